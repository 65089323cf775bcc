// Imports visits: a row is one official's part in a visit, and what the visit brought home.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"
#include "book/layout.hpp"
#include "book/visits_file.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::book {
namespace {

using domain::Visit;
using domain::Visitor;

/// A visit and the file it lies in; a new one has none yet.
struct Shelved {
  Visit visit;
  Path path;
  bool touched = false;
};

/// The visits of one period. Of visits a faulty book holds twice, the index knows the first.
struct Shelf {
  std::vector<Shelved> visits;
  std::map<std::pair<domain::CellId, Date>, std::size_t> index;

  Shelved& at(const domain::CellId& cell, Date date) {
    const auto [found, is_new] = index.try_emplace({cell, date}, visits.size());
    if (is_new) visits.emplace_back();
    return visits[found->second];
  }
};

std::map<Period, Shelf> shelve(const domain::Records& records) {
  std::map<Period, Shelf> shelves;
  for (const domain::PeriodBook& book : records.periods) {
    Shelf& shelf = shelves[book.period];
    for (const Visit& visit : book.visits) {
      const auto file = static_cast<std::size_t>(visit.mark.file);
      shelf.index.try_emplace({visit.cell, visit.date}, shelf.visits.size());
      shelf.visits.push_back({visit, records.files[file]});
    }
  }
  return shelves;
}

Visitor* find(Visit& visit, const domain::OfficialId& official) {
  const auto found = std::ranges::find(visit.visitors, official, &Visitor::official);
  return found == visit.visitors.end() ? nullptr : &*found;
}

/// What the cell gave itself, where a row's score and grade go; null when there is none.
const domain::ScoreCard* own_card(const Visit& visit) {
  const auto found =
      std::ranges::find(visit.scores, domain::Scorer::cell, &domain::ScoreCard::scorer);
  return found == visit.scores.end() ? nullptr : &*found;
}

void state_score(Visit& visit, const VisitRow& row) {
  if (!row.score && row.grade.empty()) return;
  auto card = std::ranges::find(visit.scores, domain::Scorer::cell, &domain::ScoreCard::scorer);
  if (card == visit.scores.end()) card = visit.scores.insert(card, domain::ScoreCard{});
  card->total = row.score;
  card->grade = row.grade;
}

/// What `visit` says already, as a row of the official that `row` is about.
VisitRow stored_row(const VisitRow& row, const Visit& visit) {
  VisitRow stored;
  stored.period = row.period;
  stored.cell = row.cell;
  stored.official = row.official;
  stored.date = row.date;
  stored.present = visit.present;
  stored.members = visit.members;
  stored.excused = visit.excused;
  stored.unexcused = visit.unexcused;
  if (const domain::ScoreCard* card = own_card(visit)) {
    stored.score = card->total;
    stored.grade = card->grade;
  }
  stored.notes = visit.notes;
  return stored;
}

/// Makes `visit` say what `row` says.
void state(Visit& visit, const VisitRow& row) {
  visit.cell = row.cell;
  visit.date = *row.date;
  visit.present = row.present;
  visit.members = row.members;
  visit.excused = row.excused;
  visit.unexcused = row.unexcused;
  state_score(visit, row);
  visit.notes = row.notes;
  visit.mark = row.mark;
  Visitor* visitor = find(visit, row.official);
  if (!visitor) visitor = &visit.visitors.emplace_back();
  visitor->official = row.official;
  visitor->status = row.status;
  visitor->mark = row.mark;
}

/// What becomes of a row that says something else than the visit: it fills what is blank, or it
/// replaces what is recorded, which takes a correction.
void note_difference(Draft& draft, const VisitRow& row, const VisitRow& old,
                     const VisitRow& fresh) {
  const Text noun = say("visit", "lượt dự");
  const std::string title = fmt::format("{} {} {} {}", to_string(*row.period), row.cell,
                                        to_string(*row.date), row.official);
  const std::string list = differences(old, fresh);
  if (!replaces(old, fresh)) return note_completed(draft, noun, title, list);
  note_changed(draft, noun, title, list);
  ask_for_other_values(draft, row.mark, "cell", noun, title, differences(old, fresh, Words::kept));
}

/// A visitor whom the visit does not name yet comes to it, whatever the row says besides.
void note_visitor(Draft& draft, const VisitRow& row, VisitRow old, const VisitRow& fresh) {
  old.status = fresh.status;
  if (replaces(old, fresh)) return note_difference(draft, row, old, fresh);
  note_new(draft, say("visit", "lượt dự"),
           fmt::format("{} {} {} {}", to_string(*row.period), row.cell, to_string(*row.date),
                       row.official));
}

/// Lays the row over the visit; true when that changes it.
bool merge(Draft& draft, const Directory& directory, const VisitRow& row, std::size_t index,
           Shelved& shelved) {
  VisitRow old = stored_row(row, shelved.visit);
  const Visitor* visitor = find(shelved.visit, row.official);
  if (visitor) old.status = visitor->status;
  VisitRow fresh = overlaid(draft, directory, index, row, old);
  if (visitor && fresh == old) {
    note_same(draft);
    return false;
  }
  if (visitor) {
    note_difference(draft, row, old, fresh);
  } else {
    note_visitor(draft, row, old, fresh);
  }
  fresh.mark = row.mark;
  state(shelved.visit, fresh);
  shelved.touched = true;
  return true;
}

/// A day typed wrongly would put a visit into history where nobody looks for it.
void require_near(Draft& draft, const VisitRow& row) {
  const auto far = domain::far_day(*row.date, *row.period);
  if (far) refuse(draft, row.mark, "date", far->what, far->hint);
}

/// What has not happened yet brought nothing home; the day, or the clock, is wrong.
void warn_of_days_to_come(Draft& draft, const VisitRow& row) {
  if (!draft.today || *row.date <= *draft.today || !row.present) return;
  refuse(draft, row.mark, "date",
         say("{} is still to come", "ngày {} chưa đến", to_string(*row.date)),
         say("correct the day", "sửa lại ngày"));
  draft.plan.diagnostics.back().severity = Severity::warning;
}

/// False, and a fault, when another period has that visit, where it would count twice.
bool is_here(Draft& draft, const std::map<Period, Shelf>& shelves, const VisitRow& row) {
  for (const Period other : domain::periods_near(*row.date)) {
    const auto shelf = shelves.find(other);
    if (other == *row.period || shelf == shelves.end()) continue;
    if (!shelf->second.index.contains({row.cell, *row.date})) continue;
    refuse(draft, row.mark, "period", visit_elsewhere(row.cell, *row.date, other),
           say("write that period, or correct the day", "ghi kỳ đó, hoặc sửa lại ngày"));
    return false;
  }
  return true;
}

void require_open(Draft& draft, const VisitRow& row) {
  if (!draft.correction.empty() || !domain::is_closed(draft.before, *row.period)) return;
  ask_for_correction(draft, row.mark, "period",
                     say("the period {} is closed", "kỳ {} đã đóng", to_string(*row.period)),
                     say("a closed period changes only by a correction: --correct REASON",
                         "kỳ đã đóng chỉ được đính chính: --correct LÝ_DO"));
}

/// The unit of a cell that day; refuses a row whose cell is not there that day.
std::optional<domain::UnitId> unit_of(Draft& draft, const Visit& visit) {
  const domain::Cell* cell = domain::cell_on(draft.before.registry, visit.cell, visit.date);
  if (cell) return cell->unit;
  refuse(draft, visit.mark, "cell",
         say("there is no cell {} on {}", "không có chi bộ {} vào ngày {}", visit.cell,
             to_string(visit.date)),
         say("correct the day, or the days of the cell in registry/cells.yaml",
             "sửa lại ngày, hoặc thời gian của chi bộ trong registry/cells.yaml"));
  return std::nullopt;
}

/// Gives each new visit a file of the unit its cell belonged to that day, in order of cell and day.
void find_files(Draft& draft, Period period, Shelf& shelf) {
  std::map<Path, int> counts;
  for (const Shelved& shelved : shelf.visits) ++counts[shelved.path];
  for (const auto& [key, i] : shelf.index) {
    Shelved& shelved = shelf.visits[i];
    if (!shelved.path.empty()) continue;
    const auto unit = unit_of(draft, shelved.visit);
    if (!unit) continue;
    int part = 1;
    while (counts[visits_path(period, *unit, part)] >= most_visits_in_file) ++part;
    shelved.path = visits_path(period, *unit, part);
    ++counts[shelved.path];
  }
}

void put_files(Draft& draft, const Shelf& shelf) {
  std::map<Path, std::vector<Visit>> files;
  std::set<Path> touched;
  for (const Shelved& shelved : shelf.visits) {
    files[shelved.path].push_back(shelved.visit);
    if (shelved.touched) touched.insert(shelved.path);
  }
  for (const Path& path : touched) {
    const Source original{path, read_bytes(draft.root, path).value_or("")};
    VisitsContents contents = read_visits_file(original);
    contents.visits = std::move(files[path]);
    draft.plan.change.files.push_back({path, edit_visits_file(original, std::move(contents))});
  }
}

void put_into_records(Draft& draft, Period period, const Shelf& shelf) {
  std::vector<domain::PeriodBook>& books = draft.after.periods;
  auto book = std::ranges::find(books, period, &domain::PeriodBook::period);
  if (book == books.end()) {
    book = books.insert(books.end(), domain::PeriodBook{});
    book->period = period;
  }
  book->visits.clear();
  for (const Shelved& shelved : shelf.visits) book->visits.push_back(shelved.visit);
}

void require_agreement_of_facts(Draft& draft, const std::vector<VisitRow>& rows) {
  const Groups visits = groups_by(
      rows, [](const VisitRow& row) { return std::tuple(row.period, row.cell, row.date); });
  for (const std::string_view key :
       {"present", "members", "excused", "unexcused", "score", "grade", "notes"}) {
    require_agreement(draft, rows, key, visits);
  }
}

}  // namespace

void import_visits(Draft& draft) {
  std::vector<VisitRow> rows = read_values<VisitRow>(draft);
  const Directory directory(draft.before.registry);
  read_references(draft, directory, rows);
  if (draft.failed()) return;
  require_agreement_of_facts(draft, rows);
  const auto distinct = distinct_rows(draft, rows, [](const VisitRow& row) {
    return std::tuple(row.period, row.cell, row.date, row.official);
  });
  for (const VisitRow& row : rows) {
    require_near(draft, row);
    warn_of_days_to_come(draft, row);
  }
  if (draft.failed()) return;

  std::map<Period, Shelf> shelves = shelve(draft.before);
  for (const std::size_t i : distinct) {
    const VisitRow& row = rows[i];
    if (stop_at(draft, draft.sheet.csv.rows[i])) break;
    if (!is_here(draft, shelves, row)) continue;
    const bool changed =
        merge(draft, directory, row, i, shelves[*row.period].at(row.cell, *row.date));
    if (changed) require_open(draft, row);
  }
  for (auto& [period, shelf] : shelves) find_files(draft, period, shelf);
  if (draft.failed()) return;
  for (const auto& [period, shelf] : shelves) {
    put_files(draft, shelf);
    put_into_records(draft, period, shelf);
  }
}

}  // namespace lapthach::book
