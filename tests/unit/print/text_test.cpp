// Plain text: what a clerk sees on a terminal of any width.
#include "lapthach/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "lapthach/print/document.hpp"

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
  CHECK(text.find("1234567890  2019-07-01\n") != std::string::npos);
}

TEST_CASE("codes and words are never broken: what fits no line stands in lines of its own") {
  Document document;
  document.sections = {
      {"",
       {},
       {{"",
         {{"id", "id", ColumnKind::code}, {"lead", "lead", ColumnKind::code}, {"title", "title"}},
         {{"2019Q3-7F3K2", "phong-tnmt", "Cống thoát nước"},
          {"2019Q3-GJEVX", "", "Tái định cư"}}}}}};
  document.sections[0].tables[0].columns[1].title = "who is charged with it, and since when";
  CHECK(to_text(document, {.columns = 50, .colour = false}) ==
        "id            who is charged with  title\n"
        "              it, and since when\n"
        "------------  -------------------  ---------------\n"
        "2019Q3-7F3K2  phong-tnmt           Cống thoát nước\n"
        "2019Q3-GJEVX                       Tái định cư\n");
  document.sections[0].tables[0].columns[1].title = "lead";
  document.sections[0].tables[0].rows[0][1] = "phong-tai-nguyen-va-moi-truong";
  CHECK(to_text(document, {.columns = 44, .colour = false}) ==
        "id: 2019Q3-7F3K2\n"
        "  lead: phong-tai-nguyen-va-moi-truong\n"
        "  title: Cống thoát nước\n"
        "\n"
        "id: 2019Q3-GJEVX\n"
        "  title: Tái định cư\n");
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
        "  9.5\n"
        "  100\n");
}

TEST_CASE("codes are broken only when breaking words of text is not enough") {
  Document document;
  document.sections = {{"",
                        {},
                        {{"",
                          {{"id", "Mã", ColumnKind::code}, {"name", "Tên"}},
                          {{"nguyen-van-a", "Nguyễn-Văn-A"}}}}}};
  const auto longest = [&](int columns) {
    return lines(to_text(document, {.columns = columns}))[2];
  };
  CHECK(longest(20) == "nguyen-van-a  Nguyễn");
  CHECK(longest(12) == "nguyen  Nguy");
}
