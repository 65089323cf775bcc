// Plans the days of all steps first, then enters the events in the order of their days.
#include "events.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "lapthach/docket/enter.hpp"
#include "places.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;

namespace {

struct Planned {
  std::size_t matter;
  Step step;
  Date at;
};

class Living {
 public:
  Living(const Records& book, const Stock& stock, std::vector<Matter> matters, Date last,
         Random& random)
      : book_(book),
        stock_(stock),
        matters_(std::move(matters)),
        last_(last),
        random_(random),
        calendar_(work_calendar(book.registry)) {}

  std::vector<Petition> live();

 private:
  void plan(std::size_t index);
  void enter(const Planned& planned);
  Event event_of(const Matter& matter, const Planned& planned);
  void fill_answer(Event& event, const Matter& matter, How how);
  void fill_route(Event& event, const Matter& matter, How how);
  void fill_others(Event& event, const Matter& matter, How how);

  AgencyId lead_of(const Matter& matter) const;
  AgencyId mistaken_for(const AgencyId& lead) const;
  Matter& linked(const Matter& matter);
  std::vector<PetitionId> parts_of(const Matter& matter) const;
  std::string paper(const std::string& symbol, Date day);
  std::string reason(EventKind kind) { return stock_.reasons.pick(word_of(kind), random_); }
  lapthach::docket::Law law() const { return {book_.settings.petitions, calendar_}; }
  std::optional<Date> root_settled(const Matter& matter);

  const Records& book_;
  const Stock& stock_;
  std::vector<Matter> matters_;
  Date last_;
  Random& random_;
  lapthach::WorkCalendar calendar_;
  std::vector<Planned> planned_;
  std::map<std::pair<std::string, int>, int> numbers_;
  std::map<std::size_t, Date> settled_;  ///< when each is planned to be settled
};

/// The steps after which the cell can be told.
bool settles(const Step& step) {
  return step.kind == EventKind::approve || step.kind == EventKind::decline;
}

void Living::plan(std::size_t index) {
  const Matter& matter = matters_[index];
  Date day = matter.petition.raised;
  for (const Step& step : matter.life->steps) {
    if (step.how == How::with_root) {
      const auto root = static_cast<std::size_t>(&linked(matter) - matters_.data());
      day = std::max(day, settled_.at(root));
    }
    day = lapthach::add_days(day, random_.between(step.least, step.most));
    if (step.most > 0) day = calendar_.working_from(day);
    if (settles(step)) settled_[index] = day;
    if (last_ < day) return;
    planned_.push_back({index, step, day});
  }
}

Matter& Living::linked(const Matter& matter) {
  const std::string key = matter.link.substr(matter.link.find(':') + 1);
  return *std::ranges::find(matters_, key, &Matter::key);
}

std::vector<PetitionId> Living::parts_of(const Matter& matter) const {
  std::vector<PetitionId> ids;
  for (const Matter& each : matters_) {
    if (each.link == "part:" + matter.key) ids.push_back(each.petition.id);
  }
  return ids;
}

/// The next number of that year: 31-CV/HU of the Party's, 45/BC-TNMT of an office.
std::string Living::paper(const std::string& symbol, Date day) {
  int& number = numbers_[{symbol, int(day.year())}];
  number += random_.between(1, 4);
  const bool of_party = symbol.find('/') != std::string::npos;
  return fmt::format("{}{}{}", number, of_party ? "-" : "/", symbol);
}

/// Who settles it: an agency, or the one that the unit has itself.
AgencyId Living::lead_of(const Matter& matter) const {
  if (matter.lead != "own") return id<AgencyId>(matter.lead);
  return id<AgencyId>(stock_.facts.all("own_agency").front() + matter.petition.unit.str());
}

/// Somebody else.
AgencyId Living::mistaken_for(const AgencyId& lead) const {
  const auto& others = stock_.facts.all("mistaken_for");
  return id<AgencyId>(others.front() == lead.str() ? others.back() : others.front());
}

void Living::fill_route(Event& event, const Matter& matter, How how) {
  event.lead = lead_of(matter);
  if (event.kind == EventKind::send_back) {
    event.agency = mistaken_for(event.lead);
    event.reason = reason(event.kind);
    return;
  }
  if (how == How::mistaken) event.lead = mistaken_for(event.lead);
  if (how == How::below) event.lead = id<AgencyId>(matter.with);
  if (how == How::shared && !matter.with.empty()) event.cooperating = {id<AgencyId>(matter.with)};
  if (how == How::by_word) return;
  event.doc.number = paper(stock_.facts.all("route_symbol").front(), event.at);
  event.doc.date = event.at;
}

void Living::fill_answer(Event& event, const Matter& matter, How how) {
  event.outcome = id<OutcomeId>(
      matter.outcome.empty() || matter.outcome == "worry" ? "explained" : matter.outcome);
  event.text = matter.answer;
  if (how == How::by_word) {
    event.on_the_spot = true;
    event.level = id<LevelId>(matter.level);
    event.text = stock_.minutes.pick(matter.life->level == "worry" ? "worry_answer" : "spot_answer",
                                     random_);
    event.outcome = id<OutcomeId>("explained");
    return;
  }
  if (how == How::promised) {
    event.outcome = id<OutcomeId>("roadmap");
    event.until = lapthach::add_days(event.at, 60 + random_.below(60));
  }
  if (matter.level == stock_.facts.all("base_level").front()) return;
  event.doc.number = paper(stock_.papers.pick(matter.lead, random_), event.at);
  event.doc.date = event.at;
}

void Living::fill_others(Event& event, const Matter& matter, How how) {
  switch (event.kind) {
    case EventKind::classify:
      event.level = id<LevelId>(matter.level.empty() ? stock_.facts.all("usual_level").front()
                                                     : matter.level);
      break;
    case EventKind::cooperate:
      event.agency = id<AgencyId>(matter.with);
      event.text = reason(event.kind);
      break;
    case EventKind::extend:
      event.clock = ClockKind::answer;
      event.days = 5 * random_.between(2, 3);
      event.reason = reason(event.kind);
      break;
    case EventKind::reply:
      if (how == How::by_word) event.channel = stock_.minutes.pick("channel", random_);
      if (how == How::by_word) break;
      event.doc.number = paper(stock_.facts.all("reply_symbol").front(), event.at);
      event.doc.date = event.at;
      break;
    case EventKind::feedback:
      event.satisfaction = how == How::mistaken  ? Satisfaction::dissatisfied
                           : random_.percent(15) ? Satisfaction::unclear
                                                 : Satisfaction::satisfied;
      break;
    case EventKind::merge:
      event.petitions = {linked(matter).petition.id};
      break;
    case EventKind::split:
      event.petitions = parts_of(matter);
      break;
    case EventKind::note:
    case EventKind::fulfil:
      event.text = reason(event.kind);
      break;
    case EventKind::pause:
    case EventKind::reject:
    case EventKind::reopen:
    case EventKind::withdraw:
    case EventKind::decline:
      event.reason = reason(event.kind);
      break;
    default:
      break;
  }
}

Event Living::event_of(const Matter& matter, const Planned& planned) {
  Event event;
  event.kind = planned.step.kind;
  event.at = planned.at;
  event.recorded = std::min(last_, lapthach::add_days(planned.at, random_.below(4)));
  switch (event.kind) {
    case EventKind::route:
    case EventKind::send_back:
    case EventKind::refer:
      fill_route(event, matter, planned.step.how);
      break;
    case EventKind::answer:
      fill_answer(event, matter, planned.step.how);
      break;
    default:
      fill_others(event, matter, planned.step.how);
  }
  return event;
}

std::optional<Date> Living::root_settled(const Matter& matter) {
  if (!matter.link.starts_with("into:")) return std::nullopt;
  return settled_on(course(linked(matter).petition, book_.settings.petitions),
                    matter.petition.raised);
}

void Living::enter(const Planned& planned) {
  Matter& matter = matters_[planned.matter];
  const Event event = event_of(matter, planned);
  const auto settled = root_settled(matter);
  const auto refused =
      lapthach::docket::refusal(matter.petition, event, book_.settings.petitions, settled);
  if (refused) {
    throw std::runtime_error(
        fmt::format("{} ({}): {}", matter.petition.title, matter.life->name, refused->what.en));
  }
  matter.petition = lapthach::docket::with_event(std::move(matter.petition), event, law(), settled);
}

std::vector<Petition> Living::live() {
  for (std::size_t i = 0; i < matters_.size(); ++i) plan(i);
  std::ranges::stable_sort(planned_, {}, &Planned::at);
  for (const Planned& planned : planned_) enter(planned);
  std::vector<Petition> petitions;
  for (Matter& matter : matters_) petitions.push_back(std::move(matter.petition));
  return petitions;
}

}  // namespace

std::vector<Petition> live(const Records& book, const Stock& stock, std::vector<Matter> matters,
                           Date last, Random& random) {
  return Living(book, stock, std::move(matters), last, random).live();
}

}  // namespace example
