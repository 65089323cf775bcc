// What a running command is about to do, written down so that a later one can finish or undo it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach::book {

/// One file of the command: the blobs (40 hex digits) it goes from and to; empty: no such file.
struct JournalFile {
  std::string path;  ///< relative to the book
  std::string before;
  std::string after;

  bool operator==(const JournalFile&) const = default;
};

/// A change that is under way: `ref` is to move from the commit `before` (empty: none yet) to
/// `after`.
struct Journal {
  std::string ref;
  std::string before;
  std::string after;
  std::vector<JournalFile> files;

  bool operator==(const Journal&) const = default;
};

std::string to_bytes(const Journal& journal);
/// Nothing when the bytes are not whole: the last line is the sha256 of all others.
std::optional<Journal> parse_journal(std::string_view bytes);

/// The journal lies in the book's private directory (.git/lapthach) while its change is under way.
/// Writing returns when it is safe on disk; reading throws Error (Fault::data) when it is damaged.
void write_journal(const std::filesystem::path& directory, const Journal& journal);
std::optional<Journal> read_journal(const std::filesystem::path& directory);
void remove_journal(const std::filesystem::path& directory);
/// Keeps the journal of a change that somebody took out of the branch, beside, for people to see.
void set_journal_aside(const std::filesystem::path& directory, const Journal& journal);

}  // namespace lapthach::book
