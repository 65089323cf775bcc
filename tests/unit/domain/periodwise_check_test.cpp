// Petitions that pass by period by period have the faults that they have all at once.
#include "lapthach/domain/periodwise_check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "domain/check.hpp"
#include "domain/petition_links.hpp"
#include "unit/domain/lap_thach.hpp"
#include "unit/domain/tangle.hpp"

using namespace lapthach;
using namespace lapthach::domain;
using namespace lapthach::domain::lap_thach;

namespace {

std::vector<std::string> brief(const std::vector<Diagnostic>& faults) {
  std::vector<std::string> lines;
  for (const Diagnostic& fault : faults) {
    const Where& where = fault.where;
    lines.push_back(fmt::format("{}:{}:{}:{} {} | {}", where.file, where.line, where.column,
                                where.key, fault.what.en, fault.hint.en));
  }
  return lines;
}

/// What others see of the petitions in hand, each with its place.
std::set<std::string> seen(const Records& records) {
  std::set<std::string> lines;
  for (const auto& [petition, state] : states_within_tangle(records)) {
    lines.insert(fmt::format("{}:{} {}", petition->mark.file, petition->mark.line, state));
  }
  return lines;
}

/// A whole book, and where to look petitions up.
struct Book {
  Records whole;
  std::vector<Petition> petitions;

  Book(std::mt19937& random, int size) : whole(records()) {
    const int first_file = static_cast<int>(whole.files.size());
    for (PeriodBook& book : tangle(random, size, first_file)) {
      petitions.insert(petitions.end(), book.petitions.begin(), book.petitions.end());
      if (book.period == whole.periods.front().period) {
        whole.periods.front().petitions = std::move(book.petitions);
      } else {
        whole.periods.push_back(std::move(book));
      }
    }
    for (int i = 0; i < 8; ++i) whole.files.push_back(fmt::format("petitions-{}", i));
  }

  std::vector<Petition> at(const std::vector<PetitionPlace>& places) const {
    std::vector<Petition> found;
    for (const PetitionPlace& place : places) {
      const auto is_there = [&](const Petition& each) {
        return std::tie(each.mark.file, each.mark.line) ==
               std::tie(place.mark.file, place.mark.line);
      };
      std::ranges::copy_if(petitions, std::back_inserter(found), is_there);
    }
    return found;
  }

  /// Which petition has that line.
  PetitionId at(const Where& where) const {
    PetitionId found;
    int line = 0;
    for (const Petition& each : petitions) {
      const std::string& file = whole.files.at(static_cast<std::size_t>(each.mark.file));
      if (file != where.file || each.mark.line > where.line || each.mark.line < line) continue;
      line = each.mark.line;
      found = each.id;
    }
    return found;
  }
};

struct Told {
  std::vector<Diagnostic> faults;
  std::set<std::string> seen;
  std::size_t judged_later = 0;
};

/// `periods`: how many pass in one go; `most`: how many are judged in one go later.
Told piece_by_piece(const Book& book, std::size_t periods, std::size_t most) {
  Told told;
  Records records = book.whole;
  for (PeriodBook& each : records.periods) each.petitions.clear();
  PeriodwiseCheck check(records, day_within_tangle());
  const auto look = [&] { told.seen.merge(seen(records)); };
  for (std::size_t i = 0; i < book.whole.periods.size(); i += periods) {
    const auto from = book.whole.periods.begin() + static_cast<std::ptrdiff_t>(i);
    const auto left = book.whole.periods.end() - from;
    records.periods.assign(from, from + std::min(left, static_cast<std::ptrdiff_t>(periods)));
    check.pass();
    look();
  }
  for (auto missing = check.next_to_judge(most); !missing.empty();
       missing = check.next_to_judge(most)) {
    told.judged_later += missing.size();
    records.periods.assign(1, {});
    std::vector<Petition>& held = records.periods.front().petitions;
    for (; !missing.empty(); missing = check.missing_among(held)) {
      const auto found = book.at(missing);
      REQUIRE(found.size() == missing.size());
      held.insert(held.begin(), found.begin(), found.end());
    }
    check.judge();
    look();
  }
  told.faults = check.finish();
  return told;
}

}  // namespace

TEST_CASE("Over random tangles: what is found period by period is what is found in the whole") {
  std::set<std::string> kinds;
  std::size_t judged_later = 0, judged = 0;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Book book(random, 3 + static_cast<int>(seed % 30));
    const auto faults = brief(check(book.whole));
    const auto states = seen(book.whole);
    for (const std::size_t periods : {1U, 2U, 4U}) {
      const Told told = piece_by_piece(book, periods, periods == 2 ? 1 : 5);
      REQUIRE(brief(told.faults) == faults);
      REQUIRE(told.seen == states);
      if (periods == 1) judged_later += told.judged_later;
    }
    judged += book.petitions.size();
    for (const std::string& fault : faults) {
      for (const char* kind : {"two petitions are called", "there is no petition", "in a circle",
                               "which was settled on", "is not split into it", "is not legal",
                               "lies in the folder", "is not settled yet"}) {
        if (fault.find(kind) != std::string::npos) kinds.insert(kind);
      }
    }
  }
  CHECK(kinds.size() == 8);
  CHECK(judged_later > judged / 10);
  CHECK(judged_later < judged * 9 / 10);
}

TEST_CASE("Suggestions run out in order of petition, whether it passes by or not") {
  constexpr std::size_t patience = 5'000;
  std::mt19937 random(7);
  const Book book(random, 150);
  Findings whole(book.whole, patience);
  check_petitions(whole);
  check_petition_links(whole);
  const auto faults = whole.take();
  std::vector<Diagnostic> unknown;
  std::ranges::copy_if(faults, std::back_inserter(unknown), [](const Diagnostic& fault) {
    return fault.what.en.starts_with("there is no petition");
  });
  const auto has_hint = [](const Diagnostic& fault) {
    return fault.hint.en.starts_with("did you mean");
  };
  CHECK(std::ranges::is_partitioned(unknown, has_hint));
  const auto suggested = std::ranges::count_if(unknown, has_hint);
  REQUIRE(suggested > 9);
  REQUIRE(suggested < std::ranges::ssize(unknown) - 9);
  std::vector<PetitionId> in_order;
  for (const Diagnostic& fault : unknown) in_order.push_back(book.at(fault.where));
  CHECK(std::ranges::is_sorted(in_order));
  Records records = book.whole;
  Findings passing(records, patience);
  PetitionLinks links;
  for (const PeriodBook& period : book.whole.periods) {
    records.periods.assign(1, period);
    check_petitions(passing);
    links.take_in(records);
  }
  links.check(passing);
  CHECK(brief(passing.take()) == brief(faults));
}
