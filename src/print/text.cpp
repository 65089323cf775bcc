// Plain text for a terminal or a mail: underlined headings, tables aligned by display width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "lapthach/base/plain.hpp"
#include "lapthach/print/text_pieces.hpp"
#include "print/chart_text.hpp"
#include "print/columns.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

constexpr int gap = 2;        // spaces between two columns
constexpr int shortest = 40;  // a line on which words need not be broken
constexpr const char* bold = "\x1b[1m";
constexpr const char* plain = "\x1b[0m";

using Line = std::string;

/// The text so far, of which whole lines are passed on from time to time.
class Page {
 public:
  explicit Page(const TextSink& sink) : sink_(sink) {}

  bool empty() const { return text_.empty() && !begun_; }

  void end_line(Line line) {
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line += '\n';
    if (text_.size() >= enough) pass_on();
  }
  void blank_line() {
    if (!empty()) text_ += '\n';
  }
  void pass_on() {
    if (text_.empty()) return;
    sink_(text_);
    text_.clear();
    begun_ = true;
  }

 private:
  static constexpr std::size_t enough = 1U << 16U;

  const TextSink& sink_;
  std::string text_;
  bool begun_ = false;  ///< something was passed on
};

std::vector<Line> lines_of(const std::string& text, int columns) {
  if (columns == unlimited || width(text) <= columns) return {text};
  return wrap(text, columns);
}

void heading(Page& page, const std::string& title, char underline, const TextStyle& style) {
  if (title.empty()) return;
  page.blank_line();
  int longest = 0;
  for (const Line& line : lines_of(harmless(title), style.columns)) {
    page.end_line(style.colour ? bold + line + plain : line);
    longest = std::max(longest, width(line));
  }
  page.end_line(Line(static_cast<std::size_t>(longest), underline));
}

void paragraph(Page& page, const std::string& text, const TextStyle& style) {
  const std::string safe = harmless(text, true);
  for (std::string_view line : split(safe, '\n')) {
    for (Line& part : lines_of(std::string(line), style.columns)) page.end_line(std::move(part));
  }
}

/// One table, row by row: a nation's is too long to be laid out whole.
class TableText {
 public:
  TableText(Page& page, const Table& table, Lang lang, const TextStyle& style)
      : page_(page), table_(table), lang_(lang), style_(style), widths_(widths()) {}

  void write() {
    if (fit_as_lists_only()) return write_as_lists();
    std::vector<std::string> heads, rules;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      heads.push_back(head(i));
      rules.emplace_back(static_cast<std::size_t>(widths_[i]), '-');
    }
    write_row({heads.begin(), heads.end()});
    write_row({rules.begin(), rules.end()});
    for (const auto& row : table_.rows) write_row(words(row));
  }

 private:
  using Words = std::vector<std::string_view>;

  std::string head(std::size_t column) const { return harmless(table_.columns[column].title); }

  /// They last until the next row.
  Words words(const std::vector<Value>& row) const {
    Words words;
    words.reserve(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) words.push_back(this->words(row[i], i));
    return words;
  }
  std::string_view words(const Value& value, std::size_t column) const {
    const ColumnKind kind = table_.columns[column].kind;
    const bool as_it_is = kind == ColumnKind::text || kind == ColumnKind::code;
    const auto* text = as_it_is ? std::get_if<std::string>(&value) : nullptr;
    if (text != nullptr && plain_columns(*text)) return *text;
    return made_[column] = harmless(shown(value, table_.columns[column], lang_));
  }

  std::vector<int> widths() const {
    ColumnWidths all(table_.columns, style_.columns, gap);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) all.add(i, head(i), true);
    for (const auto& row : table_.rows) {
      for (std::size_t i = 0; i < table_.columns.size(); ++i) all.add(i, words(row[i], i), false);
    }
    return all.widths();
  }

  /// Whether the rows are too wide for a table, but fit one value a line.
  bool fit_as_lists_only() const {
    const int total = std::accumulate(widths_.begin(), widths_.end(),
                                      gap * (static_cast<int>(widths_.size()) - 1));
    return style_.columns != unlimited && total > style_.columns &&
           std::ranges::max(widths_) + gap <= style_.columns;
  }

  /// Spaces at the end of a line are not written, so none are counted.
  void append(Line& line, std::string_view text, std::size_t column) const {
    if (column > 0) line.append(gap, ' ');
    const bool right = is_numeric(table_.columns[column].kind);
    const bool last = column + 1 == table_.columns.size();
    const int spaces = last && !right ? 0 : widths_[column] - width(text);
    const auto padding = static_cast<std::size_t>(std::max(0, spaces));
    if (right) line.append(padding, ' ');
    line += text;
    if (!right) line.append(padding, ' ');
  }

  void write_row(const Words& row) {
    if (style_.columns == unlimited) return write_line(row);
    std::vector<std::vector<Line>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(lines_of(std::string(row[i]), std::max(widths_[i], 1)));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t n = 0; n < height; ++n) {
      Words line;
      for (const auto& cell : cells) {
        line.push_back(n < cell.size() ? std::string_view(cell[n]) : std::string_view());
      }
      write_line(line);
    }
  }

  void write_line(const Words& parts) {
    Line line;
    for (std::size_t i = 0; i < parts.size(); ++i) append(line, parts[i], i);
    page_.end_line(std::move(line));
  }

  /// The rows one after the other, a line for each cell that says something.
  void write_as_lists() {
    for (std::size_t n = 0; n < table_.rows.size(); ++n) {
      if (n > 0) page_.end_line({});
      const Words row = words(table_.rows[n]);
      std::string margin;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty()) continue;
        const std::string name = head(i);
        const std::string text = fmt::format("{}{}{}", name, name.empty() ? "" : ": ", row[i]);
        for (Line& line : lines_of(text, style_.columns - gap)) page_.end_line(margin + line);
        margin = std::string(gap, ' ');
      }
    }
  }

  Page& page_;
  const Table& table_;
  const Lang lang_;
  const TextStyle& style_;
  /// The words of a row that are not the text of their value.
  mutable std::vector<std::string> made_ = std::vector<std::string>(table_.columns.size());
  const std::vector<int> widths_;
};

void write_table(Page& page, const Table& table, Lang lang, const TextStyle& style) {
  page.blank_line();
  if (!table.title.empty()) paragraph(page, table.title, style);
  if (!table.columns.empty()) TableText(page, table, lang, style).write();
}

void write_chart(Page& page, const Chart& chart, Lang lang, const TextStyle& style) {
  page.blank_line();
  paragraph(page, words(chart), style);
  if (!chart.series.empty()) page.end_line({});
  const std::string picture = harmless(drawn(chart, lang), true);
  for (std::string_view line : split(picture, '\n')) {
    if (!line.empty()) page.end_line(Line(line));
  }
}

}  // namespace

void to_text(const Document& document, const TextStyle& style, const TextSink& sink) {
  Page page(sink);
  heading(page, document.title, '=', style);
  for (const Section& section : document.sections) {
    heading(page, section.title, '-', style);
    for (const std::string& text : section.paragraphs) {
      page.blank_line();
      paragraph(page, text, style);
    }
    for (const Chart& chart : section.charts) write_chart(page, chart, document.lang, style);
    for (const Table& table : section.tables) write_table(page, table, document.lang, style);
  }
  if (!document.foot.empty()) {
    page.blank_line();
    paragraph(page, document.foot, style);
  }
  page.pass_on();
}

std::string to_text(const Document& document, const TextStyle& style) {
  std::string text;
  to_text(document, style, [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace lapthach::print
