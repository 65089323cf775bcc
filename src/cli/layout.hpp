// A document in the format that the line asks for.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {

std::string laid_out(const print::Document& document, const Context& context);

}  // namespace lapthach::cli
