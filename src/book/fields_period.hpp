// Field tables of one period: its record, guidance and pins, the roster with its certificate.
#pragma once

#include <array>

#include "book/field.hpp"
#include "lapthach/domain/period.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Pin> T>
void fields(Form& form, T& pin) {
  using enum Need;
  form("cell", pin.cell, required, {"which cell", "chi bộ"});
  form("official", pin.official, optional, {"who, for a pair", "cán bộ, khi ghim cả cặp"});
  form("kind", pin.kind, defaulted,
       {"pair: this official; covered: somebody; uncovered: nobody",
        "pair: đúng người này; covered: phải có người; uncovered: không cử"});
  form("reason", pin.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Move> T>
void fields(Form& form, T& move) {
  using enum Need;
  form("cell", move.cell, required, {"which cell", "chi bộ"});
  form("date", move.date, required, {"day it meets instead", "ngày họp mới"});
  form("time", move.time, optional, {"when it begins, if not as usual", "giờ họp mới"});
  form("reason", move.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Guidance> T>
void fields(Form& form, T& guidance) {
  using enum Need;
  form("id", guidance.id, required, {"chosen by people", "mã tự đặt"});
  form("text", guidance.text, required, {"the content", "nội dung định hướng"});
  form("focus", guidance.focus, optional, {"it is a focus", "nội dung trọng tâm"});
}

template <class Form, Is<domain::Appointment> T>
void fields(Form& form, T& appointment) {
  using enum Need;
  form("unit", appointment.unit, required,
       {"whose standing committee the team works with", "làm việc với Ban Thường vụ Đảng ủy nào"});
  form("date", appointment.date, required, {"day of the session", "ngày làm việc"});
  form("time", appointment.time, optional, {"when it begins", "giờ làm việc"});
  form("place", appointment.place, optional, {"where", "địa điểm"});
}

template <class Form, Is<domain::Gap> T>
void fields(Form& form, T& gap) {
  using enum Need;
  form("subject", gap.subject, required,
       {"cell/ID, official/ID or team/ID", "cell/MÃ, official/MÃ hoặc team/MÃ"});
  form("reason", gap.reason, required, {"why it was accepted", "lý do chấp nhận"});
}

template <class Form, Is<domain::MovedDay> T>
void fields(Form& form, T& moved) {
  using enum Need;
  form("day", moved.day, required, {"day by the rule", "ngày theo lịch chung"});
  form("to", moved.to, required, {"day of the meetings instead", "ngày họp thay vào"});
  form("reason", moved.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::PeriodRecord> T>
void fields(Form& form, T& record) {
  using enum Need;
  form("period", record.period, required, {"the name of its folder", "kỳ, cũng là tên thư mục"});
  form("planned", record.planned, optional,
       {"day of the meetings by the rule", "ngày họp theo lịch chung"});
  form("actual", record.actual, optional, {"day it was moved to", "ngày họp khi có thay đổi"});
  form("reason", record.reason, optional, {"why it was moved", "lý do thay đổi"});
  form("moved", record.moved, optional,
       {"further meeting days that were moved", "những ngày họp khác trong kỳ đã dời"});
  form("guidance", record.guidance, optional,
       {"contents the teams are to bring up", "các nội dung định hướng"});
  form("deadline", record.deadline, optional,
       {"last day to record; else by minutes.record_days",
        "hạn ghi biên bản; bỏ trống là theo minutes.record_days"});
  form("status", record.status, defaulted,
       {"a closed period changes only by correction", "kỳ đã đóng chỉ đổi bằng đính chính"});
  form("closed_on", record.closed_on, optional, {"day it was closed", "ngày đóng kỳ"});
  form("gaps", record.gaps, optional,
       {"what was missing when it was closed", "những gì còn thiếu khi đóng kỳ"});
  form("pins", record.pins, optional,
       {"what people decided before the draw", "những việc định trước khi phân công"});
  form("moves", record.moves, optional,
       {"meetings of single cells on another day or time", "chi bộ họp vào ngày, giờ khác"});
  form("appointments", record.appointments, optional,
       {"working sessions that are planned", "lịch làm việc với Ban Thường vụ Đảng ủy"});
}

/// The value of the objective as a record with one key a level.
template <class Objective>
struct Levels {
  Objective& value;
};
template <class Objective>
Levels(Objective&) -> Levels<Objective>;

template <class Form, class Objective>
void fields(Form& form, const Levels<Objective>& levels) {
  static constexpr std::array<Meaning, domain::level_names.size()> meanings{{
      {"visits missing to requirements", "số lượt còn thiếu so với yêu cầu"},
      {"mandatory cells that nobody attends", "số chi bộ bắt buộc chưa có người dự"},
      {"points of the cells that nobody attends", "điểm ưu tiên của chi bộ chưa có người dự"},
      {"unevenness of the loads", "độ lệch khối lượng giữa các cán bộ"},
      {"breaches of the pairing preference", "số cặp trái với cách ghép ưu tiên"},
      {"sum of the travel costs", "tổng chi phí đi lại"},
      {"changes against the roster before", "số thay đổi so với bản trước"},
      {"hash that makes the optimum unique", "trị băm để nghiệm là duy nhất"},
  }};
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    form(domain::level_names[i], levels.value[i], Need::required, meanings[i]);
  }
}

template <class Form, Is<domain::Assignment> T>
void fields(Form& form, T& assignment) {
  using enum Need;
  form("team", assignment.team, required, {"team of the official", "tổ của cán bộ"});
  form("official", assignment.official, required, {"who attends", "cán bộ dự"});
  form("cell", assignment.cell, required, {"which cell", "chi bộ"});
  form("unit", assignment.unit, required, {"unit of the cell that day", "đơn vị của chi bộ"});
  form("date", assignment.date, required, {"day of the meeting", "ngày họp"});
  form("time", assignment.time, optional, {"when it begins", "giờ họp"});
  form("role", assignment.role, optional,
       {"role of the official in the team", "vai trò của cán bộ trong tổ"});
  form("pinned", assignment.pinned, optional, {"decided by a pin", "do ghim trước"});
  form("added", assignment.added, optional, {"new with the last repair", "mới có khi điều chỉnh"});
}

template <class Form, Is<domain::Uncovered> T>
void fields(Form& form, T& uncovered) {
  using enum Need;
  form("cell", uncovered.cell, required, {"which cell", "chi bộ"});
  form("mandatory", uncovered.mandatory, optional,
       {"it should have been attended", "thuộc diện bắt buộc"});
  form("because", uncovered.because, optional, {"why nobody attends", "các lý do"});
}

template <class Form, Is<domain::Potential> T>
void fields(Form& form, T& potential) {
  using enum Need;
  form("node", potential.node, required, {"node of the network", "nút của mạng"});
  form("value", potential.value, required,
       {"its price at each level, first to last", "giá ở từng mức, từ đầu đến cuối"});
}

template <class Form, Is<domain::RepairCause> T>
void fields(Form& form, T& cause) {
  using enum Need;
  form("kind", cause.kind, required,
       {"absent, added: an official; cancelled, moved: a cell",
        "absent, added: cán bộ; cancelled, moved: chi bộ"});
  form("official", cause.official, optional, {"who, for absent and added", "cán bộ"});
  form("cell", cause.cell, optional, {"which, for cancelled and moved", "chi bộ"});
  form("date", cause.date, optional, {"day it was moved to", "ngày họp mới"});
  form("time", cause.time, optional, {"time it was moved to", "giờ họp mới"});
  form("reason", cause.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Dropped> T>
void fields(Form& form, T& dropped) {
  using enum Need;
  form("cell", dropped.cell, required, {"which cell", "chi bộ"});
  form("official", dropped.official, required, {"who attended", "cán bộ"});
}

template <class Form, Is<domain::Repair> T>
void fields(Form& form, T& repair) {
  using enum Need;
  form("on", repair.on, optional, {"day of the repair", "ngày điều chỉnh"});
  form("from", repair.from, optional,
       {"sha256 of the file before", "sha256 của tệp trước khi điều chỉnh"});
  form("keep", repair.keep, defaulted,
       {"what came first after requirements and mandatory cells: published visits or priority",
        "ưu tiên giữ lượt dự đã ban hành (visits) hay mức ưu tiên (priority)"});
  form("causes", repair.causes, optional,
       {"what it was repaired for; none: the book had changed", "lý do điều chỉnh"});
  form("dropped", repair.dropped, optional,
       {"visits of the roster before that are no more", "các lượt dự không còn"});
}

template <class Form, Is<domain::Roster> T>
void fields(Form& form, T& roster) {
  using enum Need;
  form("period", roster.period, required, {"the name of its folder", "kỳ, cũng là tên thư mục"});
  form("date", roster.date, required, {"day of the meetings", "ngày họp"});
  form("status", roster.status, defaulted, {"drawn or published", "mới lập hay đã ban hành"});
  form("published_on", roster.published_on, optional, {"day of publication", "ngày ban hành"});
  form("met", roster.met, defaulted, {"every requirement is met", "mọi yêu cầu đều đạt"});
  const Levels levels{roster.objective};
  form("objective", levels, required,
       {"value of the objective, level by level", "giá trị mục tiêu theo từng mức"});
  form("salt", roster.salt, defaulted,
       {"of the tie level, raised until the optimum is unique", "muối của mức cuối"},
       Limits{0, 1'000'000});
  form("inputs", roster.inputs, optional,
       {"sha256 of what the draw looked at", "sha256 của dữ liệu đã dùng"});
  form("assignments", roster.assignments, optional, {"who attends what", "ai dự ở đâu"});
  form("uncovered", roster.uncovered, optional,
       {"cells nobody attends", "chi bộ chưa có người dự"});
  form("certificate", roster.certificate, optional,
       {"integer prices that prove the optimum", "bộ giá nguyên chứng minh tối ưu"});
  form("repairs", roster.repairs, optional,
       {"what changed it after publication, oldest first", "các lần điều chỉnh sau khi ban hành"});
}

}  // namespace lapthach::book
