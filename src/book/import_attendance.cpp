// Imports monthly attendance: a row is one month of one cell.
#include <map>
#include <set>
#include <utility>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"
#include "book/layout.hpp"

namespace lapthach::book {
namespace {

using domain::MonthlyAttendance;

std::pair<Month, domain::CellId> month_of_cell(const MonthlyAttendance& row) {
  return {row.month, row.cell};
}

void require_begun(Draft& draft, const MonthlyAttendance& row) {
  if (!draft.today || first_day(row.month) <= *draft.today) return;
  refuse(draft, row.mark, "month",
         say("{} is still to come", "tháng {} chưa đến", to_string(row.month)),
         say("correct the month", "sửa lại tháng"));
}

/// The register as the rows leave it.
class Merging {
 public:
  Merging(Draft& draft, const Directory& directory)
      : draft_(draft), directory_(directory), records_(draft.after.registers.attendance) {
    for (std::size_t i = 0; i < records_.size(); ++i)
      index_.try_emplace(month_of_cell(records_[i]), i);
  }

  void take(const MonthlyAttendance& row, std::size_t number) {
    const auto [known, is_new] = index_.try_emplace(month_of_cell(row), records_.size());
    if (is_new) {
      note_new(draft_, noun_, title_of(row));
      records_.push_back(row);
    } else if (!lay_over(row, number, records_[known->second])) {
      return;
    }
    touched_.insert(row.month.year());
  }

  /// The months of a year are a file of their own.
  void put_files() {
    for (const std::chrono::year year : touched_) {
      std::vector<MonthlyAttendance> of_year;
      for (const MonthlyAttendance& each : records_) {
        if (each.month.year() == year) of_year.push_back(each);
      }
      put_list_file(draft_, attendance_path(year), "attendance", std::move(of_year));
    }
  }

 private:
  static std::string title_of(const MonthlyAttendance& row) {
    return fmt::format("{} {}", row.cell, to_string(row.month));
  }

  /// True when that changes `stored`.
  bool lay_over(const MonthlyAttendance& row, std::size_t number, MonthlyAttendance& stored) {
    MonthlyAttendance fresh = overlaid(draft_, directory_, number, row, stored);
    if (fresh == stored) {
      note_same(draft_);
      return false;
    }
    const std::string list = differences(stored, fresh);
    if (replaces(stored, fresh)) {
      note_changed(draft_, noun_, title_of(row), list);
      ask_for_other_values(draft_, row.mark, "cell", noun_, title_of(row),
                           differences(stored, fresh, Words::kept));
    } else {
      note_completed(draft_, noun_, title_of(row), list);
    }
    fresh.mark = row.mark;
    stored = std::move(fresh);
    return true;
  }

  const Text noun_ = say("attendance", "số liệu dự sinh hoạt");
  Draft& draft_;
  const Directory& directory_;
  std::vector<MonthlyAttendance>& records_;
  std::map<std::pair<Month, domain::CellId>, std::size_t> index_;
  std::set<std::chrono::year> touched_;
};

}  // namespace

void import_attendance(Draft& draft) {
  std::vector<MonthlyAttendance> rows = read_values<MonthlyAttendance>(draft);
  const Directory directory(draft.before.registry);
  read_references(draft, directory, rows);
  if (draft.failed()) return;
  const auto distinct = distinct_rows(draft, rows, month_of_cell);
  for (const MonthlyAttendance& row : rows) require_begun(draft, row);
  if (draft.failed()) return;
  Merging merging(draft, directory);
  for (const std::size_t i : distinct) {
    if (stop_at(draft, draft.sheet.csv.rows[i])) break;
    merging.take(rows[i], i);
  }
  if (!draft.failed()) merging.put_files();
}

}  // namespace lapthach::book
