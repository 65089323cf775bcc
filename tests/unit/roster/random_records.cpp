// Throws dice for a book.
#include "random_records.hpp"

#include <algorithm>

namespace lapthach::roster::test {

namespace {

using namespace domain;

class Maker {
 public:
  Maker(std::uint32_t seed, int cells) : dice_(seed) {
    units_ = dice_.roll(1, 3);
    cells_ = dice_.roll(1, cells);
    officials_ = dice_.roll(1, 5);
    teams_ = dice_.roll(1, 3);
  }

  Records make(bool pins) {
    set_rules();
    add_registry();
    add_decisions();
    add_history();
    if (pins) add_pins();
    return std::move(records_);
  }

 private:
  UnitId unit(int u) { return id<UnitId>("unit-" + std::to_string(u)); }
  CellId cell(int c) { return id<CellId>("cell-" + std::to_string(c)); }
  OfficialId official(int o) { return id<OfficialId>("official-" + std::to_string(o)); }
  UnitId some_unit() { return unit(dice_.roll(1, units_)); }
  CellId some_cell() { return cell(dice_.roll(1, cells_)); }
  OfficialId some_official() { return official(dice_.roll(1, officials_)); }

  void set_rules() {
    records_.settings.language = dice_.chance(50) ? Lang::vi : Lang::en;
    if (dice_.chance(70)) records_.settings.calendar.time = ClockTime{450};
    RosterSettings& rules = records_.settings.roster;
    rules.visits_per_official = dice_.chance(50) ? 1 : dice_.roll(2, 3);
    rules.visitors_per_cell = dice_.chance(70) ? 1 : 2;
    rules.home = static_cast<HomeRule>(dice_.roll(0, 2));
    rules.minimum_gap = dice_.roll(0, 2);
    rules.longest_interval = dice_.chance(30) ? 0 : dice_.roll(1, 5);
    rules.pairing = static_cast<Pairing>(dice_.roll(0, 2));
    rules.pairing_periods = dice_.roll(1, 4);
    rules.load_periods = dice_.roll(0, 4);
    rules.help = dice_.chance(30) ? Help::any_team : Help::own_team;
    rules.priority = {dice_.roll(0, 2), dice_.roll(0, 3), dice_.roll(0, 5), dice_.roll(0, 9), 90};
    if (dice_.chance(20)) {
      rules.requirements = {{"leaders", {}, {"leader"}, 1, {}}};
      return;
    }
    if (dice_.chance(50)) rules.requirements.push_back({"standing", {"standing"}, {}, 1, {}});
    if (dice_.chance(30)) rules.requirements.push_back({"plain", {"plain"}, {}, 2, {}});
  }

  void add_registry() {
    Registry& registry = records_.registry;
    for (int u = 1; u <= units_; ++u) {
      Unit record{unit(u), "Xã " + std::to_string(u), "commune", {}, "", {}, {}, {}};
      if (dice_.chance(10)) record.span.to = day(2019, 12, 31);
      registry.units.push_back(record);
    }
    for (int c = 1; c <= cells_; ++c) add_cell(c);
    for (int o = 1; o <= officials_; ++o) add_official(o);
    if (dice_.chance(30)) {
      const Date from = day(2019, 12, static_cast<unsigned>(dice_.roll(1, 31)));
      registry.unavailable.push_back({some_official(), {from, {}}, "đi học", {}});
    }
    if (dice_.chance(30)) {
      registry.exclusions.push_back({some_official(), some_cell(), {}, "họ hàng", {}});
    }
    const int far = dice_.chance(20) ? 100'000'000 : 1;
    for (int o = 1; o <= officials_ && dice_.chance(80); ++o) add_travel(o, far);
  }

  void add_cell(int c) {
    Cell record;
    record.id = cell(c);
    record.name = "Thôn " + std::to_string(c);
    record.unit = some_unit();
    record.members = dice_.roll(5, 20);
    if (dice_.chance(60)) record.time = ClockTime{60 * dice_.roll(7, 15)};
    if (dice_.chance(15)) record.day = dice_.roll(1, 3);
    if (dice_.chance(20)) record.span.from = day(2019, static_cast<unsigned>(dice_.roll(1, 12)), 1);
    records_.registry.cells.push_back(record);
    if (!dice_.chance(10)) return;
    Cell& earlier = records_.registry.cells.back();
    Cell renamed = earlier;
    earlier.span.to = day(2019, 12, 31);
    renamed.span.from = day(2020, 1, 1);
    renamed.name += " mới";
    records_.registry.cells.push_back(renamed);
  }

  void add_official(int o) {
    Official record;
    record.id = official(o);
    record.name = "Nguyễn Văn " + std::string(1, static_cast<char>('A' + o));
    record.rank = dice_.chance(40) ? "standing" : "plain";
    if (dice_.chance(50)) record.home_cell = some_cell();
    if (dice_.chance(20)) record.home_unit = some_unit();
    if (dice_.chance(10)) record.span.to = day(2019, 12, 31);
    if (dice_.chance(10)) record.span.from = day(2019, 6, 1);
    records_.registry.officials.push_back(record);
  }

  void add_travel(int o, int far) {
    Travel travel{official(o), {}, {}};
    for (int c = 1; c <= cells_; ++c) {
      if (dice_.chance(70)) travel.costs.emplace_back(cell(c), far * dice_.roll(0, 9));
    }
    records_.registry.travel.push_back(travel);
  }

  void add_decisions() {
    Decision first{id<DecisionId>("qd-1"),
                   "1-QĐ/HU",
                   {},
                   day(2018, 1, 1),
                   DecisionKind::decision,
                   {},
                   "",
                   {},
                   {}};
    for (int t = 1; t <= teams_; ++t) first.teams.push_back(some_team(t));
    records_.decisions.push_back(first);
    if (!dice_.chance(30)) return;
    Decision second = first;
    second.id = id<DecisionId>("qd-2");
    second.effective = day(2019, 7, 1);
    second.kind = DecisionKind::amendment;
    second.teams = {some_team(1)};
    records_.decisions.push_back(second);
  }

  TeamStatement some_team(int t) {
    TeamStatement team{id<TeamId>("team-" + std::to_string(t)), "Tổ", {}, {}, {}, {}};
    for (int u = 1; u <= units_; ++u) {
      if (u % teams_ + 1 == t || dice_.chance(15)) team.units.push_back(unit(u));
    }
    for (int o = 1; o <= officials_; ++o) {
      if (o % teams_ + 1 != t && !dice_.chance(10)) continue;
      Member member{official(o), dice_.chance(30) ? "leader" : "member", {}, {}};
      if (dice_.chance(10)) member.span.to = day(2019, 12, 31);
      team.members.push_back(member);
    }
    return team;
  }

  void add_history() {
    const int periods = dice_.roll(0, 4);
    for (int ago = periods; ago >= 1; --ago) {
      PeriodBook book;
      book.period = drawn_period - ago;
      for (int c = 1; c <= cells_; ++c) {
        if (dice_.chance(40)) book.visits.push_back(some_visit(c, book.period));
      }
      if (dice_.chance(30)) book.roster = some_roster(book.period);
      records_.periods.push_back(book);
    }
    PeriodBook now;
    now.period = drawn_period;
    if (dice_.chance(20)) now.roster = some_roster(drawn_period);
    records_.periods.push_back(now);
  }

  Visit some_visit(int c, Period period) {
    Visit visit;
    visit.cell = cell(c);
    visit.date = first_day(period);
    visit.visitors.push_back({some_official(), VisitStatus::done, {}});
    if (dice_.chance(20)) visit.visitors.front().status = VisitStatus::excused;
    if (dice_.chance(70)) visit.present = dice_.roll(3, 20);
    if (dice_.chance(50)) visit.members = 15;
    return visit;
  }

  Roster some_roster(Period period) {
    Roster roster;
    roster.period = period;
    roster.status = dice_.chance(70) ? RosterStatus::published : RosterStatus::drawn;
    for (int c = 1; c <= cells_; ++c) {
      if (!dice_.chance(40)) continue;
      Assignment assignment;
      assignment.cell = cell(c);
      assignment.official = some_official();
      roster.assignments.push_back(assignment);
    }
    return roster;
  }

  void add_pins() {
    PeriodRecord record;
    record.period = drawn_period;
    for (int pins = dice_.roll(1, 2); pins > 0; --pins) {
      const auto kind = static_cast<PinKind>(dice_.roll(0, 2));
      record.pins.push_back({some_cell(), {}, kind, "", {}});
      if (kind == PinKind::pair) record.pins.back().official = some_official();
    }
    records_.periods.back().record = record;
  }

  Dice dice_;
  Records records_;
  int units_, cells_, officials_, teams_;
};

}  // namespace

Records random_records(std::uint32_t seed, int cells, bool pins) {
  return Maker(seed, cells).make(pins);
}

Records shuffled(Records records, std::uint32_t seed) {
  Dice dice(seed);
  Registry& registry = records.registry;
  dice.shuffle(registry.units);
  dice.shuffle(registry.cells);
  dice.shuffle(registry.officials);
  dice.shuffle(registry.unavailable);
  dice.shuffle(registry.exclusions);
  dice.shuffle(registry.travel);
  dice.shuffle(records.decisions);
  for (Decision& decision : records.decisions) {
    dice.shuffle(decision.teams);
    for (TeamStatement& team : decision.teams) {
      dice.shuffle(team.units);
      dice.shuffle(team.members);
    }
  }
  for (PeriodBook& book : records.periods) {
    dice.shuffle(book.visits);
    if (book.roster) dice.shuffle(book.roster->assignments);
    if (book.record) dice.shuffle(book.record->pins);
  }
  return records;
}

}  // namespace lapthach::roster::test
