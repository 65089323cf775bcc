// The commit itself: its message and, when the clerk signs, its signature.
#pragma once

#include <string>

#include "book/git.hpp"
#include "book/identity.hpp"
#include "book/link.hpp"
#include "book/signing.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// The subject, and one line a trailer, those of the link last. Throws std::logic_error when a value
/// could pass for another line.
std::string message_of(const Change& change, const Link& link);

/// Stores a commit of `tree` on top of `branch`.
git_oid write_commit(git_repository* repository, const git::Branch& branch,
                     const git::Identity& identity, const git_tree* tree,
                     const std::string& message, const std::optional<git::Signer>& signer);

}  // namespace lapthach::book
