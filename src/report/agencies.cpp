// Which agency was charged with what, what was on time, and how long it held it.
#include <map>

#include "lapthach/report/figures.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

struct Charged {
  std::int64_t petitions = 0, open = 0, overdue = 0;
  std::vector<docket::Timed> timed;
};

bool is_charged_clock(const docket::Clock& clock) {
  return (clock.kind == domain::ClockKind::answer ||
          clock.kind == domain::ClockKind::cooperation) &&
         !clock.agency.empty() && clock.verdict != docket::Verdict::dropped;
}

std::map<domain::AgencyId, Charged> by_agency(const docket::Cases& cases,
                                              const Grouping& grouping) {
  std::map<domain::AgencyId, Charged> all;
  for (const docket::Case* each : cases) {
    std::map<domain::AgencyId, bool> seen;
    for (const docket::Holding& holding : each->state.holdings) {
      if (!holding.agency.empty()) seen[grouping.agency(holding.agency)] = true;
    }
    for (const auto& [agency, known] : seen) ++all[agency].petitions;
    for (const docket::Clock& clock : each->state.clocks) {
      if (!is_charged_clock(clock)) continue;
      Charged& charged = all[grouping.agency(clock.agency)];
      charged.timed.push_back({clock.due, clock.done ? clock.stop : std::nullopt});
      if (clock.is_running()) ++charged.open;
      if (clock.verdict == docket::Verdict::overdue) ++charged.overdue;
    }
  }
  return all;
}

std::map<domain::AgencyId, docket::Held> held_by(const PetitionView& view,
                                                 const docket::Cases& cases,
                                                 const Grouping& grouping) {
  std::map<domain::AgencyId, docket::Held> all;
  const auto calendar = domain::work_calendar(view.records.registry);
  for (const docket::Held& held : docket::holding_times(cases, calendar, view.as_of)) {
    docket::Held& sum = all[grouping.agency(held.agency)];
    sum.holdings += held.holdings;
    sum.days += held.days;
    sum.returned += held.returned;
  }
  return all;
}

print::Table empty_table(Lang lang) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  return {
      "",
      {{"agency", say("Agency", "Mã cơ quan").in(lang), code},
       {"name", say("Name", "Tên cơ quan").in(lang)},
       {"petitions", say("Charged", "Số kiến nghị").in(lang), number, counts},
       {"open", say("Open", "Đang giải quyết").in(lang), number, counts},
       {"overdue", say("Overdue", "Quá hạn").in(lang), number, counts},
       {"on_time", say("On time", "Đúng hạn").in(lang), number, counts},
       {"finished", say("Finished with a term", "Đã xong, có hạn").in(lang), number, counts},
       {"settled_percent",
        say("On time of finished, %", "Đúng hạn trên đã xong, %").in(lang),
        percent,
        open,
        {"on_time", "finished"}},
       {"strict_percent",
        say("On time of finished and overdue, %", "Đúng hạn trên đã xong và quá hạn, %").in(lang),
        percent,
        open,
        {"on_time", "finished", "overdue"}},
       {"cohort_percent",
        say("On time of those due by then, %", "Đúng hạn trên đến hạn, %").in(lang),
        percent,
        open,
        {"on_time", "finished", "overdue"}},
       {"returned", say("Given back", "Trả lại").in(lang), number, counts},
       {"holdings", say("Times held", "Số lần giữ").in(lang), number, counts},
       {"held_days", say("Working days held", "Số ngày làm việc đã giữ").in(lang), number}},
      {}};
}

}  // namespace

Figures agencies_figures() {
  return {
      {"petitions", say("Petitions the agency has held.", "Số kiến nghị cơ quan đã được giao."),
       say("distinct petitions with a holding of the agency",
           "số kiến nghị khác nhau mà cơ quan từng giữ")},
      {"open", say("Terms of the agency that still run.", "Số việc cơ quan đang giải quyết."),
       say("clocks answer and cooperation of the agency without an end",
           "số thời hạn giải quyết, phối hợp chưa kết thúc")},
      {"overdue", say("Of them those past their day.", "Trong đó đã quá hạn."),
       say("running clocks whose due day is before the day of the report",
           "số thời hạn chưa kết thúc, hạn trước ngày báo cáo")},
      {"on_time", say("Finished on the due day or before.", "Số việc xong đúng hạn."),
       say("finished clocks with end ≤ due day", "số việc xong có ngày xong ≤ hạn")},
      {"finished",
       say("Terms count from the day an agency was charged to its answer; what has no term is left "
           "out of the shares.",
           "Thời hạn tính từ ngày giao đến ngày có văn bản trả lời; việc không có thời hạn không "
           "tính vào tỷ lệ."),
       say("finished clocks that had a due day", "số việc xong có thời hạn"), true},
      {"settled_percent", say("On time of what is finished.", "Đúng hạn trên số đã xong."),
       say("on time / finished", "đúng hạn / đã xong")},
      {"strict_percent",
       say("On time of what is finished and of what is open and overdue.",
           "Đúng hạn trên số đã xong và số đang quá hạn."),
       say("on time / (finished + open overdue)", "đúng hạn / (đã xong + đang quá hạn)")},
      {"cohort_percent",
       say("On time of all that was due from the first day of the range to the day of the report.",
           "Đúng hạn trên mọi việc đến hạn từ ngày đầu kỳ đến ngày báo cáo."),
       say("finished on time of those due / due", "số đến hạn xong đúng hạn / số đến hạn")},
      {"returned", say("Times it gave a petition back.", "Số lần cơ quan trả lại."),
       say("holdings that ended by an event `return`", "số lần giữ kết thúc bằng việc trả lại")},
      {"holdings", say("Times it had a petition.", "Số lần cơ quan giữ kiến nghị."),
       say("intervals from a charge to an answer, return or the day of the report",
           "số khoảng từ ngày giao đến ngày trả lời, trả lại hoặc ngày báo cáo")},
      {"held_days", say("How long it had them altogether.", "Tổng thời gian cơ quan giữ."),
       say("working days of the holdings: those after the first day, up to and with the last",
           "số ngày làm việc của các lần giữ: sau ngày đầu, đến hết ngày cuối")},
      {"agencies", say("Agencies that held a petition.", "Số cơ quan đã được giao."),
       say("rows of the table", "số dòng của bảng")},
  };
}

print::Document agencies(const PetitionView& view) {
  const Lang lang = view.lang;
  const docket::Cases cases = counted(view);
  const Grouping grouping(view);
  const auto held = held_by(view, cases, grouping);
  print::Table table = empty_table(lang);
  std::int64_t on_time = 0, finished = 0, overdue = 0;
  for (const auto& [agency, charged] : by_agency(cases, grouping)) {
    const docket::OnTime times =
        docket::on_time(charged.timed, view.as_of, first_day(view.range.first), view.as_of);
    const auto found = held.find(agency);
    const docket::Held kept = found == held.end() ? docket::Held{} : found->second;
    table.rows.push_back({agency.str(), agency_name(view, agency, view.as_of), charged.petitions,
                          charged.open, charged.overdue, std::int64_t{times.on_time},
                          std::int64_t{times.finished}, share(times.on_time, times.finished),
                          share(times.on_time, times.finished + times.open_overdue),
                          share(times.due_on_time, times.due), std::int64_t{kept.returned},
                          std::int64_t{kept.holdings}, std::int64_t{kept.days}});
    on_time += times.on_time;
    finished += times.finished;
    overdue += charged.overdue;
  }
  print::Document document =
      petition_paper(view, say("Settlement by agency, {}", "Kết quả giải quyết theo cơ quan, {}",
                               range_text(view.range)));
  document.totals = {{"agencies", std::ssize(table.rows)},
                     {"on_time", on_time},
                     {"finished", finished},
                     {"overdue", overdue}};
  document.sections.push_back({"", notes(agencies_figures(), lang), {std::move(table)}});
  return document;
}

}  // namespace lapthach::report
