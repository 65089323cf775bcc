// Rotations: scenarios, and on tiny random books the best of all placings by trying them.
#include "lapthach/roster/rotate.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/domain/amendment.hpp"
#include "random_records.hpp"
#include "roster/rotate_search.hpp"

namespace lapthach::roster::test {

namespace {

using namespace domain;

const Date effective = day(2020, 1, 1);

/// Teams to-1, to-2 … with units xa-1, xa-2 …, since 2018.
struct TeamBook {
  Records records;

  explicit TeamBook(int teams) {
    records.settings.language = Lang::en;
    Decision decision;
    decision.id = id<DecisionId>("qd-37");
    decision.effective = day(2018, 1, 1);
    for (int t = 1; t <= teams; ++t) {
      const std::string number = std::to_string(t);
      records.registry.units.push_back(
          {id<UnitId>("xa-" + number), "Xã " + number, "commune", {}, "", {}, {}, {}});
      decision.teams.push_back(
          {id<TeamId>("to-" + number), "", {id<UnitId>("xa-" + number)}, {}, {}, {}});
    }
    records.decisions.push_back(decision);
  }

  /// Sits in the team since `from`.
  Official& add(const std::string& name, int team, const std::string& role = "member",
                std::optional<Date> from = {}) {
    Member member{id<OfficialId>(name), role, {from, {}}, {}};
    records.decisions.front().teams[static_cast<std::size_t>(team - 1)].members.push_back(member);
    auto& officials = records.registry.officials;
    const auto place = std::ranges::lower_bound(officials, member.official, {}, &Official::id);
    if (place != officials.end() && place->id == member.official) return *place;
    Official official;
    official.id = member.official;
    official.name = name;
    official.rank = "member";
    return *officials.insert(place, official);
  }

  TeamSettings& rules() { return records.settings.teams; }
  Rotation rotate(const RotateOptions& options = {}) const {
    return roster::rotate(records, effective, options);
  }
};

const Date lately = day(2019, 10, 1);

/// "a to-1>to-2 member"
std::string in_words(const Rotation& rotation) {
  std::string text;
  for (const Move& move : rotation.moves) {
    text += (text.empty() ? "" : ", ") + move.official.str() + " " + move.from.str() + ">" +
            move.to.str() + " " + move.role;
  }
  return text;
}

}  // namespace

TEST_CASE("nobody moves while nobody has stayed too long") {
  TeamBook book(2);
  book.add("an", 1);
  book.add("binh", 2);
  book.rules().longest_stay = 9;
  const Rotation rotation = book.rotate();
  CHECK(rotation.possible());
  CHECK(rotation.moves.empty());
}

TEST_CASE("two who have stayed too long change places, and the others stay") {
  TeamBook book(2);
  book.add("an", 1);
  book.add("binh", 2);
  book.add("chi", 1, "member", lately);
  book.add("dung", 2, "member", lately);
  const Rotation rotation = book.rotate();
  CHECK(in_words(rotation) == "an to-1>to-2 member, binh to-2>to-1 member");
  CHECK(rotation.moves.front().because.en == "periods in team to-1 without a break: 8, at most 8");
  CHECK(rotation.moves.front().predecessor.str() == "binh");
  CHECK(rotation.proven);
}

TEST_CASE("one who must leave trades with one who need not, for sizes hold") {
  TeamBook book(2);
  book.add("an", 1);
  book.add("chi", 1, "member", lately);
  book.add("dung", 2, "member", lately);
  const Rotation rotation = book.rotate();
  CHECK(in_words(rotation) == "an to-1>to-2 member, dung to-2>to-1 member");
  CHECK(rotation.moves.back().because.en == "takes the place that an leaves in team to-1");
  book.rules().least_members = 1;
  CHECK(in_words(book.rotate()) == "an to-1>to-2 member");
}

TEST_CASE("nobody goes to the home commune, and who sits there leaves") {
  TeamBook book(3);
  book.add("an", 1).home_unit = id<UnitId>("xa-2");
  book.add("binh", 2, "member", lately);
  book.add("chi", 3, "member", lately);
  CHECK(in_words(book.rotate()) == "an to-1>to-3 member, chi to-3>to-1 member");
  book.records.registry.officials[1].home_unit = id<UnitId>("xa-2");
  const Rotation both = book.rotate();
  CHECK(both.moves.size() == 3);
  CHECK(both.moves[1].because.en == "team to-2 looks after the home of this official");
  book.rules().away_from_home = false;
  CHECK(book.rotate().moves.size() == 2);
}

TEST_CASE("a leader changes with a leader, each required role stays filled") {
  TeamBook book(2);
  book.add("an", 1, "leader");
  book.add("binh", 1, "member", lately);
  book.add("chi", 2, "leader", lately);
  book.add("dung", 2, "member", lately);
  CHECK(in_words(book.rotate()) == "an to-1>to-2 leader, chi to-2>to-1 leader");
}

TEST_CASE("a member whose rank allows it takes over a required role that nobody holds") {
  TeamBook book(2);
  book.rules().required_roles = {{"leader", 1, {"standing"}, {}}};
  book.add("an", 1, "leader", lately);
  book.add("binh", 2, "member", lately);
  book.add("chi", 2, "member", lately).rank = "standing";
  const Rotation rotation = book.rotate();
  CHECK(in_words(rotation) == "chi to-2>to-2 leader");
  REQUIRE(rotation.draft.changes.size() == 1);
  CHECK(rotation.draft.changes.front().kind == ChangeKind::role);
}

TEST_CASE("a team keeps the members whom a requirement of the draw needs") {
  TeamBook book(2);
  book.records.settings.roster.requirements = {{"standing", {"standing"}, {}, 1, {}}};
  book.add("an", 1).rank = "standing";
  book.add("binh", 1, "member", lately);
  book.add("chi", 2, "member", lately);
  book.add("dung", 2, "member", lately).rank = "standing";
  CHECK(in_words(book.rotate()) == "an to-1>to-2 member, dung to-2>to-1 member");
}

TEST_CASE("who cannot leave is named with a reason for each team, and may be kept") {
  TeamBook book(2);
  book.add("an", 1).home_unit = id<UnitId>("xa-2");
  book.add("binh", 2, "member", lately);
  const Rotation rotation = book.rotate();
  CHECK_FALSE(rotation.possible());
  REQUIRE(rotation.stuck.size() == 1);
  CHECK(rotation.stuck.front().why.front().second.en == "looks after the home of this official");
  CHECK(book.rotate({{id<OfficialId>("an")}}).possible());
}

TEST_CASE("of two places of an official neither goes to the team of the other") {
  TeamBook book(3);
  book.add("an", 1);
  book.add("an", 2, "member", lately);
  book.add("binh", 2, "member", lately);
  book.add("chi", 3, "member", lately);
  CHECK(in_words(book.rotate()) == "an to-1>to-3 member, chi to-3>to-1 member");
}

TEST_CASE("both places of an official that must be left do not meet in one team") {
  TeamBook book(4);
  book.add("an", 1);
  book.add("an", 2);
  for (int team = 1; team <= 4; ++team) {
    book.add("nguoi-" + std::to_string(team), team, "member", lately);
  }
  const Rotation rotation = book.rotate();
  REQUIRE(rotation.possible());
  std::set<std::string> teams;
  for (const Move& move : rotation.moves) {
    if (move.official.str() == "an") teams.insert(move.to.str());
  }
  CHECK(teams == std::set<std::string>{"to-3", "to-4"});
}

TEST_CASE("the draft is an amendment that the book accepts, and after it nobody must move") {
  TeamBook book(3);
  for (int team = 1; team <= 3; ++team) {
    book.add("truong-" + std::to_string(team), team, "leader");
    book.add("moi-" + std::to_string(team), team, "member", lately);
  }
  const Rotation rotation = book.rotate();
  REQUIRE(rotation.moves.size() == 3);
  const Amended amended = amend(book.records, rotation.draft);
  for (const Diagnostic& fault : amended.faults) INFO(fault.what.en);
  REQUIRE(amended.faults.empty());
  book.records.decisions.push_back(amended.decision);
  CHECK(book.rotate().moves.empty());
}

TEST_CASE("who has left office is taken out of the teams that are restated") {
  TeamBook book(2);
  book.add("an", 1);
  book.add("binh", 2);
  book.add("chi", 1, "member", lately).span.to = day(2019, 11, 30);
  const Rotation rotation = book.rotate();
  REQUIRE(rotation.draft.changes.size() == 3);
  CHECK(rotation.draft.changes.back().kind == ChangeKind::remove);
  CHECK(rotation.draft.changes.back().out.str() == "chi");
  CHECK_FALSE(any_error(amend(book.records, rotation.draft).faults));
}

// --- the same, by trying all ---------------------------------------------------------------------

namespace {

/// A tiny book: rules, homes, ranks, roles and stays at random; officials of two teams now and
/// then.
Records random_teams(std::uint32_t seed) {
  Dice dice(seed);
  const int teams = dice.roll(2, 3);
  TeamBook book(teams);
  TeamSettings& rules = book.rules();
  rules.longest_stay = dice.chance(80) ? 8 : 2;
  rules.away_from_home = dice.chance(70);
  if (dice.chance(30)) rules.least_members = dice.roll(1, 2);
  if (dice.chance(30)) rules.most_members = dice.roll(2, 4);
  rules.most_members =
      rules.most_members == 0 ? 0 : std::max(rules.most_members, rules.least_members);
  if (dice.chance(40)) rules.required_roles.push_back({"leader", 1, {"standing"}, {}});
  if (dice.chance(20)) rules.required_roles.push_back({"secretary", 1, {}, {}});
  if (dice.chance(50)) {
    book.records.settings.roster.requirements.push_back({"standing", {"standing"}, {}, 1, {}});
  }
  const int people = dice.roll(2, 5);
  for (int p = 0; p < people; ++p) {
    const std::string name = "nguoi-" + std::to_string(p);
    const char* role = dice.chance(40) ? "leader" : dice.chance(20) ? "secretary" : "member";
    const auto since = dice.chance(50) ? std::nullopt : std::optional(lately);
    const int team = dice.roll(1, teams);
    Official& official = book.add(name, team, role, since);
    official.rank = dice.chance(50) ? "standing" : "member";
    if (dice.chance(30)) {
      official.home_unit = id<UnitId>("xa-" + std::to_string(dice.roll(1, teams)));
    }
    if (dice.chance(5)) official.span.to = day(2019, 12, 1);
    if (dice.chance(15)) book.add(name, team % teams + 1, "member", since);
  }
  Decision second = book.records.decisions.front();
  if (dice.chance(30)) {
    second.id = id<DecisionId>("qd-38");
    second.kind = DecisionKind::amendment;
    second.effective = day(2019, 4, 1);
    second.teams.resize(1);
    second.teams.front().members.resize(second.teams.front().members.size() / 2);
    book.records.decisions.push_back(second);
  }
  return book.records;
}

/// The rules of rotate.hpp read word by word, over every placing.
class Trial {
 public:
  explicit Trial(const RotateModel& model) : model_(model) {}

  std::optional<Objective> best() {
    try_place(0);
    return best_;
  }

 private:
  std::vector<RotationOption> all_of(const Place& place) const {
    std::vector<RotationOption> options = options_of(model_, place);
    if (place.must_leave) {
      options.push_back({place.team, place.role, group_of(model_, place.record->rank, place.role)});
    }
    return options;
  }

  void try_place(std::size_t next) {
    if (next == model_.places.size()) return judge();
    for (const RotationOption& option : all_of(model_.places[next])) {
      chosen_.push_back(option);
      try_place(next + 1);
      chosen_.pop_back();
    }
  }

  bool allowed() const {
    std::set<std::pair<OfficialId, Index>> seats;
    std::map<Index, int> sizes;
    std::map<std::pair<Index, std::string>, int> roles;
    std::map<std::pair<Index, Index>, int> groups;
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      if (!seats.insert({model_.places[i].official, chosen_[i].team}).second) return false;
      ++sizes[chosen_[i].team];
      ++roles[{chosen_[i].team, chosen_[i].role}];
      ++groups[{chosen_[i].team, chosen_[i].group}];
    }
    for (const auto& [team, size] : sizes) {
      if (size > model_.teams[team].most) return false;
    }
    for (const auto& [key, count] : roles) {
      const auto need = model_.roles.find(key);
      const int most = need != model_.roles.end() ? need->second.most
                       : is_plain(key.second)     ? 1000
                                                  : 0;
      if (count > most) return false;
    }
    for (const auto& [key, needed] : model_.groups) {
      if (groups[key] < needed) return false;
    }
    return true;
  }

  void judge() {
    if (!allowed()) return;
    Objective objective{};
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      const Place& place = model_.places[i];
      const bool moves = chosen_[i].team != place.team;
      objective[broken] += !moves && place.must_leave ? 1 : 0;
      objective[moving] += moves ? 1 : 0;
      objective[renaming] += chosen_[i].role != place.role ? 1 : 0;
      objective[returning] +=
          moves && model_.lately.contains({place.official, chosen_[i].team}) ? 1 : 0;
    }
    objective[lacking] = lacks(model_, chosen_);
    if (!best_ || objective < *best_) best_ = objective;
  }

  const RotateModel& model_;
  std::vector<RotationOption> chosen_;
  std::optional<Objective> best_;
};

Objective without_hash(Objective objective) {
  objective[hashing] = 0;
  return objective;
}

}  // namespace

TEST_CASE("no rotation of a tiny book is better than the one proposed") {
  int found = 0, moved = 0, branched_on = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const Records records = random_teams(seed);
    const RotateModel model = build_rotation(records, effective, {});
    const Placing placing = best_placing(model);
    REQUIRE(placing.proven);
    const std::optional<Objective> best = Trial(model).best();
    REQUIRE(placing.found == best.has_value());
    if (!placing.found) continue;
    ++found;
    moved += placing.objective[moving] > 0;
    branched_on += placing.solved > 1;
    CHECK(without_hash(placing.objective) == *best);
  }
  CHECK(found > 1000);
  CHECK(moved > 400);
  CHECK(branched_on > 20);
}

TEST_CASE("a rotation that is possible breaks no rule, and the book takes its draft") {
  int accepted = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    Records records = random_teams(seed);
    const Rotation rotation = rotate(records, effective);
    if (!rotation.possible() || rotation.moves.empty()) continue;
    const Amended amended = amend(records, rotation.draft);
    for (const Diagnostic& fault : amended.faults) INFO(fault.what.en);
    REQUIRE_FALSE(any_error(amended.faults));
    ++accepted;
    records.decisions.push_back(amended.decision);
    for (const Place& place : build_rotation(records, effective, {}).places) {
      CHECK_FALSE(place.must_leave);
    }
  }
  CHECK(accepted > 250);
}

TEST_CASE("the order of records changes nothing of a rotation") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Records records = random_teams(seed);
    Records other = shuffled(records, seed);
    std::ranges::stable_sort(other.registry.units, {}, &Unit::id);
    std::ranges::stable_sort(other.registry.officials, {}, &Official::id);
    const Rotation a = rotate(records, effective), b = rotate(other, effective);
    CHECK(in_words(a) == in_words(b));
    CHECK(a.draft == b.draft);
  }
}

}  // namespace lapthach::roster::test
