// Moments of commits as people write them.
#include <cstdlib>

#include "lapthach/book/history.hpp"

namespace lapthach::book {

namespace {

struct Parts {
  Date day;
  int hours, minutes, seconds;
  std::string zone;
};

Parts parts_of(const Moment& moment) {
  const std::chrono::sys_seconds local{
      std::chrono::seconds(moment.seconds + std::int64_t{60} * moment.offset)};
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const auto rest = static_cast<int>((local - midnight).count());
  const int zone = std::abs(moment.offset);
  return {midnight, rest / 3600, rest / 60 % 60, rest % 60,
          fmt::format("{}{:02}:{:02}", moment.offset < 0 ? '-' : '+', zone / 60, zone % 60)};
}

}  // namespace

std::string clock_text(const Moment& moment) {
  const Parts parts = parts_of(moment);
  return fmt::format("{} {:02}:{:02} {}", to_string(parts.day), parts.hours, parts.minutes,
                     parts.zone);
}

std::string iso_text(const Moment& moment) {
  const Parts parts = parts_of(moment);
  return fmt::format("{}T{:02}:{:02}:{:02}{}", to_string(parts.day), parts.hours, parts.minutes,
                     parts.seconds, parts.zone);
}

Date day_of(const Moment& moment) { return parts_of(moment).day; }

}  // namespace lapthach::book
