// Tests of the rules on petitions and their settings: each is broken once.
#include <doctest/doctest.h>

#include "unit/domain/faults.hpp"
#include "unit/domain/lap_thach.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

Petition& petition(Records& book) { return book.periods[0].petitions[0]; }
Event& entered(Records& book) { return petition(book).events[0]; }
PetitionSettings& settings(Records& book) { return book.settings.petitions; }

Event classified(std::string_view at) {
  Event made;
  made.id = id<EventId>("1-aaaa");
  made.kind = EventKind::classify;
  made.at = day(at);
  made.recorded = made.at;
  made.level = id<LevelId>("district");
  return made;
}

/// The book of the tests with one petition of Tùy Sơn in 2019-Q3, classified.
Records raised() {
  Records book = records();
  Petition made;
  made.id = PetitionId::parse("2019Q3-7F3K2").value();
  made.cell = id<CellId>("tuy-son");
  made.unit = id<UnitId>("hop-ly");
  made.raised = day("2019-07-01");
  made.recorded = day("2019-07-02");
  made.official = id<OfficialId>("nguyen-van-a");
  made.kind = id<OpinionKindId>("petition");
  made.topic = id<TopicId>("thoat-nuoc");
  made.text = "Hoàn thiện cống thoát nước.";
  made.events = {classified("2019-07-05")};
  Agency agency;
  agency.id = id<AgencyId>("phong-tnmt");
  agency.name = "Phòng Tài nguyên và Môi trường";
  agency.level = "district";
  agency.span.to = day("2025-06-30");
  book.registry.agencies = {agency};
  book.periods[0].petitions = {made};
  return book;
}

Petition another(std::string_view called) {
  Records book = raised();
  Petition made = petition(book);
  made.id = PetitionId::parse(called).value();
  return made;
}

}  // namespace

TEST_CASE("A whole petition has no fault") { CHECK(check(raised()).empty()); }

TEST_CASE("A petition names what is there on its day") {
  Records book = raised();
  petition(book).cell = id<CellId>("tuy-sn");
  finds_error(book, "cell", "no cell tuy-sn", "tuy-son?");
  book = raised();
  petition(book).unit = id<UnitId>("tu-du");
  finds_error(book, "cell", "tuy-son belonged to hop-ly on 2019-07-01", "petitions/hop-ly.yaml");
  book = raised();
  petition(book).official = id<OfficialId>("nguyen-van-x");
  finds_error(book, "official", "no official nguyen-van-x", "");
  book = raised();
  petition(book).kind = id<OpinionKindId>("petitoin");
  finds_error(book, "kind", "no kind of opinion petitoin", "petition?");
  book = raised();
  petition(book).topic = id<TopicId>("thoat-nuc");
  finds_error(book, "topic", "no topic thoat-nuc", "thoat-nuoc?");
}

TEST_CASE("A petition of a working session lies with a unit that is there") {
  Records book = raised();
  petition(book).cell = {};
  CHECK(check(book).empty());
  petition(book).unit = id<UnitId>("hop-ly-2025");
  finds_error(book, "id", "unit hop-ly-2025 is not valid on 2019-07-01", "");
}

TEST_CASE("A petition lies in the folder of its id, once") {
  Records book = raised();
  petition(book).id = PetitionId::parse("2019Q2-7F3K2").value();
  finds_error(book, "id", "lies in the folder of 2019-Q3", "2019-Q2/petitions/");
  book = raised();
  book.periods[0].petitions.push_back(petition(book));
  finds_error(book, "id", "two petitions are called 2019Q3-7F3K2", "keep one");
}

TEST_CASE("Days come in order") {
  Records book = raised();
  petition(book).recorded = day("2019-06-30");
  finds_error(book, "recorded", "before it was raised", "correct raised");
  book = raised();
  entered(book).recorded = day("2019-07-04");
  finds_error(book, "at", "after it was entered", "correct at");
  book = raised();
  entered(book).doc.number = "5-CV/HU";
  entered(book).doc.date = day("2019-07-06");
  finds_warning(book, "doc", "the paper is dated 2019-07-06", "doc.date");
  book = raised();
  petition(book).raised = day("2019-05-30");
  finds_warning(book, "raised", "2019-05-30 is far from the period 2019-Q3", "correct the day");
  book = raised();
  entered(book).until = day("2019-07-04");
  finds_warning(book, "until", "sets 2019-07-04, a day before it", "--until");
  book = raised();
  Event answer = classified("2019-07-09");
  answer.id = id<EventId>("3-cccc");
  answer.kind = EventKind::answer;
  answer.doc.number = "7-BC/TNMT";
  answer.doc.date = day("2019-07-05");
  Event route = classified("2019-07-06");
  route.id = id<EventId>("2-bbbb");
  route.kind = EventKind::route;
  route.level = {};
  route.lead = id<AgencyId>("phong-tnmt");
  petition(book).events.insert(petition(book).events.end(), {route, answer});
  finds_warning(book, "doc", "before an agency was charged on 2019-07-06", "doc.date");
  book = raised();
  Event reply = classified("2019-07-09");
  reply.id = id<EventId>("3-cccc");
  reply.kind = EventKind::reply;
  reply.level = {};
  reply.doc = answer.doc;
  reply.doc.date = day("2019-06-30");
  Event decline = route;
  decline.kind = EventKind::decline;
  decline.lead = {};
  decline.reason = "không thuộc thẩm quyền";
  petition(book).events.insert(petition(book).events.end(), {decline, reply});
  finds_warning(book, "doc", "before the petition was raised on 2019-07-01", "doc.date");
  book = raised();
  entered(book).at = day("2019-06-30");
  finds_error(book, "kind", "comes before the petition", "correct the day");
}

TEST_CASE("An event names what is there on its day") {
  Records book = raised();
  entered(book).level = id<LevelId>("distric");
  finds_error(book, "level", "no level distric", "district?");
  book = raised();
  entered(book).level = id<LevelId>("commune");
  finds_error(book, "level", "there is no level commune on 2019-07-05", "lapthach.yaml");
  book = raised();
  Event route = classified("2025-07-05");
  route.id = id<EventId>("2-bbbb");
  route.kind = EventKind::route;
  route.level = {};
  route.lead = id<AgencyId>("phong-tnmt");
  petition(book).events.push_back(route);
  finds_error(book, "lead", "agency phong-tnmt does not exist on 2025-07-05", "agencies.yaml");
}

TEST_CASE("An event that could not happen then is named with its place") {
  Records book = raised();
  Event reply = classified("2019-07-06");
  reply.id = id<EventId>("2-bbbb");
  reply.kind = EventKind::reply;
  reply.level = {};
  reply.channel = "họp chi bộ";
  petition(book).events.push_back(reply);
  finds_error(book, "kind", "`reply` on 2019-07-06 is not legal", "legal then: classify");
}

TEST_CASE("Events have ids of their own, and corrections name one of them") {
  Records book = raised();
  Event note = classified("2019-07-06");
  note.kind = EventKind::note;
  note.level = {};
  note.text = "Đã gọi điện.";
  petition(book).events.push_back(note);
  finds_error(book, "id", "two events of 2019Q3-7F3K2 are called 1-aaaa", "another id");
  book = raised();
  note.id = id<EventId>("2-bbbb");
  note.kind = EventKind::correct;
  note.reason = "nhầm";
  note.event = id<EventId>("1-aaab");
  petition(book).events.push_back(note);
  finds_error(book, "event", "no event 1-aaab", "1-aaaa?");
}

TEST_CASE("What was said in a denunciation is not kept") {
  Records book = raised();
  petition(book).events.clear();
  petition(book).kind = id<OpinionKindId>("denunciation");
  finds_error(book, "text", "is not kept here", "take out title and text");
  petition(book).text.clear();
  CHECK(check(book).empty());
}

TEST_CASE("Links lead to petitions that are there") {
  Records book = raised();
  petition(book).again = PetitionId::parse("2019Q3-7F3K3").value();
  finds_error(book, "again", "no petition 2019Q3-7F3K3", "2019Q3-7F3K2?");
  book = raised();
  petition(book).parent = PetitionId::parse("2017Q1-00000").value();
  finds_error(book, "parent", "no petition 2017Q1-00000", "");
}

TEST_CASE("Petitions that were merged in a circle are named") {
  Records book = raised();
  Event merge = classified("2019-07-06");
  merge.id = id<EventId>("2-bbbb");
  merge.kind = EventKind::merge;
  merge.level = {};
  Petition other = another("2019Q3-00000");
  merge.petitions = {other.id};
  petition(book).events.push_back(merge);
  book.periods[0].petitions.insert(book.periods[0].petitions.begin(), other);
  CHECK(check(book).empty());
  merge.petitions = {PetitionId::parse("2019Q3-7F3K2").value()};
  petition(book).events.push_back(merge);
  CHECK(tells(book, "2019Q3-00000 is merged in a circle"));
  CHECK(tells(book, "2019Q3-7F3K2 is merged in a circle"));
}

TEST_CASE("A petition that was merged into what was over before it is named") {
  Records book = raised();
  Petition master = another("2019Q3-00000");
  master.raised = day("2019-06-20");
  master.events = {classified("2019-06-25"), classified("2019-06-25")};
  master.events[1].id = id<EventId>("2-bbbb");
  master.events[1].kind = EventKind::withdraw;
  master.events[1].level = {};
  master.events[1].reason = "đã xong";
  Event merge = classified("2019-07-06");
  merge.id = id<EventId>("2-cccc");
  merge.kind = EventKind::merge;
  merge.level = {};
  merge.petitions = {master.id};
  petition(book).events.push_back(merge);
  book.periods[0].petitions.insert(book.periods[0].petitions.begin(), master);
  finds_warning(book, "events", "2019Q3-00000, which was settled on 2019-06-25", "unmerge");
  book.periods[0].petitions[1].raised = day("2019-06-25");
  CHECK(check(book).empty());
}

TEST_CASE("On every day each level lies in exactly one bucket") {
  Records book = raised();
  settings(book).buckets[0].levels.pop_back();
  finds_error(book, "id", "on 1900-01-01 the level central lies in 0 buckets", "exactly one");
  book = raised();
  settings(book).buckets[1].levels.push_back(id<LevelId>("province"));
  finds_error(book, "id", "the level province lies in 2 buckets", "exactly one");
  book = raised();
  settings(book).buckets[3].span.from = day("2025-08-01");
  finds_error(book, "id", "on 2025-07-01 the level commune lies in 0 buckets", "exactly one");
}

TEST_CASE("The words of the settings name each other") {
  Records book = raised();
  settings(book).levels[0].successors = {id<LevelId>("comune")};
  finds_error(book, "successors", "comune", "commune?");
  book = raised();
  CompetenceRule rule;
  rule.id = id<RuleId>("r-1");
  rule.level = id<LevelId>("district");
  rule.lead = id<AgencyId>("phong-tnm");
  settings(book).competence = {rule};
  finds_error(book, "lead", "no agency phong-tnm", "phong-tnmt?");
  settings(book).competence[0].lead = {};
  settings(book).competence.push_back(settings(book).competence[0]);
  finds_error(book, "id", "r-1 is used twice", "another id");
  book = raised();
  ClockRule clock;
  clock.id = id<RuleId>("han-1");
  clock.clock = ClockKind::promise;
  settings(book).clocks = {clock};
  finds_error(book, "clock", "a promise has no term", "leave this rule out");
}

TEST_CASE("A life cycle that gets stuck is a fault of the settings") {
  Records book = raised();
  std::erase_if(settings(book).lifecycle,
                [](const Transition& row) { return row.to == Target::before; });
  std::erase_if(settings(book).lifecycle, [](const Transition& row) {
    return row.event == EventKind::reply && row.when == Condition::master_answered;
  });
  finds_error(book, "lifecycle", "leads from merged to closed", "add a row");
}
