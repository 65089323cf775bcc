// A table value as words, the same in every format.
#pragma once

#include <string>

#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// Empty, the text itself, or the number in plain digits.
inline std::string words(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return {};
}

}  // namespace lapthach::print
