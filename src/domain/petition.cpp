// Ids of petitions and events, and the order in which events happened.
#include "lapthach/domain/petition.hpp"

#include <charconv>
#include <set>
#include <tuple>

namespace lapthach::domain {

namespace {

constexpr std::size_t period_length = 6;  // 2019Q3
constexpr std::size_t shortest_code = 5, longest_code = 26;
constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::tuple<int, const EventId&> entered(const Event& event) {
  return {number_of(event.id), event.id};
}

/// The ids of the events that corrections strike out. A correction acts only on what was entered
/// before it, and not when it is struck out itself.
std::set<EventId> struck_out(std::vector<const Event*> events) {
  std::erase_if(events, [](const Event* event) {
    return event->kind != EventKind::correct || event->event.empty();
  });
  std::ranges::sort(events, std::ranges::greater{}, [](const Event* e) { return entered(*e); });
  std::set<EventId> struck;
  for (const Event* event : events) {
    if (!struck.contains(event->id)) struck.insert(event->event);
  }
  return struck;
}

}  // namespace

std::optional<PetitionId> PetitionId::parse(std::string_view text) {
  if (text.size() < period_length + 1 + shortest_code ||
      text.size() > period_length + 1 + longest_code || text[period_length] != '-' ||
      text[4] != 'Q' || !parse_period(text.substr(0, period_length)) ||
      text.find_first_not_of(crockford, period_length + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  PetitionId id;
  id.text_ = text;
  return id;
}

PetitionId PetitionId::of_book(std::string_view book, const PetitionId& id) {
  PetitionId apart;
  apart.text_ = fmt::format("{}:{}", book, id.text_);
  return apart;
}

Period PetitionId::period() const {
  const std::size_t colon = text_.rfind(':');
  const std::size_t first = colon == std::string::npos ? 0 : colon + 1;
  return parse_period(std::string_view(text_).substr(first, period_length)).value_or(Period{});
}

int number_of(const EventId& id) {
  const std::string& text = id.str();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc{} && end != text.data() + text.size() && *end == '-';
  return is_number ? number : 0;
}

std::vector<const Event*> events_in_order(const Petition& petition, std::optional<Date> as_of) {
  std::vector<const Event*> events;
  events.reserve(petition.events.size());
  for (const Event& event : petition.events) {
    if (!as_of || event.at <= *as_of) events.push_back(&event);
  }
  const std::set<EventId> struck = struck_out(events);
  std::erase_if(events, [&](const Event* event) { return struck.contains(event->id); });
  std::ranges::sort(events, [](const Event* one, const Event* other) {
    return one->at != other->at ? one->at < other->at : entered(*one) < entered(*other);
  });
  return events;
}

}  // namespace lapthach::domain
