// lapthach record show: what a period brought home, whole or of one cell, team or official.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/part_of_period.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/record.hpp"
#include "lapthach/report/record.hpp"

namespace lapthach::cli {
namespace {

int show_record(const PartOfPeriod& asked, Context& context) {
  const Period period = period_from(asked.period);
  book::Wanted wanted;
  wanted.to = period;  // remedies come from all periods before
  wanted.rosters = false;
  wanted.registers = true;
  const auto records = book::load_or_throw(book_root(context), wanted);
  const auto filter = asked.filter(records, domain::meeting_day(records, period));
  if (context.globals.format == "json") {
    const auto registered = report::registered(records, period, filter);
    const auto json = book::records_json(report::chosen(records, period, filter),
                                         registered.registers, registered.absences);
    deliver(context, harmless_json(json));
  } else {
    deliver(context, laid_out(report::record(records, period, filter, context.desk.lang), context));
  }
  return 0;
}

}  // namespace

Action prepare_record_show(Words& words) {
  auto asked = name_part(words);
  return [asked](Context& context) { return show_record(*asked, context); };
}

}  // namespace lapthach::cli
