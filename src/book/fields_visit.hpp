// Field tables of what a period brings home: visits, working sessions, opinions, score cards.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/visit.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Visitor> T>
void fields(Form& form, T& visitor) {
  using enum Need;
  form("official", visitor.official, required, {"who", "cán bộ"});
  form("status", visitor.status, defaulted,
       {"whether the official came",
        "có dự hay không: có, vắng có phép, không phép, cử người thay"});
  form("reason", visitor.reason, optional, {"why not", "lý do vắng"});
  form("substitute", visitor.substitute, optional, {"who came instead", "người dự thay"});
}

template <class Form, Is<domain::MemberRoll> T>
void fields(Form& form, T& roll) {
  using enum Need;
  form("full", roll.full, optional, {"full members", "đảng viên chính thức"}, head_count);
  form("probationary", roll.probationary, optional, {"probationary members", "đảng viên dự bị"},
       head_count);
  form("exempt", roll.exempt, optional,
       {"of them, exempted from meetings", "trong đó được miễn sinh hoạt"}, head_count);
  form("away", roll.away, optional,
       {"of them, sent elsewhere or on special duty", "trong đó đang ở nơi khác, làm nhiệm vụ"},
       head_count);
  form("temporary", roll.temporary, optional,
       {"members of other cells, counted apart", "sinh hoạt tạm thời, tính riêng"}, head_count);
}

template <class Form, Is<domain::AbsentMember> T>
void fields(Form& form, T& absent) {
  using enum Need;
  form("name", absent.name, required, {"which member", "họ tên đảng viên vắng"});
  form("excused", absent.excused, defaulted, {"with leave", "vắng có lý do"});
  form("reason", absent.reason, optional, {"why", "lý do"});
}

template <class Form, Is<domain::Vote> T>
void fields(Form& form, T& vote) {
  using enum Need;
  form("question", vote.question, required, {"what was voted on", "nội dung biểu quyết"});
  form("for", vote.in_favour, defaulted, {"votes for", "số tán thành"}, head_count);
  form("against", vote.against, defaulted, {"votes against", "số không tán thành"}, head_count);
  form("abstain", vote.abstained, defaulted, {"no opinion", "số có ý kiến khác, không biểu quyết"},
       head_count);
}

template <class Form, Is<domain::Resolution> T>
void fields(Form& form, T& resolution) {
  using enum Need;
  form("notebook", resolution.notebook, optional,
       {"number of the resolution notebook", "số sổ ghi nghị quyết"});
  form("page", resolution.page, optional, {"page in it", "trang"});
  form("text", resolution.text, optional, {"what was resolved", "nội dung nghị quyết"});
}

template <class Form, Is<domain::AgendaItem> T>
void fields(Form& form, T& item) {
  using enum Need;
  form("guidance", item.guidance, optional,
       {"content of the period's guidance", "nội dung định hướng của kỳ"});
  form("text", item.text, optional, {"what was discussed", "nội dung đã thảo luận"});
}

template <class Form, Is<domain::ScoreCard> T>
void fields(Form& form, T& card) {
  using enum Need;
  form("scorer", card.scorer, defaulted,
       {"cell: the cell itself; superior: the visitor",
        "cell: chi bộ tự chấm; superior: cấp trên chấm"});
  form("sheet", card.sheet, optional, {"the score sheet used", "bảng chấm điểm"});
  form("points", card.points, optional, {"points by criterion", "điểm theo từng tiêu chí"});
  form("total", card.total, optional, {"total as written", "tổng điểm như đã ghi"});
  form("grade", card.grade, optional, {"grade as written", "xếp loại như đã ghi"});
  form("by", card.by, optional, {"who scored", "người chấm"});
}

template <class Form, Is<domain::Opinion> T>
void fields(Form& form, T& opinion) {
  using enum Need;
  form("text", opinion.text, required, {"what was said", "nội dung ý kiến"});
  form("title", opinion.title, optional, {"in short", "tóm tắt"});
  form("kind", opinion.kind, optional, {"an opinion kind", "loại ý kiến"});
  form("source", opinion.source, optional, {"who raised it", "ai nêu"});
  form("topic", opinion.topic, optional, {"a topic", "lĩnh vực"});
  form("on_the_spot", opinion.on_the_spot, optional,
       {"answered at the meeting", "đã trả lời tại chỗ"});
  form("answer", opinion.answer, optional, {"what was answered there", "nội dung trả lời tại chỗ"});
  form("petition", opinion.petition, optional,
       {"id of the petition it became; in a document that is recorded, \"new\": it becomes one",
        "mã kiến nghị đã lập; trong tài liệu đưa vào, ghi \"new\" để lập kiến nghị"});
  form("remark", opinion.remark, optional,
       {"it stays a remark", "chỉ ghi nhận, không lập kiến nghị"});
}

/// The head of a visit: where, when, who ran it.
template <class Form, Is<domain::Visit> T>
void meeting_fields(Form& form, T& visit) {
  using enum Need;
  form("cell", visit.cell, required, {"which cell", "chi bộ"});
  form("date", visit.date, required, {"day of the meeting", "ngày họp"});
  form("planned", visit.planned, optional,
       {"day it was planned for, if another", "ngày dự kiến, nếu khác"});
  form("reason", visit.reason, optional, {"why it was moved", "lý do đổi ngày"});
  form("kind", visit.kind, optional,
       {"kind of meeting; regular when left out",
        "regular: thường kỳ; thematic: chuyên đề; both: cả hai; bỏ trống là thường kỳ"});
  form("start", visit.start, optional, {"when it began", "giờ bắt đầu"});
  form("end", visit.end, optional, {"when it ended", "giờ kết thúc"});
  form("place", visit.place, optional, {"where it was", "địa điểm"});
  form("chair", visit.chair, optional, {"who chaired it", "người chủ trì"});
  form("secretary", visit.secretary, optional, {"who kept the minutes", "thư ký"});
}

template <class Form, Is<domain::Visit> T>
void fields(Form& form, T& visit) {
  using enum Need;
  meeting_fields(form, visit);
  form("visitors", visit.visitors, optional, {"who was to attend", "những người được cử dự"});
  form("roll", visit.roll, optional, {"the members of the cell", "đảng viên của chi bộ"});
  form("members", visit.members, optional, {"members on the roll", "số đảng viên"}, head_count);
  form("present", visit.present, optional, {"of them, present", "số có mặt"}, head_count);
  form("excused", visit.excused, optional, {"absent with leave", "số vắng có lý do"}, head_count);
  form("unexcused", visit.unexcused, optional, {"absent without leave", "số vắng không lý do"},
       head_count);
  form("absent", visit.absent, optional, {"the absent by name", "đảng viên vắng"});
  form("previous", visit.previous, optional,
       {"result of last month's tasks", "kết quả thực hiện nhiệm vụ tháng trước"});
  form("next", visit.next, optional, {"next month's tasks", "nhiệm vụ tháng sau"});
  form("speakers", visit.speakers, optional, {"how many spoke", "số lượt đảng viên phát biểu"},
       head_count);
  form("votes", visit.votes, optional, {"what was voted on", "các nội dung biểu quyết"});
  form("resolution", visit.resolution, optional, {"what was resolved", "nghị quyết"});
  form("items", visit.items, optional, {"what was discussed", "các nội dung sinh hoạt"});
  form("observation", visit.observation, optional,
       {"the visitor's observation", "nhận xét của người dự"});
  form("scores", visit.scores, optional, {"the score cards", "các phiếu chấm điểm"});
  form("opinions", visit.opinions, optional, {"opinions heard", "ý kiến, kiến nghị đã nghe"});
  form("notes", visit.notes, optional, {"free text", "ghi chú"});
}

template <class Form, Is<domain::Session> T>
void fields(Form& form, T& session) {
  using enum Need;
  form("unit", session.unit, required, {"with whose committee", "làm việc với đảng ủy nào"});
  form("date", session.date, required, {"day of the session", "ngày làm việc"});
  form("officials", session.officials, optional, {"the team's side", "thành viên tổ công tác"});
  form("attendants", session.attendants, optional,
       {"the committee's side, names", "thành phần phía đảng ủy"});
  form("guidance", session.guidance, optional,
       {"contents of the period's guidance gone through", "nội dung định hướng đã quán triệt"});
  form("report", session.report, optional, {"the committee's report", "báo cáo của đảng ủy"});
  form("requests", session.requests, optional, {"what it asks for", "đề xuất của đảng ủy"});
  form("remarks", session.remarks, optional, {"the team's remarks", "ý kiến của tổ công tác"});
  form("conclusion", session.conclusion, optional, {"the conclusion", "kết luận"});
  form("opinions", session.opinions, optional, {"opinions heard", "ý kiến, kiến nghị đã nghe"});
}

/// A file of what one unit brought home in a period.
template <class Visits, class Sessions>
struct VisitsFile {
  Visits& visits;
  Sessions& sessions;
};
template <class Visits, class Sessions>
VisitsFile(Visits&, Sessions&) -> VisitsFile<Visits, Sessions>;

template <class Form, class Visits, class Sessions>
void fields(Form& form, const VisitsFile<Visits, Sessions>& file) {
  using enum Need;
  form("visits", file.visits, optional, {"meetings of cells attended", "các buổi dự sinh hoạt"});
  form("sessions", file.sessions, optional,
       {"working sessions with the unit's committee", "các buổi làm việc với đảng ủy"});
}

}  // namespace lapthach::book
