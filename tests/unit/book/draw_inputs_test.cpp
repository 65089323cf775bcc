// A draw reads the same from a book whose visits the snapshot knows as from its files.
#include "lapthach/book/draw_inputs.hpp"

#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "clerk.hpp"
#include "lapthach/book/book.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

constexpr Period drawn{2019, 3};
constexpr const char* visits_of_x = "book/2019-Q2/visits/x.yaml";

std::string visit_of(const std::string& cell, const std::string& date) {
  return "  - cell: \"" + cell + "\"\n    date: " + date +
         "\n    visitors:\n      - official: \"o\"\n        status: done\n"
         "        reason: \"\"\n    members: 30\n    present: 20\n    notes: \"dài dòng\"\n";
}

std::string session_on(const std::string& date) {
  return "sessions:\n  - unit: \"x\"\n    date: " + date + "\n    officials:\n      - \"o\"\n";
}

std::string settings(const std::string& time) {
  return "committee:\n  name: \"Huyện ủy\"\ncalendar:\n  time: \"" + time + "\"\n";
}

/// A book of two communes with three cells, older than the two seconds in which a change might not
/// show.
class Book : public Clerk {
 public:
  Book() {
    write("book/lapthach.yaml", settings("07:30"));
    write("book/registry/units.yaml",
          "units:\n  - id: \"x\"\n    name: \"X\"\n  - id: \"y\"\n    name: \"Y\"\n");
    std::string cells = "cells:\n";
    for (const std::string name : {"a", "b", "c"}) {
      cells += "  - id: \"" + name + "\"\n    name: \"Chi bộ " + name + "\"\n    unit: \"" +
               (name == "c" ? "y" : "x") + "\"\n    members: 30\n";
    }
    write("book/registry/cells.yaml", cells);
    write("book/registry/officials.yaml", "officials:\n  - id: \"o\"\n    name: \"O\"\n");
    write("book/decisions/qd.yaml",
          "id: \"qd\"\neffective: 2018-01-01\nteams:\n  - id: \"t\"\n    units:\n      - \"x\"\n"
          "      - \"y\"\n    members:\n      - official: \"o\"\n");
    write("book/2019-Q1/visits/y.yaml", "visits:\n" + visit_of("c", "2019-01-02"));
    write(visits_of_x, "visits:\n" + visit_of("a", "2019-04-01") + visit_of("b", "2019-04-02") +
                           session_on("2019-04-05"));
    write("book/2019-Q2/visits/y.yaml", "visits:\n" + visit_of("c", "2019-04-03"));
    run("git init -q");
    age();
  }

  static void age() { std::this_thread::sleep_for(std::chrono::milliseconds(2100)); }
  std::optional<DrawInputs> inputs() const { return load_to_draw(book(), drawn); }
  std::string digest() const {
    const auto inputs = this->inputs();
    if (!inputs) return "at fault";
    Snapshot none(book(), "draw", {.states = {}, .settled = true, .ignored = true}, "");
    return inputs_digest(inputs->records, inputs->past, drawn, none);
  }
  /// By the files alone.
  std::string whole_digest() const { return inputs_digest(load_or_throw(book()), drawn); }
};

}  // namespace

TEST_CASE("what is left of the visits gives the digest of the visits, cold and warm") {
  const Book book;
  const std::string digest = book.whole_digest();
  CHECK(book.digest() == digest);
  CHECK(book.digest() == digest);
  const auto inputs = book.inputs();
  REQUIRE(inputs);
  REQUIRE(inputs->records.periods.size() == 2);
  CHECK(inputs->records.periods[1].visits.empty());
  CHECK(inputs->past == domain::past_of(load_or_throw(book.book())));
}

TEST_CASE("a file that changed is read anew") {
  const Book book;
  const std::string before = book.digest();
  book.write(visits_of_x, "visits:\n" + visit_of("b", "2019-05-02"));
  CHECK(book.digest() == book.whole_digest());
  CHECK(book.digest() != before);
}

TEST_CASE("what is at fault is left to the reading of everything") {
  const Book book;
  REQUIRE(book.inputs());
  SUBCASE("a file") { book.write(visits_of_x, "visits:\n  - cell: \"a\"\n"); }
  SUBCASE("an empty file") { book.write(visits_of_x, ""); }
  SUBCASE("a cell that is not there") {
    book.write(visits_of_x, "visits:\n" + visit_of("z", "2019-04-01"));
  }
  SUBCASE("a session twice in one file") {
    book.write(visits_of_x, session_on("2019-04-05") + session_on("2019-04-05").substr(10));
  }
  SUBCASE("a session in two files") {
    book.write("book/2019-Q2/visits/x.2.yaml", session_on("2019-04-05"));
  }
  SUBCASE("a visit in two files") {
    book.write("book/2019-Q2/visits/x.2.yaml", "visits:\n" + visit_of("a", "2019-04-01"));
  }
  SUBCASE("a visit in two periods") {
    book.write("book/2019-Q1/visits/x.yaml", "visits:\n" + visit_of("a", "2019-04-01"));
  }
  SUBCASE("the registry") { book.write("book/registry/units.yaml", "units: 1\n"); }
  CHECK_FALSE(book.inputs());
  CHECK_FALSE(book.inputs());
}

TEST_CASE("what a file of visits names is asked for again when the period's guidance changes") {
  const Book book;
  const std::string record = "period: \"2019-Q2\"\nguidance:\n  - id: \"g\"\n    text: \"G\"\n";
  book.write("book/2019-Q2/period.yaml", record);
  book.write(visits_of_x, "visits:\n" + visit_of("a", "2019-04-01") +
                              "    items:\n      - guidance: \"g\"\n        text: \"đã bàn\"\n");
  Book::age();
  REQUIRE(book.inputs());
  REQUIRE(book.inputs());
  book.write("book/2019-Q2/period.yaml", "period: \"2019-Q2\"\n");
  CHECK_FALSE(book.inputs());
}

TEST_CASE("the digest is kept while every file stays as it is and nothing else is decided") {
  const Book book;
  const auto digest_with = [&](auto change) {
    auto inputs = book.inputs();
    REQUIRE(inputs);
    change(*inputs);
    Snapshot snapshot(book.book(), "draw", inputs->ground, "");
    const std::string digest = inputs_digest(inputs->records, inputs->past, drawn, snapshot);
    snapshot.save();
    return digest;
  };
  const auto nothing = [](auto&) {};
  const auto other_facts = [](DrawInputs& inputs) { inputs.past.clear(); };
  const auto add_pin = [](domain::Records& records) {
    domain::PeriodBook now;
    now.period = drawn;
    now.record.emplace().period = drawn;
    now.record->pins.emplace_back().cell = *domain::CellId::parse("a");
    records.periods.push_back(now);
  };
  const auto pin = [&](DrawInputs& inputs) { add_pin(inputs.records); };
  const std::string digest = book.whole_digest();
  CHECK(digest_with(nothing) == digest);
  // No command does this: it shows that the digest was not worked out again.
  CHECK(digest_with(other_facts) == digest);
  const std::string pinned = digest_with(pin);
  CHECK(pinned != digest);
  auto records = load_or_throw(book.book());
  add_pin(records);
  CHECK(pinned == inputs_digest(records, drawn));
  CHECK(digest_with(nothing) == digest);

  SUBCASE("visits") { book.write(visits_of_x, "visits:\n" + visit_of("b", "2019-05-02")); }
  SUBCASE("one file of them more") {
    book.write("book/2019-Q2/visits/x.2.yaml", "visits:\n" + visit_of("b", "2019-05-02"));
  }
  SUBCASE("one file of them less") { book.run("rm 2019-Q2/visits/y.yaml"); }
  SUBCASE("the registry") {
    book.write("book/registry/officials.yaml", "officials:\n  - id: \"o\"\n    name: \"P\"\n");
  }
  const std::string after = digest_with(nothing);
  CHECK(after == book.whole_digest());
  CHECK(after != digest);
}
