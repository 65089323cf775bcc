// A book that is checked piece by piece has the faults that it has when all of it is held.
#include "book/inspection.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "book/layout.hpp"
#include "book/picked_petitions.hpp"
#include "book/writer.hpp"
#include "unit/book/import_book.hpp"
#include "unit/book/reading.hpp"
#include "unit/domain/tangle.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using domain::Petition;

namespace {

std::vector<std::string> shown(const std::vector<Diagnostic>& faults) {
  std::vector<std::string> lines;
  for (const Diagnostic& fault : faults) lines.push_back(render(fault, Lang::en));
  return lines;
}

/// Says of each petition what follows from how it hangs together with others.
std::vector<Diagnostic> look(const domain::Records& records) {
  std::vector<Diagnostic> found;
  for (const auto& [petition, state] : domain::states_within_tangle(records)) {
    const Where where = domain::where(records, petition->mark, "raised");
    found.push_back({Severity::warning, where, {state, state}, {}, {}});
  }
  return found;
}

std::vector<std::string> checked(const ImportBook& book) {
  return shown(check(book.root(), true, look, domain::day_within_tangle(), {}));
}

/// What there is to find in a book whose records can all be read.
std::vector<Diagnostic> found_in_whole(const std::filesystem::path& root) {
  Wanted wanted;
  wanted.registers = wanted.petitions = true;
  const domain::Records records = load_or_throw(root, wanted);
  std::vector<Diagnostic> found = domain::check(records), others = look(records);
  refine(root, found);
  refine(root, others);
  for (Diagnostic& each : others) each.excerpt.clear();
  found.insert(found.end(), others.begin(), others.end());
  sort_diagnostics(found);
  return found;
}

/// The same records as a person may write them.
std::string by_hand(std::mt19937& random, const std::string& bytes) {
  const auto style = random() % 3;
  if (style == 0) return bytes;
  std::string text;
  std::size_t from = 0;
  for (std::size_t end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', from)) {
    const std::string line = bytes.substr(from, end + 1 - from);
    from = end + 1;
    const bool outdented = style == 2 && line.starts_with("  ");
    text += outdented ? line.substr(2) : line;
    if (random() % 9 == 0) text += random() % 2 == 0 ? "# a note\n" : "\n";
  }
  return text;
}

/// Writes petitions into files of a few, each in a form of its own.
void write_petitions(const ImportBook& book, std::mt19937& random,
                     const std::vector<domain::PeriodBook>& periods) {
  for (const domain::PeriodBook& period : periods) {
    std::map<domain::UnitId, std::vector<Petition>> units;
    for (const Petition& petition : period.petitions) units[petition.unit].push_back(petition);
    for (const auto& [unit, petitions] : units) {
      const auto half = petitions.begin() + static_cast<std::ptrdiff_t>(petitions.size() / 2);
      const std::vector<Petition> some(petitions.begin(), half), others(half, petitions.end());
      book.write(petitions_path(period.period, unit, 1),
                 by_hand(random, write_list("petitions", some)));
      book.write(petitions_path(period.period, unit, 2),
                 by_hand(random, write_list("petitions", others)));
    }
  }
}

}  // namespace

TEST_CASE("Over random books: a check finds what it would if it held all petitions") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ImportBook book;
    give_registry(book);
    write_petitions(book, random, domain::tangle(random, 5 + static_cast<int>(seed)));
    CHECK(checked(book) == shown(found_in_whole(book.root())));
  }
}

TEST_CASE("Petitions are picked out of files of any form as they are when all are read") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ImportBook book;
    write_petitions(book, random, domain::tangle(random, 30));
    Wanted wanted;
    wanted.petitions = true;
    const domain::Records records = load_or_throw(book.root(), wanted);
    std::vector<domain::PetitionPlace> places;
    std::map<std::pair<int, int>, Petition> expected;
    for (const domain::PeriodBook& period : records.periods) {
      for (const Petition& petition : period.petitions) {
        if (random() % 3 != 0) continue;
        places.push_back({petition.id, petition.mark});
        expected.emplace(std::pair(petition.mark.file, petition.mark.line), petition);
      }
    }
    const auto picked = picked_petitions(book.root(), records.files, places);
    CHECK(picked.size() == expected.size());
    for (const Petition& petition : picked) {
      const auto found = expected.find({petition.mark.file, petition.mark.line});
      REQUIRE(found != expected.end());
      CHECK(petition == found->second);
      for (std::size_t i = 0; i < petition.events.size(); ++i) {
        CHECK(petition.events[i].mark.line == found->second.events[i].mark.line);
      }
    }
  }
}

TEST_CASE(
    "A petition is picked out of brackets, from behind a block of text, and not if it moved") {
  const ImportBook book;
  const std::string one = "{id: 2019Q3-00001, raised: 2019-07-01, recorded: 2019-07-01";
  book.write("2019-Q3/petitions/hop-ly.yaml", "petitions: [" + one +
                                                  "},\n  {id: 2019Q3-00002, raised: 2019-07-02,\n" +
                                                  "recorded: 2019-07-02}]\n");
  book.write("2019-Q3/petitions/thai-hoa.yaml",
             "petitions:\n  - " + one + ",\n text: a}\n" +
                 "  -   recorded: 2019-07-03\n      text: |\n       first\n\n       - id: no\n" +
                 "# aside\n      id: 2019Q3-00003\n      raised: 2019-07-03\n");
  Wanted wanted;
  wanted.petitions = true;
  const domain::Records records = load_or_throw(book.root(), wanted);
  std::vector<domain::PetitionPlace> places;
  for (const Petition& each : records.periods.front().petitions)
    places.push_back({each.id, each.mark});
  REQUIRE(places.size() == 4);
  auto picked = picked_petitions(book.root(), records.files, places);
  std::ranges::stable_sort(picked, {}, &Petition::id);
  CHECK(picked == records.periods.front().petitions);
  for (domain::PetitionPlace& place : places) ++place.mark.line;
  CHECK(picked_petitions(book.root(), records.files, places).empty());
}

TEST_CASE("What follows from a petition that cannot be read whole is not told, wherever it lies") {
  const ImportBook book;
  give_registry(book);
  const char* merged =
      "    events:\n      - id: 1-abcd\n        kind: merge\n        at: 2019-10-02\n"
      "        recorded: 2019-10-02\n        petitions: [2019Q3-00001]\n";
  book.write("2019-Q3/petitions/hop-ly.yaml",
             "petitions:\n  - id: 2019Q3-00001\n    raised: 2019-07-01\n    recorded: soon\n"
             "    again: 2019Q3-0000X\n");
  book.write("2019-Q4/petitions/hop-ly.yaml",
             std::string("petitions:\n  - id: 2019Q4-00001\n    raised: 2019-10-01\n"
                         "    recorded: 2019-10-01\n") +
                 merged +
                 "  - id: 2019Q4-00002\n    raised: 2019-10-01\n    recorded: 2019-09-01\n"
                 "    voice: 2\n" +
                 merged);
  std::string lines;
  for (const Diagnostic& fault : check(book.root(), true, look, domain::day_within_tangle(), {})) {
    lines += fmt::format("{}:{} {}\n", fault.where.file, fault.where.line, fault.what.en);
  }
  CHECK(lines ==
        "2019-Q3/petitions/hop-ly.yaml:4 \"recorded\": \"soon\" is not a date (YYYY-MM-DD)\n"
        "2019-Q4/petitions/hop-ly.yaml:3 merged 0 2 -\n"
        "2019-Q4/petitions/hop-ly.yaml:14 unknown key \"voice\"\n"
        "lapthach.yaml:45 neither the calendar nor any of the cells (3) states a time\n");
}
