// Plans an import: reads the rows, merges them, and sees to it that the book stays whole.
#include <algorithm>
#include <array>
#include <utility>

#include "book/import_clean.hpp"
#include "book/import_draft.hpp"
#include "book/import_form.hpp"
#include "book/import_moments.hpp"
#include "book/import_rejects.hpp"
#include "book/introduced.hpp"
#include "book/limits.hpp"
#include "book/load.hpp"
#include "book/order.hpp"
#include "book/tree.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::book {
namespace {

struct Kind {
  ImportKind kind;
  std::string_view word;
  std::vector<Column> (*columns)();
  void (*import)(Draft&);
};

constexpr std::array kinds{
    Kind{ImportKind::units, "units", columns_of<domain::Unit>, import_units},
    Kind{ImportKind::cells, "cells", columns_of<domain::Cell>, import_cells},
    Kind{ImportKind::officials, "officials", columns_of<domain::Official>, import_officials},
    Kind{ImportKind::teams, "teams", columns_of<TeamRow>, import_teams},
    Kind{ImportKind::agencies, "agencies", columns_of<domain::Agency>, import_agencies},
    Kind{ImportKind::holidays, "holidays", columns_of<domain::Holiday>, import_holidays},
    Kind{ImportKind::unavailable, "unavailable", columns_of<domain::Unavailability>,
         import_unavailable},
    Kind{ImportKind::travel, "travel", columns_of<TravelRow>, import_travel},
    Kind{ImportKind::visits, "visits", columns_of<VisitRow>, import_visits},
    Kind{ImportKind::petitions, "petitions", columns_of<domain::PetitionRow>, import_petitions},
    Kind{ImportKind::attendance, "attendance", columns_of<domain::MonthlyAttendance>,
         import_attendance},
};

/// The periods that the rows name, of visits also those that may have them already; none when the
/// file has no such column. Of petitions, only what their periods are: what rows may mean is read
/// when the rows are understood.
Wanted periods_named(const Sheet& sheet, ImportKind kind) {
  Wanted wanted;
  wanted.rosters = false;
  wanted.visits = kind != ImportKind::petitions;
  wanted.registers = kind == ImportKind::attendance;
  if (kind == ImportKind::petitions) return wanted;
  for (const CsvRow& row : sheet.csv.rows) {
    const CsvField* field = sheet.field(row, "period");
    Period period;
    if (!field || !read_value(field->text, period)) continue;
    wanted.reach(period);
    const CsvField* day = kind == ImportKind::visits ? sheet.field(row, "date") : nullptr;
    Date date{};
    if (!day || !read_value(day->text, date) || domain::far_day(date, period)) continue;
    for (const Period near : domain::periods_near(date)) wanted.reach(near);
  }
  wanted.periods = wanted.from.has_value();
  return wanted;
}

/// Faults that the merged records have are shown at the rows they come from.
void check_outcome(Draft& draft) {
  sort_records(draft.after);
  std::vector<Diagnostic> faults = introduced(draft.before, draft.after);
  for (Diagnostic& fault : faults) {
    if (fault.where.file != draft.sheet.csv.file) continue;
    const Where where = place_of(draft.sheet, fault.where.line, fault.where.key);
    Diagnostic shown = csv_error_at(draft.sheet.csv, {{}, where.line, where.column},
                                    std::move(fault.what), std::move(fault.hint));
    shown.severity = fault.severity;
    fault = std::move(shown);
  }
  refine(draft.root, faults);
  draft.plan.diagnostics.insert(draft.plan.diagnostics.end(), faults.begin(), faults.end());
}

ImportPlan refused(int rows, std::vector<Diagnostic> diagnostics) {
  ImportPlan plan;
  plan.rows = rows;
  plan.diagnostics = std::move(diagnostics);
  sort_diagnostics(plan.diagnostics);
  keep_few_warnings(plan.diagnostics);
  return plan;
}

/// What a plan lets be seen of it though it may not be carried out for want of a correction.
ImportPlan not_allowed(ImportPlan plan) {
  plan.not_allowed = true;
  plan.change = {};
  sort_diagnostics(plan.diagnostics);
  keep_few_warnings(plan.diagnostics);
  return plan;
}

void conclude(Draft& draft, std::string_view word) {
  ImportPlan& plan = draft.plan;
  if (any_error(plan.diagnostics)) {
    const auto errors =
        std::ranges::count(plan.diagnostics, Severity::error, &Diagnostic::severity);
    const bool lacks_reason = static_cast<std::size_t>(errors) == draft.needs_correction;
    plan = lacks_reason ? not_allowed(std::move(plan))
                        : refused(plan.rows, std::move(plan.diagnostics));
    return;
  }
  sort_diagnostics(plan.diagnostics);
  keep_few_warnings(plan.diagnostics);
  require_readable(plan.change.files);
  plan.change.subject =
      fmt::format("import {}: {} new, {} changed", word, plan.added, plan.changed);
  plan.change.trailers = {{"Lapthach-Op", fmt::format("import {}", word)}};
  if (!draft.correction.empty()) {
    plan.change.trailers.emplace_back("Lapthach-Correction", draft.correction);
  }
}

/// One import of a sheet whose rows were cleaned.
struct Attempt {
  const std::filesystem::path& root;
  const Kind& kind;
  Sheet sheet;
  const domain::RowMaker& make;
  const Progress& progress;
  std::vector<Diagnostic> found = {};  ///< by the cleaning
  bool skip_bad = false;
  std::string correction = {};
  std::optional<Date> today = {};
};

ImportPlan plan_with(Attempt& attempt, const Wanted& wanted) {
  const Kind& kind = attempt.kind;
  const Sheet& sheet = attempt.sheet;
  Draft draft{attempt.root, sheet, load_or_throw(attempt.root, wanted, attempt.progress), {}, {}};
  if (kind.kind == ImportKind::units) restore_codes(attempt.sheet, draft.before.registry);
  draft.plan.diagnostics = attempt.found;
  draft.make = &attempt.make;
  draft.progress = &attempt.progress;
  draft.keeps_going = attempt.skip_bad;
  draft.correction = attempt.correction;
  draft.today = attempt.today;
  draft.after = draft.before;
  draft.after.files.push_back(sheet.csv.file);
  draft.plan.rows = static_cast<int>(sheet.csv.rows.size());
  kind.import(draft);
  if (!draft.failed() && !draft.plan.change.files.empty()) check_outcome(draft);
  conclude(draft, kind.word);
  return std::move(draft.plan);
}

/// Records that are only new contradict no visit or roster of the past; changed ones and teams can.
bool reaches_back(ImportKind kind, const ImportPlan& plan) {
  return kind != ImportKind::visits && kind != ImportKind::petitions &&
         kind != ImportKind::attendance && !plan.change.files.empty() &&
         (plan.changed > 0 || kind == ImportKind::teams);
}

ImportPlan plan_once(Attempt& attempt) {
  ImportPlan plan = plan_with(attempt, periods_named(attempt.sheet, attempt.kind.kind));
  return reaches_back(attempt.kind.kind, plan) ? plan_with(attempt, {}) : plan;
}

/// True when every fault lies in a row: with one in the heads, a whole column would be left out
/// without a word.
bool all_in_rows(const Sheet& sheet) {
  return !sheet.csv.rows.empty() && sheet.keys.size() == sheet.csv.header.size() &&
         std::ranges::all_of(sheet.csv.diagnostics, [&](const Diagnostic& fault) {
           return fault.where.line >= sheet.csv.rows.front().front().line;
         });
}

/// Adds faults for the rows that `plan` does not refuse yet.
void tell_of(const std::vector<Reject>& rejects, const Csv& csv, ImportPlan& plan) {
  std::vector<Diagnostic>& faults = plan.diagnostics;
  for (const Reject& reject : rejects) {
    if (std::ranges::find(plan.rejects, reject.line, &Reject::line) != plan.rejects.end()) continue;
    for (const Text& reason : reject.reasons) {
      if (faults.size() >= most_faults_of_file) break;
      faults.push_back(csv_error_at(csv, {{}, reject.line, 1}, reason));
    }
  }
  sort_diagnostics(faults);
}

std::vector<std::string> texts_of(const CsvRow& row) {
  std::vector<std::string> texts;
  for (const CsvField& field : row) texts.push_back(field.text);
  return texts;
}

}  // namespace

std::optional<ImportKind> parse_import_kind(std::string_view word) {
  const auto found = std::ranges::find(kinds, word, &Kind::word);
  return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

ImportPlan plan_import(const std::filesystem::path& root, ImportKind kind, std::string_view bytes,
                       const std::string& file, const ColumnMapping& mapping, bool skip_bad,
                       const domain::RowMaker& make, const std::string& correction,
                       std::optional<Date> today) {
  return plan_import(root, kind, bytes, file, mapping, skip_bad, make, correction, today, {});
}

ImportPlan plan_import(const std::filesystem::path& root, ImportKind kind, std::string_view bytes,
                       const std::string& file, const ColumnMapping& mapping, bool skip_bad,
                       const domain::RowMaker& make, const std::string& correction,
                       std::optional<Date> today, const Progress& progress) {
  const Kind& entry = *std::ranges::find(kinds, kind, &Kind::kind);
  Attempt attempt{root, entry, open_sheet(bytes, file, mapping, entry.columns()), make, progress};
  attempt.skip_bad = skip_bad;
  attempt.correction = correction;
  attempt.today = today;
  Sheet& sheet = attempt.sheet;
  const std::vector<std::string> header = texts_of(sheet.csv.header);
  std::vector<Reject> rejects;
  const bool readable =
      skip_bad && all_in_rows(sheet) && take_out(sheet, sheet.csv.diagnostics, rejects);
  if (!readable && !sheet.csv.diagnostics.empty()) return refused(0, sheet.csv.diagnostics);
  settle_moments(sheet, months_come_first(mapping));
  attempt.found = clean_rows(sheet, entry.columns());
  attempt.found.insert(attempt.found.end(), sheet.notices.begin(), sheet.notices.end());
  ImportPlan plan = plan_once(attempt);
  while (skip_bad && any_error(plan.diagnostics) && take_out(sheet, plan.diagnostics, rejects)) {
    std::erase_if(attempt.found, [](const Diagnostic& d) { return d.severity == Severity::error; });
    plan = plan_once(attempt);
  }
  plan.header = header;
  plan.rejects = skip_bad ? std::move(rejects) : rejects_of(sheet, plan.diagnostics);
  if (skip_bad || !any_error(plan.diagnostics)) return plan;
  // Some faults show only once the rows with others are out: they are told all the same.
  auto all = plan_import(root, kind, bytes, file, mapping, true, make, correction, today, progress)
                 .rejects;
  if (all.size() > plan.rejects.size()) {
    tell_of(all, sheet.csv, plan);
    plan.rejects = std::move(all);
  }
  return plan;
}

}  // namespace lapthach::book
