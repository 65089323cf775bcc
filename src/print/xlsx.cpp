// A workbook for a spreadsheet with libxlsxwriter: a sheet a table, typed cells, and no formula
// ever.
#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#include "lapthach/base/decimal.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"
#include "print/chart_table.hpp"
#include "print/columns.hpp"
#include "print/libxlsxwriter.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr int longest_sheet_name = 31, longest_property = 255, widest_column = 60,
              narrowest_column = 6;
constexpr int longest_cell = 32'767;
constexpr int page_letters = 72;  ///< of a column that no font makes wider than an upright page
constexpr int head_lines = 3;     ///< that the words of a head may take
constexpr int filter_button = 2;  ///< letters that it covers
constexpr double line_points = 15, highest_row = 409;
constexpr std::uint8_t a4 = 9;
constexpr lxw_color_t head_colour = 0xEEF0EA;

[[noreturn]] void fail(const char* why) {
  throw Error(Fault::world,
              say("the workbook could not be made: {}", "không tạo được tệp bảng tính: {}", why));
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) fail(xlsx().lxw_strerror(error));
}

/// A file in memory alone: the library writes by name only.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail("memfd_create");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(descriptor_); }

  std::string name() const { return fmt::format("/proc/self/fd/{}", descriptor_); }
  std::string bytes() const {
    const off_t size = lseek(descriptor_, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t read =
          pread(descriptor_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
      if (read <= 0) fail("pread");
      at += static_cast<std::size_t>(read);
    }
    return bytes;
  }

 private:
  int descriptor_;
};

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); }

/// At most so many units of UTF-16, in which spreadsheets count.
std::string cut(const std::string& text, int units) {
  std::size_t end = 0;
  while (end < text.size()) {
    const auto lead = static_cast<unsigned char>(text[end]);
    units -= lead >= 0xF0U ? 2 : 1;
    if (units < 0) break;
    end += lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  }
  return std::string(trim(text.substr(0, end)));
}

/// The one way of a text into a cell: no control character, and no "_x0041_", which a spreadsheet
/// would read as a letter.
std::string cell_text(std::string_view data) {
  constexpr std::string_view low_line = "_x005F";
  std::string text = harmless(data, true);
  for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(text).substr(at + 2);
    const bool is_code = rest.size() >= 5 && rest[4] == '_' && is_hex(rest[0]) && is_hex(rest[1]) &&
                         is_hex(rest[2]) && is_hex(rest[3]);
    if (!is_code) continue;
    text.insert(at, low_line);
    at += low_line.size();
  }
  return cut(text, longest_cell);
}

/// How many lines a text takes in a column of so many letters, broken between words.
int lines_of(const std::string& text, int letters) {
  int lines = 0;
  for (const std::string_view line : split(text, '\n')) {
    int used = letters + 1;
    for (const std::string_view word : split(line, ' ')) {
      const int length = width(word);
      if (used + 1 + length > letters) {
        ++lines;
        used = length;
      } else {
        used += 1 + length;
      }
      for (; used > letters; used -= letters) ++lines;
    }
  }
  return std::max(1, lines);
}

/// How many letters a head needs: its longest word, or its share of all when that is more.
int head_letters(const std::string& head) {
  const int share = (width(head) + head_lines - 1) / head_lines;
  return std::max(share, longest_word(head)) + filter_button;
}

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { xlsx().lxw_workbook_free(workbook); }
};

struct Formats {
  lxw_format *head, *text, *number, *date, *title, *heading;
};

class Workbook {
 public:
  explicit Workbook(const Document& document)
      : document_(document), workbook_(xlsx().workbook_new(file_.name().c_str())) {
    if (!workbook_) fail("workbook_new");
    make_formats();
    set_properties();
  }

  std::string bytes() {
    summary();
    for (const Section& section : document_.sections) {
      for (const Chart& chart : section.charts) picture(chart, section);
      for (const Table& table : section.tables) {
        fill(add_sheet(table.title.empty() ? section.title : table.title), table);
      }
    }
    if (names_.empty()) add_sheet(document_.title);
    require(xlsx().workbook_close(workbook_.release()));
    return file_.bytes();
  }

 private:
  lxw_format* format(const char* number = nullptr) {
    lxw_format* made = xlsx().workbook_add_format(workbook_.get());
    if (made == nullptr) fail("workbook_add_format");
    xlsx().format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    xlsx().format_set_border(made, LXW_BORDER_HAIR);
    xlsx().format_set_text_wrap(made);
    if (number != nullptr) xlsx().format_set_num_format(made, number);
    return made;
  }

  void make_formats() {
    constexpr const char* text = "@";
    formats_.head = format(text);
    xlsx().format_set_bold(formats_.head);
    xlsx().format_set_bg_color(formats_.head, head_colour);
    xlsx().format_set_align(formats_.head, LXW_ALIGN_CENTER);
    formats_.text = format(text);
    formats_.number = format();
    formats_.date = format(document_.lang == Lang::vi ? "dd/mm/yyyy" : "yyyy-mm-dd");
    formats_.title = xlsx().workbook_add_format(workbook_.get());
    formats_.heading = xlsx().workbook_add_format(workbook_.get());
    xlsx().format_set_bold(formats_.title);
    xlsx().format_set_font_size(formats_.title, 14);
    xlsx().format_set_text_wrap(formats_.title);
    xlsx().format_set_bold(formats_.heading);
  }

  /// The day is that of the document, never the machine's.
  void set_properties() {
    std::string title = cut(cell_text(document_.title), longest_property);
    lxw_doc_properties properties{};
    properties.title = title.data();
    const Date epoch{std::chrono::sys_days{}};
    const Date day = parse_date(document_.as_of).value_or(epoch);
    properties.created = static_cast<time_t>(days_between(epoch, day)) * 86'400;
    if (properties.created == 0) properties.created = 86'400;  // 0 would be the machine's day
    require(xlsx().workbook_set_properties(workbook_.get(), &properties));
  }

  /// A name that a spreadsheet takes: short, without its marks, and not given twice.
  std::string sheet_name(const std::string& title) {
    std::string name;
    for (const char c : harmless(title)) {
      if (c == '/' || c == '\\') name += '-';
      if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) name += c;
    }
    name = std::string(trim(name));
    if (name.empty()) name = say("Table", "Bảng").in(document_.lang);
    std::string free = cut(name, longest_sheet_name);
    for (int i = 2; !names_.insert(match_key(free)).second; ++i) {
      const std::string mark = fmt::format(" ({})", i);
      free = cut(name, longest_sheet_name - static_cast<int>(mark.size())) + mark;
    }
    return free;
  }

  lxw_worksheet* add_sheet(const std::string& title) {
    last_name_ = sheet_name(title);
    lxw_worksheet* sheet = xlsx().workbook_add_worksheet(workbook_.get(), last_name_.c_str());
    if (sheet == nullptr) fail("workbook_add_worksheet");
    xlsx().worksheet_set_paper(sheet, a4);
    xlsx().worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
  }

  /// What the sections say in words.
  void summary() {
    const bool any = std::ranges::any_of(
        document_.sections, [](const Section& section) { return !section.paragraphs.empty(); });
    if (!any) return;
    lxw_worksheet* sheet = add_sheet(say("Summary", "Tóm tắt").in(document_.lang));
    xlsx().worksheet_set_column(sheet, 0, 0, page_letters, nullptr);
    lxw_row_t row = 0;
    const auto put_line = [&](const std::string& text, lxw_format* format, double points) {
      set_height(sheet, row, lines_of(text, page_letters), points);
      put_text(sheet, row++, 0, text, format);
    };
    constexpr double title_points = 20;
    put_line(document_.title, formats_.title, title_points);
    for (const Section& section : document_.sections) {
      if (section.paragraphs.empty()) continue;
      if (!section.title.empty()) put_line(section.title, formats_.heading, line_points);
      for (const std::string& text : section.paragraphs) {
        put_line(text, formats_.text, line_points);
      }
    }
    if (!document_.foot.empty()) put_line(document_.foot, formats_.text, line_points);
  }

  /// Not every spreadsheet finds out by itself how high a row must be for words that are wrapped.
  static void set_height(lxw_worksheet* sheet, lxw_row_t row, int lines, double points) {
    if (lines < 2) return;
    require(xlsx().worksheet_set_row(sheet, row, std::min(highest_row, lines * points), nullptr));
  }

  void fill(lxw_worksheet* sheet, const Table& table) {
    if (table.columns.empty()) return;
    const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
    set_sizes(sheet, table);
    for (lxw_col_t i = 0; i <= last; ++i) {
      put_text(sheet, 0, i, table.columns[i].title, formats_.head);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (lxw_col_t i = 0; i <= last; ++i) {
        put(sheet, static_cast<lxw_row_t>(row + 1), i, table.rows[row][i], table.columns[i].kind);
      }
    }
    xlsx().worksheet_freeze_panes(sheet, 1, 0);
    require(
        xlsx().worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last));
    require(xlsx().worksheet_repeat_rows(sheet, 0, 0));
    xlsx().worksheet_set_landscape(sheet);
  }

  /// Columns as wide as their words, up to a limit; rows as high as what is wrapped in them.
  void set_sizes(lxw_worksheet* sheet, const Table& table) {
    auto rows = words_of(table, [&](const auto& cell, const Column& column) {
      return harmless(shown(cell, column, document_.lang), true);
    });
    const std::vector<std::string> heads = std::move(rows.front());
    rows.front().assign(heads.size(), "");
    auto widths = column_widths(table.columns, rows, unlimited, 0);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      widths[i] = std::clamp(std::max(widths[i] + 2, head_letters(heads[i])), narrowest_column,
                             widest_column);
      xlsx().worksheet_set_column(sheet, column, column, widths[i], nullptr);
    }
    rows.front() = heads;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      int lines = 1;
      for (std::size_t i = 0; i < widths.size(); ++i) {
        lines = std::max(lines, lines_of(rows[row][i], widths[i] - 1));
      }
      set_height(sheet, static_cast<lxw_row_t>(row), lines, line_points);
    }
  }

  void put_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                lxw_format* format) {
    require(xlsx().worksheet_write_string(sheet, row, column, cell_text(text).c_str(), format));
  }

  void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value,
           ColumnKind kind) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      require(xlsx().worksheet_write_number(sheet, row, column, static_cast<double>(*number),
                                            formats_.number));
      return;
    }
    const std::string text = words(value);
    if (const auto number = is_numeric(kind) ? hundredths_of(text) : std::nullopt) {
      require(xlsx().worksheet_write_number(sheet, row, column, static_cast<double>(*number) / 100,
                                            formats_.number));
    } else if (const auto day = kind == ColumnKind::date ? parse_date(text) : std::nullopt) {
      lxw_datetime date{};
      date.year = static_cast<int>(day->year());
      date.month = static_cast<int>(static_cast<unsigned>(day->month()));
      date.day = static_cast<int>(static_cast<unsigned>(day->day()));
      require(xlsx().worksheet_write_datetime(sheet, row, column, &date, formats_.date));
    } else if (text.empty()) {
      require(xlsx().worksheet_write_blank(sheet, row, column, formats_.text));
    } else {
      put_text(sheet, row, column, text, formats_.text);
    }
  }

  /// The figures of a chart, and the chart drawn from them beside it.
  void picture(const Chart& chart, const Section& section) {
    const Table table = chart_table(chart);
    lxw_worksheet* sheet = add_sheet(chart.title.empty() ? section.title : chart.title);
    fill(sheet, table);
    if (chart.kind == ChartKind::calendar || table.rows.empty()) return;
    const lxw_chart_type type = chart.kind == ChartKind::line      ? LXW_CHART_LINE
                                : chart.kind == ChartKind::stacked ? LXW_CHART_COLUMN_STACKED
                                                                   : LXW_CHART_COLUMN;
    lxw_chart* drawn = xlsx().workbook_add_chart(workbook_.get(), type);
    if (drawn == nullptr) fail("workbook_add_chart");
    const auto rows = static_cast<lxw_row_t>(table.rows.size());
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      lxw_chart_series* series = xlsx().chart_add_series(drawn, nullptr, nullptr);
      if (series == nullptr) fail("chart_add_series");
      xlsx().chart_series_set_categories(series, last_name_.c_str(), 1, 0, rows, 0);
      xlsx().chart_series_set_values(series, last_name_.c_str(), 1, column, rows, column);
      xlsx().chart_series_set_name_range(series, last_name_.c_str(), 0, column);
    }
    const auto beside = static_cast<lxw_col_t>(table.columns.size() + 1);
    lxw_chart_options options{};
    std::string words = cell_text(chart.text);
    options.description = words.data();
    require(xlsx().worksheet_insert_chart_opt(sheet, 1, beside, drawn, &options));
  }

  const Document& document_;
  MemoryFile file_;
  std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
  Formats formats_{};
  std::set<std::string> names_;  ///< as match_key(), of the sheets that are there
  std::string last_name_;
};

}  // namespace

std::string to_xlsx(const Document& document) { return Workbook(document).bytes(); }

}  // namespace lapthach::print
