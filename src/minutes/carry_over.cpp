// Collects what is still open.
#include "lapthach/minutes/carry_over.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace lapthach::minutes {

namespace {

using Settled = std::set<std::tuple<domain::TeamId, Period, domain::ShortcomingId>>;

Settled settled_until(const domain::Records& records, Period period) {
  Settled settled;
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period > period) break;
    for (const domain::Review& review : book.reviews) {
      for (const domain::Settlement& one : review.settled) {
        settled.insert({review.team, one.period, one.shortcoming});
      }
    }
  }
  return settled;
}

bool waits(const domain::Opinion& opinion) { return opinion.petition.empty() && !opinion.remark; }

bool is_ended(const domain::BriefingAction& action, Date date) {
  return !action.dropped.empty() || (action.done && *action.done <= date);
}

}  // namespace

std::vector<OpenRemedy> open_remedies(const domain::Records& records, Period period) {
  const Settled settled = settled_until(records, period);
  std::vector<OpenRemedy> open;
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period > period) break;
    for (const domain::Review& review : book.reviews) {
      for (const domain::Shortcoming& shortcoming : review.shortcomings) {
        if (settled.contains({review.team, book.period, shortcoming.id})) continue;
        open.push_back({book.period, review.team, &shortcoming});
      }
    }
  }
  std::ranges::stable_sort(open, {},
                           [](const OpenRemedy& o) { return std::tie(o.team, o.period); });
  return open;
}

Ended remedies_so_far(const domain::Records& records, Period period) {
  Ended count;
  std::set<std::tuple<domain::TeamId, Period, domain::ShortcomingId>> found;
  for (const domain::PeriodBook& book : records.periods) {
    if (book.period > period) break;
    for (const domain::Review& review : book.reviews) {
      for (const domain::Shortcoming& shortcoming : review.shortcomings) {
        ++count.all;
        found.insert({review.team, book.period, shortcoming.id});
      }
    }
  }
  for (const auto& settled : settled_until(records, period)) {
    if (found.contains(settled)) ++count.ended;
  }
  return count;
}

Ended actions_so_far(const domain::Records& records, Date date) {
  Ended count;
  for (const domain::Briefing& briefing : records.registers.briefings) {
    if (briefing.date > date) break;
    for (const domain::BriefingAction& action : briefing.actions) {
      ++count.all;
      if (is_ended(action, date)) ++count.ended;
    }
  }
  return count;
}

std::vector<OpenAction> open_actions(const domain::Records& records, Date date) {
  std::vector<OpenAction> open;
  for (const domain::Briefing& briefing : records.registers.briefings) {
    if (briefing.date > date) break;
    for (const domain::BriefingAction& action : briefing.actions) {
      if (!is_ended(action, date)) open.push_back({&briefing, &action});
    }
  }
  return open;
}

std::vector<WaitingOpinion> waiting_opinions(const domain::PeriodBook& book) {
  std::vector<WaitingOpinion> waiting;
  for (const domain::Visit& visit : book.visits) {
    for (const domain::Opinion& opinion : visit.opinions) {
      if (waits(opinion)) waiting.push_back({visit.cell, {}, visit.date, &opinion});
    }
  }
  for (const domain::Session& session : book.sessions) {
    for (const domain::Opinion& opinion : session.opinions) {
      if (waits(opinion)) waiting.push_back({{}, session.unit, session.date, &opinion});
    }
  }
  return waiting;
}

}  // namespace lapthach::minutes
