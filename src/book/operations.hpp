// What each command that writes may do to the book: the table that a proof of the history reads.
#pragma once

#include <string_view>

namespace lapthach::book {

/// True when the program has, or had, a command that commits as `op`.
bool is_operation(std::string_view op);

/// True when `op` may write the file `path`. `period`: the one it says it is about; may be empty.
/// `first`: it is the first commit of the book.
bool may_touch(std::string_view op, std::string_view period, bool first, std::string_view path);

}  // namespace lapthach::book
