// Clocks: what the events do to them, and what becomes of them.
#include "docket/clocks.hpp"

#include <algorithm>

namespace lapthach::docket {

using domain::ClockKind;

namespace {

bool lasts(const Pause& pause, Date day) { return !pause.to || day < *pause.to; }

/// A rule that ended no longer moves what is open; one that began later does not move what is done.
const domain::ClockRule* rule_of(const Clock& clock, const Law& law, Date as_of) {
  const Date day = clock.stop.value_or(as_of);
  for (const domain::ClockRule& rule : law.settings.clocks) {
    const bool holds = rule.clock == clock.kind && rule.span.contains(day) &&
                       (rule.level.empty() || rule.level == clock.level) &&
                       (rule.topic.empty() || rule.topic == clock.topic);
    if (holds) return &rule;
  }
  return nullptr;
}

Term term_of(const Clock& clock) {
  return {clock.rule->days + clock.extended, clock.rule->unit, clock.rule->roll};
}

std::optional<Date> due_of(const Clock& clock, const Law& law) {
  if (clock.kept) return clock.kept;
  if (clock.ordered) {
    const auto unit = clock.rule ? clock.rule->unit : domain::DayUnit::working;
    return due_date(law.calendar, *clock.ordered, {clock.extended, unit}).date;
  }
  if (clock.rule == nullptr) return std::nullopt;
  return due_date(law.calendar, clock.start, term_of(clock), clock.pauses).date;
}

/// `waits`: nobody is asked to act although the due day may have passed.
Verdict verdict_of(const Clock& clock, Date as_of, bool waits) {
  if (clock.is_running()) {
    return clock.due && *clock.due < as_of && !waits ? Verdict::overdue : Verdict::running;
  }
  if (clock.due && *clock.due < *clock.stop) return Verdict::late;
  if (!clock.done) return Verdict::dropped;
  return clock.due ? Verdict::met : Verdict::untimed;
}

}  // namespace

void Clocks::set_subject(const domain::LevelId& level, const domain::TopicId& topic) {
  level_ = level;
  topic_ = topic;
}

Clock& Clocks::start(ClockKind kind, Date day, const domain::AgencyId& agency,
                     std::optional<Date> ordered) {
  Clock clock;
  clock.kind = kind;
  clock.generation = generation_;
  clock.agency = agency;
  clock.start = day;
  clock.ordered = ordered;
  return clocks_.emplace_back(std::move(clock));
}

void Clocks::stop(Clock& clock, Date day) {
  clock.stop = day;
  clock.level = level_;
  clock.topic = topic_;
}

void Clocks::finish(ClockKind kind, const domain::Event& event, const domain::AgencyId& agency) {
  for (Clock& clock : clocks_) {
    const bool meant = agency.empty() || clock.agency == agency;
    if (clock.kind != kind || !clock.is_running() || !meant) continue;
    stop(clock, event.at);
    clock.done = true;
    const auto kept = std::ranges::find(event.dues, kind, &domain::KeptDue::clock);
    if (trusts_kept_ && kept != event.dues.end()) clock.kept = kept->due;
  }
}

void Clocks::drop(ClockKind kind, Date day) {
  for (Clock& clock : clocks_) {
    if (clock.kind == kind && clock.is_running()) stop(clock, day);
  }
}

bool Clocks::runs(ClockKind kind) const {
  return std::ranges::any_of(
      clocks_, [&](const Clock& clock) { return clock.kind == kind && clock.is_running(); });
}

void Clocks::rename(const domain::AgencyId& from, const domain::AgencyId& to) {
  for (Clock& clock : clocks_) {
    if (clock.is_running() && clock.agency == from) clock.agency = to;
  }
}

void Clocks::extend(const domain::Event& event) {
  for (Clock& clock : clocks_) {
    const bool meant = clock.kind == event.clock.value_or(ClockKind::answer) &&
                       (event.agency.empty() || clock.agency == event.agency);
    if (!meant || !clock.is_running()) continue;
    clock.extended += event.days.value_or(0);
    if (event.until) {
      clock.ordered = event.until;
      clock.extended = 0;
    }
  }
}

void Clocks::pause(const domain::Event& event) {
  rests_.push_back({event.clock, {event.at, event.until}});
}

void Clocks::resume(std::optional<ClockKind> clock, Date day) {
  for (Rest& rest : rests_) {
    const bool meant = !clock || rest.clock == clock;
    if (!rest.merged && meant && lasts(rest.pause, day)) rest.pause.to = day;
  }
}

void Clocks::suspend(Date day) {
  for (const ClockKind kind : {ClockKind::route, ClockKind::answer, ClockKind::cooperation}) {
    rests_.push_back({kind, {day, std::nullopt}, true});
  }
}

void Clocks::release(Date day) {
  for (Rest& rest : rests_) {
    if (rest.merged && lasts(rest.pause, day)) rest.pause.to = day;
  }
}

std::vector<Pause> Clocks::rests_of(ClockKind kind) const {
  std::vector<Pause> pauses;
  for (const Rest& rest : rests_) {
    if (!rest.clock || rest.clock == kind) pauses.push_back(rest.pause);
  }
  return pauses;
}

bool Clocks::is_suspended(ClockKind kind, Date day) const {
  return std::ranges::any_of(rests_, [&](const Rest& rest) {
    return rest.merged && rest.clock == kind && lasts(rest.pause, day);
  });
}

std::vector<Clock> Clocks::judged(const Law& law, Date as_of) && {
  std::vector<Clock> judged = std::move(clocks_);
  for (Clock& clock : judged) {
    if (clock.is_running()) {
      clock.level = level_;
      clock.topic = topic_;
    }
    clock.pauses = rests_of(clock.kind);
    // A clock that had stopped cannot be paused any more.
    std::erase_if(clock.pauses,
                  [&](const Pause& pause) { return clock.stop && *clock.stop <= pause.from; });
    clock.rule = rule_of(clock, law, as_of);
    clock.due = due_of(clock, law);
    const auto lasting = [&](const Pause& pause) { return lasts(pause, as_of); };
    clock.paused = clock.is_running() && std::ranges::any_of(clock.pauses, lasting);
    const bool waits = clock.paused && (clock.ordered || is_suspended(clock.kind, as_of));
    clock.verdict = verdict_of(clock, as_of, waits);
    clock.near = clock.verdict == Verdict::running && clock.due && clock.rule &&
                 days_between(as_of, *clock.due) <= clock.rule->near && clock.rule->near > 0;
  }
  return judged;
}

std::vector<CountedDay> explain_due(const Clock& clock, const Law& law) {
  if (clock.ordered || clock.rule == nullptr) return {};
  return explain_due(law.calendar, clock.start, term_of(clock), clock.pauses);
}

}  // namespace lapthach::docket
