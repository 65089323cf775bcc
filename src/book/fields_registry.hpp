// Field tables of the registry: units, cells, officials, agencies and their calendars.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/registry.hpp"

namespace lapthach::book {

/// The two keys of a span of validity.
template <class Form, Is<Span> S>
void span_fields(Form& form, S& span) {
  using enum Need;
  form("from", span.from, optional,
       {"first day it holds; open when left out",
        "ngày đầu có hiệu lực; bỏ trống là không giới hạn"});
  form("to", span.to, optional,
       {"last day it holds; open when left out",
        "ngày cuối còn hiệu lực; bỏ trống là không giới hạn"});
}

template <class Form, Is<domain::Unit> T>
void fields(Form& form, T& unit) {
  using enum Need;
  form("id", unit.id, required, {"chosen by people, never reused", "mã tự đặt, không dùng lại"});
  form("name", unit.name, required, {"full name as printed", "tên đầy đủ như in trên giấy"});
  form("kind", unit.kind, optional,
       {"free word: province, district, commune, town, ward", "loại: tỉnh, huyện, xã, thị trấn…"});
  form("parent", unit.parent, optional, {"the unit above", "đơn vị cấp trên"});
  form("code", unit.code, optional, {"statistical code", "mã đơn vị hành chính"});
  span_fields(form, unit.span);
  form("successors", unit.successors, optional,
       {"units it became part of after its last day", "các đơn vị kế tục sau ngày cuối"});
}

template <class Form, Is<domain::Cell> T>
void fields(Form& form, T& cell) {
  using enum Need;
  form("id", cell.id, required, {"chosen by people, never reused", "mã tự đặt, không dùng lại"});
  form("name", cell.name, required, {"name as printed", "tên chi bộ như in trên giấy"});
  form("unit", cell.unit, required, {"the unit it belongs to", "đơn vị trực thuộc"});
  form("kind", cell.kind, optional,
       {"free word: residential, agency, school", "loại: thôn, cơ quan, trường học…"});
  form("members", cell.members, optional, {"members on the roll", "số đảng viên"}, head_count);
  form("exempt", cell.exempt, optional,
       {"of them, exempted from meetings", "số đảng viên được miễn sinh hoạt"}, head_count);
  form("secretary", cell.secretary, optional, {"name of the secretary", "họ tên bí thư"});
  form("phone", cell.phone, optional, {"telephone of the secretary", "điện thoại của bí thư"});
  form("time", cell.time, optional,
       {"when it meets; else the time of the calendar", "giờ họp; bỏ trống là giờ chung"});
  form("venue", cell.venue, optional, {"where it meets", "nơi họp"});
  form("day", cell.day, optional,
       {"day of the month when it is not the calendar's",
        "ngày họp trong tháng nếu khác ngày chung"},
       Limits{1, 31});
  form("month", cell.month, optional,
       {"month of the quarter in which it is attended, when there are several",
        "tháng trong quý được dự họp, khi lịch có nhiều tháng"},
       Limits{1, 3});
  span_fields(form, cell.span);
  form("successors", cell.successors, optional,
       {"cells it was split into or merged with after its last day",
        "các chi bộ kế tục khi chia tách, sáp nhập"});
}

template <class Form, Is<domain::Official> T>
void fields(Form& form, T& official) {
  using enum Need;
  form("id", official.id, required,
       {"chosen by people, never reused", "mã tự đặt, không dùng lại"});
  form("name", official.name, required, {"full name", "họ và tên"});
  form("post", official.post, optional, {"post as printed", "chức vụ như in trên giấy"});
  form("rank", official.rank, optional,
       {"word the roster rules ask for, as standing or member", "chức danh dùng trong quy tắc"});
  form("home_cell", official.home_cell, optional,
       {"the cell of which the official is a member", "chi bộ nơi sinh hoạt"});
  form("home_unit", official.home_unit, optional, {"native or home unit", "quê quán, nơi ở"});
  form("phone", official.phone, optional, {"telephone", "điện thoại"});
  span_fields(form, official.span);
}

template <class Form, Is<domain::Agency> T>
void fields(Form& form, T& agency) {
  using enum Need;
  form("id", agency.id, required, {"chosen by people, never reused", "mã tự đặt, không dùng lại"});
  form("name", agency.name, required, {"name as printed", "tên cơ quan như in trên giấy"});
  form("level", agency.level, optional, {"level of competence", "cấp thẩm quyền"});
  form("kind", agency.kind, optional, {"free word", "loại cơ quan"});
  span_fields(form, agency.span);
  form("successors", agency.successors, optional,
       {"agencies that took over after its last day", "các cơ quan kế tục sau ngày cuối"});
}

template <class Form, Is<domain::Holiday> T>
void fields(Form& form, T& holiday) {
  using enum Need;
  form("date", holiday.date, required, {"the day", "ngày"});
  form("kind", holiday.kind, defaulted,
       {"off: nobody works; work: worked although it would be off", "off: nghỉ; work: làm bù"});
  form("name", holiday.name, optional, {"why", "tên ngày nghỉ hoặc lý do"});
}

template <class Form, Is<domain::Unavailability> T>
void fields(Form& form, T& absence) {
  using enum Need;
  form("official", absence.official, required, {"who cannot be sent", "người không thể dự"});
  span_fields(form, absence.span);
  form("reason", absence.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Exclusion> T>
void fields(Form& form, T& exclusion) {
  using enum Need;
  form("official", exclusion.official, required, {"who is not sent", "người không được cử"});
  form("cell", exclusion.cell, required, {"to which cell", "chi bộ không cử đến"});
  span_fields(form, exclusion.span);
  form("reason", exclusion.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Travel> T>
void fields(Form& form, T& travel) {
  using enum Need;
  form("official", travel.official, required, {"who travels", "người đi"});
  form(
      "costs", travel.costs, required,
      {"for each cell a whole number in any one unit", "với mỗi chi bộ, một số nguyên cùng đơn vị"},
      Limits{0, 1'000'000'000});
}

}  // namespace lapthach::book
