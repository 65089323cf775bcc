// lapthach report roster: the teams and the schedule of a period as a paper.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/hand_out.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  report::PaperOptions paper;
};

int report_roster(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto records = load_for_show(book_root(context), period);
  const auto& roster = stored_roster(records, period);
  return hand_out(report::roster(records, roster, {}, paper_language(records, context)),
                  report::roster_figures(), records, asked.paper, context);
}

}  // namespace

Action prepare_report_roster(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  name_paper(words, asked->paper);
  return [asked](Context& context) { return report_roster(*asked, context); };
}

}  // namespace lapthach::cli
