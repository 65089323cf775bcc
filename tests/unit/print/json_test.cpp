// JSON: the contract that programs rely on.
#include <limits>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "lapthach/print/document.hpp"

using namespace lapthach::print;
using Json = nlohmann::ordered_json;

TEST_CASE("the JSON of a document has the keys of the contract, in order") {
  Document document;
  document.title = "Lịch";
  document.period = "2019-Q3";
  document.as_of = "2019-07-01";
  document.sections = {{"Danh sách",
                        {"một"},
                        {{"Tổ 1",
                          {{"no", "TT", ColumnKind::number}, {"cell", "Chi bộ"}},
                          {{std::int64_t{1}, "Đẽn"}, {std::monostate{}, "a\"\n"}}}}}};
  document.totals = {{"visits", std::int64_t{2}}, {"cells", std::int64_t{1}}};
  const Json expected = Json::parse(R"({
    "title": "Lịch", "period": "2019-Q3", "as_of": "2019-07-01",
    "sections": [{"title": "Danh sách", "paragraphs": ["một"],
                  "tables": [{"title": "Tổ 1", "columns": ["no", "cell"],
                              "rows": [[1, "Đẽn"], [null, "a\"\n"]]}]}],
    "totals": {"visits": 2, "cells": 1}})");
  const std::string text = to_json(document);
  CHECK(Json::parse(text) == expected);
  CHECK(text == expected.dump(2) + "\n");
  CHECK(text.find("Đẽn") != std::string::npos);
}

TEST_CASE("an empty document keeps every key and its type") {
  const Json json = Json::parse(to_json({}));
  CHECK(json["sections"].is_array());
  CHECK(json["totals"].is_object());
  CHECK(json["title"] == "");
}

TEST_CASE("whole numbers keep all their digits") {
  Document document;
  document.totals = {{"n", std::numeric_limits<std::int64_t>::max()}};
  CHECK(to_json(document).find("9223372036854775807") != std::string::npos);
}

TEST_CASE("charts are told as data, and only where there are any") {
  Document document;
  document.sections = {{"Diễn biến", {}, {}}};
  CHECK(to_json(document).find("charts") == std::string::npos);
  document.sections[0].charts = {{ChartKind::line,
                                  "Theo kỳ",
                                  "tăng từ 1 lên 2,5",
                                  {"2019-Q1", "2019-Q2", "2019-Q3"},
                                  {{"lượt", {{{100}}, {{250}}, std::nullopt}}}}};
  const Json json = Json::parse(to_json(document));
  CHECK(json["sections"][0]["charts"] == Json::parse(R"([
    {"title": "Theo kỳ", "text": "tăng từ 1 lên 2,5", "labels": ["2019-Q1", "2019-Q2", "2019-Q3"],
     "series": [{"title": "lượt", "values": ["1", "2.5", null]}]}])"));
}
