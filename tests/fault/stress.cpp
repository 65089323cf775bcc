// Many scripts write to one book and are killed at random, while a human works in it with git and
// an editor; then checks that nothing was lost, doubled, half done or swept into another's commit.
//
//   fault_stress [--writers N] [--each N] [--kill CHANCE] [--rounds N] [--seed N]
//
// Prints one line a round. Exit status: 0 all is well, 1 it is not, 2 it could not run.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <future>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "fault/clerk.hpp"
#include "fault/desk.hpp"
#include "fault/writer.hpp"

namespace {

namespace fs = std::filesystem;
using namespace fault;
using Clock = std::chrono::steady_clock;

struct Options {
  int writers = 50, each = 4, rounds = 1;
  double kill = 0.3;
  unsigned seed = 1;
};

constexpr const char* make_book = R"(
lapthach init --quiet book && cd book || exit 1
mkdir ../csv
printf 'id,name,kind\nxa-mot,Xã Một,commune\n' > ../csv/units.csv
lapthach import units ../csv/units.csv --quiet || exit 1
echo one > notes.txt; git add notes.txt && git commit -qm 'human 0' || exit 1
echo mine > scratch.txt
)";

std::vector<std::string> lines_of(const fs::path& book, const std::string& command) {
  std::istringstream output(shell(book, command).output);
  std::vector<std::string> lines;
  for (std::string line; std::getline(output, line);) lines.push_back(line);
  return lines;
}

/// How often each id of a record stands in HEAD, and each key in its history.
struct Recorded {
  std::multiset<std::string> ids, keys;
};

Recorded recorded(const fs::path& book) {
  Recorded found;
  for (const char* file : {"cells", "officials"}) {
    const std::string show = std::string("git show HEAD:registry/") + file + ".yaml";
    for (const std::string& line :
         lines_of(book, show + " | sed -n 's/^ *- id: \"\\(.*\\)\"/\\1/p'"))
      found.ids.insert(line);
  }
  for (const std::string& line :
       lines_of(book, "git log --format='%(trailers:key=Lapthach-Key,valueonly,separator=%x2C)'")) {
    if (!line.empty()) found.keys.insert(line);
  }
  return found;
}

/// Every commit holds what its maker may change, and nothing of anybody else's.
std::string swept(const fs::path& book) {
  std::string subject;
  for (const std::string& line : lines_of(book, "git log --format=:%s --name-only")) {
    if (line.starts_with(':')) {
      subject = line.substr(1);
    } else if (!line.empty() && !subject.starts_with("init")) {
      const bool humans = subject.starts_with("human");
      const bool own = humans ? line == "notes.txt" : line.starts_with("registry/");
      if (!own) return "the commit \"" + subject + "\" has " + line;
    }
  }
  return shell(book, "git log --all --format=%s -S'# human save'").output;
}

std::vector<std::string> wrong_records(const fs::path& book, const Written& written) {
  std::vector<std::string> wrong;
  const Recorded found = recorded(book);
  for (const std::string& id : written.acknowledged) {
    if (found.ids.count(id) != 1) {
      wrong.push_back("acknowledged " + id + " is there " + std::to_string(found.ids.count(id)) +
                      " times");
    }
  }
  for (const auto* all : {&found.ids, &found.keys}) {
    for (const std::string& id : *all) {
      if (all->count(id) > 1) wrong.push_back("twice: " + id);
    }
  }
  for (const std::string& key : found.keys) {
    if (found.ids.count(key) != 1) wrong.push_back("a commit without its record: " + key);
  }
  return wrong;
}

std::vector<std::string> violations(const fs::path& book, const Written& written, const Day& day) {
  std::vector<std::string> wrong = day.wrong;
  const auto expect = [&](const std::string& what, const std::string& output) {
    if (!output.empty()) wrong.push_back(what + ": " + output);
  };
  std::ofstream(book / "../csv/last0.csv") << csv_of("last0");
  const Answer next =
      shell(book, "timeout 5 lapthach import cells ../csv/last0.csv --quiet --key last0");
  if (next.status != 0) wrong.push_back("the next command fails: " + next.output);
  const Answer fsck = shell(book, "git fsck --full --no-dangling");
  if (fsck.status != 0) wrong.push_back("git fsck: " + fsck.output);
  const Answer check = shell(book, "lapthach check");
  if (check.status != 0) wrong.push_back("lapthach check: " + check.output);
  for (std::string& fault : wrong_records(book, written)) wrong.push_back(std::move(fault));
  expect("swept", swept(book));
  expect("git status",
         shell(book, "git status --porcelain | grep -v -e notes.txt -e scratch.txt").output);
  expect("left behind",
         shell(book,
               "find . -name '.lapthach-*' -o -name '*.conflict-*'; find .git -name '*.lock'; "
               "find .git/lapthach -name '*pending*' -o -name '*index*' -o -name objects -o -name "
               "'lost-*'")
             .output);
  const auto humans = lines_of(book, "git log --format=%s --grep='^human '");
  const std::size_t reported = static_cast<std::size_t>(day.commits) + 1;
  if (std::set(humans.begin(), humans.end()).size() != reported) {
    wrong.push_back("of a human's " + std::to_string(reported) + " commits the history has " +
                    std::to_string(humans.size()));
  }
  return wrong;
}

double part(std::vector<double>& waits, double share) {
  if (waits.empty()) return 0;
  std::sort(waits.begin(), waits.end());
  const auto last = static_cast<double>(waits.size() - 1);
  return waits[static_cast<std::size_t>(share * last)];
}

void print(const Options& options, unsigned seed, Written& written, const Day& day,
           double seconds) {
  std::printf(
      "seed %u: %d writers x %d in %.1f s: %zu acknowledged, %zu unknown; %ld killed, %ld of them "
      "holding the book; waits median %.2f s, 99%% %.2f s, longest %.2f s\n"
      "    the human: %ld commits, %ld gc, %ld pack-refs, %ld saves (%ld kept in place, %ld "
      "beside)\n",
      seed, options.writers, options.each, seconds, written.acknowledged.size(),
      written.unknown.size(), written.killed, written.killed_within, part(written.waits, 0.5),
      part(written.waits, 0.99), part(written.waits, 1), day.commits, day.collections, day.packings,
      day.saves, day.kept_in_place, day.kept_beside);
  for (const auto& [reason, times] : written.refusals) {
    std::printf("    refused %ld times: %s\n", times, reason.c_str());
  }
}

/// One round; the number of violations.
std::size_t stress(const Options& options, unsigned seed) {
  const Desk desk;
  const Answer made = shell(desk.path(), make_book);
  if (made.status != 0) throw std::runtime_error(made.output);
  const fs::path book = desk.path() / "book";
  const auto start = Clock::now();
  std::atomic<bool> over = false;
  auto day = std::async(std::launch::async, [&] { return Clerk(book, seed).work(over); });
  std::vector<std::future<Written>> scripts;
  for (int k = 0; k < options.writers; ++k) {
    scripts.push_back(std::async(std::launch::async, [&, k] {
      return Writer(book, k, options.kill, seed * 1000 + static_cast<unsigned>(k))
          .write(options.each);
    }));
  }
  Written written;
  for (auto& script : scripts) written.add(script.get());
  over = true;
  const Day worked = day.get();
  print(options, seed, written, worked,
        std::chrono::duration<double>(Clock::now() - start).count());
  const auto wrong = violations(book, written, worked);
  for (const std::string& fault : wrong) std::printf("    VIOLATION %s\n", fault.c_str());
  std::fflush(stdout);
  return wrong.size();
}

Options parse(int argc, char** argv) {
  Options options;
  for (int k = 1; k < argc; k += 2) {
    const std::string name = argv[k];
    if (k + 1 == argc) throw std::runtime_error(name + " needs a value");
    const std::string value = argv[k + 1];
    if (name == "--writers") {
      options.writers = std::stoi(value);
    } else if (name == "--each") {
      options.each = std::min(10, std::stoi(value));
    } else if (name == "--kill") {
      options.kill = std::stod(value);
    } else if (name == "--rounds") {
      options.rounds = std::stoi(value);
    } else if (name == "--seed") {
      options.seed = static_cast<unsigned>(std::stoul(value));
    } else {
      throw std::runtime_error("no option " + name);
    }
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = parse(argc, argv);
    std::size_t wrong = 0;
    for (int round = 0; round < options.rounds; ++round) {
      wrong += stress(options, options.seed + static_cast<unsigned>(round));
    }
    std::printf("%zu violations\n", wrong);
    return wrong == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fault_stress: %s\n", error.what());
    return 2;
  }
}
