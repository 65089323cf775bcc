// Whatever people typed, no format gives it to a terminal, a spreadsheet or a browser to act on.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"
#include "support/archive.hpp"

using namespace lapthach;
using namespace lapthach::print;

namespace {

constexpr int texts = 10'000;

/// Pieces that some reader acts on, between letters that none does.
std::string hostile_text(std::mt19937& random) {
  static constexpr std::string_view pieces[] = {"\x1b[31m",
                                                "\x1b]0;t\a",
                                                "\x1b]8;;http://x\x1b\\",
                                                "\u009b31m",
                                                "\u0085",
                                                "\r",
                                                "\n",
                                                "\t",
                                                "\b",
                                                "\x7f",
                                                std::string_view("\0", 1),
                                                "\u202e",
                                                "\u2066",
                                                "\u200b",
                                                "\ufeff",
                                                "\u00ad",
                                                "\U000e0041",
                                                "\xff",
                                                "\xc3",
                                                "\xed\xa0\x80",
                                                "=",
                                                "+",
                                                "-",
                                                "@",
                                                "＝",
                                                "＋",
                                                "－",
                                                "＠",
                                                "=cmd|' /C calc'!A0",
                                                "'",
                                                "\"",
                                                "\"\"",
                                                ",",
                                                ";",
                                                "|",
                                                "\r\n",
                                                "<script>",
                                                "</title>",
                                                "&lt;",
                                                "<img src=x onerror=y>",
                                                "[a](javascript:b)",
                                                "![a](b)",
                                                "https://a.vn",
                                                "www.a.vn",
                                                "`",
                                                "```",
                                                "# ",
                                                "- ",
                                                "1. ",
                                                "> ",
                                                "---",
                                                "***",
                                                "| --- |",
                                                "\\",
                                                "~~",
                                                "$",
                                                " ",
                                                "    ",
                                                "a",
                                                "Đẽn",
                                                "ễ",
                                                "立",
                                                "8"};
  std::string text;
  for (auto left = 1 + random() % 6; left > 0; --left) {
    text += pieces[random() % std::size(pieces)];
  }
  return text;
}

/// The text at every place of a document where data can stand.
Document filled(const std::string& text) {
  Document document;
  document.title = text;
  document.sections = {
      {text,
       {text},
       {{text, {{"a", text}, {"b", text}}, {{text, text}, {std::int64_t{1}, text}}}}}};
  document.totals = {{"total", text}};
  document.foot = text;
  return document;
}

/// The same with what only papers, pages and calendars show.
Document filled_paper(const std::string& text) {
  Document document = filled(text);
  const std::string long_label = "a label so long that the bars lie";
  document.sections[0].charts = {
      {ChartKind::bar, text, text, {text, long_label}, {{text, {{{100}}}}}, text, {text}},
      {ChartKind::calendar, text, text, {text}, {{text, {{{0}}}}}, text, {text}}};
  Paper paper;
  paper.motto = {text};
  paper.superior = paper.issuer = paper.issuer_mark = paper.number = paper.place_and_date = text;
  paper.secrecy = paper.urgency = paper.kind = paper.summary = paper.resolution = text;
  paper.grounds = paper.recipients = {text};
  paper.signature = {text, text, text};
  paper.recipients_label = paper.style.font = text;
  document.paper = paper;
  document.events = {{.uid = text,
                      .date = parse_date("2019-10-01").value(),
                      .time = ClockTime{450},
                      .minutes = 90,
                      .summary = text,
                      .place = text,
                      .description = text,
                      .reminder = 60}};
  return document;
}

/// The elements of a part, by name, in their order: what data must never change.
std::string shape_of_xml(const std::string& part) {
  pugi::xml_document xml;
  REQUIRE(xml.load_string(part.c_str()));
  std::string shape;
  for (const auto& each : xml.select_nodes("//*")) shape += std::string(each.node().name()) + ' ';
  return shape;
}

/// The tags of a page in their order, without what stands in them.
std::string tags_of(std::string_view page) {
  std::string tags;
  bool quoted = false, tag = false;
  for (const char c : page) {
    if (!tag && c == '<') tag = true;
    if (tag && c == '"') quoted = !quoted;
    if (tag && !quoted) tags += c;
    if (tag && !quoted && c == '>') tag = false;
  }
  return tags;
}

/// True when a terminal only prints it.
bool only_prints(std::string_view out) {
  std::string bare(out.starts_with("\xEF\xBB\xBF") ? out.substr(3) : out);
  std::erase(bare, '\r');
  return harmless(bare, true) == bare;
}

/// The cells of CSV, as a spreadsheet set to `separator` finds them.
std::vector<std::string> cells_of(std::string_view csv, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && csv.substr(i + 1, 1) == "\"") {
      cells.back() += csv[++i];
    } else if (c == '"' && (quoted || cells.back().empty())) {
      quoted = !quoted;
    } else if (!quoted && (c == separator || c == '\n')) {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

bool is_formula(std::string_view cell) {
  while (cell.starts_with(' ') || cell.starts_with('\t') || cell.starts_with('\n'))
    cell.remove_prefix(1);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"=", "+", "-", "@", "＝", "＋", "－", "＠"},
      [&](std::string_view start) { return cell.starts_with(start); });
}

/// True when every character that Markdown acts on is escaped, but for the pipes of tables, what
/// begins our own headings and <br>.
bool is_inert(std::string_view markdown) {
  static constexpr std::string_view acting = "`*_[]<>~&$@";
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\') {
      ++i;
      continue;
    }
    if (markdown.substr(i).starts_with("<br>")) {
      i += 3;
      continue;
    }
    if (acting.find(markdown[i]) != std::string_view::npos) return false;
    if (markdown.substr(i).starts_with("://") || markdown.substr(i).starts_with("www."))
      return false;
  }
  return true;
}

/// Lines of the document and pipes of its table that are not escaped.
std::pair<long, long> shape_of(std::string_view markdown) {
  long pipes = 0;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\') {
      ++i;
    } else if (markdown[i] == '|') {
      ++pipes;
    }
  }
  return {std::ranges::count(markdown, '\n'), pipes};
}

template <class Check>
void for_each_hostile(Check check) {
  std::mt19937 random(20190815);
  for (int i = 0; i < texts; ++i) {
    const std::string text = hostile_text(random);
    CAPTURE(text);
    check(text);
  }
}

}  // namespace

TEST_CASE("text for a terminal holds nothing that it obeys") {
  for_each_hostile([](const std::string& text) {
    CHECK(only_prints(to_text(filled(text))));
    CHECK(only_prints(to_text(filled(text), {.columns = 20})));
  });
}

TEST_CASE("CSV holds no formula, whatever separator the spreadsheet is set to") {
  for_each_hostile([](const std::string& text) {
    const std::string csv = to_csv(filled(text));
    CHECK(only_prints(csv));
    for (const char separator : {',', ';', '\t', '|'}) {
      const auto cells = cells_of(csv, separator);
      CHECK(std::ranges::none_of(cells, is_formula));
      if (separator == ',') CHECK(cells.size() == 7);
    }
  });
}

TEST_CASE("Markdown keeps its shape, and nothing of the data is markup") {
  const auto shape = shape_of(to_markdown(filled("a")));
  for_each_hostile([&](const std::string& text) {
    const std::string markdown = to_markdown(filled(text));
    CHECK(only_prints(markdown));
    CHECK(is_inert(markdown));
    if (!trim(text).empty()) CHECK(shape_of(markdown) == shape);
  });
}

TEST_CASE("JSON holds the very text, and nothing that a terminal obeys") {
  for_each_hostile([](const std::string& text) {
    const std::string json = to_json(filled(text));
    CHECK(only_prints(json));
    const auto read = nlohmann::json::parse(json);
    if (is_utf8(text)) CHECK(read["sections"][0]["tables"][0]["rows"][0][0] == text);
  });
}

// The formats below take longer to make: a share of the texts is enough.
namespace {
constexpr int papers = 300;

template <class Check>
void for_some_hostile(Check check) {
  std::mt19937 random(20261128);
  for (int i = 0; i < papers; ++i) {
    std::string text = hostile_text(random);
    while (trim(text).empty()) text = hostile_text(random);
    std::erase(text, '\n');  // a line more is an element more, and nothing else
    CAPTURE(text);
    check(text);
  }
}
}  // namespace

TEST_CASE("a page holds no tag, no script and no address of the data") {
  const std::string tags = tags_of(to_html(filled_paper("a")));
  for_some_hostile([&](const std::string& text) {
    const std::string page = to_html(filled_paper(text));
    CHECK(only_prints(page));
    CHECK((tags_of(page) == tags));
  });
}

TEST_CASE("a paper for a word processor keeps its elements, and its letters are letters") {
  const auto plain = test::unzipped(to_docx(filled_paper("a"))).parts;
  for_some_hostile([&](const std::string& text) {
    for (const auto& each : test::unzipped(to_docx(filled_paper(text))).parts) {
      const std::string& name = each.first;
      const std::string& part = each.second;
      CAPTURE(name);
      CHECK(is_utf8(part));
      CHECK(only_prints(part));
      CHECK((shape_of_xml(part) == shape_of_xml(plain.at(name))));
    }
  });
}

TEST_CASE("a workbook has no formula, link or macro of the data") {
  const auto plain = test::unzipped(to_xlsx(filled_paper("a")));
  for_some_hostile([&](const std::string& text) {
    const auto made = test::unzipped(to_xlsx(filled_paper(text)));
    CHECK(made.names == plain.names);
    for (const auto& each : made.parts) {
      const std::string& name = each.first;
      const std::string& part = each.second;
      CAPTURE(name);
      pugi::xml_document xml;
      CHECK(xml.load_string(part.c_str()));
      if (name.starts_with("xl/worksheets/")) {
        CHECK(xml.select_nodes("//f | //hyperlink").empty());
        CHECK((shape_of_xml(part) == shape_of_xml(plain.parts.at(name))));
      }
      CHECK(part.find("TargetMode=\"External\"") == std::string::npos);
    }
  });
}

TEST_CASE("a calendar keeps its lines, whatever an event says") {
  const auto names_of = [](const std::string& ics) {
    std::string names;
    std::string text = ics;
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
    for (const std::string_view line : split(text, '\n')) {
      names += std::string(line.substr(0, line.find_first_of(":;"))) + ' ';
    }
    return names;
  };
  const std::string names = names_of(to_ics(filled_paper("a")));
  for_each_hostile([&](const std::string& text) {
    const std::string ics = to_ics(filled_paper(text));
    CHECK(only_prints(ics));
    CHECK((names_of(ics) == names));
  });
}
