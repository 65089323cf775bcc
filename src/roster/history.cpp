// Reads visits done, else published rosters, of the periods before.
#include "roster/history.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lapthach::roster {

namespace {

/// One official was at one cell. The cell is none when it does not meet this period.
struct Event {
  Index cell, official;
  int ago;
  bool counts = true;  ///< as a visit of the official: one of a cell that was split counts once
};

/// How well the last visited meeting of a cell was attended.
struct Attendance {
  int ago = 0;
  Date date;
  bool low = false;
};

struct Past {
  std::vector<Event> events;           ///< the periods in the book's order, each in one piece
  std::vector<Attendance> attendance;  ///< by cell
};

bool is_low(const domain::PastVisit& visit, const domain::Cell& cell, int threshold) {
  const std::optional<int> enrolled = visit.members ? visit.members
                                      : cell.members
                                          ? std::optional(*cell.members - cell.exempt.value_or(0))
                                          : std::nullopt;
  if (!visit.present || !enrolled || *enrolled <= 0) return false;
  return std::int64_t{*visit.present} * 100 < std::int64_t{*enrolled} * threshold;
}

void note_attendance(const Model& model, Attendance& known, Index cell,
                     const domain::PastVisit& visit, int ago) {
  const bool low = is_low(visit, *model.cells[cell].record, model.rules->priority.threshold);
  if (known.ago == 0 || ago < known.ago || (ago == known.ago && known.date < visit.date)) {
    known = {ago, visit.date, low};
  } else if (ago == known.ago && visit.date == known.date) {
    known.low = known.low || low;
  }
}

/// The cells of this period that have the history of a cell: itself, else its successors; {none}
/// when there is none.
void find_heirs(const Model& model, const domain::CellId& id, std::vector<Index>& heirs) {
  const Index itself = model.cell_ids.find(id.str());
  heirs.assign(1, itself);
  if (itself != none) return;
  for (const domain::CellId& now :
       domain::cells_now(model.records->registry, id, model.days.front().date)) {
    const Index heir = model.cell_ids.find(now.str());
    if (heir != none) heirs.push_back(heir);
  }
  if (heirs.size() > 1) heirs.erase(heirs.begin());
}

void add_event(Past& past, const std::vector<Index>& cells, Index official, int ago) {
  for (const Index cell : cells)
    past.events.push_back({cell, official, ago, cell == cells.front()});
}

/// Who came, each once; those who are not in the registry are one.
void find_attendees(const Model& model, const domain::PastVisit& visit,
                    std::vector<Index>& officials) {
  officials.clear();
  domain::for_each_attendee(visit, [&](const domain::OfficialId& official) {
    officials.push_back(model.official_ids.find(official.str()));
  });
  std::ranges::sort(officials);
  drop_repeats(officials);
}

void add_period(const Model& model, Past& past, const domain::PeriodBook& book,
                const std::vector<domain::PastVisit>& visits) {
  const int ago = model.period - book.period;
  std::vector<std::string_view> visited;
  std::vector<Index> cells, officials;
  for (const domain::PastVisit& visit : visits) {
    find_heirs(model, visit.cell, cells);
    find_attendees(model, visit, officials);
    for (const Index official : officials) add_event(past, cells, official, ago);
    for (const Index cell : cells) {
      if (officials.empty() || cell == none) continue;
      note_attendance(model, past.attendance[cell], cell, visit, ago);
    }
    if (book.roster) visited.push_back(visit.cell.str());
  }
  if (!book.roster || book.roster->status != domain::RosterStatus::published) return;
  const Ids recorded(std::move(visited));
  for (const domain::Assignment& assignment : book.roster->assignments) {
    if (recorded.find(assignment.cell.str()) != none) continue;
    find_heirs(model, assignment.cell, cells);
    add_event(past, cells, model.official_ids.find(assignment.official.str()), ago);
  }
}

Past read(const Model& model, const domain::Past& visits) {
  Past past;
  past.attendance.resize(model.cells.size());
  const std::vector<domain::PastVisit> none;
  for (const domain::PeriodBook& book : model.records->periods) {
    if (book.period >= model.period) continue;
    const auto known = std::ranges::find(visits, book.period, &domain::PastPeriod::period);
    add_period(model, past, book, known == visits.end() ? none : known->visits);
  }
  return past;
}

void add_meetings(Model& model, const std::vector<Event>& events) {
  std::vector<std::pair<Index, Meeting>> entries;
  entries.reserve(events.size());
  for (const Event& event : events) {
    if (event.cell == none || event.official == none) continue;
    entries.emplace_back(event.cell, Meeting{event.official, event.ago});
  }
  const auto order = [](const auto& entry) {
    return std::tie(entry.first, entry.second.official, entry.second.ago);
  };
  std::ranges::sort(entries, {}, order);
  drop_repeats(entries,
               [](const auto& entry) { return std::pair(entry.first, entry.second.official); });
  model.met = Rows(static_cast<Index>(model.cells.size()), entries);
}

/// Periods since the first version of each cell began, counting not further back than the history.
void count_intervals(Model& model, const std::vector<Event>& events) {
  int longest = 0;
  for (const Event& event : events) {
    longest = std::max(longest, event.ago);
    if (event.cell == none) continue;
    int& since = model.cells[event.cell].since_visit;
    since = since == 0 ? event.ago : std::min(since, event.ago);
  }
  std::vector<std::optional<Date>> begun;
  for (const Cell& cell : model.cells) begun.push_back(cell.record->span.from);
  for (const domain::Cell& record : model.records->registry.cells) {
    const Index cell = model.cell_ids.find(record.id.str());
    if (cell != none) begun[cell] = std::min(begun[cell], record.span.from);
  }
  for (Index j = 0; j < model.cells.size(); ++j) {
    Cell& cell = model.cells[j];
    const int age = begun[j] ? std::max(model.period - period_of(*begun[j]), 0) : longest;
    cell.since_counted = cell.since_visit > 0 ? cell.since_visit
                         : longest > 0        ? std::min(age, longest)
                                              : age;
  }
}

void rank_cells(Model& model, const std::vector<Attendance>& attendance) {
  const domain::PrioritySettings& points = model.rules->priority;
  const int limit = model.rules->longest_interval;
  for (Index j = 0; j < model.cells.size(); ++j) {
    Cell& cell = model.cells[j];
    const int periods = limit > 0 ? std::min(cell.since_counted, limit) : cell.since_counted;
    const bool low = attendance[j].low && attendance[j].ago == cell.since_visit;
    cell.priority = std::max<std::int64_t>(
        0, points.base + std::int64_t{points.per_period} * periods +
               (cell.since_visit == 0 ? points.never : 0) + (low ? points.low_attendance : 0));
    cell.mandatory = limit > 0 && cell.since_counted >= limit;
  }
}

/// Adds to `expected`, in ten-thousandths of a visit, what each member in office would have done if
/// the visits of their team in one period had been shared evenly.
void add_shares(const Model& model, const std::vector<std::int64_t>& done, Date date,
                std::vector<std::int64_t>& expected) {
  std::vector<bool> seated(model.officials.size());
  for (const domain::Team& team : domain::teams_on(model.records->decisions, date)) {
    std::vector<Index> members;
    std::int64_t visits = 0;
    for (const domain::Member* member : team.members) {
      const Index official = model.official_ids.find(member->official.str());
      if (official == none || seated[official]) continue;
      const auto versions = model.versions[official];
      if (std::ranges::none_of(versions, [&](auto* v) { return v->span.contains(date); })) continue;
      seated[official] = true;
      members.push_back(official);
      visits += done[official];
    }
    const auto count = static_cast<std::int64_t>(members.size());
    for (const Index official : members) expected[official] += visits * 10'000 / count;
  }
}

void add_loads(Model& model, const std::vector<Event>& events) {
  std::map<int, std::vector<std::int64_t>> done;  // by periods ago
  for (const Event& event : events) {
    if (event.official == none || !event.counts || event.ago > model.rules->load_periods) continue;
    auto& counts = done.try_emplace(event.ago, model.officials.size(), 0).first->second;
    ++counts[event.official];
  }
  std::vector<std::int64_t> expected(model.officials.size());
  for (const auto& [ago, counts] : done) {
    const Date date = domain::meeting_day(*model.records, model.period - ago);
    add_shares(model, counts, date, expected);
    for (Index i = 0; i < counts.size(); ++i) {
      model.officials[i].done += counts[i];
      model.officials[i].deviation += 10 * counts[i];
    }
  }
  for (Index i = 0; i < expected.size(); ++i) {
    model.officials[i].deviation -= (expected[i] + 500) / 1'000;
  }
}

}  // namespace

void add_history(Model& model, const domain::Past& visits) {
  const Past past = read(model, visits);
  add_meetings(model, past.events);
  count_intervals(model, past.events);
  rank_cells(model, past.attendance);
  add_loads(model, past.events);
}

}  // namespace lapthach::roster
