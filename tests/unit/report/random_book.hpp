// A book of three periods in which people did whatever they liked.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "unit/docket/life.hpp"

namespace lapthach::report::test {

using docket::test::day;
using docket::test::id;
using domain::VisitStatus;

// By id, as in a registry.
inline constexpr std::array<const char*, 3> cells = {"dong-xuan", "tuy-son", "vong-son"};
inline constexpr std::array<const char*, 3> units = {"hop-ly", "hop-ly", "tien-lu"};
inline constexpr std::array<const char*, 4> officials = {"le-van-c", "nguyen-van-a", "pham-thi-d",
                                                         "tran-thi-b"};
inline constexpr std::array<const char*, 2> teams = {"t01", "t02"};
inline constexpr Period last_period{2019, 3};

/// A book of three periods in which people did whatever they liked.
class RandomBook {
 public:
  explicit RandomBook(unsigned seed) : seed_(seed), random_(seed) {
    std::vector<domain::Petition> petitions = {docket::test::petition({}, "2019Q3-00000")};
    for (int n = 1; n <= 9; ++n) petitions.push_back(petition(n));
    records_ = docket::test::book(std::move(petitions));
    set_terms();
    register_units();
    decide_teams();
    for (int quarter = 1; quarter <= 3; ++quarter) meet(period_book({2019, quarter}));
    keep_registers();
  }

  domain::Records records() { return std::move(records_); }

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  template <class List>
  const char* any(const List& list) {
    return list[random_() % list.size()];
  }

  domain::Petition petition(int n) {
    auto made =
        docket::test::petition(docket::test::random_life(seed_ * 16 + static_cast<unsigned>(n),
                                                         static_cast<int>(random_() % 9)),
                               fmt::format("2019Q{}-0000{}", 1 + random_() % 3, n));
    const std::size_t where = random_() % cells.size();
    made.cell = id<domain::CellId>(cells[where]);
    made.unit = id<domain::UnitId>(units[where]);
    made.voices = 1 + static_cast<int>(random_() % 4);
    if (chance(50)) made.official = id<domain::OfficialId>(any(officials));
    if (chance(50)) made.topic = id<domain::TopicId>("dat-dai");
    return made;
  }

  /// Terms by which some are late, some near their day, and in some books none has a term.
  void set_terms() {
    auto& clocks = records_.settings.petitions.clocks;
    for (domain::ClockRule& rule : clocks) {
      if (rule.clock == domain::ClockKind::answer) rule.days = 2;
      if (rule.clock == domain::ClockKind::whole) rule.days = rule.near = 100;
    }
    if (!chance(30)) return;
    std::erase_if(clocks, [](const auto& rule) { return rule.clock != domain::ClockKind::whole; });
  }

  void register_units() {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      domain::Cell cell;
      cell.id = id<domain::CellId>(cells[i]);
      cell.unit = id<domain::UnitId>(units[i]);
      cell.name = cells[i];
      records_.registry.cells.push_back(cell);
    }
    for (const char* name : {"hop-ly", "tien-lu"}) {
      domain::Unit unit;
      unit.id = id<domain::UnitId>(name);
      unit.name = name;
      records_.registry.units.push_back(unit);
    }
    for (const char* name : officials) {
      domain::Official official;
      official.id = id<domain::OfficialId>(name);
      official.name = name;
      records_.registry.officials.push_back(official);
    }
  }

  void decide_teams() {
    domain::Decision decision;
    decision.id = id<domain::DecisionId>("qd-1");
    decision.effective = day("2019-01-01");
    for (std::size_t t = 0; t < teams.size(); ++t) {
      domain::TeamStatement team;
      team.id = id<domain::TeamId>(teams[t]);
      team.units = {id<domain::UnitId>(t == 0 ? "hop-ly" : "tien-lu")};
      for (std::size_t o = t; o < officials.size(); o += 2) {
        team.members.push_back({id<domain::OfficialId>(officials[o]), "member", {}, {}});
      }
      decision.teams.push_back(std::move(team));
    }
    records_.decisions = {std::move(decision)};
  }

  domain::PeriodBook& period_book(Period period) {
    auto& periods = records_.periods;
    const auto place = std::ranges::lower_bound(periods, period, {}, &domain::PeriodBook::period);
    if (place != periods.end() && place->period == period) return *place;
    domain::PeriodBook book;
    book.period = period;
    return *periods.insert(place, std::move(book));
  }

  void meet(domain::PeriodBook& book) {
    const Date date = first_day(book.period);
    book.record.emplace();
    book.record->period = book.period;
    book.roster.emplace();
    book.roster->period = book.period;
    book.roster->date = date;
    book.roster->status = domain::RosterStatus::published;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto cell = id<domain::CellId>(cells[i]);
      domain::Visit visit;
      visit.cell = cell;
      visit.date = date;
      for (const char* name : officials) {
        const auto official = id<domain::OfficialId>(name);
        if (chance(40)) book.roster->assignments.push_back(assignment(official, i, date));
        if (!chance(50)) continue;
        visit.visitors.push_back({official, static_cast<VisitStatus>(random_() % 4), {}, {}, {}});
      }
      if (chance(60)) visit.opinions.resize(random_() % 3);
      if (!visit.visitors.empty()) book.visits.push_back(std::move(visit));
    }
    review(book);
  }

  static domain::Assignment assignment(const domain::OfficialId& official, std::size_t cell,
                                       Date date) {
    domain::Assignment made;
    made.official = official;
    made.cell = id<domain::CellId>(cells[cell]);
    made.unit = id<domain::UnitId>(units[cell]);
    made.team = id<domain::TeamId>(teams[0]);
    made.date = date;
    return made;
  }

  void review(domain::PeriodBook& book) {
    for (const char* team : teams) {
      domain::Review review;
      review.team = id<domain::TeamId>(team);
      for (int n = 1; chance(60) && n < 4; ++n) {
        review.shortcomings.push_back(
            {id<domain::ShortcomingId>(std::to_string(n)), "x", "y", "z", {}});
      }
      if (chance(50) && book.period.quarter > 1) {
        review.settled.push_back({book.period - 1, id<domain::ShortcomingId>("1"), {}, "thôi", {}});
      }
      book.reviews.push_back(std::move(review));
    }
    if (chance(50)) book.record->gaps.push_back({"team/t01", "bão", {}});
  }

  void keep_registers() {
    domain::Registers& registers = records_.registers;
    for (const char* name : officials) {
      if (!chance(50)) continue;
      domain::Notebook notebook;
      notebook.number = name;
      notebook.official = id<domain::OfficialId>(name);
      notebook.issued = day("2019-01-15");
      if (chance(30)) notebook.used_up = day("2019-06-01");
      registers.notebooks.push_back(std::move(notebook));
    }
    domain::Training training;
    training.date = day("2019-02-01");
    for (const char* name : officials) {
      if (chance(50)) training.officials.push_back(id<domain::OfficialId>(name));
    }
    registers.training = {std::move(training)};
    domain::Briefing briefing;
    briefing.date = day("2019-03-01");
    briefing.actions.resize(random_() % 4);
    for (auto& action : briefing.actions) {
      if (chance(40)) action.done = day("2019-05-01");
      if (chance(20)) action.dropped = "không cần nữa";
    }
    registers.briefings = {std::move(briefing)};
  }

  unsigned seed_;
  std::mt19937 random_;
  domain::Records records_;
};

}  // namespace lapthach::report::test
