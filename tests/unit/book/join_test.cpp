// Several books as one: what stays one, what is kept apart, and what cannot be summed.
#include "lapthach/book/join.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/base/error.hpp"
#include "lapthach/domain/parts.hpp"
#include "unit/book/random_noun.hpp"

namespace lapthach::book {
namespace {

using domain::Records;

template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value();
}
Date day(std::string_view iso) { return parse_date(iso).value(); }

constexpr Period q3{2019, 3};

/// One commune with one cell, official, team, agency and petition, all with ids that others take.
Records commune(const std::string& name) {
  Records records;
  records.settings.committee.name = "Đảng ủy xã " + name;
  records.settings.committee.superior = "Đảng bộ tỉnh";
  domain::Unit unit;
  unit.id = id<domain::UnitId>("xa");
  unit.name = "xã " + name;
  records.registry.units = {unit};
  domain::Cell cell;
  cell.id = id<domain::CellId>("thon-1");
  cell.name = "Chi bộ thôn 1";
  cell.unit = unit.id;
  records.registry.cells = {cell};
  domain::Official official;
  official.id = id<domain::OfficialId>("bi-thu");
  official.name = "Nguyễn Văn A";
  official.home_cell = cell.id;
  records.registry.officials = {official};
  domain::Agency own{
      id<domain::AgencyId>("van-phong"), "Văn phòng " + name, "grassroots", {}, {}, {}, {}};
  domain::Agency common{id<domain::AgencyId>("so-xd"), "Sở Xây dựng", "province", {}, {}, {}, {}};
  records.registry.agencies = {common, own};
  domain::Decision decision;
  decision.id = id<domain::DecisionId>("qd-1");
  decision.effective = day("2019-01-01");
  domain::TeamStatement team;
  team.id = id<domain::TeamId>("t01");
  team.name = "Tổ 1";
  team.units = {unit.id};
  team.members = {{official.id, "leader", {}, {}}};
  decision.teams = {team};
  records.decisions = {decision};
  domain::PeriodBook book;
  book.period = q3;
  book.record.emplace();
  book.record->period = q3;
  book.record->gaps = {{"cell/thon-1", "bão", {}}};
  domain::Petition petition;
  petition.id = domain::PetitionId::parse("2019Q3-7F3K2").value();
  petition.cell = cell.id;
  petition.unit = unit.id;
  petition.raised = day("2019-07-01");
  petition.official = official.id;
  domain::Event route;
  route.kind = domain::EventKind::route;
  route.at = day("2019-07-05");
  route.lead = common.id;
  route.cooperating = {own.id};
  petition.events = {route};
  book.petitions = {petition};
  records.periods = {book};
  return records;
}

std::vector<NamedBook> two() { return {{"a", commune("A")}, {"b", commune("B")}}; }

std::string told(const std::vector<NamedBook>& books) {
  std::string all;
  for (const Diagnostic& each : disagreements(books)) all += each.what.en + '\n';
  return all;
}

TEST_CASE("what clashes is called after its book, everywhere") {
  const Records all = join(two());
  REQUIRE(all.registry.units.size() == 2);
  CHECK(all.registry.units[0].id.str() == "a:xa");
  CHECK(all.registry.units[0].name == "xã A (a)");
  CHECK(all.registry.units[1].id.str() == "b:xa");
  CHECK(all.registry.cells[1].id.str() == "b:thon-1");
  CHECK(all.registry.cells[1].unit.str() == "b:xa");
  CHECK(all.registry.officials[0].name == "Nguyễn Văn A (a)");
  CHECK(all.registry.officials[0].home_cell.str() == "a:thon-1");
  const domain::TeamStatement& team = all.decisions[1].teams[0];
  CHECK(all.decisions[1].id.str() == "b:qd-1");
  CHECK(team.id.str() == "b:t01");
  CHECK(team.units[0].str() == "b:xa");
  CHECK(team.members[0].official.str() == "b:bi-thu");
  REQUIRE(all.periods.size() == 1);
  const auto& petitions = all.periods[0].petitions;
  REQUIRE(petitions.size() == 2);
  CHECK(petitions[0].id.str() == "a:2019Q3-7F3K2");
  CHECK(petitions[0].id.period() == q3);
  CHECK(petitions[0].unit.str() == "a:xa");
  CHECK(petitions[0].cell.str() == "a:thon-1");
  CHECK(petitions[0].official.str() == "a:bi-thu");
  const auto& gaps = all.periods[0].record->gaps;
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[1].subject == "cell/b:thon-1");
}

TEST_CASE("an agency that is the same in both stays one, another is kept apart") {
  const Records all = join(two());
  const auto& agencies = all.registry.agencies;
  REQUIRE(agencies.size() == 3);
  CHECK(agencies[0].id.str() == "a:van-phong");
  CHECK(agencies[2].id.str() == "so-xd");
  const domain::Event& route = all.periods[0].petitions[1].events[0];
  CHECK(route.lead.str() == "so-xd");
  CHECK(route.cooperating[0].str() == "b:van-phong");
}

TEST_CASE("an agency whose successors differ is not the same") {
  auto books = two();
  for (auto& book : books) {
    book.records.registry.agencies[0].successors = {id<domain::AgencyId>("van-phong")};
  }
  const Records all = join(std::move(books));
  CHECK(all.registry.agencies.size() == 4);
  CHECK(all.registry.agencies[0].id.str() == "a:so-xd");
  CHECK(all.registry.agencies[0].successors[0].str() == "a:van-phong");
}

TEST_CASE("what only one book has keeps its id") {
  auto books = two();
  books[1].records.registry.units[0].id = id<domain::UnitId>("xa-khac");
  const Records all = join(std::move(books));
  CHECK(all.registry.units[0].id.str() == "xa");
  CHECK(all.registry.units[0].name == "xã A");
  CHECK(all.registry.cells[1].unit.str() == "b:xa");  // it refers to what only the other has
}

TEST_CASE("look-ups in a book by itself find ids that changed their place in the order") {
  auto books = two();
  for (const char* name : {"a-dau", "c-sau"}) {
    domain::Unit unit;
    unit.id = id<domain::UnitId>(name);
    auto& units = books[1].records.registry.units;
    units.insert(std::ranges::lower_bound(units, unit.id, {}, &domain::Unit::id), unit);
  }
  const Records all = join(std::move(books));  // in b: a-dau, b:xa, c-sau
  const domain::Registry& registry = all.parts[1]->registry;
  CHECK(std::ranges::is_sorted(registry.units, {}, &domain::Unit::id));
  for (const domain::Unit& unit : registry.units) {
    CHECK(domain::unit_on(registry, unit.id, day("2019-07-01")) == &unit);
    CHECK(&domain::book_of(all, unit.id) == all.parts[1].get());
  }
  CHECK(&domain::book_of(all, all.parts[0]->registry.officials[0].id) == all.parts[0].get());
  CHECK(&domain::book_of(*all.parts[0], id<domain::OfficialId>("ai-do")) == all.parts[0].get());
}

TEST_CASE("each book keeps its teams and the days of its meetings") {
  auto books = two();
  books[0].records.periods[0].record->actual = day("2019-07-08");
  books[1].records.periods[0].record->actual = day("2019-07-03");
  books[1].records.decisions[0].effective = day("2019-07-05");
  const Records all = join(std::move(books));
  REQUIRE(all.parts.size() == 2);
  CHECK(domain::meeting_day(all, q3) == day("2019-07-03"));
  CHECK(domain::meeting_day(*all.parts[0], q3) == day("2019-07-08"));
  CHECK(domain::teams_on(all, day("2019-07-05")).size() == 2);  // neither decision ends the other
  CHECK(domain::teams_meeting(all, q3).size() == 1);
  CHECK(all.parts[0]->periods[0].petitions.empty());
}

TEST_CASE("a period is closed when every book has closed it, a roster published likewise") {
  auto books = two();
  for (auto& book : books) {
    book.records.periods[0].record->status = domain::PeriodStatus::closed;
    book.records.periods[0].roster.emplace().status = domain::RosterStatus::published;
  }
  CHECK(domain::is_closed(join(books), q3));
  CHECK(join(books).periods[0].roster->status == domain::RosterStatus::published);
  books[0].records.periods[0].record->status = domain::PeriodStatus::open;
  books[1].records.periods[0].roster->status = domain::RosterStatus::drawn;
  CHECK_FALSE(domain::is_closed(join(books), q3));
  CHECK(join(books).periods[0].roster->status == domain::RosterStatus::drawn);
}

TEST_CASE("the papers are those of the superior that all name, else of the first") {
  auto books = two();
  CHECK(join(books).settings.committee.name == "Đảng bộ tỉnh");
  books[1].records.settings.committee.superior = "Đảng bộ tỉnh khác";
  CHECK(join(books).settings.committee.name == "Đảng ủy xã A");
}

TEST_CASE("topics of all are known, and the strictest minimum of what is published holds") {
  auto books = two();
  domain::Topic topic;
  topic.id = id<domain::TopicId>("nghe-ca");
  books[1].records.settings.petitions.topics.push_back(topic);
  books[1].records.settings.reports.public_minimum = 9;
  REQUIRE(told(books).empty());
  const Records all = join(books);
  CHECK(all.settings.petitions.topics.back().id == topic.id);
  CHECK(all.settings.reports.public_minimum == 9);
}

TEST_CASE("books that count otherwise say in what") {
  auto books = two();
  CHECK(told(books).empty());
  domain::Settings& other = books[1].records.settings;
  other.petitions.levels.back().order = 77;
  other.petitions.topics[0].name += " khác";
  other.petitions.topics[1].synonyms = {"từ khác"};  // only helps to find it
  other.calendar.day = 3;
  other.calendar.reminder = 5;  // of invitations
  other.minutes.record_days = 30;
  CHECK(told(books) == "a and b count otherwise: petitions.levels (" +
                           other.petitions.levels.back().id.str() + "), petitions.topics (" +
                           other.petitions.topics[0].id.str() + "), calendar, minutes\n");
}

TEST_CASE("clocks in another order are other clocks") {
  auto books = two();
  domain::ClockRule one, two_days;
  one.id = id<domain::RuleId>("mot");
  two_days.id = id<domain::RuleId>("hai");
  books[0].records.settings.petitions.clocks = {one, two_days};
  one.basis = "quyết định của xã";
  books[1].records.settings.petitions.clocks = {one, two_days};
  CHECK(told(books).empty());
  std::ranges::reverse(books[1].records.settings.petitions.clocks);
  CHECK(told(books) == "a and b count otherwise: petitions.clocks\n");
}

TEST_CASE("a day off that one book does not know moves due days, unless it is before its time") {
  auto books = two();
  books[0].records.registry.holidays = {{day("2019-04-30"), domain::DayKind::off, "x", {}}};
  CHECK(told(books).empty());
  books[0].records.registry.holidays.push_back(
      {day("2019-09-02"), domain::DayKind::off, "Quốc khánh", {}});
  CHECK(told(books) == "a and b count otherwise: registry/holidays.yaml (2019-09-02)\n");
  books[1].records.registry.holidays = {{day("2019-09-02"), domain::DayKind::off, "2/9", {}}};
  CHECK(told(books).empty());
  CHECK(join(books).registry.holidays.size() == 2);
}

/// Collects the ids of a noun, wherever they stand.
class IdsIn {
 public:
  template <class V>
  void operator()(std::string_view, V& value, Need, const Meaning&, const auto&...) {
    collect(value);
  }
  std::vector<std::string> ids;

 private:
  template <class V>
  void collect(V& value) {
    if constexpr (requires { V::of_book("", value); }) {
      ids.push_back(value.str());
    } else if constexpr (requires { fields(*this, value); }) {
      fields(*this, value);
    }
  }
  template <class V>
  void collect(std::vector<V>& values) {
    for (V& value : values) collect(value);
  }
  template <class V>
  void collect(std::optional<V>& value) {
    if (value) collect(*value);
  }
};

TEST_CASE("in whatever a petition holds, an id of both books is nowhere left as it was") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    auto books = two();
    auto petition = test::random_noun<domain::Petition>(seed);
    petition.unit = id<domain::UnitId>("xa");
    petition.official = id<domain::OfficialId>("bi-thu");
    for (domain::Event& event : petition.events) {
      event.agency = id<domain::AgencyId>("van-phong");
      event.petitions = {domain::PetitionId::parse("2019Q3-7F3K2").value()};
    }
    petition.again = petition.parent = domain::PetitionId::parse("2019Q3-7F3K2").value();
    books[1].records.periods[0].petitions = {petition};
    books[1].records.periods[0].petitions.push_back(books[0].records.periods[0].petitions[0]);
    Records all = join(std::move(books));
    for (domain::Petition& each : all.periods[0].petitions) {
      IdsIn found;
      fields(found, each);
      for (const char* bare : {"xa", "bi-thu", "van-phong", "thon-1", "2019Q3-7F3K2"}) {
        CAPTURE(std::string(bare));
        CHECK(std::ranges::find(found.ids, bare) == found.ids.end());
      }
    }
  }
}

}  // namespace
}  // namespace lapthach::book
