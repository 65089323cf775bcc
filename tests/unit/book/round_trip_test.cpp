// What is written is read back the same, for every noun, and written again to the same bytes.
#include <doctest/doctest.h>

#include "book/writer.hpp"
#include "lapthach/base/text.hpp"
#include "random_noun.hpp"
#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

TEST_CASE_TEMPLATE("reading gives back what was written", T, domain::Unit, domain::Cell,
                   domain::Official, domain::Agency, domain::Holiday, domain::Unavailability,
                   domain::Exclusion, domain::Travel, domain::Member, domain::TeamStatement,
                   domain::Decision, domain::Settings, domain::CommitteeSettings,
                   domain::CalendarSettings, domain::RosterSettings, domain::PrioritySettings,
                   domain::Requirement, domain::Pin, domain::PeriodRecord, domain::Assignment,
                   domain::Uncovered, domain::Potential, domain::Roster, domain::Visitor,
                   domain::Visit, domain::Session, domain::Review, domain::Notebook,
                   domain::Training, domain::Briefing, domain::Inspection,
                   domain::MonthlyAttendance, domain::ScoreSheet, domain::RecordingGuide,
                   domain::Petition, domain::Event, domain::PetitionSettings) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const T noun = random_noun<T>(seed);
    const std::string bytes = write_record(noun);
    CAPTURE(bytes);
    const Read<T> back = read_as<T>(bytes);
    REQUIRE(brief(back.faults).empty());
    REQUIRE(back.noun == noun);
    REQUIRE(write_record(back.noun) == bytes);
  }
}

TEST_CASE("decomposed letters are stored composed") {
  domain::Unit unit = random_noun<domain::Unit>(1);
  unit.name = "Đe\u0303n";
  const std::string bytes = write_record(unit);
  CHECK(bytes.find("Đẽn") != std::string::npos);
  CHECK(read_as<domain::Unit>(bytes).noun.name == "Đẽn");
  CHECK(read_as<domain::Unit>("id: a\nname: Đe\u0303n\n").noun.name == "Đẽn");
}

TEST_CASE("the canonical text of a cell") {
  domain::Cell cell;
  cell.id = *domain::CellId::parse("thon-den");
  cell.name = "Chi bộ thôn \"Đẽn\"";
  cell.unit = *domain::UnitId::parse("xa-hop-ly");
  cell.members = 28;
  cell.time = ClockTime{450};
  cell.venue = "Nhà văn hóa\ntầng 2";
  cell.span.from = parse_date("2019-01-01");
  CHECK(write_list("cells", std::vector{cell}) ==
        "cells:\n"
        "  - id: \"thon-den\"\n"
        "    name: \"Chi bộ thôn \\\"Đẽn\\\"\"\n"
        "    unit: \"xa-hop-ly\"\n"
        "    members: 28\n"
        "    time: \"07:30\"\n"
        "    venue: \"Nhà văn hóa\\ntầng 2\"\n"
        "    from: 2019-01-01\n");
  CHECK(write_list("cells", std::vector<domain::Cell>{}) == "cells: []\n");
}

TEST_CASE("lists and records lie two spaces deeper") {
  domain::Roster roster;
  roster.period = {2019, 3};
  roster.date = *parse_date("2019-07-01");
  roster.objective = {0, 1, -2, 3, 0, 0, 0, 7};
  roster.uncovered.push_back({*domain::CellId::parse("c1"), true, {"nobody is free"}});
  roster.certificate.push_back({"cell/c1", {0, 0, 1, 0, 0, 0, 0, -4}});
  CHECK(write_record(roster) ==
        "period: \"2019-Q3\"\n"
        "date: 2019-07-01\n"
        "status: drawn\n"
        "met: true\n"
        "objective:\n"
        "  unmet: 0\n"
        "  mandatory: 1\n"
        "  priority: -2\n"
        "  load: 3\n"
        "  continuity: 0\n"
        "  travel: 0\n"
        "  change: 0\n"
        "  tie: 7\n"
        "salt: 0\n"
        "uncovered:\n"
        "  - cell: \"c1\"\n"
        "    mandatory: true\n"
        "    because:\n"
        "      - \"nobody is free\"\n"
        "certificate:\n"
        "  - node: \"cell/c1\"\n"
        "    value: \"0 0 1 0 0 0 0 -4\"\n");
}

TEST_CASE("a text that would not come back is not written") {
  domain::Unit unit = random_noun<domain::Unit>(1);
  for (const char* text : {"a\rb", "\x1b[31m", "\xff", "\u202e", "\ufeff", "\u2028", "\ufdd0"}) {
    unit.name = text;
    CHECK_THROWS_AS(write_record(unit), Error);
  }
}

TEST_CASE("explained settings read back as the settings") {
  const auto settings = random_noun<domain::Settings>(7);
  for (const Lang lang : {Lang::vi, Lang::en}) {
    const std::string bytes = write_record(settings, lang);
    CHECK(bytes.starts_with("# "));
    CHECK(read_as<domain::Settings>(bytes).noun == settings);
  }
}
