// Imports petitions: a row is one petition as far as it has come.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"
#include "book/load.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/petitions_files.hpp"

namespace lapthach::book {
namespace {

using domain::Petition;
using domain::PetitionId;
using domain::PetitionRow;

/// A petition of the book or of the rows before.
struct Held {
  Petition petition;
  int line = 0;  ///< of the row that told of it first; 0: the book alone did
  bool changed = false;
};

/// Where a number of another book was used.
using Number = std::tuple<Period, domain::UnitId, domain::CellId, std::string>;
Number number_of(const Petition& petition) {
  return {petition.id.period(), petition.unit, petition.cell, petition.ref};
}

/// The petitions of the book that rows may mean: what an import has to hold of it.
class Sought {
 public:
  /// One whose id begins like this: an id that is taken grows by a character.
  void add(const PetitionId& id) {
    ids_.insert(id);
    periods_.reach(id.period());
  }
  void add_number(const Petition& petition) {
    if (!petition.ref.empty()) numbers_.insert(number_of(petition));
  }

  /// Those that the kept petitions name, and on which their checks rest. False when there is no
  /// further one.
  bool add_links(const domain::Records& records) {
    const std::size_t before = links_.size();
    for (const domain::PeriodBook& book : records.periods) {
      for (const Petition& petition : book.petitions) {
        add_link(petition.again);
        add_link(petition.parent);
        for (const domain::Event& event : petition.events) {
          for (const PetitionId& other : event.petitions) add_link(other);
        }
      }
    }
    return links_.size() > before;
  }

  bool has(const Petition& petition) const {
    if (links_.contains(petition.id)) return true;
    const auto after = ids_.upper_bound(petition.id);
    if (after != ids_.begin() && petition.id.str().starts_with(std::prev(after)->str()))
      return true;
    return !petition.ref.empty() && numbers_.contains(number_of(petition));
  }

  /// What is to be read of the book: the petitions of all periods that are named. Without `from`
  /// nothing is.
  const Wanted& periods() const { return periods_; }

 private:
  void add_link(const PetitionId& id) {
    if (!id.empty() && links_.insert(id).second) periods_.reach(id.period());
  }

  std::set<PetitionId> ids_, links_;
  std::set<Number> numbers_;
  Wanted periods_{.from = {}, .to = {}, .visits = false, .rosters = false, .petitions = true};
};

/// What each row becomes shows where the book could have it already.
Sought sought_by(const std::vector<PetitionRow>& rows, const Draft& draft) {
  Sought sought;
  const auto ask = [&](const PetitionId& id) -> const Petition* {
    sought.add(id);
    return nullptr;
  };
  for (const PetitionRow& row : rows) {
    const domain::RowOutcome made = (*draft.make)(row, draft.before, ask);
    if (made.faults.empty()) sought.add_number(made.petition);
  }
  return sought;
}

/// The sought petitions and the files of all that lie in their periods. A book of a province does
/// not fit in memory.
PetitionPlaces read_sought(const Draft& draft, Sought& sought, domain::Records& found) {
  PetitionPlaces places;
  std::map<int, std::size_t> sizes;
  do {
    sizes.clear();
    found = {};
    found.files = draft.before.files;
    Wanted wanted = sought.periods();
    wanted.keep = [&](const Petition& petition) {
      ++sizes[petition.mark.file];
      return sought.has(petition);
    };
    load_periods(draft.root, wanted, found, *draft.progress);
  } while (sought.add_links(found));
  const auto path_of = [&](int file) { return found.files.at(static_cast<std::size_t>(file)); };
  for (const auto& [file, size] : sizes) places.sizes.emplace(path_of(file), size);
  for (const domain::PeriodBook& book : found.periods) {
    for (const Petition& petition : book.petitions) {
      places.files.emplace(petition.id, path_of(petition.mark.file));
    }
  }
  return places;
}

/// Puts what the rows may mean into the records before and after, and has the rows stand in the
/// last file of these again.
PetitionPlaces look_up(Draft& draft, std::vector<PetitionRow>& rows) {
  Sought sought = sought_by(rows, draft);
  if (!sought.periods().from) return {};
  domain::Records found;
  PetitionPlaces places = read_sought(draft, sought, found);
  const std::string sheet = draft.after.files.back();
  draft.before.files = std::move(found.files);
  for (domain::PeriodBook& book : draft.before.periods) {
    const domain::PeriodBook* read = found.period(book.period);
    if (read != nullptr) book.petitions = read->petitions;
  }
  draft.after = draft.before;
  draft.after.files.push_back(sheet);
  for (PetitionRow& row : rows) row.mark.file = static_cast<int>(draft.after.files.size()) - 1;
  return places;
}

struct Shelf {
  std::map<PetitionId, Held> petitions;
  std::map<Number, PetitionId> numbers;  ///< of those with a ref

  Held& put(const Petition& petition) {
    if (!petition.ref.empty()) numbers.try_emplace(number_of(petition), petition.id);
    return petitions[petition.id];
  }
};

Shelf shelve(const domain::Records& records) {
  Shelf shelf;
  for (const domain::PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) shelf.put(petition).petition = petition;
  }
  return shelf;
}

std::string told(const std::vector<domain::EventKind>& kinds) {
  std::string list;
  for (const auto kind : kinds) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", domain::word_of(kind));
  }
  return list;
}

void warn(Draft& draft, const PetitionRow& row, const Text& what, const Text& hint) {
  refuse(draft, row.mark, {}, what, hint);
  draft.plan.diagnostics.back().severity = Severity::warning;
}

void count(Draft& draft, const PetitionRow& row, const domain::RowOutcome& made, const Held& held) {
  const Text noun = say("petition", "kiến nghị");
  const std::string id = made.petition.id.str();
  if (!made.known) return note_new(draft, noun, fmt::format("{} {}", id, clip(row.title, 60)));
  if (held.line != 0) {
    warn(draft, row, say("the same petition as on line {}", "trùng kiến nghị ở dòng {}", held.line),
         say("nothing is added; if it was raised twice, give each a ref",
             "không thêm gì; nếu được nêu hai lần, hãy ghi ref cho từng lần"));
  }
  if (made.added.empty()) return note_same(draft);
  note_changed(draft, noun, id, fmt::format("+ {}", told(made.added)));
}

bool was_amended(const Petition& petition) {
  return std::ranges::any_of(petition.events, [](const domain::Event& event) {
    return event.kind == domain::EventKind::redact || !event.field.empty();
  });
}

/// One number stands for one petition. True when nothing more is to be done for the row.
bool is_other_under_number(Draft& draft, const PetitionRow& row, const Petition& made,
                           const Shelf& shelf) {
  const auto found = made.ref.empty() ? shelf.numbers.end() : shelf.numbers.find(number_of(made));
  if (found == shelf.numbers.end()) return false;
  const Petition& held = shelf.petitions.at(found->second).petition;
  if (was_amended(held)) {
    warn(draft, row,
         say("{} was corrected since it was taken in", "{} đã được đính chính sau khi nhập",
             held.id),
         say("the row is passed over; enter what is new by hand",
             "dòng này được bỏ qua; việc mới hãy ghi tay"));
    note_same(draft);
  } else {
    refuse(draft, row.mark, "ref",
           say("{} has this ref already, with another day or other words",
               "{} đã có số này, nhưng khác ngày hoặc khác nội dung", held.id),
           say("correct the row, or the book: lapthach petition correct {}",
               "sửa lại dòng, hoặc sửa sổ: lapthach petition correct {}", held.id));
  }
  return true;
}

void take(Draft& draft, const PetitionRow& row, Shelf& shelf) {
  const auto known = [&](const PetitionId& id) {
    const auto found = shelf.petitions.find(id);
    return found == shelf.petitions.end() ? nullptr : &found->second.petition;
  };
  domain::RowOutcome made = (*draft.make)(row, draft.before, known);
  for (const domain::RowFault& fault : made.faults) {
    refuse(draft, row.mark, fault.column, fault.what, fault.hint);
  }
  if (!made.faults.empty()) return;
  if (!made.known && is_other_under_number(draft, row, made.petition, shelf)) return;
  for (const Text& warning : made.warnings) warn(draft, row, warning, {});
  Held& held = shelf.put(made.petition);
  count(draft, row, made, held);
  const bool changed = !made.known || !made.added.empty();
  held.changed |= changed;
  if (held.line == 0) held.line = row.mark.line;
  if (changed) held.petition = std::move(made.petition);
}

/// The petitions as the rows leave them; faults of changed ones are told at their rows.
void put_into_records(Draft& draft, const Shelf& shelf) {
  std::map<Period, std::vector<Petition>> periods;
  for (const auto& [id, held] : shelf.petitions) {
    Petition& petition = periods[id.period()].emplace_back(held.petition);
    if (!held.changed) continue;
    const Mark row{static_cast<int>(draft.after.files.size()) - 1, held.line, 1};
    petition.mark = row;
    for (domain::Event& event : petition.events) event.mark = row;
  }
  for (auto& [period, petitions] : periods) {
    auto& books = draft.after.periods;
    auto book = std::ranges::find(books, period, &domain::PeriodBook::period);
    if (book == books.end()) {
      book = books.insert(books.end(), domain::PeriodBook{});
      book->period = period;
    }
    book->petitions = std::move(petitions);
  }
}

}  // namespace

void import_petitions(Draft& draft) {
  std::vector<PetitionRow> rows = read_values<PetitionRow>(draft);
  const Directory directory(draft.before.registry);
  read_references(draft, directory, rows);
  if (draft.failed()) return;
  const PetitionPlaces places = look_up(draft, rows);
  Shelf shelf = shelve(draft.before);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (stop_at(draft, draft.sheet.csv.rows[i])) break;
    take(draft, rows[i], shelf);
  }
  if (draft.failed()) return;
  std::vector<Petition> changed;
  for (const auto& [id, held] : shelf.petitions) {
    if (held.changed) changed.push_back(held.petition);
  }
  draft.plan.change.files = petition_files(draft.root, places, changed);
  put_into_records(draft, shelf);
}

}  // namespace lapthach::book
