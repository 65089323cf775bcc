// lapthach report roster: the teams and the schedule of a period as a paper.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/report/report.hpp"

namespace lapthach::cli {
namespace {

int report_roster(const std::string& word, Context& context) {
  const Period period = period_from(word);
  const auto records = load_for_show(book_root(context), period);
  const auto& roster = stored_roster(records, period);
  const Lang lang = context.globals.lang.empty() ? records.settings.language : context.desk.lang;
  auto document = report::roster(records, roster, {}, lang);
  put_on_paper(document, records.settings, context, lang);
  document.foot = foot_of(context, lang);
  deliver(context, laid_out(document, context));
  return 0;
}

}  // namespace

Action prepare_report_roster(Words& words) {
  auto period = std::make_shared<std::string>();
  words.word("PERIOD", *period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  return [period](Context& context) { return report_roster(*period, context); };
}

}  // namespace lapthach::cli
