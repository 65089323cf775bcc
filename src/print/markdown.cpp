// Markdown (GitHub's tables), with every character of the data that Markdown would act on escaped.
#include <cctype>
#include <string>
#include <string_view>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

/// Text that stays in its line: line ends become <br>.
std::string inline_text(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|~&";
  std::string out;
  for (char c : harmless(text, true)) {
    if (c == '\n') {
      out += "<br>";
      continue;
    }
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// Text that begins a line: also escaped where it would become a heading, a list or a rule.
std::string block_text(std::string_view text) {
  std::string out = inline_text(trim(text));
  const std::size_t digits = out.find_first_not_of("0123456789");
  const std::size_t mark = digits == std::string::npos ? 0 : digits;
  constexpr std::string_view at_start = "#-+=", after_number = ".)";
  const std::string_view marks = mark == 0 ? at_start : after_number;
  if (!out.empty() && marks.find(out[mark]) != std::string_view::npos) out.insert(mark, 1, '\\');
  return out;
}

void block(std::string& out, std::string_view prefix, const std::string& text) {
  if (text.empty()) return;
  if (!out.empty()) out += '\n';
  out += prefix;
  out += prefix.empty() ? block_text(text) : inline_text(text);
  out += '\n';
}

void append_table(std::string& out, const Table& table) {
  block(out, "### ", table.title);
  out += "\n|";
  for (const Column& column : table.columns) out += ' ' + inline_text(column.title) + " |";
  out += "\n|";
  for (const Column& column : table.columns) {
    out += column.kind == ColumnKind::number ? " ---: |" : " --- |";
  }
  for (const auto& row : table.rows) {
    out += "\n|";
    for (const Value& value : row) out += ' ' + inline_text(words(value)) + " |";
  }
  out += '\n';
}

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out;
  block(out, "# ", document.title);
  for (const Section& section : document.sections) {
    block(out, "## ", section.title);
    for (const std::string& text : section.paragraphs) block(out, "", text);
    for (const Table& table : section.tables) append_table(out, table);
  }
  return out;
}

}  // namespace lapthach::print
