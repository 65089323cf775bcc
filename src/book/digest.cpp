// The digest of what a draw looks at: the same facts give the same digest, in any order.
#include <algorithm>
#include <tuple>

#include "book/order.hpp"
#include "book/sha256.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

std::string sha256_hex(const std::string& bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

/// A visit counts for a draw by who came, and by how many members did.
domain::Visit what_counts(const domain::Visit& visit) {
  domain::Visit kept;
  kept.cell = visit.cell;
  kept.date = visit.date;
  kept.visitors = visit.visitors;
  for (domain::Visitor& visitor : kept.visitors) visitor.reason.clear();
  kept.members = visit.members;
  kept.present = visit.present;
  kept.excused = visit.excused;
  kept.unexcused = visit.unexcused;
  return kept;
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
std::vector<T> what_counts(const std::vector<T>& records) {
  std::vector<T> counted;
  counted.reserve(records.size());
  for (const T& record : records) {
    if constexpr (requires { what_counts(record); }) {
      counted.push_back(what_counts(record));
    } else {
      counted.push_back(record);
    }
  }
  sort_records(counted);
  return counted;
}

std::vector<domain::Agency> what_counts(const std::vector<domain::Agency>&) { return {}; }

/// Earlier periods count by their visits and published rosters.
void add_history(const domain::Records& records, Period period, Sha256& sum) {
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period >= period) break;
    const bool published = book.roster && book.roster->status == domain::RosterStatus::published;
    if (book.visits.empty() && !published) continue;
    sum.add(to_string(book.period) + '\n' + write_list("visits", what_counts(book.visits)));
    if (!published) continue;
    auto assignments = book.roster->assignments;
    std::ranges::sort(assignments, {}, [](const domain::Assignment& visit) {
      return std::tie(visit.cell, visit.official);
    });
    sum.add(write_list("assignments", assignments));
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

}  // namespace

std::string roster_digest(const domain::Roster& roster) { return sha256_hex(write_record(roster)); }

std::string inputs_digest(const domain::Records& records, Period period) {
  Sha256 sum;
  sum.add(write_record(what_counts(records.settings)));
  for_each_list(records.registry, [&](std::string_view key, const auto& list) {
    sum.add(write_list(key, what_counts(list)));
  });
  for (const auto& decision : what_counts(records.decisions)) sum.add(write_record(decision));
  sum.add(decided(records, period));
  add_history(records, period, sum);
  return sum.hex();
}

}  // namespace lapthach::book
