// Plain text that is too long to lie in memory whole.
#pragma once

#include <functional>
#include <string_view>

#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// Is given the text piece by piece, each of whole lines.
using TextSink = std::function<void(std::string_view)>;

/// to_text(), in pieces.
void to_text(const Document& document, const TextStyle& style, const TextSink& sink);

}  // namespace lapthach::print
