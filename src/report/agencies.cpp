// Which agency was charged with what, what was on time, and how long it held it.
#include <algorithm>
#include <map>
#include <set>

#include "lapthach/report/figures.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

/// What one agency was charged with, or all of them together.
struct Charged {
  std::int64_t petitions = 0, terms = 0, open = 0, overdue = 0, untimed = 0;
  std::int64_t holdings = 0, held_now = 0, given_up = 0;
  std::vector<docket::Timed> timed;  ///< of the terms that ended
  docket::Held held;

  void add(const docket::Clock& clock) {
    ++terms;
    if (clock.is_running()) ++open;
    if (clock.verdict == docket::Verdict::overdue) ++overdue;
    if (clock.verdict == docket::Verdict::untimed) ++untimed;
    timed.push_back({clock.due, clock.stop});
  }
  void add(const docket::Holding& holding) {
    ++holdings;
    ++(holding.to ? given_up : held_now);
  }
  void add(const docket::Held& other) {
    held.days += other.days;
    held.returned += other.returned;
  }
};

bool is_charged_clock(const docket::Clock& clock) {
  return (clock.kind == domain::ClockKind::answer ||
          clock.kind == domain::ClockKind::cooperation) &&
         !clock.agency.empty() && clock.verdict != docket::Verdict::dropped;
}

/// `times`: how long each agency held `cases`; `group`: under which agency things count.
template <class Group>
std::map<domain::AgencyId, Charged> charged_by(const docket::Cases& cases,
                                               const std::vector<docket::Held>& times,
                                               Group group) {
  std::map<domain::AgencyId, Charged> all;
  for (const docket::Case* each : cases) {
    std::set<domain::AgencyId> seen;
    for (const docket::Holding& holding : each->state.holdings) {
      if (holding.agency.empty()) continue;
      const domain::AgencyId agency = group(holding.agency);
      all[agency].add(holding);
      if (seen.insert(agency).second) ++all[agency].petitions;
    }
    for (const docket::Clock& clock : each->state.clocks) {
      if (is_charged_clock(clock)) all[group(clock.agency)].add(clock);
    }
  }
  for (const docket::Held& held : times) {
    if (!held.agency.empty()) all[group(held.agency)].add(held);
  }
  return all;
}

print::Table terms_table(Lang lang) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const std::vector<std::string> all = {"on_time", "finished", "overdue"};
  return {
      say("Terms", "Thời hạn giải quyết").in(lang),
      {{"agency", say("Agency", "Mã cơ quan").in(lang), code},
       {"name", say("Name", "Tên cơ quan").in(lang)},
       {"terms", say("Tasks", "Số việc được giao").in(lang), number, counts},
       {"open", say("Open", "Đang giải quyết").in(lang), number, counts},
       {"overdue", say("Of them overdue", "Trong đó quá hạn").in(lang), number, counts},
       {"untimed", say("Done without a term", "Đã xong, không có hạn").in(lang), number, counts},
       {"finished", say("Ended with a term", "Đã xong, có hạn").in(lang), number, counts},
       {"on_time", say("On time", "Đúng hạn").in(lang), number, counts},
       {"late", say("Late", "Quá hạn khi xong").in(lang), number, counts},
       {"settled_percent",
        say("On time of ended, %", "Đúng hạn trên đã xong, %").in(lang),
        percent,
        open,
        {"on_time", "finished"}},
       {"strict_percent",
        say("On time of ended and overdue, %", "Đúng hạn trên đã xong và quá hạn, %").in(lang),
        percent, open, all},
       {"cohort_percent",
        say("On time of those due by then, %", "Đúng hạn trên đến hạn, %").in(lang), percent, open,
        all}},
      {},
      {},
      {{{"terms"}, {"open", "untimed", "finished"}}, {{"finished"}, {"on_time", "late"}}},
      true};
}

print::Table holding_table(Lang lang) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  return {say("How long it was held", "Thời gian giữ").in(lang),
          {{"agency", say("Agency", "Mã cơ quan").in(lang), code},
           {"name", say("Name", "Tên cơ quan").in(lang)},
           {"petitions", say("Petitions", "Số kiến nghị").in(lang), number, counts, {}, true},
           {"holdings", say("Times held", "Số lần giữ").in(lang), number, counts},
           {"given_up", say("Ended", "Đã kết thúc").in(lang), number, counts},
           {"held_now", say("Holds now", "Đang giữ").in(lang), number, counts},
           {"returned", say("Given back", "Trả lại").in(lang), number, counts},
           {"held_days", say("Working days held", "Số ngày làm việc đã giữ").in(lang), number}},
          {},
          {},
          {{{"holdings"}, {"given_up", "held_now"}}},
          true};
}

void add_row(const PetitionView& view, const std::string& id, const std::string& name,
             const Charged& charged, print::Table& terms, print::Table& holding) {
  const docket::OnTime times =
      docket::on_time(charged.timed, view.as_of, first_day(view.range.first), view.as_of);
  const auto is_late = [](const docket::Timed& each) {
    return each.due && each.finished && *each.due < *each.finished;
  };
  const std::int64_t late = std::ranges::count_if(charged.timed, is_late);
  terms.rows.push_back({id, name, charged.terms, charged.open, charged.overdue, charged.untimed,
                        std::int64_t{times.finished}, std::int64_t{times.on_time}, late,
                        share(times.on_time, times.finished),
                        share(times.on_time, times.finished + charged.overdue),
                        share(times.due_on_time, times.due)});
  holding.rows.push_back({id, name, charged.petitions, charged.holdings, charged.given_up,
                          charged.held_now, std::int64_t{charged.held.returned},
                          std::int64_t{charged.held.days}});
}

Figures terms_figures() {
  return {
      {"terms",
       say("What the agency was to answer or help with.",
           "Số việc giao cơ quan giải quyết, phối hợp."),
       say("clocks answer and cooperation of the agency that were not taken from it in time; tasks "
           "= open + done without a term + ended with a term",
           "số thời hạn giải quyết, phối hợp không bị thu lại khi còn hạn; được giao = đang giải "
           "quyết + đã xong không có hạn + đã xong có hạn")},
      {"open", say("Terms of the agency that still run.", "Số việc cơ quan đang giải quyết."),
       say("of these clocks those without an end", "số thời hạn chưa kết thúc")},
      {"overdue", say("Of them those past their day.", "Trong đó đã quá hạn."),
       say("running clocks whose due day is before the day of the report",
           "số thời hạn chưa kết thúc, hạn trước ngày báo cáo")},
      {"untimed",
       say("Done, and no rule set a term.", "Số việc đã xong mà không quy định thời hạn."),
       say("finished clocks without a due day", "số thời hạn đã xong, không có ngày hạn")},
      {"finished",
       say("Terms count from the day an agency was charged to its answer; what has no term is left "
           "out of the shares.",
           "Thời hạn tính từ ngày giao đến ngày có văn bản trả lời; việc không có thời hạn không "
           "tính vào tỷ lệ."),
       say("clocks that ended and had a due day, by an answer or because the petition was taken "
           "from the agency after that day; ended = on time + late",
           "số việc có thời hạn đã xong, do trả lời hoặc do thu lại sau ngày hạn; đã xong = đúng "
           "hạn + quá hạn"),
       true},
      {"on_time", say("Ended on the due day or before.", "Số việc xong đúng hạn."),
       say("of these clocks those with end ≤ due day", "số việc xong có ngày xong ≤ hạn")},
      {"late", say("Ended after the due day.", "Số việc xong sau ngày hạn."),
       say("of these clocks those with end > due day", "số việc xong có ngày xong > hạn")},
      {"settled_percent", say("On time of what has ended.", "Đúng hạn trên số đã xong."),
       say("on time / ended", "đúng hạn / đã xong")},
      {"strict_percent",
       say("On time of what has ended and of what is open and overdue.",
           "Đúng hạn trên số đã xong và số đang quá hạn."),
       say("on time / (ended + overdue)", "đúng hạn / (đã xong + đang quá hạn)")},
      {"cohort_percent",
       say("On time of all that was due from the first day of the range to the day of the report.",
           "Đúng hạn trên mọi việc đến hạn từ ngày đầu kỳ đến ngày báo cáo."),
       say("ended on time of those due / due", "số đến hạn xong đúng hạn / số đến hạn")},
  };
}

Figures holding_figures() {
  return {
      {"petitions", say("Petitions the agency has held.", "Số kiến nghị cơ quan đã được giao."),
       say("distinct petitions with a holding of the agency; one that several held counts once in "
           "the last row",
           "số kiến nghị khác nhau mà cơ quan từng giữ; dòng cuối tính mỗi kiến nghị một lần")},
      {"holdings", say("Times it had a petition.", "Số lần cơ quan giữ kiến nghị."),
       say("intervals from a charge to an answer, return or the day of the report; times held = "
           "ended + holds now",
           "số khoảng từ ngày giao đến ngày trả lời, trả lại hoặc ngày báo cáo; số lần giữ = đã "
           "kết thúc + đang giữ")},
      {"given_up", say("Of them those that have ended.", "Trong đó đã kết thúc."),
       say("holdings with a last day", "số lần giữ có ngày cuối")},
      {"held_now", say("Of them those that last.", "Trong đó đang giữ."),
       say("holdings without a last day", "số lần giữ chưa có ngày cuối")},
      {"returned", say("Times it gave a petition back.", "Số lần cơ quan trả lại."),
       say("holdings that ended by an event `return`", "số lần giữ kết thúc bằng việc trả lại")},
      {"held_days", say("How long it had them altogether.", "Tổng thời gian cơ quan giữ."),
       say("working days of the holdings: those after the first day, up to and with the last",
           "số ngày làm việc của các lần giữ: sau ngày đầu, đến hết ngày cuối")},
  };
}

}  // namespace

Figures agencies_figures() {
  Figures figures = terms_figures();
  std::ranges::move(holding_figures(), std::back_inserter(figures));
  figures.push_back({"agencies",
                     say("Agencies that were charged with a petition.", "Số cơ quan đã được giao."),
                     say("rows of the table but the last", "số dòng của bảng, trừ dòng cuối")});
  return figures;
}

print::Document agencies(const PetitionView& view) {
  const Lang lang = view.lang;
  const docket::Cases cases = counted(view);
  const Grouping grouping(view);
  const auto times =
      docket::holding_times(cases, domain::work_calendar(view.records.registry), view.as_of);
  const auto by_agency = charged_by(
      cases, times, [&](const domain::AgencyId& agency) { return grouping.agency(agency); });
  auto together = charged_by(cases, times, [](const auto&) { return domain::AgencyId(); });
  print::Table terms = terms_table(lang), holding = holding_table(lang);
  for (const auto& [agency, charged] : by_agency) {
    add_row(view, agency.str(), agency_name(view, agency, view.as_of), charged, terms, holding);
  }
  add_row(view, say("Total", "Cộng").in(lang), "", together[{}], terms, holding);
  print::Document document =
      petition_paper(view, say("Settlement by agency, {}", "Kết quả giải quyết theo cơ quan, {}",
                               range_text(view.range)));
  document.totals = {{"agencies", std::ssize(by_agency)}};
  for (std::size_t column = 2; column <= 8; ++column) {
    document.totals.emplace_back(terms.columns[column].name, terms.rows.back()[column]);
  }
  document.balances = terms.balances;
  document.sections.push_back(
      {"", notes(agencies_figures(), lang), {std::move(terms), std::move(holding)}});
  return document;
}

}  // namespace lapthach::report
