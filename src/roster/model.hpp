// What a draw knows: everything the rules and costs ask for, under dense numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lapthach/domain/past_visit.hpp"
#include "roster/index.hpp"

namespace lapthach::roster {

using domain::Objective;

/// The places of domain::level_names.
enum Level : std::size_t { unmet, mandatory, priority, load, continuity, travel, change, tie };
inline constexpr std::size_t levels = domain::level_names.size();

/// The levels from the most to the least important.
using Order = std::array<Level, levels>;
inline constexpr Order drawing{unmet, mandatory, priority, load, continuity, travel, change, tie};
Order order_of(domain::Keep keep);  ///< of a repair

/// A value by level as one by importance.
Objective by_importance(const Order& order, const Objective& value);

/// An official at a cell.
struct Pair {
  Index cell = none;
  Index official = none;

  auto operator<=>(const Pair&) const = default;
};

/// A place in a team on one day.
struct Seat {
  Index official = none;
  Index team = none;
  const domain::Member* member = nullptr;
};

/// One date on which cells meet, and who can be sent that day.
struct Day {
  Date date;
  std::vector<const domain::TeamStatement*> statements;  ///< by team; null when not in force
  Rows<Index> teams_of_unit;                             ///< by unit, in order of team
  Rows<Seat> seats;                                      ///< by team, in order of official
  std::vector<Seat> everybody;  ///< the first seat of each official, in order of official
  std::vector<const domain::Official*> in_office;       ///< by official; null when not
  std::vector<const domain::Unavailability*> on_leave;  ///< by official; null when not
};

struct Cell {
  const domain::Cell* record = nullptr;
  Index unit = none;  ///< none when the unit is not valid that day
  Index day = 0;
  std::optional<ClockTime> time;
  std::uint64_t hash = 0;
  int since_visit = 0;    ///< periods since the last visit, 0: never
  int since_counted = 0;  ///< periods since the last visit, else since counting began; 0: unknown
  bool mandatory = false;
  std::int64_t priority = 0;
  Index component = none;
  int wanted = 1;                        ///< visitors not pinned
  int pinned = 0;                        ///< visitors pinned
  const domain::Pin* covered = nullptr;  ///< must be attended
  const domain::Pin* closed = nullptr;   ///< must not be attended
};

struct Official {
  const domain::Official* record = nullptr;  ///< the version of the main day, else the nearest
  std::uint64_t hash = 0;
  Index home_cell = none;
  Index home_unit = none;
  bool seated = false;         ///< in a team on some day
  Index group = none;          ///< the smallest requirement by which a network counts the official
  std::vector<Index> counts;   ///< all requirements that visits of the official may count towards
  std::int64_t done = 0;       ///< visits in the last load_periods periods
  std::int64_t deviation = 0;  ///< tenths of visits done above what was expected
  Index component = none;
  Index place = none;  ///< in the component
  int pinned = 0;      ///< visits pinned
};

/// One requirement of one team, or of one unit of a team.
struct Group {
  Index team = none;
  Index unit = none;  ///< only visits there count; none: all
  const domain::Requirement* rule = nullptr;
  std::vector<Index> members;
  Index parent = none;    ///< the next larger requirement of which all members are too
  bool by_cases = false;  ///< crosses others, so that no network counts it
  int pinned = 0;         ///< pinned visits that count
};

/// The last time a pair met.
struct Meeting {
  Index official = none;
  int ago = 0;  ///< periods
};

struct TravelCost {
  Index official = none;
  std::int64_t cost = 0;
};

/// Teams that share officials or units, and all that depends on them.
struct Component {
  std::vector<Index> cells, officials, groups;
};

/// The published roster that this one takes the place of.
struct Replaced {
  std::vector<domain::Dropped> visits;
  std::optional<domain::Keep> repair;  ///< none: it is drawn anew
};

struct Model {
  const domain::Records* records = nullptr;
  const domain::RosterSettings* rules = nullptr;
  Period period;
  std::uint64_t seed = 0;                    ///< of the tie level
  Ids units, cell_ids, official_ids, teams;  ///< cells: those that meet in the period
  Rows<const domain::Official*> versions;    ///< by official, by first day
  std::vector<Day> days;                     ///< the main day first
  std::vector<Cell> cells;
  std::vector<Official> officials;
  std::vector<Group> groups;
  std::vector<Component> components;
  Rows<Meeting> met;                          ///< by cell
  Rows<const domain::Exclusion*> exclusions;  ///< by cell, those of its day
  Rows<TravelCost> travel;                    ///< by cell, in order of official
  Rows<Index> published;                      ///< by cell: officials of the roster in its place
  std::int64_t replaced = 0;                  ///< visits of the roster in its place
  bool repairs = false;                       ///< that roster is repaired, not drawn anew
  Order order = drawing;
  std::vector<Pair> pinned;             ///< in order
  std::vector<Pair> allowed;            ///< to try: pairs that break no rule
  std::vector<Diagnostic> diagnostics;  ///< warnings
};

/// Builds the model of `period`. `past`: the visits, when `records` has none. Throws Error as
/// draw() says.
Model build_model(const domain::Records& records, Period period, const Replaced& replaced = {},
                  const domain::Past* past = nullptr);

/// The visits of a roster, and of the one before its last repair.
std::vector<domain::Dropped> visits_of(const domain::Roster& roster);
std::vector<domain::Dropped> visits_before(const domain::Roster& roster);

/// The published roster of the period, which a draw would replace.
Replaced published(const domain::Records& records, Period period);
/// What `roster` took the place of: a repaired one knows itself.
Replaced replaced_by(const domain::Records& records, const domain::Roster& roster);

/// Sets the seed of the tie level.
void set_salt(Model& model, int salt);

/// What one more visitor of the cell is worth when `visitors` are there already, at the levels
/// mandatory and priority.
Objective worth(const Cell& cell, int visitors);

/// What the pair costs at the levels continuity, travel, change and tie.
Objective pair_cost(const Model& model, Pair pair);

/// The whole objective of a draw: all its pairs, in order, those pinned included.
Objective evaluate(const Model& model, const std::vector<Pair>& pairs);

/// Whether the visit of a member counts.
bool counts(const Model& model, const Group& group, Pair pair);

/// The seat from which an official attends the cell: in a team that looks after its unit, else the
/// official's first.
const Seat* seat_of(const Model& model, Pair pair);

}  // namespace lapthach::roster
