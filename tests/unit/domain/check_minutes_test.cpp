// Tests of the rules on the minutes of visits, score cards and sheets: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Visit& visit(Records& book) { return book.periods[0].visits[0]; }
Decimal decimal(std::string_view text) { return parse_decimal(text).value(); }

ScoreGroup group(std::string_view name, std::string_view points) {
  ScoreGroup made;
  made.id = id<CriterionId>(name);
  made.points = decimal(points);
  return made;
}

/// The book with a sheet of 100 points, held since 2019, and a card of the cell.
Records scored() {
  Records book = records();
  ScoreSheet sheet;
  sheet.id = id<SheetId>("khung");
  sheet.span = span("2019-01-01");
  sheet.groups = {group("attendance", "10"), group("content", "90")};
  Criterion rate;
  rate.id = id<CriterionId>("rate");
  rate.points = decimal("10");
  sheet.groups[0].criteria = {rate};
  sheet.grades = {{"Tốt", decimal("90"), {id<CriterionId>("attendance")}, {}},
                  {"Khá", decimal("70"), {}, {}}};
  book.settings.score_sheets = {sheet};
  ScoreCard card;
  card.sheet = sheet.id;
  card.points = {{id<CriterionId>("content"), decimal("80")},
                 {id<CriterionId>("rate"), decimal("10")}};
  card.total = decimal("90");
  visit(book).scores = {card};
  return book;
}

ScoreCard& card(Records& book) { return visit(book).scores[0]; }
ScoreSheet& sheet(Records& book) { return book.settings.score_sheets[0]; }

}  // namespace

TEST_CASE("The two parts of the roll make the members") {
  Records book = records();
  visit(book).roll.full = 33;
  visit(book).roll.probationary = 2;
  CHECK(check(book).empty());
  visit(book).roll.probationary = 3;
  finds_error(book, "members", "members is 35, but full and probationary members make 36",
              "correct roll or members");
}

TEST_CASE("No more are exempt or away than are on the roll") {
  Records book = records();
  visit(book).excused.reset();
  visit(book).roll.exempt = 30;
  visit(book).roll.away = 6;
  finds_error(book, "roll", "36 members are exempt or away, of 35", "exempt, away or members");
}

TEST_CASE("The absent by name are as many as counted") {
  Records book = records();
  visit(book).absent = {{"Lê Thị M", true, "ốm", {}}, {"Lê Văn N", true, "", {}}};
  CHECK(check(book).empty());
  visit(book).absent[1].excused = false;
  const auto found = check(book);
  REQUIRE(found.size() == 2);
  CHECK(found[0].what.en == "excused is 2, but 1 are named");
  CHECK(found[1].what.en == "unexcused is 0, but 1 are named");
}

TEST_CASE("Present and absent make those expected; an exempt member may come all the same") {
  Records book = records();
  visit(book).present = 32;
  finds_warning(book, "present", "present and absent make 34, of 35 expected", "correct present");
  visit(book).roll.exempt = 2;
  visit(book).present = 31;
  CHECK(check(book).empty());
  visit(book).present = 33;
  CHECK(check(book).empty());
}

TEST_CASE("More came than were expected: exempt members did, or a count is wrong") {
  Records book = records();
  visit(book).excused.reset();
  visit(book).unexcused.reset();
  visit(book).roll.exempt = 3;
  finds_warning(book, "present", "33 were present, of 32 expected", "exempt members came too");
  visit(book).roll.exempt = 2;
  CHECK(check(book).empty());
}

TEST_CASE("Present and excused are no more than the members, whoever else was absent") {
  Records book = records();
  visit(book).unexcused.reset();
  visit(book).excused = 3;
  finds_warning(book, "present", "present and absent make 36, of 35 expected", "correct present");
  visit(book).excused = 1;
  CHECK(check(book).empty());
}

TEST_CASE("The two parts of the roll count where members are not written") {
  Records book = records();
  visit(book).members.reset();
  visit(book).roll.full = 30;
  visit(book).roll.probationary = 2;
  finds_error(book, "present", "present is 33, of 32 members on the roll", "correct present");
  visit(book).roll.probationary.reset();
  CHECK(check(book).empty());
}

TEST_CASE("No meeting lasts longer than half a day; one over midnight is no fault") {
  Records book = records();
  visit(book).start = ClockTime{20 * 60 + 30};
  visit(book).end = ClockTime{19 * 60};
  finds_warning(book, "end", "the meeting from 20:30 to 19:00 would have lasted 1350 minutes",
                "start or end");
  visit(book).end = ClockTime{30};
  CHECK(check(book).empty());
}

TEST_CASE("Nobody votes or speaks who is not present") {
  Records book = records();
  visit(book).speakers = 33;
  visit(book).votes = {{"Thông qua nghị quyết", 30, 2, 1, {}}};
  CHECK(check(book).empty());
  visit(book).speakers = 34;
  finds_warning(book, "speakers", "34 spoke, of 33 present", "once");
  visit(book).speakers = 1;
  visit(book).votes[0].abstained = 2;
  finds_error(book, "for", "34 voted, of 33 present", "correct the votes");
}

TEST_CASE("A visit on another day than planned says why") {
  Records book = records();
  visit(book).planned = day("2019-06-30");
  finds_warning(book, "planned", "moved from 2019-06-30 to 2019-07-01 without a reason", "reason");
  visit(book).reason = "mưa bão";
  CHECK(check(book).empty());
}

TEST_CASE("Agenda items and sessions name contents of the period's guidance") {
  Records book = records();
  book.periods[0].record->guidance = {{id<GuidanceId>("dai-hoi"), "Đại hội", true, {}}};
  visit(book).items = {{id<GuidanceId>("dai-hoi"), "", {}}, {{}, "việc khác", {}}};
  CHECK(check(book).empty());
  visit(book).items[0].guidance = id<GuidanceId>("dai-ho");
  finds_error(book, "guidance", "the guidance of 2019-Q3 has no dai-ho", "dai-hoi?");
}

TEST_CASE("Two contents of the guidance have two ids") {
  Records book = records();
  book.periods[0].record->guidance = {{id<GuidanceId>("a"), "một", false, {}},
                                      {id<GuidanceId>("a"), "hai", false, {}}};
  finds_error(book, "id", "two contents are called a", "another id");
}

TEST_CASE("An opinion is a petition or a remark") {
  Records book = records();
  visit(book).opinions.resize(1);
  visit(book).opinions[0].remark = true;
  CHECK(check(book).empty());
  visit(book).opinions[0].petition = "2019Q3-7F3K2";
  finds_error(book, "remark", "both petition 2019Q3-7F3K2 and a remark", "keep one");
}

TEST_CASE("A resolution names a notebook of the ledger, where there is a ledger") {
  Records book = records();
  visit(book).resolution.notebook = "002";
  CHECK(check(book).empty());
  Notebook notebook;
  notebook.number = "001";
  notebook.cell = id<CellId>("vong-son");
  notebook.issued = day("2019-01-01");
  book.registers.notebooks = {notebook};
  finds_warning(book, "resolution", "no notebook 002", "registers/notebooks.yaml");
}

TEST_CASE("A resolution stands in the cell's own notebook while that is in use") {
  Records book = records();
  visit(book).resolution.notebook = "001";
  Notebook notebook;
  notebook.number = "001";
  notebook.cell = id<CellId>("tuy-son");
  notebook.issued = day("2019-01-01");
  book.registers.notebooks = {notebook};
  Notebook& held = book.registers.notebooks[0];
  finds_warning(book, "resolution", "notebook 001 is that of cell tuy-son", "correct the number");
  held.cell = id<CellId>("vong-son");
  CHECK(check(book).empty());
  held.used_up = day("2019-06-30");
  finds_warning(book, "resolution", "notebook 001 was used up on 2019-06-30", "the notebook in");
  held.used_up = day("2019-07-01");
  held.returned = day("2019-06-29");
  finds_warning(book, "resolution", "notebook 001 was returned on 2019-06-29", "the notebook in");
  held.returned.reset();
  held.cell = {};
  held.unit = id<UnitId>("trieu-de");
  CHECK(check(book).empty());
}

TEST_CASE("A record falls short of the guide of its day, and of no other") {
  Records book = records();
  RecordingGuide guide;
  guide.id = id<GuideId>("mau");
  guide.span = span("2019-07-01", "2019-12-31");
  guide.parts = {VisitPart::present, VisitPart::chair, VisitPart::duration};
  guide.least_minutes = 90;
  book.settings.recording_guides = {guide};
  finds_warning(book, "cell",
                "the record of vong-son on 2019-07-01 lacks what guide mau asks for: "
                "chair",
                "lapthach record visit --cell vong-son --date 2019-07-01");
  visit(book).chair = "Lê Văn D";
  CHECK(check(book).empty());
  visit(book).start = ClockTime{1170};
  visit(book).end = ClockTime{1259};
  CHECK(
      tells(book, "the record of vong-son on 2019-07-01 lacks what guide mau asks for: duration"));
  visit(book).end = ClockTime{1260};
  CHECK(check(book).empty());
  visit(book).kind = MeetingKind::both;
  CHECK(check(book).empty());
  book.settings.recording_guides[0].least_minutes_both = 120;
  CHECK(
      tells(book, "the record of vong-son on 2019-07-01 lacks what guide mau asks for: duration"));
  visit(book).end = ClockTime{1290};
  CHECK(check(book).empty());
  book.settings.recording_guides[0].span = span("2019-07-02");
  visit(book).chair.clear();
  CHECK(check(book).empty());
}

TEST_CASE("A visit that nobody came to owes the guide nothing") {
  Records book = records();
  RecordingGuide guide;
  guide.id = id<GuideId>("mau");
  guide.parts = {VisitPart::chair};
  book.settings.recording_guides = {guide};
  visit(book).visitors[0].status = VisitStatus::excused;
  CHECK(check(book).empty());
}

TEST_CASE("A substitute is in office, is another person, and stands in for somebody") {
  Records book = records();
  Visitor& visitor = visit(book).visitors[0];
  visitor.status = VisitStatus::substituted;
  visitor.substitute = id<OfficialId>("nguyen-van-b");
  CHECK(check(book).empty());
  visitor.substitute = id<OfficialId>("nguyen-van-bb");
  finds_error(book, "substitute", "no official nguyen-van-bb", "nguyen-van-b?");
  visitor.substitute = id<OfficialId>("nguyen-van-a");
  finds_error(book, "substitute", "nguyen-van-a cannot stand in for oneself", "who came");
  visitor.status = VisitStatus::excused;
  visitor.substitute = id<OfficialId>("nguyen-van-b");
  finds_error(book, "substitute", "has a substitute but was not substituted", "substituted");
}

TEST_CASE("Of whoever was substituted the record says who came instead") {
  Records book = records();
  Visitor& visitor = visit(book).visitors[0];
  visitor.status = VisitStatus::substituted;
  finds_warning(book, "status", "who came instead of nguyen-van-a is not said", "--substitute");
  visitor.substitute = id<OfficialId>("nguyen-van-b");
  CHECK(check(book).empty());
  visitor.substitute = {};
  visit(book).visitors.push_back({id<OfficialId>("nguyen-van-b"), VisitStatus::done, {}});
  CHECK(check(book).empty());
}

TEST_CASE("Who attends was in a team of the cell's unit, unless teams help each other") {
  Records book = records();
  visit(book).visitors[0].official = id<OfficialId>("nguyen-van-b");
  finds_warning(book, "official", "nguyen-van-b was in no team of trieu-de on 2019-07-01",
                "substitute");
  book.settings.roster.help = Help::any_team;
  CHECK(check(book).empty());
}

TEST_CASE("A card names a sheet of its day and points within it") {
  Records book = scored();
  CHECK(check(book).empty());
  card(book).sheet = id<SheetId>("khun");
  finds_error(book, "sheet", "no score sheet khun", "khung?");
  book = scored();
  sheet(book).span = span("2019-07-02");
  finds_error(book, "sheet", "khung does not hold on 2019-07-01", "that day");
  book = scored();
  card(book).points[0].first = id<CriterionId>("conten");
  finds_error(book, "points", "no criterion conten", "content?");
  book = scored();
  card(book).total.reset();
  card(book).points[1].second = decimal("10.5");
  finds_error(book, "points", "rate has 10.5 points, of 10 at most", "correct the points");
}

TEST_CASE("A total is within its sheet; without a sheet nothing is known") {
  Records book = scored();
  card(book).points.clear();
  card(book).total = decimal("100");
  CHECK(check(book).empty());
  card(book).total = decimal("100.5");
  finds_error(book, "total", "the total is 100.5, of 100 at most on sheet khung", "name the sheet");
  card(book).sheet = {};
  CHECK(check(book).empty());
}

TEST_CASE("A grade is one of its sheet, and the points reach it") {
  Records book = scored();
  card(book).grade = "Xuất sắc";
  finds_error(book, "grade", "sheet khung has no grade “Xuất sắc”", "are: Tốt, Khá");
  card(book).grade = "tốt";
  CHECK(check(book).empty());
  card(book).total.reset();
  card(book).points[0].second = decimal("79");
  finds_warning(book, "grade", "the grade is Tốt, from 90 points on, but the total is 89",
                "the grade or the points");
  card(book).grade = "Khá";
  CHECK(check(book).empty());
  sheet(book).grades.clear();
  card(book).grade = "Xuất sắc";
  CHECK(check(book).empty());
}

TEST_CASE("Points without a sheet are answered with the only one of that day") {
  Records book = scored();
  card(book).sheet = {};
  finds_error(book, "points", "points without a sheet", "under sheet (--sheet khung)");
  book.settings.score_sheets.push_back(sheet(book));
  book.settings.score_sheets[1].id = id<SheetId>("khac");
  finds_error(book, "points", "points without a sheet", "under sheet (--sheet SHEET)");
}

TEST_CASE("A total is the sum of its points, and a scorer scores once") {
  Records book = scored();
  card(book).total = decimal("91");
  finds_warning(book, "total", "the total is 91, but the points make 90", "points or the total");
  book = scored();
  visit(book).scores.push_back(card(book));
  finds_error(book, "scorer", "a second card of the same scorer", "keep one");
  visit(book).scores[1].scorer = Scorer::superior;
  CHECK(check(book).empty());
}

TEST_CASE("A group has the points of its criteria, and grades go down") {
  Records book = scored();
  sheet(book).groups[0].points = decimal("11");
  finds_error(book, "points", "group attendance has 11 points, its criteria 10", "correct");
  book = scored();
  sheet(book).grades[1].at_least = decimal("95");
  finds_error(book, "at_least", "grade Khá needs more than the one before", "best grade first");
  book = scored();
  sheet(book).grades[0].full = {id<CriterionId>("rates")};
  finds_error(book, "full", "no group or criterion rates", "rate?");
  book = scored();
  sheet(book).groups[0].criteria[0].tiers.resize(1);
  finds_error(book, "tiers", "tiers of rate without a measure", "add measure");
  sheet(book).groups[0].criteria[0].measure = Measure::attendance;
  sheet(book).groups[0].criteria[0].tiers[0].points = decimal("12");
  finds_error(book, "points", "a tier of rate gives 12 points, of 10 at most", "correct");
}
