// posix_spawn, and SIGKILL at a random moment or inside the lock.
#include "fault/writer.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault/shell.hpp"

namespace fault {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::duration;
using std::chrono::milliseconds;

namespace {

constexpr const char* admits = "is in the book's history";

int spawn(const std::vector<std::string>& words, const fs::path& err) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = 0;
  const int failed =
      posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + words[0]);
  return process;
}

/// The first line of what a run said, without the ids in it.
std::string reason_in(const std::string& said) {
  std::string line = said.substr(0, said.find('\n'));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::replace_if(line.begin(), line.end(), is_digit, '#');
  line.erase(
      std::unique(line.begin(), line.end(), [](char a, char b) { return a == '#' && b == '#'; }),
      line.end());
  return line;
}

}  // namespace

void Written::add(const Written& other) {
  acknowledged.insert(acknowledged.end(), other.acknowledged.begin(), other.acknowledged.end());
  unknown.insert(unknown.end(), other.unknown.begin(), other.unknown.end());
  waits.insert(waits.end(), other.waits.begin(), other.waits.end());
  killed += other.killed;
  killed_within += other.killed_within;
  for (const auto& [reason, times] : other.refusals) refusals[reason] += times;
}

std::string kind_of(const std::string& id) {
  return (id.back() - '0') % 2 == 0 ? "cells" : "officials";
}

std::string csv_of(const std::string& id) {
  return kind_of(id) == "cells"
             ? "id,name,unit,kind,members,time\n" + id + ",Thôn " + id +
                   ",xa-mot,residential,30,07:30\n"
             : "id,name,post,rank\n" + id + ",Nguyễn Văn " + id + ",Trưởng phòng,member\n";
}

Written Writer::write(int each) {
  for (int k = 0; k < each; ++k) import(name_ + "x" + std::to_string(k));
  return std::move(written_);
}

void Writer::import(const std::string& id) {
  std::ofstream(book_ / ("../csv/" + id + ".csv")) << csv_of(id);
  for (int turn = 0; turn < 100; ++turn) {
    const auto start = Clock::now();
    const End end = run(id);
    if (end == End::done) {
      written_.acknowledged.push_back(id);
      written_.waits.push_back(duration<double>(Clock::now() - start).count());
      return;
    }
    // Half of the scripts that were killed do not come back.
    if (end == End::killed && chance() < 0.5) break;
    std::this_thread::sleep_for(milliseconds(20 + static_cast<int>(chance() * 100)));
  }
  written_.unknown.push_back(id);
}

Writer::End Writer::run(const std::string& id) {
  const fs::path err = book_ / ("../err-" + name_);
  const int process = spawn({"lapthach", "-C", book_.string(), "import", kind_of(id),
                             (book_ / ("../csv/" + id + ".csv")).string(), "--quiet", "--key", id},
                            err);
  const bool struck = chance() < kill_ && strike(process);
  int status = 0;
  waitpid(process, &status, 0);
  if (WIFSIGNALED(status)) {
    ++written_.killed;
    return End::killed;
  }
  if (struck) --written_.killed_within;  // it had just ended
  const std::string said = slurp(err);
  if (WEXITSTATUS(status) == 0 || said.find(admits) != std::string::npos) return End::done;
  ++written_.refusals[reason_in(said)];
  return End::refused;
}

/// Kills the process, half of the time as soon as it holds the book; true then.
bool Writer::strike(int process) {
  if (chance() < 0.5) {
    std::this_thread::sleep_for(milliseconds(static_cast<int>(chance() * 2000)));
    kill(process, SIGKILL);
    return false;
  }
  const std::string holder = std::to_string(process) + "\n";
  siginfo_t ended{};
  while (slurp(book_ / ".git/lapthach/lock") != holder) {
    ended.si_pid = 0;
    waitid(P_PID, static_cast<id_t>(process), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid != 0) return false;
    std::this_thread::sleep_for(milliseconds(1));
  }
  std::this_thread::sleep_for(std::chrono::microseconds(static_cast<int>(chance() * 20'000)));
  kill(process, SIGKILL);
  ++written_.killed_within;
  return true;
}

}  // namespace fault
