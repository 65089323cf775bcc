// Records visits and working sessions: each lies in the file of its unit and period.
#include <algorithm>

#include "book/import_moments.hpp"
#include "book/record_opinions.hpp"
#include "book/record_shelves.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::book {

std::optional<domain::UnitId> unit_of_visit(Recording& recording, const domain::Visit& visit) {
  const domain::Cell* cell = domain::cell_on(recording.before.registry, visit.cell, visit.date);
  if (cell) return cell->unit;
  refuse(recording, visit.mark, "cell",
         say("there is no cell {} on {}", "không có chi bộ {} vào ngày {}", visit.cell,
             to_string(visit.date)),
         say("correct the cell or the day; all cells are in registry/cells.yaml",
             "sửa lại chi bộ hoặc ngày; các chi bộ có trong registry/cells.yaml"));
  return std::nullopt;
}

bool is_elsewhere(Recording& recording, Shelves& shelves, Period period, const domain::UnitId& unit,
                  const domain::Visit& visit) {
  for (const Period other : domain::periods_near(visit.date)) {
    if (other == period) continue;
    const std::vector<Date> days = shelves.days_of(other, unit, visit.cell);
    if (std::ranges::find(days, visit.date) == days.end()) continue;
    const std::string name = to_string(other), date = to_string(visit.date);
    refuse(
        recording, visit.mark, "date", visit_elsewhere(visit.cell, visit.date, other),
        say("complete it there: lapthach record visit {} --cell {} --date {}; or correct the day",
            "bổ sung ở đó: lapthach record visit {} --cell {} --date {}; hoặc sửa lại ngày", name,
            visit.cell, date));
    return true;
  }
  return false;
}

namespace {

using domain::Session;
using domain::Visit;

/// The cell that the text at a node means on `day`; null when it is not clear.
const domain::Cell* cell_named(const Recording& recording, const Directory& directory,
                               std::size_t node, Date day) {
  if (node == 0) return nullptr;
  const std::string_view text = recording.document.tree.nodes[node].text;
  const auto id = domain::CellId::parse(directory.cells.find(clean(text), {day, day}).id);
  return id ? domain::cell_on(recording.before.registry, *id, day) : nullptr;
}

/// The only visit of the cell that the book has in that period, else the day of its meetings.
Date day_of_visit(const Recording& recording, Shelves& shelves, Period period,
                  const domain::Cell& cell) {
  const std::vector<Date> days = shelves.days_of(period, cell.unit, cell.id);
  return days.size() == 1 ? days.front() : domain::meeting_day(recording.before, period, cell);
}

/// The period that a record names, else the one asked for.
std::optional<Period> period_named(const Recording& recording, std::size_t record) {
  const Tree& tree = recording.document.tree;
  const std::size_t named = find_key(tree, record, "period");
  if (named == 0) return recording.request.period;
  Period period;
  return read_value(std::string(tree.nodes[named].text), period) ? std::optional(period)
                                                                 : std::nullopt;
}

/// Gives days without a year that of their period.
void put_years(Recording& recording) {
  Tree& tree = recording.document.tree;
  for (const std::size_t record : recording.document.records) {
    const auto period = period_named(recording, record);
    if (!period) continue;
    for (const std::string_view key : {"date", "planned"}) {
      const std::size_t node = find_key(tree, record, key);
      if (node == 0) continue;
      const std::string day(tree.nodes[node].text);
      tree.nodes[node].text = tree.keep(with_year(day, *period));
    }
  }
}

/// Gives records without a day the one that `day_of(period, record)` finds.
template <class DayOf>
void put_dates(Recording& recording, DayOf day_of) {
  Document& document = recording.document;
  for (std::size_t i = 0; i < document.records.size(); ++i) {
    const std::size_t record = document.records[i];
    if (find_key(document.tree, record, "date") != 0) continue;
    const auto period = period_named(recording, record);
    if (!period) continue;
    read_period(recording, *period);
    put_scalar(document, record, "date", to_string(day_of(*period, record)));
  }
}

void put_visit_dates(Recording& recording, Shelves& shelves) {
  const Directory directory(recording.before.registry);
  put_dates(recording, [&](Period period, std::size_t record) {
    const Date common = domain::meeting_day(recording.before, period);
    const std::size_t named = find_key(recording.document.tree, record, "cell");
    const domain::Cell* cell = cell_named(recording, directory, named, common);
    return cell ? day_of_visit(recording, shelves, period, *cell) : common;
  });
}

/// The only session that the book has with that unit in that period, else the day of the meetings.
void put_session_dates(Recording& recording, Shelves& shelves) {
  const Directory directory(recording.before.registry);
  put_dates(recording, [&](Period period, std::size_t record) {
    const Tree& tree = recording.document.tree;
    const Date common = domain::meeting_day(recording.before, period);
    const std::size_t named = find_key(tree, record, "unit");
    if (named == 0) return common;
    const std::string text = clean(tree.nodes[named].text);
    const auto unit = domain::UnitId::parse(directory.units.find(text, {common, common}).id);
    const auto days = unit ? shelves.days_of(period, *unit) : std::vector<Date>();
    return days.size() == 1 ? days.front() : common;
  });
}

/// A day typed wrongly would put a record into history where nobody looks for it.
bool is_near(Recording& recording, Date date, Period period, Mark mark) {
  const auto far = domain::far_day(date, period);
  if (far) refuse(recording, mark, "date", far->what, far->hint);
  return !far;
}

/// What is known of a petition that was raised in `visit`.
domain::Petition draft_of(const Visit& visit, const domain::UnitId& unit) {
  domain::Petition draft;
  draft.cell = visit.cell;
  draft.unit = unit;
  draft.raised = visit.date;
  const auto came = domain::attendees(visit);
  if (came.size() == 1) draft.official = came.front();
  return draft;
}

domain::Petition draft_of(const Session& session) {
  domain::Petition draft;
  draft.unit = session.unit;
  draft.raised = session.date;
  draft.source = domain::Source::committee;
  if (session.officials.size() == 1) draft.official = session.officials.front();
  return draft;
}

void record_visit(Recording& recording, Shelves& shelves, PetitionsRaised& raised,
                  Entry<Visit> entry) {
  Visit& visit = entry.value;
  const bool held = visit.present || !visit.opinions.empty();
  if (held && !has_come(recording, visit.date, entry.mark)) return;
  const auto period = period_of_entry(recording, entry.period, visit.date, entry.mark);
  const auto unit = period ? unit_of_visit(recording, visit) : std::nullopt;
  if (!unit || !is_near(recording, visit.date, *period, entry.mark)) return;
  if (is_elsewhere(recording, shelves, *period, *unit, visit)) return;
  raised.raise(*period, visit.opinions, draft_of(visit, *unit));
  const auto same = [&](const Visit& other) {
    return other.cell == visit.cell && other.date == visit.date;
  };
  Shelf& shelf = shelves.find(*period, *unit, [&](const VisitsContents& contents) {
    return std::ranges::any_of(contents.visits, same);
  });
  const std::string title =
      fmt::format("{} {} {}", to_string(*period), visit.cell, to_string(visit.date));
  const bool changed =
      lay_over(recording, shelf.after.visits, entry, same, say("visit", "buổi dự"), title);
  shelf.touched = shelf.touched || changed;
}

void record_session(Recording& recording, Shelves& shelves, PetitionsRaised& raised,
                    Entry<Session> entry) {
  Session& session = entry.value;
  if (!has_come(recording, session.date, entry.mark)) return;
  const auto period = period_of_entry(recording, entry.period, session.date, entry.mark);
  if (!period || !is_near(recording, session.date, *period, entry.mark)) return;
  raised.raise(*period, session.opinions, draft_of(session));
  const auto same = [&](const Session& other) {
    return other.unit == session.unit && other.date == session.date;
  };
  Shelf& shelf = shelves.find(*period, session.unit, [&](const VisitsContents& contents) {
    return std::ranges::any_of(contents.sessions, same);
  });
  const std::string title =
      fmt::format("{} {} {}", to_string(*period), session.unit, to_string(session.date));
  const bool changed = lay_over(recording, shelf.after.sessions, entry, same,
                                say("working session", "buổi làm việc"), title);
  shelf.touched = shelf.touched || changed;
}

}  // namespace

void record_visits(Recording& recording) {
  Shelves shelves(recording);
  put_years(recording);
  put_visit_dates(recording, shelves);
  const auto entries = read_entries<Visit>(recording);
  if (recording.failed()) return;
  PetitionsRaised raised(recording);
  for (const Entry<Visit>& entry : entries) record_visit(recording, shelves, raised, entry);
  if (recording.failed()) return;
  shelves.put();
  raised.put();
}

void record_sessions(Recording& recording) {
  Shelves shelves(recording);
  put_years(recording);
  put_session_dates(recording, shelves);
  const auto entries = read_entries<Session>(recording);
  if (recording.failed()) return;
  PetitionsRaised raised(recording);
  for (const Entry<Session>& entry : entries) record_session(recording, shelves, raised, entry);
  if (recording.failed()) return;
  shelves.put();
  raised.put();
}

}  // namespace lapthach::book
