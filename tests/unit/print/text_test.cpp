// Plain text: what a clerk sees on a terminal of any width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "lapthach/print/text_pieces.hpp"

using namespace lapthach;
using namespace lapthach::print;

namespace {

Document villages() {
  Table table{
      "Thôn",
      {{"no", "TT", ColumnKind::number}, {"name", "Chi bộ"}, {"note", "Ghi chú"}},
      {{std::int64_t{1}, "Đẽn", "xã Sơn Đông"}, {std::int64_t{10}, "Tùy Sơn", std::monostate{}}}};
  return {"Sổ", "2019-Q3", "2019-07-01", {{"Danh sách", {"Hai chi bộ."}, {table}}}, {}};
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  for (std::string_view line : split(text, '\n')) result.emplace_back(line);
  return result;
}

}  // namespace

TEST_CASE("a document becomes underlined headings, paragraphs and aligned tables") {
  CHECK(to_text(villages()) ==
        "Sổ\n"
        "==\n"
        "\n"
        "Danh sách\n"
        "---------\n"
        "\n"
        "Hai chi bộ.\n"
        "\n"
        "Thôn\n"
        "TT  Chi bộ   Ghi chú\n"
        "--  -------  -----------\n"
        " 1  Đẽn      xã Sơn Đông\n"
        "10  Tùy Sơn\n");
}

TEST_CASE("columns align by what the eye sees, not by bytes or code points") {
  Document document = villages();
  document.sections[0].tables[0].rows = {{std::int64_t{1}, "Hoa\u0300", "a"},
                                         {std::int64_t{2}, "漢字", "b"},
                                         {std::int64_t{3}, "Tùy Sơn", "c"}};
  const auto text = lines(to_text(document));
  for (const std::string& line : text) {
    if (!line.ends_with(" a") && !line.ends_with(" b") && !line.ends_with(" c")) continue;
    CHECK(width(line) == 14);
  }
}

TEST_CASE("a wide table wraps inside its cells and loses no word") {
  Document document = villages();
  document.sections[0].tables[0].rows = {
      {std::int64_t{1}, "Chi bộ thôn Phú Hậu Thượng, xã Sơn Đông",
       "ba đồng chí trong tổ đều nghỉ phép vào ngày sinh hoạt của chi bộ"}};
  constexpr int narrowest = 2 + 2 + 4 + 2 + 4;  // a number, two texts, the gaps
  for (int columns = narrowest; columns <= 130; ++columns) {
    const std::string text = to_text(document, {.columns = columns, .colour = false});
    CAPTURE(columns);
    for (const std::string& line : lines(text)) CHECK(width(line) <= columns);
    if (columns < 30) continue;  // below, words are broken
    for (const char* word : {"Thượng,", "Đông", "nghỉ", "phép", "bộ"}) {
      CHECK(text.find(word) != std::string::npos);
    }
  }
}

TEST_CASE("numbers and days are never broken, however narrow the terminal") {
  Document document;
  document.sections = {{"",
                        {},
                        {{"",
                          {{"n", "N", ColumnKind::number}, {"d", "D", ColumnKind::date}},
                          {{std::int64_t{1234567890}, "2019-07-01"}}}}}};
  const std::string text = to_text(document, {.columns = 5, .colour = false});
  CHECK(text.find("1234567890  01/7/2019\n") != std::string::npos);
}

TEST_CASE("ids, days and codes of texts stay whole; a table too wide for them becomes lists") {
  Table table;
  table.rows.emplace_back();
  for (const char* code : {"nguyen-van-a", "2019Q3-7F3K2", "12-BC/HU", "(05/7/2019)", "08761"}) {
    table.columns.push_back({"code", "Substituted"});
    table.rows[0].emplace_back(std::string("Phòng ") + code);
  }
  const auto text_of = [&](int columns) {
    Document document;
    document.sections = {{"", {}, {table}}};
    return to_text(document, {.columns = columns, .colour = false});
  };
  for (int columns = 16; columns <= 100; ++columns) {
    const std::string text = text_of(columns);
    CAPTURE(columns);
    for (const auto& value : table.rows[0]) {
      const std::string& word = std::get<std::string>(value);
      CHECK(text.find(word.substr(word.find(' ') + 1)) != std::string::npos);
    }
    for (const std::string& line : lines(text)) CHECK(width(line) <= columns);
  }
  CHECK(text_of(80).find("-----") != std::string::npos);
  CHECK(text_of(40).find("-----") == std::string::npos);
  CHECK(text_of(40).find("  Substituted: Phòng 2019Q3-7F3K2\n") != std::string::npos);
}

TEST_CASE("a width of 0 wraps nothing") {
  Document document = villages();
  document.sections[0].paragraphs = {std::string(300, 'x') + " y"};
  CHECK(to_text(document, {.columns = 0, .colour = false}).find("x y\n") != std::string::npos);
}

TEST_CASE("no line ends in a space, and numbers stand on the right") {
  const auto text = lines(to_text(villages()));
  CHECK(std::none_of(text.begin(), text.end(),
                     [](const std::string& line) { return line.ends_with(' '); }));
  CHECK(std::find(text.begin(), text.end(), " 1  Đẽn      xã Sơn Đông") != text.end());
}

TEST_CASE("escape sequences of the data do not reach the terminal") {
  Document document = villages();
  document.title = "\x1b[2J";
  document.sections[0].paragraphs = {"a\x07\nb"};
  document.sections[0].tables[0].rows[0][1] = "x\ny\x1b]0;owned\x07";
  const std::string text = to_text(document);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("a\\x07\nb\n") != std::string::npos);
}

TEST_CASE("colour sets headings in bold and changes nothing else") {
  std::string text = to_text(villages(), {.columns = 80, .colour = true});
  CHECK(text.find("\x1b[1mSổ\x1b[0m\n==\n") == 0);
  for (const std::string code : {"\x1b[1m", "\x1b[0m"}) {
    for (auto at = text.find(code); at != std::string::npos; at = text.find(code)) {
      text.erase(at, code.size());
    }
  }
  CHECK(text == to_text(villages()));
}

TEST_CASE("empty parts leave no trace") {
  CHECK(to_text({}) == "");
  Document document;
  document.sections = {{"", {"Chỉ một câu."}, {}}};
  CHECK(to_text(document) == "Chỉ một câu.\n");
}

TEST_CASE("a chart is told in words, and percents are aligned as numbers") {
  Document document;
  document.sections = {{"",
                        {"Nội dung."},
                        {{"", {{"rate", "Tỷ lệ", ColumnKind::percent}}, {{"9.5"}, {"100"}}}},
                        {{ChartKind::bar, "Theo kỳ", "tăng", {}, {}}}}};
  CHECK(to_text(document) ==
        "Nội dung.\n"
        "\n"
        "Theo kỳ: tăng\n"
        "\n"
        "Tỷ lệ\n"
        "-----\n"
        "  9,5\n"
        "  100\n");
}

TEST_CASE("a chart is drawn with blocks, a grid with marks that are explained") {
  const auto value = [](std::int64_t n) { return std::optional(Decimal{n * 100}); };
  Chart lines{ChartKind::line, "Theo kỳ", "số lượt", {"2019-Q1", "2019-Q2", "2019-Q3"}, {}, "lượt"};
  lines.series = {{"Nêu mới", {value(0), std::nullopt, value(28)}},
                  {"Trả lời", {value(14), value(7), value(21)}}};
  Chart grid{ChartKind::calendar, "Chi bộ", "", {"2019-Q1", "2019-Q2"}, {}, "", {"không", "đã dự"}};
  grid.series = {{"Thôn Đền", {value(1), value(0)}}};
  Document document;
  document.sections = {{"", {}, {}, {lines, grid}}};
  CHECK(to_text(document) ==
        "Theo kỳ: số lượt\n"
        "\n"
        "         2019-Q1 … 2019-Q3\n"
        "Nêu mới  ▁ █  0 … 28 lượt\n"
        "Trả lời  ▄▂▆  14 … 21 lượt\n"
        "\n"
        "Chi bộ\n"
        "\n"
        "          2019-Q1 … 2019-Q2\n"
        "Thôn Đền  ○·\n"
        "· không, ○ đã dự\n");
}

TEST_CASE("piece by piece a long text is the same text, in pieces that end with a line") {
  Document document = villages();
  document.foot = "Hết.";
  Table& table = document.sections[0].tables[0];
  for (std::int64_t n = 0; n < 5'000; ++n)
    table.rows.push_back({n, "Thôn " + std::to_string(n), "xã Tử Du"});
  for (const int columns : {0, 80, 12}) {
    CAPTURE(columns);
    const TextStyle style{.columns = columns, .colour = false};
    std::string all;
    int pieces = 0;
    to_text(document, style, [&](std::string_view piece) {
      CHECK(piece.ends_with('\n'));
      all += piece;
      ++pieces;
    });
    CHECK(pieces > 1);
    CHECK(all == to_text(document, style));
    CHECK(all.starts_with("Sổ\n==\n\nDanh sách\n"));
    CHECK(all.ends_with("\n\nHết.\n"));
  }
}
