// A paper with a little of everything, for the tests of the formats.
#pragma once

#include "lapthach/print/document.hpp"

namespace lapthach::test {

using namespace lapthach::print;

/// A synthesis with a short body, a wide annex of `rows` rows and a narrow one.
inline Document sample(int rows = 2) {
  Document document;
  document.title = "Báo cáo tổng hợp quý III năm 2019";
  document.as_of = "2019-07-20";
  document.foot = "Sổ: lần ghi 8";
  Paper paper;
  paper.motto = {"ĐẢNG CỘNG SẢN VIỆT NAM"};
  paper.superior = "HUYỆN ỦY LẬP THẠCH";
  paper.issuer = "BAN TỔ CHỨC";
  paper.issuer_mark = "*";
  paper.number = "Số         -BC/BTCHU";
  paper.place_and_date = "Lập Thạch, ngày 20 tháng 7 năm 2019";
  paper.kind = "BÁO CÁO";
  paper.summary = "Tổng hợp quý III năm 2019";
  paper.grounds = {"Căn cứ Quyết định số 37-QĐ/HU;"};
  paper.signature = {"K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Văn A"};
  paper.recipients_label = "Nơi nhận:";
  paper.recipients = {"Các tổ công tác", "Lưu Ban Tổ chức"};
  document.paper = paper;
  Table wide{"",
             {{"no", "TT", ColumnKind::number},
              {"id", "Mã", ColumnKind::code},
              {"cell", "Chi bộ"},
              {"date", "Ngày", ColumnKind::date},
              {"rate", "%", ColumnKind::percent},
              {"content", "Nội dung ý kiến, kiến nghị của chi bộ, đảng viên và nhân dân"},
              {"agency", "Cơ quan được giao giải quyết, cơ quan phối hợp"}},
             {}};
  for (int i = 1; i <= rows; ++i) {
    wide.rows.push_back({std::int64_t{i}, "0912", "Chi bộ thôn Tùy Sơn", "2019-07-01", "93.33",
                         "Nạo vét mương tưới", "Phòng Kinh tế và Hạ tầng"});
  }
  const Table narrow{
      "Bảng", {{"k", "Kỳ"}, {"n", "Lượt", ColumnKind::number}}, {{"Q3", std::int64_t{3}}}};
  document.sections = {{"I. Kết quả", {"Đoạn một.\nĐoạn hai."}, {}},
                       {"Phụ lục 1", {}, {wide}, {}, true},
                       {"Phụ lục 2", {}, {narrow}, {}, true}};
  return document;
}

inline Chart sample_chart(ChartKind kind = ChartKind::bar) {
  return {
      kind,
      "Ý kiến theo kỳ",
      "Từ 12 lên 31 lượt.",
      {"2019-Q1", "2019-Q2", "2019-Q3"},
      {{"Lượt", {{{1200}}, {{3100}}, std::nullopt}}, {"Đã trả lời", {{{1000}}, {{2050}}, {{0}}}}},
      "lượt",
      {"chưa dự", "đã dự"}};
}

}  // namespace lapthach::test
