// A paper for a word processor: its parts, its form, the order of its text, and the same bytes
// twice.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "support/archive.hpp"
#include "unit/print/sample.hpp"

using namespace lapthach;
using namespace lapthach::print;
using Strings = std::vector<std::string>;

namespace {

pugi::xml_document parsed(const std::string& part) {
  pugi::xml_document document;
  REQUIRE(document.load_string(part.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  return document;
}

pugi::xml_document part_of(const Document& document, const char* name) {
  return parsed(test::unzipped(to_docx(document)).parts[name]);
}

/// The paragraphs with text, each as one string, in the order of the file.
Strings texts_of(const pugi::xml_node& root) {
  Strings texts;
  for (const auto& found : root.select_nodes("//w:p")) {
    std::string text;
    for (const auto& run : found.node().select_nodes("w:r/w:t")) text += run.node().text().get();
    if (!text.empty()) texts.push_back(text);
  }
  return texts;
}

int number(const pugi::xml_node& root, const char* path) {
  const auto found = root.select_node(path);
  return found.attribute() ? found.attribute().as_int() : -1;
}

int points_of(const pugi::xml_document& styles, const std::string& style) {
  const std::string path = "//w:style[@w:styleId='" + style + "']/w:rPr/w:sz/@w:val";
  return number(styles, path.c_str()) / 2;
}

}  // namespace

TEST_CASE("a docx has its parts, in their order, and the same bytes twice") {
  const std::string bytes = to_docx(test::sample());
  CHECK(bytes == to_docx(test::sample()));
  CHECK(test::unzipped(bytes).names == Strings{"[Content_Types].xml", "_rels/.rels",
                                               "docProps/core.xml", "word/document.xml",
                                               "word/_rels/document.xml.rels", "word/styles.xml",
                                               "word/settings.xml", "word/page-number.xml"});
}

TEST_CASE("every part is whole XML, and every relation leads to a part") {
  auto archive = test::unzipped(to_docx(test::sample()));
  for (const auto& each : archive.parts) {
    CAPTURE(each.first);
    pugi::xml_document document;
    CHECK(document.load_string(each.second.c_str()));
  }
  const auto relations = parsed(archive.parts["word/_rels/document.xml.rels"]);
  for (const auto& each : relations.document_element().children()) {
    CHECK(archive.parts.contains(std::string("word/") + each.attribute("Target").value()));
  }
}

TEST_CASE("the text of a paper stands in its order: head, title, body, signature, annexes") {
  const Strings texts = texts_of(part_of(test::sample(1), "word/document.xml"));
  const Strings expected = {"HUYỆN ỦY LẬP THẠCH",
                            "BAN TỔ CHỨC",
                            "*",
                            "Số         -BC/BTCHU",
                            "ĐẢNG CỘNG SẢN VIỆT NAM",
                            "Lập Thạch, ngày 20 tháng 7 năm 2019",
                            "BÁO CÁO",
                            "Tổng hợp quý III năm 2019",
                            "Căn cứ Quyết định số 37-QĐ/HU;",
                            "I. Kết quả",
                            "Đoạn một.",
                            "Đoạn hai.",
                            "Nơi nhận:",
                            "- Các tổ công tác,",
                            "- Lưu Ban Tổ chức.",
                            "K/T TRƯỞNG BAN",
                            "PHÓ TRƯỞNG BAN",
                            "Nguyễn Văn A",
                            "Phụ lục 1",
                            "TT",
                            "Mã",
                            "Chi bộ",
                            "Ngày",
                            "%",
                            "Nội dung ý kiến, kiến nghị của chi bộ, đảng viên và nhân dân",
                            "Cơ quan được giao giải quyết, cơ quan phối hợp",
                            "1",
                            "0912",
                            "Chi bộ thôn Tùy Sơn",
                            "01/7/2019",
                            "93,33",
                            "Nạo vét mương tưới",
                            "Phòng Kinh tế và Hạ tầng",
                            "Phụ lục 2",
                            "Bảng",
                            "Kỳ",
                            "Lượt",
                            "Q3",
                            "3",
                            "Sổ: lần ghi 8"};
  CHECK(texts == expected);
}

TEST_CASE("pages are A4 with the margins of the style; a wide annex lies on its side") {
  const auto document = part_of(test::sample(), "word/document.xml");
  const auto pages = document.select_nodes("//w:sectPr");
  REQUIRE(pages.size() == 3);
  const auto value = [&](std::size_t page, const char* path) {
    return number(pages[page].node(), path);
  };
  constexpr double twips = 1440 / 25.4;
  CHECK(value(0, "w:pgSz/@w:w") == doctest::Approx(210 * twips).epsilon(0.001));
  CHECK(value(0, "w:pgSz/@w:h") == doctest::Approx(297 * twips).epsilon(0.001));
  CHECK(value(0, "w:pgMar/@w:left") == doctest::Approx(30 * twips).epsilon(0.001));
  CHECK(value(0, "w:pgMar/@w:right") == doctest::Approx(15 * twips).epsilon(0.001));
  CHECK(value(0, "w:pgMar/@w:top") == doctest::Approx(20 * twips).epsilon(0.001));
  CHECK(value(1, "w:pgSz/@w:w") == doctest::Approx(297 * twips).epsilon(0.001));
  CHECK(value(1, "w:pgMar/@w:top") == doctest::Approx(30 * twips).epsilon(0.001));
  CHECK(value(2, "w:pgSz/@w:w") == value(0, "w:pgSz/@w:w"));
  CHECK(pages[0].node().child("w:titlePg"));
  CHECK_FALSE(pages[1].node().child("w:titlePg"));
}

TEST_CASE("letters have the font and the sizes of the style") {
  Document document = test::sample();
  auto styles = part_of(document, "word/styles.xml");
  CHECK(std::string(styles.select_node("//w:rFonts/@w:ascii").attribute().value()) ==
        "Times New Roman");
  CHECK(points_of(styles, "Motto") == 15);
  CHECK(points_of(styles, "Issuer") == 14);
  CHECK(points_of(styles, "Kind") == 16);
  CHECK(points_of(styles, "Body") == 14);
  CHECK(styles.select_node("//w:style[@w:styleId='PlaceAndDate']/w:rPr/w:i"));
  CHECK(styles.select_node("//w:style[@w:styleId='Issuer']/w:rPr/w:b"));
  CHECK_FALSE(styles.select_node("//w:style[@w:styleId='Superior']/w:rPr/w:b"));
  document.paper->style.font = "Arial";
  document.paper->style.body_size = 13;
  document.paper->style.mirrored = true;
  styles = part_of(document, "word/styles.xml");
  CHECK(std::string(styles.select_node("//w:rFonts/@w:ascii").attribute().value()) == "Arial");
  CHECK(points_of(styles, "Body") == 13);
  CHECK(part_of(document, "word/settings.xml").select_node("//w:mirrorMargins"));
}

TEST_CASE("the head of a table is repeated on each page, and its columns fill the line") {
  const auto document = part_of(test::sample(40), "word/document.xml");
  const auto table = document.select_node("//w:tbl[w:tblPr/w:tblBorders]").node();
  CHECK(table.select_nodes("w:tr").size() == 41);
  CHECK(table.select_nodes("w:tr/w:trPr/w:tblHeader").size() == 1);
  int sum = 0, narrowest = 100'000;
  for (const auto& column : table.select_nodes("w:tblGrid/w:gridCol/@w:w")) {
    sum += column.attribute().as_int();
    narrowest = std::min(narrowest, column.attribute().as_int());
  }
  CHECK(sum == doctest::Approx((297 - 40) * 1440 / 25.4).epsilon(0.01));
  CHECK(narrowest > 300);
}

TEST_CASE("one long remark takes no room from the names of all rows") {
  Table table{"", {{"cell", "Chi bộ"}, {"note", "Ghi chú"}}, {}};
  for (int i = 0; i < 20; ++i) {
    table.rows.push_back({"Chi bộ thôn Đồng Xuân, xã Hợp Lý, huyện Lập Thạch, tỉnh Vĩnh Phúc", ""});
  }
  table.rows.front()[1] =
      "vắng vì đi công tác xa, đã báo cáo tổ trưởng từ trước, có cử người dự thay trong buổi này";
  Document document;
  document.sections = {{"", {}, {table}}};
  const auto xml = part_of(document, "word/document.xml");
  const int cell = number(xml, "//w:gridCol[1]/@w:w"), note = number(xml, "//w:gridCol[2]/@w:w");
  CHECK(cell > 2 * note);
  CHECK(note > 0);
}

TEST_CASE("rows that are filled in by hand are high, and what is dotted is wide") {
  Table table{
      "", {{"item", "Mục"}, {"entry", "Ghi"}}, {{"Chủ trì", "......"}, {"Thư ký", "......"}}};
  table.by_hand = true;
  Document document;
  document.sections = {{"", {}, {table}}};
  const auto xml = part_of(document, "word/document.xml");
  CHECK(xml.select_nodes("//w:trHeight[@w:hRule='atLeast']").size() == 2);
  CHECK(number(xml, "//w:trHeight/@w:val") > 400);
  CHECK(number(xml, "//w:gridCol[2]/@w:w") > 2 * number(xml, "//w:gridCol[1]/@w:w"));
}

TEST_CASE("the number of the page stands where the style says, or nowhere") {
  Document document = test::sample();
  const auto place = [&](PageNumber where) {
    document.paper->style.page_number = where;
    const auto xml = part_of(document, "word/document.xml");
    const bool top = xml.select_node("//w:headerReference"),
               bottom = xml.select_node("//w:footerReference");
    return top ? "top" : bottom ? "bottom" : "none";
  };
  CHECK(place(PageNumber::top_center) == "top");
  CHECK(place(PageNumber::bottom_right) == "bottom");
  CHECK(place(PageNumber::none) == "none");
  document.paper->style.page_number = PageNumber::top_center;
  CHECK(part_of(document, "word/page-number.xml").select_node("//w:fldSimple[@w:instr=' PAGE ']"));
  document.paper->style.number_first_page = true;
  CHECK_FALSE(part_of(document, "word/document.xml").select_node("//w:titlePg"));
}

TEST_CASE("rules below motto, issuer and summary are the style's") {
  Document document = test::sample();
  const auto rules = [&] {
    return part_of(document, "word/document.xml").select_nodes("//w:pBdr").size();
  };
  CHECK(rules() == 2);
  document.paper->style.issuer_rule = true;
  CHECK(rules() == 3);
  document.paper->style.motto_rule = document.paper->style.summary_rule = false;
  CHECK(rules() == 1);
}

TEST_CASE("a working table has a title, and neither head nor signature") {
  Document document = test::sample(1);
  document.paper.reset();
  const Strings texts = texts_of(part_of(document, "word/document.xml"));
  CHECK(texts.front() == document.title);
  CHECK(std::ranges::find(texts, "Nơi nhận:") == texts.end());
}

TEST_CASE("a chart is its figures and its words") {
  Document document = test::sample();
  document.sections[0].charts = {test::sample_chart()};
  const Strings texts = texts_of(part_of(document, "word/document.xml"));
  for (const char* text : {"Ý kiến theo kỳ", "Từ 12 lên 31 lượt.", "2019-Q2", "20,5"}) {
    CAPTURE(text);
    CHECK(std::ranges::find(texts, text) != texts.end());
  }
}
