// Tests of what there is to say of petitions besides the faults of the domain.
#include "lapthach/docket/look_over.hpp"

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::EventKind;

namespace {

domain::Agency agency(const char* name, std::vector<const char*> successors, bool ended) {
  domain::Agency made;
  made.id = id<domain::AgencyId>(name);
  if (ended) made.span.to = day("2025-06-30");
  if (!ended) made.span.from = day("2025-07-01");
  for (const char* next : successors) made.successors.push_back(id<domain::AgencyId>(next));
  return made;
}

/// With an agency, routing, and closed; both agencies of the district end with it.
domain::Records office(std::vector<const char*> successors) {
  auto life = whole_life();
  life.resize(2);
  auto waiting = life;
  waiting.resize(1);
  life[1].cooperating = {id<domain::AgencyId>("phong-tckh")};
  auto books = book({petition(life, "2019Q3-00001"), petition(waiting, "2019Q3-00002"),
                     petition(whole_life(), "2019Q3-00003")});
  books.registry.agencies = {agency("phong-tckh", {}, true),
                             agency("phong-tnmt", std::move(successors), true),
                             agency("so-nnmt", {}, false), agency("ubnd-xa", {}, false)};
  return books;
}

std::string told(const domain::Records& records, const char* as_of) {
  std::string lines;
  for (const Diagnostic& each : look_over(records, day(as_of))) {
    CHECK_FALSE(each.what.vi.empty());
    lines += (each.severity == Severity::error ? "error " : "") + each.what.en + " | " +
             each.hint.en + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("What lies with an agency or at a level that is no more is named, with what to type") {
  CHECK(told(office({"so-nnmt"}), "2025-06-30").empty());
  CHECK(told(office({"so-nnmt"}), "2025-07-01") ==
        "2019Q3-00001 lies with phong-tnmt, which ended on 2025-06-30 | hand it over to so-nnmt: "
        "lapthach petition hand-over 2019Q3-00001\n"
        "2019Q3-00001 waits for phong-tckh to cooperate, which ended on 2025-06-30 | name its "
        "successors in registry/agencies.yaml, or: lapthach petition hand-over 2019Q3-00001 --to "
        "AGENCY\n"
        "2019Q3-00002 is classified district, a level that ended on 2025-06-30 | classify it anew "
        "(commune, province): lapthach petition classify 2019Q3-00002 --level commune\n");
  CHECK(told(office({"so-nnmt", "ubnd-xa"}), "2025-07-01")
            .find("choose one of so-nnmt, ubnd-xa: lapthach petition hand-over 2019Q3-00001 --to "
                  "so-nnmt") != std::string::npos);
}

TEST_CASE("An agency that stays while its level ends is to be charged anew") {
  auto books = office({"so-nnmt"});
  for (domain::Agency& each : books.registry.agencies) each.span = {};
  CHECK(told(books, "2025-07-01")
            .find("lapthach petition refer 2019Q3-00001 --lead phong-tnmt "
                  "--level commune") != std::string::npos);
}

TEST_CASE("A saved query that cannot be read is an error, one that finds nothing a warning") {
  auto books = book({});
  const auto save = [&](const char* name, const char* query) {
    books.settings.petitions.queries.push_back({id<domain::QueryId>(name), query, "", {}});
  };
  save("tre", "is:overdue");
  CHECK(told(books, "2019-07-01").empty());
  save("sai", "is:overdu");
  save("vong", "@vong");
  save("cap", "level:distric");
  CHECK(told(books, "2019-07-01") ==
        "error there is no flag \"overdu\" | did you mean overdue?\n"
        "error @vong leads back to itself | correct petitions.queries in lapthach.yaml\n"
        "the book has no level \"distric\": did you mean district? | correct the query @cap\n");
}

TEST_CASE("A rule behind one that always holds before it never does") {
  auto books = book({});
  const auto add = [&](const char* name, const char* topic) {
    domain::CompetenceRule rule;
    rule.id = id<domain::RuleId>(name);
    if (*topic) rule.topic = id<domain::TopicId>(topic);
    rule.level = id<domain::LevelId>("district");
    books.settings.petitions.competence.push_back(rule);
  };
  add("dat", "dat-dai");
  add("con-lai", "");
  CHECK(told(books, "2019-07-01").empty());
  add("nuoc", "thoat-nuoc");
  CHECK(told(books, "2019-07-01") ==
        "the rule nuoc never holds: con-lai does before it | put nuoc before con-lai, or take it "
        "out\n");
  books.settings.petitions.competence[1].span.to = day("2020-01-01");
  CHECK(told(books, "2019-07-01").empty());
}
