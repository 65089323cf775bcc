// One page for a browser that needs nothing else: no network, no script, nothing of the data acts.
#include "print/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "print/chart_table.hpp"
#include "print/value.hpp"

namespace lapthach::print {
namespace html {
namespace {

constexpr std::size_t most_columns_on_phone = 3;  // wider tables become cards there
constexpr std::size_t most_columns_upright = 7;   // wider tables turn the page when printed

/// The lines of a text, each escaped, with a break between them.
std::string lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (!out.empty()) out += "<br>";
    out += escaped(line);
  }
  return out;
}

std::string element_with_lines(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  return fmt::format("<{0}>{1}</{0}>\n", name, lines(text));
}

std::string_view class_of(ColumnKind kind) {
  if (is_numeric(kind)) return " class=\"number\"";
  return kind == ColumnKind::text ? "" : " class=\"whole\"";
}

std::string table_head(const Table& table) {
  std::string out = "<thead><tr>";
  for (const Column& column : table.columns) {
    out += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(column.kind), lines(column.title));
  }
  return out + "</tr></thead>\n";
}

std::string table_row(const Table& table, const std::vector<Value>& row, Lang lang) {
  std::string out = "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Column& column = table.columns[i];
    out += fmt::format("<td{} data-head=\"{}\">{}</td>", class_of(column.kind),
                       escaped(column.title), lines(shown(row[i], column, lang)));
  }
  return out + "</tr>\n";
}

std::string table_body(const Table& table, Lang lang) {
  if (table.columns.empty()) return {};
  const bool cards = table.columns.size() > most_columns_on_phone;
  std::string look = cards ? "cards" : "";
  if (table.by_hand) look += look.empty() ? "by-hand" : " by-hand";
  std::string out = look.empty() ? "<table>\n" : fmt::format("<table class=\"{}\">\n", look);
  out += table_head(table) + "<tbody>\n";
  for (const auto& row : table.rows) out += table_row(table, row, lang);
  return out + "</tbody></table>\n";
}

std::string figure(const Chart& chart, int number, Lang lang) {
  std::string out = "<figure>\n" + element("figcaption", chart.title) + svg(chart, number, lang);
  out += element("p", chart.text);
  out += "<details><summary>" + say("Figures", "Số liệu").in(lang) + "</summary>\n";
  return out + table_body(chart_table(chart), lang) + "</details>\n</figure>\n";
}

bool is_wide(const Section& section) {
  return std::ranges::any_of(section.tables, [](const Table& table) {
    return table.columns.size() > most_columns_upright;
  });
}

/// Writes the sections of a page, counting its pictures.
class Page {
 public:
  explicit Page(const Document& document) : document_(document) {}

  std::string body() {
    std::string out = "<main>\n" + head();
    const auto behind = [&](const Section& section) { return document_.paper && section.annex; };
    for (const Section& section : document_.sections) {
      if (!behind(section)) out += this->section(section);
    }
    if (document_.paper) out += signature(*document_.paper);
    for (const Section& section : document_.sections) {
      if (behind(section)) out += this->section(section);
    }
    return out + element("footer", document_.foot) + "</main>\n";
  }

 private:
  std::string head() const {
    if (!document_.paper) return element("h1", document_.title);
    const Paper& paper = *document_.paper;
    std::string out = "<header>\n<div>\n" + element("p", paper.superior);
    out += element("p class=\"strong\"", paper.issuer) + element("p", paper.issuer_mark);
    out += element("p", paper.number) + element("p class=\"strong\"", paper.secrecy);
    out += element("p class=\"strong\"", paper.urgency) + "</div>\n<div>\n";
    for (std::size_t i = 0; i < paper.motto.size(); ++i) {
      const bool ruled = paper.style.motto_rule && i + 1 == paper.motto.size();
      out += element(ruled ? "p class=\"strong ruled\"" : "p class=\"strong\"", paper.motto[i]);
    }
    out += element("p class=\"place\"", paper.place_and_date) + "</div>\n</header>\n";
    out += element("h1", paper.kind) + element("p class=\"summary\"", paper.summary);
    for (const std::string& ground : paper.grounds) out += element_with_lines("p", ground);
    return out + element("p class=\"summary\"", paper.resolution);
  }

  static std::string signature(const Paper& paper) {
    std::string out = "<div class=\"signature\">\n<div class=\"recipients\">\n";
    if (!paper.recipients.empty()) {
      out += element("p", paper.recipients_label) + "<ul>\n";
      for (const std::string& each : paper.recipients) out += element("li", each);
      out += "</ul>\n";
    }
    out += "</div>\n<div>\n" + element("p", paper.signature.authority);
    out += element("p", paper.signature.post);
    return out + element("p class=\"signer\"", paper.signature.name) + "</div>\n</div>\n";
  }

  std::string section(const Section& section) {
    const bool wide = is_wide(section);
    const bool beside = !section.charts.empty() && !section.tables.empty() && !wide;
    std::string out = fmt::format("<section class=\"{}{}{}\">\n", section.annex ? "annex " : "",
                                  wide ? "wide" : "upright", beside ? " pictured" : "");
    out += element("h2", section.title);
    for (const std::string& text : section.paragraphs) out += element_with_lines("p", text);
    if (!section.charts.empty()) out += "<div class=\"charts\">\n";
    for (const Chart& chart : section.charts) out += figure(chart, ++pictures_, document_.lang);
    if (!section.charts.empty()) out += "</div>\n";
    if (beside) out += "<div>\n";
    for (const Table& table : section.tables) {
      out += element("h3", table.title) + table_body(table, document_.lang);
    }
    return out + (beside ? "</div>\n</section>\n" : "</section>\n");
  }

  const Document& document_;
  int pictures_ = 0;
};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : harmless(text, true)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string element(std::string_view opening, std::string_view text) {
  if (text.empty()) return {};
  const std::string_view name = opening.substr(0, opening.find(' '));
  return fmt::format("<{}>{}</{}>\n", opening, escaped(text), name);
}

}  // namespace html

std::string to_html(const Document& document) {
  const PaperStyle style = document.paper ? document.paper->style : PaperStyle{};
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body class=\"{}\">\n{}</body>\n</html>\n",
      document.lang == Lang::vi ? "vi" : "en", html::escaped(document.title),
      html::style_sheet(style), document.paper ? "paper" : "sheet", html::Page(document).body());
}

}  // namespace lapthach::print
