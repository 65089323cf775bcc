// Field tables of how the office writes its papers; the form's own values stand in each meaning.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/papers.hpp"

namespace lapthach::book {

template <class Form, Is<domain::PaperSettings> T>
void fields(Form& form, T& paper) {
  using enum Need;
  form("report", paper.report, required,
       {"which report: roster, period, petitions, cumulative", "báo cáo nào"});
  form("kind", paper.kind, optional, {"kind of paper, as Báo cáo", "tên loại văn bản"});
  form("symbol", paper.symbol, optional, {"of the kind, as BC", "ký hiệu loại văn bản, ví dụ BC"});
  form("issuer", paper.issuer, optional,
       {"who gives it out; else the board that keeps the book",
        "cơ quan ban hành; bỏ trống là cơ quan tham mưu giữ sổ"});
  form("authority", paper.authority, optional,
       {"in whose place it is signed", "thẩm quyền ký: thay mặt, ký thay, thừa lệnh"});
  form("represented", paper.represented, optional,
       {"whose place that is, as Ban Thường vụ", "ký thay mặt ai, ví dụ Ban Thường vụ"});
  form("post", paper.post, optional, {"post of the signer", "chức vụ người ký"});
  form("signer", paper.signer, optional, {"name of the signer", "họ tên người ký"});
  form("grounds", paper.grounds, optional, {"what it rests on", "các căn cứ"});
  form("recipients", paper.recipients, optional, {"who gets it", "nơi nhận"});
  form("secrecy", paper.secrecy, optional, {"mark of secrecy", "dấu chỉ độ mật"});
  form("urgency", paper.urgency, optional, {"mark of urgency", "dấu chỉ độ khẩn"});
}

template <class Form, Is<domain::PapersSettings> T>
void paper_sizes(Form& form, T& papers) {
  using enum Need;
  constexpr Limits points{6, 30};
  form("font", papers.font, optional,
       {"else Times New Roman", "phông chữ, mặc định Times New Roman"});
  form("motto_size", papers.motto_size, optional,
       {"points; party 15, state 13", "cỡ chữ tiêu đề: 15 hoặc 13"}, points);
  form("issuer_size", papers.issuer_size, optional,
       {"points; party 14, state 13", "cỡ chữ cơ quan ban hành: 14 hoặc 13"}, points);
  form("number_size", papers.number_size, optional,
       {"points; party 14, state 13", "cỡ chữ số và ký hiệu: 14 hoặc 13"}, points);
  form("place_size", papers.place_size, optional,
       {"points; party 14, state 13", "cỡ chữ địa danh, ngày tháng: 14 hoặc 13"}, points);
  form("kind_size", papers.kind_size, optional,
       {"points; party 16, state 14", "cỡ chữ tên loại văn bản: 16 hoặc 14"}, points);
  form("summary_size", papers.summary_size, optional, {"points; 14", "cỡ chữ trích yếu: 14"},
       points);
  form("body_size", papers.body_size, optional, {"points; 14", "cỡ chữ nội dung: 14"}, points);
  form("table_size", papers.table_size, optional, {"points; 12", "cỡ chữ trong bảng: 12"}, points);
  form("signature_size", papers.signature_size, optional, {"points; 14", "cỡ chữ phần ký: 14"},
       points);
  form("recipients_label_size", papers.recipients_label_size, optional,
       {"points; party 14 (not seen in the norm), state 12", "cỡ chữ “Nơi nhận”: 14 hoặc 12"},
       points);
  form("recipients_size", papers.recipients_size, optional,
       {"points; party 12 (not seen in the norm), state 11",
        "cỡ chữ danh sách nơi nhận: 12 hoặc 11"},
       points);
}

template <class Form, Is<domain::PapersSettings> T>
void paper_layout(Form& form, T& papers) {
  using enum Need;
  constexpr Limits millimetres{5, 60};
  form("margin_top", papers.margin_top, optional, {"millimetres; 20", "lề trên, mm; 20"},
       millimetres);
  form("margin_bottom", papers.margin_bottom, optional, {"millimetres; 20", "lề dưới, mm; 20"},
       millimetres);
  form("margin_left", papers.margin_left, optional, {"millimetres; 30", "lề trái, mm; 30"},
       millimetres);
  form("margin_right", papers.margin_right, optional, {"millimetres; 15", "lề phải, mm; 15"},
       millimetres);
  form("mirrored", papers.mirrored, optional,
       {"printed on both sides: left and right change places on even pages",
        "in hai mặt: trang chẵn đổi lề trái và lề phải"});
  form("line_spacing", papers.line_spacing, optional,
       {"percent of a single line; 115 (not seen in the norm)", "cách dòng, phần trăm; 115"},
       Limits{80, 300});
  form("paragraph_spacing", papers.paragraph_spacing, optional,
       {"points below a paragraph; 6 (not seen in the norm)", "cách đoạn, điểm; 6"}, Limits{0, 40});
  form("first_line_indent", papers.first_line_indent, optional,
       {"millimetres; 10 (not seen in the norm)", "thụt đầu dòng, mm; 10"}, Limits{0, 40});
  form("motto_rule", papers.motto_rule, optional,
       {"a rule below the motto; true", "gạch dưới tiêu đề; có"});
  form("issuer_rule", papers.issuer_rule, optional,
       {"a rule below the issuing body; party false, state true",
        "gạch dưới cơ quan ban hành; Đảng không, Nhà nước có"});
  form("summary_rule", papers.summary_rule, optional,
       {"a short rule below the summary; true (not seen in the norm)",
        "gạch ngắn dưới trích yếu; có"});
  form("label_bold_italic", papers.label_bold_italic, optional,
       {"“Nơi nhận” bold and italic, else underlined; party false (not seen in the norm), state "
        "true",
        "chữ “Nơi nhận” đậm nghiêng, nếu không thì gạch chân"});
  form("page_number", papers.page_number, optional,
       {"where it stands; top_center", "vị trí số trang; top_center"});
  form("number_first_page", papers.number_first_page, optional,
       {"else numbers begin on page 2", "đánh số cả trang 1"});
}

template <class Form, Is<domain::PapersSettings> T>
void fields(Form& form, T& papers) {
  using enum Need;
  form("form", papers.form, defaulted,
       {"rules of the Party (Hướng dẫn 36-HD/VPTW) or of the State (Nghị định 30/2020/NĐ-CP); each "
        "key "
        "below changes one thing of it",
        "thể thức của Đảng (HD 36-HD/VPTW) hay Nhà nước (NĐ 30/2020/NĐ-CP); mỗi khóa dưới đây đổi "
        "một "
        "điều"});
  paper_layout(form, papers);
  paper_sizes(form, papers);
  form("motto", papers.motto, optional,
       {"lines of the right head; party ĐẢNG CỘNG SẢN VIỆT NAM, state the two of the country",
        "tiêu đề, hoặc Quốc hiệu và Tiêu ngữ"});
  form("issuer_mark", papers.issuer_mark, optional,
       {"below the issuing body; party *, state none", "dấu dưới cơ quan ban hành; Đảng là *"});
  form("number_pattern", papers.number_pattern, optional,
       {"party “Số {number}-{kind}/{symbol}”, state “Số: {number}/{kind}-{symbol}”",
        "cách ghi số và ký hiệu"});
  form("date_pattern", papers.date_pattern, optional,
       {"“{place}, ngày {day} tháng {month} năm {year}”", "cách ghi địa danh, ngày tháng"});
  form("zero_months", papers.zero_months, optional,
       {"months up to this one get a leading zero, as days 1 to 9 do; 2",
        "tháng đến số này ghi thêm số 0, như ngày 1 đến 9; 2"},
       Limits{0, 12});
  form("on_behalf", papers.on_behalf, optional, {"party T/M, state TM.", "thay mặt: T/M hoặc TM."});
  form("for_head", papers.for_head, optional, {"party K/T, state KT.", "ký thay: K/T hoặc KT."});
  form("by_order", papers.by_order, optional, {"party T/L, state TL.", "thừa lệnh: T/L hoặc TL."});
  form("recipients_label", papers.recipients_label, optional,
       {"“Nơi nhận:”", "chữ đứng trước nơi nhận"});
  form("reports", papers.reports, optional,
       {"what single reports carry", "ghi riêng cho từng báo cáo"});
}

}  // namespace lapthach::book
