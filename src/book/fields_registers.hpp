// Field tables of the registers: notebooks, training, briefings, inspections, monthly attendance.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/registers.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Notebook> T>
void fields(Form& form, T& notebook) {
  using enum Need;
  form("number", notebook.number, required, {"its number, never reused", "số sổ, không dùng lại"});
  form("official", notebook.official, optional,
       {"the team member who holds it", "thành viên tổ công tác giữ sổ"});
  form("unit", notebook.unit, optional,
       {"the grassroots committee that holds it", "đảng bộ, chi bộ cơ sở giữ sổ"});
  form("cell", notebook.cell, optional, {"the cell that holds it", "chi bộ giữ sổ"});
  form("issued", notebook.issued, required, {"day it was handed out", "ngày cấp"});
  form("by", notebook.by, optional, {"who handed it out", "người cấp"});
  form("used_up", notebook.used_up, optional, {"day it was full", "ngày dùng hết"});
  form("returned", notebook.returned, optional, {"day it was handed back", "ngày nộp lại"});
  form("replaced_by", notebook.replaced_by, optional, {"number of the next one", "số sổ thay thế"});
  form("notes", notebook.notes, optional, {"free text", "ghi chú"});
}

template <class Form, Is<domain::Training> T>
void fields(Form& form, T& training) {
  using enum Need;
  form("date", training.date, required, {"the day", "ngày bồi dưỡng"});
  form("subject", training.subject, required, {"in what", "nội dung bồi dưỡng"});
  form("place", training.place, optional, {"where", "địa điểm"});
  form("officials", training.officials, required, {"who was trained", "người được bồi dưỡng"});
  form("notes", training.notes, optional, {"free text", "ghi chú"});
}

template <class Form, Is<domain::BriefingAction> T>
void fields(Form& form, T& action) {
  using enum Need;
  form("id", action.id, optional,
       {"within the briefing; numbered when left out",
        "mã trong buổi giao ban; bỏ trống thì tự đánh"});
  form("text", action.text, required, {"what is to be done", "việc phải làm"});
  form("who", action.who, optional, {"by whom", "người thực hiện"});
  form("due", action.due, optional, {"until when", "thời hạn"});
  form("done", action.done, optional, {"day it was done", "ngày hoàn thành"});
  form("dropped", action.dropped, optional, {"why it was given up", "lý do thôi thực hiện"});
}

template <class Form, Is<domain::Briefing> T>
void fields(Form& form, T& briefing) {
  using enum Need;
  form("date", briefing.date, required, {"the day", "ngày giao ban"});
  form("unit", briefing.unit, optional,
       {"whose cell secretaries; all when left out", "giao ban của đơn vị nào; bỏ trống là chung"});
  form("chair", briefing.chair, optional, {"who chaired it", "người chủ trì"});
  form("invited", briefing.invited, optional, {"secretaries invited", "số bí thư được mời"},
       head_count);
  form("present", briefing.present, optional, {"of them, present", "số có mặt"}, head_count);
  form("content", briefing.content, optional, {"what it was about", "nội dung giao ban"});
  form("actions", briefing.actions, optional, {"what is to be done", "các việc phải làm"});
}

template <class Form, Is<domain::Inspection> T>
void fields(Form& form, T& inspection) {
  using enum Need;
  form("date", inspection.date, required, {"the day", "ngày kiểm tra"});
  form("team", inspection.team, optional, {"team inspected", "tổ được kiểm tra"});
  form("official", inspection.official, optional, {"official inspected", "cán bộ được kiểm tra"});
  form("by", inspection.by, optional, {"who inspected", "người, cơ quan kiểm tra"});
  form("finding", inspection.finding, required,
       {"what was found on the attendance regime", "kết quả kiểm tra việc chấp hành chế độ đi dự"});
  form("remedy", inspection.remedy, optional, {"what is asked for", "yêu cầu khắc phục"});
  form("remedied", inspection.remedied, optional, {"day it was remedied", "ngày khắc phục xong"});
}

template <class Form, Is<domain::MonthlyAttendance> T>
void fields(Form& form, T& attendance) {
  using enum Need;
  form("cell", attendance.cell, required, {"which cell", "chi bộ"});
  form("month", attendance.month, required, {"month of the meeting", "tháng sinh hoạt"});
  form("members", attendance.members, required, {"members on the roll", "số đảng viên"},
       head_count);
  form("exempt", attendance.exempt, optional,
       {"of them, exempted from meetings", "trong đó được miễn sinh hoạt"}, head_count);
  form("away", attendance.away, optional,
       {"of them, sent elsewhere or on special duty", "trong đó đang ở nơi khác, làm nhiệm vụ"},
       head_count);
  form("present", attendance.present, required, {"of them, present", "số có mặt"}, head_count);
}

/// The registers that are one file each: visit(key, records), the key naming its file too.
template <class Registers, class Visit>
void for_each_register(Registers& registers, Visit visit) {
  visit("notebooks", registers.notebooks);
  visit("training", registers.training);
  visit("briefings", registers.briefings);
  visit("inspections", registers.inspections);
}

}  // namespace lapthach::book
