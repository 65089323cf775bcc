// Field tables of what is left of a visit: the lines of its record that count for a draw.
#pragma once

#include <tuple>

#include "book/field.hpp"
#include "lapthach/domain/past_visit.hpp"

namespace lapthach::book {

inline auto order_key(const domain::PastVisit& r) { return std::tie(r.cell, r.date); }

template <class Form, Is<domain::PastVisitor> T>
void fields(Form& form, T& visitor) {
  using enum Need;
  form("official", visitor.official, required, {"who", "cán bộ"});
  form("status", visitor.status, defaulted, {"whether the official came", "có dự hay không"});
  form("substitute", visitor.substitute, optional, {"who came instead", "người dự thay"});
}

template <class Form, Is<domain::PastVisit> T>
void fields(Form& form, T& visit) {
  using enum Need;
  form("cell", visit.cell, required, {"which cell", "chi bộ"});
  form("date", visit.date, required, {"day of the meeting", "ngày họp"});
  form("visitors", visit.visitors, optional, {"who was to attend", "những người được cử dự"});
  form("members", visit.members, optional, {"members on the roll", "số đảng viên"}, head_count);
  form("present", visit.present, optional, {"of them, present", "số có mặt"}, head_count);
  form("excused", visit.excused, optional, {"absent with leave", "số vắng có lý do"}, head_count);
  form("unexcused", visit.unexcused, optional, {"absent without leave", "số vắng không lý do"},
       head_count);
}

}  // namespace lapthach::book
