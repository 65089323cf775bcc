// Tests of amendments: what each kind of change makes of the teams, and what is refused.
#include "lapthach/domain/amendment.hpp"

#include <algorithm>
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

/// Effective on 2019-10-01, with a basis.
Decision draft(std::vector<TeamChange> changes) {
  Decision made = decision("60-qd", "2019-10-01", DecisionKind::amendment, {});
  made.basis = "Thông báo 15-TB/HU";
  made.changes = std::move(changes);
  return made;
}

TeamChange change(ChangeKind kind, std::string_view team_id) {
  TeamChange made;
  made.kind = kind;
  made.team = id<TeamId>(team_id);
  return made;
}

TeamChange out(TeamChange change, std::string_view official_id) {
  change.out = id<OfficialId>(official_id);
  return change;
}

TeamChange in(TeamChange change, std::string_view official_id) {
  change.in = id<OfficialId>(official_id);
  return change;
}

TeamChange with_units(std::string_view team_id, std::vector<std::string_view> units) {
  TeamChange made = change(ChangeKind::units, team_id);
  for (const std::string_view unit_id : units) made.units.push_back(id<UnitId>(unit_id));
  return made;
}

/// The teams restated: "to-1[trieu-de son-dong]: nguyen-van-a leader, tran-thi-c member".
std::string teams_of(const Decision& decision) {
  std::string text;
  for (const TeamStatement& team : decision.teams) {
    text += (text.empty() ? "" : "; ") + team.id.str() + "[";
    for (const UnitId& unit : team.units) text += (text.back() == '[' ? "" : " ") + unit.str();
    text += "]:";
    for (const Member& member : team.members) {
      text += (text.back() == ':' ? " " : ", ") + member.official.str() + " " + member.role;
    }
  }
  return text;
}

std::string made_of(const Records& book, std::vector<TeamChange> changes) {
  const Amended amended = amend(book, draft(std::move(changes)));
  for (const Diagnostic& fault : amended.faults) INFO(fault.what.en);
  REQUIRE_FALSE(any_error(amended.faults));
  return teams_of(amended.decision);
}

std::string faults_of(const Records& book, const Decision& draft) {
  std::string text;
  for (const Diagnostic& fault : amend(book, draft).faults) {
    if (fault.severity == Severity::error) text += fault.what.en + " (" + fault.where.key + ")\n";
  }
  return text;
}

std::string faults_of(const Records& book, std::vector<TeamChange> changes) {
  return faults_of(book, draft(std::move(changes)));
}

/// The book of the tests with three more officials, one of whom sits nowhere.
Records book_of_five() {
  Records book = records();
  for (const std::string_view name : {"le-van-d", "pham-thi-e"}) {
    Official made = official(book.registry, "nguyen-van-a");
    made.id = id<OfficialId>(name);
    made.name = std::string(name);
    book.registry.officials.push_back(made);
  }
  sort(book.registry);
  book.decisions.back().teams.front().members.push_back(member("le-van-d"));
  return book;
}

}  // namespace

TEST_CASE("A replacement takes the place and the role, unless it states another") {
  const Records book = book_of_five();
  TeamChange replaced = in(out(change(ChangeKind::replace, "to-1"), "nguyen-van-a"), "pham-thi-e");
  CHECK(made_of(book, {replaced}) ==
        "to-1[trieu-de son-dong]: pham-thi-e leader, tran-thi-c member");
  replaced.role = "deputy";
  CHECK(made_of(book, {replaced}) ==
        "to-1[trieu-de son-dong]: pham-thi-e deputy, tran-thi-c member");
}

TEST_CASE("Who is supplemented joins as member, who is removed leaves no place") {
  const Records book = book_of_five();
  CHECK(made_of(book, {in(change(ChangeKind::supplement, "to-1"), "pham-thi-e")}) ==
        "to-1[trieu-de son-dong]: nguyen-van-a leader, tran-thi-c member, pham-thi-e member");
  CHECK(made_of(book, {out(change(ChangeKind::remove, "to-1"), "tran-thi-c")}) ==
        "to-1[trieu-de son-dong]: nguyen-van-a leader");
}

TEST_CASE("Two who change teams keep their roles, and the record says which team each left") {
  const Records book = book_of_five();
  const Decision swap = draft({in(change(ChangeKind::rotate, "to-2"), "tran-thi-c"),
                               in(change(ChangeKind::rotate, "to-1"), "le-van-d")});
  const Amended amended = amend(book, swap);
  REQUIRE(amended.faults.empty());
  CHECK(teams_of(amended.decision) ==
        "to-1[trieu-de son-dong]: nguyen-van-a leader, le-van-d member; "
        "to-2[hop-ly ngoc-my]: nguyen-van-b leader, tran-thi-c member");
  CHECK(amended.decision.changes[0].leaves.str() == "to-1");
  CHECK(amended.decision.changes[1].leaves.str() == "to-2");
  CHECK(amended.decision.amends.str() == "52-qd");
}

TEST_CASE("A member gets another role, a team other communes, each from another team") {
  const Records book = book_of_five();
  TeamChange promoted = in(change(ChangeKind::role, "to-1"), "tran-thi-c");
  promoted.role = "deputy";
  CHECK(made_of(book, {promoted}) ==
        "to-1[trieu-de son-dong]: nguyen-van-a leader, tran-thi-c deputy");
  CHECK(made_of(book, {with_units("to-1", {"trieu-de", "son-dong", "ngoc-my"}),
                       with_units("to-2", {"hop-ly"})}) ==
        "to-1[trieu-de son-dong ngoc-my]: nguyen-van-a leader, tran-thi-c member; "
        "to-2[hop-ly]: nguyen-van-b leader, le-van-d member");
}

TEST_CASE("Each contradiction is refused at its key, all of them at once") {
  const Records book = book_of_five();
  CHECK(faults_of(book, {in(change(ChangeKind::supplement, "to-1"), "nguyen-van-x")}) ==
        "there is no official nguyen-van-x (in)\n");
  CHECK(faults_of(book, {in(change(ChangeKind::supplement, "to-9"), "pham-thi-e")}) ==
        "there is no team to-9 on 2019-10-01 (team)\n");
  CHECK(faults_of(book, {in(change(ChangeKind::supplement, "to-1"), "tran-thi-c")}) ==
        "tran-thi-c is in team to-1 already (in)\n");
  CHECK(faults_of(book, {in(change(ChangeKind::supplement, "to-2"), "tran-thi-c")}) ==
        "tran-thi-c would also sit in team to-1 on 2019-10-01 (in)\n");
  CHECK(faults_of(book, {out(change(ChangeKind::remove, "to-1"), "pham-thi-e")}) ==
        "pham-thi-e is not in team to-1 on 2019-10-01 (out)\n");
  CHECK(faults_of(book, {out(change(ChangeKind::remove, "to-1"), "tran-thi-c"),
                         out(change(ChangeKind::remove, "to-1"), "nguyen-van-a")}) ==
        "team to-1 has no member left (team)\n");
  CHECK(faults_of(book, {in(change(ChangeKind::rotate, "to-2"), "pham-thi-e")}) ==
        "pham-thi-e sits in no other team on 2019-10-01 (in)\n");
  CHECK(faults_of(book, {with_units("to-2", {"hop-ly"})}) ==
        "unit ngoc-my would be without a team (units)\n");
  CHECK(faults_of(book, {with_units("to-2", {"hop-ly", "ngoc-my", "trieu-de"})}) ==
        "unit trieu-de is also looked after by team to-1 (units)\n");
  CHECK(faults_of(book, {with_units("to-2", {"hop-ly", "ngoc-my", "tay-son"})}) ==
        "unit tay-son is not valid on 2019-10-01: the first day is 2025-01-01 (units)\n");
  CHECK(faults_of(book, {out(change(ChangeKind::supplement, "to-1"), "tran-thi-c")}) ==
        "a change of this kind has no key \"out\" (out)\n"
        "a change of this kind needs the key \"in\" (in)\n");
}

TEST_CASE("Two teams for one official or unit are fine where the paper means it") {
  const Records book = book_of_five();
  TeamChange both = in(change(ChangeKind::supplement, "to-2"), "tran-thi-c");
  both.several_teams = true;
  CHECK(made_of(book, {both}) ==
        "to-2[hop-ly ngoc-my]: nguyen-van-b leader, le-van-d member, tran-thi-c member");
  TeamChange units = with_units("to-2", {"hop-ly", "ngoc-my", "trieu-de"});
  units.several_teams = true;
  CHECK(made_of(book, {units}).starts_with("to-2[hop-ly ngoc-my trieu-de]"));
}

TEST_CASE("Without a basis, a change, or anything to amend there is no amendment") {
  const Records book = book_of_five();
  Decision bare = draft({out(change(ChangeKind::remove, "to-1"), "tran-thi-c")});
  bare.basis = " ";
  CHECK(faults_of(book, bare) == "no basis is cited (basis)\n");
  CHECK(faults_of(book, draft({})) == "nothing is changed (changes)\n");
  Decision early = draft({out(change(ChangeKind::remove, "to-1"), "tran-thi-c")});
  early.effective = day("2016-12-31");
  CHECK(faults_of(book, early) ==
        "no decision holds on 2016-12-31: there is nothing to amend (effective)\n");
  Decision whole = draft({out(change(ChangeKind::remove, "to-1"), "tran-thi-c")});
  whole.kind = DecisionKind::decision;
  CHECK(faults_of(book, whole) == "a decision states all teams and has no changes (kind)\n");
}

TEST_CASE("Who has left office must be taken out by word, and a later decision is told of") {
  Records book = book_of_five();
  official(book.registry, "tran-thi-c").span.to = day("2019-08-31");
  CHECK(faults_of(book, {in(change(ChangeKind::supplement, "to-1"), "pham-thi-e")}) ==
        "team to-1: official tran-thi-c is not in office on 2019-10-01: the last day was "
        "2019-08-31 (team)\n");
  const auto replaced = in(out(change(ChangeKind::replace, "to-1"), "tran-thi-c"), "pham-thi-e");
  CHECK(made_of(book, {replaced}) ==
        "to-1[trieu-de son-dong]: nguyen-van-a leader, pham-thi-e member");
  book.decisions.push_back(decision("70-qd", "2020-01-01", DecisionKind::amendment,
                                    {team("to-1", {"trieu-de"}, {member("nguyen-van-a")})}));
  const Amended amended = amend(book, draft({replaced}));
  REQUIRE(amended.faults.size() == 1);
  CHECK(amended.faults.front().severity == Severity::warning);
  CHECK(amended.faults.front().what.en ==
        "for team to-1 this holds only until 2019-12-31: 70-qd states the team anew");
}

TEST_CASE("A new team is stated whole beside the changes, and takes a commune over") {
  Decision made = draft({with_units("to-2", {"hop-ly"})});
  made.teams = {team("to-3", {"ngoc-my"}, {member("pham-thi-e", "leader")})};
  const Amended amended = amend(book_of_five(), made);
  REQUIRE(amended.faults.empty());
  CHECK(teams_of(amended.decision) ==
        "to-2[hop-ly]: nguyen-van-b leader, le-van-d member; to-3[ngoc-my]: pham-thi-e leader");
}

TEST_CASE("The changes of an amendment in the book must lead to the teams that it states") {
  Records book = book_of_five();
  const Decision made =
      amend(book, draft({in(change(ChangeKind::supplement, "to-1"), "pham-thi-e")})).decision;
  book.decisions.push_back(made);
  CHECK(check(book).empty());
  book.decisions.back().teams.front().members.pop_back();
  const auto found = check(book);
  REQUIRE(found.size() == 1);
  CHECK(found.front().what.en == "the changes of 60-qd lead to another team to-1 than it states");
}

namespace {

std::string in_words(const std::vector<TeamDifference>& differences) {
  static constexpr std::array<const char*, 8> words{"began", "ended", "joined",      "left",
                                                    "moved", "role",  "unit_gained", "unit_lost"};
  std::string text;
  for (const TeamDifference& one : differences) {
    text += (text.empty() ? "" : "; ") + one.team.str() + " " +
            words.at(static_cast<std::size_t>(one.kind)) + " " + one.official.str() +
            one.unit.str() + (one.from.empty() ? "" : " from " + one.from.str()) +
            (one.after.empty() ? "" : " as " + one.after);
  }
  return text;
}

}  // namespace

TEST_CASE("The difference of two days names who came, went, moved, and which communes") {
  Records book = book_of_five();
  TeamChange moved = in(change(ChangeKind::rotate, "to-2"), "tran-thi-c");
  TeamChange promoted = in(change(ChangeKind::role, "to-2"), "le-van-d");
  promoted.role = "deputy";
  book.decisions.push_back(
      amend(book, draft({moved, promoted, in(change(ChangeKind::supplement, "to-1"), "pham-thi-e"),
                         with_units("to-1", {"trieu-de", "son-dong", "hop-ly"}),
                         with_units("to-2", {"ngoc-my"})}))
          .decision);
  const auto on = [&](std::string_view date) { return teams_on(book, day(date)); };
  CHECK(in_words(differences(on("2019-09-30"), on("2019-10-01"))) ==
        "to-1 joined pham-thi-e as member; to-1 unit_gained hop-ly; "
        "to-2 moved tran-thi-c from to-1 as member; to-2 role le-van-d as deputy; "
        "to-2 unit_lost hop-ly");
  CHECK(differences(on("2019-10-01"), on("2020-10-01")).empty());
  CHECK(in_words(differences({}, on("2017-01-01"))).starts_with("to-1 began ; to-1 joined"));
}

TEST_CASE("A stay goes on through restatements and ends with the team") {
  Records book = book_of_five();
  const auto stay = [&](std::string_view official_id) {
    std::string text;
    for (const Stay& one : stays(book.decisions)) {
      if (one.official.str() != official_id) continue;
      text += one.team.str() + " " + to_string(*one.span.from) + ".." +
              (one.span.to ? to_string(*one.span.to) : "") + " ";
    }
    return text;
  };
  CHECK(stay("nguyen-van-b") == "to-2 2017-01-01.. ");
  book.decisions.push_back(
      amend(book, draft({in(change(ChangeKind::rotate, "to-2"), "tran-thi-c")})).decision);
  CHECK(stay("tran-thi-c") == "to-1 2017-01-01..2019-09-30 to-2 2019-10-01.. ");
  CHECK(stay("nguyen-van-b") == "to-2 2017-01-01.. ");
}

TEST_CASE("Periods count by their meetings, not by the quarter in which a stay began") {
  Records book = records();
  const auto between = [&](std::string_view from, std::string_view to) {
    return periods_between(book, day(from), day(to));
  };
  CHECK(between("2016-12-15", "2019-08-14") == 11);
  CHECK(between("2017-01-01", "2019-08-14") == 11);
  CHECK(between("2017-01-02", "2019-08-14") == 10);
  CHECK(between("2019-07-01", "2019-07-01") == 0);
  CHECK(between("2019-07-01", "2019-07-02") == 1);
}

TEST_CASE("The order of the book's records changes nothing of an amendment") {
  Records book = book_of_five();
  const Decision swap = draft({in(change(ChangeKind::rotate, "to-2"), "tran-thi-c"),
                               in(change(ChangeKind::rotate, "to-1"), "le-van-d")});
  const Decision made = amend(book, swap).decision;
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(book.decisions, random);
    for (Decision& each : book.decisions) std::ranges::shuffle(each.teams, random);
    CHECK(amend(book, swap).decision == made);
  }
}
