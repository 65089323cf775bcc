// Sets two rosters side by side, official by official and cell by cell.
#include "report/roster_changes.hpp"

#include <map>
#include <set>

#include "report/names.hpp"

namespace lapthach::report {
namespace {

using domain::Assignment;

/// What somebody has to know of a visit.
struct Known {
  std::string other;  ///< the cell, or the official
  std::string moment;

  auto operator<=>(const Known&) const = default;
};

template <class Id>
struct Sides {
  std::map<Id, std::set<Known>> before, after;
};

std::string joined(const std::set<Known>& visits) {
  std::string all;
  for (const Known& visit : visits) {
    if (!all.empty()) all += "; ";
    all += visit.other;
    if (!visit.moment.empty()) all += " (" + visit.moment + ")";
  }
  return all.empty() ? "-" : all;
}

/// The ids whose sides differ, in order.
template <class Id>
std::set<Id> differing(const Sides<Id>& sides) {
  std::set<Id> ids;
  for (const auto& [id, visits] : sides.before) {
    const auto now = sides.after.find(id);
    if (now == sides.after.end() || now->second != visits) ids.insert(id);
  }
  for (const auto& [id, visits] : sides.after) {
    if (!sides.before.contains(id)) ids.insert(id);
  }
  return ids;
}

template <class Id>
const std::set<Known>& visits_in(const std::map<Id, std::set<Known>>& side, const Id& id) {
  static const std::set<Known> none;
  const auto found = side.find(id);
  return found == side.end() ? none : found->second;
}

std::set<std::pair<domain::CellId, domain::OfficialId>> pairs_of(const domain::Roster& roster) {
  std::set<std::pair<domain::CellId, domain::OfficialId>> pairs;
  for (const Assignment& visit : roster.assignments) pairs.emplace(visit.cell, visit.official);
  return pairs;
}

void count(RosterChanges& changes, const domain::Roster& before, const domain::Roster& after) {
  const auto old_pairs = pairs_of(before), new_pairs = pairs_of(after);
  for (const auto& pair : old_pairs) {
    ++changes.before;
    ++(new_pairs.contains(pair) ? changes.kept : changes.dropped);
  }
  for (const auto& pair : new_pairs) changes.added += old_pairs.contains(pair) ? 0 : 1;
}

}  // namespace

RosterChanges changes_between(const domain::Records& records, const domain::Roster& before,
                              const domain::Roster& after, Lang lang) {
  Sides<domain::OfficialId> officials;
  Sides<domain::CellId> cells;
  const auto read = [&](const domain::Roster& roster, auto& by_official, auto& by_cell) {
    for (const Assignment& visit : roster.assignments) {
      const std::string when = moment(visit.time, visit.date, lang);
      by_official[visit.official].insert(
          {cell_title(records.registry, visit.cell, visit.date, lang), when});
      by_cell[visit.cell].insert(
          {official_title(records.registry, visit.official, visit.date), when});
    }
  };
  read(before, officials.before, cells.before);
  read(after, officials.after, cells.after);

  RosterChanges changes;
  count(changes, before, after);
  const Date date = after.date;
  changes.officials = {say("Officials to notify", "Những đồng chí cần báo").in(lang),
                       {{"official", say("Official", "Đồng chí").in(lang)},
                        {"phone", say("Phone", "Điện thoại").in(lang)},
                        {"was", say("Was to attend", "Trước đây dự").in(lang)},
                        {"now", say("Attends now", "Nay dự").in(lang)}},
                       {}};
  for (const domain::OfficialId& id : differing(officials)) {
    const domain::Official* official = domain::official_on(records.registry, id, date);
    changes.officials.rows.push_back(
        {official_title(records.registry, id, date), official ? official->phone : "",
         joined(visits_in(officials.before, id)), joined(visits_in(officials.after, id))});
  }
  changes.cells = {say("Cells to notify", "Những chi bộ cần báo").in(lang),
                   {{"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
                    {"secretary", say("Cell secretary, phone", "Bí thư chi bộ, ĐT").in(lang)},
                    {"was", say("Was to receive", "Trước đây đón").in(lang)},
                    {"now", say("Receives now", "Nay đón").in(lang)}},
                   {}};
  for (const domain::CellId& id : differing(cells)) {
    const domain::Cell* cell = domain::cell_on(records.registry, id, date);
    changes.cells.rows.push_back({cell_title(records.registry, id, date, lang),
                                  cell ? contact(*cell) : "", joined(visits_in(cells.before, id)),
                                  joined(visits_in(cells.after, id))});
  }
  return changes;
}

}  // namespace lapthach::report
