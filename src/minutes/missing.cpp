// Compares what was to happen in a period with what is recorded.
#include "lapthach/minutes/missing.hpp"

#include <algorithm>
#include <tuple>

#include "lapthach/minutes/carry_over.hpp"

namespace lapthach::minutes {

namespace {

using domain::PeriodBook;
using domain::Visit;

/// The record says what became of the official: of one who was substituted, that the substitute
/// reported too.
bool reports_on(const Visit& visit, const domain::OfficialId& official) {
  return std::ranges::any_of(visit.visitors, [&](const domain::Visitor& visitor) {
    return visitor.official == official && (visitor.substitute.empty() || visit.present);
  });
}

void add_visits(const PeriodBook& book, std::vector<MissingRecord>& found) {
  if (!book.roster || book.roster->status != domain::RosterStatus::published) return;
  for (const domain::Assignment& assignment : book.roster->assignments) {
    const auto of_cell = [&](const Visit& visit) { return visit.cell == assignment.cell; };
    const auto reports = [&](const Visit& visit) {
      return of_cell(visit) && reports_on(visit, assignment.official);
    };
    if (std::ranges::any_of(book.visits, reports)) continue;
    const bool recorded = std::ranges::any_of(book.visits, of_cell);
    found.push_back({recorded ? Owed::visitor : Owed::visit, assignment.team, assignment.official,
                     assignment.cell, assignment.unit, assignment.date});
  }
}

void add_sessions(const domain::Records& records, const PeriodBook& book, const domain::Team& team,
                  Date day, std::vector<MissingRecord>& found) {
  for (const domain::UnitId& unit : team.statement->units) {
    const bool valid = domain::unit_on(records.registry, unit, day) != nullptr;
    const bool held =
        std::ranges::find(book.sessions, unit, &domain::Session::unit) != book.sessions.end();
    if (valid && !held) found.push_back({Owed::session, team.statement->id, {}, {}, unit});
  }
}

void add_reviews(const PeriodBook& book, const domain::Team& team,
                 std::vector<MissingRecord>& found) {
  const bool held = std::ranges::find(book.reviews, team.statement->id, &domain::Review::team) !=
                    book.reviews.end();
  if (!held) found.push_back({Owed::review, team.statement->id, {}, {}, {}});
}

/// One for each cell or unit, however many opinions wait.
void add_opinions(const domain::Records& records, const PeriodBook& book,
                  const std::vector<domain::Team>& teams, std::vector<MissingRecord>& found) {
  for (const WaitingOpinion& waiting : waiting_opinions(book)) {
    const domain::Cell* cell = waiting.cell.empty()
                                   ? nullptr
                                   : domain::cell_on(records.registry, waiting.cell, waiting.date);
    const domain::UnitId unit = cell ? cell->unit : waiting.unit;
    const auto same = [&](const MissingRecord& record) {
      return record.owed == Owed::opinion && record.cell == waiting.cell && record.unit == unit;
    };
    if (std::ranges::any_of(found, same)) continue;
    const auto team = std::ranges::find_if(teams, [&](const domain::Team& each) {
      const auto& units = each.statement->units;
      return std::ranges::find(units, unit) != units.end();
    });
    found.push_back({Owed::opinion,
                     team == teams.end() ? domain::TeamId() : team->statement->id,
                     {},
                     waiting.cell,
                     unit});
  }
}

auto order(const MissingRecord& record) {
  return std::tie(record.team, record.official, record.cell, record.unit, record.owed);
}

}  // namespace

namespace {

/// What each of several books owes.
template <class OfPart>
Missing of_parts(const domain::Records& records, Period period, OfPart of_part) {
  Missing all{period, meeting_day(records, period), deadline(records, period), {}};
  for (const auto& part : records.parts) {
    const Missing one = of_part(*part);
    all.records.insert(all.records.end(), one.records.begin(), one.records.end());
  }
  std::ranges::stable_sort(all.records, {}, order);
  return all;
}

}  // namespace

Missing missing(const domain::Records& records, Period period) {
  if (!records.parts.empty()) {
    return of_parts(records, period, [&](const auto& part) { return missing(part, period); });
  }
  const PeriodBook none;
  const PeriodBook* stored = records.period(period);
  const PeriodBook& book = stored ? *stored : none;
  Missing result{period, meeting_day(records, period), deadline(records, period), {}};
  add_visits(book, result.records);
  const domain::MinutesSettings& rules = records.settings.minutes;
  const std::vector<domain::Team> teams = domain::teams_on(records, result.meeting);
  add_opinions(records, book, teams, result.records);
  for (const domain::Team& team : teams) {
    if (rules.expect_sessions) add_sessions(records, book, team, result.meeting, result.records);
    if (rules.expect_reviews) add_reviews(book, team, result.records);
  }
  std::ranges::sort(result.records, {}, order);
  return result;
}

Missing missing(const domain::Records& records, Period period, Date today) {
  if (!records.parts.empty()) {
    return of_parts(records, period,
                    [&](const auto& part) { return missing(part, period, today); });
  }
  Missing result = missing(records, period);
  std::erase_if(result.records, [&](const MissingRecord& record) {
    return today < record.date.value_or(result.meeting);
  });
  return result;
}

std::vector<std::string> subjects(const MissingRecord& record) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view kind, const auto& id) {
    if (!id.empty()) names.push_back(fmt::format("{}/{}", kind, id));
  };
  add("cell", record.cell);
  add("official", record.official);
  add("unit", record.unit);
  add("team", record.team);
  return names;
}

bool is_explained(const MissingRecord& record, const std::vector<domain::Gap>& gaps) {
  const auto names = subjects(record);
  return std::ranges::any_of(gaps, [&](const domain::Gap& gap) {
    return !gap.reason.empty() && std::ranges::find(names, gap.subject) != names.end();
  });
}

std::vector<MissingRecord> unexplained(const Missing& missing,
                                       const std::vector<domain::Gap>& gaps) {
  std::vector<MissingRecord> left;
  for (const MissingRecord& record : missing.records) {
    if (!is_explained(record, gaps)) left.push_back(record);
  }
  return left;
}

Text describe(const MissingRecord& record) {
  switch (record.owed) {
    case Owed::visit:
      return say("no visit of cell {} is recorded ({}, team {})",
                 "chưa ghi buổi dự chi bộ {} ({}, tổ {})", record.cell, record.official,
                 record.team);
    case Owed::visitor:
      return say("the visit of cell {} does not say how {} or the substitute reported (team {})",
                 "biên bản chi bộ {} chưa ghi kết quả của {} hoặc người dự thay (tổ {})",
                 record.cell, record.official, record.team);
    case Owed::session:
      return say("no working session with {} is recorded (team {})",
                 "chưa ghi buổi làm việc với {} (tổ {})", record.unit, record.team);
    case Owed::opinion:
      return say("an opinion raised in {} is neither a petition nor a remark",
                 "một ý kiến nêu ở {} chưa lập kiến nghị, cũng chưa ghi nhận",
                 record.cell.empty() ? record.unit.str() : record.cell.str());
    case Owed::review:
      break;
  }
  return say("team {} is not reviewed", "chưa đánh giá tổ {}", record.team);
}

}  // namespace lapthach::minutes
