// Turns what has happened into leave, pins and moves.
#include "cli/repair_causes.hpp"

#include <algorithm>
#include <set>

#include "cli/arguments.hpp"
#include "cli/rosters.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

/// The days of the period on which cells meet, and those of the visits of the official.
std::set<Date> days_of(const domain::Records& records, const domain::Roster* roster, Period period,
                       const domain::OfficialId& official) {
  const auto common = domain::meeting_days(records, period);
  std::set<Date> days(common.begin(), common.end());
  if (roster == nullptr) return days;
  for (const auto& visit : roster->assignments) {
    if (visit.official == official) days.insert(visit.date);
  }
  return days;
}

/// The day on which the cell meets in the period; nothing when it is not there that day.
std::optional<Date> meeting_of(const domain::Records& records, Period period,
                               const domain::Cell& cell) {
  const Date day = domain::meeting_day(records, period, cell);
  return cell.span.contains(day) ? std::optional(day) : std::nullopt;
}

[[noreturn]] void refuse_over(Text what) {
  throw Error(Fault::no, std::move(what),
              say("record what was: lapthach record visit, lapthach record absence",
                  "ghi lại thực tế: lapthach record visit, lapthach record absence"));
}

}  // namespace

domain::Move move_from(const domain::Registry& registry, const std::string& word, Period period) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) {
    throw Error(Fault::usage, say("{} names no day", "{} chưa nêu ngày", word),
                say("write CELL=DATE or CELL=DATETHH:MM, e.g. thon-a=2019-10-02T19:30",
                    "viết CHI_BỘ=NGÀY hoặc CHI_BỘ=NGÀYTHH:MM, ví dụ thon-a=2019-10-02T19:30"));
  }
  domain::Move move;
  move.cell = id_from<domain::CellId>(word.substr(0, equals), say("cell", "chi bộ"),
                                      ids_of(registry.cells));
  const std::string when = word.substr(equals + 1);
  const auto at = when.find('T');
  move.date = date_from(when.substr(0, at), "--move");
  if (at != std::string::npos) {
    move.time = parse_time(when.substr(at + 1));
    if (!move.time) {
      throw Error(Fault::usage,
                  say("\"{}\" is not a time", "\"{}\" không phải là giờ", when.substr(at + 1)),
                  say("write it as 19:30", "viết như 19:30"));
    }
  }
  if (period_of(move.date) != period) {
    throw Error(
        Fault::usage,
        say("{} is not in {}", "{} không thuộc kỳ {}", to_string(move.date), to_string(period)),
        say("a meeting is moved within its period", "chỉ dời cuộc họp trong cùng kỳ"));
  }
  return move;
}

void make_absent(domain::Records& records, const domain::Roster* roster, Period period,
                 const domain::OfficialId& official, const std::string& reason, Date since) {
  auto& leave = records.registry.unavailable;
  auto days = days_of(records, roster, period, official);
  if (*days.rbegin() >= since) days.erase(days.begin(), days.lower_bound(since));
  for (const Date day : days) {
    const bool known = std::ranges::any_of(leave, [&](const domain::Unavailability& away) {
      return away.official == official && away.span.contains(day);
    });
    if (!known) leave.push_back({official, {day, day}, reason, {}});
  }
}

void cancel(domain::Records& records, Period period, const domain::CellId& cell,
            const std::string& reason) {
  auto& pins = record_in(records, period).pins;
  const bool known = std::ranges::any_of(pins, [&](const domain::Pin& pin) {
    return pin.cell == cell && pin.kind == domain::PinKind::uncovered;
  });
  if (!known) pins.push_back({cell, {}, domain::PinKind::uncovered, reason, {}});
}

void require_ahead(const domain::Records& records, Period period, Date today) {
  const bool is_ahead = std::ranges::any_of(records.registry.cells, [&](const domain::Cell& cell) {
    const auto day = meeting_of(records, period, cell);
    return day && *day >= today;
  });
  if (!is_ahead)
    refuse_over(say("the meetings of {} are over", "kỳ {} đã họp xong", to_string(period)));
}

void require_meeting_ahead(const domain::Records& records, Period period,
                           const domain::CellId& cell, Date today) {
  for (const domain::Cell& each : records.registry.cells) {
    const auto day = each.id == cell ? meeting_of(records, period, each) : std::nullopt;
    if (day && *day < today) {
      refuse_over(say("{} met on {}", "{} đã họp ngày {}", cell, to_string(*day)));
    }
  }
}

void keep_what_was(domain::Records& records, const domain::Roster& published, Date today) {
  const Period period = published.period;
  std::vector<domain::Pin> over;
  for (const domain::Cell& cell : records.registry.cells) {
    const auto day = meeting_of(records, period, cell);
    if (!day || *day >= today) continue;
    const std::size_t before = over.size();
    for (const auto& visit : published.assignments) {
      if (visit.cell != cell.id) continue;
      over.push_back({cell.id, visit.official, domain::PinKind::pair, "", {}});
    }
    if (over.size() == before) over.push_back({cell.id, {}, domain::PinKind::uncovered, "", {}});
  }
  auto& pins = record_in(records, period).pins;
  for (domain::Pin& pin : over) {
    if (std::ranges::find(pins, pin) == pins.end()) pins.push_back(std::move(pin));
  }
}

void put_move(domain::Records& records, Period period, const domain::Move& move) {
  auto& moves = record_in(records, period).moves;
  std::erase_if(moves, [&](const domain::Move& known) { return known.cell == move.cell; });
  const auto place = std::ranges::lower_bound(moves, move.cell, {}, &domain::Move::cell);
  moves.insert(place, move);
}

}  // namespace lapthach::cli
