// What several books settle for themselves: whether it agrees, and as that of one.
#pragma once

#include <vector>

#include "lapthach/book/join.hpp"

namespace lapthach::book {

/// The settings of books that do not disagree, as join() describes them.
domain::Settings settings_of_all(const std::vector<NamedBook>& books);

}  // namespace lapthach::book
