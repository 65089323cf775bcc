// lapthach assign repair: makes a published roster hold again, and says whom to notify.
#include "lapthach/roster/repair.hpp"

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/repair_causes.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/report/repair.hpp"

namespace lapthach::cli {
namespace {

using domain::RepairKind;

struct Asked {
  std::string period, reason;
  std::vector<std::string> absent, added, cancelled, moved;
  bool keep_priority = false;
};

const domain::Roster& roster_to_repair(const domain::Records& records, Period period) {
  const auto& roster = stored_roster(records, period);
  const std::string name = to_string(period);
  if (!is_published(records, period)) {
    throw Error(
        Fault::no,
        say("the roster of {} is not published yet", "bảng phân công kỳ {} chưa ban hành", name),
        say("draw it again: lapthach assign draw {}", "hãy lập lại: lapthach assign draw {}",
            name));
  }
  refuse_closed(records, period);
  return roster;
}

bool is_seated(const domain::Records& records, const domain::OfficialId& id, Date day) {
  const auto teams = domain::teams_on(records, day);
  return std::ranges::any_of(teams, [&](const domain::Team& team) {
    return std::ranges::any_of(team.members,
                               [&](const auto* seat) { return seat->official == id; });
  });
}

/// Somebody who is said to be able to come is in a team and not away, on one of the days at least.
void require_able(const domain::Records& records, Period period, const domain::OfficialId& id) {
  const auto& away = records.registry.unavailable;
  const auto able_on = [&](Date day) {
    return is_seated(records, id, day) && std::ranges::none_of(away, [&](const auto& leave) {
             return leave.official == id && leave.span.contains(day);
           });
  };
  const auto days = domain::meeting_days(records, period);
  if (std::ranges::any_of(days, able_on)) return;
  const Date day = domain::meeting_day(records, period);
  if (!is_seated(records, id, day)) {
    throw Error(
        Fault::no,
        say("{} is in no team on {}", "{} không ở tổ công tác nào vào ngày {}", id, to_string(day)),
        say("put the official into a team by an amendment in decisions/ first",
            "trước hết hãy đưa đồng chí này vào tổ bằng quyết định bổ sung trong decisions/"));
  }
  for (const auto& leave : away) {
    if (leave.official != id || !leave.span.contains(day)) continue;
    throw Error(Fault::no, {Severity::error,
                            domain::where(records, leave.mark),
                            say("{} is away on {}", "{} vắng vào ngày {}", id, to_string(day)),
                            say("end this leave first", "trước hết hãy sửa ngày vắng này"),
                            {}});
  }
}

class Causes {
 public:
  Causes(domain::Records& records, Period period, const Asked& asked, Date today)
      : records_(records),
        period_(period),
        asked_(asked),
        today_(today),
        roster_(*records.period(period)->roster) {}

  std::vector<domain::RepairCause> take_in() {
    for (const auto& word : asked_.absent) {
      const auto official = official_from(word);
      make_absent(records_, &roster_, period_, official, asked_.reason, today_);
      causes_.push_back({RepairKind::absent, official, {}, {}, {}, asked_.reason, {}});
    }
    for (const auto& word : asked_.cancelled) {
      const auto cell =
          id_from<domain::CellId>(word, say("cell", "chi bộ"), ids_of(records_.registry.cells));
      require_meeting_ahead(records_, period_, cell, today_);
      cancel(records_, period_, cell, asked_.reason);
      causes_.push_back({RepairKind::cancelled, {}, cell, {}, {}, asked_.reason, {}});
    }
    for (const auto& word : asked_.moved) {
      auto move = move_from(records_.registry, word, period_);
      require_meeting_ahead(records_, period_, move.cell, today_);
      refuse_cancelled(move.cell);
      move.reason = asked_.reason;
      put_move(records_, period_, move);
      causes_.push_back(
          {RepairKind::moved, {}, move.cell, move.date, move.time, asked_.reason, {}});
    }
    for (const auto& word : asked_.added) {
      const auto official = official_from(word);
      require_able(records_, period_, official);
      causes_.push_back({RepairKind::added, official, {}, {}, {}, asked_.reason, {}});
    }
    return std::move(causes_);
  }

 private:
  void refuse_cancelled(const domain::CellId& cell) const {
    const auto is_it = [&](const auto& cause) {
      return cause.kind == RepairKind::cancelled && cause.cell == cell;
    };
    if (std::ranges::none_of(causes_, is_it)) return;
    throw Error(Fault::usage, say("{} is both cancelled and moved", "{} vừa hủy vừa dời", cell),
                say("name one of --cancel and --move", "chỉ ghi một trong --cancel và --move"));
  }

  domain::OfficialId official_from(const std::string& word) const {
    return id_from<domain::OfficialId>(word, say("official", "cán bộ"),
                                       ids_of(records_.registry.officials));
  }

  domain::Records& records_;
  Period period_;
  const Asked& asked_;
  Date today_;
  const domain::Roster& roster_;
  std::vector<domain::RepairCause> causes_;
};

bool same_visits(const domain::Roster& before, const domain::Roster& after) {
  const auto same = [](const domain::Assignment& a, const domain::Assignment& b) {
    return a.cell == b.cell && a.official == b.official && a.date == b.date && a.time == b.time;
  };
  return std::ranges::equal(before.assignments, after.assignments, same);
}

/// Of what a repair writes down beside the roster.
bool same_facts(const domain::Records& before, const domain::Records& after, Period period) {
  return before.registry.unavailable == after.registry.unavailable &&
         before.period(period)->record == after.period(period)->record;
}

book::Change change_of(const domain::Records& before, const domain::Records& after,
                       const domain::Roster& roster, const Context& context) {
  const std::string period = to_string(roster.period);
  const auto& repair = roster.repairs.back();
  const auto added = std::ranges::count_if(roster.assignments, &domain::Assignment::added);
  book::Change change{{},
                      fmt::format("assign: repair {}, {} visits dropped, {} new", period,
                                  repair.dropped.size(), added),
                      {{"Lapthach-Op", "assign repair"}, {"Lapthach-Period", period}}};
  if (after.registry.unavailable != before.registry.unavailable) {
    change.files.push_back(book::leave_file(context.root, after.registry.unavailable));
  }
  const auto& record = after.period(roster.period)->record;
  if (record != before.period(roster.period)->record) {
    change.files.push_back({period_path(roster.period), book::write(*record)});
  }
  change.files.push_back({roster_path(roster.period), book::write(roster)});
  return change;
}

int repair(const Asked& asked, Context& context) {
  const Period period = period_from(asked.period);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  const auto before = load_for_draw(book_root(context), period);
  const auto& published = roster_to_repair(before, period);
  require_ahead(before, period, context.desk.today);
  auto after = before;
  auto causes = Causes(after, period, asked, context.desk.today).take_in();
  keep_what_was(after, published, context.desk.today);
  const auto keep = asked.keep_priority ? domain::Keep::priority : domain::Keep::visits;
  auto result = roster::repair(after, period, keep);
  auto& roster = result.roster;
  if (same_visits(published, roster) && same_facts(before, after, period)) {
    note(context, say("the roster of {} still holds: there is nothing to repair",
                      "bảng phân công kỳ {} vẫn đúng: không cần điều chỉnh", to_string(period)));
    return 0;
  }
  roster.inputs = book::inputs_digest(after, period);
  auto& made = roster.repairs.back();
  made.on = context.desk.today;
  made.from = book::roster_digest(published);
  made.causes = std::move(causes);
  show(context.desk, result.diagnostics, context.root, context.globals.quiet && roster.met);
  if (hold) commit_and_say(context, *hold, change_of(before, after, roster, context));
  deliver(context, laid_out(report::repair(after, published, result, context.desk.lang), context));
  return roster.met ? 0 : static_cast<int>(Fault::no);
}

}  // namespace

Action prepare_repair(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  words.options("--absent", "OFFICIAL", asked->absent,
                say("who cannot come; may be repeated", "người không dự được; có thể lặp lại"));
  words.options("--add-official", "OFFICIAL", asked->added,
                say("who can be sent now; may be repeated", "người nay cử được; có thể lặp lại"));
  words.options("--cancel", "CELL", asked->cancelled,
                say("a cell that takes no visitor; may be repeated",
                    "chi bộ không họp hoặc không đón người dự; có thể lặp lại"));
  words.options("--move", "CELL=DATE[THH:MM]", asked->moved,
                say("a cell that meets on another day or time; may be repeated",
                    "chi bộ họp vào ngày, giờ khác; có thể lặp lại"));
  words.option("--reason", "TEXT", asked->reason, say("why", "lý do"));
  words.flag("--keep-priority", asked->keep_priority,
             say("the priority of cells before published visits",
                 "đặt mức ưu tiên của chi bộ lên trước việc giữ lượt dự đã ban hành"));
  return [asked](Context& context) { return repair(*asked, context); };
}

}  // namespace lapthach::cli
