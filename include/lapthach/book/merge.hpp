// Several machines: two clerks' versions of one file become one, and a server that refuses a push
// which breaks the book.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/error.hpp"
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::book {

/// A file made of two. With conflicts it holds git's markers, so that nothing takes it for whole.
struct Merged {
  std::string bytes;
  std::vector<std::string> conflicts;  ///< where: "cells[hop-ly-1].members"; "": the whole file
  /// Petitions to which each side entered what was legal, and both together are not. All events
  /// stay, without markers: none may be lost, so one is to be struck out by a correction.
  std::vector<std::string> illegal = {};

  bool is_settled() const { return conflicts.empty() && illegal.empty(); }
};

/// Merges record by record, by what tells the records of a list apart, and inside a record field by
/// field. What one side changed is taken from it, with its comments; what both have made alike
/// stands once. A conflict: one field with two values, a record that one side removed and the other
/// changed, a roster that both have drawn otherwise, a file that cannot be read. `base` is empty
/// when both sides made the file anew; `path` is its place in the book, which tells its kind. Files
/// in canonical form give one in canonical form. The result is proved: fact by fact it says what
/// the three say, and it reads without faults when ours and theirs do. `settings`: by whose table
/// the events of petitions are legal.
Merged merge(const std::string& base, const std::string& ours, const std::string& theirs,
             std::string_view path, const domain::PetitionSettings& settings = {});

/// merge() of three files on disk, the result written into `ours`; what git calls its merge driver.
/// The settings are those of the book in the working directory, or the ones that ship where they
/// cannot be read. Throws Error (Fault::world) when a file cannot be read or written; `ours` is
/// then as it was.
Merged merge_files(const std::filesystem::path& base, const std::filesystem::path& ours,
                   const std::filesystem::path& theirs, std::string_view path);

// --- a clone -------------------------------------------------------------------------------------

/// Sets in the repository of the book in `root` what a clone does not bring along: the merge driver
/// and its attributes, and that git deletes no objects. Names what it had to set. Throws Error
/// (Fault::world) when the book is not under git.
std::vector<std::string> prepare_clone(const std::filesystem::path& root);

/// False when git would merge the files of this clone as plain text.
bool merges_by_records(const std::filesystem::path& root);

/// Puts a hook there that runs `lapthach check` before each commit made by hand. False when it was
/// there. Throws Error (Fault::world) when another one is.
bool install_check_hook(const std::filesystem::path& root);

// --- a server ------------------------------------------------------------------------------------

/// Makes an empty bare repository in `directory` (new or empty) for clerks to push to, which takes
/// only what `receive` lets pass.
void make_server(const std::filesystem::path& directory);

/// What a push breaks, of the lines that git gives its pre-receive hook ("OLD NEW REF"): a branch
/// deleted or taken back, a reference that is no branch or tag, an entry that is no plain file,
/// every fault of the new book, a history that does not hold. An error refuses the push.
/// `repository` is the bare one that is pushed to.
std::vector<Diagnostic> receive(const std::filesystem::path& repository, std::string_view lines);

}  // namespace lapthach::book
