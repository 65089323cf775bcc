// The registry: who and what exists, and when. Every record is dated.
//
// Several records may carry one id if their spans do not overlap: they are the versions of one
// thing (a post held until a congress and the next one, a renamed unit). Neither a name nor a code
// identifies a unit without a date: xã Hợp Lý of 2019 and the larger xã Hợp Lý of July 2025 share
// both, and are two units with two ids, the first naming the second as its successor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/domain/ids.hpp"

namespace lapthach::domain {

/// An administrative or Party unit (đơn vị): district, commune, town, ward, province.
struct Unit {
  UnitId id;
  std::string name;
  std::string kind;  ///< free word, usual ones: province, district, commune, town, ward
  UnitId parent;     ///< may be empty
  std::string code;  ///< statistical code (mã GSO), text: "08761"
  Span span;
  std::vector<UnitId> successors;  ///< the units it became part of after its last day
  Mark mark;

  bool operator==(const Unit&) const = default;
};

/// A Party cell (chi bộ) whose meetings are attended.
struct Cell {
  CellId id;
  std::string name;
  UnitId unit;
  std::string kind;            ///< usual ones: residential, agency, school
  std::optional<int> members;  ///< on the roll (đảng viên)
  std::optional<int> exempt;   ///< of them, exempted from meetings
  std::string secretary;       ///< name of the cell secretary (bí thư)
  std::string phone;
  std::optional<ClockTime> time;  ///< when it meets, else the calendar's time
  std::string venue;              ///< where it meets
  std::optional<int> day;         ///< day of the month when it differs from the calendar's, 1 to 31
  Span span;
  Mark mark;
  std::optional<int> month = {};        ///< month of the quarter of its own, 1 to 3
  std::vector<CellId> successors = {};  ///< the cells it became, or became part of

  bool operator==(const Cell&) const = default;
};

/// A committee member or leading official (cấp ủy viên, cán bộ chủ chốt) who can be sent.
struct Official {
  OfficialId id;
  std::string name;
  std::string post;  ///< chức vụ, as printed
  std::string rank;  ///< a word the roster rules can ask for, e.g. standing, member
  CellId home_cell;  ///< where the official is a member; may be empty
  UnitId home_unit;  ///< native or home unit; may be empty
  std::string phone;
  Span span;
  Mark mark;

  bool operator==(const Official&) const = default;
};

/// An office, board or other body that settles petitions (phòng, ban, ngành).
struct Agency {
  AgencyId id;
  std::string name;
  std::string level;  ///< a competence level
  std::string kind;
  Span span;
  std::vector<AgencyId> successors;
  Mark mark;

  bool operator==(const Agency&) const = default;
};

enum class DayKind { off, work };

/// A day off, or a day worked although it would be off (làm bù).
struct Holiday {
  Date date;
  DayKind kind = DayKind::off;
  std::string name;
  Mark mark;

  bool operator==(const Holiday&) const = default;
};

/// Days on which an official cannot be sent.
struct Unavailability {
  OfficialId official;
  Span span;
  std::string reason;
  Mark mark;

  bool operator==(const Unavailability&) const = default;
};

/// An official who is not to be sent to a cell (conflict of interest and the like).
struct Exclusion {
  OfficialId official;
  CellId cell;
  Span span;
  std::string reason;
  Mark mark;

  bool operator==(const Exclusion&) const = default;
};

/// What a visit to a cell costs an official, in any whole unit (km, minutes, đồng). Sorted by cell.
struct Travel {
  OfficialId official;
  std::vector<std::pair<CellId, std::int64_t>> costs;
  Mark mark;

  bool operator==(const Travel&) const = default;
};

/// Sorted: units, cells, officials and agencies by id, then first day; holidays by date; the others
/// by official. The look-ups below search by halves and rely on it.
struct Registry {
  std::vector<Unit> units;
  std::vector<Cell> cells;
  std::vector<Official> officials;
  std::vector<Agency> agencies;
  std::vector<Holiday> holidays;
  std::vector<Unavailability> unavailable;
  std::vector<Exclusion> exclusions;
  std::vector<Travel> travel;

  bool operator==(const Registry&) const = default;
};

/// Look-ups as of a day. The pointer is into the vector and null when there is none that day.
const Unit* unit_on(const Registry& registry, const UnitId& id, Date date);
const Cell* cell_on(const Registry& registry, const CellId& id, Date date);
const Official* official_on(const Registry& registry, const OfficialId& id, Date date);
const Agency* agency_on(const Registry& registry, const AgencyId& id, Date date);

/// Units valid on `date` whose name (match_key) or code is `text`: several when names repeat.
std::vector<const Unit*> units_named(const Registry& registry, std::string_view text, Date date);
/// Cells valid on `date` whose name is `text`, or "cell, unit" to tell namesakes apart: the unit by
/// name, code or id.
std::vector<const Cell*> cells_named(const Registry& registry, std::string_view text, Date date);
std::vector<const Official*> officials_named(const Registry& registry, std::string_view text,
                                             Date date);

/// The units that stand in the place of `id` on `date`: itself when valid, else its successors
/// followed to the end, in order of id, without repeats or circles. Empty before its first day and
/// when it ended without successors.
std::vector<UnitId> units_now(const Registry& registry, const UnitId& id, Date date);
/// The same of a cell that was split or merged.
std::vector<CellId> cells_now(const Registry& registry, const CellId& id, Date date);

WorkCalendar work_calendar(const Registry& registry);

}  // namespace lapthach::domain
