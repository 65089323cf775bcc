// Tests of the teams in force through decisions and amendments.
#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "domain/in_force.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

constexpr auto whole = DecisionKind::decision;
constexpr auto amendment = DecisionKind::amendment;

/// "to-1:37-qd to-2:52-qd": each team and the decision that states it.
std::string in_words(const std::vector<Team>& teams) {
  std::string words;
  for (const Team& each : teams) {
    words += (words.empty() ? "" : " ") + each.statement->id.str() + ":" + each.decision->id.str();
  }
  return words;
}

std::string on(const std::vector<Decision>& decisions, std::string_view date) {
  return in_words(teams_on(decisions, day(date)));
}

TeamStatement plain(std::string_view team_id) { return team(team_id, {}, {}); }

TeamStatement dated(std::string_view team_id, Span days) {
  TeamStatement made = plain(team_id);
  made.span = days;
  return made;
}

}  // namespace

TEST_CASE("Before the first decision there is no team") {
  CHECK(on({decision("37-qd", "2017-01-01", whole, {plain("to-1")})}, "2016-12-31").empty());
}

TEST_CASE("An amendment restates the teams it names and leaves the others") {
  const std::vector<Decision> decisions{
      decision("37-qd", "2017-01-01", whole, {plain("to-2"), plain("to-1")}),
      decision("52-qd", "2018-06-01", amendment, {plain("to-2"), plain("to-3")})};
  CHECK(on(decisions, "2018-05-31") == "to-1:37-qd to-2:37-qd");
  CHECK(on(decisions, "2018-06-01") == "to-1:37-qd to-2:52-qd to-3:52-qd");
}

TEST_CASE("A decision ends all teams of earlier decisions and amendments the day before") {
  const std::vector<Decision> decisions{
      decision("90-qd", "2020-10-01", whole, {plain("to-1")}),
      decision("37-qd", "2017-01-01", whole, {plain("to-1"), plain("to-2")}),
      decision("52-qd", "2018-06-01", amendment, {plain("to-3")})};
  CHECK(on(decisions, "2020-09-30") == "to-1:37-qd to-2:37-qd to-3:52-qd");
  CHECK(on(decisions, "2020-10-01") == "to-1:90-qd");
}

TEST_CASE("Of two decisions of one day the greater id is the later, in whatever order they come") {
  std::vector<Decision> decisions{
      decision("b", "2017-01-01", amendment, {plain("to-1")}),
      decision("a", "2017-01-01", whole, {plain("to-1"), plain("to-2")})};
  CHECK(on(decisions, "2017-01-01") == "to-1:b to-2:a");
  std::swap(decisions[0], decisions[1]);
  CHECK(on(decisions, "2017-01-01") == "to-1:b to-2:a");
}

TEST_CASE("A team holds only within its own span, and its earlier statement until it begins") {
  const std::vector<Decision> decisions{
      decision("37-qd", "2017-01-01", whole, {plain("to-1")}),
      decision("52-qd", "2018-06-01", amendment,
               {dated("to-1", span("2018-07-01", "2018-12-31"))})};
  CHECK(on(decisions, "2018-06-30") == "to-1:37-qd");
  CHECK(on(decisions, "2018-07-01") == "to-1:52-qd");
  CHECK(on(decisions, "2018-12-31") == "to-1:52-qd");
  CHECK(on(decisions, "2019-01-01").empty());
}

TEST_CASE("A statement that was to begin later is overtaken by one that begins before it") {
  const std::vector<Decision> decisions{
      decision("a", "2017-01-01", whole, {plain("to-1")}),
      decision("b", "2018-06-01", amendment, {dated("to-1", span("2018-08-01"))}),
      decision("c", "2018-07-01", amendment, {plain("to-1")})};
  CHECK(on(decisions, "2018-06-30") == "to-1:a");
  CHECK(on(decisions, "2018-07-01") == "to-1:c");
  CHECK(on(decisions, "2018-08-01") == "to-1:c");
}

TEST_CASE("Members are those whose span holds that day") {
  Member leaves = member("nguyen-van-a");
  leaves.span = span("", "2018-12-31");
  Member joins = member("nguyen-van-b");
  joins.span = span("2019-01-01");
  const std::vector<Decision> decisions{
      decision("37-qd", "2017-01-01", whole, {team("to-1", {}, {leaves, joins})})};
  const auto who = [&](std::string_view date) {
    return teams_on(decisions, day(date)).at(0).members.at(0)->official.str();
  };
  CHECK(who("2018-12-31") == "nguyen-van-a");
  CHECK(who("2019-01-01") == "nguyen-van-b");
  CHECK(teams_on(decisions, day("2019-01-01")).at(0).members.size() == 1);
}

TEST_CASE("With the registry at hand a team whose units are all gone is not in force") {
  const Records book = records();
  CHECK(in_words(teams_on(book, day("2024-12-31"))) == "to-1:37-qd to-2:52-qd");
  CHECK(in_words(teams_on(book, day("2025-06-30"))) == "to-1:37-qd to-2:52-qd");
  CHECK(teams_on(book, day("2025-07-01")).empty());
  CHECK(teams_on(book.decisions, day("2025-07-01")).size() == 2);
}

namespace {

/// The rule read word by word: the last to state the team that has begun by that day, unless a
/// later whole decision has taken effect.
std::string plainly_on(const std::vector<Decision>& decisions, Date date) {
  std::map<TeamId, Team> teams;
  for (const Decision& each : decisions) {  // in order of effective day and id
    if (date < each.effective) break;
    if (each.kind == whole) teams.clear();
    for (const TeamStatement& stated : each.teams) {
      if (first_day(each, stated) <= date) teams[stated.id] = {&stated, &each, {}};
    }
  }
  std::vector<Team> held;
  for (const auto& [team_id, each] : teams) {
    if (each.statement->span.contains(date)) held.push_back(each);
  }
  return in_words(held);
}

std::vector<Decision> random_decisions(std::mt19937& random) {
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  std::vector<Decision> decisions;
  const Date start = day("2019-01-01");
  int offset = 0;
  for (int i = 0; i < 6; ++i) {
    Decision made;
    made.id = id<DecisionId>("d" + std::to_string(i));
    made.effective = add_days(start, offset += below(8));
    made.kind = below(3) == 0 ? whole : amendment;
    for (const std::string_view team_id : {"to-1", "to-2", "to-3"}) {
      if (below(2) == 0) continue;
      TeamStatement stated = plain(team_id);
      if (below(3) == 0) stated.span.to = add_days(made.effective, below(20));
      made.teams.push_back(stated);
    }
    decisions.push_back(made);
  }
  return decisions;
}

}  // namespace

TEST_CASE("Teams in force are what the rule says word by word, whatever the order of decisions") {
  std::mt19937 random(37);
  for (int round = 0; round < 300; ++round) {
    const std::vector<Decision> decisions = random_decisions(random);
    std::vector<Decision> shuffled = decisions;
    std::ranges::shuffle(shuffled, random);
    for (int offset = -1; offset < 60; ++offset) {
      const Date date = add_days(day("2019-01-01"), offset);
      REQUIRE(in_words(teams_on(shuffled, date)) == plainly_on(decisions, date));
    }
  }
}
