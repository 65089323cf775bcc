// Looks for heads among the first lines.
#include "book/import_heads.hpp"

#include <algorithm>

#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

constexpr std::size_t most_lines = 8;  ///< above and of the heads

/// Where lines of heads are looked up.
struct Wanted {
  const ColumnMapping& mapping;
  std::vector<std::string> known;
  std::vector<std::string> required;
};

bool names_column(const Wanted& wanted, const std::string& text) {
  const auto key = key_of(text, wanted.mapping, wanted.known);
  return !text.empty() && key && !key->empty();
}

bool names_all(const Wanted& wanted, const CsvRow& heads) {
  return std::ranges::all_of(wanted.required, [&](const std::string& required) {
    return std::ranges::any_of(heads, [&](const CsvField& field) {
      return !field.text.empty() && key_of(field.text, wanted.mapping, wanted.known) == required;
    });
  });
}

/// Two lines of heads as one: what stands below is narrower, and counts where it names a column.
CsvRow joined(const Wanted& wanted, const CsvRow& upper, const CsvRow& lower) {
  CsvRow heads = lower;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool below = names_column(wanted, lower[i].text) ||
                       (!lower[i].text.empty() && !names_column(wanted, upper[i].text));
    if (!below) heads[i] = upper[i];
  }
  return heads;
}

Wanted wanted_of(const ColumnMapping& mapping, const std::vector<Column>& columns) {
  Wanted wanted{mapping, {}, {}};
  for (const Column& column : columns) {
    wanted.known.emplace_back(column.key);
    const bool filled = std::ranges::any_of(mapping, [&](const auto& pair) {
      return pair.second == column.key && pair.first.starts_with('"');
    });
    if (column.need == Need::required && !filled) wanted.required.emplace_back(column.key);
  }
  return wanted;
}

/// True of a second line of heads below one that names what is required: it says nothing there, and
/// names a column elsewhere.
bool goes_on(const Wanted& wanted, const CsvRow& heads, const CsvRow& below) {
  bool names_any = false;
  for (std::size_t i = 0; i < below.size(); ++i) {
    const std::string& text = below[i].text;
    const auto key = key_of(heads[i].text, wanted.mapping, wanted.known);
    const bool required = key && std::ranges::find(wanted.required, *key) != wanted.required.end();
    if (required && !text.empty()) return false;
    names_any = names_any || (names_column(wanted, text) && !names_column(wanted, heads[i].text));
  }
  return names_any;
}

void take_heads(Sheet& sheet, CsvRow heads, std::size_t lines, std::size_t above) {
  Csv& csv = sheet.csv;
  if (above > 0) {
    Diagnostic notice = csv_error_at(
        csv, csv.header.front(),
        say("lines above the heads left out: {}", "đã bỏ qua {} dòng trên dòng tiêu đề", above));
    notice.severity = Severity::warning;
    sheet.notices.push_back(std::move(notice));
  }
  csv.header = std::move(heads);
  csv.rows.erase(csv.rows.begin(), csv.rows.begin() + static_cast<std::ptrdiff_t>(lines));
}

}  // namespace

void settle_heads(Sheet& sheet, const ColumnMapping& mapping, const std::vector<Column>& columns) {
  Csv& csv = sheet.csv;
  const Wanted wanted = wanted_of(mapping, columns);
  if (wanted.required.empty()) return;
  for (std::size_t i = 0; !names_all(wanted, csv.header); ++i) {
    if (i == std::min(most_lines, csv.rows.size())) return;
    if (names_all(wanted, csv.rows[i])) {
      take_heads(sheet, csv.rows[i], i + 1, i + 1);
      break;
    }
    CsvRow both = joined(wanted, i == 0 ? csv.header : csv.rows[i - 1], csv.rows[i]);
    if (names_all(wanted, both)) return take_heads(sheet, std::move(both), i + 1, i);
  }
  if (csv.rows.empty() || !goes_on(wanted, csv.header, csv.rows.front())) return;
  take_heads(sheet, joined(wanted, csv.header, csv.rows.front()), 1, 0);
}

void drop_reasons(Sheet& sheet) {
  CsvRow& header = sheet.csv.header;
  const std::size_t size = header.size();
  if (size < 3 || header[size - 2].text != "line" || header[size - 1].text != "reason") return;
  header.resize(size - 2);
  for (CsvRow& row : sheet.csv.rows) row.resize(size - 2);
}

}  // namespace lapthach::book
