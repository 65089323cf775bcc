// Builds petitions for the tests.
#include "unit/docket/life.hpp"

#include <algorithm>
#include <random>

namespace lapthach::docket::test {

using domain::Event;
using domain::EventKind;

Date day(std::string_view iso) { return parse_date(iso).value(); }

domain::PetitionId petition_id(std::string_view text) {
  return domain::PetitionId::parse(text).value();
}

Event event(EventKind kind, std::string_view at) {
  Event made;
  made.kind = kind;
  made.at = day(at);
  made.recorded = made.at;
  made.by = "van-thu-a";
  switch (kind) {
    case EventKind::classify:
      made.level = id<domain::LevelId>("district");
      break;
    case EventKind::route:
    case EventKind::refer:
      made.lead = id<domain::AgencyId>("phong-tnmt");
      break;
    case EventKind::answer:
    case EventKind::reply:
      made.doc.number = "12-BC/HU";
      made.doc.date = made.at;
      break;
    case EventKind::feedback:
      made.satisfaction = domain::Satisfaction::satisfied;
      break;
    case EventKind::note:
      made.text = "Đã gọi điện hỏi.";
      break;
    case EventKind::promise:
      made.until = add_days(made.at, 30);
      break;
    case EventKind::extend:
      made.days = 5;
      [[fallthrough]];
    default:
      made.reason = "theo đề nghị của cơ quan";
  }
  return made;
}

domain::Petition petition(std::vector<Event> events, std::string_view called) {
  domain::Petition made;
  made.id = petition_id(called);
  made.raised = first_day(made.id.period());
  made.recorded = made.raised;
  made.kind = id<domain::OpinionKindId>("petition");
  made.unit = id<domain::UnitId>("hop-ly");
  made.cell = id<domain::CellId>("tuy-son");
  made.title = "Cống thoát nước";
  made.text = "Hoàn thiện phần cống thoát nước dọc Chùa đi Trường Tiểu học.";
  made.topic = id<domain::TopicId>("thoat-nuoc");
  for (Event& each : events) {
    each.id = event_id(made, each);
    made.events.push_back(std::move(each));
  }
  return made;
}

std::vector<Event> whole_life() {
  return {event(EventKind::classify, "2019-07-08"), event(EventKind::route, "2019-07-15"),
          event(EventKind::answer, "2019-07-22"), event(EventKind::approve, "2019-07-29"),
          event(EventKind::reply, "2019-08-05")};
}

domain::PetitionSettings settings() {
  domain::PetitionSettings made;
  const auto add = [&](domain::ClockKind clock, int days, domain::DayUnit unit) {
    domain::ClockRule rule;
    rule.id = id<domain::RuleId>(fmt::format("han-{}", made.clocks.size() + 1));
    rule.clock = clock;
    rule.days = days;
    rule.unit = unit;
    rule.near = 3;
    made.clocks.push_back(std::move(rule));
  };
  add(domain::ClockKind::route, 5, domain::DayUnit::working);
  add(domain::ClockKind::answer, 20, domain::DayUnit::working);
  add(domain::ClockKind::cooperation, 10, domain::DayUnit::working);
  add(domain::ClockKind::reply, 5, domain::DayUnit::working);
  add(domain::ClockKind::whole, 60, domain::DayUnit::calendar);
  return made;
}

domain::Records book(std::vector<domain::Petition> petitions) {
  domain::Records records;
  records.settings.petitions = settings();
  std::ranges::sort(petitions, {}, &domain::Petition::id);
  for (domain::Petition& each : petitions) {
    const Period period = each.id.period();
    if (records.periods.empty() || records.periods.back().period != period) {
      records.periods.emplace_back();
      records.periods.back().period = period;
    }
    records.periods.back().petitions.push_back(std::move(each));
  }
  return records;
}

std::vector<Event> random_life(unsigned seed, int length) {
  std::mt19937 random(seed);
  const domain::PetitionSettings law = settings();
  domain::Petition life = petition({});
  Date today = life.raised;
  while (static_cast<int>(life.events.size()) < length) {
    today = add_days(today, static_cast<int>(random() % 4));
    const auto standing = domain::course(life, law).standing;
    const auto kinds = domain::legal_kinds(standing, law, false);
    Event next = event(kinds[random() % kinds.size()], to_string(today));
    next.on_the_spot = random() % 4 == 0;
    if (next.kind == EventKind::merge) next.petitions = {petition_id("2019Q3-00000")};
    if (next.kind == EventKind::correct) next.field = "title";
    if (next.kind == EventKind::split) continue;
    if (next.kind == EventKind::consult) next.cooperating = {id<domain::AgencyId>("phong-tckh")};
    if (next.kind == EventKind::cooperate && !standing.asked.empty()) {
      next.agency = standing.asked.front();
    }
    if (next.kind == EventKind::hand_over) {
      next.agency = standing.lead;
      next.lead = id<domain::AgencyId>("ubnd-xa");
    }
    if (refusal(life, next, law)) continue;
    next.id = event_id(life, next);
    life.events.push_back(std::move(next));
  }
  return life.events;
}

}  // namespace lapthach::docket::test
