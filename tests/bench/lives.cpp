// Draws each petition and lets it live by the library's own rules, so that no book is impossible.
#include "lives.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "dice.hpp"
#include "lapthach/docket/enter.hpp"
#include "speech.hpp"

namespace bench {

using namespace lapthach;
using namespace lapthach::domain;

namespace {

template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value();
}

struct Step {
  EventKind kind;
  int least, most;  ///< days after the step before
};

/// What becomes of a petition that is not answered at the meeting itself.
struct Life {
  int weight;
  std::span<const Step> steps;
};

using enum EventKind;
constexpr Step usual[] = {
    {classify, 2, 6}, {route, 1, 5}, {answer, 12, 30}, {approve, 2, 5}, {reply, 1, 6}};
constexpr Step pleased[] = {{classify, 2, 6}, {route, 2, 6}, {answer, 15, 44},
                            {approve, 2, 7},  {reply, 2, 8}, {feedback, 15, 60}};
constexpr Step slow[] = {{classify, 4, 9}, {route, 6, 16},  {note, 30, 45},
                         {answer, 25, 60}, {approve, 4, 9}, {reply, 6, 16}};
constexpr Step longer[] = {{classify, 3, 6}, {route, 2, 6},   {extend, 15, 28},
                           {answer, 12, 20}, {approve, 2, 6}, {reply, 2, 6}};
constexpr Step returned[] = {{classify, 3, 6}, {route, 2, 5},   {send_back, 4, 9}, {route, 2, 5},
                             {answer, 20, 36}, {approve, 2, 6}, {reply, 2, 6}};
constexpr Step taken_back[] = {{classify, 3, 6}, {route, 2, 6}, {withdraw, 5, 15}, {reply, 20, 40}};
constexpr Step stuck[] = {{classify, 4, 8}, {route, 5, 12}, {note, 60, 80}};
constexpr Step unheard[] = {{note, 5, 30}};
constexpr Life lives[] = {{50, usual},   {20, pleased},   {11, slow}, {6, longer},
                          {4, returned}, {1, taken_back}, {6, stuck}, {2, unheard}};

constexpr Step below[] = {{classify, 1, 4}, {route, 1, 3}, {answer, 6, 20}, {reply, 2, 9}};
constexpr Step below_slow[] = {{classify, 2, 6}, {route, 2, 6}, {answer, 30, 50}, {reply, 5, 12}};
constexpr Life lives_below[] = {{7, below}, {2, below_slow}};

constexpr Step on_the_spot[] = {{answer, 0, 0}, {reply, 0, 0}};

struct Weighed {
  std::string_view id;
  int weight;
};
constexpr Weighed kinds[] = {
    {"petition", 66}, {"proposal", 14}, {"opinion", 12}, {"worry", 5}, {"mood", 3}};
constexpr Weighed outcomes[] = {
    {"resolved", 50}, {"explained", 28}, {"roadmap", 18}, {"referred", 4}};
constexpr Weighed levels[] = {
    {"district", 78}, {"grassroots", 11}, {"province", 10}, {"central", 1}};
/// The districts ended on 30 June 2025.
constexpr Weighed levels_now[] = {{"commune", 70}, {"province", 28}, {"central", 2}};
constexpr Date first_of_two_tiers =
    std::chrono::year{2025} / std::chrono::July / std::chrono::day{1};

bool is_base(std::string_view level) { return level == "grassroots" || level == "commune"; }

class Living {
 public:
  Living(const World& world, Period period)
      : world_(world),
        period_(period),
        dice_(world.seed * 1'000'003U + static_cast<unsigned>(period.year * 4 + period.quarter)),
        calendar_(work_calendar(world.records.registry)) {}

  std::vector<Petition> live(int count);

 private:
  Petition draft();
  bool raise(std::vector<Petition>& all);
  void live(Petition& petition);
  Event event_of(const Petition& petition, const Step& step, Date day);
  void fill(Event& event);
  void fill_route(Event& event);
  void fill_answer(Event& event);
  std::string_view lead() const;
  std::string paper(std::string_view symbol);

  const PetitionSettings& settings() const { return world_.records.settings.petitions; }

  const World& world_;
  Period period_;
  Dice dice_;
  WorkCalendar calendar_;
  std::unordered_map<std::string, std::size_t> places_;  ///< by id
  const Subject* subject_ = nullptr;                     ///< of the petition that lives
  std::string_view level_;
  bool spot_ = false;
};

Petition Living::draft() {
  const auto& cells = world_.records.registry.cells;
  const Cell& cell = cells[static_cast<std::size_t>(dice_.below(static_cast<int>(cells.size())))];
  subject_ = &any_subject(dice_);
  Petition petition;
  petition.cell = cell.id;
  petition.unit = cell.unit;
  // Two in three at the meeting that the period is named for, the others at those in between.
  petition.raised = add_days(first_day(period_), dice_.chance(66) ? 0 : dice_.below(80));
  petition.recorded = add_days(petition.raised, dice_.between(0, 6));
  petition.by = "Thư";
  petition.kind = id<OpinionKindId>(dice_.weighed(std::span(kinds)).id);
  petition.source = dice_.chance(45)   ? Source::member
                    : dice_.chance(60) ? Source::people
                                       : Source::cell;
  petition.topic = id<TopicId>(subject_->topic);
  Speech speech = say_something(*subject_, period_.year, dice_);
  petition.title = std::move(speech.title);
  petition.text = std::move(speech.text);
  petition.voices = dice_.chance(85) ? 1 : dice_.between(2, 9);
  return petition;
}

/// False when the same was said there that day.
bool Living::raise(std::vector<Petition>& all) {
  const auto known = [&](const PetitionId& wanted) -> const Petition* {
    const auto found = places_.find(wanted.str());
    return found == places_.end() ? nullptr : &all[found->second];
  };
  docket::Raised raised = docket::raise(draft(), period_, settings(), known);
  if (raised.known) return false;
  places_.emplace(raised.petition.id.str(), all.size());
  all.push_back(std::move(raised.petition));
  return true;
}

std::string_view Living::lead() const {
  if (is_base(level_)) return "ubnd-xa";
  return level_ == "district" ? subject_->district : subject_->province;
}

std::string Living::paper(std::string_view symbol) {
  return fmt::format("{}-{}", dice_.between(1, 980), symbol);
}

void Living::fill_answer(Event& event) {
  event.outcome = id<OutcomeId>(dice_.weighed(std::span(outcomes)).id);
  event.text = any_answer(dice_);
  if (spot_) {
    event.on_the_spot = true;
    event.level = id<LevelId>(level_);
  } else if (!is_base(level_) || dice_.chance(40)) {
    event.doc.number = paper(fmt::format("BC/{}", symbol_of(lead())));
    event.doc.date = event.at;
  }
}

void Living::fill_route(Event& event) {
  event.lead = id<AgencyId>(lead());
  if (event.kind == send_back) {
    event.agency = event.lead;
    event.lead = id<AgencyId>("phong-tckh");
    event.reason = any_reason(dice_);
  }
  if (is_base(level_)) return;
  event.doc.number = paper("CV/HU");
  event.doc.date = event.at;
}

void Living::fill(Event& event) {
  switch (event.kind) {
    case classify:
      event.level = id<LevelId>(level_);
      break;
    case route:
    case send_back:
      fill_route(event);
      break;
    case answer:
      fill_answer(event);
      break;
    case extend:
      event.clock = ClockKind::answer;
      event.days = 5 * dice_.between(2, 3);
      event.reason = any_reason(dice_);
      break;
    case reply:
      if (spot_) event.channel = "tại cuộc họp";
      if (spot_) break;
      event.doc.number = paper("TB/HU");
      event.doc.date = event.at;
      break;
    case feedback:
      event.satisfaction = dice_.chance(80) ? Satisfaction::satisfied : Satisfaction::unclear;
      break;
    case note:
      event.text = any_reason(dice_);
      break;
    case withdraw:
      event.reason = any_reason(dice_);
      break;
    default:
      break;
  }
}

Event Living::event_of(const Petition& petition, const Step& step, Date day) {
  Event event;
  event.kind = step.kind;
  event.at = day;
  event.recorded = std::max(petition.recorded, add_days(day, dice_.below(4)));
  event.by = petition.by;
  fill(event);
  return event;
}

void Living::live(Petition& petition) {
  const bool now = first_of_two_tiers <= petition.raised;
  level_ = now ? dice_.weighed(std::span(levels_now)).id : dice_.weighed(std::span(levels)).id;
  spot_ = dice_.chance(is_base(level_) ? 20 : 8);
  const std::span<const Step> steps = spot_ ? std::span<const Step>(on_the_spot)
                                      : is_base(level_)
                                          ? dice_.weighed(std::span(lives_below)).steps
                                          : dice_.weighed(std::span(lives)).steps;
  Date day = petition.raised;
  for (const Step& step : steps) {
    day = add_days(day, dice_.between(step.least, step.most));
    if (step.most > 0) day = calendar_.working_from(day);
    if (world_.last < add_days(day, 6)) return;
    const Event event = event_of(petition, step, day);
    petition = docket::with_event(std::move(petition), event, {settings(), calendar_});
  }
}

std::vector<Petition> Living::live(int count) {
  std::vector<Petition> all;
  all.reserve(static_cast<std::size_t>(count));
  while (std::ssize(all) < count) {
    if (raise(all)) live(all.back());
  }
  return all;
}

}  // namespace

std::vector<Petition> live(const World& world, Period period, int count) {
  return Living(world, period).live(count);
}

std::vector<ClockRule> clock_rules() {
  const auto rule = [](std::string_view name, ClockKind clock, std::string_view level, int days,
                       int near) {
    ClockRule made;
    made.id = id<RuleId>(name);
    made.clock = clock;
    if (!level.empty()) made.level = id<LevelId>(level);
    made.days = days;
    made.near = near;
    made.basis = "đặt ra để đo";
    return made;
  };
  return {rule("giao", ClockKind::route, "", 15, 0),
          rule("co-so", ClockKind::answer, "grassroots", 20, 3),
          rule("xa", ClockKind::answer, "commune", 20, 3),
          rule("tinh", ClockKind::answer, "province", 60, 7),
          rule("trung-uong", ClockKind::answer, "central", 90, 7),
          rule("huyen", ClockKind::answer, "", 30, 5),
          rule("tra-loi", ClockKind::reply, "", 10, 3)};
}

}  // namespace bench
