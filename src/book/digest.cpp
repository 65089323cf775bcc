// The digest of what a draw looks at: the same facts give the same digest, in any order.
#include <algorithm>
#include <array>
#include <tuple>

#include <sha256.h>

#include "book/order.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace {

std::string sha256_hex(const std::string& bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), hex.data());
  return hex.data();
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

/// Leaves out what is printed or remembered but never decides a draw.
void forget_the_rest(domain::Records& records) {
  records.settings.committee = {};
  records.settings.teams = {};
  domain::PetitionSettings& petitions = records.settings.petitions;
  petitions = {{}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  records.settings.minutes = {};
  records.settings.score_sheets.clear();
  records.settings.recording_guides.clear();
  records.registry.agencies.clear();
  for (domain::Cell& cell : records.registry.cells) {
    cell.secretary.clear();
    cell.phone.clear();
    cell.venue.clear();
  }
  for (domain::Official& official : records.registry.officials) official.phone.clear();
  for (domain::PeriodBook& book : records.periods) {
    for (domain::Visit& visit : book.visits) visit = what_counts(visit);
  }
}

/// What people wrote down in an order of their own, as leaders before members, has none for a draw.
void put_in_order(domain::Decision& decision) {
  std::ranges::sort(decision.teams, {}, &domain::TeamStatement::id);
  for (domain::TeamStatement& team : decision.teams) {
    std::ranges::sort(team.units);
    std::ranges::sort(team.members, {}, [](const domain::Member& member) {
      return std::tie(member.official, member.span.from, member.role);
    });
  }
}

void put_in_order(domain::Records& records) {
  for (domain::Decision& decision : records.decisions) put_in_order(decision);
  for (domain::Travel& travel : records.registry.travel) std::ranges::sort(travel.costs);
  for (domain::PeriodBook& book : records.periods) {
    if (book.record) {
      std::ranges::sort(book.record->pins, {}, [](const domain::Pin& pin) {
        return std::tie(pin.cell, pin.official, pin.kind);
      });
      std::ranges::sort(book.record->moves, {}, &domain::Move::cell);
    }
    if (!book.roster) continue;
    std::ranges::sort(book.roster->assignments, {}, [](const domain::Assignment& visit) {
      return std::tie(visit.cell, visit.official);
    });
  }
}

/// Earlier periods count by their visits and published rosters.
std::string history(const domain::Records& records, Period period) {
  std::string text;
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period >= period) break;
    const bool published = book.roster && book.roster->status == domain::RosterStatus::published;
    if (book.visits.empty() && !published) continue;
    text += to_string(book.period) + '\n' + write_list("visits", book.visits);
    if (published) text += write_list("assignments", book.roster->assignments);
  }
  return text;
}

/// `period` itself counts by its day and what people decided for it, whether or not it has a
/// folder.
std::string decided(const domain::Records& records, Period period) {
  const domain::PeriodBook* book = records.period(period);
  std::vector<domain::Pin> pins;
  if (book && book->record) pins = book->record->pins;
  for (domain::Pin& pin : pins) pin.reason.clear();
  std::vector<domain::Move> moves;
  if (book && book->record) moves = book->record->moves;
  for (domain::Move& move : moves) move.reason.clear();
  std::string days;
  for (const Date day : meeting_days(records, period)) days += ' ' + to_string(day);
  return to_string(period) + days + '\n' + write_list("pins", pins) +
         (moves.empty() ? "" : write_list("moves", moves));
}

}  // namespace

std::string roster_digest(const domain::Roster& roster) { return sha256_hex(write_record(roster)); }

std::string inputs_digest(const domain::Records& records, Period period) {
  domain::Records seen = records;
  sort_records(seen);
  forget_the_rest(seen);
  put_in_order(seen);
  std::string text = write_record(seen.settings);
  for_each_list(seen.registry,
                [&](std::string_view key, const auto& list) { text += write_list(key, list); });
  for (const domain::Decision& decision : seen.decisions) text += write_record(decision);
  return sha256_hex(text + decided(seen, period) + history(seen, period));
}

}  // namespace lapthach::book
