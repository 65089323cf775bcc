// Enters events into petitions.
#include "lapthach/docket/enter.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "docket/code.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::docket {

using domain::Event;
using domain::EventId;
using domain::EventKind;
using domain::Petition;

namespace {

constexpr std::size_t code_length = 4;

void insert(Petition& petition, Event event) {
  const auto key = [](const Event& e) { return std::tuple(e.at, domain::number_of(e.id), e.id); };
  const auto place = std::ranges::upper_bound(petition.events, key(event), {}, key);
  petition.events.insert(place, std::move(event));
}

/// The obstacles of the events that stand in a petition, by event.
std::set<EventId> hindered(const domain::Course& course) {
  std::set<EventId> ids;
  for (const domain::Obstacle& obstacle : course.obstacles) ids.insert(obstacle.event->id);
  return ids;
}

Refusal as_refusal(const domain::Obstacle& obstacle, const EventId& entered,
                   const domain::PetitionId& id) {
  if (obstacle.event->id == entered) return {obstacle.what, obstacle.hint};
  return {say("it would make a later event impossible: {}",
              "việc này làm cho một việc sau đó không thể có: {}", obstacle.what),
          say("correct the day (--at), or strike out the later event first: lapthach petition "
              "correct {} --event {} --reason …",
              "sửa lại ngày (--at), hoặc đính chính xóa việc sau trước: lapthach petition correct "
              "{} --event {} --reason …",
              id, obstacle.event->id)};
}

/// The clocks that run in `before` and are done in `after`, one event later, as they were judged.
std::vector<domain::KeptDue> dues_of(const State& before, const State& after) {
  std::vector<domain::KeptDue> dues;
  for (std::size_t i = 0; i < before.clocks.size() && i < after.clocks.size(); ++i) {
    const Clock& clock = after.clocks[i];
    const bool by_this = before.clocks[i].is_running() && clock.done && clock.due;
    const bool told = std::ranges::count(dues, clock.kind, &domain::KeptDue::clock) > 0;
    if (by_this && !told) dues.push_back({clock.kind, *clock.due, {}});
  }
  return dues;
}

/// A clock that stands still cannot be stopped once more.
std::optional<Refusal> paused_twice(const Petition& petition, const Event& event,
                                    const domain::PetitionSettings& settings) {
  if (event.kind != EventKind::pause) return std::nullopt;
  const auto now = domain::course(petition, settings, event.at).standing;
  const bool stands = std::ranges::any_of(now.paused, [&](const domain::Standstill& each) {
    return (!each.clock || each.clock == event.clock) && (!each.until || event.at < *each.until);
  });
  if (!stands) return std::nullopt;
  return Refusal{say("`pause` of {} stops what stands still already",
                     "việc `pause` của {} dừng thời hạn đang dừng", petition.id),
                 say("let it run on first: lapthach petition resume {}",
                     "hãy tính tiếp trước: lapthach petition resume {}", petition.id)};
}

}  // namespace

EventId event_id(const Petition& petition, const Event& event) {
  int number = 0;
  for (const Event& each : petition.events) {
    number = std::max(number, domain::number_of(each.id));
  }
  const std::string content =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", petition.id, number, domain::word_of(event.kind),
                  to_string(event.at), event.by, event.text, event.doc.number);
  std::string code = code_of(content).substr(0, code_length);
  std::ranges::transform(code, code.begin(), [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return EventId::parse(fmt::format("{}-{}", number + 1, code)).value_or(EventId());
}

std::optional<Refusal> refusal(const Petition& petition, const Event& event,
                               const domain::PetitionSettings& settings,
                               std::optional<Date> master_settled) {
  if (auto refused = paused_twice(petition, event, settings)) return refused;
  const auto before = hindered(domain::course(petition, settings, {}, master_settled));
  Petition after = petition;
  Event entered = event;
  entered.id = event_id(petition, event);
  insert(after, entered);
  const domain::Course course = domain::course(after, settings, {}, master_settled);
  for (const domain::Obstacle& obstacle : course.obstacles) {
    if (!before.contains(obstacle.event->id)) return as_refusal(obstacle, entered.id, petition.id);
  }
  return std::nullopt;
}

Petition with_event(Petition petition, Event event, const Law& law,
                    std::optional<Date> master_settled) {
  event.id = event_id(petition, event);
  event.dues.clear();
  Petition tried = petition;
  insert(tried, event);
  const auto course = domain::course(tried, law.settings, event.at, master_settled);
  const bool last = !course.steps.empty() && course.steps.back().event->id == event.id;
  if (last) {
    const auto before = domain::course(petition, law.settings, event.at, master_settled);
    event.dues = dues_of(fold(petition, before, law, event.at, master_settled),
                         fold(tried, course, law, event.at, master_settled));
  }
  insert(petition, std::move(event));
  return petition;
}

}  // namespace lapthach::docket
