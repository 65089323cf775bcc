// Field tables of a petition and its events.
#pragma once

#include "book/field.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::book {

template <class Form, Is<domain::Doc> T>
void fields(Form& form, T& doc) {
  using enum Need;
  form("number", doc.number, optional, {"as 12-BC/HU", "số, ký hiệu, ví dụ 12-BC/HU"});
  form("date", doc.date, optional, {"its date", "ngày văn bản"});
  form("issuer", doc.issuer, optional, {"who issued it", "cơ quan ban hành"});
  form("file", doc.file, optional, {"path below evidence/", "đường dẫn trong evidence/"});
  form("sha256", doc.sha256, optional, {"of that file", "mã băm của tệp"});
}

template <class Form, Is<domain::KeptDue> T>
void fields(Form& form, T& kept) {
  using enum Need;
  form("clock", kept.clock, required, {"the clock it stopped", "thời hạn được dừng"});
  form("due", kept.due, required, {"its due day as it stood", "hạn tại thời điểm đó"});
}

/// Who does what: the members that charge, ask and refuse.
template <class Form, Is<domain::Event> T>
void party_fields(Form& form, T& event) {
  using enum Need;
  form("level", event.level, optional, {"level of competence", "cấp thẩm quyền"});
  form("topic", event.topic, optional, {"what it is about", "lĩnh vực"});
  form("rule", event.rule, optional, {"the rule that proposed it", "quy tắc đã đề xuất"});
  form("lead", event.lead, optional,
       {"agency charged; of a return: who is competent instead",
        "cơ quan chủ trì; khi trả lại: cơ quan có thẩm quyền"});
  form("cooperating", event.cooperating, optional,
       {"agencies asked to cooperate", "các cơ quan phối hợp"});
  form("agency", event.agency, optional,
       {"who acts: cooperates, returns, hands over", "cơ quan thực hiện việc này"});
}

/// Days and clocks.
template <class Form, Is<domain::Event> T>
void clock_fields(Form& form, T& event) {
  using enum Need;
  form("clock", event.clock, optional,
       {"which clock; all of them when left out", "thời hạn nào; bỏ trống là tất cả"});
  form("days", event.days, optional, {"days of an extension", "số ngày gia hạn"}, Limits{1, 3650});
  form("until", event.until, optional,
       {"the day given: of a route, promise, pause or extension",
        "ngày ấn định: khi giao, hẹn, tạm dừng, gia hạn"});
}

/// What a correction, a redaction or a later look needs.
template <class Form, Is<domain::Event> T>
void proof_fields(Form& form, T& event) {
  using enum Need;
  form("event", event.event, optional,
       {"the event a correction strikes out", "việc bị đính chính xóa bỏ"});
  form("field", event.field, optional,
       {"the field a correction changed; text is what stood there before",
        "mục được đính chính; text là nội dung trước đó"});
  form("removed", event.removed, optional,
       {"sha256 of what a redaction took out", "mã băm của phần đã che"});
  form("dues", event.dues, optional,
       {"due days of the clocks it stopped, as they stood", "hạn của các thời hạn được dừng"});
  form("legacy", event.legacy, optional,
       {"from an older book: what it lacks is not known", "lấy từ sổ cũ, phần thiếu là không rõ"});
}

template <class Form, Is<domain::Event> T>
void fields(Form& form, T& event) {
  using enum Need;
  form("id", event.id, required, {"number and code, never reused", "số thứ tự và mã"});
  form("kind", event.kind, required, {"what happened", "việc xảy ra"});
  form("at", event.at, required, {"the day it happened", "ngày xảy ra"});
  form("recorded", event.recorded, required, {"the day it was entered", "ngày ghi sổ"});
  form("by", event.by, optional, {"who entered it", "người ghi"});
  party_fields(form, event);
  form("doc", event.doc, optional, {"the paper it rests on", "văn bản kèm theo"});
  form("outcome", event.outcome, optional, {"how it was settled", "kết quả giải quyết"});
  clock_fields(form, event);
  form("reason", event.reason, optional, {"why", "lý do"});
  form("text", event.text, optional, {"what is to be said", "nội dung"});
  form("petitions", event.petitions, optional,
       {"the one merged into, the children of a split", "kiến nghị nhận gộp, được tách ra"});
  form("satisfaction", event.satisfaction, optional,
       {"what the cell thinks of the reply", "mức độ hài lòng"});
  form("channel", event.channel, optional,
       {"how the reply went: at the meeting, by letter", "cách trả lời: tại cuộc họp, công văn"});
  form("on_the_spot", event.on_the_spot, optional,
       {"answered at the meeting itself", "trả lời ngay tại chỗ"});
  proof_fields(form, event);
}

/// What is known of the person, and how the petition hangs together with others.
template <class Form, Is<domain::Petition> T>
void link_fields(Form& form, T& petition) {
  using enum Need;
  form("petitioner", petition.petitioner, optional,
       {"token of a person in private/", "mã người nêu, lưu riêng trong private/"});
  form("petitioner_hash", petition.petitioner_hash, optional,
       {"salted hash that proves who it was", "mã băm có muối để đối chiếu"});
  form("again", petition.again, optional,
       {"the closed petition it raises anew", "kiến nghị đã kết thúc được nêu lại"});
  form("parent", petition.parent, optional,
       {"the petition it was split from", "kiến nghị gốc được tách"});
  form("highlight", petition.highlight, optional,
       {"worth a paragraph in the report", "kết quả nổi bật cần nêu trong báo cáo"});
}

template <class Form, Is<domain::Petition> T>
void fields(Form& form, T& petition) {
  using enum Need;
  form("id", petition.id, required, {"period and code, never reused", "kỳ và mã"});
  form("ref", petition.ref, optional, {"its number elsewhere", "số ở sổ khác"});
  form("cell", petition.cell, optional,
       {"the cell; left out when raised at a working session",
        "chi bộ; bỏ trống khi nêu ở buổi làm việc với đảng ủy"});
  form("raised", petition.raised, required, {"the day it was raised", "ngày nêu"});
  form("recorded", petition.recorded, required, {"the day it was entered", "ngày ghi sổ"});
  form("by", petition.by, optional, {"who entered it", "người ghi"});
  form("official", petition.official, optional, {"who heard it", "cán bộ tiếp thu"});
  form("kind", petition.kind, optional, {"kind of opinion", "loại ý kiến"});
  form("source", petition.source, defaulted, {"who said it", "ai nêu"});
  form("title", petition.title, optional, {"in a few words", "trích yếu"});
  form("text", petition.text, optional,
       {"as said; empty when it goes another way", "nguyên văn; để trống khi thuộc kênh khác"});
  form("topic", petition.topic, optional, {"what it is about", "lĩnh vực"});
  form("place", petition.place, optional, {"as said", "địa điểm, ghi như đã nêu"});
  form("voices", petition.voices, defaulted, {"how many raised it", "số lượt"}, Limits{1, 99999});
  link_fields(form, petition);
  form("events", petition.events, optional, {"what befell it since", "các việc đã xảy ra"});
}

}  // namespace lapthach::book
