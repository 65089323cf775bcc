// One period of the book: its days, pins, roster and visits.
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

enum class PeriodStatus { open, closed };

/// period.yaml
struct PeriodRecord {
  Period period;
  std::optional<Date> planned;  ///< by the calendar rule
  std::optional<Date> actual;   ///< when it was moved
  std::string reason;           ///< why it was moved
  PeriodStatus status = PeriodStatus::open;
  std::vector<Pin> pins;
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
  Mark mark;

  bool operator==(const Roster&) const = default;
};

enum class VisitStatus { done, excused, unexcused, substituted };

/// One official's part in a visit.
struct Visitor {
  OfficialId official;
  VisitStatus status = VisitStatus::done;
  Mark mark;

  bool operator==(const Visitor&) const = default;
};

/// What one attended meeting of a cell brought home (the record room adds to it).
struct Visit {
  CellId cell;
  Date date;
  std::vector<Visitor> visitors;
  std::optional<int> members;  ///< on the roll that day
  std::optional<int> present;
  std::optional<int> excused;
  std::optional<int> unexcused;
  std::string score;  ///< decimal with a point: "91.5"
  std::string grade;
  std::string notes;
  Mark mark;

  bool operator==(const Visit&) const = default;
};

/// Everything of one period that was loaded.
struct PeriodBook {
  Period period;
  std::optional<PeriodRecord> record;
  std::optional<Roster> roster;
  std::vector<Visit> visits;

  bool operator==(const PeriodBook&) const = default;
};

}  // namespace lapthach::domain
