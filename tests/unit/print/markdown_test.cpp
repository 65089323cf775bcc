// Markdown: tables as GitHub shows them, and data that stays data.
#include <string>

#include <doctest/doctest.h>

#include "lapthach/print/document.hpp"

using namespace lapthach::print;

TEST_CASE("headings, paragraphs and tables") {
  Document document;
  document.title = "Lịch";
  document.sections = {{"Danh sách",
                        {"Hai chi bộ."},
                        {{"Tổ 1",
                          {{"no", "TT", ColumnKind::number}, {"cell", "Chi bộ"}},
                          {{std::int64_t{1}, "Đẽn"}, {std::int64_t{2}, std::monostate{}}}}}}};
  CHECK(to_markdown(document) ==
        "# Lịch\n"
        "\n"
        "## Danh sách\n"
        "\n"
        "Hai chi bộ.\n"
        "\n"
        "### Tổ 1\n"
        "\n"
        "| TT | Chi bộ |\n"
        "| ---: | --- |\n"
        "| 1 | Đẽn |\n"
        "| 2 |  |\n");
}

TEST_CASE("data cannot break a table or become markup") {
  Document document;
  document.sections = {
      {"", {}, {{"", {{"a", "A|B"}}, {{"x|y\n<b>*z*</b>"}, {"back\\|slash"}, {"\x1b[2J"}}}}}};
  CHECK(to_markdown(document) ==
        "\n| A\\|B |\n| --- |\n"
        "| x\\|y<br>\\<b\\>\\*z\\*\\</b\\> |\n"
        "| back\\\\\\|slash |\n"
        "| \\\\x1b\\[2J |\n");
}

TEST_CASE("data makes no link, no formula, and mentions nobody") {
  Document document;
  document.title = "Tổ #";
  document.sections = {{"", {"https://a.vn www.b.vn ![x](y) $z$ @c 19:30"}, {}}};
  CHECK(to_markdown(document) ==
        "# Tổ \\#\n\nhttps\\://a.vn www\\.b.vn !\\[x\\](y) \\$z\\$ \\@c 19:30\n");
}

TEST_CASE("a paragraph stays a paragraph") {
  const auto markdown = [](const char* text) {
    Document document;
    document.sections = {{"", {text}, {}}};
    return to_markdown(document);
  };
  CHECK(markdown("# not a heading") == "\\# not a heading\n");
  CHECK(markdown("- not a list") == "\\- not a list\n");
  CHECK(markdown("12. not a list") == "12\\. not a list\n");
  CHECK(markdown("    not code") == "not code\n");
  CHECK(markdown("30/4 is a day") == "30/4 is a day\n");
  CHECK(markdown("2019") == "2019\n");
}

TEST_CASE("a chart is told in words, and percents are aligned as numbers") {
  Document document;
  document.sections = {{"",
                        {},
                        {{"", {{"rate", "Tỷ lệ", ColumnKind::percent}}, {{"9.5"}}}},
                        {{ChartKind::bar, "Theo kỳ", "tăng *", {}, {}}}}};
  CHECK(to_markdown(document) ==
        "Theo kỳ: tăng \\*\n"
        "\n"
        "| Tỷ lệ |\n"
        "| ---: |\n"
        "| 9,5 |\n");
}

TEST_CASE("the values of a chart are a table, those of a grid are marks") {
  Chart chart{
      ChartKind::calendar, "Chi bộ", "", {"2019-Q1"}, {{"Thôn | 1", {lapthach::Decimal{100}}}}, "",
      {"không", "đã dự"}};
  Document document;
  document.sections = {{"", {}, {}, {chart}}};
  CHECK(to_markdown(document) ==
        "Chi bộ\n"
        "\n"
        "|  | 2019-Q1 |\n"
        "| --- | --- |\n"
        "| Thôn \\| 1 | ○ |\n"
        "\n"
        "· không, ○ đã dự\n");
}
