// Rules and levels of draw.hpp written a second time, plainly, and the best roster by trying all.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster::test {

/// Cell and official.
using Visit = std::pair<domain::CellId, domain::OfficialId>;
using Visits = std::set<Visit>;

struct Best {
  Visits visits;
  domain::Objective objective{};
  bool unique = true;
};

/// Looks everything up in the records by id, each time anew.
class Oracle {
 public:
  Oracle(const domain::Records& records, Period period, int salt = 0);

  /// The pairs that break no rule by themselves.
  const Visits& allowed() const { return allowed_; }
  /// Every hard rule that `visits` breaks, in words; empty when they may be.
  std::vector<std::string> broken_rules(const Visits& visits) const;
  domain::Objective objective(const Visits& visits) const;
  /// The best of all rosters that break no rule, by levels in that order; nothing when pins rule
  /// out all of them.
  std::optional<Best> best(const std::array<std::string_view, 8>& order = domain::level_names);

  bool is_mandatory(const domain::Cell& cell) const;
  std::int64_t priority(const domain::Cell& cell) const;
  std::int64_t deviation(const domain::OfficialId& official) const;
  std::int64_t continuity(const Visit& visit) const;
  std::int64_t travel(const Visit& visit) const;
  std::int64_t tie(const Visit& visit) const;
  /// Whether the visit counts towards the requirement of the team, in whatever unit.
  bool counts(const domain::Requirement& rule, const domain::TeamId& team,
              const Visit& visit) const;
  /// The teams in force on a day of meetings, with their units in which a cell meets.
  std::map<domain::TeamId, std::set<domain::UnitId>> in_force() const;
  const std::map<domain::CellId, const domain::Cell*>& cells() const { return cells_; }
  const std::vector<domain::OfficialId>& officials() const { return officials_; }

 private:
  struct Past {
    domain::CellId cell;
    domain::OfficialId official;
    int ago;
  };

  void read_cells();
  void read_people();
  void read_history();
  std::vector<domain::Team> teams(Date date) const;
  const domain::Member* seat(const domain::Team& team, const domain::OfficialId& official) const;
  bool looks_after(const domain::Team& team, const domain::Cell& cell) const;
  bool allowed(const Visit& visit) const;
  bool pinned(domain::PinKind kind, const domain::CellId& cell) const;
  bool too_close(const domain::Cell& a, const domain::Cell& b) const;
  std::map<domain::CellId, int> slots_of(const domain::OfficialId& official) const;
  int periods_waited(const domain::Cell& cell) const;
  int last_visit(const domain::CellId& cell) const;
  int last_meeting(const Visit& visit) const;
  bool was_low(const domain::Cell& cell) const;
  domain::Objective by_order(const domain::Objective& value) const;
  std::int64_t unmet(const Visits& visits) const;
  std::int64_t change(const Visits& visits) const;
  bool has_room(const Visits& visits, const Visit& visit) const;
  void try_cells(std::size_t next, Visits& visits, std::optional<Best>& best) const;

  const domain::Records& records_;
  const domain::RosterSettings& rules_;
  Period period_;
  int salt_;
  std::map<domain::CellId, const domain::Cell*> cells_;
  std::map<domain::CellId, Date> dates_;
  std::vector<Date> days_;  // the main day first
  std::map<domain::OfficialId, std::pair<domain::TeamId, const domain::Member*>> home_;
  std::vector<domain::OfficialId> officials_;
  std::vector<Past> past_;
  std::set<Visit> allowed_;
  std::map<domain::OfficialId, std::map<domain::CellId, int>> slots_;
  std::array<std::string_view, 8> order_{};
};

}  // namespace lapthach::roster::test
