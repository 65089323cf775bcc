// Workbooks as spreadsheets save them, and as somebody would make them to do harm.
#include "book/xlsx.hpp"

#include <iterator>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "book/limits.hpp"
#include "book/xlsx_value.hpp"
#include "lapthach/book/table.hpp"
#include "support/archive.hpp"

using namespace lapthach;
using namespace lapthach::book;
using Parts = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::string space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

std::string sheet_of(const std::string& rows) {
  return "<worksheet" + space + "><sheetData>" + rows + "</sheetData></worksheet>";
}

/// A workbook of one sheet; parts given later stand instead of these.
Parts workbook(const std::string& rows) {
  return {
      {"xl/workbook.xml",
       "<workbook" + space +
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
           "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
       "<Relationship Id=\"rId1\" Target=\"styles.xml\"/>"
       "<Relationship Id=\"rId7\" Target=\"worksheets/sheet3.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst" + space +
           "><si><t>id</t></si><si><t>name</t></si>"
           "<si><r><t>Tùy </t></r><r><t xml:space=\"preserve\">Sơn</t></r><rPh><t>x</t></rPh></si>"
           "<si><t>a_x000D_b_x005F_x0041_</t></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet" + space +
           "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/></numFmts>"
           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
           "<xf numFmtId=\"20\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet3.xml", sheet_of(rows)}};
}

const std::string head =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

Csv read(const Parts& parts) { return read_rows(lapthach::test::zip_of(parts), "a.xlsx"); }

/// The fields of the only row below the head.
std::vector<std::string> row_of(const std::string& cells) {
  const Csv csv = read(workbook(head + "<row r=\"5\">" + cells + "</row>"));
  REQUIRE(csv.diagnostics.empty());
  REQUIRE(csv.rows.size() == 1);
  std::vector<std::string> texts;
  for (const CsvField& field : csv.rows[0]) texts.push_back(field.text);
  return texts;
}

using Texts = std::vector<std::string>;

std::string refusal(const Parts& parts) {
  try {
    (void)read(parts);
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::data);
    return error.what();
  }
  return "";
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the first sheet is found by its relation, and its cells say what they show") {
  CHECK(row_of("<c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\"><v>28</v></c>") ==
        Texts{"Tùy Sơn", "28"});
  CHECK(row_of("<c r=\"A5\" s=\"1\"><v>43647</v></c><c r=\"B5\" s=\"2\"><v>43647.5</v></c>") ==
        Texts{"2019-07-01", "2019-07-01"});
  CHECK(row_of("<c r=\"A5\" s=\"3\"><v>0.8125</v></c><c r=\"B5\" t=\"b\"><v>1</v></c>") ==
        Texts{"19:30", "true"});
  CHECK(row_of("<c r=\"A5\"><f>1+1</f><v>2</v></c><c r=\"B5\" t=\"str\"><f>A1</f><v>x</v></c>") ==
        Texts{"2", "x"});
  CHECK(row_of("<c r=\"A5\" t=\"inlineStr\"><is><t>Đẽn</t></is></c><c r=\"B5\"><v>9.5E1</v></c>") ==
        Texts{"Đẽn", "95"});
  CHECK(row_of("<c r=\"B5\" t=\"s\"><v>3</v></c>") == Texts{"", "a\rb_x0041_"});
}

TEST_CASE("a field knows its row and column, blank rows are left out") {
  const Csv csv = read(workbook(head + "<row r=\"2\"><c r=\"A2\"><v></v></c></row>"
                                       "<row r=\"9\"><c r=\"B9\"><v>1</v></c></row>"));
  REQUIRE(csv.rows.size() == 1);
  CHECK(csv.rows[0][1].line == 9);
  CHECK(csv.rows[0][1].column == 2);
}

TEST_CASE("a row longer than its head is a fault of its place; without a head there is nothing") {
  const Csv csv = read(workbook(head + "<row r=\"4\"><c r=\"C4\"><v>1</v></c></row>"));
  REQUIRE(csv.diagnostics.size() == 1);
  CHECK(csv.diagnostics[0].where.line == 4);
  CHECK(csv.diagnostics[0].where.column == 3);
  CHECK(read(workbook("")).diagnostics.size() == 1);
}

TEST_CASE("numbers of days and formats") {
  CHECK(form_of(22) == NumberForm::day);
  CHECK(form_of(46) == NumberForm::time);
  CHECK(form_of("0.00\\ \"ngày\"") == NumberForm::number);
  CHECK(form_of("[Red]#,##0") == NumberForm::number);
  CHECK(form_of("yyyy\\-mm\\-dd") == NumberForm::day);
  CHECK(form_of("[h]:mm") == NumberForm::time);
  CHECK(form_of("General") == NumberForm::number);
  CHECK(shown_number("42185", NumberForm::day, true) == "2019-07-01");
  CHECK(shown_number("-3", NumberForm::day, false) == "-3");
  CHECK(shown_number("912345678", NumberForm::number, false) == "912345678");
  CHECK(shown_number("0.1", NumberForm::number, false) == "0.1");
  CHECK(shown_number("93.330000000000013", NumberForm::number, false) == "93.33");
  CHECK(shown_number("abc", NumberForm::number, false) == "abc");
  CHECK(shown_number("1e999", NumberForm::number, false) == "1e999");
}

TEST_CASE("what is no workbook, or not whole, is refused") {
  CHECK(has(refusal({{"a.txt", "x"}}), "xl/workbook.xml is missing"));
  const std::string whole = lapthach::test::zip_of(workbook(head));
  for (std::size_t size = 4; size < whole.size(); size += 97) {
    CAPTURE(size);
    CHECK_THROWS_AS((void)read_rows(whole.substr(0, size), "a.xlsx"), Error);
  }
  CHECK_THROWS_AS((void)read_rows("\xD0\xCF\x11\xE0 old", "a.xls"), Error);
  CHECK(has(refusal(workbook("<row r=\"2\"/><row r=\"1\"/>")), "not in order"));
  CHECK(has(refusal(workbook("<row><c t=\"s\"><v>99</v></c></row>")), "not there"));
  CHECK(has(refusal(workbook("<row><c t=\"e\"><v>#REF!</v></c></row>")), "#REF!"));
  CHECK(has(refusal(workbook("<row")), "not whole XML"));
  CHECK(has(refusal(workbook("<row><c t=\"str\"><v>\xFF</v></c></row>")), "UTF-8"));
}

TEST_CASE("entities, links outside and paths outside lead nowhere") {
  Parts parts = workbook(head);
  parts[4].second = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + parts[4].second;
  CHECK(has(refusal(parts), "document type"));
  parts = workbook(head);
  parts[1].second =
      "<Relationships><Relationship Id=\"rId7\" Target=\"http://x/s.xml\" "
      "TargetMode=\"External\"/></Relationships>";
  CHECK(has(refusal(parts), "not in the file"));
  parts[1].second =
      "<Relationships><Relationship Id=\"rId7\" Target=\"../../etc/passwd\"/></Relationships>";
  CHECK(has(refusal(parts), "missing"));
}

TEST_CASE("a little file that unpacks to a large one is refused before it has") {
  Parts parts = workbook(head);
  parts[4].second =
      sheet_of("<row><c t=\"str\"><v>" + std::string(most_unpacked, 'a') + "</v></c></row>");
  const std::string bytes = lapthach::test::zip_of(parts);
  CHECK(bytes.size() < most_unpacked / 100);
  CHECK(has(refusal(parts), "unpacks to more than"));
  std::string elements;
  for (std::size_t i = 0; i <= most_elements; ++i) elements += "<c/>";
  CHECK(has(refusal(workbook(elements)), "elements"));
}

TEST_CASE("one text in many cells, and cells far away, take no more than is allowed") {
  Parts parts = workbook("");
  parts[2].second = "<sst><si><t>" + std::string(60'000, 'a') + "</t></si></sst>";
  std::string rows;
  for (int i = 0; i < 2'000; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  parts[4].second = sheet_of(rows);
  CHECK(has(refusal(parts), "MiB in all"));
  CHECK(has(refusal(workbook("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>")), "cells"));
  CHECK(has(refusal(workbook("<row r=\"99999999\"/>")), "not in order"));
}

TEST_CASE("a table is read from a workbook as from CSV") {
  const auto table = read_table(
      lapthach::test::zip_of(workbook(head + "<row><c t=\"s\"><v>2</v></c><c><v>3</v></c></row>")),
      "a.xlsx");
  CHECK(table.has("name"));
  CHECK(table.at(table.rows[0], "id") == "Tùy Sơn");
  CHECK(table.at(table.rows[0], "name") == "3");
  CHECK(table.rows[0].line == 2);
}

TEST_CASE("whatever the parts hold is read or refused") {
  const std::string rows = head +
                           "<row r=\"5\"><c r=\"A5\" s=\"2\"><v>43647.5</v></c>"
                           "<c r=\"B5\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
  constexpr std::string_view pieces[] = {"<",   ">",          "\"",   "/>",    "</c>",
                                         "-1",  "9999999999", "&#0;", "&lt;",  "\xFF",
                                         "]]>", "<!--",       "<row", " r=\"", "<c>"};
  std::mt19937 random(20261128);
  int read_whole = 0;
  for (int i = 0; i < 1'000; ++i) {
    Parts parts = workbook(rows);
    std::string& part = parts[random() % parts.size()].second;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      part.replace(random() % part.size(), random() % 4, pieces[random() % std::size(pieces)]);
    }
    CAPTURE(part);
    try {
      for (const CsvRow& row : read(parts).rows) CHECK(row.size() < 100);
      ++read_whole;
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::data);
    }
  }
  CHECK(read_whole > 100);
  CHECK(read_whole < 900);
}
