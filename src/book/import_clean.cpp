// Cleans imported rows before anything is read from them.
#include "book/import_clean.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/legacy.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

/// Words before a name, folded; the longer ones first.
constexpr std::array<std::string_view, 8> honorifics = {"dong chi", "d/c", "d.c", "dc.",
                                                        "ong/ba",   "ong", "ba",  "dc"};
constexpr std::array<std::string_view, 4> totals = {"cong", "tong", "tong cong", "tong so"};

std::string_view strip_marks(std::string_view text) {
  while (!text.empty() && std::string_view(" :.,-").find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  return trim(text);
}

/// The bytes of the first `count` characters of `text`.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
  }
  return at;
}

/// The text behind an honorific; nothing when it begins with none. Folding keeps the number of
/// characters of text that is composed and trimmed.
std::optional<std::string_view> behind_honorific(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view word : honorifics) {
    if (!folded.starts_with(word) || folded.size() == word.size()) continue;
    const char next = folded[word.size()];
    if (next != ' ' && next != ':' && next != '.') continue;
    return strip_marks(text.substr(bytes_of(text, word.size())));
  }
  return std::nullopt;
}

std::size_t post_begins(std::string_view text) {
  std::size_t first = text.size();
  for (const std::string_view mark : {" - ", " – ", ", ", "; ", " ("}) {
    first = std::min(first, text.find(mark));
  }
  return first;
}

std::size_t index_of(const Sheet& sheet, std::string_view key) {
  const auto found = std::ranges::find(sheet.keys, key);
  return static_cast<std::size_t>(found - sheet.keys.begin());
}

Diagnostic warning_at(const Sheet& sheet, const CsvField& field, Text what, Text hint) {
  Diagnostic warning = csv_error_at(sheet.csv, field, std::move(what), std::move(hint));
  warning.severity = Severity::warning;
  return warning;
}

bool is_total(const Sheet& sheet, const CsvRow& row, const std::vector<Column>& columns) {
  const auto first = std::ranges::find_if(row, [](const CsvField& f) { return !f.text.empty(); });
  if (first == row.end()) return false;
  std::string word = fold(first->text);
  while (word.ends_with(':') || word.ends_with('.')) word.pop_back();
  const bool says_so = std::ranges::find(totals, word) != totals.end();
  return says_so && std::ranges::any_of(columns, [&](const Column& column) {
           const CsvField* field = sheet.field(row, column.key);
           return column.need == Need::required && field && field->text.empty();
         });
}

void drop_totals(Sheet& sheet, const std::vector<Column>& columns, std::vector<Diagnostic>& found) {
  std::erase_if(sheet.csv.rows, [&](const CsvRow& row) {
    if (!is_total(sheet, row, columns)) return false;
    found.push_back(warning_at(sheet, row.front(),
                               say("a totals row was left out", "đã bỏ qua dòng cộng"), {}));
    return true;
  });
}

void clean_names(Sheet& sheet, std::string_view key, std::vector<Diagnostic>& found) {
  const std::size_t name = index_of(sheet, key), post = index_of(sheet, "post");
  if (name == sheet.keys.size()) return;
  for (CsvRow& row : sheet.csv.rows) {
    PersonText person = person_in(row[name].text);
    row[name].text = std::move(person.name);
    if (person.post.empty()) continue;
    if (post != sheet.keys.size() && row[post].text.empty()) {
      row[post].text = std::move(person.post);
    } else if (post == sheet.keys.size() || row[post].text != person.post) {
      found.push_back(warning_at(
          sheet, row[name],
          say("“{}” behind the name was left out", "đã bỏ “{}” ghi sau tên", harmless(person.post)),
          say("write it in the column post", "ghi vào cột post")));
    }
  }
}

/// The rest of what the line says, as far as the next separator of its file.
std::string fragment(std::string_view line, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : line.find_last_of(",;\t\"", at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return std::string(line.substr(begin, line.find_first_of(",;\t\"", at) - begin));
}

/// Text of an old font in the line, or in one of its parts when the others are Unicode.
std::optional<Legacy> legacy_in(std::string_view line) {
  if (auto whole = find_legacy(line)) return whole;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find_first_of(",;\t\"", begin), line.size());
    if (auto part = find_legacy(line.substr(begin, end - begin))) {
      part->at += begin;
      return part;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

/// The lines as they were: cleaning has taken a letter of TCVN3 for a soft hyphen.
void refuse_legacy(const Sheet& sheet, std::vector<Diagnostic>& found) {
  for (std::size_t i = 0; i < sheet.csv.lines.size(); ++i) {
    const std::string& line = sheet.csv.lines[i];
    const auto legacy = legacy_in(line);
    if (!legacy) continue;
    const int column = characters_before(line, legacy->at) + 1;
    found.push_back(csv_error_at(
        sheet.csv, {{}, static_cast<int>(i) + 1, column},
        in_old_font(legacy->font, read_legacy(legacy->font, fragment(line, legacy->at))),
        say("run it again with --encoding {}; of a workbook, save the sheet as CSV first",
            "chạy lại với --encoding {}; nếu là bảng tính, hãy lưu thành CSV trước",
            legacy->font == LegacyFont::vni ? "vni" : "tcvn3")));
  }
}

}  // namespace

Text in_old_font(LegacyFont font, std::string_view meant) {
  return say("text in the old font {}; it seems to say “{}”", "chữ theo phông cũ {}; có lẽ là “{}”",
             font == LegacyFont::vni ? "VNI" : "TCVN3", harmless(meant));
}

std::string without_zeros(std::string_view code) {
  while (code.size() > 1 && code.front() == '0') code.remove_prefix(1);
  return std::string(code);
}

PersonText person_in(std::string_view text) {
  std::string_view rest = trim(text);
  while (const auto behind = behind_honorific(rest)) rest = *behind;
  const std::size_t end = post_begins(rest);
  std::string_view post = end < rest.size() ? strip_marks(rest.substr(end)) : std::string_view{};
  if (end < rest.size() && rest.substr(end).starts_with(" –"))
    post = strip_marks(rest.substr(end + 4));
  if (end < rest.size() && rest.substr(end).starts_with(" (")) {
    post = rest.substr(end + 2);
    if (post.ends_with(')')) post.remove_suffix(1);
  }
  return {std::string(trim(rest.substr(0, end))), std::string(trim(post))};
}

std::vector<Diagnostic> clean_rows(Sheet& sheet, const std::vector<Column>& columns) {
  std::vector<Diagnostic> found;
  drop_totals(sheet, columns, found);
  const bool of_officials = std::ranges::find(columns, "rank", &Column::key) != columns.end();
  if (of_officials) clean_names(sheet, "name", found);
  refuse_legacy(sheet, found);
  return found;
}

void restore_codes(Sheet& sheet, const domain::Registry& registry) {
  const std::size_t id = index_of(sheet, "id"), code = index_of(sheet, "code");
  if (id == sheet.keys.size() || code == sheet.keys.size()) return;
  for (CsvRow& row : sheet.csv.rows) {
    for (const domain::Unit& unit : registry.units) {
      const bool same = unit.id.str() == row[id].text &&
                        without_zeros(unit.code) == without_zeros(row[code].text);
      if (same && !unit.code.empty() && !row[code].text.empty()) row[code].text = unit.code;
    }
  }
}

}  // namespace lapthach::book
