// Tests of reading CSV as people's programs save it.
#include "book/csv.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::book;

namespace {

std::vector<std::string> texts(const CsvRow& row) {
  std::vector<std::string> list;
  for (const CsvField& field : row) list.push_back(field.text);
  return list;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Fields, rows and their places are found") {
  const Csv csv = read_csv("id,name\na,Thôn Đoài\n\nb,\"x, y\"\n", "f.csv");
  REQUIRE(csv.diagnostics.empty());
  CHECK(texts(csv.header) == Texts{"id", "name"});
  REQUIRE(csv.rows.size() == 2);
  CHECK(texts(csv.rows[0]) == Texts{"a", "Thôn Đoài"});
  CHECK(texts(csv.rows[1]) == Texts{"b", "x, y"});
  CHECK(csv.rows[0][1].line == 2);
  CHECK(csv.rows[0][1].column == 3);
  CHECK(csv.rows[1][0].line == 4);
}

TEST_CASE("Columns count characters, not bytes") {
  const Csv csv = read_csv("a,b\nĐường,x\n", "f.csv");
  REQUIRE(csv.rows.size() == 1);
  CHECK(csv.rows[0][1].column == 7);
}

TEST_CASE("A byte order mark, CRLF and a lone CR are read through") {
  for (const std::string text : {"\xEF\xBB\xBFid,name\r\na,b\r\n", "id,name\ra,b\r"}) {
    const Csv csv = read_csv(text, "f.csv");
    REQUIRE(csv.diagnostics.empty());
    CHECK(texts(csv.header) == Texts{"id", "name"});
    REQUIRE(csv.rows.size() == 1);
    CHECK(texts(csv.rows[0]) == Texts{"a", "b"});
    CHECK(csv.rows[0][0].line == 2);
  }
}

TEST_CASE("The separator is what the header uses most") {
  CHECK(texts(read_csv("a;b\n1,5;2\n", "f").rows.at(0)) == Texts{"1,5", "2"});
  CHECK(texts(read_csv("a\tb\n1,5\t2\n", "f").rows.at(0)) == Texts{"1,5", "2"});
  CHECK(texts(read_csv("a\tb\n\t2\n", "f").rows.at(0)) == Texts{"", "2"});
}

TEST_CASE("Line breaks inside quotes do not disturb the lines of later rows") {
  const Csv csv = read_csv("a,b\n\"one\n\ntwo\",x\nc,d\n", "f.csv");
  REQUIRE(csv.diagnostics.empty());
  REQUIRE(csv.rows.size() == 2);
  CHECK(csv.rows[0][0].text == "one\n\ntwo");
  CHECK(csv.rows[0][0].line == 2);
  CHECK(csv.rows[0][1].line == 4);
  CHECK(csv.rows[1][0].line == 5);
}

TEST_CASE("A quotation mark written twice stands for one") {
  CHECK(read_csv("a,b\n\"say \"\"yes\"\"\",x\n", "f").rows.at(0)[0].text == "say \"yes\"");
}

TEST_CASE("A quotation mark that is never closed is named where it opens") {
  const Csv csv = read_csv("a,b\nc,\"open\nd,e\n", "f.csv");
  REQUIRE(csv.diagnostics.size() == 1);
  CHECK(csv.diagnostics[0].where == Where{"f.csv", 2, 3, {}});
  CHECK(csv.diagnostics[0].excerpt == "c,\"open");
  CHECK(csv.rows.empty());
}

TEST_CASE("A quotation mark inside a bare field is refused") {
  const Csv csv = read_csv("a,b\nx,thôn \"Đoài\"\n", "f.csv");
  REQUIRE(csv.diagnostics.size() == 1);
  CHECK(csv.diagnostics[0].where == Where{"f.csv", 2, 3, {}});
}

TEST_CASE("A line that is not UTF-8 is named") {
  const Csv csv = read_csv("a,b\nc,d\nx,Nguy\xEAn\n", "f.csv");
  REQUIRE(csv.diagnostics.size() == 1);
  CHECK(csv.diagnostics[0].where.line == 3);
  CHECK(csv.rows.empty());
}

TEST_CASE("Separators inside quotation marks say nothing of the file's own") {
  const Csv csv = read_csv("\"a, b, c\";x\n1;2\n", "f.csv");
  REQUIRE(csv.rows.size() == 1);
  CHECK(texts(csv.header) == Texts{"a, b, c", "x"});
}

TEST_CASE("What no sheet of ours needs is refused before it takes memory") {
  const auto first = [](const std::string& bytes) {
    return read_csv(bytes, "f").diagnostics.at(0);
  };
  CHECK(first(std::string(300, ',') + "\n")
            .what.en.starts_with("a field of more than 64 KiB, a row of"));
  CHECK(first("a\n" + std::string(70'000, 'x') + "\n").where == Where{"f", 2, 1, {}});
  CHECK(first("a\n\"" + std::string(70'000, '\n') + "\"\n").where == Where{"f", 2, 1, {}});
  CHECK(first(std::string("a\nb\0c\n", 6)).where == Where{"f", 2, 0, {}});
  CHECK(first(std::string("\xff\xfe"
                          "a\0",
                          4))
            .what.en == "not a text file, or UTF-16 text");
  std::string bytes(200, ',');
  bytes += "a\n";
  for (int i = 0; i < 50'000; ++i) bytes += "b\n";
  CHECK(read_csv(bytes, "f").diagnostics.at(0).what.en.find("8000000 fields in all") !=
        std::string::npos);
  bytes = "a\n";
  for (int i = 0; i < 500; ++i) bytes += "b,c\n";
  CHECK(read_csv(bytes, "f").diagnostics.size() == 100);
}

TEST_CASE("A short row is filled up, a long one is an error unless its extra fields are empty") {
  const Csv csv = read_csv("a,b\nx\ny,1,,\nz,1,2\n", "f.csv");
  REQUIRE(csv.rows.size() == 3);
  for (const CsvRow& row : csv.rows) CHECK(row.size() == 2);
  REQUIRE(csv.diagnostics.size() == 1);
  CHECK(csv.diagnostics[0].where == Where{"f.csv", 4, 5, {}});
}

TEST_CASE("A row of separators only is a blank line") {
  CHECK(read_csv("a,b\n,,\n ,\nx,y", "f").rows.size() == 1);
}

TEST_CASE("A file without a header is refused") {
  CHECK(read_csv("", "f").diagnostics.size() == 1);
  CHECK(read_csv("\xEF\xBB\xBF\r\n\r\n", "f").diagnostics.size() == 1);
}

TEST_CASE("What was quoted comes back as it was, with the line it begins on") {
  std::mt19937 random(20190701);
  const std::vector<std::string> pieces = {"a", "ệ", "\"", ",", ";", "\t", "\n", " ", "Đ"};
  for (int round = 0; round < 200; ++round) {
    std::string file = "a,b,c\n";
    std::vector<Texts> rows;
    std::vector<int> lines;
    int line = 2;
    for (int r = 0; r < 5; ++r) {
      Texts& row = rows.emplace_back();
      lines.push_back(line);
      for (int f = 0; f < 3; ++f) {
        std::string text = "x", quoted = "\"x";
        for (auto n = random() % 6; n > 0; --n) {
          const std::string& piece = pieces[random() % pieces.size()];
          text += piece;
          quoted += piece == "\"" ? "\"\"" : piece;
          line += piece == "\n";
        }
        row.push_back(text);
        file += quoted + (f < 2 ? "\"," : "\"\n");
      }
      ++line;
    }
    const Csv csv = read_csv(file, "f");
    REQUIRE(csv.diagnostics.empty());
    REQUIRE(csv.rows.size() == rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      CHECK(texts(csv.rows[r]) == rows[r]);
      CHECK(csv.rows[r].front().line == lines[r]);
    }
  }
}
