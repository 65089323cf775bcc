// lapthach assign publish: makes a drawn roster official.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string period;
  bool accept_unmet = false;
};

void refuse_unmet(const domain::Roster& roster, bool accepted) {
  if (roster.met || accepted) return;
  const std::string name = to_string(roster.period);
  throw Error(Fault::no,
              say("the roster of {} leaves requirements unmet",
                  "bảng phân công kỳ {} chưa đáp ứng hết yêu cầu", name),
              say("change the teams or the requirements and draw again, or add --accept-unmet",
                  "sửa tổ hoặc yêu cầu rồi lập lại, hoặc thêm --accept-unmet"));
}

book::Change change_of(const domain::Roster& roster) {
  const std::string period = to_string(roster.period);
  return {{{roster_path(roster.period), book::write(roster)}},
          fmt::format("assign: publish {}", period),
          {{"Lapthach-Op", "assign publish"}, {"Lapthach-Period", period}}};
}

}  // namespace

int publish_roster(Period period, bool accept_unmet, Context& context) {
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  const auto records = load_for_show(book_root(context), period);
  auto roster = stored_roster(records, period);
  if (is_published(records, period)) {
    note(context, say("{} is already published", "kỳ {} đã ban hành", to_string(period)));
    return 0;
  }
  refuse_closed(records, period);
  refuse_unmet(roster, accept_unmet);
  warn_of_day(context, records, period);
  roster.status = domain::RosterStatus::published;
  roster.published_on = context.desk.today;
  if (hold) {
    commit_and_say(context, *hold, change_of(roster));
  } else {
    note(context, say("{} can be published", "có thể ban hành kỳ {}", to_string(period)));
  }
  return 0;
}

Action prepare_publish(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  words.flag("--accept-unmet", asked->accept_unmet,
             say("although requirements are unmet", "dù còn yêu cầu chưa đáp ứng"));
  return [asked](Context& context) {
    return publish_roster(period_from(asked->period), asked->accept_unmet, context);
  };
}

}  // namespace lapthach::cli
