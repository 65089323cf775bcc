// An extract says of a petition what its case says.
#include "lapthach/docket/extract.hpp"

#include <random>

#include <doctest/doctest.h>

#include "docket/query_fields.hpp"
#include "fuzz/extract_property.hpp"
#include "fuzz/replay.hpp"
#include "lapthach/docket/summand.hpp"
#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;

namespace {

/// Random lives, some of them merged into each other, as one file.
struct Office {
  domain::Records records;
  WorkCalendar calendar;
  Date as_of = day("2019-11-20");
  std::vector<Case> all;
  std::string bytes;
  std::vector<Extract> extracts;

  explicit Office(unsigned seed) : records(make(seed)), all(cases(records, as_of)) {
    bytes = extract_of(all, scope());
    extracts = {Extract::read(bytes).value()};
  }
  Scope scope() const { return {records, calendar, as_of}; }

  static domain::Records make(unsigned seed) {
    std::mt19937 random(seed);
    std::vector<domain::Petition> petitions;
    for (unsigned i = 0; i < 12; ++i) {
      auto made = petition(random_life(seed * 100 + i, static_cast<int>(random() % 12)),
                           fmt::format("2019Q3-{:05}", i));
      if (random() % 3 == 0) made.title = "Đường, \"cống\"\nvà điện";
      if (random() % 4 == 0) made.place = "Thôn Đền";
      if (random() % 5 == 0) made.ref = fmt::format("KN-{}", i);
      made.voices = static_cast<int>(random() % 9) + 1;
      made.highlight = random() % 2 == 0;
      petitions.push_back(std::move(made));
    }
    auto records = book(std::move(petitions));
    records.settings.petitions = settings();
    domain::Unit unit;
    unit.id = id<domain::UnitId>("hop-ly");
    unit.name = "Xã Hợp Lý";
    records.registry.units = {unit};
    return records;
  }
};

const std::vector<std::string> queries = {"",
                                          "level:district",
                                          "stage:open OR is:late",
                                          "is:open -is:overdue",
                                          "unit:\"xa hop ly\"",
                                          "title~CONG has:ref",
                                          "voices:3..7",
                                          "raised>=2019-07-01 due<2019-10-01",
                                          "no:lead",
                                          "NOT (level:district is:merged)",
                                          "place=\"Thôn Đền\"",
                                          "stage!=closed",
                                          "verdict.answer:met,late",
                                          "coop:phong-tckh",
                                          "cong thoat nuoc",
                                          "\"cống\" OR kn-3"};

std::vector<std::string> ids_of(const std::vector<const Case*>& cases) {
  std::vector<std::string> ids;
  for (const Case* each : cases) ids.push_back(each->petition->id.str());
  return ids;
}

std::vector<std::string> ids_of(std::vector<Row> rows) {
  std::vector<std::string> ids;
  for (const Row& row : rows) ids.emplace_back(row.id());
  return ids;
}

}  // namespace

TEST_CASE("Over random books: every kept field and flag says what the case says") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Office office(seed);
    const Extract& extract = office.extracts.front();
    REQUIRE(extract.size() == office.all.size());
    for (std::size_t i = 0; i < office.all.size(); ++i) {
      const Row row{&extract, i};
      for (const QueryField& field : all_fields()) {
        CAPTURE(field.name);
        if (!field.kept) continue;
        CHECK(field_values(field.name, row) ==
              field_values(field.name, office.all[i], office.scope()));
      }
      for (const QueryFlag& flag : all_flags()) {
        CAPTURE(flag.name);
        if (flag.kept) CHECK(extract.holds(i, flag) == flag.holds(office.all[i], office.scope()));
      }
    }
  }
}

TEST_CASE("Over random books: what is added up is the same of rows and of cases") {
  std::size_t referred = 0, answered = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Office office(seed);
    std::vector<Summand> of_cases;
    for (const Case& each : office.all) {
      if (counts(each, office.records.settings.petitions)) of_cases.push_back(summand_of(each));
    }
    CHECK(summands(office.extracts, {2019, 3}, {2019, 3}) == of_cases);
    CHECK(summands(office.extracts, {2019, 4}, {2020, 1}).empty());
    referred += static_cast<std::size_t>(std::ranges::count_if(of_cases, &Summand::referred));
    answered += static_cast<std::size_t>(std::ranges::count_if(of_cases, &Summand::answered));
  }
  CHECK(referred > 0);
  CHECK(answered > 0);
}

TEST_CASE("Over random books: queries, counts and order are the same of rows and of cases") {
  const std::vector<std::vector<std::string>> groups = {
      {"level", "stage"}, {"coop"}, {"due", "voices"}, {"title", "place", "agency"}};
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Office office(seed);
    for (const std::string& text : queries) {
      CAPTURE(text);
      const Query query = parse_query(text);
      REQUIRE(rows_answer(query));
      auto found = select(query, office.all, office.scope());
      auto rows = select(query, office.extracts, office.scope());
      sort_by_id(rows);
      CHECK(ids_of(rows) == ids_of(found));
      for (const auto& fields : groups) {
        CHECK(count_by(rows, fields) == count_by(found, fields, office.scope()));
      }
      for (const char* spec : {"due", "-due", "title", "-voices", "lead"}) {
        sort_cases(found, spec, office.scope());
        sort_rows(rows, spec);
        CHECK(ids_of(rows) == ids_of(found));
      }
    }
  }
}

TEST_CASE("An extract of what a query looks at is enough for that query, and holds no more") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Office office(seed);
    for (const std::string& text : queries) {
      CAPTURE(text);
      const Query query = parse_query(text);
      std::vector<std::string> fields = fields_of(query);
      fields.emplace_back("lead");
      const std::string bytes = extract_of(office.all, office.scope(), fields);
      CHECK(bytes.size() < office.bytes.size());
      const std::vector<Extract> narrow = {Extract::read(bytes).value()};
      const auto found = select(query, office.extracts, office.scope());
      const auto rows = select(query, narrow, office.scope());
      CHECK(ids_of(rows) == ids_of(found));
      CHECK(count_by(rows, {"lead"}) == count_by(found, {"lead"}));
    }
    const std::string none = extract_of(office.all, office.scope(), {});
    const Extract extract = Extract::read(none).value();
    CHECK(field_values("due", Row{&extract, 0}).empty());
    CHECK(field_values("voices", Row{&extract, 0}).empty());
    CHECK(field_values("stage", Row{&extract, 0}).empty());
  }
}

TEST_CASE("Rows do not answer for what happened when, nor for what is not kept") {
  for (const char* query : {"ever:returned", "event:route.by=a", "held>3",
                            "level:district team:to-1", "is:orphaned", "has:recurrence"}) {
    CAPTURE(query);
    CHECK_FALSE(rows_answer(parse_query(query)));
  }
  CHECK_FALSE(rows_answer("held"));
  CHECK(rows_answer("due.answer"));
}

TEST_CASE("Bytes that are none of an extract are refused, damaged ones never lead astray") {
  const Office office(3);
  CHECK_FALSE(Extract::read(""));
  CHECK_FALSE(Extract::read("not an extract at all"));
  CHECK_FALSE(Extract::read(std::string_view(office.bytes).substr(0, office.bytes.size() / 2)));
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    std::string damaged = office.bytes;
    for (int n = 0; n < 8; ++n) damaged[random() % damaged.size()] = static_cast<char>(random());
    CHECK(lapthach::test::extract_holds(damaged));
  }
  lapthach::test::replay("extract", lapthach::test::extract_holds, 3);
}
