// A workbook: typed cells, a frozen head with a filter, names of sheets, and the same bytes twice.
#include <string>

#include <doctest/doctest.h>
#include <pugixml.hpp>
#include <stdlib.h>
#include <time.h>

#include "support/archive.hpp"
#include "unit/print/sample.hpp"

using namespace lapthach;
using namespace lapthach::print;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* first_sheet = "xl/worksheets/sheet1.xml";

pugi::xml_document part_of(const Document& document, const std::string& name) {
  auto archive = test::unzipped(to_xlsx(document));
  CAPTURE(name);
  REQUIRE(archive.parts.contains(name));
  pugi::xml_document xml;
  REQUIRE(
      xml.load_string(archive.parts[name].c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  return xml;
}

std::string text(const pugi::xml_document& xml, const std::string& path) {
  return xml.select_node(path.c_str()).node().text().get();
}

std::string cell(const pugi::xml_document& sheet, const std::string& name) {
  return text(sheet, "//c[@r='" + name + "']/v");
}

std::string type(const pugi::xml_document& sheet, const std::string& name) {
  return sheet.select_node(("//c[@r='" + name + "']/@t").c_str()).attribute().value();
}

Document table_of(std::vector<Column> columns, std::vector<std::vector<Value>> rows) {
  Document document;
  document.as_of = "2019-07-20";
  document.sections = {{"Danh sách", {}, {{"", std::move(columns), std::move(rows)}}}};
  return document;
}

Strings sheet_names(const Document& document) {
  Strings names;
  for (const auto& each : part_of(document, "xl/workbook.xml").select_nodes("//sheet/@name")) {
    names.emplace_back(each.attribute().value());
  }
  return names;
}

}  // namespace

TEST_CASE("numbers, decimals and days are numbers; codes and words are text") {
  const Document document =
      table_of({{"n", "Số", ColumnKind::number},
                {"p", "Tỷ lệ", ColumnKind::percent},
                {"d", "Ngày", ColumnKind::date},
                {"c", "Điện thoại", ColumnKind::code},
                {"t", "Chữ"}},
               {{std::int64_t{231}, "93.33", "2019-07-01", "0912345678", "12"},
                {std::monostate{}, "", "chưa rõ", "=1+1", "@SUM(A1)"},
                {"-1", "+3.73", "", "+3", "-1"}});
  const auto sheet = part_of(document, first_sheet);
  CHECK(cell(sheet, "A2") == "231");
  CHECK(type(sheet, "A2").empty());
  CHECK(cell(sheet, "B2") == "93.33");
  CHECK(cell(sheet, "C2") == "43647");
  CHECK(type(sheet, "C2").empty());
  for (const char* name : {"D2", "E2", "C3", "D3", "E3"}) {
    CAPTURE(name);
    CHECK(type(sheet, name) == "s");
  }
  CHECK(cell(sheet, "A3").empty());
  CHECK(cell(sheet, "A4") == "-1");
  CHECK(cell(sheet, "B4") == "3.73");
  for (const char* name : {"A4", "B4"}) CHECK(type(sheet, name).empty());
  for (const char* name : {"D4", "E4"}) CHECK(type(sheet, name) == "s");
  CHECK(sheet.select_nodes("//f").empty());
  CHECK(text(part_of(document, "xl/sharedStrings.xml"), "//si[t='0912345678']/t") == "0912345678");
}

TEST_CASE("the head is frozen, has a filter, and columns are as wide as their words") {
  const auto sheet = part_of(
      table_of({{"a", "Mã"}, {"b", "Nội dung"}}, {{"1", "Nạo vét mương tưới thôn Tùy Sơn"}}),
      first_sheet);
  CHECK(sheet.select_node("//pane[@state='frozen'][@ySplit='1']"));
  CHECK(std::string(sheet.select_node("//autoFilter/@ref").attribute().value()) == "A1:B2");
  CHECK(sheet.select_node("//col[@min='2']/@width").attribute().as_double() > 30);
  CHECK(sheet.select_node("//col[@min='1']/@width").attribute().as_double() < 10);
}

TEST_CASE("long heads are wrapped and do not widen what is below; wrapped rows are high enough") {
  const std::string long_text(200, 'x');
  const auto sheet = part_of(
      table_of(
          {{"a", "Đúng hạn trên đã xong và quá hạn, %", ColumnKind::percent}, {"b", "Nội dung"}},
          {{"91.5", long_text}, {"90", "một dòng"}}),
      first_sheet);
  CHECK(sheet.select_node("//col[@min='1']/@width").attribute().as_double() < 18);
  CHECK(sheet.select_node("//row[@r='1']/@ht").attribute().as_double() >= 30);
  CHECK(sheet.select_node("//row[@r='2']/@ht").attribute().as_double() >= 60);
  CHECK_FALSE(sheet.select_node("//row[@r='3']/@ht"));
}

TEST_CASE("each table has a sheet, whose name a spreadsheet takes and that is its own") {
  Document document = test::sample();
  CHECK(sheet_names(document) == Strings{"Tóm tắt", "Phụ lục 1", "Bảng"});
  const Table table{"Danh sách [2019]: tổ/chi bộ, rất dài, hơn ba mươi mốt chữ", {{"a", "A"}}, {}};
  document.sections = {{"", {}, {table, table, {"'", {{"a", "A"}}, {}}}}};
  const Strings names = sheet_names(document);
  REQUIRE(names.size() == 3);
  CHECK(names[0] == "Danh sách 2019 tổ-chi bộ, rất d");
  CHECK(names[1] == "Danh sách 2019 tổ-chi bộ, r (2)");
  CHECK(names[2] == "Bảng");
}

TEST_CASE("the same bytes twice, whatever the zone of the machine") {
  const std::string bytes = to_xlsx(test::sample());
  setenv("TZ", "Asia/Ho_Chi_Minh", 1);
  tzset();
  CHECK(to_xlsx(test::sample()) == bytes);
  unsetenv("TZ");
  tzset();
  CHECK(text(part_of(test::sample(), "docProps/core.xml"), "//dcterms:created") ==
        "2019-07-20T00:00:00Z");
}

TEST_CASE("a text that looks like the code of a letter stays, and one too long is cut") {
  Document document = table_of({{"a", "A"}}, {{"_x0041_ _x004"}, {std::string(40'000, 'x')}});
  const auto strings = part_of(document, "xl/sharedStrings.xml");
  CHECK(text(strings, "//si[2]/t") == "_x005F_x0041_ _x004");
  CHECK(text(strings, "//si[3]/t").size() < 32'768);
}

TEST_CASE("a chart is a sheet of figures with the picture beside them") {
  Document document = table_of({}, {});
  document.sections[0].charts = {test::sample_chart(), test::sample_chart(ChartKind::calendar)};
  document.sections[0].tables.clear();
  CHECK(sheet_names(document) == Strings{"Ý kiến theo kỳ", "Ý kiến theo kỳ (2)"});
  CHECK(cell(part_of(document, first_sheet), "B3") == "31");
  CHECK(part_of(document, "xl/charts/chart1.xml").select_node("//c:barChart"));
  CHECK(part_of(document, "xl/drawings/drawing1.xml")
            .select_node("//xdr:cNvPr[@descr='Từ 12 lên 31 lượt.']"));
}
