// Meets every writing command with every fault at every point, and checks that nothing was lost.
//
//   fault_sweep [--step K] [--pairs K] [--only NAME,..] [--modes NAME,..] [--from N] [--points N]
//   [--show N]
//
// Every K-th point of each mode is tried; K = 1 is the full sweep, where of a compound mode every
// fifth point of the command meets every ninth of the command that recovers. --pairs takes every
// K-th mode of a command, of each command others; --only and --modes name some (modes also by the
// groups single, beside and compound); --points leaves out later points than the N-th, --from
// earlier ones, and then every one of the others meets every second point. Prints one line a
// command and mode, then the sums. Exit status: 0 no violation, 1 violations, 2 it could not run,
// 77 the machine allows no ptrace.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "fault/attempt.hpp"
#include "fault/desk.hpp"

namespace {

namespace fs = std::filesystem;
using namespace fault;

struct Options {
  long step = 1;
  long pairs = 1;
  std::string only;
  std::string modes;
  long from = 0;  ///< not 0: every point from there on, and every second point
  long points = 1'000'000;
  int show = 3;
};

/// Where the points of one mode begin and how far they lie apart.
struct Stride {
  long first = 1, step = 1, second = 1, second_step = 9, last = 1'000'000;
};

Stride stride_of(const NamedMode& mode, long step, long phase) {
  Stride stride;
  stride.step = std::max(1L, step / mode.rarity);
  if (mode.group == NamedMode::Group::compound) stride.step *= 5;
  stride.second_step = 9 * std::max(1L, step / 5);
  // Every command has so many points.
  constexpr long sure = 40;
  stride.first = 1 + phase % std::min(stride.step, sure / mode.rarity);
  stride.second = 1 + phase * 5 % std::min(stride.second_step, sure / mode.second_rarity);
  return stride;
}

void tell(FILE* report, const Finding& finding) {
  std::fprintf(report, finding.wrong.empty() ? "ok\n" : "bad %s\n", finding.wrong.c_str());
}

/// All second points of one first point; false when the first was not reached.
bool work_pairs(const Template& made, const NamedMode& mode, const Stride& stride, Spot spot,
                FILE* report) {
  for (spot.second = stride.second;; spot.second += stride.second_step) {
    const Finding finding = meet(made, mode, spot);
    if (!finding.first_hit) return false;
    if (!finding.second_hit) break;
    tell(report, finding);
    if (mode.second->mode == Mode::count) return true;
  }
  if (mode.second->loss != Loss::none) {
    spot.second = Plan::after_exit;
    tell(report, meet(made, mode, spot));
  }
  return true;
}

/// The points of one mode, every `workers`-th from `first`, as text lines "ok" or "bad …".
void work(const Template& made, const NamedMode& mode, const Stride& stride, int first, int workers,
          FILE* report) {
  for (long turn = first;; turn += workers) {
    const Spot spot{stride.first + (turn / mode.seeds) * stride.step, 1,
                    static_cast<std::uint64_t>(turn + 1)};
    if (spot.first > stride.last) break;
    if (mode.second) {
      if (!work_pairs(made, mode, stride, spot, report)) break;
      continue;
    }
    const Finding finding = meet(made, mode, spot);
    if (!finding.first_hit) break;
    tell(report, finding);
  }
  // The power may also go just after the command said that it was done.
  if (mode.first.loss != Loss::none && !mode.second && first == 0) {
    const Finding finding = meet(made, mode, {Plan::after_exit, 1, 1});
    if (finding.first_hit) tell(report, finding);
  }
}

struct Tally {
  long faults = 0, violations = 0;
};

/// Counts the lines that a worker reports.
void count(FILE* report, int show, Tally& tally) {
  char* line = nullptr;
  std::size_t room = 0;
  while (getline(&line, &room, report) > 0) {
    ++tally.faults;
    if (std::strncmp(line, "bad ", 4) != 0) continue;
    if (++tally.violations <= show) std::printf("    %s", line + 4);
  }
  free(line);
  std::fclose(report);
}

Tally sweep(const Template& made, const NamedMode& mode, const Stride& stride, int show) {
  const int workers = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
  std::vector<FILE*> reports;
  std::fflush(stdout);
  for (int k = 0; k < workers; ++k) {
    int ends[2];
    if (pipe(ends) != 0) std::exit(2);
    if (fork() == 0) {
      close(ends[0]);
      FILE* report = fdopen(ends[1], "w");
      work(made, mode, stride, k, workers, report);
      std::fclose(report);
      _exit(0);
    }
    close(ends[1]);
    reports.push_back(fdopen(ends[0], "r"));
  }
  Tally tally;
  for (FILE* report : reports) count(report, show, tally);
  int status = 0;
  while (wait(&status) > 0) {
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) ++tally.violations;
  }
  return tally;
}

Options parse(int argc, char** argv) {
  Options options;
  for (int k = 1; k < argc; k += 2) {
    const std::string name = argv[k];
    if (k + 1 == argc) throw std::runtime_error(name + " needs a value");
    const std::string value = argv[k + 1];
    if (name == "--step") {
      options.step = std::max(1L, std::stol(value));
    } else if (name == "--pairs") {
      options.pairs = std::max(1L, std::stol(value));
    } else if (name == "--only") {
      options.only = value;
    } else if (name == "--modes") {
      options.modes = value;
    } else if (name == "--from") {
      options.from = std::max(1L, std::stol(value));
    } else if (name == "--points") {
      options.points = std::stol(value);
    } else if (name == "--show") {
      options.show = std::stoi(value);
    } else {
      throw std::runtime_error("no option " + name);
    }
  }
  return options;
}

bool wanted(const std::string& list, const std::string& name) {
  return list.empty() || ("," + list + ",").find("," + name + ",") != std::string::npos;
}

bool wanted(const Options& options, const NamedMode& mode, const Scenario& scenario) {
  // There is no book yet that anybody could be at work in.
  if (scenario.begins_book && mode.who != Who::nobody) return false;
  return wanted(options.modes, mode.name) || wanted(options.modes, name_of(mode.group));
}

using Sums = std::map<const NamedMode*, Tally>;

void sweep_scenario(const Template& made, long number, const Options& options, Sums& sums) {
  for (const NamedMode& mode : modes()) {
    if (!wanted(options, mode, made.scenario)) continue;
    if ((number + (&mode - modes().data())) % options.pairs != 0) continue;
    const long phase = number * 7 + (&mode - modes().data()) * 13;
    Stride stride = stride_of(mode, options.step, phase);
    if (options.from != 0) stride = {options.from, 1, 1, 1};
    stride.last = options.points;
    const Tally tally = sweep(made, mode, stride, options.show);
    std::printf("%-26s %-30s %5ld faults %4ld violations\n", made.scenario.name.c_str(),
                mode.name.c_str(), tally.faults, tally.violations);
    std::fflush(stdout);
    sums[&mode].faults += tally.faults;
    sums[&mode].violations += tally.violations;
  }
}

int sweep_all(const Options& options) {
  const Desk desk;
  Sums sums;
  long number = 0;
  for (const Scenario& scenario : scenarios()) {
    ++number;
    if (!wanted(options.only, scenario.name)) continue;
    const Template made = prepare(scenario, desk.path() / std::to_string(number));
    sweep_scenario(made, number, options, sums);
  }
  Tally total;
  for (const NamedMode& mode : modes()) {
    if (!sums.contains(&mode)) continue;
    const Tally& tally = sums[&mode];
    std::printf("%-26s %-30s %5ld faults %4ld violations\n", "all", mode.name.c_str(), tally.faults,
                tally.violations);
    total.faults += tally.faults;
    total.violations += tally.violations;
  }
  std::printf("%ld faults, %ld violations\n", total.faults, total.violations);
  return total.violations == 0 && total.faults > 0 ? 0 : 1;
}

/// False where the machine forbids ptrace (some containers do).
bool may_trace() {
  try {
    const Scratch scratch(fs::temp_directory_path());
    run({"true"}, scratch.path(), scratch.path(), {}, scratch.path() / "out",
        scratch.path() / "err");
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (!may_trace()) {
      std::fprintf(stderr, "fault_sweep: this machine does not allow ptrace\n");
      return 77;
    }
    return sweep_all(parse(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fault_sweep: %s\n", error.what());
    return 2;
  }
}
