// Checks the meetings of single cells that were moved in a period.
#include <set>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

void check_day(Findings& findings, Period period, const Move& move) {
  if (period_of(move.date) == period) return;
  findings.error(
      {move.mark, "date"},
      say("{} is not in {}", "{} không thuộc kỳ {}", day_text(move.date), to_string(period)),
      say("a meeting is moved within its period", "chỉ dời cuộc họp trong cùng kỳ"));
}

/// A reason is enough to meet on another day than cells do.
void check_window(Findings& findings, const Move& move) {
  const CalendarSettings& calendar = findings.records().settings.calendar;
  const int day = static_cast<int>(static_cast<unsigned>(move.date.day()));
  if (!move.reason.empty() || is_meeting_day(calendar, day)) return;
  findings.warning({move.mark, "date"},
                   say("cell {} meets on {}, but {}", "chi bộ {} họp ngày {}, nhưng {}", move.cell,
                       day_text(move.date), meeting_window(calendar)),
                   say("write the reason beside it", "ghi lý do bên cạnh"));
}

}  // namespace

void check_moves(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) {
    if (!book.record) continue;
    std::set<CellId> moved;
    for (const Move& move : book.record->moves) {
      require_on(findings, {move.mark, "cell"}, findings.records().registry.cells, move.cell,
                 move.date);
      check_day(findings, book.period, move);
      check_window(findings, move);
      if (moved.insert(move.cell).second) continue;
      findings.error({move.mark, "cell"},
                     say("cell {} is moved twice", "chi bộ {} được dời hai lần", move.cell),
                     say("keep one of the moves", "chỉ giữ một"));
    }
  }
}

}  // namespace lapthach::domain
