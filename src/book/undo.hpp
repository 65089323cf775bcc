// Taking back the last command: which one that is, what it must not be, and what its reverse is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/objects.hpp"
#include "book/parsed_files.hpp"
#include "book/trailers.hpp"
#include "lapthach/base/say.hpp"

namespace lapthach::book {

inline constexpr std::string_view undo_op = "log undo";
/// The commit that an undo takes back: 40 hex digits.
inline constexpr std::string_view undo_trailer = "Lapthach-Undo";

/// A commit with what it says to programs.
struct Command {
  git::RawCommit raw;
  Trailers trailers;
};

/// What stands last in a history. Either `command` is there, or `against` says why none is.
struct LastCommand {
  std::optional<Command> command;     ///< the last command that nobody has taken back
  std::optional<git_oid> taken_back;  ///< by an undo that stands after it: the latest
  Text against, hint;
};

/// Goes back from the commit `from` along first parents, over commits by hand that leave the files
/// of the book alone, and over commands with the undo that took them back. Throws Error
/// (Fault::data) when a commit cannot be read.
LastCommand last_command(const git::Objects& objects, const git_oid& from);

/// What an undo leaves of a list file that the command began: "petitions: []", with the modeline.
/// Were the file gone, git would have a human choose between all and nothing of it where another
/// clone has gone on writing. Empty for what is no list: such a file goes.
std::string emptied(std::string_view path);
/// True when these bytes are what an undo leaves, whatever comment stands above.
bool is_emptied(std::string_view bytes, std::string_view path);

/// The files that a commit changed against its first parent; of the first commit, all.
std::vector<git::PathChange> changes_of(const git::Objects& objects, const git::RawCommit& commit);

/// Why `command` cannot be taken back by the author with the address `email`; empty: it can.
struct Refusal {
  Text what, hint;
};
Refusal refusal_to_undo(const git::Objects& objects, ParsedFiles& files, const Command& command,
                        std::string_view email);

}  // namespace lapthach::book
