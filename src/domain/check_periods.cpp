// Checks the period's own record: its days, its guidance, its closing.
#include <cstdlib>
#include <set>

#include "domain/check.hpp"

namespace lapthach::domain {

namespace {

/// A day may be moved over the edge of its quarter, not into another part of the year.
void check_quarter(Findings& findings, const PeriodRecord& record) {
  if (!record.actual) return;
  const int off = std::abs(period_of(*record.actual) - record.period);
  if (off == 0) return;
  const Use use{record.mark, "actual"};
  Text what = say("the meetings of {} were moved to {}, which is not in that quarter",
                  "ngày họp của kỳ {} dời sang {}, không thuộc quý đó", to_string(record.period),
                  day_text(*record.actual));
  if (off > 1) {
    findings.error(use, std::move(what), say("correct actual", "sửa lại actual"));
  } else {
    findings.warning(use, std::move(what),
                     say("correct actual, unless the meetings went over the edge of the quarter",
                         "sửa lại actual, trừ khi cuộc họp dời sang quý liền kề"));
  }
}

/// The calendar of today says nothing of a period that is closed, or was made known as it is.
bool follows_calendar(const PeriodBook& book) {
  const bool is_published = book.roster && book.roster->status == RosterStatus::published;
  return book.record->status == PeriodStatus::open && !is_published;
}

Date day_by_rule(const Records& records, Period period) {
  return planned_day(records.settings.calendar, work_calendar(records.registry), period).date;
}

void check_planned(Findings& findings, const PeriodBook& book) {
  const PeriodRecord& record = *book.record;
  if (!record.planned || !follows_calendar(book)) return;
  const Date rule = day_by_rule(findings.records(), record.period);
  if (*record.planned == rule) return;
  findings.warning(
      {record.mark, "planned"},
      say("planned is {}, but the calendar gives {}", "planned là ngày {}, nhưng theo lịch là {}",
          day_text(*record.planned), day_text(rule)),
      say("correct planned; a day that people chose stands under actual, with reason",
          "sửa lại planned; ngày do người chọn ghi ở actual, kèm reason"));
}

void check_reason(Findings& findings, const PeriodBook& book) {
  const PeriodRecord& record = *book.record;
  if (!record.actual || !record.reason.empty()) return;
  if (!record.planned && !follows_calendar(book)) return;
  const Date planned = record.planned.value_or(day_by_rule(findings.records(), record.period));
  if (*record.actual == planned) return;
  findings.warning(
      {record.mark, "actual"},
      say("moved from {} to {} without a reason", "đổi từ ngày {} sang {} mà không ghi lý do",
          day_text(planned), day_text(*record.actual)),
      say("write why under reason", "ghi lý do ở reason"));
}

void check_guidance(Findings& findings, const PeriodRecord& record) {
  std::set<GuidanceId> ids;
  for (const Guidance& guidance : record.guidance) {
    if (ids.insert(guidance.id).second) continue;
    findings.error({guidance.mark, "id"},
                   say("two contents are called {}", "hai nội dung cùng mã {}", guidance.id),
                   say("choose another id", "đặt mã khác"));
  }
}

void check_deadline(Findings& findings, const PeriodRecord& record) {
  const Date day = meeting_day(findings.records(), record.period);
  if (!record.deadline || *record.deadline >= day) return;
  findings.warning({record.mark, "deadline"},
                   say("the deadline {} is before the meetings on {}", "hạn {} sớm hơn ngày họp {}",
                       day_text(*record.deadline), day_text(day)),
                   say("correct deadline", "sửa lại deadline"));
}

void check_closing(Findings& findings, const PeriodRecord& record) {
  if (record.status == PeriodStatus::closed || !record.closed_on) return;
  findings.error(
      {record.mark, "closed_on"},
      say("an open period was closed on {}", "kỳ đang mở mà lại ghi đóng ngày {}",
          day_text(*record.closed_on)),
      say("remove closed_on, or write status: closed", "bỏ closed_on, hoặc ghi status: closed"));
}

}  // namespace

void check_periods(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) {
    if (!book.record) continue;
    check_quarter(findings, *book.record);
    check_planned(findings, book);
    check_reason(findings, book);
    check_guidance(findings, *book.record);
    check_deadline(findings, *book.record);
    check_closing(findings, *book.record);
  }
}

}  // namespace lapthach::domain
