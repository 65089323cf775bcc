// A paper before it has a format: headings, paragraphs, tables with typed columns, charts, events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lapthach/base/say.hpp"
#include "lapthach/print/chart.hpp"
#include "lapthach/print/event.hpp"
#include "lapthach/print/paper.hpp"

namespace lapthach::print {

/// What a column holds; numbers and percents are aligned right.
enum class ColumnKind {
  text,
  code,     ///< ids, numbers of papers, phones: texts that a program must not take for numbers
  number,   ///< whole, or a decimal as text: "93.33"
  percent,  ///< the same, in percent
  date,     ///< ISO as text
};

/// What becomes of a column in a paper that is published.
enum class Disclosure {
  open,     ///< it stands as it is
  persons,  ///< names and what may name somebody: left out
  counts,   ///< small counts are hidden
};

struct Column {
  std::string name;   ///< key in JSON and CSV: snake_case English
  std::string title;  ///< head on paper
  ColumnKind kind = ColumnKind::text;
  Disclosure disclosure = Disclosure::open;
  std::vector<std::string> share_of = {};  ///< of a rate: the names of the counts it says
  bool distinct = false;  ///< counts what may stand in several rows: a last row is no sum of it
};

/// An empty cell, a text (dates as ISO), or a whole number.
using Value = std::variant<std::monostate, std::string, std::int64_t>;

/// What must hold in every row: the columns named left sum to the same as those named right.
struct Balance {
  std::vector<std::string> left, right;
};

struct Table {
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  ///< each as long as columns
  std::string name = {};                 ///< by which settings call it; may be empty
  std::vector<Balance> balances = {};
  /// The last row is the sum of the others, in columns of counts that are not distinct ones.
  bool last_row_sums = false;
  bool by_hand = false;  ///< to be filled in with a pen: on paper its rows are high enough
};

struct Section {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Table> tables;
  std::vector<Chart> charts = {};
  bool annex = false;  ///< of a paper: on a page of its own, behind the signature
};

struct Document {
  std::string title;
  std::string period;  ///< "2019-Q3" or "2017-Q1..2019-Q3"; may be empty
  std::string as_of;   ///< ISO day
  std::vector<Section> sections;
  /// For programs, in order: JSON only. What people shall read of them stands in a paragraph.
  std::vector<std::pair<std::string, Value>> totals;
  std::string foot = {};  ///< below everything, for people: not in JSON, CSV and calendars
  Lang lang = Lang::vi;   ///< what it is written in
  std::optional<Paper> paper = {};     ///< none: a working table without head and signature
  std::vector<Event> events = {};      ///< for a calendar
  std::vector<Balance> balances = {};  ///< of the totals, by their names
};

struct TextStyle {
  int columns = 80;  ///< width to fit; 0: as wide as it needs
  bool colour = false;
};

/// Tables aligned by display width; one that is too wide for the style is wrapped inside its cells,
/// the widest columns first, without breaking ids, days, codes and numbers; one that is too wide
/// even so is written row by row as lists. No line ends in a space.
std::string to_text(const Document& document, const TextStyle& style = {});
/// UTF-8 with BOM, CRLF, every table after the other with its title above when there are several;
/// what a spreadsheet would take for a formula gets an apostrophe before it.
std::string to_csv(const Document& document);
/// {"title","period","as_of","sections":[{"title","paragraphs","tables":[{"title","columns","rows"}],
/// "charts":[{"title","text","labels","series":[{"title","values"}]}]}],"totals"}; charts only
/// where there are any, their values decimals as text.
std::string to_json(const Document& document);
std::string to_markdown(const Document& document);
/// A paper for a word processor (ECMA-376), A4; a working table when `document.paper` is empty.
std::string to_docx(const Document& document);
/// A workbook: a sheet a table with typed cells, frozen head and filter, what is said in words on a
/// sheet before them. No cell is a formula. Throws Error (Fault::world).
std::string to_xlsx(const Document& document);
/// One page for a browser without network or script, for a screen, a phone and the printer; charts
/// as SVG with their text, and their figures as tables.
std::string to_html(const Document& document);
/// The events as a calendar (RFC 5545): CRLF, lines folded at 75 octets between characters, times by
/// the clock of Việt Nam. Every DTSTAMP is midnight of `as_of`; of two versions of an event the one
/// with the greater `revision` holds.
std::string to_ics(const Document& document, int revision = 0);

}  // namespace lapthach::print
