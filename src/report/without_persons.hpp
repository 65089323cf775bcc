// Texts of the book as they may be published.
#pragma once

#include <string>
#include <string_view>

#include "lapthach/base/say.hpp"

namespace lapthach::report {

/// `text` with […] for the names that follow a form of address (ông, bà, đồng chí …); when it seems
/// to hold a telephone number, an id, an address or an e-mail, a sentence that it was left out.
/// A guess: a name without a form of address stays.
std::string without_persons(std::string_view text, Lang lang);

}  // namespace lapthach::report
