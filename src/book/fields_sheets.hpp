// Field tables of the rules of the record: score sheets, recording guides, terms.
#pragma once

#include "book/fields_registry.hpp"
#include "lapthach/domain/sheets.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Tier> T>
void fields(Form& form, T& tier) {
  using enum Need;
  form("at_least", tier.at_least, optional, {"the measure is at least", "từ"});
  form("above", tier.above, optional, {"the measure is above", "trên"});
  form("below", tier.below, optional, {"the measure is below", "dưới"});
  form("members_at_least", tier.members_at_least, optional,
       {"only with at least so many members", "chỉ khi chi bộ có từ chừng này đảng viên"},
       head_count);
  form("members_below", tier.members_below, optional,
       {"only with fewer members", "chỉ khi chi bộ có dưới chừng này đảng viên"}, head_count);
  form("points", tier.points, required, {"points then", "số điểm"});
}

template <class Form, Is<domain::Criterion> T>
void fields(Form& form, T& criterion) {
  using enum Need;
  form("id", criterion.id, required, {"chosen by people", "mã tự đặt"});
  form("name", criterion.name, required, {"as printed", "tên tiêu chí"});
  form("points", criterion.points, required, {"full marks", "điểm tối đa"});
  form("assumed", criterion.assumed, optional,
       {"the source does not say how many points: the number is made up",
        "nguồn không nêu số điểm: con số là đặt ra"});
  form("measure", criterion.measure, optional,
       {"what measures it: percent present, percent who spoke, minutes",
        "đo bằng: tỷ lệ dự họp, tỷ lệ phát biểu, số phút"});
  form("unexcused", criterion.unexcused, optional,
       {"points instead when anybody was absent without leave",
        "điểm khi có người vắng không lý do"});
  form("tiers", criterion.tiers, optional,
       {"points by measure; the first that fits holds", "các mức điểm; lấy mức đầu tiên khớp"});
}

template <class Form, Is<domain::ScoreGroup> T>
void fields(Form& form, T& group) {
  using enum Need;
  form("id", group.id, required, {"chosen by people", "mã tự đặt"});
  form("name", group.name, required, {"as printed", "tên nhóm"});
  form("points", group.points, required, {"the sum of its criteria", "tổng điểm của nhóm"});
  form("assumed", group.assumed, optional,
       {"the source does not say how many points: the number is made up",
        "nguồn không nêu số điểm: con số là đặt ra"});
  form("criteria", group.criteria, optional,
       {"left out: the group is scored as a whole", "bỏ trống là chấm cả nhóm"});
}

template <class Form, Is<domain::Grade> T>
void fields(Form& form, T& grade) {
  using enum Need;
  form("name", grade.name, required, {"as printed", "xếp loại"});
  form("at_least", grade.at_least, required, {"points it needs", "từ bao nhiêu điểm"});
  form("full", grade.full, optional,
       {"groups and criteria that need full marks as well",
        "các nhóm, tiêu chí phải đạt điểm tối đa"});
}

template <class Form, Is<domain::ScoreSheet> T>
void fields(Form& form, T& sheet) {
  using enum Need;
  form("id", sheet.id, required, {"chosen by people", "mã tự đặt"});
  form("name", sheet.name, required, {"as printed", "tên bảng chấm điểm"});
  form("source", sheet.source, optional,
       {"what it rests on, and how sure that is", "căn cứ, và mức độ tin cậy"});
  span_fields(form, sheet.span);
  form("groups", sheet.groups, required, {"groups of criteria", "các nhóm tiêu chí"});
  form("grades", sheet.grades, required, {"grades, best first", "xếp loại, từ cao xuống thấp"});
}

template <class Form, Is<domain::RecordingGuide> T>
void fields(Form& form, T& guide) {
  using enum Need;
  form("id", guide.id, required, {"chosen by people", "mã tự đặt"});
  form("name", guide.name, optional, {"as printed", "tên hướng dẫn"});
  form("source", guide.source, optional,
       {"what it rests on, and how sure that is", "căn cứ, và mức độ tin cậy"});
  span_fields(form, guide.span);
  form("least_minutes", guide.least_minutes, optional,
       {"how long a meeting lasts at least", "số phút tối thiểu của buổi sinh hoạt"},
       Limits{1, 1440});
  form("least_minutes_both", guide.least_minutes_both, optional,
       {"of one that is regular and thematic in one sitting; else least_minutes",
        "khi họp thường kỳ kết hợp chuyên đề; bỏ trống là như least_minutes"},
       Limits{1, 1440});
  form("requires", guide.parts, required,
       {"what the record of a visit must hold", "những phần biên bản phải có"});
}

template <class Form, Is<domain::MinutesSettings> T>
void fields(Form& form, T& minutes) {
  using enum Need;
  form(
      "record_days", minutes.record_days, defaulted,
      {"days after the meetings until which records are due", "số ngày phải ghi xong sau buổi họp"},
      Limits{0, 366});
  form("attendance_threshold", minutes.attendance_threshold, defaulted,
       {"percent of monthly attendance to be reached", "tỷ lệ phần trăm dự sinh hoạt cần đạt"},
       Limits{0, 100});
  form("expect_sessions", minutes.expect_sessions, defaulted,
       {"a working session with each unit is due every period",
        "mỗi kỳ mỗi đơn vị phải có buổi làm việc với đảng ủy"});
  form("expect_reviews", minutes.expect_reviews, defaulted,
       {"a review of each team is due every period", "mỗi kỳ phải đánh giá từng tổ"});
}

}  // namespace lapthach::book
