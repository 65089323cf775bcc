// Builds random petitions out of a small pool of ids, so that they meet often.
#include "unit/domain/tangle.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

namespace {

constexpr Period first{2019, 3};
constexpr int periods = 4;

template <class RecordId>
RecordId id(std::string_view text) {
  return RecordId::parse(text).value();
}

class Maker {
 public:
  Maker(std::mt19937& random, int size) : random_(random), size_(size) {}

  std::vector<PeriodBook> make() {
    std::vector<PeriodBook> books(periods);
    for (int i = 0; i < periods; ++i) books[static_cast<std::size_t>(i)].period = first + i;
    for (int i = 0; i < size_; ++i) {
      Petition made = petition(random_id(first + below(periods)));
      const bool astray = below(5) == 0;
      const int folder = astray ? below(periods) : made.id.period() - first;
      books[static_cast<std::size_t>(folder)].petitions.push_back(std::move(made));
    }
    return books;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

  /// Of a pool that is a little larger than what there is.
  PetitionId random_id(Period period) {
    return id<PetitionId>(
        fmt::format("{:04}Q{}-{:05}", period.year, period.quarter, below(size_ / 3 + 1)));
  }

  Petition petition(const PetitionId& called) {
    Petition made;
    made.id = called;
    made.unit = id<UnitId>(below(2) == 0 ? "hop-ly" : "thai-hoa");
    made.raised = made.recorded = add_days(first_day(called.period()), below(80));
    made.text = "Hoàn thiện cống thoát nước.";
    if (below(6) == 0) made.again = other(made);
    if (below(6) == 0) made.parent = other(made);
    add_events(made);
    return made;
  }

  /// More often than not one of the same period.
  PetitionId other(const Petition& petition) {
    return random_id(below(3) == 0 ? first + below(periods) : petition.id.period());
  }

  void add_events(Petition& petition) {
    using enum EventKind;
    static const std::vector<std::vector<EventKind>> lives = {
        {},
        {classify},
        {classify, route},
        {classify, route, answer, approve},
        {classify, route, answer, approve, reply},
        {classify, route, answer, approve, reply, reopen, route},
        {withdraw},
        {merge},
        {classify, merge},
        {merge, reply},
        {merge, reply, reopen, route, answer, approve},
        {merge, unmerge, merge},
        {EventKind::split},
        {approve, merge},
    };
    Date day = petition.raised;
    for (const EventKind kind : lives[random_() % lives.size()]) {
      day = add_days(day, below(20) == 0 ? -1 : below(40));
      petition.events.push_back(event(petition, kind, day));
    }
    if (!petition.events.empty() && below(12) == 0) {
      petition.events.push_back(event(petition, correct, day));
      petition.events.back().event = petition.events.front().id;
    }
  }

  Event event(const Petition& petition, EventKind kind, Date day) {
    Event made;
    made.id = id<EventId>(fmt::format("{}-abcd", petition.events.size() + 1));
    made.kind = kind;
    made.at = made.recorded = day;
    made.legacy = true;
    if (kind == EventKind::merge) made.petitions = {other(petition)};
    if (kind == EventKind::split) made.petitions = {other(petition), other(petition)};
    return made;
  }

  std::mt19937& random_;
  int size_;
};

/// As reading would leave it: file by file, then by id.
void mark(PeriodBook& book, int& file) {
  std::ranges::stable_sort(book.petitions, {}, &Petition::unit);
  int line = 0;
  const UnitId* unit = nullptr;
  for (Petition& petition : book.petitions) {
    if (unit != nullptr && petition.unit != *unit) {
      ++file;
      line = 0;
    }
    unit = &petition.unit;
    petition.mark = {file, ++line, 5};
    for (Event& event : petition.events) event.mark = {file, ++line, 9};
  }
  ++file;
  std::ranges::stable_sort(book.petitions, {}, &Petition::id);
}

}  // namespace

Date day_within_tangle() { return add_days(first_day(first + 2), 40); }

std::vector<PeriodBook> tangle(std::mt19937& random, int size, int first_file) {
  std::vector<PeriodBook> books = Maker(random, size).make();
  for (PeriodBook& book : books) mark(book, first_file);
  return books;
}

std::vector<std::pair<const Petition*, std::string>> states_within_tangle(const Records& records) {
  const Date as_of = day_within_tangle();
  std::vector<const Petition*> petitions;
  for (const PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) {
      if (petition.raised <= as_of) petitions.push_back(&petition);
    }
  }
  std::ranges::stable_sort(petitions, {}, [](const Petition* each) { return each->id; });
  const auto all = courses(petitions, records.settings.petitions, as_of);
  std::vector<std::pair<const Petition*, std::string>> states;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto root = root_of(petitions, all, i);
    const auto settled = master_settled(petitions, all, i);
    states.emplace_back(
        petitions[i],
        fmt::format("{} {} {} {}", word_of(all[i].standing.stage), all[i].obstacles.size(),
                    root ? petitions[*root]->mark.line : 0, settled ? to_string(*settled) : "-"));
  }
  return states;
}

}  // namespace lapthach::domain
