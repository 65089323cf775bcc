// Hands a report out: the options that every report takes, its last hand, its format, its status.
#pragma once

#include "cli/context.hpp"
#include "cli/words.hpp"
#include "lapthach/domain/records.hpp"
#include "lapthach/report/finish.hpp"

namespace lapthach::cli {

/// --formulas and --public.
void name_paper(Words& words, report::PaperOptions& options);

/// Papers are in the book's language unless the line asks for another.
Lang paper_language(const domain::Records& records, const Context& context);

/// Writes the finished paper. The status is 3 when figures in it contradict each other, which is
/// said in the paper and beside it; else 0.
int hand_out(print::Document document, const report::Figures& figures,
             const domain::Records& records, const report::PaperOptions& options, Context& context);

}  // namespace lapthach::cli
