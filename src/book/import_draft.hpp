// An import on its way from rows to a plan: what was read, what the book would become.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "book/import_sheet.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/progress.hpp"

namespace lapthach::book {

struct Draft {
  const std::filesystem::path& root;
  const Sheet& sheet;
  domain::Records before;
  domain::Records after;  ///< `before` with the rows merged in; its last file is the CSV file
  ImportPlan plan;
  const domain::RowMaker* make = nullptr;  ///< of petitions
  const Progress* progress = nullptr;      ///< of reading; petitions are read late
  bool keeps_going = false;                ///< every fault is wanted, however many
  std::optional<Date> today = {};          ///< what is later has brought nothing home yet
  std::string correction = {};             ///< why recorded visits are changed; empty: they are not
  std::size_t needs_correction = 0;        ///< errors that a correction would lift
  bool stopped = false;  ///< too many faults: the rest of the rows was not looked at

  Mark mark(const CsvRow& row) const {
    return {static_cast<int>(after.files.size()) - 1, row.front().line, row.front().column};
  }
  bool failed() const { return any_error(plan.diagnostics); }
};

// Count a row, and describe it in the book's language. `noun`: what a person calls the record.
void note_new(Draft& draft, const Text& noun, const std::string& title);
void note_completed(Draft& draft, const Text& noun, const std::string& title,
                    const std::string& differences);
void note_changed(Draft& draft, const Text& noun, const std::string& title,
                  const std::string& differences);
void note_same(Draft& draft);

/// An error at the field `key` of the row that a record was read from.
void refuse(Draft& draft, Mark row, std::string_view key, Text what, Text hint = {});

/// An error at the row that a correction would lift.
void ask_for_correction(Draft& draft, Mark row, std::string_view key, Text what, Text hint);
/// The same for a row that says something else than what is recorded, after note_changed().
void ask_for_other_values(Draft& draft, Mark row, std::string_view key, const Text& noun,
                          const std::string& title, const std::string& differences);

/// True when there are so many faults that a person will not read on; says so, once, at `row`.
bool stop_at(Draft& draft, const CsvRow& row);

// Merge the rows of the sheet into draft.after and put the files into the plan's change. On any
// error in plan.diagnostics the rest does not matter.
void import_units(Draft& draft);
void import_cells(Draft& draft);
void import_officials(Draft& draft);
void import_agencies(Draft& draft);
void import_holidays(Draft& draft);
void import_unavailable(Draft& draft);
void import_travel(Draft& draft);
void import_teams(Draft& draft);
void import_visits(Draft& draft);
void import_petitions(Draft& draft);
void import_attendance(Draft& draft);

}  // namespace lapthach::book
