// A document in the format that the line asks for.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "lapthach/domain/settings.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {

std::string laid_out(const print::Document& document, const Context& context);
/// Delivers that, text on stdout piece by piece: the schedule of a nation need not lie in memory
/// a second time.
void deliver_laid_out(Context& context, const print::Document& document);

/// Makes a report a paper of the office, given out today. `lang`: of the paper.
void put_on_paper(print::Document& document, const domain::Settings& settings,
                  const Context& context, Lang lang);

/// What stands at the foot of a paper: the last commit of the book, by which a later reader can
/// tell that its history was rolled back. Empty outside git and for a trial.
std::string foot_of(const Context& context, Lang lang);

}  // namespace lapthach::cli
