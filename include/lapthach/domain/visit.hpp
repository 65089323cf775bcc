// What a period brings home: the cell meetings attended (dự sinh hoạt) and the working sessions
// with commune committees (làm việc với Ban Thường vụ Đảng ủy).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/decimal.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::domain {

enum class VisitStatus { done, excused, unexcused, substituted };

/// One official's part in a visit.
struct Visitor {
  OfficialId official;
  VisitStatus status = VisitStatus::done;
  std::string reason = {};     ///< of an absence
  OfficialId substitute = {};  ///< who came instead; of VisitStatus::substituted only
  Mark mark = {};

  bool operator==(const Visitor&) const = default;
};

enum class MeetingKind { regular, thematic, both };

/// The members of the cell that day (minutes template of the domain study, 2.2). Those on the roll
/// are `full` + `probationary`; `exempt` and `away` are among them, `temporary` are not.
struct MemberRoll {
  std::optional<int> full;          ///< chính thức
  std::optional<int> probationary;  ///< dự bị
  std::optional<int> exempt;        ///< miễn công tác và sinh hoạt
  std::optional<int> away;          ///< sent elsewhere, on special duty
  std::optional<int> temporary;     ///< sinh hoạt tạm thời: counted apart

  bool operator==(const MemberRoll&) const = default;
};

/// A member who did not come.
struct AbsentMember {
  std::string name;
  bool excused = true;
  std::string reason;
  Mark mark = {};

  bool operator==(const AbsentMember&) const = default;
};

struct Vote {
  std::string question;
  int in_favour = 0, against = 0, abstained = 0;
  Mark mark = {};

  bool operator==(const Vote&) const = default;
};

/// Where the resolution stands in the cell's notebook (sổ ghi nghị quyết).
struct Resolution {
  std::string notebook;  ///< its number in the ledger
  std::string page;
  std::string text;

  bool operator==(const Resolution&) const = default;
};

/// What was discussed, and which content of the period's guidance it answers to (may be none).
struct AgendaItem {
  GuidanceId guidance;
  std::string text;
  Mark mark = {};

  bool operator==(const AgendaItem&) const = default;
};

enum class Scorer { cell, superior };  ///< the cell itself; the visiting superior

/// The points one scorer gave, or only the total and grade as written.
struct ScoreCard {
  Scorer scorer = Scorer::cell;
  SheetId sheet;  ///< may be empty: only a total is known
  std::vector<std::pair<CriterionId, Decimal>> points;
  std::optional<Decimal> total;  ///< as written
  std::string grade;             ///< as written
  std::string by;                ///< who scored
  Mark mark = {};

  bool operator==(const ScoreCard&) const = default;
};

/// An opinion heard (ý kiến). It becomes a petition, stays a remark, or waits for that decision.
struct Opinion {
  std::string text;
  std::string title;
  OpinionKindId kind;  ///< may be empty
  std::optional<Source> source;
  TopicId topic;             ///< may be empty
  bool on_the_spot = false;  ///< answered at the meeting
  std::string answer;        ///< what was answered there
  std::string petition;      ///< the petition it became; empty: none yet
  bool remark = false;       ///< it stays a remark
  Mark mark = {};

  bool operator==(const Opinion&) const = default;
};

/// What one attended meeting of a cell brought home.
struct Visit {
  CellId cell;
  Date date;                    ///< when it was
  std::optional<Date> planned;  ///< when it should have been, if on another day
  std::string reason;           ///< why it was moved
  std::optional<MeetingKind> kind;
  std::optional<ClockTime> start, end;
  std::string place;
  std::string chair;
  std::string secretary;
  std::vector<Visitor> visitors;
  MemberRoll roll;
  std::optional<int> members;  ///< on the roll: roll.full + roll.probationary when they are known
  std::optional<int> present;  ///< of them
  std::optional<int> excused, unexcused;
  std::vector<AbsentMember> absent;
  std::string previous;  ///< last month's result
  std::string next;      ///< next month's tasks
  std::optional<int> speakers;
  std::vector<Vote> votes;
  Resolution resolution;
  std::vector<AgendaItem> items;
  std::string observation;  ///< the visitor's
  std::vector<ScoreCard> scores;
  std::vector<Opinion> opinions;
  std::string notes;
  Mark mark;

  bool operator==(const Visit&) const = default;
};

/// A working session of the team with the standing committee of a commune committee.
struct Session {
  UnitId unit;
  Date date;
  std::vector<OfficialId> officials;    ///< of the team
  std::vector<std::string> attendants;  ///< of the commune committee, names
  std::vector<GuidanceId> guidance;     ///< contents of the period's guidance gone through
  std::string report;                   ///< of the commune committee
  std::string requests;                 ///< of the commune committee
  std::string remarks;                  ///< of the team
  std::string conclusion;
  std::vector<Opinion> opinions;
  Mark mark;

  bool operator==(const Session&) const = default;
};

}  // namespace lapthach::domain
