// Starts, stops, pauses and judges the clocks of one petition.
#pragma once

#include <optional>
#include <vector>

#include "lapthach/docket/state.hpp"

namespace lapthach::docket {

/// The clocks of a petition under way. Days must come in order.
class Clocks {
 public:
  Clocks() { clocks_.reserve(4); }  // as many as most petitions have
  void set_subject(const domain::LevelId& level, const domain::TopicId& topic);
  void begin_generation() { ++generation_; }
  /// Whether the due days that the next events have kept still hold.
  void trust_kept(bool trust) { trusts_kept_ = trust; }

  Clock& start(domain::ClockKind kind, Date day, const domain::AgencyId& agency = {},
               std::optional<Date> ordered = {});
  /// Stops those of that kind (and agency, if any) that run. `event`: what stops it.
  void finish(domain::ClockKind kind, const domain::Event& event,
              const domain::AgencyId& agency = {});
  void drop(domain::ClockKind kind, Date day);
  bool runs(domain::ClockKind kind) const;
  void rename(const domain::AgencyId& from, const domain::AgencyId& to);
  void extend(const domain::Event& event);

  void pause(const domain::Event& event);
  void resume(std::optional<domain::ClockKind> clock, Date day);
  /// A petition that was merged is worked on elsewhere: all stand still but reply and whole.
  void suspend(Date day);
  void release(Date day);

  /// All clocks with due days and verdicts as of `as_of`.
  std::vector<Clock> judged(const Law& law, Date as_of) &&;

 private:
  /// A pause of one clock, or of all.
  struct Rest {
    std::optional<domain::ClockKind> clock;
    Pause pause;
    bool merged = false;
  };

  void stop(Clock& clock, Date day);
  std::vector<Pause> rests_of(domain::ClockKind kind) const;
  bool is_suspended(domain::ClockKind kind, Date day) const;

  std::vector<Clock> clocks_;
  std::vector<Rest> rests_;
  int generation_ = 1;
  bool trusts_kept_ = true;
  domain::LevelId level_;
  domain::TopicId topic_;
};

}  // namespace lapthach::docket
