// What a person calls the records of the book.
#pragma once

#include <string_view>

#include "lapthach/base/say.hpp"

namespace lapthach::cli {

/// "visit" for `visits`, "officials" for `officials` when there are several; a noun that the table
/// does not have stays as it is.
Text one_of(std::string_view noun);
Text several_of(std::string_view noun);

}  // namespace lapthach::cli
