// Markdown (GitHub's tables), with every character of the data that Markdown would act on escaped.
#include <algorithm>
#include <string>
#include <string_view>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"
#include "print/chart_text.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace {

/// GitHub makes links of bare addresses: "https://…" at the colon, "www.…" at the point.
bool makes_link(std::string_view before, std::string_view rest) {
  const auto ends_in_www = [&] {
    return before.size() >= 3 && std::ranges::all_of(before.substr(before.size() - 3),
                                                     [](char c) { return c == 'w' || c == 'W'; });
  };
  return rest.starts_with("://") || (rest.front() == '.' && ends_in_www());
}

/// Text that stays in its line: line ends become <br>.
std::string inline_text(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|~&$@";
  const std::string safe = harmless(text, true);
  std::string out;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (safe[i] == '\n') {
      out += "<br>";
      continue;
    }
    const bool acts = special.find(safe[i]) != std::string_view::npos;
    if (acts || makes_link(std::string_view(safe).substr(0, i), std::string_view(safe).substr(i))) {
      out += '\\';
    }
    out += safe[i];
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

/// Text of a heading: its last # would close it, and be lost.
std::string heading_text(std::string_view text) {
  std::string out = inline_text(text);
  if (out.ends_with('#')) out.insert(out.size() - 1, 1, '\\');
  return out;
}

void block(std::string& out, std::string_view prefix, const std::string& text) {
  if (text.empty()) return;
  if (!out.empty()) out += '\n';
  out += prefix;
  out += prefix.empty() ? block_text(text) : heading_text(text);
  out += '\n';
}

void append_table(std::string& out, const Table& table, Lang lang) {
  block(out, "### ", table.title);
  out += "\n|";
  for (const Column& column : table.columns) out += ' ' + inline_text(column.title) + " |";
  out += "\n|";
  for (const Column& column : table.columns) {
    out += is_numeric(column.kind) ? " ---: |" : " --- |";
  }
  for (const auto& row : table.rows) {
    out += "\n|";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += ' ' + inline_text(shown(row[i], table.columns[i], lang)) + " |";
    }
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
    for (const Chart& chart : section.charts) {
      block(out, "", words(chart));
      if (!chart.series.empty()) append_table(out, table_of(chart), document.lang);
      block(out, "", legend(chart));
    }
    for (const Table& table : section.tables) append_table(out, table, document.lang);
  }
  block(out, "", document.foot);
  return out;
}

}  // namespace lapthach::print
