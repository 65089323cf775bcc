// The pieces that a page for a browser is put together from.
#pragma once

#include <string>
#include <string_view>

#include "lapthach/print/document.hpp"

namespace lapthach::print::html {

/// The one way of a text into a page, as content or inside the double quotes of an attribute: it is
/// no markup, and moves no terminal.
std::string escaped(std::string_view text);

/// "<name class>text</name>"; nothing when the text is empty. `opening`: name and attributes, ours.
std::string element(std::string_view opening, std::string_view text);

/// A chart as a picture that says in words what it shows. `number`: of the picture on its page.
std::string svg(const Chart& chart, int number, Lang lang);

/// What a browser needs to lay the page out on a screen, a phone and paper.
std::string style_sheet(const PaperStyle& paper);

}  // namespace lapthach::print::html
