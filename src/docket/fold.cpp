// Folds the events of a petition into its state.
#include <algorithm>

#include "docket/clocks.hpp"

namespace lapthach::docket {

using domain::AgencyId;
using domain::ClockKind;
using domain::Event;
using domain::EventKind;
using domain::Stage;

namespace {

/// Does an event of this kind move a clock that runs?
bool moves_clocks(EventKind kind) {
  switch (kind) {
    case EventKind::cooperate:
    case EventKind::hand_over:
    case EventKind::fulfil:
    case EventKind::approve:
    case EventKind::feedback:
    case EventKind::correct:
    case EventKind::redact:
    case EventKind::note:
      return false;
    default:
      return true;
  }
}

/// Events that corrections in `steps` have struck out.
std::vector<const Event*> struck_out(const domain::Petition& petition,
                                     const std::vector<domain::Step>& steps) {
  std::vector<const Event*> struck;
  for (const domain::Step& step : steps) {
    if (step.event->kind != EventKind::correct || step.event->event.empty()) continue;
    const auto found = std::ranges::find(petition.events, step.event->event, &Event::id);
    if (found != petition.events.end()) struck.push_back(&*found);
  }
  return struck;
}

class Folder {
 public:
  Folder(const domain::Petition& petition, const std::vector<domain::Step>& steps, const Law& law,
         std::optional<Date> master_settled)
      : law_(law), master_settled_(master_settled), struck_(struck_out(petition, steps)) {
    state_.topic = petition.topic;
    open_round(petition.raised);
  }

  void take(const domain::Step& step) {
    const Event& event = *step.event;
    note_subject(event);
    clocks_.trust_kept(verdict_stands(event));
    if (moves_clocks(event.kind)) moved_last_ = std::max(moved_last_, domain::number_of(event.id));
    if (step.before != step.after) clocks_.resume({}, event.at);
    act(event, step);
    state_.stage = step.after;
    state_.legacy = state_.legacy || event.legacy;
  }

  State finish(Date as_of) {
    if (state_.stage == Stage::merged) start_reply_of_merged(as_of);
    state_.clocks = std::move(clocks_).judged(law_, as_of);
    summarise(as_of);
    return std::move(state_);
  }

 private:
  Round& round() { return state_.rounds.back(); }

  /// What was entered later but happened before, or was struck out since, was not known when the
  /// event was entered: then its due days are counted anew.
  bool verdict_stands(const Event& event) const {
    const int number = domain::number_of(event.id);
    return moved_last_ < number && std::ranges::none_of(struck_, [&](const Event* struck) {
             return moves_clocks(struck->kind) && struck->at <= event.at &&
                    domain::number_of(struck->id) < number;
           });
  }

  void open_round(Date day) {
    state_.rounds.push_back({});
    round().opened = day;
    clocks_.start(ClockKind::route, day);
    clocks_.start(ClockKind::whole, day);
  }

  void note_subject(const Event& event) {
    if (!event.level.empty()) {
      state_.level = event.level;
      // Handing over to the level in whose place another came does not count it anew: the reports
      // of its period stay as they were filed.
      if (event.kind != EventKind::hand_over || state_.bucket.empty()) {
        state_.bucket = domain::bucket_of(law_.settings, event.level, event.at);
      }
    }
    if (!event.topic.empty()) state_.topic = event.topic;
    clocks_.set_subject(state_.level, state_.topic);
  }

  void act(const Event& event, const domain::Step& step) {
    switch (event.kind) {
      case EventKind::classify:
        if (step.before == Stage::with_agency) take_back(event);
        break;
      case EventKind::route:
      case EventKind::refer:
        charge(event);
        break;
      case EventKind::consult:
        ask(event);
        break;
      case EventKind::cooperate:
        clocks_.finish(ClockKind::cooperation, event, event.agency);
        break;
      case EventKind::send_back:
        ++state_.returned;
        take_back(event);
        break;
      case EventKind::hand_over:
        hand_over(event);
        break;
      case EventKind::pause:
        clocks_.pause(event);
        break;
      case EventKind::resume:
        clocks_.resume(event.clock, event.at);
        break;
      case EventKind::extend:
        clocks_.extend(event);
        break;
      case EventKind::promise:
        clocks_.drop(ClockKind::promise, event.at);
        clocks_.start(ClockKind::promise, event.at, {}, event.until);
        break;
      case EventKind::fulfil:
        clocks_.finish(ClockKind::promise, event);
        break;
      default:
        settle(event, step);
    }
  }

  void settle(const Event& event, const domain::Step& step) {
    switch (event.kind) {
      case EventKind::answer:
        answer(event);
        break;
      case EventKind::reject:
        round().answered.reset();
        round().outcome = {};
        clocks_.drop(ClockKind::reply, event.at);
        clocks_.start(ClockKind::answer, event.at, state_.lead, event.until);
        hold(state_.lead, event.at);
        break;
      case EventKind::decline:
      case EventKind::withdraw:
        clocks_.finish(ClockKind::route, event);
        stop_work(event.at);
        round().outcome = event.outcome;
        if (!clocks_.runs(ClockKind::reply)) clocks_.start(ClockKind::reply, event.at);
        break;
      case EventKind::reply:
        reply(event, step);
        break;
      case EventKind::feedback:
        round().satisfaction = event.satisfaction;
        break;
      case EventKind::reopen:
        clocks_.begin_generation();
        state_.lead = {};
        state_.cooperating.clear();
        state_.merged_into = {};
        open_round(event.at);
        break;
      default:
        link(event, step);
    }
  }

  void link(const Event& event, const domain::Step& step) {
    if (event.kind == EventKind::merge) {
      end_holding(event.at);
      clocks_.suspend(event.at);
      state_.merged_into = event.petitions.front();
      merged_on_ = event.at;
    } else if (event.kind == EventKind::unmerge) {
      clocks_.release(event.at);
      state_.merged_into = {};
      if (step.after == Stage::with_agency) hold(state_.lead, event.at);
    } else if (event.kind == EventKind::split) {
      stop_work(event.at);
      clocks_.drop(ClockKind::route, event.at);
      clocks_.drop(ClockKind::reply, event.at);
      clocks_.drop(ClockKind::whole, event.at);
      state_.children = event.petitions;
    }
  }

  void charge(const Event& event) {
    clocks_.finish(ClockKind::route, event);
    clocks_.drop(ClockKind::answer, event.at);
    clocks_.drop(ClockKind::cooperation, event.at);
    state_.cooperating.clear();
    state_.lead = event.lead;
    ++state_.charged;
    if (!round().routed) round().routed = event.at;
    clocks_.start(ClockKind::answer, event.at, event.lead, event.until);
    hold(event.lead, event.at);
    for (const AgencyId& agency : event.cooperating) {
      clocks_.start(ClockKind::cooperation, event.at, agency);
      state_.cooperating.push_back(agency);
    }
  }

  void ask(const Event& event) {
    for (const AgencyId& agency : event.cooperating) {
      clocks_.start(ClockKind::cooperation, event.at, agency, event.until);
      state_.cooperating.push_back(agency);
    }
  }

  /// It waits for an agency again, and so does its clock.
  void take_back(const Event& event) {
    stop_work(event.at);
    state_.lead = {};
    state_.cooperating.clear();
    clocks_.start(ClockKind::route, event.at);
  }

  void hand_over(const Event& event) {
    clocks_.rename(event.agency, event.lead);
    std::ranges::replace(state_.cooperating, event.agency, event.lead);
    if (state_.lead != event.agency) return;
    state_.lead = event.lead;
    hold(event.lead, event.at);
  }

  void answer(const Event& event) {
    clocks_.finish(ClockKind::route, event);
    clocks_.finish(ClockKind::answer, event);
    clocks_.finish(ClockKind::promise, event);
    stop_work(event.at);
    if (!event.agency.empty()) state_.lead = event.agency;
    round().answered = event.at;
    round().outcome = event.outcome;
    round().on_the_spot = event.on_the_spot;
    clocks_.start(ClockKind::reply, event.at);
    if (event.until) clocks_.start(ClockKind::promise, event.at, {}, event.until);
  }

  void reply(const Event& event, const domain::Step& step) {
    if (step.before == Stage::merged) start_reply_of_merged(event.at);
    clocks_.finish(ClockKind::reply, event);
    clocks_.finish(ClockKind::whole, event);
    stop_work(event.at);
    clocks_.drop(ClockKind::route, event.at);
    round().closed = event.at;
    if (!event.outcome.empty()) round().outcome = event.outcome;
  }

  /// The origin of a merged petition waits for its reply from the day the matter is settled.
  void start_reply_of_merged(Date day) {
    if (!master_settled_ || day < *master_settled_ || clocks_.runs(ClockKind::reply)) return;
    clocks_.start(ClockKind::reply, std::max(*master_settled_, merged_on_));
  }

  void stop_work(Date day) {
    clocks_.drop(ClockKind::answer, day);
    clocks_.drop(ClockKind::cooperation, day);
    end_holding(day);
  }

  void hold(const AgencyId& agency, Date day) {
    end_holding(day);
    state_.holdings.push_back({agency, day, {}});
  }

  void end_holding(Date day) {
    if (!state_.holdings.empty() && !state_.holdings.back().to) state_.holdings.back().to = day;
  }

  void summarise(Date as_of) {
    const Clock* last = nullptr;
    for (const Clock& clock : state_.clocks) {
      state_.overdue |= clock.verdict == Verdict::overdue;
      state_.late |= clock.verdict == Verdict::late;
      state_.near |= clock.near;
      state_.paused |= clock.paused;
      if (!clock.due) continue;
      if (clock.is_running()) state_.due = std::min(state_.due.value_or(*clock.due), *clock.due);
      if (!clock.is_running() && (last == nullptr || *last->stop <= *clock.stop)) last = &clock;
    }
    if (!state_.due && last != nullptr) state_.due = last->due;
    std::erase_if(state_.holdings, [&](const Holding& h) { return as_of < h.from; });
  }

  const Law& law_;
  std::optional<Date> master_settled_;
  std::vector<const Event*> struck_;
  int moved_last_ = 0;  ///< the greatest number of an event that moved clocks so far
  Date merged_on_{};
  State state_;
  Clocks clocks_;
};

}  // namespace

State fold(const domain::Petition& petition, const domain::Course& course, const Law& law,
           Date as_of, std::optional<Date> master_settled) {
  Folder folder(petition, course.steps, law, master_settled);
  for (const domain::Step& step : course.steps) folder.take(step);
  State state = folder.finish(as_of);
  state.steps = course.steps;
  state.obstacles = course.obstacles;
  return state;
}

State fold(const domain::Petition& petition, const Law& law, Date as_of) {
  return fold(petition, domain::course(petition, law.settings, as_of), law, as_of);
}

}  // namespace lapthach::docket
