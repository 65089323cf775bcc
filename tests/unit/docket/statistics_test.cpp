// Tests of the figures: the backlog identity, ageing, spreads, on time in three ways, holding
// times.
#include "lapthach/docket/statistics.hpp"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::EventKind;

namespace {

struct Figures {
  domain::Records records;
  std::vector<Case> all;
  Cases chosen;

  Figures(std::vector<domain::Petition> petitions, const char* as_of)
      : records(book(std::move(petitions))), all(cases(records, day(as_of))) {
    for (const Case& each : all) chosen.push_back(&each);
  }
};

domain::Petition lived(const char* id, unsigned seed) {
  domain::Petition made = petition({}, id);
  made.events = random_life(seed, 14);
  return made;
}

/// A due day with an hour counts in whole days as the day before, when it was missed on that day.
Timed in_days(const std::string& target, const std::string& closed) {
  Timed made;
  if (!closed.empty()) made.finished = parse_date(closed.substr(0, 10));
  if (target.empty()) return made;
  made.due = parse_date(target.substr(0, 10));
  if (!closed.empty() && made.due == made.finished && target < closed) {
    made.due = add_days(*made.due, -1);
  }
  return made;
}

std::vector<Timed> boston() {
  std::ifstream file(LAPTHACH_TEST_DATA "/boston311.tsv");
  std::vector<Timed> all;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    all.push_back(in_days(line.substr(0, tab), line.substr(tab + 1)));
  }
  return all;
}

}  // namespace

TEST_CASE("The backlog of random lives balances in every period, in petitions and in voices") {
  std::vector<domain::Petition> petitions;
  for (unsigned i = 10; i < 60; ++i) {
    petitions.push_back(lived(fmt::format("2019Q3-000{}", i).c_str(), i));
    petitions.back().voices = static_cast<int>(i % 4 + 1);
  }
  const Figures figures(petitions, "2020-12-31");
  for (const Weight weight : {Weight::petitions, Weight::voices}) {
    const auto flows = backlog(figures.chosen, {2019, 2}, {2020, 2}, weight);
    REQUIRE(flows.size() == 5);
    CHECK(flows[0].opening == 0);
    CHECK(flows[0].closing == 0);
    CHECK(flows[1].raised == size_of(figures.chosen).petitions * (weight == Weight::petitions) +
                                 size_of(figures.chosen).voices * (weight == Weight::voices));
    for (std::size_t i = 1; i < flows.size(); ++i) CHECK(flows[i].opening == flows[i - 1].closing);
  }
}

TEST_CASE("A reply and a reopening are counted in the period in which they came") {
  auto life = whole_life();
  life.push_back(event(EventKind::reopen, "2019-10-02"));
  const Figures figures({petition(life), petition({}, "2019Q3-00001")}, "2019-12-31");
  const auto flows = backlog(figures.chosen, {2019, 3}, {2019, 4});
  CHECK(flows[0] == Flow{{2019, 3}, 0, 2, 0, 1, 1});
  CHECK(flows[1] == Flow{{2019, 4}, 1, 0, 1, 0, 2});
}

TEST_CASE("A petition counts in the period that its id names, whatever the day it was raised") {
  domain::Petition early = petition({}, "2019Q4-00001");
  early.raised = day("2019-09-20");
  early.events =
      petition({event(EventKind::decline, "2019-09-24"), event(EventKind::reply, "2019-09-25"),
                event(EventKind::reopen, "2019-09-26")})
          .events;
  domain::Petition late = petition({}, "2019Q3-00002");
  late.raised = day("2019-10-03");
  const Figures figures({early, late}, "2020-03-31");
  const auto flows = backlog(figures.chosen, {2019, 3}, {2020, 1});
  CHECK(flows[0] == Flow{{2019, 3}, 0, 1, 0, 0, 1});
  CHECK(flows[1] == Flow{{2019, 4}, 1, 1, 1, 1, 2});
  CHECK(flows[2] == Flow{{2020, 1}, 2, 0, 0, 0, 2});
  for (const Flow& flow : flows) CHECK(flow.balances());
}

TEST_CASE("A petition that was split counts through its children only") {
  auto parent = petition({event(EventKind::classify, "2019-07-08")}, "2019Q3-00001");
  domain::Event split = event(EventKind::split, "2019-07-20");
  split.petitions = {petition_id("2019Q3-00002"), petition_id("2019Q3-00003")};
  split.id = event_id(parent, split);
  parent.events.push_back(split);
  const Figures figures({parent, petition({}, "2019Q3-00002"), petition({}, "2019Q3-00003")},
                        "2019-09-30");
  CHECK(backlog(figures.chosen, {2019, 3}, {2019, 3})[0] == Flow{{2019, 3}, 0, 2, 0, 0, 2});
  CHECK(size_of(figures.chosen) == Size{2, 2, 2});
}

TEST_CASE("Merged petitions are one problem and as many voices as spoke") {
  auto child = petition({event(EventKind::classify, "2019-07-08")}, "2019Q3-00002");
  domain::Event merge = event(EventKind::merge, "2019-07-10");
  merge.petitions = {petition_id("2019Q3-00001")};
  merge.id = event_id(child, merge);
  child.events.push_back(merge);
  child.voices = 3;
  const Figures figures({petition({}, "2019Q3-00001"), child}, "2019-09-30");
  CHECK(size_of(figures.chosen) == Size{4, 2, 1});
}

TEST_CASE("Open petitions are sorted into bands of age, the bounds belonging to the lower one") {
  const Figures figures({petition({}, "2019Q3-00001"), petition(whole_life(), "2019Q3-00002")},
                        "2019-07-21");
  const auto rows = ageing(figures.chosen, {}, day("2019-07-21"));
  REQUIRE(rows.size() == 6);
  CHECK(rows[0].stage == domain::Stage::intake);
  CHECK(rows[0].n == std::array{0, 1, 0, 0, 0, 0});
  CHECK(rows[2].n == std::array{0, 1, 0, 0, 0, 0});
  CHECK(ageing(figures.chosen, {}, day("2019-07-22"))[0].n == std::array{0, 0, 1, 0, 0, 0});
  CHECK(ageing(figures.chosen, {}, day("2019-07-15"), domain::DayUnit::working)[0].n ==
        std::array{1, 0, 0, 0, 0, 0});
}

TEST_CASE("Median and percentile are by nearest rank, with n") {
  const auto spread = [](std::vector<int> days) {
    std::vector<Lasting> all;
    for (const int each : days) all.push_back({each, true});
    return spread_of(all);
  };
  CHECK(spread({}) == Spread{});
  CHECK(spread({5}) == Spread{1, 5, 5, 5, 0});
  CHECK(spread({1, 2, 3, 4}) == Spread{4, 2, 4, 2, 0});
  CHECK(spread({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}) == Spread{10, 5, 9, 5, 0});
}

TEST_CASE("The median that counts open cases is that of Kaplan and Meier") {
  // Freireich et al. (1963), remission under 6-MP: the published median is 23 weeks; without the
  // open cases it would be 10.
  std::vector<Lasting> mercaptopurine;
  for (const int each : {6, 6, 6, 7, 10, 13, 16, 22, 23}) mercaptopurine.push_back({each, true});
  for (const int each : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
    mercaptopurine.push_back({each, false});
  }
  const Spread spread = spread_of(mercaptopurine);
  CHECK(spread.median_with_open == 23);
  CHECK(spread.median == 10);
  CHECK(spread.n == 9);
  CHECK(spread.open == 12);
  CHECK_FALSE(spread_of({{3, true}, {9, false}, {9, false}}).median_with_open);
}

TEST_CASE("On time is three figures") {
  const Date due = day("2019-07-31");
  const std::vector<Timed> all = {{due, day("2019-07-31")}, {due, day("2019-08-01")},
                                  {due, std::nullopt},      {day("2019-12-31"), day("2019-07-01")},
                                  {std::nullopt, due},      {day("2019-08-15"), std::nullopt}};
  const OnTime sum = on_time(all, day("2019-08-15"), day("2019-07-01"), day("2019-09-30"));
  CHECK(sum == OnTime{2, 3, 1, 4, 1, 1});
}

TEST_CASE("The requests of Boston are on time in 72 of 77, strictly in 72 of 88") {
  const auto all = boston();
  REQUIRE(all.size() == 100);
  const OnTime sum = on_time(all, day("2022-04-25"), day("2022-01-01"), day("2022-12-31"));
  CHECK(sum.on_time == 72);
  CHECK(sum.finished == 77);
  CHECK(sum.finished + sum.open_overdue == 88);
}

TEST_CASE("Clocks become due days and ends, without those that nobody is to blame for") {
  auto life = whole_life();
  life.resize(2);
  life.push_back(event(EventKind::send_back, "2019-07-20"));
  life.push_back(event(EventKind::route, "2019-07-22"));
  const Figures figures({petition(life)}, "2019-12-31");
  CHECK(timed(figures.chosen, domain::ClockKind::answer) ==
        std::vector{Timed{day("2019-08-19"), std::nullopt}});
}

TEST_CASE("Rounds closed without an answer do not enter the times to answer") {
  const Figures figures(
      {petition(whole_life()), petition({}, "2019Q3-00001"),
       petition({event(EventKind::withdraw, "2019-07-03"), event(EventKind::reply, "2019-07-05")},
                "2019Q3-00002")},
      "2019-07-31");
  const Date today = day("2019-07-31");
  CHECK(times_to_answer(figures.chosen, today) == std::vector<Lasting>{{30, false}, {21, true}});
  CHECK(times_to_reply(figures.chosen, today) ==
        std::vector<Lasting>{{30, false}, {4, true}, {30, false}});
}

TEST_CASE("Holding time is charged to the agency that held the petition") {
  auto life = whole_life();
  life.resize(2);
  life.push_back(event(EventKind::send_back, "2019-07-22"));
  life.push_back(event(EventKind::route, "2019-07-24"));
  life.back().lead = id<domain::AgencyId>("phong-tckh");
  const Figures figures({petition(life)}, "2019-07-31");
  const auto held = holding_times(figures.chosen, {}, day("2019-07-31"));
  CHECK(held == std::vector<Held>{{id<domain::AgencyId>("phong-tckh"), 1, 5, 0},
                                  {id<domain::AgencyId>("phong-tnmt"), 1, 5, 1}});
  CHECK(holding_times(figures.chosen, {}, day("2019-07-31"), domain::DayUnit::calendar)[1].days ==
        7);
}

TEST_CASE("Returns, reopenings, promises and discontent are counted") {
  auto life = whole_life();
  life[2].until = day("2019-09-30");
  life.push_back(event(EventKind::feedback, "2019-08-10"));
  life.back().satisfaction = domain::Satisfaction::dissatisfied;
  life.push_back(event(EventKind::reopen, "2019-08-20"));
  auto back = whole_life();
  back.resize(2);
  back.push_back(event(EventKind::send_back, "2019-07-20"));
  const Figures figures({petition(life), petition(back, "2019Q3-00001")}, "2019-12-31");
  CHECK(returns_of(figures.chosen) == Returns{2, 1, 1, 1, 1, 0, 1, 1});
}

TEST_CASE("What comes back in three periods, or after a reply, is recurrent") {
  auto again = petition({}, "2019Q4-00001");
  again.unit = id<domain::UnitId>("tu-du");
  again.again = petition_id("2019Q1-00001");
  const Figures figures({petition({}, "2019Q1-00001"), petition({}, "2019Q2-00001"),
                         petition({}, "2019Q3-00001"), again},
                        "2019-12-31");
  const auto found = recurrences(figures.chosen);
  REQUIRE(found.size() == 2);
  CHECK(found[0].petitions == 3);
  CHECK(found[0].periods == 3);
  CHECK(found[1].again == 1);
  CHECK(recurrences(figures.chosen, 4).size() == 1);
}

TEST_CASE("Under one unit in place of two, what came back in both comes back more often") {
  auto other = petition({}, "2019Q3-00001");
  other.unit = id<domain::UnitId>("tu-du");
  const Figures figures({petition({}, "2019Q1-00001"), petition({}, "2019Q2-00001"), other},
                        "2019-12-31");
  CHECK(recurrences(figures.chosen).empty());
  const auto together = recurrences(figures.chosen, recurring_periods,
                                    [](const auto&) { return id<domain::UnitId>("xa-lap-thach"); });
  REQUIRE(together.size() == 1);
  CHECK(together[0].unit.str() == "xa-lap-thach");
  CHECK(together[0].periods == 3);
}
