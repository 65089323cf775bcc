// Tests of recording: documents, what they complete, what they may not change, where it goes.
#include "lapthach/book/record.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using lapthach::book::test::give_registry;
using lapthach::book::test::ImportBook;

namespace {

/// A book in which records are made as the command makes them.
class RecordBook : public ImportBook {
 public:
  RecordBook() { give_registry(*this); }

  RecordPlan plan(RecordKind kind, std::string document, std::string correction = {},
                  std::optional<Period> period = {}) const {
    return plan_record(root(), {kind, std::move(document), "doc", period, std::move(correction)});
  }
  RecordPlan record(RecordKind kind, std::string document, std::string correction = {},
                    std::optional<Period> period = {}) const {
    RecordPlan done = plan(kind, std::move(document), std::move(correction), period);
    for (const FileChange& file : done.change.files) write(file.path, *file.bytes);
    return done;
  }
};

/// "line: what", a line each.
std::string told(const RecordPlan& plan) {
  std::string lines;
  for (const Diagnostic& fault : plan.diagnostics) {
    if (!lines.empty()) lines += '\n';
    lines += fmt::format("{}:{}: {}", fault.where.file, fault.where.line, fault.what.en);
  }
  return lines;
}

const std::string visit = "cell: hop-ly-1\ndate: 2019-07-01\npresent: 28\nmembers: 30\n";
const std::string file = "2019-Q3/visits/hop-ly.yaml";

}  // namespace

TEST_CASE("A visit goes to the file of its unit and period") {
  const RecordBook book;
  const RecordPlan plan = book.record(RecordKind::visit, visit);
  CHECK(told(plan) == "");
  CHECK(plan.added == 1);
  CHECK(plan.change.subject == "record visit: 2019-Q3 hop-ly-1 2019-07-01");
  CHECK(plan.change.trailers ==
        std::vector<std::pair<std::string, std::string>>{{"Lapthach-Op", "record visit"},
                                                         {"Lapthach-Period", "2019-Q3"}});
  CHECK(
      book.contents(file) ==
      "visits:\n  - cell: \"hop-ly-1\"\n    date: 2019-07-01\n    members: 30\n    present: 28\n");
}

TEST_CASE("YAML and JSON, one record, a list, and the form of the book's file say the same") {
  const char* documents[] = {
      "cell: hop-ly-1\ndate: 2019-07-01\npresent: 28\n",
      "- cell: hop-ly-1\n  date: 2019-07-01\n  present: 28\n",
      "visits:\n  - cell: hop-ly-1\n    date: 2019-07-01\n    present: 28\n",
      "\xEF\xBB\xBF"
      "cell: hop-ly-1\r\ndate: 2019-07-01\r\npresent: 28",
      R"({"cell":"hop-ly-1","date":"2019-07-01","present":28})",
      R"([{"cell":"hop-ly-1","date":"2019-07-01","present":"28","notes":null}])",
      R"({"period":"2019-Q3","visits":[{"cell":"hop-ly-1","date":"2019-07-01","present":28}]})",
  };
  for (const char* document : documents) {
    CAPTURE(document);
    const RecordBook book;
    CHECK(told(book.record(RecordKind::visit, document)) == "");
    CHECK(book.contents(file) ==
          "visits:\n  - cell: \"hop-ly-1\"\n    date: 2019-07-01\n    present: 28\n");
  }
}

TEST_CASE("Names, days and numbers are understood as people type them") {
  const RecordBook book;
  const RecordPlan plan = book.record(
      RecordKind::visit,
      "cell: \"chi bộ thôn 1, xã Hợp Lý\"\ndate: \"ngày 01 tháng 7 năm 2019\"\nstart: 19h30\n"
      "visitors:\n  - official: \"Đồng chí NGUYỄN VĂN A - HUV\"\n"
      "scores:\n  - total: \"91,5\"\n    points:\n      a: \"1,5\"\n    sheet: s\n");
  CHECK(told(plan) == "doc:7: there is no score sheet s");
  CHECK(told(book.record(RecordKind::visit,
                         "cell: \"chi bộ thôn 1, xã Hợp Lý\"\ndate: 01/7/2019\nstart: 19h30\n"
                         "visitors:\n  - official: \"đ/c NGUYỄN VĂN A\"\n"
                         "scores:\n  - total: \"91,5\"\n")) == "");
  const domain::Visit met = load_or_throw(book.root()).periods.at(0).visits.at(0);
  CHECK(met.cell.str() == "hop-ly-1");
  CHECK(met.visitors.at(0).official.str() == "nguyen-van-a");
  CHECK(met.scores.at(0).total == Decimal{9150});
}

TEST_CASE("A name that means several things lists them, at its line") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::visit, "# note\n- cell: Chi bộ thôn 1\n  date: 2019-07-01\n")) ==
        "doc:2: there is more than one cell “Chi bộ thôn 1”: hop-ly-1, thai-hoa-1");
}

TEST_CASE("Faults of JSON name the record") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::visit,
                       R"([{"cell":"hop-ly-1","date":"2019-07-01"},
                           {"cell":"hop-ly-2","date":"2019-07-01","present":"nhiều"}])")) ==
        "doc[1]:0: \"present\": \"nhiều\" is not a whole number");
  CHECK_THROWS_AS(book.plan(RecordKind::visit, "{\"cell\": "), Error);
  CHECK_THROWS_AS(book.plan(RecordKind::visit, "[1, 2]"), Error);
}

TEST_CASE("A record is completed where it is blank, and a second time nothing changes") {
  const RecordBook book;
  book.record(RecordKind::visit, visit);
  const std::string more =
      "cell: hop-ly-1\ndate: 2019-07-01\nchair: Lê Văn D\nroll:\n  full: 30\n"
      "visitors:\n  - official: le-van-c\nopinions:\n  - text: cống thoát nước\n";
  const RecordPlan plan = book.record(RecordKind::visit, more);
  CHECK(told(plan) == "");
  CHECK(plan.completed == 1);
  const domain::Visit met = load_or_throw(book.root()).periods.at(0).visits.at(0);
  CHECK(met.present == 28);
  CHECK(met.roll.full == 30);
  CHECK(met.visitors.size() == 1);
  const RecordPlan again = book.record(RecordKind::visit, more);
  CHECK(again.same == 1);
  CHECK(again.change.files.empty());
  CHECK(book.record(RecordKind::visit,
                    "cell: hop-ly-1\ndate: 2019-07-01\nopinions:\n  - text: giá điện\n")
            .completed == 1);
  CHECK(load_or_throw(book.root()).periods.at(0).visits.at(0).opinions.size() == 2);
}

TEST_CASE("Other values than those recorded need a correction") {
  const RecordBook book;
  book.record(RecordKind::visit, visit + "visitors:\n  - official: le-van-c\n");
  const std::string other =
      "cell: hop-ly-1\ndate: 2019-07-01\npresent: 29\n"
      "visitors:\n  - official: le-van-c\n    status: excused\n";
  const RecordPlan refused = book.plan(RecordKind::visit, other);
  CHECK(told(refused) ==
        "doc:1: visit 2019-Q3 hop-ly-1 2019-07-01 is recorded with other values: status done -> "
        "excused, present 28 -> 29");
  CHECK(refused.not_allowed);
  CHECK(refused.change.files.empty());
  const RecordPlan plan = book.record(RecordKind::visit, other, "ghi nhầm");
  CHECK(plan.corrected == 1);
  CHECK(plan.change.trailers.back() ==
        std::pair<std::string, std::string>{"Lapthach-Correction", "ghi nhầm"});
  CHECK(load_or_throw(book.root()).periods.at(0).visits.at(0).present == 29);
}

TEST_CASE("A closed period takes nothing without a correction") {
  const RecordBook book;
  book.write("2019-Q3/period.yaml", "period: \"2019-Q3\"\nstatus: closed\n");
  const RecordPlan refused = book.plan(RecordKind::visit, visit);
  CHECK(told(refused) == "doc:1: the period 2019-Q3 is closed");
  CHECK(refused.not_allowed);
  CHECK(told(book.record(RecordKind::visit, visit, "nộp muộn")) == "");
  CHECK(book.read(file).find("hop-ly-1") != std::string::npos);
}

TEST_CASE("A visit without a date was on the day of the period's meetings") {
  const RecordBook book;
  book.write("2019-Q3/period.yaml", "period: \"2019-Q3\"\nactual: 2019-07-03\n");
  CHECK(told(book.record(RecordKind::visit, "- cell: hop-ly-1\n- cell: hop-ly-2\n  notes: x\n", "",
                         Period{2019, 3})) == "");
  const auto visits = load_or_throw(book.root()).periods.at(0).visits;
  REQUIRE(visits.size() == 2);
  CHECK(visits[0].date == parse_date("2019-07-03"));
  CHECK(visits[1].date == parse_date("2019-07-03"));
  CHECK(told(book.plan(RecordKind::visit, "cell: hop-ly-1\n")) == "doc:1: \"date\" is missing");
}

TEST_CASE("What a human wrote around the records stays, and sessions lie beside visits") {
  const RecordBook book;
  book.write(
      file,
      "# quý III\nvisits:\n  - cell: hop-ly-2   # đông\n    date: 2019-07-01\n    present: 9\n");
  book.record(RecordKind::visit, visit);
  CHECK(told(book.record(RecordKind::session,
                         "unit: xã Hợp Lý\ndate: 2019-07-01\nofficials:\n  - nguyen-van-a\n")) ==
        "");
  const std::string bytes = book.read(file);
  CHECK(bytes.starts_with("# quý III\nvisits:\n  - cell: hop-ly-2   # đông\n"));
  CHECK(
      bytes.ends_with("sessions:\n  - unit: \"hop-ly\"\n    date: 2019-07-01\n    officials:\n"
                      "      - \"nguyen-van-a\"\n"));
  CHECK(book.record(RecordKind::session, "unit: hop-ly\ndate: 2019-07-01\nconclusion: Thống nhất\n")
            .completed == 1);
}

TEST_CASE("A new record must be whole, one that is there need not be named whole again") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::notebook, "number: \"001\"\ncell: hop-ly-1\n")) ==
        "doc:1: \"issued\" is missing");
  CHECK(told(book.plan(RecordKind::notebook, "issued: 2019-07-01\n")) ==
        "doc:1: \"number\" is missing");
  book.record(RecordKind::notebook, "number: \"001\"\ncell: hop-ly-1\nissued: 2019-07-01\n");
  CHECK(told(book.record(RecordKind::notebook, "number: \"001\"\nused_up: 2019-09-30\n")) == "");
  CHECK(book.contents("registers/notebooks.yaml") ==
        "notebooks:\n  - number: \"001\"\n    cell: \"hop-ly-1\"\n    issued: 2019-07-01\n"
        "    used_up: 2019-09-30\n");
}

TEST_CASE("Shortcomings and actions are numbered, and known again by their text") {
  const RecordBook book;
  book.given(ImportKind::teams,
             "decision,effective,team,official,units\n37-qd,2019-01-01,to-1,le-van-c,hop-ly\n");
  const Period q3{2019, 3};
  const auto review = [&](std::string lines) {
    return book.record(RecordKind::review, "team: to-1\n" + lines, "", q3);
  };
  CHECK(told(review("shortcomings:\n  - text: chậm\n  - text: thiếu\n    remedy: bổ sung\n")) ==
        "");
  CHECK(review("shortcomings:\n  - text: thiếu\n    cause: bận\n").completed == 1);
  CHECK(told(review(
            "settled:\n  - period: 2019-Q3\n    shortcoming: \"2\"\n    done: 2019-08-01\n")) ==
        "");
  CHECK(told(review(
            "settled:\n  - period: 2019-Q3\n    shortcoming: \"3\"\n    done: 2019-08-01\n")) ==
        "doc:3: the review of to-1 in 2019-Q3 has no shortcoming 3");
  const domain::Review stored = load_or_throw(book.root()).periods.at(0).reviews.at(0);
  REQUIRE(stored.shortcomings.size() == 2);
  CHECK(stored.shortcomings[1].id.str() == "2");
  CHECK(stored.shortcomings[1].cause == "bận");
}

TEST_CASE("Months go to the file of their year") {
  const RecordBook book;
  CHECK(told(book.record(RecordKind::attendance,
                         "- cell: hop-ly-1\n  month: 12/2018\n  members: 30\n  present: 28\n"
                         "- cell: hop-ly-1\n  month: 2019-01\n  members: 30\n  present: 27\n")) ==
        "");
  CHECK(book.read("registers/attendance/2018.yaml").find("2018-12") != std::string::npos);
  CHECK(book.read("registers/attendance/2019.yaml").find("2019-01") != std::string::npos);
  CHECK(told(book.plan(RecordKind::attendance,
                       "cell: hop-ly-1\nmonth: 2019-01\nmembers: 30\npresent: 29\n")) ==
        "doc:1: attendance hop-ly-1 2019-01 is recorded with other values: present 27 -> 29");
}

TEST_CASE("An absence in advance is leave, one of a period is what became of the visit") {
  const RecordBook book;
  CHECK(told(book.record(RecordKind::absence,
                         "official: le-van-c\nfrom: 01/7/2019\nto: 05/7/2019\nreason: đi học\n")) ==
        "");
  CHECK(book.contents("registry/unavailable.yaml") ==
        "unavailable:\n  - official: \"le-van-c\"\n    from: 2019-07-01\n    to: 2019-07-05\n"
        "    reason: \"đi học\"\n");
  const Period q3{2019, 3};
  CHECK(told(book.plan(RecordKind::absence, "official: le-van-c\n", "", q3)) ==
        "doc:1: 2019-Q3 has no roster");
  book.write("2019-Q3/roster.yaml",
             "period: \"2019-Q3\"\ndate: 2019-07-01\nstatus: published\nmet: true\nobjective:\n"
             "  unmet: 0\n  mandatory: 0\n  priority: 0\n  load: 0\n  continuity: 0\n  travel: 0\n"
             "  change: 0\n  tie: 0\nsalt: 0\nassignments:\n  - team: \"to-1\"\n"
             "    official: \"le-van-c\"\n    cell: \"hop-ly-1\"\n    unit: \"hop-ly\"\n"
             "    date: 2019-07-01\n");
  CHECK(told(book.record(RecordKind::absence,
                         "official: Lê Văn C\nsubstitute: Trần Thị B\nreason: ốm\n", "", q3)) ==
        "");
  CHECK(book.contents(file) ==
        "visits:\n  - cell: \"hop-ly-1\"\n    date: 2019-07-01\n    visitors:\n"
        "      - official: \"le-van-c\"\n        status: substituted\n        reason: \"ốm\"\n"
        "        substitute: \"tran-thi-b\"\n");
  CHECK(told(book.plan(RecordKind::absence, "official: tran-thi-b\n", "", q3)) ==
        "doc:1: the roster of 2019-Q3 sends tran-thi-b nowhere");
}

TEST_CASE("Leave from one day on is one record, and who was absent keeps the reason") {
  const RecordBook book;
  const std::string leave = "official: le-van-c\nfrom: 01/7/2019\n";
  CHECK(book.record(RecordKind::absence, leave + "reason: đi học\n").added == 1);
  CHECK(book.record(RecordKind::absence, leave + "to: 05/7/2019\n").completed == 1);
  CHECK(book.record(RecordKind::absence, leave).same == 1);
  CHECK(told(book.plan(RecordKind::absence, leave + "to: 20/7/2019\n")) ==
        "doc:1: absence le-van-c is recorded with other values: to 2019-07-05 -> 2019-07-20");
  CHECK(book.record(RecordKind::absence, leave + "to: 20/7/2019\n", "kéo dài").corrected == 1);
  CHECK(book.contents("registry/unavailable.yaml") ==
        "unavailable:\n  - official: \"le-van-c\"\n    from: 2019-07-01\n    to: 2019-07-20\n"
        "    reason: \"đi học\"\n");
}

TEST_CASE("What a record breaks is refused at its place") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::visit,
                       "- cell: hop-ly-1\n  date: 2019-07-01\n  present: 31\n  members: 30\n")) ==
        "doc:1: present is 31, of 30 members on the roll");
  CHECK(told(book.plan(RecordKind::visit, "cell: hop-ly-9\ndate: 2019-07-01\n")) ==
        "doc:1: there is no cell “hop-ly-9”");
}

TEST_CASE("The record of a period as JSON is a document that changes nothing") {
  const RecordBook book;
  book.record(RecordKind::visit,
              visit +
                  "visitors:\n  - official: le-van-c\n    status: excused\n"
                  "absent:\n  - name: Lê Thị M\nopinions:\n  - text: \"a\\nb\"\n");
  const std::string json = records_json(load_or_throw(book.root()).periods.at(0), {}, {});
  const RecordPlan again = book.plan(RecordKind::visit, json);
  CHECK(told(again) == "");
  CHECK(again.same == 1);
}

TEST_CASE("Options are named after the fields that one value fills") {
  std::vector<std::string> paths;
  for (const RecordField& field : record_fields(RecordKind::visit)) paths.push_back(field.path);
  CHECK(std::ranges::find(paths, "roll.full") != paths.end());
  CHECK(std::ranges::find(paths, "visitors") == paths.end());
  const auto session = record_fields(RecordKind::session);
  const auto officials = std::ranges::find(session, "officials", &RecordField::path);
  REQUIRE(officials != session.end());
  CHECK(officials->repeated);
  CHECK(officials->placeholder == "OFFICIAL");
}

namespace {

/// Records `document` on the day of today, petitions being numbered by their text.
RecordPlan raised(const RecordBook& book, std::string document, std::string_view today) {
  RecordRequest request{RecordKind::visit, std::move(document), "doc", {}, {}};
  request.today = parse_date(today);
  request.raise = [](const Raising& raising) {
    domain::Petition petition = raising.draft;
    petition.recorded = *parse_date("2019-07-02");
    petition.id = *domain::PetitionId::parse(raising.opinion.text == "đường hỏng" ? "2019Q3-AAAAA"
                                                                                  : "2019Q3-BBBBB");
    const domain::Petition* known = raising.known(petition.id);
    return known ? *known : petition;
  };
  RecordPlan plan = plan_record(book.root(), request);
  for (const FileChange& change : plan.change.files) book.write(change.path, *change.bytes);
  return plan;
}

const std::string heard = visit +
                          "opinions:\n"
                          "  - text: đường hỏng\n    petition: new\n    source: people\n"
                          "  - text: cảm ơn\n    remark: true\n";

}  // namespace

TEST_CASE("An opinion becomes a petition in the commit that records it") {
  const RecordBook book;
  const RecordPlan plan = raised(book, heard, "2019-07-02");
  CHECK(told(plan) == "");
  REQUIRE(plan.raised.size() == 1);
  CHECK(plan.change.trailers.back() ==
        std::pair<std::string, std::string>("Lapthach-Petition", "2019Q3-AAAAA"));
  CHECK(book.read(file).find("petition: \"2019Q3-AAAAA\"") != std::string::npos);
  Wanted wanted;
  wanted.petitions = true;
  const auto records = load_or_throw(book.root(), wanted);
  const domain::Petition& petition = records.periods.at(0).petitions.at(0);
  CHECK(petition.cell.str() == "hop-ly-1");
  CHECK(petition.unit.str() == "hop-ly");
  CHECK(petition.source == domain::Source::people);
  CHECK(petition.kind.str() == "petition");
  CHECK(petition.raised == *parse_date("2019-07-01"));
}

TEST_CASE("An opinion raised once is the same petition the second time") {
  const RecordBook book;
  raised(book, heard, "2019-07-02");
  const RecordPlan again = raised(book, heard, "2019-07-03");
  CHECK(again.same == 1);
  CHECK(again.raised.empty());
  CHECK(again.change.files.empty());
}

TEST_CASE("A petition joins those its file has") {
  const RecordBook book;
  raised(book, heard, "2019-07-02");
  raised(book, visit + "opinions:\n  - text: cống tắc\n    petition: new\n", "2019-07-03");
  Wanted wanted;
  wanted.petitions = true;
  CHECK(load_or_throw(book.root(), wanted).periods.at(0).petitions.size() == 2);
}

TEST_CASE("What a complaint says is not kept") {
  const RecordBook book;
  const RecordPlan plan = raised(
      book, visit + "opinions:\n  - text: tố cáo ông X\n    kind: denunciation\n", "2019-07-02");
  CHECK(told(plan) == "doc:6: what was said in a denunciation is not kept here");
  CHECK(plan.change.files.empty());
}

TEST_CASE("What has not happened yet brought nothing home") {
  const RecordBook book;
  CHECK(told(raised(book, visit, "2019-06-30")) == "doc:1: 2019-07-01 is still to come");
}

TEST_CASE("A name that means nothing is told once") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::visit, "cell: Thôn 77\ndate: 2019-07-01\n")) ==
        "doc:1: there is no cell “Thôn 77”");
}

TEST_CASE("An id that is nearly right is answered with the right one") {
  const RecordBook book;
  const RecordPlan plan = book.plan(RecordKind::visit, "cell: hop-ly-11\ndate: 2019-07-01\n");
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(plan.diagnostics[0].hint.en == "did you mean “hop-ly-1”?");
}

TEST_CASE("A day takes the year of its period, and one far from it is refused") {
  const RecordBook book;
  const Period q3{2019, 3}, q1{2020, 1};
  CHECK(told(book.record(RecordKind::visit, "cell: hop-ly-1\ndate: 1/7\n", "", q3)) == "");
  CHECK(told(book.record(RecordKind::visit, "cell: hop-ly-2\ndate: \"30.12\"\n", "", q1)) == "");
  CHECK(told(book.record(RecordKind::session, "unit: hop-ly\ndate: 02/7/19\n", "", q3)) == "");
  const auto periods = load_or_throw(book.root()).periods;
  CHECK(periods.at(0).visits.at(0).date == parse_date("2019-07-01"));
  CHECK(periods.at(0).sessions.at(0).date == parse_date("2019-07-02"));
  CHECK(periods.at(1).visits.at(0).date == parse_date("2019-12-30"));
  const RecordPlan turned =
      book.plan(RecordKind::visit, "cell: hop-ly-1\ndate: 2019-01-07\npresent: 3\n", "", q3);
  CHECK(told(turned) == "doc:1: 2019-01-07 is far from the period 2019-Q3");
  CHECK(turned.diagnostics.at(0).hint.en ==
        "do day and month stand the wrong way round? then it is 2019-07-01");
  CHECK(told(book.plan(RecordKind::session, "unit: hop-ly\ndate: 2018-07-01\n", "", q3)) ==
        "doc:1: 2018-07-01 is far from the period 2019-Q3");
}

TEST_CASE("A visit that another period has is not recorded a second time") {
  const RecordBook book;
  const Period q3{2019, 3}, q4{2019, 4}, q1{2020, 1};
  const std::string late = "cell: hop-ly-1\ndate: 2019-12-30\npresent: 4\n";
  CHECK(told(book.record(RecordKind::visit, late, "", q1)) == "");
  const RecordPlan again = book.plan(RecordKind::visit, late, "", q4);
  CHECK(told(again) == "doc:1: the visit of cell hop-ly-1 on 2019-12-30 is recorded in 2020-Q1");
  CHECK(again.diagnostics.at(0).hint.en ==
        "complete it there: lapthach record visit 2020-Q1 --cell hop-ly-1 --date 2019-12-30; or "
        "correct the day");
  CHECK(told(book.plan(RecordKind::visit, late, "", q3)) == told(again));
  CHECK(told(book.plan(RecordKind::visit,
                       "- cell: hop-ly-2\n  date: 2019-12-30\n  period: 2019-Q4\n"
                       "- cell: hop-ly-2\n  date: 2019-12-30\n  period: 2020-Q1\n")) ==
        "doc:4: two visits of cell hop-ly-2 on 2019-12-30");
  const RecordPlan other = book.plan(RecordKind::visit, "cell: hop-ly-2\ndate: 2019-12-30\n");
  CHECK(told(other) == "");
  CHECK(other.change.trailers.back() ==
        std::pair<std::string, std::string>{"Lapthach-Period", "2019-Q4"});
}

TEST_CASE("A visit is asked whether its notebook is the cell's own") {
  const RecordBook book;
  const std::string noted = visit + "resolution:\n  notebook: \"001\"\n";
  CHECK(told(book.plan(RecordKind::visit, noted)) == "");
  book.record(RecordKind::notebook, "number: \"001\"\ncell: hop-ly-2\nissued: 2019-01-01\n");
  CHECK(told(book.plan(RecordKind::visit, noted)) ==
        "doc:1: notebook 001 is that of cell hop-ly-2");
}

TEST_CASE("A team is reviewed once its period has begun") {
  const RecordBook book;
  book.given(ImportKind::teams,
             "decision,effective,team,official,units\n37-qd,2019-01-01,to-1,le-van-c,hop-ly\n");
  const auto on = [&](std::string_view today) {
    RecordRequest request{
        RecordKind::review, "team: to-1\nstrengths: [x]\n", "doc", Period{2019, 3}, {}};
    request.today = parse_date(today);
    return told(plan_record(book.root(), request));
  };
  CHECK(on("2019-06-30") == "doc:1: the period 2019-Q3 is still to come");
  CHECK(on("2019-07-01") == "");
  book.write("2019-Q3/period.yaml",
             "period: \"2019-Q3\"\nactual: 2019-06-28\nreason: \"mưa bão\"\n");
  CHECK(on("2019-06-28") == "");
}

TEST_CASE("A remedy is measured by the day to which its meetings were moved") {
  const RecordBook book;
  book.given(ImportKind::teams,
             "decision,effective,team,official,units\n37-qd,2019-01-01,to-1,le-van-c,hop-ly\n");
  book.write("2019-Q3/period.yaml",
             "period: \"2019-Q3\"\nactual: 2019-06-28\nreason: \"mưa bão\"\n");
  CHECK(told(book.record(RecordKind::review, "team: to-1\nshortcomings:\n  - text: chậm\n", "",
                         Period{2019, 3})) == "");
  const auto settled = [&](const std::string& day) {
    return told(book.plan(RecordKind::review,
                          "team: to-1\nsettled:\n  - period: 2019-Q3\n    shortcoming: \"1\"\n"
                          "    done: " +
                              day + "\n",
                          "", Period{2019, 4}));
  };
  CHECK(settled("2019-06-29") == "");
  CHECK(settled("2019-06-27") ==
        "doc:3: the remedy 2019-Q3/1 was done on 2019-06-27, before the meetings of 2019-Q3 on "
        "2019-06-28");
}

TEST_CASE("An absence without a period says how days of leave are named") {
  const RecordBook book;
  const RecordPlan plan = book.plan(RecordKind::absence, "official: le-van-c\n");
  CHECK(told(plan) == "doc:1: no period is named");
  CHECK(plan.diagnostics.at(0).hint.en.find("--since and --until") != std::string::npos);
}

TEST_CASE(
    "A session without a date is the only one recorded, else it was on the day of the "
    "meetings") {
  const RecordBook book;
  const Period q3{2019, 3};
  CHECK(told(book.record(RecordKind::session, "unit: hop-ly\n", "", q3)) == "");
  CHECK(book.record(RecordKind::session, "unit: xã Hợp Lý\nconclusion: Nhất trí\n", "", q3)
            .completed == 1);
  CHECK(told(book.record(RecordKind::session, "unit: thai-hoa\ndate: 2019-07-09\n", "", q3)) == "");
  CHECK(book.record(RecordKind::session, "unit: thai-hoa\nreport: Tốt\n", "", q3).completed == 1);
  const auto sessions = load_or_throw(book.root()).periods.at(0).sessions;
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].date == parse_date("2019-07-01"));
}

TEST_CASE("Words, hours and months are read as people write them") {
  const RecordBook book;
  CHECK(told(book.record(RecordKind::visit,
                         "cell: hop-ly-1\ndate: 2019-07-01\nkind: Chuyên đề\n"
                         "start: 7 giờ 30\nend: 9g15\n"
                         "visitors:\n  - official: le-van-c\n    status: Vắng có lý do\n"
                         "  - official: tran-thi-b\n    status: Có mặt\n")) == "");
  const domain::Visit met = load_or_throw(book.root()).periods.at(0).visits.at(0);
  CHECK(met.kind == domain::MeetingKind::thematic);
  CHECK(met.start == ClockTime{7 * 60 + 30});
  CHECK(met.end == ClockTime{9 * 60 + 15});
  CHECK(met.visitors.at(0).status == domain::VisitStatus::excused);
  CHECK(met.visitors.at(1).status == domain::VisitStatus::done);
  CHECK(told(book.record(RecordKind::attendance,
                         "cell: hop-ly-1\nmonth: Tháng 8 năm 2019\nmembers: 30\npresent: 28\n")) ==
        "");
  CHECK(book.read("registers/attendance/2019.yaml").find("2019-08") != std::string::npos);
}

TEST_CASE("What a register holds has happened") {
  const RecordBook book;
  const auto on = [&](RecordKind kind, std::string document, std::string_view today) {
    RecordRequest request{kind, std::move(document), "doc", {}, {}};
    request.today = parse_date(today);
    return told(plan_record(book.root(), request));
  };
  const std::string month = "cell: hop-ly-1\nmonth: 2019-08\nmembers: 30\npresent: 28\n";
  CHECK(on(RecordKind::attendance, month, "2019-07-31") == "doc:1: 2019-08-01 is still to come");
  CHECK(on(RecordKind::attendance, month, "2019-08-03") == "");
  CHECK(on(RecordKind::training, "date: 2019-07-02\nsubject: x\nofficials: [le-van-c]\n",
           "2019-07-01") == "doc:1: 2019-07-02 is still to come");
}

TEST_CASE("A briefing ends only actions that it has; a training is one whatever its capitals") {
  const RecordBook book;
  CHECK(told(book.record(RecordKind::briefing,
                         "date: 2019-07-05\nactions:\n  - text: rà soát\n    who: Lê Văn D\n")) ==
        "");
  CHECK(told(book.plan(RecordKind::briefing,
                       "date: 2019-07-05\nactions:\n  - id: \"2\"\n    done: 2019-07-06\n")) ==
        "doc:1: the briefing of 2019-07-05 has no action 2");
  CHECK(told(book.plan(RecordKind::briefing,
                       "date: 2019-07-06\nactions:\n  - id: \"1\"\n    done: 2019-07-06\n")) ==
        "doc:1: the briefing of 2019-07-06 has no action 1");
  book.record(RecordKind::training,
              "date: 2019-07-02\nsubject: Nghiệp vụ đảng\nofficials: [le-van-c]\n");
  CHECK(book.record(RecordKind::training,
                    "date: 2019-07-02\nsubject: nghiệp vụ  đảng\nofficials: [tran-thi-b]\n",
                    "thêm người")
            .corrected == 1);
}

TEST_CASE("Guidance goes to the period's file, and what a human wrote there stays") {
  const RecordBook book;
  const Period q3{2019, 3};
  CHECK(told(book.record(RecordKind::guidance, "id: dai-hoi\ntext: Đại hội\nfocus: true\n", "",
                         q3)) == "");
  CHECK(book.contents("2019-Q3/period.yaml") ==
        "period: \"2019-Q3\"\nplanned: 2019-07-01\nguidance:\n  - id: \"dai-hoi\"\n"
        "    text: \"Đại hội\"\n    focus: true\nstatus: open\n");
  book.write("2019-Q4/period.yaml", "# quý IV\nperiod: 2019-Q4 # năm 2019\nactual: 2019-10-02\n");
  const Period q4{2019, 4};
  CHECK(told(book.record(RecordKind::guidance, "- id: a\n  text: A\n- id: b\n  text: B\n", "",
                         q4)) == "");
  CHECK(book.read("2019-Q4/period.yaml") ==
        "# quý IV\nperiod: 2019-Q4 # năm 2019\nactual: 2019-10-02\nguidance:\n  - id: \"a\"\n"
        "    text: \"A\"\n  - id: \"b\"\n    text: \"B\"\n");
  CHECK(book.plan(RecordKind::guidance, "id: a\ntext: C\n", "", q4).not_allowed);
  CHECK(told(book.record(RecordKind::guidance, "id: a\ntext: C\n", "gõ nhầm", q4)) == "");
  CHECK(load_or_throw(book.root()).periods.at(1).record->guidance.at(0).text == "C");
}

TEST_CASE("Of many warnings a few are told, and no error is lost among them") {
  const RecordBook book;
  book.write("lapthach.yaml",
             book.read("lapthach.yaml") +
                 "recording_guides:\n  - id: \"mau\"\n    requires:\n      - chair\n");
  std::string document;
  for (int day = 1; day <= 9; ++day) {
    document += fmt::format(
        "- cell: hop-ly-1\n  date: 2019-07-0{}\n  visitors: [{{official: le-van-c}}]\n", day);
  }
  const RecordPlan plan = book.plan(RecordKind::visit, document);
  REQUIRE(plan.diagnostics.size() == 6);
  CHECK(plan.diagnostics.back().what.en == "4 more warnings like these");
  const RecordPlan bad =
      book.plan(RecordKind::visit, document +
                                       "- cell: hop-ly-2\n  date: 2019-07-01\n  members: 3\n"
                                       "  present: 4\n");
  CHECK(std::ranges::count(bad.diagnostics, Severity::error, &Diagnostic::severity) == 1);
  CHECK(bad.diagnostics.size() == 7);
}

TEST_CASE("Text of an old font is refused with what it seems to say") {
  const RecordBook book;
  CHECK(told(book.plan(RecordKind::visit,
                       "cell: hop-ly-1\ndate: 2019-07-01\n"
                       "notes: \"Uû ban nh©n d©n\"\n")) ==
        "doc:3: text in the old font TCVN3; it seems to say “Uỷ ban nhân dân”");
  CHECK(told(book.plan(RecordKind::visit,
                       "cell: hop-ly-1\ndate: 2019-07-01\n"
                       "notes: \"UÛy ban nhaân daân\"\n")) ==
        "doc:3: text in the old font VNI; it seems to say “Ủy ban nhân dân”");
}
