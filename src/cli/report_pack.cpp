// lapthach report pack: what those who go take along.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/hand_out.hpp"
#include "cli/part_of_period.hpp"
#include "cli/petition_query.hpp"
#include "cli/rosters.hpp"
#include "lapthach/report/pack.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::shared_ptr<PartOfPeriod> part;
  report::PaperOptions paper;
};

/// A pack is about somebody, and for those who go.
void require_part(const Asked& asked) {
  const PartOfPeriod& part = *asked.part;
  if (part.team.empty() && part.official.empty() && part.cell.empty()) {
    throw Error(Fault::usage, say("whose pack?", "hồ sơ của ai?"),
                say("add --team TEAM, --official OFFICIAL or --cell CELL",
                    "thêm --team TỔ, --official CÁN BỘ hoặc --cell CHI BỘ"));
  }
  if (asked.paper.is_public) {
    throw Error(
        Fault::usage,
        say("a pack names persons and is not published", "hồ sơ nêu tên người, không công khai"),
        say("publish the schedule: lapthach report roster {} --public",
            "công khai lịch: lapthach report roster {} --public",
            part.period.empty() ? "PERIOD" : part.period));
  }
}

int report_pack(const Asked& asked, Context& context) {
  require_part(asked);
  const Date today = context.desk.today;
  book::Wanted wanted;
  wanted.to = asked.part->period.empty()
                  ? next_period(load_around(book_root(context), today), today)
                  : period_from(asked.part->period);
  wanted.registers = true;
  wanted.petitions = true;
  const Docket docket(book::load_or_throw(book_root(context), wanted), today);
  const Period period = *wanted.to;
  const auto filter =
      asked.part->filter(docket.records, domain::meeting_day(docket.records, period));
  if (filter.cell.empty()) stored_roster(docket.records, period);
  const report::PetitionView view{docket.records,
                                  docket.cases,
                                  {period, period},
                                  docket.as_of,
                                  paper_language(docket.records, context)};
  return hand_out(report::pack(view, filter), report::pack_figures(), docket.records, asked.paper,
                  context);
}

}  // namespace

Action prepare_report_pack(Words& words) {
  auto asked = std::make_shared<Asked>();
  asked->part = name_part(words, Words::Need::optional);
  name_paper(words, asked->paper);
  return [asked](Context& context) { return report_pack(*asked, context); };
}

}  // namespace lapthach::cli
