// The rows of a CSV file that are not records of the book, and the days that a row speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/field.hpp"
#include "lapthach/domain/period.hpp"
#include "lapthach/domain/petition_row.hpp"
#include "lapthach/domain/registers.hpp"
#include "lapthach/domain/registry.hpp"

namespace lapthach::book {

/// A member of a team as one decision states it.
struct TeamRow {
  domain::DecisionId decision;
  std::optional<Date> effective;
  domain::TeamId team;
  domain::OfficialId official;
  std::string role;
  std::vector<domain::UnitId> units;
  Mark mark;

  bool operator==(const TeamRow&) const = default;
};

template <class Form, Is<TeamRow> T>
void fields(Form& form, T& row) {
  using enum Need;
  form("decision", row.decision, required, {"id of the decision", "mã quyết định"});
  form("effective", row.effective, optional, {"first day it holds", "ngày có hiệu lực"});
  form("team", row.team, required, {"id of the team", "mã tổ"});
  form("official", row.official, required, {"the member", "thành viên"});
  form("role", row.role, optional, {"role in the team", "vai trò trong tổ"});
  form("units", row.units, optional, {"units of the team", "các đơn vị tổ phụ trách"});
}

struct TravelRow {
  domain::OfficialId official;
  domain::CellId cell;
  std::int64_t cost = 0;
  Mark mark;

  bool operator==(const TravelRow&) const = default;
};

template <class Form, Is<TravelRow> T>
void fields(Form& form, T& row) {
  using enum Need;
  form("official", row.official, required, {"who travels", "người đi"});
  form("cell", row.cell, required, {"to which cell", "chi bộ đến"});
  form("cost", row.cost, required, {"a whole number, in any unit", "số nguyên, đơn vị tùy chọn"},
       Limits{0, 1'000'000'000});
}

/// One official's part in a visit.
struct VisitRow {
  std::optional<Period> period;
  domain::CellId cell;
  domain::OfficialId official;
  std::optional<Date> date;
  domain::VisitStatus status = domain::VisitStatus::done;
  std::optional<int> present, members, excused, unexcused;
  std::optional<Decimal> score;
  std::string grade;
  std::string notes;
  Mark mark;

  bool operator==(const VisitRow&) const = default;
};

template <class Form, Is<VisitRow> T>
void fields(Form& form, T& row) {
  using enum Need;
  form("period", row.period, required, {"period, as 2019-Q3", "kỳ, ví dụ 2019-Q3"});
  form("cell", row.cell, required, {"which cell", "chi bộ"});
  form("official", row.official, required, {"who was to attend", "cán bộ được cử"});
  form("date", row.date, required, {"day of the meeting", "ngày họp"});
  form("status", row.status, defaulted, {"whether the official came", "có dự hay không"});
  form("present", row.present, optional, {"members present", "số có mặt"}, head_count);
  form("members", row.members, optional, {"members on the roll", "số đảng viên"}, head_count);
  form("excused", row.excused, optional, {"absent with leave", "số vắng có lý do"}, head_count);
  form("unexcused", row.unexcused, optional, {"absent without leave", "số vắng không lý do"},
       head_count);
  form("score", row.score, optional, {"score", "điểm"});
  form("grade", row.grade, optional, {"grade in words", "xếp loại"});
  form("notes", row.notes, optional, {"free text", "ghi chú"});
}

/// The days that a row of a petition states.
template <class Form, Is<domain::PetitionRow> T>
void day_fields(Form& form, T& row) {
  using enum Need;
  form("routed", row.routed, optional, {"day it was directed", "ngày giao giải quyết"});
  form("due", row.due, optional, {"day the answer was due", "hạn giải quyết"});
  form("answered", row.answered, optional, {"day of the result", "ngày có kết quả"});
  form("answer_doc", row.answer_doc, optional, {"paper of the result", "văn bản kết quả"});
  form("replied", row.replied, optional, {"day the cell had its reply", "ngày trả lời chi bộ"});
  form("reply_doc", row.reply_doc, optional, {"paper of the reply", "văn bản trả lời"});
}

template <class Form, Is<domain::PetitionRow> T>
void fields(Form& form, T& row) {
  using enum Need;
  form("ref", row.ref, optional, {"its number elsewhere", "số ở sổ khác"});
  form("period", row.period, optional, {"period, as 2019-Q3", "kỳ, ví dụ 2019-Q3"});
  form("cell", row.cell, optional, {"which cell raised it", "chi bộ nêu"});
  form("unit", row.unit, optional,
       {"of a working session, when no cell raised it", "đơn vị, khi nêu ở buổi làm việc"});
  form("raised", row.raised, optional, {"the day it was raised", "ngày nêu"});
  form("kind", row.kind, optional, {"kind of opinion", "loại ý kiến"});
  form("source", row.source, defaulted, {"who said it", "ai nêu"});
  form("title", row.title, optional, {"in a few words", "trích yếu"});
  form("text", row.text, optional, {"as said", "nguyên văn"});
  form("topic", row.topic, optional, {"what it is about", "lĩnh vực"});
  form("level", row.level, optional, {"level of competence", "cấp thẩm quyền"});
  form("lead", row.lead, optional, {"agency charged", "cơ quan chủ trì"});
  day_fields(form, row);
}

// days_of(noun, key): the days on which the references of `key` must mean something.
inline Span one_day(const std::optional<Date>& date) { return {date, date}; }

template <class Noun>
requires requires(const Noun& noun) {
  noun.id;
  noun.span;
}
Span days_of(const Noun& noun, std::string_view key) {
  if (key == "successors") {
    return noun.span.to ? one_day(add_days(*noun.span.to, 1)) : Span{};
  }
  return one_day(noun.span.from ? noun.span.from : noun.span.to);
}
inline Span days_of(const domain::Holiday&, std::string_view) { return {}; }
inline Span days_of(const domain::Unavailability& absence, std::string_view) {
  return absence.span;
}
inline Span days_of(const TeamRow& row, std::string_view) { return one_day(row.effective); }
inline Span days_of(const TravelRow&, std::string_view) { return {}; }
inline Span days_of(const VisitRow& row, std::string_view) { return one_day(row.date); }
inline Span days_of(const domain::MonthlyAttendance& row, std::string_view) {
  return row.month.ok() ? one_day(last_day(row.month)) : Span{};
}
inline Span days_of(const domain::PetitionRow& row, std::string_view key) {
  return one_day(key == "lead" && row.routed ? row.routed : row.raised);
}

}  // namespace lapthach::book
