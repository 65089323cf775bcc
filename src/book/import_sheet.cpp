// Understands the header of an imported file and cleans its fields.
#include "book/import_sheet.hpp"

#include <algorithm>
#include <optional>

#include "book/import_heads.hpp"
#include "book/scalar.hpp"
#include "book/xlsx.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

struct Replacement {
  std::string_view from, to;
};

constexpr Replacement replacements[] = {
    {"\r\n", "\n"},  {"\r", "\n"},     {"\u00A0", " "},  {"\u202F", " "},
    {"\u2007", " "}, {"\u2028", "\n"}, {"\u2029", "\n"},
};

/// Characters that turn the direction of the text after them change what a reader believes to see:
/// they stay, and the field is refused.
bool turns_text(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// Without what programs leave behind and nobody sees. `text` is UTF-8.
std::string without_hidden(std::string_view text) {
  std::string seen;
  while (!text.empty()) {
    const unsigned lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const char32_t c = character_at(text).value_or(0);
    if (!is_hidden(c) || turns_text(c)) seen += text.substr(0, size);
    text.remove_prefix(std::min(size, text.size()));
  }
  return seen;
}

/// Our own CSV puts an apostrophe before a text that a spreadsheet would take for a formula.
std::string_view without_apostrophe(std::string_view text) {
  constexpr std::string_view starts[] = {"'=", "'+", "'-", "'@", "'＝", "'＋", "'－", "'＠"};
  const bool is_marked = std::any_of(std::begin(starts), std::end(starts),
                                     [&](auto start) { return text.starts_with(start); });
  return is_marked ? text.substr(1) : text;
}

void replace_all(std::string& text, const Replacement& replacement) {
  for (auto at = text.find(replacement.from); at != std::string::npos;
       at = text.find(replacement.from, at + replacement.to.size())) {
    text.replace(at, replacement.from.size(), replacement.to);
  }
}

std::vector<std::string> names_of(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const Column& column : columns) names.emplace_back(column.key);
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::string_view all_others = "*";

/// A text that fills a column, without its quotes; nothing when the pair names a column.
std::optional<std::string> constant_in(std::string_view from) {
  if (from.size() < 2 || !from.starts_with('"') || !from.ends_with('"')) return std::nullopt;
  return clean(from.substr(1, from.size() - 2));
}

bool is_special(const std::pair<std::string, std::string>& pair) {
  return pair.first == all_others || constant_in(pair.first);
}

Text hint_on_unknown(const std::string& name, const std::vector<std::string>& known) {
  if (const auto near = nearest(name, known)) {
    return say("did you mean “{}”?", "có phải ý bạn là “{}”?", *near);
  }
  return say("the columns are: {}; leave one out with a mapping “{}=”",
             "các cột là: {}; muốn bỏ một cột, dùng ánh xạ “{}=”", joined(known), name);
}

void name_columns(Sheet& sheet, const ColumnMapping& mapping,
                  const std::vector<std::string>& known) {
  for (const CsvField& field : sheet.csv.header) {
    const std::string name = clip(harmless(field.text), 40);
    auto key = key_of(field.text, mapping, known);
    if (!key) {
      sheet.csv.diagnostics.push_back(
          csv_error_at(sheet.csv, field, say("unknown column “{}”", "không có cột “{}”", name),
                       hint_on_unknown(name, known)));
    } else if (!key->empty() && has(sheet.keys, *key)) {
      sheet.csv.diagnostics.push_back(csv_error_at(
          sheet.csv, field, say("a second column “{}”", "cột “{}” xuất hiện lần thứ hai", *key),
          say("leave one of the two out", "hãy bỏ bớt một trong hai cột")));
    }
    sheet.keys.push_back(key.value_or(""));
  }
}

/// What stands under no name would be lost without a word.
void refuse_unnamed(Sheet& sheet) {
  for (std::size_t column = 0; column < sheet.csv.header.size(); ++column) {
    if (!sheet.csv.header[column].text.empty()) continue;
    const auto row = std::ranges::find_if(
        sheet.csv.rows, [&](const CsvRow& fields) { return !fields[column].text.empty(); });
    if (row == sheet.csv.rows.end()) continue;
    const CsvField& field = (*row)[column];
    sheet.csv.diagnostics.push_back(csv_error_at(
        sheet.csv, field,
        say("a value stands in a column without a name", "có giá trị nằm ở cột không có tên"),
        say("name the column in the header line, or empty it",
            "ghi tên cột ở dòng tiêu đề, hoặc xóa trống cột này")));
  }
}

void require_columns(Sheet& sheet, const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    if (column.need != Need::required || has(sheet.keys, column.key)) continue;
    sheet.csv.diagnostics.push_back(
        csv_error_at(sheet.csv, sheet.csv.header.front(),
                     say("the column “{}” is missing", "thiếu cột “{}”", column.key),
                     say("it holds: {}; add it, or map one of the file's columns to it",
                         "cột này ghi: {}; hãy thêm cột, hoặc ánh xạ một cột của tệp sang cột này",
                         Text{std::string(column.meaning.en), std::string(column.meaning.vi)})));
  }
}

void check_mapping(Sheet& sheet, const ColumnMapping& mapping,
                   const std::vector<std::string>& known) {
  const auto fault = [&](Text what, Text hint) {
    sheet.csv.diagnostics.push_back(
        csv_error_at(sheet.csv, sheet.csv.header.front(), std::move(what), std::move(hint)));
  };
  std::vector<std::string> unused;
  for (const auto& [from, to] : mapping) {
    if (from == all_others || to == dates_key) continue;
    const bool used = std::any_of(
        sheet.csv.header.begin(), sheet.csv.header.end(),
        [&, key = match_key(from)](const auto& field) { return match_key(field.text) == key; });
    if (!used && !constant_in(from)) unused.push_back(fmt::format("“{}”", from));
    if (!to.empty() && !has(known, to)) {
      fault(say("the mapping leads to an unknown column “{}”", "ánh xạ dẫn tới cột “{}” không có",
                to),
            hint_on_unknown(to, known));
    }
  }
  if (unused.empty()) return;
  fault(say("the mapping names columns that the file does not have: {}",
            "ánh xạ nêu những cột mà tệp không có: {}", joined(unused)),
        say("write the names as in the header line", "viết đúng tên như ở dòng tiêu đề"));
}

/// Fills what the file leaves empty with the texts of the mapping.
void fill_constants(Sheet& sheet, const ColumnMapping& mapping,
                    const std::vector<std::string>& known) {
  for (const auto& [from, to] : mapping) {
    const auto text = constant_in(from);
    if (!text || !has(known, to)) continue;
    if (!has(sheet.keys, to)) {
      sheet.keys.push_back(to);
      sheet.csv.header.push_back({to, sheet.csv.header.front().line, 1});
      for (CsvRow& row : sheet.csv.rows) row.push_back({"", row.front().line, 1});
    }
    const auto at = std::find(sheet.keys.begin(), sheet.keys.end(), to) - sheet.keys.begin();
    for (CsvRow& row : sheet.csv.rows) {
      std::string& field = row[static_cast<std::size_t>(at)].text;
      if (field.empty()) field = *text;
    }
  }
}

}  // namespace

std::optional<std::string> key_of(const std::string& name, const ColumnMapping& mapping,
                                  const std::vector<std::string>& known) {
  bool drops_others = false;
  for (const auto& pair : mapping) {
    drops_others |= pair.first == all_others;
    if (!is_special(pair) && match_key(pair.first) == match_key(name)) return pair.second;
  }
  const std::string key = match_key(name);
  if (name.empty()) return "";
  if (drops_others) return "";
  if (has(known, key)) return key;
  return std::nullopt;
}

std::string clean(std::string_view utf8) {
  // Ids, days and numbers, most fields of a table, have nothing that is replaced or hidden.
  const bool is_plain =
      std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (is_plain) return std::string(without_apostrophe(trim(utf8)));
  std::string text(utf8);
  for (const Replacement& replacement : replacements) replace_all(text, replacement);
  return nfc(without_apostrophe(trim(without_hidden(text))));
}

const CsvField* Sheet::field(const CsvRow& row, std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &row[static_cast<std::size_t>(found - keys.begin())];
}

Sheet open_sheet(std::string_view bytes, const std::string& file, const ColumnMapping& mapping,
                 const std::vector<Column>& columns) {
  Sheet sheet{read_rows(bytes, file), {}};
  for (CsvField& field : sheet.csv.header) field.text = clean(field.text);
  for (CsvRow& row : sheet.csv.rows) {
    for (CsvField& field : row) field.text = clean(field.text);
  }
  if (sheet.csv.header.empty()) return sheet;
  drop_reasons(sheet);
  settle_heads(sheet, mapping, columns);
  const std::vector<std::string> known = names_of(columns);
  name_columns(sheet, mapping, known);
  refuse_unnamed(sheet);
  fill_constants(sheet, mapping, known);
  require_columns(sheet, columns);
  check_mapping(sheet, mapping, known);
  return sheet;
}

Where place_of(const Sheet& sheet, int line, std::string_view key) {
  const auto row = std::ranges::lower_bound(sheet.csv.rows, line, {},
                                            [](const CsvRow& r) { return r.front().line; });
  const CsvField* field = row == sheet.csv.rows.end() ? nullptr : sheet.field(*row, key);
  return {sheet.csv.file, field ? field->line : line, field ? field->column : 0, {}};
}

}  // namespace lapthach::book
