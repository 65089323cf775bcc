// Draws everything from one row of numbers, in one order.
#include "place.hpp"

#include <random>
#include <string>

#include <fmt/format.h>

namespace bench {

using namespace lapthach;
using namespace lapthach::domain;

namespace {

template <class Id>
Id numbered(const char* kind, int number) {
  return Id::parse(fmt::format("{}-{:06}", kind, number)).value();
}

class Generator {
 public:
  Generator(const Shape& shape, const PlaceOptions& options)
      : options_(options), dice_(options.seed), cells_of_(shares(shape.cells, shape.teams)) {
    records_.settings.calendar.time = ClockTime{450};
    records_.settings.roster.requirements = {{"standing", {"standing"}, {}, 1, {}}};
    add_units_and_cells();
    add_officials(shares(shape.officials, shape.teams));
    for (int ago = options.history; ago >= 1; --ago) add_period(options.next - ago);
  }

  Records take() { return std::move(records_); }

 private:
  bool chance(unsigned percent) { return dice_() % 100 < percent; }
  int roll(int below) { return static_cast<int>(dice_() % static_cast<unsigned>(below)); }

  UnitId unit_of(std::size_t team, int number) const {
    return numbered<UnitId>("xa", static_cast<int>(team) * options_.units_of_team + number);
  }

  /// `total` things over `teams` teams, at least one each, uneven as chance has it.
  std::vector<int> shares(int total, int teams) {
    std::vector<int> share(static_cast<std::size_t>(teams), 1);
    for (int thing = teams; thing < total; ++thing) ++share[dice_() % share.size()];
    return share;
  }

  void add_units_and_cells() {
    int cell_number = 0;
    for (std::size_t t = 0; t < cells_of_.size(); ++t) {
      for (int u = 0; u < options_.units_of_team; ++u) add_unit(unit_of(t, u));
      first_cell_.push_back(cell_number);
      for (int c = 0; c < cells_of_[t]; ++c) {
        Cell cell;
        cell.id = numbered<CellId>("cb", cell_number++);
        cell.name = fmt::format("Chi bộ thôn {}", c + 1);
        cell.unit = unit_of(t, c % options_.units_of_team);
        cell.members = 20 + roll(30);
        records_.registry.cells.push_back(cell);
      }
    }
  }

  void add_unit(const UnitId& id) {
    Unit unit;
    unit.id = id;
    unit.name = "Xã " + id.str();
    unit.kind = "commune";
    records_.registry.units.push_back(unit);
  }

  void add_officials(const std::vector<int>& officials_of) {
    Decision decision;
    decision.id = numbered<DecisionId>("qd", 37);
    decision.number = "37-QĐ/HU";
    decision.effective = first_day(options_.next - options_.history);
    int number = 0;
    for (std::size_t t = 0; t < officials_of.size(); ++t) {
      TeamStatement team;
      team.id = numbered<TeamId>("to", static_cast<int>(t));
      for (int u = 0; u < options_.units_of_team; ++u) team.units.push_back(unit_of(t, u));
      for (int i = 0; i < officials_of[t]; ++i) {
        add_official(t, i, number++);
        team.members.push_back({records_.registry.officials.back().id, "member", {}, {}});
      }
      decision.teams.push_back(std::move(team));
    }
    records_.decisions.push_back(std::move(decision));
  }

  void add_official(std::size_t team, int place, int number) {
    Official official;
    official.id = numbered<OfficialId>("cbo", number);
    official.name = fmt::format("Nguyễn Văn {}", number);
    official.rank = place == 0 || chance(15) ? "standing" : "member";
    if (chance(50)) {
      const int cell = first_cell_[team] + roll(cells_of_[team]);
      official.home_cell = records_.registry.cells[static_cast<std::size_t>(cell)].id;
    }
    if (chance(5)) {
      const Span span{first_day(options_.next), last_day(options_.next)};
      records_.registry.unavailable.push_back({official.id, span, "đi học", {}});
    }
    records_.registry.officials.push_back(std::move(official));
  }

  void add_period(Period past) {
    PeriodBook book;
    book.period = past;
    book.visits.reserve(records_.registry.officials.size());
    const auto& teams = records_.decisions.front().teams;
    for (std::size_t t = 0; t < teams.size(); ++t) {
      std::vector<int> cells;
      for (int c = 0; c < cells_of_[t]; ++c) cells.push_back(first_cell_[t] + c);
      for (const Member& member : teams[t].members) {
        if (cells.empty()) break;
        if (chance(10)) continue;
        std::swap(cells[dice_() % cells.size()], cells.back());
        add_visit(book, cells.back(), member.official);
        cells.pop_back();
      }
    }
    records_.periods.push_back(std::move(book));
  }

  void add_visit(PeriodBook& book, int number, const OfficialId& official) {
    const Cell& cell = records_.registry.cells[static_cast<std::size_t>(number)];
    Visit visit;
    visit.cell = cell.id;
    visit.date = first_day(book.period);
    visit.visitors = {{official, VisitStatus::done, {}}};
    visit.members = cell.members;
    visit.present = *cell.members - roll(6);
    visit.excused = *cell.members - *visit.present;
    visit.unexcused = 0;
    book.visits.push_back(std::move(visit));
  }

  PlaceOptions options_;
  std::mt19937 dice_;
  std::vector<int> cells_of_, first_cell_;  // by team
  Records records_;
};

}  // namespace

Records make_place(const Shape& shape, const PlaceOptions& options) {
  return Generator(shape, options).take();
}

}  // namespace bench
