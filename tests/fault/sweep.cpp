// Meets every writing command with every fault at every point, and checks that nothing was lost.
//
//   fault_sweep [--step K] [--only NAME] [--modes A,B] [--show N]
//
// Every K-th point of each mode is tried; K = 1 is the full sweep. Prints one line a command and
// mode, then the total. Exit status 1 when there was a violation.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "fault/injector.hpp"
#include "fault/scenario.hpp"
#include "fault/shell.hpp"

namespace {

namespace fs = std::filesystem;
using namespace fault;

struct NamedMode {
  const char* name;
  Mode mode;
  int error = 0;
  int seeds = 1;
};

constexpr NamedMode modes[] = {
    {"EIO", Mode::error, EIO},
    {"ENOSPC", Mode::error, ENOSPC},
    {"ENOSPC from there on", Mode::error_sticky, ENOSPC},
    {"EACCES", Mode::error, EACCES},
    {"short write", Mode::short_write},
    {"torn write", Mode::torn},
    {"kill before", Mode::kill},
    {"kill after", Mode::kill_after},
    {"kill leader", Mode::kill_leader},
    {"power: bytes", Mode::power_data},
    {"power: ext4-like", Mode::power_ext4},
    {"power: strict", Mode::power_strict},
    {"power: random", Mode::power_random, 0, 3},
};

struct Options {
  long step = 1;
  std::string only;
  std::string modes;
  int show = 3;
};

/// One fault, in a fresh copy of the template. Empty: the point was not reached.
std::optional<std::string> meet(const Template& made, const Plan& plan) {
  const Scratch scratch(made.book.parent_path().parent_path());
  const fs::path book = scratch.path() / "book";
  fs::copy(made.book, book, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  fs::copy(made.book.parent_path() / "csv", scratch.path() / "csv");
  std::vector<std::string> command = made.scenario.command;
  command.insert(command.begin(), "lapthach");
  const Report report =
      run(command, book, book, plan, scratch.path() / "out", scratch.path() / "err");
  if (!report.hit) return std::nullopt;
  const std::string wrong = violation(made, book, report.status);
  if (wrong.empty()) return wrong;
  std::string path = report.path;
  const std::string prefix = book.string();
  for (std::size_t at; (at = path.find(prefix)) != std::string::npos;)
    path.erase(at, prefix.size());
  return "point " + std::to_string(plan.point) + " " + report.call + " " + path + " (exit " +
         std::to_string(report.status) + "): " + wrong;
}

/// The points of one mode, every `workers`-th from `first`, as text lines "ok" or "bad …".
void work(const Template& made, const NamedMode& mode, const Options& options, int first,
          int workers, FILE* report) {
  for (long turn = first;; turn += workers) {
    Plan plan{mode.mode, 1 + (turn / mode.seeds) * options.step, mode.error,
              static_cast<std::uint64_t>(turn + 1)};
    const auto result = meet(made, plan);
    if (!result) break;
    std::fprintf(report, result->empty() ? "ok\n" : "bad %s\n", result->c_str());
  }
  // The power may also go just after the command said that it was done.
  if (mode.mode >= Mode::power_data && first == 0) {
    const auto result = meet(made, {mode.mode, Plan::after_exit, 0, 1});
    if (result) std::fprintf(report, result->empty() ? "ok\n" : "bad %s\n", result->c_str());
  }
}

struct Tally {
  long faults = 0, violations = 0;
};

Tally sweep(const Template& made, const NamedMode& mode, const Options& options) {
  const int workers = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
  std::vector<FILE*> reports;
  for (int k = 0; k < workers; ++k) {
    int ends[2];
    if (pipe(ends) != 0) std::exit(2);
    if (fork() == 0) {
      close(ends[0]);
      FILE* report = fdopen(ends[1], "w");
      work(made, mode, options, k, workers, report);
      std::fclose(report);
      _exit(0);
    }
    close(ends[1]);
    reports.push_back(fdopen(ends[0], "r"));
  }
  Tally tally;
  for (FILE* report : reports) {
    char* line = nullptr;
    std::size_t room = 0;
    while (getline(&line, &room, report) > 0) {
      ++tally.faults;
      if (std::strncmp(line, "bad ", 4) != 0) continue;
      if (++tally.violations <= options.show) std::printf("    %s", line + 4);
    }
    free(line);
    std::fclose(report);
  }
  int status = 0;
  while (wait(&status) > 0) {
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) ++tally.violations;
  }
  return tally;
}

Options parse(int argc, char** argv) {
  Options options;
  for (int k = 1; k + 1 < argc; k += 2) {
    const std::string name = argv[k];
    if (name == "--step") options.step = std::atol(argv[k + 1]);
    if (name == "--only") options.only = argv[k + 1];
    if (name == "--modes") options.modes = argv[k + 1];
    if (name == "--show") options.show = std::atoi(argv[k + 1]);
  }
  return options;
}

bool wanted(const std::string& list, const std::string& name) {
  return list.empty() || ("," + list + ",").find("," + name + ",") != std::string::npos;
}

/// False where the machine forbids ptrace (some containers do).
bool may_trace() {
  try {
    const Scratch scratch("/tmp");
    run({"true"}, scratch.path(), scratch.path(), {}, scratch.path() / "out",
        scratch.path() / "err");
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

int sweep_all(const Options& options) {
  if (!may_trace()) throw std::runtime_error("this machine does not allow ptrace");
  const Scratch home("/tmp");
  std::FILE* config = std::fopen((home.path() / "gitconfig").c_str(), "w");
  std::fputs("[user]\n\tname = Nguyễn Văn A\n\temail = a@example.vn\n", config);
  std::fclose(config);
  setenv("HOME", home.path().c_str(), 1);
  setenv("GIT_CONFIG_GLOBAL", (home.path() / "gitconfig").c_str(), 1);
  setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
  setenv("LAPTHACH_TODAY", "2019-08-14", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  Tally total;
  for (const Scenario& scenario : scenarios()) {
    if (!wanted(options.only, scenario.name)) continue;
    const Template made =
        prepare(scenario, home.path() / std::to_string(&scenario - &scenarios()[0]));
    for (const NamedMode& mode : modes) {
      if (!wanted(options.modes, mode.name)) continue;
      const Tally tally = sweep(made, mode, options);
      std::printf("%-20s %-22s %5ld faults %4ld violations\n", scenario.name.c_str(), mode.name,
                  tally.faults, tally.violations);
      std::fflush(stdout);
      total.faults += tally.faults;
      total.violations += tally.violations;
    }
  }
  std::printf("%ld faults, %ld violations\n", total.faults, total.violations);
  return total.violations == 0 && total.faults > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return sweep_all(parse(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fault_sweep: %s\n", error.what());
    return may_trace() ? 2 : 77;
  }
}
