// Finds the row that a fault lies in by its line.
#include "book/import_rejects.hpp"

#include <algorithm>
#include <map>

namespace lapthach::book {

namespace {

/// Rows by their index, with the reasons for their refusal.
using Reasons = std::map<std::size_t, std::vector<Text>>;

Reasons reasons_of(const Sheet& sheet, const std::vector<Diagnostic>& diagnostics) {
  Reasons reasons;
  const auto& rows = sheet.csv.rows;
  for (const Diagnostic& fault : diagnostics) {
    if (fault.severity != Severity::error || fault.where.file != sheet.csv.file) continue;
    const auto after = std::ranges::upper_bound(rows, fault.where.line, {},
                                                [](const CsvRow& row) { return row.front().line; });
    if (after == rows.begin()) continue;
    auto& texts = reasons[static_cast<std::size_t>(after - rows.begin()) - 1];
    const Text text =
        fault.hint.empty() ? fault.what : say("{} ({})", "{} ({})", fault.what, fault.hint);
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
  return reasons;
}

Reject reject_of(const CsvRow& row, std::vector<Text> reasons) {
  Reject reject{row.front().line, {}, std::move(reasons)};
  for (const CsvField& field : row) reject.fields.push_back(field.text);
  return reject;
}

}  // namespace

std::vector<Reject> rejects_of(const Sheet& sheet, const std::vector<Diagnostic>& diagnostics) {
  std::vector<Reject> rejects;
  for (auto& [index, texts] : reasons_of(sheet, diagnostics)) {
    rejects.push_back(reject_of(sheet.csv.rows[index], texts));
  }
  return rejects;
}

bool take_out(Sheet& sheet, const std::vector<Diagnostic>& diagnostics,
              std::vector<Reject>& rejects) {
  const Reasons reasons = reasons_of(sheet, diagnostics);
  std::vector<CsvRow> kept;
  for (std::size_t i = 0; i < sheet.csv.rows.size(); ++i) {
    const auto found = reasons.find(i);
    if (found == reasons.end()) {
      kept.push_back(std::move(sheet.csv.rows[i]));
    } else {
      rejects.push_back(reject_of(sheet.csv.rows[i], found->second));
    }
  }
  sheet.csv.rows = std::move(kept);
  std::ranges::sort(rejects, {}, &Reject::line);
  return !reasons.empty();
}

}  // namespace lapthach::book
