// Checks the working sessions and the team reviews of each period.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "domain/check.hpp"
#include "domain/guidance.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

bool looks_after(const Membership& place, const UnitId& unit) {
  return std::ranges::find(place.team->units, unit) != place.team->units.end();
}

void check_officials(Findings& findings, const Session& session,
                     const std::vector<Membership>& memberships) {
  const Use use{session.mark, "officials"};
  for (const OfficialId& official : session.officials) {
    require_on(findings, use, findings.records().registry.officials, official, session.date);
    const auto places = memberships_of(memberships, official);
    const bool theirs = std::ranges::any_of(places, [&](const Membership& place) {
      return place.span.contains(session.date) && looks_after(place, session.unit);
    });
    if (theirs || memberships.empty()) continue;
    findings.warning(
        use,
        say("{} was in no team of {} on {}", "{} không ở tổ phụ trách {} vào ngày {}", official,
            session.unit, day_text(session.date)),
        say("correct the official, the unit or the day", "sửa lại cán bộ, đơn vị hoặc ngày"));
  }
}

/// The teams in force on the day of the meetings.
bool is_team(const Records& records, Period period, const TeamId& id) {
  const std::vector<Team> teams = teams_on(records.decisions, meeting_day(records, period));
  return std::ranges::any_of(teams, [&](const Team& team) { return team.statement->id == id; });
}

const Shortcoming* find_shortcoming(const Records& records, const TeamId& team,
                                    const Settlement& settlement) {
  const PeriodBook* book = records.period(settlement.period);
  if (!book) return nullptr;
  const auto review = std::ranges::find(book->reviews, team, &Review::team);
  if (review == book->reviews.end()) return nullptr;
  const auto found =
      std::ranges::find(review->shortcomings, settlement.shortcoming, &Shortcoming::id);
  return found == review->shortcomings.end() ? nullptr : &*found;
}

/// A remedy is carried out after the meetings that it came of; in that quarter single cells may
/// have met before.
void check_done(Findings& findings, const Settlement& settlement) {
  const Period period = settlement.period;
  const Date meeting = meeting_day(findings.records(), period);
  if (!settlement.done || *settlement.done >= meeting) return;
  const Text what =
      say("the remedy {0}/{1} was done on {2}, before the meetings of {0} on {3}",
          "giải pháp {0}/{1} ghi xong ngày {2}, trước ngày họp của kỳ {0} là {3}",
          to_string(period), settlement.shortcoming, day_text(*settlement.done), day_text(meeting));
  const Use use{settlement.mark, "done"};
  const Text hint = say("correct done", "sửa lại done");
  if (*settlement.done < first_day(period)) return findings.error(use, what, hint);
  findings.warning(use, what, hint);
}

void check_settled(Findings& findings, const Review& review) {
  for (const Settlement& settlement : review.settled) {
    if (settlement.done.has_value() != settlement.dropped.empty()) {
      findings.error(
          {settlement.mark, "done"},
          say("a remedy is either done or dropped",
              "giải pháp hoặc đã xong (done) hoặc "
              "thôi thực hiện (dropped)"),
          say("write done: DATE, or dropped: \"why\"", "ghi done: NGÀY, hoặc dropped: \"lý do\""));
    }
    // A period that was not read cannot be asked.
    if (!findings.records().period(settlement.period)) continue;
    check_done(findings, settlement);
    if (find_shortcoming(findings.records(), review.team, settlement)) continue;
    findings.error({settlement.mark, "shortcoming"},
                   say("the review of {} in {} has no shortcoming {}",
                       "bản đánh giá {} kỳ {} không có hạn chế {}", review.team,
                       to_string(settlement.period), settlement.shortcoming),
                   say("see lapthach record show {}", "xem lapthach record show {}",
                       to_string(settlement.period)));
  }
}

void check_shortcomings(Findings& findings, const Review& review) {
  std::set<ShortcomingId> ids;
  for (const Shortcoming& shortcoming : review.shortcomings) {
    if (!shortcoming.id.empty() && ids.insert(shortcoming.id).second) continue;
    findings.error({shortcoming.mark, "id"},
                   say("a shortcoming of {} needs an id of its own",
                       "mỗi hạn chế của {} phải có mã riêng", review.team),
                   say("number them: id: \"1\"", "đánh số: id: \"1\""));
  }
}

void check_reviews_of(Findings& findings, const PeriodBook& book) {
  std::set<TeamId> seen;
  for (const Review& review : book.reviews) {
    if (!seen.insert(review.team).second) {
      findings.error({review.mark, "team"},
                     say("team {} is reviewed twice", "tổ {} được đánh giá hai lần", review.team),
                     say("put the two together", "gộp lại thành một"));
    }
    if (!is_team(findings.records(), book.period, review.team)) {
      findings.error({review.mark, "team"},
                     say("there is no team {} in {}", "không có tổ {} trong kỳ {}", review.team,
                         to_string(book.period)),
                     say("see lapthach assign show {}", "xem lapthach assign show {}",
                         to_string(book.period)));
    }
    check_shortcomings(findings, review);
    check_settled(findings, review);
  }
}

/// What one review has ended, a later one does not end again.
void check_settled_once(Findings& findings) {
  std::map<std::tuple<TeamId, Period, ShortcomingId>, Period> settled;
  for (const PeriodBook& book : findings.records().periods) {
    for (const Review& review : book.reviews) {
      for (const Settlement& one : review.settled) {
        const auto [earlier, is_first] =
            settled.try_emplace({review.team, one.period, one.shortcoming}, book.period);
        if (is_first || earlier->second == book.period) continue;
        findings.warning({one.mark, "shortcoming"},
                         say("the remedy {}/{} of {} was settled in {} already",
                             "giải pháp {}/{} của {} đã kết thúc từ kỳ {}", to_string(one.period),
                             one.shortcoming, review.team, to_string(earlier->second)),
                         say("keep the first", "giữ lần ghi đầu"));
      }
    }
  }
}

}  // namespace

void check_sessions(Findings& findings, const std::vector<Membership>& memberships) {
  for (const PeriodBook& book : findings.records().periods) {
    check_sessions_of(findings, book, memberships);
    check_reviews_of(findings, book);
  }
  check_settled_once(findings);
}

void check_sessions_of(Findings& findings, const PeriodBook& book,
                       const std::vector<Membership>& memberships) {
  const GuidanceIds guidance(book);
  std::set<std::pair<UnitId, Date>> seen;
  for (const Session& session : book.sessions) {
    const Registry& registry = findings.records().registry;
    require_on(findings, {session.mark, "unit"}, registry.units, session.unit, session.date,
               [&] { return instead_of_unit(registry, session.unit, session.date); });
    check_officials(findings, session, memberships);
    for (const GuidanceId& id : session.guidance) {
      guidance.require(findings, {session.mark, "guidance"}, id);
    }
    check_opinions(findings, session.opinions);
    if (seen.insert({session.unit, session.date}).second) continue;
    findings.error({session.mark, "date"},
                   say("two sessions with {} on {}", "hai buổi làm việc với {} trong ngày {}",
                       session.unit, day_text(session.date)),
                   say("put them together", "gộp lại thành một"));
  }
}

}  // namespace lapthach::domain
