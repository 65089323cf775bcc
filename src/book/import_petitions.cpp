// Imports petitions: a row is one petition as far as it has come.
#include <algorithm>
#include <map>
#include <tuple>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"
#include "lapthach/base/text.hpp"

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
  draft.plan.change.files = petition_files(draft.before, changed);
  put_into_records(draft, shelf);
}

}  // namespace lapthach::book
