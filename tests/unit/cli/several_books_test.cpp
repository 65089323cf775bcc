// Several books read as one: every sum is the sum of what the books say one by one.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "lapthach/book/join.hpp"
#include "lapthach/domain/happened_by.hpp"
#include "lapthach/report/books.hpp"
#include "lapthach/report/dashboard.hpp"
#include "lapthach/report/finish.hpp"
#include "lapthach/report/office.hpp"
#include "lapthach/report/presence.hpp"
#include "lapthach/report/synthesis.hpp"
#include "unit/report/random_book.hpp"

namespace lapthach {
namespace {

using report::test::day;
using report::test::id;
using report::test::last_period;
using report::test::RandomBook;

constexpr unsigned seeds = 40;
const Date today = day("2019-09-20");

/// Books with the same ids of everything, which meet on days of their own.
std::vector<book::NamedBook> random_books(unsigned seed) {
  std::vector<book::NamedBook> books;
  for (unsigned i = 0; i < 3; ++i) {
    domain::Records records = RandomBook(seed * 3 + i).records();
    records.settings.minutes.expect_reviews = true;
    if (i > 0) records.settings.petitions.clocks = books[0].records.settings.petitions.clocks;
    for (domain::PeriodBook& period : records.periods) {
      if (!period.record) continue;
      const int days = static_cast<int>(seed % 5 + i * 9);
      period.record->actual = add_days(first_day(period.period), days);
      if (i == 1 && period.roster) period.roster->status = domain::RosterStatus::drawn;
    }
    books.push_back({fmt::format("xa-{}", i), domain::happened_by(std::move(records), today)});
  }
  return books;
}

/// A report that reads several books.
struct Kind {
  const char* name;
  print::Document (*fill)(const domain::Records&, const std::vector<docket::Case>&);
};

report::PetitionView view_of(const domain::Records& records,
                             const std::vector<docket::Case>& cases) {
  return {records, cases, {{2019, 1}, last_period}, today, Lang::en};
}
report::PetitionView last_of(const domain::Records& records,
                             const std::vector<docket::Case>& cases) {
  return {records, cases, {last_period, last_period}, today, Lang::en};
}
report::PresenceView presence_of(const domain::Records& records) {
  return {records, {{2019, 1}, last_period}, today, Lang::en, report::Structure::then};
}

const std::vector<Kind> kinds = {
    {"period", [](const auto& r, const auto& c) { return report::period(last_of(r, c)); }},
    {"petitions", [](const auto& r, const auto& c) { return report::petitions(view_of(r, c)); }},
    {"cumulative", [](const auto& r, const auto& c) { return report::cumulative(view_of(r, c)); }},
    {"agencies", [](const auto& r, const auto& c) { return report::agencies(view_of(r, c)); }},
    {"topics", [](const auto& r, const auto& c) { return report::topics(view_of(r, c)); }},
    {"dashboard", [](const auto& r, const auto& c) { return report::dashboard(view_of(r, c)); }},
    {"reminders", [](const auto& r, const auto& c) { return report::reminders(last_of(r, c)); }},
    {"registers", [](const auto& r, const auto&) { return report::registers(presence_of(r)); }},
    {"compliance", [](const auto& r, const auto&) { return report::compliance(presence_of(r)); }},
    {"attendance", [](const auto& r, const auto&) { return report::attendance(presence_of(r)); }},
};

print::Document filled(const Kind& kind, const domain::Records& records) {
  const auto cases = docket::cases(records, today);
  return kind.fill(records, cases);
}

report::BookState state_of(const Kind& kind, const book::NamedBook& book) {
  const auto cases = docket::cases(book.records, today);
  report::BookState state = report::book_state(book.name, view_of(book.records, cases));
  state.totals = kind.fill(book.records, cases).totals;
  return state;
}

/// The report on all, with what it says of its books.
print::Document told(const Kind& kind, const std::vector<book::NamedBook>& books) {
  std::vector<report::BookState> states;
  for (const book::NamedBook& book : books) states.push_back(state_of(kind, book));
  print::Document document = filled(kind, book::join(books));
  report::tell_books(document, states, last_period, Lang::en);
  return document;
}

std::map<std::string, std::int64_t> sums_of(const Kind& kind,
                                            const std::vector<book::NamedBook>& books) {
  std::map<std::string, std::int64_t> sums;
  for (const book::NamedBook& book : books) {
    for (const auto& [name, value] : filled(kind, book.records).totals) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) sums[name] += *number;
    }
  }
  sums.erase("periods");
  sums.erase("agencies");
  return sums;
}

TEST_CASE("every total over several books is the sum over the books read one by one") {
  std::set<std::string> seen;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const auto books = random_books(seed);
    REQUIRE(book::disagreements(books).empty());
    for (const Kind& kind : kinds) {
      CAPTURE(std::string(kind.name));
      const print::Document document = told(kind, books);
      std::vector<std::string> breaches;
      for (const Text& breach : report::breaches(document)) breaches.push_back(breach.en);
      CHECK(breaches == std::vector<std::string>{});
      std::map<std::string, std::int64_t> totals;
      for (const auto& [name, value] : document.totals) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number && name != "periods" && name != "agencies") totals[name] = *number;
        if (number && *number > 0) seen.insert(name);
      }
      CHECK(totals == sums_of(kind, books));
    }
  }
  for (const char* name : {"voices", "open", "overdue", "assigned", "unrecorded", "missing",
                           "remedies", "actions", "untrained", "without_notebook", "petitions"}) {
    CAPTURE(std::string(name));
    CHECK(seen.contains(name));
  }
}

TEST_CASE("the order of the books changes no total") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    auto books = random_books(seed);
    const auto before = filled(kinds[2], book::join(books)).totals;
    std::ranges::reverse(books);
    CHECK(filled(kinds[2], book::join(books)).totals == before);
  }
}

TEST_CASE("a total that is not the sum of the books is a breach") {
  const auto books = random_books(1);
  const Kind& cumulative = kinds[2];
  std::vector<report::BookState> states;
  for (const book::NamedBook& book : books) states.push_back(state_of(cumulative, book));
  states[1].totals[1].second = std::get<std::int64_t>(states[1].totals[1].second) + 1;  // voices
  print::Document document = filled(cumulative, book::join(books));
  REQUIRE(report::breaches(document).empty());
  report::tell_books(document, states, last_period, Lang::en);
  const auto breaches = report::breaches(document);
  REQUIRE(breaches.size() == 1);
  CHECK(breaches[0].en.starts_with("Voices: the rows sum to"));
}

}  // namespace
}  // namespace lapthach
