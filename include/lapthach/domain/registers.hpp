// The registers that run on from period to period: notebooks, training, briefings, inspections, and
// the monthly attendance of every cell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"

namespace lapthach::domain {

/// A numbered resolution notebook (sổ ghi nghị quyết chi bộ). Exactly one of official (a team
/// member), unit (a grassroots committee) and cell holds it.
struct Notebook {
  std::string number;
  OfficialId official;
  UnitId unit;
  CellId cell;
  Date issued;
  std::string by;  ///< who handed it out
  std::optional<Date> used_up;
  std::optional<Date> returned;
  std::string replaced_by;  ///< the number of the next one
  std::string notes;
  Mark mark;

  bool operator==(const Notebook&) const = default;
};

/// Who was trained in what (bồi dưỡng).
struct Training {
  Date date;
  std::string subject;
  std::string place;
  std::vector<OfficialId> officials;
  std::string notes;
  Mark mark;

  bool operator==(const Training&) const = default;
};

/// What a briefing asked of somebody; it comes back until it is done or dropped.
struct BriefingAction {
  ActionId id;  ///< within the briefing; numbered when nobody chose one
  std::string text;
  std::string who;
  std::optional<Date> due;
  std::optional<Date> done;
  std::string dropped;  ///< why it was given up
  Mark mark = {};

  bool operator==(const BriefingAction&) const = default;
};

/// A monthly briefing of cell secretaries (giao ban).
struct Briefing {
  Date date;
  UnitId unit;  ///< may be empty: the whole area
  std::string chair;
  std::optional<int> invited;
  std::optional<int> present;
  std::string content;
  std::vector<BriefingAction> actions;
  Mark mark;

  bool operator==(const Briefing&) const = default;
};

/// A finding on how the attendance regime is kept (kiểm tra, giám sát): of a team, an official or
/// both.
struct Inspection {
  Date date;
  TeamId team;
  OfficialId official;
  std::string by;  ///< who inspected
  std::string finding;
  std::string remedy;
  std::optional<Date> remedied;
  Mark mark;

  bool operator==(const Inspection&) const = default;
};

/// How many came to a cell's meeting of a month, visited or not; registers/attendance/<year>.yaml.
struct MonthlyAttendance {
  CellId cell;
  Month month;
  int members = 0;            ///< on the roll
  std::optional<int> exempt;  ///< of them
  std::optional<int> away;    ///< of them
  int present = 0;
  Mark mark;

  bool operator==(const MonthlyAttendance&) const = default;
};

/// Sorted: notebooks by number; the others by day or month, then who it is about.
struct Registers {
  std::vector<Notebook> notebooks;
  std::vector<Training> training;
  std::vector<Briefing> briefings;
  std::vector<Inspection> inspections;
  std::vector<MonthlyAttendance> attendance;

  bool operator==(const Registers&) const = default;
};

}  // namespace lapthach::domain
