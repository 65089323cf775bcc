// An import of petitions holds only what its rows may mean, and writes what it would if it held
// all.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "lapthach/book/progress.hpp"
#include "unit/book/import_book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using domain::Petition;
using domain::PetitionId;

namespace {

/// `code`: five characters or more, as the id ends.
PetitionId id_of(Period period, const std::string& code) {
  return *PetitionId::parse(fmt::format("{:04}Q{}-{}", period.year, period.quarter, code));
}

/// A row's topic is the code of its petition, and a code that is taken by other words grows by a
/// character; a row whose level is set says that it was classified.
domain::RowOutcome make(const domain::PetitionRow& row, const domain::Records& /*records*/,
                        const domain::KnownPetition& known) {
  domain::RowOutcome outcome;
  for (std::string code = row.topic;; code += '0') {
    const PetitionId id = id_of(*row.period, code);
    const Petition* held = known(id);
    outcome.known = held != nullptr && held->text == row.text;
    if (held != nullptr && !outcome.known) continue;
    if (outcome.known) outcome.petition = *held;
    outcome.petition.id = id;
    break;
  }
  Petition& petition = outcome.petition;
  petition.raised = petition.recorded = *row.raised;
  petition.unit = row.unit;
  petition.text = row.text;
  petition.ref = row.ref;
  if (row.level.empty() || !petition.events.empty()) return outcome;
  domain::Event event;
  event.id = *domain::EventId::parse("1-abcd");
  event.kind = domain::EventKind::note;
  event.at = event.recorded = *row.raised;
  event.text = row.level;
  petition.events = {event};
  outcome.added = {event.kind};
  return outcome;
}

ImportPlan import_petitions(const ImportBook& book, const std::string& csv) {
  return plan_import(book.root(), ImportKind::petitions, csv, "rows.csv", {}, false, make);
}

void write_all(const ImportBook& book, const std::vector<FileChange>& files) {
  for (const FileChange& file : files) book.write(file.path, *file.bytes);
}

/// Petitions of two periods and two units, so many that they take several files.
std::vector<Petition> random_petitions(std::mt19937& random) {
  std::map<PetitionId, Petition> all;
  for (int i = 0; i < 700; ++i) {
    const Period period{2019, 1 + static_cast<int>(random() % 2)};
    Petition made;
    made.id = id_of(period, fmt::format("{:05}", random() % 900));
    made.raised = made.recorded = first_day(period);
    made.unit = *domain::UnitId::parse(random() % 3 == 0 ? "thai-hoa" : "hop-ly");
    made.text = fmt::format("Cống số {}", random() % 4);
    if (random() % 2 == 0) made.ref = made.id.str();
    all.emplace(made.id, made);
  }
  std::vector<Petition> petitions;
  for (auto& [id, petition] : all) petitions.push_back(std::move(petition));
  std::ranges::shuffle(petitions, random);
  return petitions;
}

std::string row_of(Period period, const Petition& petition, const char* level) {
  const std::string code = petition.id.str().substr(petition.id.str().find('-') + 1);
  return fmt::format("{},{},{},{},{},{},{}\n", to_string(period), petition.unit,
                     to_string(petition.raised), petition.text, code, petition.ref, level);
}

/// Raised on the first day of its period.
Petition petition(Period period, const char* code, const char* text) {
  Petition made;
  made.id = id_of(period, code);
  made.raised = made.recorded = first_day(period);
  made.unit = *domain::UnitId::parse("hop-ly");
  made.text = text;
  return made;
}

constexpr const char* head = "period,unit,raised,text,topic,ref,level\n";

domain::Records everything(const ImportBook& book) {
  Wanted wanted;
  wanted.petitions = true;
  return load_or_throw(book.root(), wanted);
}

/// What the rows make of a book that is held whole.
std::vector<FileChange> by_holding_all(const ImportBook& book, const std::vector<Petition>& rows) {
  const domain::Records records = everything(book);
  std::map<PetitionId, Petition> held;
  for (const domain::PeriodBook& period : records.periods) {
    for (const Petition& petition : period.petitions) held.emplace(petition.id, petition);
  }
  std::map<PetitionId, Petition> changed;
  for (const Petition& told : rows) {
    domain::PetitionRow row;
    row.period = told.id.period();
    row.unit = told.unit;
    row.raised = told.raised;
    row.text = told.text;
    row.ref = told.ref;
    row.topic = told.id.str().substr(told.id.str().find('-') + 1);
    row.level = "commune";
    const auto known = [&](const PetitionId& id) -> const Petition* {
      const auto found = held.find(id);
      return found == held.end() ? nullptr : &found->second;
    };
    const domain::RowOutcome made = make(row, records, known);
    if (made.known && made.added.empty()) continue;
    held.insert_or_assign(made.petition.id, made.petition);
    changed.insert_or_assign(made.petition.id, made.petition);
  }
  std::vector<Petition> all;
  for (const auto& [id, petition] : changed) all.push_back(petition);
  return petition_files(records, all);
}

}  // namespace

TEST_CASE("Over random books: an import changes the files that it would if it held all petitions") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ImportBook book;
    give_registry(book);
    std::vector<Petition> petitions = random_petitions(random);
    write_all(book, petition_files({}, petitions));
    std::string csv = head;
    std::vector<Petition> rows;
    std::set<PetitionId> told;
    for (int i = 0; i < 120; ++i) {
      Petition row = petitions[random() % petitions.size()];
      if (random() % 3 == 0) row.id = id_of(row.id.period(), fmt::format("{:05}", random() % 1500));
      if (random() % 4 == 0) row.text = fmt::format("Cống số {}", random() % 4);
      row.ref.clear();
      if (!told.insert(row.id).second) continue;
      csv += row_of(row.id.period(), row, "commune");
      rows.push_back(row);
    }
    const auto expected = by_holding_all(book, rows);
    const ImportPlan plan = import_petitions(book, csv);
    REQUIRE(said(plan) == "");
    CHECK(plan.change.files == expected);
  }
}

TEST_CASE("an import reads only the periods that its rows speak of") {
  const ImportBook book;
  give_registry(book);
  std::mt19937 random(3);
  write_all(book, petition_files({}, random_petitions(random)));
  const std::string csv = std::string(head) + "2019-Q2,hop-ly,2019-04-01,Cầu,ZZZZZ,,\n";
  const std::size_t others = static_cast<std::size_t>(
      std::ranges::count_if(std::filesystem::directory_iterator(book.root() / "2019-Q1/petitions"),
                            [](const auto&) { return true; }));
  std::size_t before = 0, after = 0;
  plan_import(book.root(), ImportKind::petitions, csv, "rows.csv", {}, false, make, {}, {},
              [&](std::size_t done, std::size_t) { before = std::max(before, done); });
  std::filesystem::remove_all(book.root() / "2019-Q1");
  plan_import(book.root(), ImportKind::petitions, csv, "rows.csv", {}, false, make, {}, {},
              [&](std::size_t done, std::size_t) { after = std::max(after, done); });
  CHECK(others > 1);
  CHECK(before == after);
}

TEST_CASE("a number that another petition has is found whatever its words are") {
  const ImportBook book;
  give_registry(book);
  Petition held = petition({2019, 2}, "AAAAA", "Cầu");
  held.ref = "KN-7";
  write_all(book, petition_files({}, {held}));
  const ImportPlan plan =
      import_petitions(book, std::string(head) + "2019-Q2,hop-ly,2019-04-01,Đường,BBBBB,KN-7,\n");
  CHECK(said(plan) == "2: 2019Q2-AAAAA has this ref already, with another day or other words");
}

TEST_CASE("a petition that the rows complete is checked with what it names elsewhere") {
  const ImportBook book;
  give_registry(book);
  const Petition first = petition({2019, 1}, "AAAAA", "Cầu");
  Petition again = petition({2019, 2}, "BBBBB", "Cầu");
  again.again = first.id;
  write_all(book, petition_files({}, {first, again}));
  const ImportPlan plan =
      import_petitions(book, std::string(head) + "2019-Q2,hop-ly,2019-04-01,Cầu,BBBBB,,commune\n");
  CHECK(said(plan) == "");
  CHECK(plan.change.files.size() == 1);
}
