// Whether a book may have programs run: only the clerk's own settings can say so, never the book.
#pragma once

#include "book/git.hpp"

namespace lapthach::book::git {

/// True when the clerk's own git settings name the book's directory, or *, as lapthach.trusted.
bool is_trusted(const Repository& repository);

/// The settings that may name programs to run: the clerk's own and, when she trusts the book, those
/// of its repository.
Owned<git_config> trusted_configuration(const Repository& repository);

}  // namespace lapthach::book::git
