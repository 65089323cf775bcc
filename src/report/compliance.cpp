// Who of the officials attended: what a roster asked for, set against what the visits say.
#include <algorithm>
#include <map>

#include "lapthach/report/presence.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/record_visit.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

using domain::VisitStatus;

struct Count {
  std::int64_t assigned = 0, done = 0, excused = 0, unexcused = 0, substituted = 0, unrecorded = 0;

  void add(const std::optional<VisitStatus>& status) {
    ++assigned;
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
  bool balances() const {
    return assigned == done + excused + unexcused + substituted + unrecorded;
  }
};

struct Counts {
  std::map<domain::TeamId, Count> teams;
  std::map<domain::OfficialId, Count> officials;
  std::map<domain::UnitId, Count> units;  ///< of the cells
  Count total;

  void add(const domain::TeamId& team, const domain::OfficialId& official,
           const domain::UnitId& unit, const std::optional<VisitStatus>& status) {
    teams[team].add(status);
    officials[official].add(status);
    units[unit].add(status);
    total.add(status);
  }
};

/// The team of an official on a day; empty when in none.
domain::TeamId team_of(const domain::Records& records, const domain::OfficialId& official,
                       Date date) {
  for (const domain::Team& team : domain::teams_on(records, date)) {
    const bool member = std::ranges::any_of(
        team.members, [&](const domain::Member* each) { return each->official == official; });
    if (member) return team.statement->id;
  }
  return {};
}

using Pair = std::pair<domain::CellId, domain::OfficialId>;

void count_period(const PresenceView& view, const domain::PeriodBook& book, Counts& counts) {
  const Grouping grouping(view);
  std::map<Pair, std::pair<VisitStatus, Date>> recorded;
  for (const domain::Visit& visit : book.visits) {
    if (view.as_of < visit.date) continue;
    for (const domain::Visitor& visitor : visit.visitors) {
      recorded[{visit.cell, visitor.official}] = {visitor.status, visit.date};
    }
  }
  if (book.roster) {
    for (const domain::Assignment& assignment : book.roster->assignments) {
      const auto found = recorded.find({assignment.cell, assignment.official});
      const bool known = found != recorded.end();
      if (!known && view.as_of < assignment.date) continue;
      counts.add(assignment.team, assignment.official,
                 grouping.unit(assignment.unit, assignment.cell),
                 known ? std::optional(found->second.first) : std::nullopt);
      if (known) recorded.erase(found);
    }
  }
  for (const auto& [pair, seen] : recorded) {
    counts.add(team_of(view.records, pair.second, seen.second), pair.second,
               grouping.unit_of(pair.first, seen.second), seen.first);
  }
}

std::vector<print::Column> count_columns(Lang lang) {
  using enum print::ColumnKind;
  return {{"assigned", say("Assigned", "Được phân công").in(lang), number},
          {"done", say("Attended", "Đã dự").in(lang), number},
          {"excused", say("Excused", "Vắng có lý do").in(lang), number},
          {"unexcused", say("Unexcused", "Vắng không lý do").in(lang), number},
          {"substituted", say("Substituted", "Cử người thay").in(lang), number},
          {"unrecorded", say("Not recorded", "Chưa ghi").in(lang), number},
          {"done_percent", say("Attended, %", "Tỷ lệ dự, %").in(lang), percent}};
}

void append(std::vector<print::Value>& row, const Count& count) {
  for (const std::int64_t n : {count.assigned, count.done, count.excused, count.unexcused,
                               count.substituted, count.unrecorded}) {
    row.emplace_back(n);
  }
  row.emplace_back(share(count.done, count.assigned));
}

void append(std::vector<print::Column>& columns, Lang lang) {
  const auto counts = count_columns(lang);
  columns.insert(columns.end(), counts.begin(), counts.end());
}

/// The units that any statement of the team in the range gives it, under the names asked for.
std::string units_of(const PresenceView& view, const domain::TeamId& team) {
  const Grouping grouping(view);
  std::map<domain::UnitId, std::string> names;
  for (Period period = view.range.first; period <= view.range.last; period = period + 1) {
    const Date day = domain::meeting_day(view.records, period);
    for (const domain::Team& each : domain::teams_on(view.records, day)) {
      if (each.statement->id != team) continue;
      for (const auto& id : each.statement->units) {
        const domain::UnitId unit = grouping.unit(id, {});
        names[unit] = grouping.unit_name(unit, day);
      }
    }
  }
  std::string list;
  for (const auto& [unit, name] : names) list += (list.empty() ? "" : "; ") + name;
  return list;
}

print::Section by_team(const PresenceView& view, const Counts& counts) {
  const Lang lang = view.lang;
  print::Table table{"", {{"team", say("Team", "Tổ").in(lang), print::ColumnKind::code}}, {}};
  if (view.structure) {
    table.columns.push_back({"units", say("Units looked after", "Đơn vị phụ trách").in(lang)});
  }
  append(table.columns, lang);
  for (const auto& [team, count] : counts.teams) {
    std::vector<print::Value> row = {team.str()};
    if (view.structure) row.emplace_back(units_of(view, team));
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("Teams", "Theo tổ").in(lang), {}, {std::move(table)}};
}

print::Section by_unit(const PresenceView& view, const Counts& counts) {
  const Grouping grouping(view);
  print::Table table{"", unit_columns(view.lang), {}};
  append(table.columns, view.lang);
  for (const auto& [unit, count] : counts.units) {
    std::vector<print::Value> row = {unit.str(),
                                     grouping.unit_name(unit, last_day(view.range.last))};
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("By unit", "Theo đơn vị").in(view.lang), {}, {std::move(table)}};
}

print::Section by_official(const PresenceView& view, const Counts& counts) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"official", say("Official", "Mã cán bộ").in(lang), print::ColumnKind::code},
                      {"name", say("Name", "Họ và tên").in(lang)}},
                     {}};
  append(table.columns, lang);
  const Date day = std::min(view.as_of, last_day(view.range.last));
  for (const auto& [official, count] : counts.officials) {
    std::vector<print::Value> row = {official.str(), official_name(view.records, official, day)};
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("Officials", "Theo cán bộ").in(lang), {}, {std::move(table)}};
}

}  // namespace

print::Document compliance(const PresenceView& view) {
  Counts counts;
  for (const domain::PeriodBook& book : view.records.periods) {
    if (book.period < view.range.first || view.range.last < book.period) continue;
    count_period(view, book, counts);
  }
  const Count& total = counts.total;
  if (!total.balances()) {
    throw Error(Fault::data,
                say("the parts do not sum to the {} assigned",
                    "các phần không bằng tổng số {} lượt phân công", total.assigned),
                say("run lapthach check", "hãy chạy lapthach check"));
  }
  print::Document document;
  document.title =
      say("Who attended, {}", "Tình hình dự sinh hoạt của cán bộ, {}", range_text(view.range))
          .in(view.lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.sections = {by_team(view, counts), by_official(view, counts)};
  if (view.structure) document.sections.push_back(by_unit(view, counts));
  document.totals = {{"assigned", total.assigned},       {"done", total.done},
                     {"excused", total.excused},         {"unexcused", total.unexcused},
                     {"substituted", total.substituted}, {"unrecorded", total.unrecorded}};
  return document;
}

}  // namespace lapthach::report
