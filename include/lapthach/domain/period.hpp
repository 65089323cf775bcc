// One period of the book: its days, guidance and pins, its roster, and what it holds besides.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"
#include "lapthach/domain/petition.hpp"
#include "lapthach/domain/review.hpp"
#include "lapthach/domain/visit.hpp"

namespace lapthach::domain {

enum class PinKind {
  pair,       ///< this official attends this cell
  covered,    ///< the cell is attended by somebody
  uncovered,  ///< the cell is not attended this period
};

/// What people decided before the draw.
struct Pin {
  CellId cell;
  OfficialId official;  ///< of PinKind::pair only
  PinKind kind = PinKind::pair;
  std::string reason;
  Mark mark;

  bool operator==(const Pin&) const = default;
};

/// A meeting of one cell that was put on another day or time in this period.
struct Move {
  CellId cell;
  Date date;
  std::optional<ClockTime> time;  ///< none: the usual one
  std::string reason;
  Mark mark;

  bool operator==(const Move&) const = default;
};

/// A content that the teams are to bring up in the period (định hướng nội dung).
struct Guidance {
  GuidanceId id;
  std::string text;
  bool focus = false;  ///< trọng tâm
  Mark mark;

  bool operator==(const Guidance&) const = default;
};

/// When the team is to work with the standing committee of a commune committee in the period (lịch
/// làm việc): of the session itself only what is recorded afterwards is known.
struct Appointment {
  UnitId unit;
  Date date;
  std::optional<ClockTime> time;
  std::string place;
  Mark mark;

  bool operator==(const Appointment&) const = default;
};

/// A record that was still missing when the period was closed, and why that was accepted.
struct Gap {
  std::string subject;  ///< as `record missing` names it: cell/ID, official/ID, team/ID
  std::string reason;
  Mark mark;

  bool operator==(const Gap&) const = default;
};

enum class PeriodStatus { open, closed };

/// A further meeting day of the period that people moved.
struct MovedDay {
  Date day;  ///< by the rule
  Date to;
  std::string reason;
  Mark mark = {};

  bool operator==(const MovedDay&) const = default;
};

/// period.yaml
struct PeriodRecord {
  Period period;
  std::optional<Date> planned;  ///< by the calendar rule
  std::optional<Date> actual;   ///< when it was moved
  std::string reason;           ///< why it was moved
  std::vector<MovedDay> moved = {};
  std::vector<Guidance> guidance = {};
  std::optional<Date> deadline = {};  ///< last day to record; else MinutesSettings::record_days
  PeriodStatus status = PeriodStatus::open;
  std::optional<Date> closed_on = {};
  std::vector<Gap> gaps = {};
  std::vector<Pin> pins;
  std::vector<Move> moves = {};
  std::vector<Appointment> appointments = {};  ///< by unit
  Mark mark;

  bool operator==(const PeriodRecord&) const = default;
};

/// The levels of the objective, first to last: none of a lower one is given up for a later one.
inline constexpr std::array<std::string_view, 8> level_names = {
    "unmet", "mandatory", "priority", "load", "continuity", "travel", "change", "tie"};
using Objective = std::array<std::int64_t, 8>;

struct Assignment {
  TeamId team;  ///< of the official
  OfficialId official;
  CellId cell;
  UnitId unit;  ///< of the cell that day
  Date date;
  std::optional<ClockTime> time;
  std::string role;  ///< of the official in the team
  bool pinned = false;
  bool added = false;  ///< by the last repair
  Mark mark;

  bool operator==(const Assignment&) const = default;
};

/// A cell that nobody attends, and why, in the book's language.
struct Uncovered {
  CellId cell;
  bool mandatory = false;
  std::vector<std::string> because;

  bool operator==(const Uncovered&) const = default;
};

/// The price of a node of the network at each level: what a checker needs to prove the optimum.
struct Potential {
  std::string node;  ///< cell/ID, official/ID, slot/ID/TIME, require/TEAM/NAME
  Objective value{};

  bool operator==(const Potential&) const = default;
};

enum class RosterStatus { drawn, published };

/// What comes first when a published roster is repaired, after requirements and mandatory cells.
enum class Keep {
  visits,    ///< as many published visits as can be
  priority,  ///< the priority of the cells, as in a draw
};

enum class RepairKind {
  absent,     ///< the official cannot come
  added,      ///< the official can be sent now
  cancelled,  ///< the cell does not meet, or takes no visitor
  moved,      ///< the cell meets on another day or time
};

/// One thing for which a roster was repaired.
struct RepairCause {
  RepairKind kind = RepairKind::absent;
  OfficialId official;            ///< of absent and added
  CellId cell;                    ///< of cancelled and moved
  std::optional<Date> date;       ///< of moved
  std::optional<ClockTime> time;  ///< of moved
  std::string reason;
  Mark mark;

  bool operator==(const RepairCause&) const = default;
};

/// A visit of the roster before that is no more.
struct Dropped {
  CellId cell;
  OfficialId official;
  Mark mark;

  bool operator==(const Dropped&) const = default;
};

/// What made a published roster another one.
struct Repair {
  std::optional<Date> on;
  std::string from;  ///< sha256 of roster.yaml before
  Keep keep = Keep::visits;
  std::vector<RepairCause> causes;  ///< none: the book had changed
  std::vector<Dropped> dropped;     ///< by cell, official
  Mark mark;

  bool operator==(const Repair&) const = default;
};

/// roster.yaml
struct Roster {
  Period period;
  Date date;  ///< the planned or actual day of the period
  RosterStatus status = RosterStatus::drawn;
  std::optional<Date> published_on;
  bool met = true;  ///< every requirement met
  Objective objective{};
  int salt = 0;        ///< of the tie level, raised until the optimum is unique
  std::string inputs;  ///< sha256 of everything the draw looked at, in canonical form
  std::vector<Assignment> assignments;  ///< by team, date, time, cell, official
  std::vector<Uncovered> uncovered;     ///< by cell
  std::vector<Potential> certificate;   ///< by node
  std::vector<Repair> repairs = {};     ///< oldest first
  Mark mark;

  bool operator==(const Roster&) const = default;
};

/// Everything of one period that was loaded.
struct PeriodBook {
  Period period;
  std::optional<PeriodRecord> record;
  std::optional<Roster> roster;
  std::vector<Visit> visits;
  std::vector<Session> sessions = {};
  std::vector<Review> reviews = {};
  std::vector<Petition> petitions = {};  ///< by id

  bool operator==(const PeriodBook&) const = default;
};

}  // namespace lapthach::domain
