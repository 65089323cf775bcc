// lapthach assign show: the roster of a period, whole or in part.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/part_of_period.hpp"
#include "cli/roster_json.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

int show_roster(const PartOfPeriod& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto records = load_for_show(book_root(context), period);
  const auto& roster = stored_roster(records, period);
  const auto filter = asked.filter(records, roster.date);
  if (context.globals.format == "json") {
    deliver(context, roster_json(records, roster, filter));
  } else {
    deliver_laid_out(context, report::schedule(records, roster, filter, context.desk.lang,
                                               context.globals.format == "ics"));
  }
  return 0;
}

}  // namespace

Action prepare_show(Words& words) {
  auto asked = name_part(words);
  return [asked](Context& context) { return show_roster(*asked, context); };
}

}  // namespace lapthach::cli
