// The desk of the process: its streams, terminal and environment.
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/cli/cli.hpp"

namespace lapthach::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

/// A closed standard stream is opened so that its use fails: otherwise the next file opened would
/// take its number, and results would be written into the book.
void fill_closed_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    const int mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (open("/dev/null", mode) != descriptor) std::_Exit(static_cast<int>(Fault::world));
  }
}

Lang language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = environment(name);
    if (!value.empty()) return value.starts_with("vi") ? Lang::vi : Lang::en;
  }
  return Lang::en;
}

bool coloured(int descriptor) {
  return isatty(descriptor) == 1 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

/// Under cron, in a service or a hook nobody has set TERM.
bool somebody_looks_on() {
  const auto terminal = environment("TERM");
  return isatty(STDERR_FILENO) == 1 || (!terminal.empty() && terminal != "dumb");
}

int columns_of_output() {
  const int asked = std::atoi(std::string(environment("COLUMNS")).c_str());
  if (asked > 0) return asked;
  if (isatty(STDOUT_FILENO) != 1) return 0;
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

int rows_of_output() {
  winsize size{};
  const bool known = isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return known ? size.ws_row : 0;
}

/// `program`: a word of the shell, a path when it has a slash.
bool is_installed(const std::string& program) {
  if (program.find('/') != std::string::npos) return access(program.c_str(), X_OK) == 0;
  if (program.empty()) return false;
  for (const auto directory : split(environment("PATH"), ':')) {
    if (access((std::string(directory) + "/" + program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

/// $PAGER, else less; none when that is empty, `cat` or not on this machine.
std::string pager() {
  if (isatty(STDOUT_FILENO) != 1 || environment("TERM").empty() || environment("TERM") == "dumb") {
    return {};
  }
  const char* wanted = std::getenv("PAGER");
  const std::string command = wanted == nullptr ? "less" : wanted;
  const bool usable = command != "cat" && is_installed(command.substr(0, command.find(' ')));
  return usable ? command : std::string();
}

/// What people said in a village is nobody else's on this machine: files for the owner only, and no
/// memory dumps.
void keep_private() {
  umask(077);
  const rlimit none{};
  setrlimit(RLIMIT_CORE, &none);
}

}  // namespace

int main(int argc, char** argv) noexcept {
  try {
    std::signal(SIGPIPE, SIG_IGN);
    fill_closed_streams();
    keep_private();
    std::ios::sync_with_stdio(false);
    Desk desk{std::cout,
              std::cerr,
              std::cin,
              today_local(),
              columns_of_output(),
              coloured(STDOUT_FILENO),
              coloured(STDERR_FILENO),
              language(),
              somebody_looks_on(),
              isatty(STDOUT_FILENO) == 1,
              isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb",
              rows_of_output(),
              pager()};
    return run({argv + (argc > 0 ? 1 : 0), argv + argc}, desk);
  } catch (const std::exception&) {
    return static_cast<int>(Fault::world);
  }
}

}  // namespace lapthach::cli
