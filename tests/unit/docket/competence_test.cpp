// Tests of who is competent and who takes over.
#include "lapthach/docket/competence.hpp"

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;

namespace {

domain::Agency agency(const char* name, const char* to = nullptr,
                      std::vector<const char*> successors = {}, const char* from = nullptr) {
  domain::Agency made;
  made.id = id<domain::AgencyId>(name);
  if (from) made.span.from = day(from);
  if (to) made.span.to = day(to);
  for (const char* successor : successors) {
    made.successors.push_back(id<domain::AgencyId>(successor));
  }
  return made;
}

domain::Registry registry() {
  domain::Registry made;
  made.agencies = {
      agency("phong-tckh", "2025-06-30", {"so-tc", "ubnd-xa"}),
      agency("phong-tnmt", "2025-06-30", {"so-nnmt"}), agency("so-nnmt", nullptr, {}, "2025-07-01"),
      agency("so-tc", nullptr, {}, "2025-07-01"), agency("ubnd-xa", nullptr, {}, "2025-07-01")};
  domain::Unit district, commune;
  commune.id = id<domain::UnitId>("hop-ly");
  commune.parent = id<domain::UnitId>("huyen");
  district.id = id<domain::UnitId>("huyen");
  made.units = {commune, district};
  return made;
}

domain::CompetenceRule rule(const char* name, const char* topic, const char* level,
                            const char* lead) {
  domain::CompetenceRule made;
  made.id = id<domain::RuleId>(name);
  if (*topic) made.topic = id<domain::TopicId>(topic);
  made.level = id<domain::LevelId>(level);
  made.lead = id<domain::AgencyId>(lead);
  return made;
}

domain::PetitionSettings rules() {
  domain::PetitionSettings made = settings();
  made.competence = {rule("dat", "dat-dai", "district", "phong-tnmt"),
                     rule("nuoc", "thoat-nuoc", "district", "phong-tnmt"),
                     rule("con-lai", "", "district", "phong-tckh")};
  return made;
}

Proposal proposal(const domain::PetitionSettings& settings, const char* topic,
                  const char* on = "2019-07-02") {
  const auto registry_on = registry();
  return propose(petition({}), id<domain::TopicId>(topic), settings, registry_on, day(on));
}

}  // namespace

TEST_CASE("The first rule that holds proposes, and the others say why they do not") {
  const auto settings = rules();
  const Proposal found = proposal(settings, "thoat-nuoc");
  REQUIRE(found.rule != nullptr);
  CHECK(found.rule->id.str() == "nuoc");
  CHECK(found.lead.str() == "phong-tnmt");
  REQUIRE(found.because.size() == 2);
  CHECK(found.because[0].en == "dat is for the topic dat-dai");
  CHECK(found.because[1].en == "nuoc holds");
  CHECK(proposal(settings, "an-sinh").rule->id.str() == "con-lai");
}

TEST_CASE("Rules are held against kind, place and day") {
  auto settings = rules();
  settings.competence.pop_back();
  settings.competence[1].unit = id<domain::UnitId>("huyen");
  CHECK(proposal(settings, "thoat-nuoc").rule != nullptr);
  settings.competence[1].unit = id<domain::UnitId>("tu-du");
  CHECK(proposal(settings, "thoat-nuoc").because[1].en ==
        "nuoc is for tu-du and what lies below it");
  settings.competence[1].unit = {};
  settings.competence[1].kind = id<domain::OpinionKindId>("worry");
  CHECK(proposal(settings, "thoat-nuoc").rule == nullptr);
  settings.competence[1].kind = {};
  settings.competence[1].span.from = day("2020-01-01");
  CHECK(proposal(settings, "thoat-nuoc").because[1].en == "nuoc does not hold on 2019-07-02");
}

TEST_CASE("A proposal names the one successor of an agency that is no more") {
  CHECK(proposal(rules(), "thoat-nuoc", "2025-07-02").lead.str() == "so-nnmt");
  CHECK(proposal(rules(), "an-sinh", "2025-07-02").lead.str() == "phong-tckh");
}

TEST_CASE("Open petitions of an agency that is no more are to be handed over") {
  auto life = whole_life();
  life.resize(2);
  life[1].cooperating = {id<domain::AgencyId>("phong-tckh")};
  const auto records =
      book({petition(life, "2019Q3-00001"), petition(whole_life(), "2019Q3-00002")});
  const auto all = cases(records, day("2025-07-02"));
  CHECK(handovers(all, registry(), day("2025-06-30")).empty());
  const auto found = handovers(all, registry(), day("2025-07-02"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].petition->petition->id == petition_id("2019Q3-00001"));
  CHECK(found[0].is_lead);
  CHECK(found[0].to == std::vector{id<domain::AgencyId>("so-nnmt")});
  CHECK_FALSE(found[1].is_lead);
  CHECK(found[1].to.size() == 2);
}

TEST_CASE("Successors are followed to the end, and circles end nowhere") {
  domain::Registry made;
  made.agencies = {agency("a", "2019-12-31", {"b"}), agency("b", "2020-12-31", {"c"}, "2020-01-01"),
                   agency("c", nullptr, {}, "2021-01-01"), agency("x", "2019-12-31", {"y"}),
                   agency("y", "2019-12-31", {"x"})};
  CHECK(agencies_now(made, id<domain::AgencyId>("a"), day("2022-01-01")) ==
        std::vector{id<domain::AgencyId>("c")});
  CHECK(agencies_now(made, id<domain::AgencyId>("x"), day("2022-01-01")).empty());
  CHECK(agencies_now(made, id<domain::AgencyId>("a"), day("2019-01-01")) ==
        std::vector{id<domain::AgencyId>("a")});
}
