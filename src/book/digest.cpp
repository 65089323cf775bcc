// The digest of what a draw looks at: the same facts give the same digest, in any order.
#include <algorithm>
#include <tuple>

#include "book/order.hpp"
#include "book/sha256.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/draw_inputs.hpp"

namespace lapthach::book {

namespace {

std::string sha256_hex(const std::string& bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

/// A visit counts for a draw by who came, and by how many members did.
domain::Visit what_counts(const domain::PastVisit& past) {
  domain::Visit visit;
  visit.cell = past.cell;
  visit.date = past.date;
  for (const domain::PastVisitor& visitor : past.visitors) {
    visit.visitors.push_back(
        {.official = visitor.official, .status = visitor.status, .substitute = visitor.substitute});
  }
  visit.members = past.members;
  visit.present = past.present;
  visit.excused = past.excused;
  visit.unexcused = past.unexcused;
  return visit;
}

/// What is printed or remembered, but never decides a draw, is left out.
domain::Settings what_counts(domain::Settings settings) {
  settings.committee = {};
  settings.teams = {};
  settings.petitions = {{}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  settings.minutes = {};
  settings.score_sheets.clear();
  settings.recording_guides.clear();
  return settings;
}

domain::Cell what_counts(domain::Cell cell) {
  cell.secretary.clear();
  cell.phone.clear();
  cell.venue.clear();
  return cell;
}

domain::Official what_counts(domain::Official official) {
  official.phone.clear();
  return official;
}

// What people wrote down in an order of their own, as leaders before members, has none for a draw.

domain::Travel what_counts(domain::Travel travel) {
  std::ranges::sort(travel.costs);
  return travel;
}

domain::Decision what_counts(domain::Decision decision) {
  std::ranges::sort(decision.teams, {}, &domain::TeamStatement::id);
  for (domain::TeamStatement& team : decision.teams) {
    std::ranges::sort(team.units);
    std::ranges::sort(team.members, {}, [](const domain::Member& member) {
      return std::tie(member.official, member.span.from, member.role);
    });
  }
  return decision;
}

/// Of the nouns that have no form of their own above, everything counts.
template <class T>
decltype(auto) counted(const T& record) {
  if constexpr (requires { what_counts(record); }) {
    return what_counts(record);
  } else {
    return (record);
  }
}

template <class T>
std::vector<const T*> pointers_to(const std::vector<T>& records) {
  std::vector<const T*> pointers;
  pointers.reserve(records.size());
  for (const T& record : records) pointers.push_back(&record);
  return pointers;
}

/// In canonical order; equals stay as they were.
template <class T>
std::vector<const T*> in_order(const std::vector<T>& records) {
  auto pointers = pointers_to(records);
  const auto before = [](const T* a, const T* b) { return order_key(*a) < order_key(*b); };
  if (!std::ranges::is_sorted(pointers, before)) std::ranges::stable_sort(pointers, before);
  return pointers;
}

/// Adds what write_list() makes of what counts, in pieces: the list of a nation need not lie in
/// memory a second time.
template <class T>
void add_list(std::string_view key, const std::vector<const T*>& records, Sha256& sum) {
  constexpr std::size_t enough = 1U << 16U;
  std::string text = fmt::format("{}:{}", key, records.empty() ? " []\n" : "\n");
  for (const T* record : records) {
    text += "  - ";
    Writer item(text, 4);
    item.continue_line();
    const auto& part = counted(*record);
    fields(item, part);
    if (text.size() < enough) continue;
    sum.add(text);
    text.clear();
  }
  sum.add(text);
}

/// Earlier periods count by their visits and published rosters.
void add_history(const domain::Records& records, const domain::Past& past, Period period,
                 Sha256& sum) {
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period >= period) break;
    const bool published = book.roster && book.roster->status == domain::RosterStatus::published;
    const auto visits = std::ranges::find(past, book.period, &domain::PastPeriod::period);
    const auto visited = visits == past.end() ? std::vector<const domain::PastVisit*>{}
                                              : pointers_to(visits->visits);
    if (visited.empty() && !published) continue;
    sum.add(to_string(book.period) + '\n');
    add_list("visits", visited, sum);
    if (!published) continue;
    auto assignments = pointers_to(book.roster->assignments);
    std::ranges::sort(assignments, {}, [](const domain::Assignment* visit) {
      return std::tie(visit->cell, visit->official);
    });
    add_list("assignments", assignments, sum);
  }
}

/// `period` itself counts by its day and what people decided for it, whether or not it has a
/// folder.
std::string decided(const domain::Records& records, Period period) {
  const domain::PeriodBook* book = records.period(period);
  std::vector<domain::Pin> pins;
  std::vector<domain::Move> moves;
  if (book && book->record) {
    pins = book->record->pins;
    moves = book->record->moves;
  }
  std::ranges::sort(
      pins, {}, [](const domain::Pin& pin) { return std::tie(pin.cell, pin.official, pin.kind); });
  std::ranges::sort(moves, {}, &domain::Move::cell);
  for (domain::Pin& pin : pins) pin.reason.clear();
  for (domain::Move& move : moves) move.reason.clear();
  std::string days;
  for (const Date day : meeting_days(records, period)) days += ' ' + to_string(day);
  return to_string(period) + days + '\n' + write_list("pins", pins) +
         (moves.empty() ? "" : write_list("moves", moves));
}

/// `decided`: what decided() says.
std::string digest_of(const domain::Records& records, const domain::Past& past, Period period,
                      const std::string& decided) {
  Sha256 sum;
  sum.add(write_record(what_counts(records.settings)));
  for_each_list(records.registry, [&](std::string_view key, const auto& list) {
    // Whom a matter is handed to does not decide who visits.
    if (key == "agencies") return sum.add("agencies: []\n");
    add_list(key, in_order(list), sum);
  });
  for (const domain::Decision* decision : in_order(records.decisions)) {
    sum.add(write_record(what_counts(*decision)));
  }
  sum.add(decided);
  add_history(records, past, period, sum);
  return sum.hex();
}

}  // namespace

std::string roster_digest(const domain::Roster& roster) { return sha256_hex(write_record(roster)); }

std::string inputs_digest(const domain::Records& records, Period period) {
  return digest_of(records, domain::past_of(records), period, decided(records, period));
}

std::string inputs_digest(const domain::Records& records, const domain::Past& past, Period period,
                          Snapshot& snapshot) {
  constexpr std::size_t digits = 64;
  // The command may decide more than the files say.
  const std::string decided = book::decided(records, period);
  const std::string name = "inputs of " + to_string(period);
  const auto kept = snapshot.find(name);
  if (kept && kept->size() == decided.size() + digits && kept->starts_with(decided)) {
    return std::string(kept->substr(decided.size()));
  }
  std::string digest = digest_of(records, past, period, decided);
  snapshot.keep(name, decided + digest);
  return digest;
}

}  // namespace lapthach::book
