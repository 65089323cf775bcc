// Petitions are read from their files and written back to those that change, and no others.
#include <algorithm>

#include <doctest/doctest.h>

#include "book/layout.hpp"
#include "book/writer.hpp"
#include "clerk.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/earlier.hpp"
#include "random_noun.hpp"
#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using domain::Petition;

namespace {

Petition petition(int number, const char* unit) {
  Petition made;
  made.id = *domain::PetitionId::parse(fmt::format("2019Q3-{:05}", number));
  made.raised = made.recorded = *parse_date("2019-07-01");
  made.text = "Hoàn thiện cống thoát nước.";
  made.unit = *domain::UnitId::parse(unit);
  return made;
}

void write_book(const Clerk& clerk, const std::vector<FileChange>& files) {
  clerk.write("book/lapthach.yaml", "committee:\n  name: Huyện ủy\n");
  for (const FileChange& file : files) clerk.write("book/" + file.path, *file.bytes);
}

domain::Records read_book(const Clerk& clerk, const std::string& only = {}) {
  Wanted wanted;
  wanted.petitions = true;
  wanted.petition = only;
  return load_or_throw(clerk.book(), wanted);
}

std::vector<std::string> paths(const std::vector<FileChange>& files) {
  std::vector<std::string> paths;
  for (const FileChange& file : files) paths.push_back(file.path);
  return paths;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the canonical text of a petition") {
  Petition made = petition(7, "hop-ly");
  made.cell = *domain::CellId::parse("tuy-son");
  domain::Event event;
  event.id = *domain::EventId::parse("1-abcd");
  event.kind = domain::EventKind::send_back;
  event.at = event.recorded = *parse_date("2019-07-05");
  event.doc.number = "12-BC/HU";
  event.dues = {{domain::ClockKind::answer, *parse_date("2019-07-31"), {}}};
  made.events = {event};
  CHECK(write_list("petitions", std::vector{made}) ==
        "petitions:\n"
        "  - id: \"2019Q3-00007\"\n"
        "    cell: \"tuy-son\"\n"
        "    raised: 2019-07-01\n"
        "    recorded: 2019-07-01\n"
        "    source: cell\n"
        "    text: \"Hoàn thiện cống thoát nước.\"\n"
        "    voices: 1\n"
        "    events:\n"
        "      - id: \"1-abcd\"\n"
        "        kind: return\n"
        "        at: 2019-07-05\n"
        "        recorded: 2019-07-05\n"
        "        doc:\n"
        "          number: \"12-BC/HU\"\n"
        "        dues:\n"
        "          - clock: answer\n"
        "            due: 2019-07-31\n");
}

TEST_CASE("the unit of a petition is its file's, and petitions are read only when asked for") {
  const Clerk clerk;
  write_book(clerk, petition_files({}, {petition(2, "hop-ly"), petition(1, "tu-du")}));
  const domain::Records records = read_book(clerk);
  const auto& read = records.periods.at(0).petitions;
  REQUIRE(read.size() == 2);
  CHECK(read[0] == petition(1, "tu-du"));
  CHECK(read[1] == petition(2, "hop-ly"));
  CHECK(load_or_throw(clerk.book()).periods.at(0).petitions.empty());
  CHECK(read_book(clerk, "2019Q3-00002").periods.at(0).petitions.size() == 1);
}

TEST_CASE("a change writes the file of the petition and no other") {
  const Clerk clerk;
  write_book(clerk, petition_files({}, {petition(1, "hop-ly"), petition(2, "tu-du")}));
  Petition changed = petition(1, "hop-ly");
  changed.title = "Cống";
  const auto files = petition_files(read_book(clerk), {changed});
  CHECK(paths(files) == Lines{"2019-Q3/petitions/hop-ly.yaml"});
  CHECK(files[0].bytes->find("title: \"Cống\"") != std::string::npos);
  CHECK(petition_files(read_book(clerk), {petition(1, "hop-ly")})[0].bytes ==
        petition_files({}, {petition(1, "hop-ly")})[0].bytes);
}

TEST_CASE("the hundred and first petition of a unit begins the next file") {
  const Clerk clerk;
  std::vector<Petition> many;
  for (int i = 1; i <= 205; ++i) many.push_back(petition(i, "hop-ly"));
  const auto files = petition_files({}, many);
  CHECK(paths(files) == Lines{"2019-Q3/petitions/hop-ly.2.yaml", "2019-Q3/petitions/hop-ly.3.yaml",
                              "2019-Q3/petitions/hop-ly.yaml"});
  write_book(clerk, files);
  const domain::Records records = read_book(clerk);
  CHECK(records.periods.at(0).petitions.size() == 205);
  CHECK(paths(petition_files(records, {petition(300, "hop-ly")})) ==
        Lines{"2019-Q3/petitions/hop-ly.3.yaml"});
  Petition second = petition(150, "hop-ly");
  second.voices = 3;
  CHECK(paths(petition_files(records, {second})) == Lines{"2019-Q3/petitions/hop-ly.2.yaml"});
}

TEST_CASE("an empty book explains its settings of petitions, and they read back as shipped") {
  const auto files = empty_book();
  const auto settings = std::ranges::find(files, "lapthach.yaml", &FileChange::path);
  REQUIRE(settings != files.end());
  const auto read = read_as<domain::Settings>(*settings->bytes);
  CHECK(brief(read.faults).empty());
  CHECK(read.noun.petitions == domain::PetitionSettings{});
  CHECK(read.noun.petitions.clocks.empty());
  CHECK_FALSE(read.noun.petitions.lifecycle.empty());
}

TEST_CASE("what was said earlier in a unit is found without reading of others") {
  const Clerk clerk;
  const auto file_of = [&](const char* path, std::vector<Petition> petitions) {
    clerk.write(std::string("book/") + path, write_list("petitions", petitions));
  };
  file_of("2019-Q3/petitions/hop-ly.yaml", {petition(7, "hop-ly")});
  file_of("2019-Q3/petitions/hop-ly.2.yaml", {petition(3, "hop-ly")});
  Petition earlier = petition(1, "hop-ly");
  earlier.id = *domain::PetitionId::parse("2019Q1-00001");
  file_of("2019-Q1/petitions/hop-ly.yaml", {earlier});
  clerk.write("book/2019-Q3/petitions/an-hoa.yaml", "broken");
  clerk.write("book/2018-Q4/petitions/hop-ly.yaml", "broken");

  const auto unit = *domain::UnitId::parse("hop-ly");
  const auto ids_between = [&](Period from, Period to) {
    std::vector<std::string> ids;
    for (const Petition& each : petitions_of(clerk.book(), unit, from, to)) {
      CHECK(each.unit == unit);
      ids.push_back(each.id.str());
    }
    return ids;
  };
  CHECK(ids_between({2019, 1}, {2019, 3}) ==
        std::vector<std::string>{"2019Q1-00001", "2019Q3-00003", "2019Q3-00007"});
  CHECK(ids_between({2019, 3}, {2019, 3}).size() == 2);
  CHECK(ids_between({2019, 4}, {2020, 1}).empty());
  CHECK_THROWS_AS(ids_between({2018, 4}, {2019, 3}), const Error&);
}
