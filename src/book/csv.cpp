// Splits CSV with libcsv, a byte at a time, so that the place of each field is known.
#include "book/csv.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <new>
#include <utility>

#include <csv.h>

#include "book/limits.hpp"
#include "book/old_encoding.hpp"
#include "book/source.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_blank_row(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const auto& field) { return is_blank(field.text); });
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n")) {
      lines.emplace_back();
    } else if (text[i] != '\r') {
      lines.back() += text[i];
    }
  }
  return lines;
}

/// What the first row that is not blank uses most, outside of quotation marks; a comma among
/// equals.
char separator_of(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::array<std::pair<char, int>, 3> uses{{{',', 0}, {';', 0}, {'\t', 0}}};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (auto& [separator, count] : uses) count += c == separator ? 1 : 0;
  }
  return std::ranges::max_element(uses, {}, &std::pair<char, int>::second)->first;
}

struct Place {
  int line = 1;
  int column = 1;

  void pass(char c, char next) {
    const bool ends_line = c == '\n' || (c == '\r' && next != '\n');
    const bool continues_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (ends_line) {
      *this = {line + 1, 1};
    } else if (!continues_character) {
      ++column;
    }
  }
};

Text hint_on_quotes() {
  return say("put the whole field in \"…\" and write a quotation mark within it twice: \"\"",
             "đặt cả ô trong \"…\" và viết dấu ngoặc kép bên trong ô thành hai dấu: \"\"");
}

/// libcsv with its memory held, and what it has found so far.
class Splitter {
 public:
  explicit Splitter(char separator) : separator_(separator) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;
  ~Splitter() { csv_free(&parser_); }

  /// Says what is wrong with the field at begin(), or nothing.
  Text split(std::string_view text) {
    Place here;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool between_rows = row_.empty() && is_blank({&text[i], 1}) && text[i] != separator_;
      if (!in_field_ && !between_rows) begin_field(here);
      const bool is_read = csv_parse(&parser_, &text[i], 1, end_field, end_row, this) == 1;
      if (is_too_large()) {
        is_quoting_at_fault_ = false;
        return say(
            "a field of more than {} KiB, a row of more than {} fields, or more than {} "
            "fields in all",
            "một ô dài hơn {} KiB, một dòng có hơn {} ô, hoặc cả tệp có hơn {} ô", most_text >> 10U,
            most_columns, most_fields);
      }
      if (!is_read) {
        return refused(say("a quotation mark stands inside a field that is not quoted as a whole",
                           "có dấu ngoặc kép bên trong một ô không được đặt trọn trong ngoặc kép"));
      }
      here.pass(text[i], i + 1 < text.size() ? text[i + 1] : '\0');
    }
    if (!in_field_) begin_field(here);
    if (csv_fini(&parser_, end_field, end_row, this) == 0) return {};
    return refused(say("the quotation mark that opens this field is never closed",
                       "dấu ngoặc kép mở đầu ô này không được đóng lại"));
  }
  Text hint() const {
    if (is_quoting_at_fault_) return hint_on_quotes();
    return say("is a quotation mark or a line end missing?",
               "có thiếu dấu ngoặc kép hay dấu xuống dòng không?");
  }
  CsvField begin() const { return {"", begin_.line, begin_.column}; }
  std::vector<CsvRow> take_rows() { return std::move(rows_); }

 private:
  void begin_field(Place place) {
    begin_ = place;
    in_field_ = true;
  }
  /// libcsv holds the field that is being read; its size is what was passed since it began.
  bool is_too_large() const {
    const std::size_t width = rows_.empty() ? 1 : rows_.front().size();
    return row_.size() > most_columns || parser_.entry_pos > most_text ||
           rows_.size() > most_fields / width;
  }
  Text refused(Text why) {
    if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    return why;
  }
  static void end_field(void* text, std::size_t size, void* self) {
    auto& splitter = *static_cast<Splitter*>(self);
    CsvField field = splitter.begin();
    field.text.assign(static_cast<const char*>(text), size);
    splitter.row_.push_back(std::move(field));
    splitter.in_field_ = false;
  }
  static void end_row(int, void* self) {
    auto& splitter = *static_cast<Splitter*>(self);
    if (!is_blank_row(splitter.row_)) splitter.rows_.push_back(std::move(splitter.row_));
    splitter.row_.clear();
  }

  char separator_;
  csv_parser parser_{};
  std::vector<CsvRow> rows_;
  CsvRow row_;
  Place begin_;  ///< of the field that is being read
  bool is_quoting_at_fault_ = true;
  bool in_field_ = false;  ///< false between rows and just after a separator
};

Text hint_on_encoding() {
  return say("save the file again as “CSV UTF-8 (Comma delimited)”",
             "hãy lưu lại tệp theo kiểu “CSV UTF-8 (Comma delimited)”");
}

/// The fault of a whole line, or of the file when `line` is 0.
void refuse_line(Csv& csv, int line, Text what, Text hint) {
  csv.diagnostics.push_back({.severity = Severity::error,
                             .where = {csv.file, line, 0, {}},
                             .what = std::move(what),
                             .hint = std::move(hint),
                             .excerpt = {}});
}

/// True when the file may be looked at at all.
bool check_bytes(Csv& csv, std::string_view bytes) {
  if (bytes.size() > most_import_bytes) {
    refuse_line(
        csv, 0,
        say("the file is larger than {} MiB", "tệp lớn hơn {} MiB", most_import_bytes >> 20U),
        say("divide it", "hãy chia nhỏ tệp"));
  } else if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) {
    const auto before = std::count(bytes.begin(), bytes.begin() + static_cast<long>(zero), '\n');
    refuse_line(
        csv, static_cast<int>(before) + 1,
        say("not a text file, or UTF-16 text", "không phải tệp văn bản, hoặc là chữ UTF-16"),
        say("of UTF-16, add --encoding utf-16, or {}",
            "nếu là UTF-16, thêm --encoding utf-16, hoặc {}", hint_on_encoding()));
  }
  return csv.diagnostics.empty();
}

/// True when every line may be read on.
bool check_encoding(Csv& csv) {
  const auto bad = std::find_if_not(csv.lines.begin(), csv.lines.end(), is_utf8);
  if (bad == csv.lines.end()) return true;
  const int line = static_cast<int>(std::distance(csv.lines.begin(), bad)) + 1;
  if (const auto old = read_old(*bad)) {
    refuse_line(
        csv, line,
        say("text in {}, not Unicode; it seems to say “{}”",
            "chữ theo {}, không phải Unicode; có lẽ là “{}”", old->encoding, harmless(old->text)),
        say("add --encoding {}, or {}", "thêm --encoding {}, hoặc {}", old->word,
            hint_on_encoding()));
    return false;
  }
  refuse_line(csv, line, say("this line is not UTF-8 text", "dòng này không phải văn bản UTF-8"),
              hint_on_encoding());
  return false;
}

/// Makes every row as long as the header.
void even_out(Csv& csv) {
  const std::size_t width = csv.header.size();
  for (CsvRow& row : csv.rows) {
    const auto extra = row.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.size()));
    const auto text = std::find_if(extra, row.end(), [](auto& f) { return !is_blank(f.text); });
    if (text != row.end() && csv.diagnostics.size() < most_faults_of_file) {
      csv.diagnostics.push_back(
          csv_error_at(csv, *text,
                       say("the row has {} fields, the header {}",
                           "dòng có {} ô, dòng tiêu đề có {}", row.size(), width),
                       say("put a field that holds the separator in quotation marks",
                           "đặt trong ngoặc kép những ô có chứa dấu phân cách")));
    }
    row.resize(width, {"", row.front().line, 0});
  }
}

}  // namespace

Diagnostic csv_error_at(const Csv& csv, const CsvField& field, Text what, Text hint) {
  const auto index = static_cast<std::size_t>(field.line) - 1;
  return {Severity::error,
          {csv.file, field.line, field.column, {}},
          std::move(what),
          std::move(hint),
          index < csv.lines.size() ? excerpt_of(csv.lines[index]) : std::string{}};
}

void take_rows(Csv& csv, std::vector<CsvRow> rows) {
  csv.rows = std::move(rows);
  if (csv.rows.empty()) {
    refuse_line(csv, 0, say("the file has no header line", "tệp không có dòng tiêu đề"),
                say("the first line names the columns", "dòng đầu tiên phải ghi tên các cột"));
    return;
  }
  csv.header = std::move(csv.rows.front());
  csv.rows.erase(csv.rows.begin());
  even_out(csv);
}

Csv read_csv(std::string_view bytes, const std::string& file) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (bytes.starts_with(bom)) bytes.remove_prefix(bom.size());
  Csv csv{file, {}, {}, {}, {}};
  if (!check_bytes(csv, bytes)) return csv;
  csv.lines = lines_of(bytes);
  if (!check_encoding(csv)) return csv;

  Splitter splitter(separator_of(bytes));
  Text fault = splitter.split(bytes);
  if (!fault.empty()) {
    csv.diagnostics.push_back(
        csv_error_at(csv, splitter.begin(), std::move(fault), splitter.hint()));
    return csv;
  }
  take_rows(csv, splitter.take_rows());
  return csv;
}

}  // namespace lapthach::book
