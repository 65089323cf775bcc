// CPU seconds and memory of a draw, a repair, an explanation and a plan of four periods:
// `bench_roster [district|province|nation] [THREADS]`, all without a name.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>
#include <time.h>

#include "lapthach/roster/draw.hpp"
#include "lapthach/roster/plan.hpp"
#include "lapthach/roster/repair.hpp"
#include "lapthach/roster/why.hpp"

namespace {

using namespace lapthach;
using namespace lapthach::domain;

struct Shape {
  std::string_view name;
  int teams, cells, officials, runs;
};
constexpr Shape shapes[] = {{"district", 20, 231, 171, 21},
                            {"province", 150, 10'367, 3'036, 7},
                            {"nation", 3'321, 201'234, 59'993, 3}};

constexpr Period period{2020, 1};
constexpr int history = 8;

template <class Id>
Id numbered(const char* kind, int number) {
  return Id::parse(fmt::format("{}-{:06}", kind, number)).value();
}

/// One team for each unit, or for two; half of the officials have a home cell there, one in twenty
/// is on leave.
class Generator {
 public:
  explicit Generator(const Shape& shape, int units_of_team = 1)
      : units_of_team_(units_of_team), cells_of_(shares(shape.cells, shape.teams)) {
    records_.settings.calendar.time = ClockTime{450};
    records_.settings.roster.requirements = {{"standing", {"standing"}, {}, 1, {}}};
    add_units_and_cells();
    add_officials(shares(shape.officials, shape.teams));
    for (int ago = history; ago >= 1; --ago) add_period(period - ago);
  }

  Records take() { return std::move(records_); }

 private:
  bool chance(unsigned percent) { return dice_() % 100 < percent; }
  int roll(int below) { return static_cast<int>(dice_() % static_cast<unsigned>(below)); }

  UnitId unit_of(std::size_t team, int number) const {
    return numbered<UnitId>("xa", static_cast<int>(team) * units_of_team_ + number);
  }

  /// `total` things over `teams` teams, at least one each, uneven as chance has it.
  std::vector<int> shares(int total, int teams) {
    std::vector<int> share(static_cast<std::size_t>(teams), 1);
    for (int thing = teams; thing < total; ++thing) ++share[dice_() % share.size()];
    return share;
  }

  void add_units_and_cells() {
    int cell_number = 0;
    for (std::size_t t = 0; t < cells_of_.size(); ++t) {
      for (int u = 0; u < units_of_team_; ++u) {
        Unit unit;
        unit.id = unit_of(t, u);
        unit.name = "Xã " + unit.id.str();
        records_.registry.units.push_back(unit);
      }
      first_cell_.push_back(cell_number);
      for (int c = 0; c < cells_of_[t]; ++c) {
        Cell cell;
        cell.id = numbered<CellId>("cb", cell_number++);
        cell.name = "Chi bộ thôn " + std::to_string(c);
        cell.unit = unit_of(t, c % units_of_team_);
        cell.members = 20 + roll(30);
        records_.registry.cells.push_back(cell);
      }
    }
  }

  void add_officials(const std::vector<int>& officials_of) {
    Decision decision;
    decision.id = numbered<DecisionId>("qd", 37);
    decision.effective = first_day(period - history);
    int number = 0;
    for (std::size_t t = 0; t < officials_of.size(); ++t) {
      TeamStatement team;
      team.id = numbered<TeamId>("to", static_cast<int>(t));
      for (int u = 0; u < units_of_team_; ++u) team.units.push_back(unit_of(t, u));
      for (int i = 0; i < officials_of[t]; ++i) {
        add_official(t, i, number++);
        team.members.push_back({records_.registry.officials.back().id, "member", {}, {}});
      }
      decision.teams.push_back(std::move(team));
    }
    records_.decisions.push_back(std::move(decision));
  }

  void add_official(std::size_t team, int place, int number) {
    Official official;
    official.id = numbered<OfficialId>("cb", number);
    official.name = fmt::format("Nguyễn Văn {}", number);
    official.rank = place == 0 || chance(15) ? "standing" : "member";
    if (chance(50)) {
      const int cell = first_cell_[team] + roll(cells_of_[team]);
      official.home_cell = records_.registry.cells[static_cast<std::size_t>(cell)].id;
    }
    if (chance(5)) {
      const Span span{first_day(period), last_day(period)};
      records_.registry.unavailable.push_back({official.id, span, "đi học", {}});
    }
    records_.registry.officials.push_back(std::move(official));
  }

  /// Nine officials in ten visit a cell of their team; no cell twice.
  void add_period(Period past) {
    PeriodBook book;
    book.period = past;
    book.visits.reserve(records_.registry.officials.size());
    const auto& teams = records_.decisions.front().teams;
    for (std::size_t t = 0; t < teams.size(); ++t) {
      std::vector<int> cells;
      for (int c = 0; c < cells_of_[t]; ++c) cells.push_back(first_cell_[t] + c);
      for (const Member& member : teams[t].members) {
        if (cells.empty()) break;
        if (chance(10)) continue;
        std::swap(cells[dice_() % cells.size()], cells.back());
        add_visit(book, cells.back(), member.official);
        cells.pop_back();
      }
    }
    records_.periods.push_back(std::move(book));
  }

  void add_visit(PeriodBook& book, int cell, const OfficialId& official) {
    Visit visit;
    visit.cell = records_.registry.cells[static_cast<std::size_t>(cell)].id;
    visit.date = first_day(book.period);
    visit.visitors = {{official, VisitStatus::done, {}}};
    visit.members = 40;
    visit.present = 30 + roll(11);
    book.visits.push_back(std::move(visit));
  }

  std::mt19937 dice_{1};
  int units_of_team_;
  std::vector<int> cells_of_, first_cell_;  // by team
  Records records_;
};

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
  const int runs = shape.runs;
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
  Records records = Generator(shape, 2).take();
  const double plain = median(shape.runs, [&](int) { roster::draw(records, period); });
  records.settings.roster.requirements.front().each_unit = true;
  std::size_t cases = 0;
  const double by_cases =
      median(shape.runs, [&](int) { cases = roster::draw(records, period).roster.cases.size(); });
  std::printf(
      "%-8s CPU s: draw %.4f, with a requirement in each of two units %.4f (%.2f times), "
      "%zu cases\n",
      shape.name.data(), plain, by_cases, by_cases / plain, cases);
}

void measure(const Shape& shape, int threads) {
  const Records records = Generator(shape).take();
  const long before = peak_megabytes();
  std::vector<roster::Timing> runs;
  std::size_t visits = 0;
  std::size_t uncovered = 0;
  for (int run = 0; run < shape.runs; ++run) {
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
      shape.name.data(), shape.cells, shape.officials, visits, uncovered, shape.runs, t.eligibility,
      t.solve, t.certify, t.explain, total(t), before, peak_megabytes());
  if (shape.teams >= 1'000) return;
  measure_others(shape, records);
  measure_cases(shape);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  const int threads = argc > 2 ? std::atoi(argv[2]) : 1;
  for (const Shape& shape : shapes) {
    if (wanted.empty() || wanted == shape.name) measure(shape, threads);
  }
}
