// Finds the commit of a command that a script may have run before without learning how it ended.
#pragma once

#include <optional>
#include <string>

#include "book/git.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// The latest commit of `branch` with `key`, if any.
std::optional<Done> done_with_key(git_repository* repository, const git::Branch& branch,
                                  const std::string& key);

}  // namespace lapthach::book
