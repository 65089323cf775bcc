// CPU seconds and memory of a draw, a repair, an explanation and a plan of four periods:
// `bench_roster [district|province|nation] [THREADS]`, all without a name.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>
#include <time.h>

#include "lapthach/roster/draw.hpp"
#include "lapthach/roster/plan.hpp"
#include "lapthach/roster/repair.hpp"
#include "lapthach/roster/why.hpp"
#include "place.hpp"

namespace {

using namespace lapthach;
using namespace lapthach::domain;
using bench::Shape;

constexpr Period period{2020, 1};
int runs_of(const Shape& shape) { return shape.teams < 100 ? 21 : shape.teams < 1'000 ? 7 : 3; }

double total(const roster::Timing& t) { return t.eligibility + t.solve + t.certify + t.explain; }

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The median of `runs` CPU times.
template <class Work>
double median(int runs, const Work& work) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const double before = cpu_seconds();
    work(run);
    times.push_back(cpu_seconds() - before);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

/// Publishes the draw and lets three in a hundred of those who go fall ill.
Records published_and_ill(const Records& drawn, const roster::Draw& draw) {
  Records records = drawn;
  PeriodBook book;
  book.period = period;
  book.roster = draw.roster;
  book.roster->status = RosterStatus::published;
  records.periods.push_back(std::move(book));
  int number = 0;
  for (const Assignment& visit : draw.roster.assignments) {
    if (++number % 33 != 0) continue;
    records.registry.unavailable.push_back({visit.official, {visit.date, visit.date}, "ốm", {}});
  }
  return records;
}

void measure_others(const Shape& shape, const Records& records) {
  const roster::Draw draw = roster::draw(records, period);
  Records ill = published_and_ill(records, draw);
  roster::Trade visits, priority;
  const int runs = runs_of(shape);
  const double drawing = median(runs, [&](int) { roster::draw(records, period); });
  const double repair = median(runs, [&](int) {
    const auto repaired = roster::repair(ill, period, Keep::visits);
    visits = repaired.chosen;
    priority = repaired.other;
  });
  Records known = records;
  known.periods.push_back({period, {}, draw.roster, {}});
  const auto& cells = records.registry.cells;
  const auto& officials = records.registry.officials;
  const double pair = median(runs, [&](int run) {
    const auto at = static_cast<std::size_t>(run) * 7919;
    roster::why(known, draw.roster,
                {cells[at % cells.size()].id, officials[at % officials.size()].id});
  });
  const double left = median(runs, [&](int run) {
    const auto& uncovered = draw.roster.uncovered;
    roster::why(known, draw.roster,
                {uncovered[static_cast<std::size_t>(run) * 7919 % uncovered.size()].cell, {}});
  });
  roster::Plan plan;
  const double planning = median(3, [&](int) { plan = roster::plan(records, period, 4); });
  std::printf(
      "%-8s CPU s: draw %.4f, repair %.4f (%.2f times); kept %lld of %zu, priority left %lld; "
      "priority first: kept %lld, left %lld | explain a pair %.4f, an uncovered cell %.4f | plan "
      "of "
      "4 periods %.3f, of it solving %.3f; %zu visits, %zu cells never, %zu repeated pairs\n",
      shape.name.data(), drawing, repair, repair / drawing, static_cast<long long>(visits.kept),
      draw.roster.assignments.size(), static_cast<long long>(visits.priority),
      static_cast<long long>(priority.kept), static_cast<long long>(priority.priority), pair, left,
      planning, plan.solve, plan.visits.size(), plan.never.size(), plan.repeated.size());
}

/// A standing member in each of two units of a team, against one anywhere.
void measure_cases(const Shape& shape) {
  Records records = bench::make_place(shape, {.units_of_team = 2});
  const double plain = median(runs_of(shape), [&](int) { roster::draw(records, period); });
  records.settings.roster.requirements.front().each_unit = true;
  std::size_t cases = 0;
  const double by_cases = median(
      runs_of(shape), [&](int) { cases = roster::draw(records, period).roster.cases.size(); });
  std::printf(
      "%-8s CPU s: draw %.4f, with a requirement in each of two units %.4f (%.2f times), "
      "%zu cases\n",
      shape.name.data(), plain, by_cases, by_cases / plain, cases);
}

void measure(const Shape& shape, int threads) {
  const Records records = bench::make_place(shape);
  const long before = peak_megabytes();
  std::vector<roster::Timing> runs;
  std::size_t visits = 0;
  std::size_t uncovered = 0;
  for (int run = 0; run < runs_of(shape); ++run) {
    const roster::Draw draw = roster::draw(records, period, {threads});
    runs.push_back(draw.timing);
    visits = draw.roster.assignments.size();
    uncovered = draw.roster.uncovered.size();
  }
  std::ranges::sort(runs, {}, total);
  const roster::Timing& t = runs[runs.size() / 2];
  std::printf(
      "%-8s %6d cells %5d officials: %5zu visits, %6zu uncovered | CPU s, median of %d: "
      "eligibility "
      "%.4f solve %.4f certify %.4f explain %.4f total %.4f | peak MB: records %ld, "
      "draw %ld\n",
      shape.name.data(), shape.cells, shape.officials, visits, uncovered, runs_of(shape),
      t.eligibility, t.solve, t.certify, t.explain, total(t), before, peak_megabytes());
  if (shape.teams >= 1'000) return;
  measure_others(shape, records);
  measure_cases(shape);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  const int threads = argc > 2 ? std::atoi(argv[2]) : 1;
  for (const Shape& shape : bench::shapes) {
    if (wanted.empty() || wanted == shape.name) measure(shape, threads);
  }
}
