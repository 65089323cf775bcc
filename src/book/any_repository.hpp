// Repositories to read a history from: a book's own, or a bare one on a server.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "book/git.hpp"

namespace lapthach::book {

/// Opens the repository in `path`, bare or with a work tree. Inside a hook that receives a push,
/// git's quarantine of new objects is read too. Throws Error (Fault::world).
std::unique_ptr<git::Repository> open_any(const std::filesystem::path& path);

/// The commit that HEAD names; nothing before the first one.
std::optional<git_oid> head_commit(git_repository* repository);

/// The commits OLD and NEW of a range "OLD..NEW"; an OLD of zeros is nothing. Throws Error
/// (Fault::usage) when there is no such commit.
struct Range {
  std::optional<git_oid> old_head;
  git_oid new_head{};
};
Range range_of(git_repository* repository, const std::string& words);

}  // namespace lapthach::book
