// The rows of a CSV file that are not records of the book, and the days that a row speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/field.hpp"
#include "lapthach/domain/period.hpp"
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

/// A score as people write it, "91,5", kept with a point: "91.5".
struct Score {
  std::string text;

  bool operator==(const Score&) const = default;
};

/// One official's part in a visit.
struct VisitRow {
  std::optional<Period> period;
  domain::CellId cell;
  domain::OfficialId official;
  std::optional<Date> date;
  domain::VisitStatus status = domain::VisitStatus::done;
  std::optional<int> present, members, excused, unexcused;
  Score score;
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

}  // namespace lapthach::book
