// Tests of the query language: reading, printing, what matches, counting and sorting.
#include "lapthach/docket/query.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;
using domain::EventKind;

namespace {

/// Four petitions: fresh, with an agency (returned once), closed, and a complaint of another unit.
class Office {
 public:
  Office() : records(make()), all(cases(records, day("2019-08-20"))) {}

  /// The last digit of each petition that matches.
  std::string found(std::string_view query) const {
    std::string digits;
    for (const Case* each : select(parse_query(query), all, scope())) {
      digits += each->petition->id.str().back();
    }
    return digits;
  }
  Scope scope() const { return {records, calendar, day("2019-08-20")}; }

  domain::Records records;
  WorkCalendar calendar;
  std::vector<Case> all;

 private:
  static domain::Records make() {
    auto fresh = petition({}, "2019Q3-00001");
    auto life = whole_life();
    life.resize(2);
    life.push_back(event(EventKind::send_back, "2019-07-20"));
    life.push_back(event(EventKind::route, "2019-07-22"));
    life.back().lead = id<domain::AgencyId>("phong-tckh");
    life.back().by = "van-thu-b";
    auto busy = petition(life, "2019Q3-00002");
    busy.title = "Tái định cư";
    busy.text = "Hoàn tất thủ tục cho các hộ gần bãi rác.";
    busy.topic = id<domain::TopicId>("tai-dinh-cu");
    busy.voices = 7;
    auto closed = petition(whole_life(), "2019Q3-00003");
    closed.ref = "KN-12";
    auto complaint = petition({event(EventKind::decline, "2019-07-03")}, "2019Q3-00004");
    complaint.kind = id<domain::OpinionKindId>("complaint");
    complaint.title.clear();
    complaint.text.clear();
    complaint.topic = {};
    complaint.unit = id<domain::UnitId>("tu-du");
    complaint.cell = {};
    complaint.again = petition_id("2019Q1-00009");
    auto records = book({fresh, busy, closed, complaint});
    domain::Unit unit;
    unit.id = id<domain::UnitId>("hop-ly");
    unit.name = "Xã Hợp Lý";
    records.registry.units = {unit};
    return records;
  }
};

/// The column and the English words of the fault of a query.
std::string fault(std::string_view query) {
  try {
    parse_query(query);
  } catch (const Error& error) {
    const Diagnostic& first = error.diagnostics().front();
    CHECK(error.fault() == Fault::usage);
    CHECK_FALSE(first.hint.vi.empty());
    return fmt::format("{}: {} | {}", first.where.column, first.what.en, first.hint.en);
  }
  return "none";
}

}  // namespace

TEST_CASE("Words are looked for without marks or case, phrases as they stand") {
  const Office office;
  CHECK(office.found("") == "1234");
  CHECK(office.found("cong thoat nuoc") == "13");
  CHECK(office.found("\"thoát nước\"") == "13");
  CHECK(office.found("\"nuoc cong\"") == "");
  CHECK(office.found("kn-12") == "3");
  CHECK(office.found("title=Cống") == "13");
  CHECK(office.found("title=cống") == "");
  CHECK(office.found("title:cống") == "13");
  CHECK(office.found("title~CONG") == "13");
}

TEST_CASE("Fields of words answer to the id and to the name") {
  const Office office;
  CHECK(office.found("unit:hop-ly") == "123");
  CHECK(office.found("commune:\"xa hop ly\"") == "123");
  CHECK(office.found("unit=\"xa hop ly\"") == "");
  CHECK(office.found("unit=\"Xã Hợp Lý\"") == "123");
  CHECK(office.found("topic:\"tai dinh cu\"") == "2");
  CHECK(office.found("topic:tai-dinh-cu,thoat-nuoc") == "123");
  CHECK(office.found("topic!=tai-dinh-cu") == "134");
  CHECK(office.found("level:district stage:with_agency") == "2");
  CHECK(office.found("bucket:district-and-above") == "23");
  CHECK(office.found("lead:phong-tckh") == "2");
  CHECK(office.found("period:2019-Q3 kind:complaint") == "4");
  CHECK(office.found("doc:12-BC/HU") == "3");
  CHECK(office.found("id:2019Q3-00001") == "1");
}

TEST_CASE("Flags, presence and history") {
  const Office office;
  CHECK(office.found("is:open") == "124");
  CHECK(office.found("is:counted") == "123");  // a complaint is not
  CHECK(office.found("is:closed") == "3");
  CHECK(office.found("is:overdue") == "124");
  CHECK(office.found("is:late") == "23");
  CHECK(office.found("is:confidential") == "4");
  CHECK(office.found("is:again recurrence:1") == "4");
  CHECK(office.found("no:topic") == "4");
  CHECK(office.found("has:level") == "23");
  CHECK(office.found("has:answered") == "3");
  CHECK(office.found("ever:returned") == "2");
  CHECK(office.found("ever:lead=phong-tnmt") == "23");
  CHECK(office.found("event:route.by=van-thu-b") == "2");
  CHECK(office.found("event:route.at>=2019-07-20") == "2");
  CHECK(office.found("event:route") == "23");
  CHECK(office.found("event:route.reason~khong") == "");
}

TEST_CASE("And, or, not and parentheses") {
  const Office office;
  CHECK(office.found("is:closed OR kind:complaint") == "34");
  CHECK(office.found("is:open AND topic:thoat-nuoc") == "1");
  CHECK(office.found("is:open -topic:thoat-nuoc") == "24");
  CHECK(office.found("NOT is:open") == "3");
  CHECK(office.found("is:open (kind:complaint OR lead:phong-tckh)") == "24");
  CHECK(office.found("is:closed OR is:open kind:complaint") == "34");
  CHECK(office.found("NOT NOT is:open") == "124");
}

TEST_CASE("Days, periods, ranges and days counted from today") {
  const Office office;
  CHECK(office.found("raised:2019-07-01") == "1234");
  CHECK(office.found("raised:2019") == "1234");
  CHECK(office.found("raised<2019-Q3") == "");
  CHECK(office.found("raised<=2019-Q3") == "1234");
  CHECK(office.found("answered:2019-07") == "3");
  CHECK(office.found("answered:2019-07-20..2019-07-22") == "3");
  CHECK(office.found("answered:..2019-07-21") == "");
  CHECK(office.found("answered:2019-07-23..") == "");
  CHECK(office.found("replied>-16d") == "3");
  CHECK(office.found("replied>-15d") == "");
  CHECK(office.found("replied=-11wd") == "3");
  CHECK(office.found("due.answer>today") == "");
  CHECK(office.found("due.answer:2019-08-19") == "2");
}

TEST_CASE("Numbers are compared by value") {
  const Office office;
  CHECK(office.found("voices>=7") == "2");
  CHECK(office.found("voices:2..10") == "2");
  CHECK(office.found("age>40d") == "124");
  CHECK(office.found("age=35") == "3");
  CHECK(office.found("hops:2 returned:1") == "2");
  CHECK(office.found("reopened>0") == "");
}

TEST_CASE("A fault has a place, and an unknown name its nearest") {
  CHECK(fault("is:open levle:district") == "9: there is no field \"levle\" | did you mean level?");
  CHECK(fault("is:opne") == "4: there is no flag \"opne\" | did you mean open?");
  CHECK(fault("stage:closd") == "1: there is no such word \"closd\" | did you mean closed?");
  CHECK(fault("event:rout.by=a") == "7: there is no event \"rout\" | did you mean route?");
  CHECK(fault("ever:leed=x") == "6: there is no field of an event \"leed\" | did you mean lead?");
  CHECK(fault("cống (is:open").starts_with("6: no ) closes this ("));
  CHECK(fault("is:open )").starts_with("9: nothing opens this )"));
  CHECK(fault("\"abc").starts_with("1: no \" closes"));
  CHECK(fault("raised:hôm-nay").starts_with("8: \"hôm-nay\" is not a day"));
  CHECK(fault("age>x").starts_with("5: \"x\" is not a number"));
  CHECK(fault("topic>a").starts_with("7: only days and numbers"));
  CHECK(fault("raised:..").starts_with("8: a range needs an end"));
  CHECK(fault("raised:2019-10-05..2019-10-01") ==
        "8: 2019-10-05..2019-10-01 ends before it begins | write 2019-10-01..2019-10-05");
  CHECK(fault("age:10..5").starts_with("5: 10..5 ends before it begins"));
  CHECK(fault("raised:-5d..-10d").starts_with("8: -5d..-10d ends before it begins"));
  CHECK(fault("raised<2019,2020").starts_with("17: compare with one value"));
  CHECK(fault("topic:").starts_with("7: a value is missing"));
  CHECK(fault("is:open OR").starts_with("11: something is missing"));
  CHECK(fault("OR is:open").starts_with("1: something is missing before OR"));
  CHECK(fault("is:open AND AND cống").starts_with("13: something is missing before AND"));
  CHECK(fault("held(phong-tnmt)>3").starts_with("1: \"held(\" is neither a word nor a field"));
  CHECK(fault("is:open >3").starts_with("9: \">3\" is neither"));
  CHECK(fault("stage:opn").ends_with("did you mean open?"));
  CHECK(fault("NOT").starts_with("4: something is missing"));
  CHECK(fault(std::string(5000, '(')).find("too deep") != std::string::npos);
  CHECK(fault(std::string(5000, '-') + "a").find("too deep") != std::string::npos);
}

TEST_CASE("What a query prints reads back the same") {
  const std::vector<std::string> atoms = {"cong",
                                          "\"thoát \\\"nước\\\"\"",
                                          "is:open",
                                          "has:topic",
                                          "no:answered",
                                          "topic:a,\"b c\"",
                                          "level!=district",
                                          "raised:2019-01..2019-Q2",
                                          "age>=60",
                                          "replied<-10wd",
                                          "ever:returned",
                                          "ever:lead=phong-tnmt",
                                          "event:route",
                                          "event:route.by~van",
                                          "title=\"Cống (x)\"",
                                          "due.answer:..today"};
  std::mt19937 random(3);
  const auto pick = [&] { return atoms[random() % atoms.size()]; };
  for (int round = 0; round < 300; ++round) {
    std::string text = pick();
    for (unsigned i = 0; i < random() % 5; ++i) {
      static constexpr const char* joints[] = {" ", " AND ", " OR ", " NOT ", " -"};
      text = random() % 3 == 0 ? "(" + text + ")" : text;
      text += joints[random() % 5] + pick();
    }
    CAPTURE(text);
    const Query query = parse_query(text);
    const std::string printed = to_string(query);
    CAPTURE(printed);
    CHECK(parse_query(printed) == query);
    CHECK(to_string(parse_query(printed)) == printed);
  }
}

TEST_CASE("Hostile queries are refused or read, never anything else") {
  std::mt19937 random(4);
  const std::string letters = "ab:=<>~!()\"\\-.,ORNT is:\t0129\xC3\xA9";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned i = 0; i < random() % 20; ++i) text += letters[random() % letters.size()];
    try {
      const Query query = parse_query(text);
      CHECK(parse_query(to_string(query)) == query);
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::usage);
    }
  }
}

TEST_CASE("A saved query stands for its words wherever a query is typed") {
  const Office office;
  std::vector<domain::SavedQuery> saved;
  const auto save = [&](const char* name, const char* query) {
    saved.push_back({id<domain::QueryId>(name), query, "", {}});
  };
  save("hop-ly", "unit:hop-ly");
  save("dang-lam", "@hop-ly stage:with_agency OR kind:complaint");
  save("vong", "topic:x OR @vong");
  save("sai", "unit:hop-ly lvel:x");
  const auto found = [&](std::string_view typed) {
    std::string digits;
    for (const Case* each : select(parse_query(typed, saved), office.all, office.scope())) {
      digits += each->petition->id.str().back();
    }
    return digits;
  };
  CHECK(found("@hop-ly") == "123");
  CHECK(found("@dang-lam") == "24");
  CHECK(found("NOT @dang-lam @hop-ly") == "13");
  CHECK(found("(@dang-lam) voices:7") == "2");
  CHECK(to_string(parse_query("-@hop-ly x", saved)) == "NOT @hop-ly \"x\"");
  const auto fault_of = [&](std::string_view typed) {
    try {
      parse_query(typed, saved);
    } catch (const Error& error) {
      const Diagnostic& first = error.diagnostics().front();
      CHECK(error.fault() == Fault::usage);
      return fmt::format("{}:{}: {} | {}", first.where.file, first.where.column, first.what.en,
                         first.hint.en);
    }
    return std::string("none");
  };
  CHECK(fault_of("is:open @hop-li") ==
        "QUERY:9: there is no saved query \"@hop-li\" | did you mean @hop-ly?");
  CHECK(fault_of("@vong") ==
        "@vong:12: @vong leads back to itself | correct petitions.queries in "
        "lapthach.yaml");
  CHECK(fault_of("@sai") == "@sai:13: there is no field \"lvel\" | did you mean level?");
  saved.clear();
  CHECK(fault_of("@x").find("save it under petitions.queries") != std::string::npos);
}

TEST_CASE("stage:open stands for every stage that is open") {
  const Office office;
  CHECK(office.found("stage:open") == "124");
  CHECK(office.found("stage!=open") == "3");
  CHECK(office.found("stage:open,closed") == "1234");
  CHECK(office.found("stage=open kind:complaint") == "4");
}

TEST_CASE("Where it was held and where it belongs by now can be asked") {
  Office office;
  CHECK(office.found("held:21") == "2");
  CHECK(office.found("held>=5") == "23");
  CHECK(office.found("unit.now:hop-ly") == "123");
  domain::Unit next;
  next.id = id<domain::UnitId>("tan-hop");
  next.name = "Xã Tân Hợp";
  next.span.from = day("2019-08-01");
  office.records.registry.units[0].span.to = day("2019-07-31");
  office.records.registry.units[0].successors = {next.id};
  office.records.registry.units.push_back(next);
  CHECK(office.found("unit.now:tan-hop") == "123");
  CHECK(office.found("unit.now:\"xa tan hop\"") == "123");
  CHECK(office.found("unit:hop-ly") == "123");
}

TEST_CASE("What can find nothing is doubted, never passed over") {
  const Office office;
  const auto doubt = [&](std::string_view typed) {
    std::string all;
    for (const Text& each : doubts(parse_query(typed), office.records)) all += each.en + "\n";
    return all;
  };
  CHECK(doubt("unit:hop-ly level:district topic:\"Đất đai\" \"xa hop ly\"").empty());
  CHECK(doubt("unit:hoply") == "the book has no unit \"hoply\": did you mean hop-ly?\n");
  CHECK(doubt("x OR (is:open level:distric,province)") ==
        "the book has no level \"distric\": did you mean district?\n");
  CHECK(doubt("event:classify.level=xyzzy-level").find("level~ looks") != std::string::npos);
  CHECK(doubt("ever:topic:rac").find("no topic") != std::string::npos);
  CHECK(doubt("unit~hop").empty());
  CHECK(doubt("not is:open or x").find("\"not\" is looked for as a word") == 0);
}

TEST_CASE("Counting by fields counts every combination once") {
  const Office office;
  const auto everything = select({}, office.all, office.scope());
  CHECK(count_by(everything, {"unit"}, office.scope()) ==
        std::vector<Count>{{{"hop-ly"}, 3}, {{"tu-du"}, 1}});
  CHECK(count_by(everything, {"topic", "stage"}, office.scope()) ==
        std::vector<Count>{{{"", "to_origin"}, 1},
                           {{"tai-dinh-cu", "with_agency"}, 1},
                           {{"thoat-nuoc", "closed"}, 1},
                           {{"thoat-nuoc", "intake"}, 1}});
  CHECK_THROWS_AS(count_by(everything, {"topik"}, office.scope()), Error);
}

TEST_CASE("Sorting goes by value, up or down, and leaves those without one last") {
  const Office office;
  const auto sorted = [&](std::string_view spec) {
    auto found = select({}, office.all, office.scope());
    sort_cases(found, spec, office.scope());
    std::string digits;
    for (const Case* each : found) digits += each->petition->id.str().back();
    return digits;
  };
  CHECK(sorted("-voices") == "2134");
  CHECK(sorted("age") == "3124");
  CHECK(sorted("topic") == "2134");
  CHECK(sorted("-topic") == "1324");
  CHECK(sorted("answered") == "3124");
  CHECK_THROWS_AS(sorted("-oge"), Error);
}
