// A document in the format that the line asks for.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {

std::string laid_out(const print::Document& document, const Context& context);

/// What stands at the foot of a paper: the last commit of the book, by which a later reader can
/// tell that its history was rolled back. Empty outside git and for a trial.
std::string foot_of(const Context& context, Lang lang);

}  // namespace lapthach::cli
