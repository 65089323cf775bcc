// Plans an import: reads the rows, merges them, and sees to it that the book stays whole.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "book/import_draft.hpp"
#include "book/import_form.hpp"
#include "book/order.hpp"
#include "book/tree.hpp"

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
};

/// The periods that the rows name; none when the file has no such column.
Wanted periods_named(const Sheet& sheet) {
  Wanted wanted;
  wanted.rosters = false;
  for (const CsvRow& row : sheet.csv.rows) {
    const CsvField* field = sheet.field(row, "period");
    const auto period = field ? parse_period(field->text) : std::nullopt;
    if (!period) continue;
    wanted.from = std::min(wanted.from.value_or(*period), *period);
    wanted.to = std::max(wanted.to.value_or(*period), *period);
  }
  wanted.periods = wanted.from.has_value();
  return wanted;
}

/// The faults of `after` that `before` does not have.
std::vector<Diagnostic> introduced(const domain::Records& before, const domain::Records& after) {
  std::map<std::pair<Severity, std::string>, int> known;
  for (const Diagnostic& fault : domain::check(before)) ++known[{fault.severity, fault.what.en}];
  std::vector<Diagnostic> faults;
  for (Diagnostic& fault : domain::check(after)) {
    if (known[{fault.severity, fault.what.en}]-- <= 0) faults.push_back(std::move(fault));
  }
  return faults;
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
  return plan;
}

void conclude(ImportPlan& plan, std::string_view word) {
  if (any_error(plan.diagnostics)) {
    plan = refused(plan.rows, std::move(plan.diagnostics));
    return;
  }
  sort_diagnostics(plan.diagnostics);
  require_readable(plan.change.files);
  plan.change.subject =
      fmt::format("import {}: {} new, {} changed", word, plan.added, plan.changed);
  plan.change.trailers = {{"Lapthach-Op", fmt::format("import {}", word)}};
}

ImportPlan plan_with(const std::filesystem::path& root, const Kind& kind, const Sheet& sheet,
                     const Wanted& wanted) {
  Draft draft{root, sheet, load_or_throw(root, wanted), {}, {}};
  draft.after = draft.before;
  draft.after.files.push_back(sheet.csv.file);
  draft.plan.rows = static_cast<int>(sheet.csv.rows.size());
  kind.import(draft);
  if (!draft.failed() && !draft.plan.change.files.empty()) check_outcome(draft);
  conclude(draft.plan, kind.word);
  return std::move(draft.plan);
}

/// Records that are only new contradict no visit or roster of the past; changed ones and teams can.
bool reaches_back(ImportKind kind, const ImportPlan& plan) {
  return kind != ImportKind::visits && !plan.change.files.empty() &&
         (plan.changed > 0 || kind == ImportKind::teams);
}

}  // namespace

std::optional<ImportKind> parse_import_kind(std::string_view word) {
  const auto found = std::ranges::find(kinds, word, &Kind::word);
  return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

ImportPlan plan_import(const std::filesystem::path& root, ImportKind kind, std::string_view bytes,
                       const std::string& file, const ColumnMapping& mapping) {
  const Kind& entry = *std::ranges::find(kinds, kind, &Kind::kind);
  const Sheet sheet = open_sheet(bytes, file, mapping, entry.columns());
  if (!sheet.csv.diagnostics.empty()) return refused(0, sheet.csv.diagnostics);
  ImportPlan plan = plan_with(root, entry, sheet, periods_named(sheet));
  return reaches_back(kind, plan) ? plan_with(root, entry, sheet, {}) : plan;
}

}  // namespace lapthach::book
