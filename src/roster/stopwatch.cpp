// Reads the thread's CPU clock.
#include "roster/stopwatch.hpp"

#include <utility>

#include <time.h>

namespace lapthach::roster {

namespace {

double seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

Stopwatch::Stopwatch() : last_(seconds()) {}

double Stopwatch::lap() {
  const double now = seconds();
  return now - std::exchange(last_, now);
}

}  // namespace lapthach::roster
