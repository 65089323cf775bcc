// Steps a whole process tree from system call to system call and acts at the chosen one.
#include "fault/injector.hpp"

#include <cerrno>
#include <csignal>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault/power.hpp"

namespace fault {
namespace {

namespace fs = std::filesystem;

constexpr auto no_call = static_cast<unsigned long long>(-1);

bool is_plain_write(const Call& call) {
  return call.number == SYS_write || call.number == SYS_pwrite64;
}

bool is_sync(const Call& call) {
  return call.effect == Effect::sync_file || call.effect == Effect::sync_all;
}

/// True for calls that a full disk refuses.
bool needs_space(const Call& call) {
  return call.effect == Effect::write || call.effect == Effect::open ||
         call.effect == Effect::link || call.effect == Effect::make_directory || is_sync(call);
}

/// True when the fault of `plan` can befall `call`.
bool is_point(const Plan& plan, const Call& call) {
  if (call.effect == Effect::look) return plan.error == EMFILE;
  if (plan.error == EMFILE) return call.effect == Effect::open;
  switch (plan.mode) {
    case Mode::failed_sync:
      return is_sync(call);
    case Mode::short_write:
    case Mode::torn:
      return is_plain_write(call);
    default:
      return true;
  }
}

/// True when an error that stays strikes `call` too: a full disk lets names go, a disk that has
/// become read-only does not.
bool stays(const Plan& plan, const Call& call) {
  return plan.mode == Mode::error_from_there_on && (plan.error == EROFS || needs_space(call));
}

[[noreturn]] void become(const std::vector<std::string>& command, const fs::path& directory,
                         const fs::path& out, const fs::path& err) {
  const int in_fd = open("/dev/null", O_RDONLY);
  const int out_fd = open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  const int err_fd = open(err.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  if (chdir(directory.c_str()) != 0 || in_fd < 0 || out_fd < 0 || err_fd < 0) _exit(126);
  dup2(in_fd, 0), dup2(out_fd, 1), dup2(err_fd, 2);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  raise(SIGSTOP);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

class Tracer {
 public:
  Tracer(pid_t leader, const fs::path& watched, const Plan& plan)
      : leader_(leader), watched_(watched.string()), plan_(plan), live_{leader}, started_{leader} {
    if (plan.loss != Loss::none && plan.disk == nullptr) {
      own_ = std::make_unique<PowerModel>(plan.loss, watched, plan.seed);
    }
    power_ = plan.disk != nullptr ? plan.disk : own_.get();
  }

  Report follow() {
    int status = 0;
    while (!live_.empty()) {
      const pid_t pid = waitpid(-1, &status, __WALL);
      if (pid < 0 && errno == EINTR) continue;
      if (pid < 0) break;
      if (WIFSTOPPED(status)) {
        live_.insert(pid);
        stopped(pid, status);
      } else {
        ended(pid, status);
      }
    }
    const bool loses = plan_.loss != Loss::none;
    if (loses && plan_.point == Plan::after_exit) report_.hit = true, report_.call = "exit";
    if (loses && report_.hit) power_->cut();
    return report_;
  }

 private:
  void ended(pid_t pid, int status) {
    live_.erase(pid);
    running_.erase(pid);
    if (pid == leader_) {
      report_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
  }

  void stopped(pid_t pid, int status) {
    const int signal = WSTOPSIG(status);
    if (crashed_) {
      kill(pid, SIGKILL);
      ptrace(PTRACE_CONT, pid, nullptr, nullptr);
    } else if (signal == (SIGTRAP | 0x80)) {
      at_call(pid);
    } else if (signal == SIGTRAP && (status >> 16) != 0) {
      go_on(pid, 0);  // fork, clone or exec
    } else {
      // The first stop of a new process is the tracer's own SIGSTOP.
      const bool own = started_.insert(pid).second && signal == SIGSTOP;
      go_on(pid, own ? 0 : signal);
    }
  }

  static void go_on(pid_t pid, int signal) { ptrace(PTRACE_SYSCALL, pid, nullptr, signal); }

  void at_call(pid_t pid) {
    user_regs_struct registers{};
    if (ptrace(PTRACE_GETREGS, pid, nullptr, &registers) < 0) return;
    const auto running = running_.find(pid);
    if (running == running_.end()) {
      running_[pid] = enter(pid, registers);
    } else {
      const std::optional<Call> call = std::move(running->second);
      running_.erase(running);
      leave(pid, registers, call);
    }
    if (crashed_) {
      kill(pid, SIGKILL);
      ptrace(PTRACE_CONT, pid, nullptr, nullptr);
    } else {
      go_on(pid, 0);
    }
  }

  std::optional<Call> enter(pid_t pid, user_regs_struct& registers) {
    std::optional<Call> call = known_call(pid, registers);
    if (!call || !(call->path.starts_with(watched_) || call->target.starts_with(watched_) ||
                   call->effect == Effect::sync_all)) {
      return std::nullopt;
    }
    if (is_point(plan_, *call)) ++report_.points;
    const bool first = is_point(plan_, *call) && report_.points == plan_.point;
    const bool now = first || (report_.hit && stays(plan_, *call));
    if (now && !report_.hit) {
      report_.hit = true;
      report_.call = call->name;
      report_.path = call->path + (call->target.empty() ? "" : " -> " + call->target);
    }
    if (now) act(pid, registers, *call);
    if (power_ && !crashed_) power_->before(*call);
    return call;
  }

  void act(pid_t pid, user_regs_struct& registers, const Call& call) {
    switch (plan_.mode) {
      case Mode::count:
        return;
      case Mode::failed_sync:
        if (power_) power_->sync_failed(call);
        [[fallthrough]];
      case Mode::error:
      case Mode::error_from_there_on:
        skip_call(pid, registers);
        failing_.insert(pid);
        return;
      case Mode::torn:
        dies_after_.insert(pid);
        [[fallthrough]];
      case Mode::short_write:
        registers.rdx /= 2;
        ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
        return;
      case Mode::kill_after:
        dies_after_.insert(pid);
        return;
      case Mode::kill_leader:
        kill(leader_, SIGKILL);
        return;
      case Mode::kill:
        skip_call(pid, registers);
        crash();
        return;
      case Mode::meanwhile:
        plan_.meanwhile();
        return;
    }
  }

  static void skip_call(pid_t pid, user_regs_struct& registers) {
    registers.orig_rax = no_call;
    ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
  }

  void leave(pid_t pid, user_regs_struct& registers, const std::optional<Call>& call) {
    if (failing_.erase(pid) != 0) {
      registers.rax = static_cast<unsigned long long>(-plan_.error);
      ptrace(PTRACE_SETREGS, pid, nullptr, &registers);
      return;
    }
    const bool succeeded = static_cast<long long>(registers.rax) >= 0;
    if (power_ && call && succeeded) power_->after(*call);
    if (dies_after_.erase(pid) != 0) crash();
  }

  void crash() {
    crashed_ = true;
    for (const pid_t pid : live_) kill(pid, SIGKILL);
  }

  pid_t leader_;
  std::string watched_;
  Plan plan_;
  Report report_;
  std::unique_ptr<PowerModel> own_;
  PowerModel* power_;  ///< null: whatever was written is on the disk
  bool crashed_ = false;
  std::set<pid_t> live_, started_, failing_, dies_after_;
  std::map<pid_t, std::optional<Call>> running_;  ///< between entry and exit of a call
};

}  // namespace

Report run(const std::vector<std::string>& command, const fs::path& directory,
           const fs::path& watched, const Plan& plan, const fs::path& out, const fs::path& err) {
  const pid_t leader = fork();
  if (leader < 0) throw std::runtime_error("cannot fork");
  if (leader == 0) become(command, directory, out, err);
  int status = 0;
  waitpid(leader, &status, 0);
  const long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                       PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
  if (!WIFSTOPPED(status) || ptrace(PTRACE_SETOPTIONS, leader, nullptr, options) != 0) {
    kill(leader, SIGKILL);
    throw std::runtime_error("this machine does not allow ptrace");
  }
  ptrace(PTRACE_SYSCALL, leader, nullptr, nullptr);
  return Tracer(leader, watched, plan).follow();
}

}  // namespace fault
