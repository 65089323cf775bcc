// Sets what rosters asked of officials against what the visits say.
#include "report/parts.hpp"

#include <map>

#include "report/petition_view.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::VisitStatus;
using Pair = std::pair<domain::CellId, domain::OfficialId>;
using Recorded = std::map<Pair, std::pair<const domain::Visit*, const domain::Visitor*>>;

Recorded recorded_in(const domain::PeriodBook& book, Date as_of) {
  Recorded recorded;
  for (const domain::Visit& visit : book.visits) {
    if (as_of < visit.date) continue;
    for (const domain::Visitor& visitor : visit.visitors) {
      recorded[{visit.cell, visitor.official}] = {&visit, &visitor};
    }
  }
  return recorded;
}

void add_period(const PresenceView& view, const domain::PeriodBook& book,
                std::vector<Part>& parts) {
  Recorded recorded = recorded_in(book, view.as_of);
  if (book.roster) {
    for (const domain::Assignment& asked : book.roster->assignments) {
      const auto found = recorded.find({asked.cell, asked.official});
      const bool known = found != recorded.end();
      if (!known && view.as_of < asked.date) continue;
      parts.push_back({book.period, asked.team, asked.official, asked.cell,
                       known ? found->second.first->date : asked.date, &asked,
                       known ? found->second.first : nullptr,
                       known ? found->second.second : nullptr});
      if (known) recorded.erase(found);
    }
  }
  for (const auto& [pair, seen] : recorded) {
    parts.push_back({book.period, team_of(view.records, pair.second, seen.first->date), pair.second,
                     pair.first, seen.first->date, nullptr, seen.first, seen.second});
  }
}

}  // namespace

std::vector<Part> parts(const PresenceView& view) {
  std::vector<Part> all;
  for (const domain::PeriodBook& book : view.records.periods) {
    if (book.period < view.range.first || view.range.last < book.period) continue;
    add_period(view, book, all);
  }
  return all;
}

void PartCount::add(const Part& part) {
  ++assigned;
  const auto status = part.status();
  if (!status) {
    ++unrecorded;
  } else if (*status == VisitStatus::done) {
    ++done;
  } else if (*status == VisitStatus::excused) {
    ++excused;
  } else if (*status == VisitStatus::unexcused) {
    ++unexcused;
  } else {
    ++substituted;
  }
}

std::vector<print::Column> count_columns(Lang lang) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  return {{"assigned", say("Assigned", "Được phân công").in(lang), number, counts},
          {"done", say("Attended", "Đã dự").in(lang), number, counts},
          {"excused", say("Excused", "Vắng có lý do").in(lang), number, counts},
          {"unexcused", say("Unexcused", "Vắng không lý do").in(lang), number, counts},
          {"substituted", say("Substituted", "Cử người thay").in(lang), number, counts},
          {"unrecorded", say("Not recorded", "Chưa ghi").in(lang), number, counts},
          {"done_percent",
           say("Attended, %", "Tỷ lệ dự, %").in(lang),
           percent,
           open,
           {"done", "assigned"}}};
}

void append(std::vector<print::Value>& row, const PartCount& count) {
  for (const std::int64_t n : {count.assigned, count.done, count.excused, count.unexcused,
                               count.substituted, count.unrecorded}) {
    row.emplace_back(n);
  }
  row.emplace_back(share(count.done, count.assigned));
}

std::vector<print::Balance> count_balances() {
  return {{{"assigned"}, {"done", "excused", "unexcused", "substituted", "unrecorded"}}};
}

std::vector<std::pair<std::string, print::Value>> totals_of(const PartCount& count) {
  return {{"assigned", count.assigned},       {"done", count.done},
          {"excused", count.excused},         {"unexcused", count.unexcused},
          {"substituted", count.substituted}, {"unrecorded", count.unrecorded}};
}

}  // namespace lapthach::report
