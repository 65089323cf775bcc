// CSV: exact bytes, and nothing that a spreadsheet would run.
#include <string>

#include <doctest/doctest.h>

#include "lapthach/print/document.hpp"

using namespace lapthach::print;

namespace {

const std::string bom = "\xEF\xBB\xBF";

std::string csv_of(Value value) {
  Document document;
  document.sections = {{"", {}, {{"", {{"a", "A"}}, {{std::move(value)}}}}}};
  return to_csv(document);
}

}  // namespace

TEST_CASE("one table is a plain CSV file with names of columns as its head") {
  Document document;
  document.title = "left out";
  document.sections = {{"left out too",
                        {"and this"},
                        {{"and this title",
                          {{"no", "TT", ColumnKind::number}, {"cell", "Chi bộ"}},
                          {{std::int64_t{1}, "Tùy Sơn"}, {std::monostate{}, "Đẽn"}}}}}};
  CHECK(to_csv(document) == bom + "no,cell\r\n1,Tùy Sơn\r\n,Đẽn\r\n");
}

TEST_CASE("several tables follow each other under their titles") {
  const Table plain{"", {{"a", "A"}}, {{"1"}}};
  const Table named{"Tổ 2, bổ sung", {{"b", "B"}}, {}};
  Document document;
  document.sections = {{"Tổ 1", {}, {plain}}, {"Khác", {}, {named}}};
  CHECK(to_csv(document) == bom + "Tổ 1\r\na\r\n1\r\n\r\n\"Tổ 2, bổ sung\"\r\nb\r\n");
}

TEST_CASE("fields with separators, quotes or line ends are quoted") {
  CHECK(csv_of("a,b") == bom + "a\r\n\"a,b\"\r\n");
  CHECK(csv_of("he said \"no\"") == bom + "a\r\n\"he said \"\"no\"\"\"\r\n");
  CHECK(csv_of("a\nb") == bom + "a\r\n\"a\nb\"\r\n");
  CHECK(csv_of("a;b 'c'") == bom + "a\r\na;b 'c'\r\n");
}

TEST_CASE("what would become a formula is made text") {
  for (const std::string text : {"=1+1", "+84912", "-1", "@SUM", "＝1+1", "＋1", "－1", "＠x"}) {
    CAPTURE(text);
    CHECK(csv_of(text) == bom + "a\r\n'" + text + "\r\n");
  }
  CHECK(csv_of(" =1") == bom + "a\r\n '=1\r\n");
  CHECK(csv_of("a\n=1") == bom + "a\r\n\"a\n'=1\"\r\n");
  CHECK(csv_of("a;=1") == bom + "a\r\na;'=1\r\n");
  CHECK(csv_of("a;\"=1\"") == bom + "a\r\n\"a;\"\"'=1\"\"\"\r\n");
  CHECK(csv_of("=A1,\"x\"") == bom + "a\r\n\"'=A1,\"\"x\"\"\"\r\n");
}

TEST_CASE("what a terminal would obey is shown by number") {
  CHECK(csv_of("\t=1") == bom + "a\r\n\\x09=1\r\n");
  CHECK(csv_of("\r=1") == bom + "a\r\n\\x0d=1\r\n");
  CHECK(csv_of("\x1b[2J\u202e") == bom + "a\r\n\\x1b[2J\\u{202e}\r\n");
}

TEST_CASE("a number in a column of numbers is a number, whatever its sign; nothing else there is") {
  const auto in_numbers = [](const char* text) {
    Document document;
    document.sections = {{"", {}, {{"", {{"a", "A", ColumnKind::number}}, {{text}}}}}};
    return to_csv(document);
  };
  CHECK(in_numbers("+3.73") == bom + "a\r\n3.73\r\n");
  CHECK(in_numbers("-0.5") == bom + "a\r\n-0.5\r\n");
  CHECK(in_numbers("93.33") == bom + "a\r\n93.33\r\n");
  for (const std::string text :
       {"+1+1", "-2-cmd", "+", "-", "=3", "+84912 345", "--1", "+3.", "-A1"}) {
    CAPTURE(text);
    CHECK(in_numbers(text.c_str()) == bom + "a\r\n'" + text + "\r\n");
  }
  CHECK(csv_of("+3.73") == bom + "a\r\n'+3.73\r\n");  // a telephone number may look so
}

TEST_CASE("numbers and harmless texts get no apostrophe") {
  CHECK(csv_of(std::int64_t{-5}) == bom + "a\r\n-5\r\n");
  CHECK(csv_of("a=b") == bom + "a\r\na=b\r\n");
  CHECK(csv_of("5-7, 1+1 @x") == bom + "a\r\n\"5-7, 1+1 @x\"\r\n");
  CHECK(csv_of("") == bom + "a\r\n\r\n");
}
