// A paper before it has a format: headings, paragraphs, tables with typed columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach::print {

/// What a column holds; text is aligned left, numbers right.
enum class ColumnKind { text, number, date };

struct Column {
  std::string name;   ///< key in JSON and CSV: snake_case English
  std::string title;  ///< head on paper
  ColumnKind kind = ColumnKind::text;
};

/// An empty cell, a text (dates as ISO), or a whole number.
using Value = std::variant<std::monostate, std::string, std::int64_t>;

struct Table {
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  ///< each as long as columns
};

struct Section {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Table> tables;
};

struct Document {
  std::string title;
  std::string period;  ///< "2019-Q3" or "2017-Q1..2019-Q3"; may be empty
  std::string as_of;   ///< ISO day
  std::vector<Section> sections;
  /// For programs, in order: JSON only. What people shall read of them stands in a paragraph.
  std::vector<std::pair<std::string, Value>> totals;
  std::string foot = {};  ///< below everything, for people: text and Markdown only
};

struct TextStyle {
  int columns = 80;  ///< width to fit; 0: as wide as it needs
  bool colour = false;
};

/// Tables aligned by display width; one that is too wide for the style is wrapped inside its cells,
/// the widest columns first. No line ends in a space.
std::string to_text(const Document& document, const TextStyle& style = {});
/// UTF-8 with BOM, CRLF, every table after the other with its title above when there are several;
/// what a spreadsheet would take for a formula gets an apostrophe before it.
std::string to_csv(const Document& document);
/// {"title","period","as_of","sections":[{"title","paragraphs","tables":[{"title","columns","rows"}]}],"totals"}
std::string to_json(const Document& document);
std::string to_markdown(const Document& document);

}  // namespace lapthach::print
