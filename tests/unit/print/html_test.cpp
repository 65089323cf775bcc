// A page for a browser: whole, by itself, and readable without its pictures.
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "unit/print/sample.hpp"

using namespace lapthach;
using namespace lapthach::print;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++n;
  return n;
}

}  // namespace

TEST_CASE("a page needs nothing but itself") {
  Document document = test::sample();
  document.sections[0].charts = {test::sample_chart()};
  const std::string page = to_html(document);
  CHECK(page == to_html(document));
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
  CHECK(has(page, "default-src 'none'"));
  for (const char* part : {"<script", "src=", "href=", "@import", "url("}) {
    CAPTURE(part);
    CHECK_FALSE(has(page, part));
  }
  CHECK(count(page, "http") == 2);  // http-equiv, and the name space of the picture
}

TEST_CASE("head, sections and signature stand in their order, annexes behind the signature") {
  const std::string page = to_html(test::sample());
  std::size_t at = 0;
  for (const char* part :
       {"HUYỆN ỦY LẬP THẠCH", "ĐẢNG CỘNG SẢN VIỆT NAM", "<h1>BÁO CÁO</h1>", "<h2>I. Kết quả</h2>",
        "Đoạn một.<br>Đoạn hai.", "K/T TRƯỞNG BAN", "<h2>Phụ lục 1</h2>",
        "data-head=\"Ngày\">01/7/2019</td>", "<h2>Phụ lục 2</h2>", "Sổ: lần ghi 8"}) {
    CAPTURE(part);
    const std::size_t found = page.find(part, at);
    CHECK(found != std::string::npos);
    at = found == std::string::npos ? at : found;
  }
}

TEST_CASE("a table without a paper, in English") {
  Document document = test::sample(1);
  document.paper.reset();
  document.lang = Lang::en;
  const std::string page = to_html(document);
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(has(page, "<h1>" + document.title + "</h1>"));
  CHECK(has(page, ">2019-07-01</td>"));
  CHECK_FALSE(has(page, "<header>"));
}

TEST_CASE("a picture says its title and words, and its figures stand below it") {
  Document document;
  for (const ChartKind kind :
       {ChartKind::bar, ChartKind::stacked, ChartKind::line, ChartKind::calendar}) {
    document.sections = {{"", {}, {}, {test::sample_chart(kind), test::sample_chart(kind)}}};
    const std::string page = to_html(document);
    CHECK(count(page, "<svg ") == 2);
    CHECK(count(page, "role=\"img\"") == 2);
    CHECK(has(page, "<title id=\"chart1-title\">Ý kiến theo kỳ</title>"));
    CHECK(has(page, "<desc id=\"chart2-text\">Từ 12 lên 31 lượt.</desc>"));
    CHECK(has(page, "<summary>Số liệu</summary>"));
    const std::size_t begin = page.find("<svg "), end = page.find("</svg>") + 6;
    pugi::xml_document picture;
    CHECK(picture.load_string(page.substr(begin, end - begin).c_str()));
  }
}

TEST_CASE("bars are as long as their values, and what is not known breaks a line") {
  Document document;
  document.sections = {{"", {}, {}, {test::sample_chart()}}};
  const std::string bars = to_html(document);
  CHECK(has(bars, "<title>2019-Q2, Lượt: 31 lượt</title>"));
  CHECK_FALSE(has(bars, "<title>2019-Q3, Lượt"));
  document.sections[0].charts[0].kind = ChartKind::line;
  document.sections[0].charts[0].series[0].values = {{{100}}, std::nullopt, {{100}}};
  CHECK(count(to_html(document), "<polyline") == 3);
}

TEST_CASE("long labels get bars that lie, none gets no picture") {
  Document document;
  Chart chart = test::sample_chart();
  chart.labels = {"Phòng Kinh tế và Hạ tầng", "Ủy ban nhân dân huyện", "Chi bộ"};
  document.sections = {{"", {}, {}, {chart}}};
  CHECK(has(to_html(document), ">Phòng Kinh tế và Hạ tầng</text>"));
  document.sections[0].charts[0].labels.clear();
  document.sections[0].charts[0].series.clear();
  CHECK_FALSE(has(to_html(document), "<svg"));
}

TEST_CASE("a tall picture comes in pieces that a printer does not cut, each with its own names") {
  Document document;
  Chart grid = test::sample_chart(ChartKind::calendar);
  grid.series.assign(60, grid.series.front());
  Chart bars = test::sample_chart();
  bars.series.resize(1);
  bars.labels.assign(40, "Phòng Kinh tế và Hạ tầng");
  bars.series[0].values.assign(40, Decimal{100});
  bars.series[0].values.back() = Decimal{5000};  // the scale of all pieces
  document.sections = {{"", {}, {}, {grid, bars}}};
  const std::string page = to_html(document);
  const std::size_t pieces = count(page, "<svg ");
  CHECK(pieces >= 6);
  CHECK(count(page, "<figure>") == 2);
  std::set<std::string> names;
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = page.find("<title id=\"", at)) != std::string::npos; ++at) {
    names.insert(page.substr(at, page.find('>', at) - at));
    ++rows;
  }
  CHECK(names.size() == rows);
  CHECK(rows == pieces);
  CHECK(count(page, ">Phòng Kinh tế và Hạ tầng</text>") == 40);
  CHECK(count(page, "width=\"8.4\" height=\"16.0\"") == 39);  // 1 of 50, whatever the piece
  CHECK(has(
      page,
      "svg { display: block; width: 100%; max-width: 40rem; height: auto; break-inside: avoid; }"));
}

TEST_CASE("what is filled in by hand has room when it is printed") {
  Document document;
  Table table{"", {{"a", "Mục"}, {"b", "Ghi"}}, {{"Chủ trì", "......"}}};
  table.by_hand = true;
  document.sections = {{"", {}, {table}}};
  CHECK(has(to_html(document), "<table class=\"by-hand\">"));
  CHECK(has(to_html(document), ".by-hand td { height: 8mm; }"));
}

TEST_CASE("decimals and days stand as the language writes them in every format for people") {
  Document document;
  Chart bars{ChartKind::bar, "Tỷ lệ", "", {"Tổ 01"}, {}, "%"};
  bars.series = {{"", {Decimal{9545}}}};
  Chart lines = bars;
  lines.kind = ChartKind::line;
  Chart lying = bars;
  lying.labels = {"Phòng Kinh tế và Hạ tầng"};
  document.sections = {{"",
                        {},
                        {{"",
                          {{"rate", "%", ColumnKind::percent}, {"day", "Ngày", ColumnKind::date}},
                          {{"95.45", "2019-07-01"}}}},
                        {bars, lines, lying}}};
  for (const Lang lang : {Lang::vi, Lang::en}) {
    document.lang = lang;
    const bool vi = lang == Lang::vi;
    const std::string number = vi ? "95,45" : "95.45", other = vi ? "95.45" : "95,45";
    for (const std::string& text : {to_text(document), to_markdown(document), to_html(document)}) {
      CAPTURE(text);
      CHECK(has(text, number));
      CHECK_FALSE(has(text, other));
      CHECK(has(text, vi ? "01/7/2019" : "2019-07-01"));
    }
    for (const std::string& text : {to_csv(document), to_json(document)}) {
      CHECK(has(text, "95.45"));
      CHECK(has(text, "2019-07-01"));
    }
  }
}
