// A report as a paper of the office: by the two forms, and what the settings change.
#include "lapthach/report/paper.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::report;
using Lines = std::vector<std::string>;

namespace {

domain::Settings district() {
  domain::Settings settings;
  settings.committee.name = "Huyện ủy Lập Thạch";
  settings.committee.superior = "Đảng bộ tỉnh Vĩnh Phúc";
  settings.committee.symbol = "HU";
  settings.committee.place = "Lập Thạch";
  settings.committee.organ = "Ban Tổ chức";
  settings.committee.organ_symbol = "BTCHU";
  return settings;
}

Date day(std::string_view iso) { return parse_date(iso).value(); }

print::Paper printed(const domain::Settings& settings, std::string_view date = "2019-07-20") {
  return paper(settings, "period", "Báo cáo ý kiến quý III năm 2019", day(date), Lang::vi);
}

}  // namespace

TEST_CASE("the board gives out its reports in the form of the Party") {
  const print::Paper made = printed(district());
  CHECK(made.motto == Lines{"ĐẢNG CỘNG SẢN VIỆT NAM"});
  CHECK(made.superior == "HUYỆN ỦY LẬP THẠCH");
  CHECK(made.issuer == "BAN TỔ CHỨC");
  CHECK(made.issuer_mark == "*");
  CHECK(made.number == "Số         -BC/BTCHU");
  CHECK(made.place_and_date == "Lập Thạch, ngày 20 tháng 7 năm 2019");
  CHECK(made.kind == "BÁO CÁO");
  CHECK(made.summary == "Ý kiến quý III năm 2019");
  CHECK(made.signature == print::Signature{});
  CHECK(made.recipients_label == "Nơi nhận:");
  CHECK(made.recipients == Lines{"Lưu Ban Tổ chức"});
  CHECK(made.style == print::PaperStyle{});
}

TEST_CASE("days 1 to 9 and months 1 and 2 have a leading zero, as far as the settings say") {
  domain::Settings settings = district();
  CHECK(printed(settings, "2018-02-09").place_and_date == "Lập Thạch, ngày 09 tháng 02 năm 2018");
  CHECK(printed(settings, "2018-03-10").place_and_date == "Lập Thạch, ngày 10 tháng 3 năm 2018");
  settings.papers.zero_months = 9;
  CHECK(printed(settings, "2018-03-10").place_and_date == "Lập Thạch, ngày 10 tháng 03 năm 2018");
  settings.papers.date_pattern = "{day}/{month}/{year}";
  CHECK(printed(settings, "2018-12-01").place_and_date == "01/12/2018");
}

TEST_CASE("the committee signs a paper of its own, and the settings say who") {
  domain::Settings settings = district();
  domain::PaperSettings own;
  own.report = "period";
  own.kind = "Thông báo";
  own.symbol = "TB";
  own.issuer = domain::Issuer::committee;
  own.authority = domain::Authority::on_behalf;
  own.represented = "Ban Thường vụ";
  own.post = "Bí thư";
  own.signer = "Nguyễn Văn A";
  own.recipients = {"Các tổ công tác", "Lưu Văn phòng"};
  settings.papers.reports = {own};
  const print::Paper made = printed(settings);
  CHECK(made.superior == "ĐẢNG BỘ TỈNH VĨNH PHÚC");
  CHECK(made.issuer == "HUYỆN ỦY LẬP THẠCH");
  CHECK(made.number == "Số         -TB/HU");
  CHECK(made.kind == "THÔNG BÁO");
  CHECK(made.signature == print::Signature{"T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"});
  CHECK(made.recipients == own.recipients);
}

TEST_CASE("the form of the State, and single things changed of a form") {
  domain::Settings settings = district();
  settings.papers.form = domain::PaperForm::state;
  domain::PaperSettings own;
  own.report = "period";
  own.authority = domain::Authority::for_head;
  own.represented = "Trưởng Ban";
  settings.papers.reports = {own};
  print::Paper made = printed(settings);
  CHECK(made.motto.size() == 2);
  CHECK(made.issuer_mark.empty());
  CHECK(made.number == "Số:         /BC-BTCHU");
  CHECK(made.signature.authority == "KT. TRƯỞNG BAN");
  CHECK(made.style.issuer_rule);
  CHECK(made.style.motto_size == 13);

  settings.papers.for_head = "K/T";
  settings.papers.margin_left = 35;
  settings.papers.page_number = domain::PageNumberPlace::none;
  settings.papers.number_pattern = "{symbol} {number} {symbol}";
  made = printed(settings);
  CHECK(made.signature.authority == "K/T TRƯỞNG BAN");
  CHECK(made.style.margin_left == 35);
  CHECK(made.style.page_number == print::PageNumber::none);
  CHECK(made.number == "BTCHU          BTCHU");
}

TEST_CASE("what fills a pattern is not filled in turn") {
  domain::Settings settings = district();
  settings.committee.place = "{year}";
  CHECK(printed(settings).place_and_date == "{year}, ngày 20 tháng 7 năm 2019");
  settings.committee.place.clear();
  CHECK(printed(settings).place_and_date == "ngày 20 tháng 7 năm 2019");
}

TEST_CASE("a roster is a notice, and a title that does not begin with the kind stays whole") {
  const print::Paper made = paper(district(), "roster", "Lịch quý IV", day("2019-09-20"), Lang::vi);
  CHECK(made.kind == "THÔNG BÁO");
  CHECK(made.number == "Số         -TB/BTCHU");
  CHECK(made.summary == "Lịch quý IV");
  CHECK(paper(district(), "topics", "Topics", day("2019-09-20"), Lang::en).kind == "REPORT");
}
