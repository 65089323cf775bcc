// Tests of scores: measured and given points, tiers at their edges, grades and their conditions.
#include "lapthach/minutes/score.hpp"

#include <doctest/doctest.h>

#include "unit/minutes/record_book.hpp"

using namespace lapthach;
using namespace lapthach::minutes;
using namespace lapthach::minutes::test;
using domain::Tier;

namespace {

domain::ScoreGroup whole(std::string_view name, std::string_view points) {
  domain::ScoreGroup group;
  group.id = id<domain::CriterionId>(name);
  group.name = name;
  group.points = decimal(points);
  return group;
}

domain::ScoreGroup measured(std::string_view name, std::string_view points, domain::Measure measure,
                            std::vector<Tier> tiers) {
  domain::ScoreGroup group = whole(name, points);
  domain::Criterion criterion;
  criterion.id = id<domain::CriterionId>(std::string(name) + "-rate");
  criterion.name = name;
  criterion.points = group.points;
  criterion.measure = measure;
  criterion.tiers = std::move(tiers);
  group.criteria.push_back(criterion);
  return group;
}

Tier tier(std::string_view at_least, std::string_view points) {
  Tier made;
  made.at_least = decimal(at_least);
  made.points = decimal(points);
  return made;
}

Tier above(std::string_view bound, std::string_view points) {
  Tier made;
  made.above = decimal(bound);
  made.points = decimal(points);
  return made;
}

/// Attendance 10 by tiers, content 90 given; Tốt needs 90 and full marks on attendance.
domain::ScoreSheet sheet() {
  domain::ScoreSheet made;
  made.id = id<domain::SheetId>("khung");
  made.groups = {measured("attendance", "10", domain::Measure::attendance,
                          {tier("90", "10"), tier("75", "7.5"), tier("0", "2")}),
                 whole("content", "90")};
  made.grades = {{"Tốt", decimal("90"), {id<domain::CriterionId>("attendance")}, {}},
                 {"Khá", decimal("70"), {}, {}},
                 {"Kém", decimal("0"), {}, {}}};
  return made;
}

domain::ScoreCard card(std::string_view content) {
  domain::ScoreCard made;
  made.sheet = id<domain::SheetId>("khung");
  made.points = {{id<domain::CriterionId>("content"), decimal(content)}};
  return made;
}

domain::Visit with_present(int present) {
  domain::Visit met = visit("den", "a");
  met.present = present;
  return met;
}

std::string points_for(const domain::ScoreSheet& sheet, const domain::Visit& visit) {
  const Score result = score(sheet, {}, visit);
  return result.lines[0].points ? to_string(*result.lines[0].points) : "none";
}

}  // namespace

TEST_CASE("What the sheet measures is added to what the scorer gave, and explained") {
  const Score result = score(sheet(), card("85"), with_present(28));
  CHECK(result.complete);
  CHECK(to_string(result.total) == "95");
  CHECK(to_string(result.most) == "100");
  CHECK(result.grade == "Tốt");
  CHECK(result.lines[0].measured);
  CHECK(result.lines[0].why.en == "28 of 30 expected (93.33%): the sheet gives 10");
  CHECK(result.lines[1].why.en == "given");
}

TEST_CASE("Enough points without the full marks that are also required give the next grade") {
  const Score result = score(sheet(), card("90"), with_present(26));
  CHECK(to_string(result.total) == "97.5");
  CHECK(result.grade == "Khá");
  REQUIRE(result.grades.size() == 2);
  CHECK(result.grades[0].why.en == "full marks are also required on: attendance");
  CHECK(result.grades[0].why.vi == "còn phải đạt điểm tối đa ở: attendance");
  CHECK(result.grades[1].holds);
}

TEST_CASE("A grade begins at its very points") {
  CHECK(score(sheet(), card("80"), with_present(28)).grade == "Tốt");
  CHECK(score(sheet(), card("79.99"), with_present(28)).grade == "Khá");
  CHECK(score(sheet(), card("60"), with_present(28)).grade == "Khá");
  CHECK(score(sheet(), card("59.99"), with_present(28)).grade == "Kém");
}

TEST_CASE("Points that the scorer gave hold, and the line says what was measured") {
  domain::ScoreCard given = card("80");
  given.points.insert(given.points.begin(),
                      {id<domain::CriterionId>("attendance-rate"), decimal("7.5")});
  const Score result = score(sheet(), given, with_present(28));
  CHECK(to_string(result.total) == "87.5");
  CHECK(result.lines[0].why.en ==
        "given 7.5, though 28 of 30 expected (93.33%): the sheet gives 10");
}

TEST_CASE("What a sheet measures without saying what it gives is left to the scorer, and shown") {
  domain::ScoreSheet frame = sheet();
  frame.groups[0].criteria[0].tiers.clear();
  const Score open = score(frame, card("85"), with_present(28));
  CHECK_FALSE(open.complete);
  domain::ScoreCard given = card("85");
  given.points.insert(given.points.begin(),
                      {id<domain::CriterionId>("attendance-rate"), decimal("10")});
  const Score result = score(frame, given, with_present(28));
  CHECK(result.grade == "Tốt");
  CHECK(result.lines[0].why.en ==
        "given; 28 of 30 expected (93.33%): the sheet does not say what that gives");
}

TEST_CASE("Without all points there is no grade") {
  domain::Visit met = visit("den", "a");
  met.present.reset();
  const Score result = score(sheet(), card("85"), met);
  CHECK_FALSE(result.complete);
  CHECK(result.grade.empty());
  CHECK(result.lines[0].why.en == "not scored");
}

TEST_CASE("A tier holds from its bound on, or only above it, and a gap is left to the scorer") {
  domain::ScoreSheet spoken = sheet();
  Tier middle = tier("40", "4");
  middle.below = decimal("50");
  spoken.groups[0] =
      measured("speakers", "5", domain::Measure::speakers, {above("50", "5"), middle});
  domain::Visit met = with_present(20);
  const auto with_speakers = [&](int speakers) {
    met.speakers = speakers;
    return points_for(spoken, met);
  };
  CHECK(with_speakers(11) == "5");
  CHECK(with_speakers(10) == "none");
  CHECK(with_speakers(9) == "4");
  CHECK(with_speakers(8) == "4");
  CHECK(with_speakers(7) == "none");
  met.speakers = 10;
  CHECK(score(spoken, {}, met).lines[0].why.en ==
        "10 of 20 present spoke (50%): the sheet does not say what that gives");
}

TEST_CASE("Anybody absent without leave changes what a criterion gives") {
  domain::ScoreSheet strict = sheet();
  strict.groups[0].criteria[0].unexcused = decimal("1");
  domain::Visit met = with_present(28);
  met.unexcused = 0;
  CHECK(points_for(strict, met) == "10");
  met.unexcused = 2;
  CHECK(points_for(strict, met) == "1");
}

TEST_CASE("A tier may hold for small or large cells only, and a meeting may go over midnight") {
  domain::ScoreSheet timed = sheet();
  Tier small = tier("90", "5"), large = tier("120", "5");
  small.members_below = 30;
  large.members_at_least = 30;
  timed.groups[0] = measured("duration", "5", domain::Measure::duration, {small, large});
  domain::Visit met = visit("den", "a");
  met.start = ClockTime{23 * 60};
  met.end = ClockTime{30};
  CHECK(points_for(timed, met) == "none");  // 90 minutes, 30 members
  met.members = 29;
  CHECK(points_for(timed, met) == "5");
}
