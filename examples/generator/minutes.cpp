// Fills periods, sessions, minutes and reviews from the phrases in stock.
#include "minutes.hpp"

#include <algorithm>
#include <map>

#include "people.hpp"
#include "places.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;

namespace {

constexpr int days_to_close = 17;            ///< from the meetings to the closing of the period
constexpr int afternoon = 14 * 60;           ///< when the teams work with the committees
constexpr int first_clerk = 700;             ///< person numbers of those who keep minutes
constexpr std::ptrdiff_t whole_periods = 2;  ///< the last ones, whose minutes are whole

bool attended(const Visit& visit) { return visit.present.has_value(); }

bool is_away(const Records& book, const OfficialId& official, Date date) {
  return std::ranges::any_of(book.registry.unavailable, [&](const Unavailability& absence) {
    return absence.official == official && absence.span.contains(date);
  });
}

std::vector<GuidanceId> guidance_of(const PeriodBook& period) {
  std::vector<GuidanceId> ids;
  for (const Guidance& each : period.record->guidance) ids.push_back(each.id);
  return ids;
}

/// What the cells made of one content.
AgendaItem item_of(const Stock& stock, const GuidanceId& guidance) {
  const auto row = std::ranges::find_if(
      stock.guidance, [&](const Row& each) { return each["id"] == guidance.str(); });
  AgendaItem item;
  item.guidance = guidance;
  item.text = (*row)["item"];
  return item;
}

void write_whole(const Records& book, const Stock& stock, Visit& visit, int number,
                 Random& random) {
  const Cell& cell = *cell_on(book.registry, visit.cell, visit.date);
  const auto phrase = [&](std::string_view part) { return stock.minutes.pick(part, random); };
  visit.kind = random.percent(12) ? MeetingKind::both : MeetingKind::regular;
  visit.start = meeting_time(book, lapthach::period_of(visit.date), cell);
  if (visit.start) visit.end = lapthach::ClockTime{visit.start->minutes + random.between(80, 130)};
  visit.place = cell.venue;
  visit.chair = cell.secretary;
  visit.secretary = person_name(first_clerk + number);
  visit.roll.probationary = random.below(3);
  visit.roll.full = *visit.members - *visit.roll.probationary;
  visit.previous = phrase("previous");
  visit.next = phrase("next");
  visit.speakers = *visit.present * random.between(25, 60) / 100;
  if (random.percent(25)) visit.votes.push_back({phrase("question"), *visit.present, 0, 0});
  visit.resolution.text = phrase("resolution");
  visit.observation = phrase("observation");
  if (!random.percent(40)) return;
  ScoreCard& card = visit.scores.emplace_back(visit.scores.front());
  card.scorer = Scorer::superior;
  card.total->hundredths -= 50 * random.below(5);
  card.grade = card.total->hundredths >= 9000 ? "Tốt" : "Khá";
}

Session session_of(const Team& team, const UnitId& unit, Date date) {
  Session session;
  session.unit = unit;
  session.date = date;
  for (const Member* member : team.members) {
    if (member->role == "leader" || member->role == "secretary") {
      session.officials.push_back(member->official);
    }
  }
  return session;
}

/// Remembers the remedies that are still open.
class Reviewer {
 public:
  Reviewer(const Stock& stock, Random& random)
      : texts_(stock.reviews, "part", "text"), random_(random) {
    for (const Row& row : stock.reviews) {
      if (row["part"] == "shortcoming") shortcomings_.push_back(&row);
    }
  }

  Review review(const TeamId& team, lapthach::Period period, Date date) {
    Review made;
    made.team = team;
    settle(made, date);
    made.strengths.push_back(texts_.pick("strength", random_));
    if (random_.percent(30)) find_fault(made, period);
    if (random_.percent(15)) made.lessons.push_back(texts_.pick("lesson", random_));
    return made;
  }

 private:
  void settle(Review& made, Date date) {
    std::vector<Settlement> left;
    for (Settlement& each : open_[made.team]) {
      if (!random_.percent(60)) {
        left.push_back(each);
        continue;
      }
      if (random_.percent(8)) {
        each.dropped = texts_.pick("dropped", random_);
      } else {
        each.done = lapthach::add_days(date, -random_.between(2, 20));
      }
      made.settled.push_back(each);
    }
    open_[made.team] = std::move(left);
  }

  void find_fault(Review& made, lapthach::Period period) {
    const auto number = id<ShortcomingId>("1");
    const int drawn = random_.below(static_cast<int>(shortcomings_.size()));
    const Row& row = *shortcomings_[static_cast<std::size_t>(drawn)];
    made.shortcomings.push_back({number, row["text"], row["cause"], row["remedy"], {}});
    open_[made.team].push_back({period, number, {}, {}, {}});
  }

  Phrases texts_;
  Random& random_;
  std::vector<const Row*> shortcomings_;
  std::map<TeamId, std::vector<Settlement>> open_;
};

}  // namespace

void set_periods(Records& book, const Stock& stock) {
  for (PeriodBook& period : book.periods) {
    PeriodRecord record;
    record.period = period.period;
    record.planned =
        planned_day(book.settings.calendar, work_calendar(book.registry), period.period).date;
    for (const Row& row : stock.guidance) {
      if (row["period"] != to_string(period.period)) continue;
      Guidance guidance;
      guidance.id = id<GuidanceId>(row["id"]);
      guidance.text = row["text"];
      guidance.focus = !row["focus"].empty();
      record.guidance.push_back(std::move(guidance));
    }
    record.status = PeriodStatus::closed;
    record.closed_on = lapthach::add_days(*record.planned, days_to_close);
    period.record = std::move(record);
  }
}

void hold_sessions(Records& book, const Stock& stock, Random& random) {
  const auto phrase = [&](std::string_view part) { return stock.minutes.pick(part, random); };
  for (PeriodBook& period : book.periods) {
    const Date date = work_calendar(book.registry).working_from(meeting_day(book, period.period));
    for (const Team& team : teams_on(book, date)) {
      Session session = session_of(team, team.statement->units.front(), date);
      std::erase_if(session.officials, [&](const auto& who) { return is_away(book, who, date); });
      session.attendants = {"Bí thư Đảng ủy", "Phó Bí thư Đảng ủy, Chủ tịch UBND"};
      session.guidance = guidance_of(period);
      session.report = phrase("report");
      session.requests = phrase("requests");
      session.remarks = phrase("remarks");
      session.conclusion = phrase("conclusion");
      period.record->appointments.push_back(
          {session.unit, date, lapthach::ClockTime{afternoon}, "", {}});
      period.sessions.push_back(std::move(session));
    }
    std::ranges::sort(period.record->appointments, {}, &Appointment::unit);
  }
}

void write_minutes(Records& book, const Stock& stock, Random& random) {
  const std::ptrdiff_t last = std::ssize(book.periods);
  for (std::ptrdiff_t p = 0; p < last; ++p) {
    PeriodBook& period = book.periods[static_cast<std::size_t>(p)];
    const bool whole = p >= last - whole_periods;
    int number = 0;
    for (Visit& visit : period.visits) {
      ++number;
      for (Visitor& visitor : visit.visitors) {
        if (visitor.status == VisitStatus::excused) {
          visitor.reason = stock.minutes.pick("reason", random);
        }
      }
      if (!attended(visit)) continue;
      for (const GuidanceId& guidance : guidance_of(period)) {
        if (random.percent(whole ? 75 : 35)) visit.items.push_back(item_of(stock, guidance));
      }
      if (whole) write_whole(book, stock, visit, number, random);
    }
  }
}

void review_teams(Records& book, const Stock& stock, Random& random) {
  Reviewer reviewer(stock, random);
  for (PeriodBook& period : book.periods) {
    const Date date = meeting_day(book, period.period);
    for (const Team& team : teams_on(book, date)) {
      period.reviews.push_back(reviewer.review(team.statement->id, period.period, date));
    }
  }
}

}  // namespace example
