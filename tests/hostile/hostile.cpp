// hostile LAPTHACH [--figures]: gives every input of the corpus to the real program, which must
// refuse it: with its status, its place, no signal, nothing in git, and nothing a terminal obeys.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hostile/corpus.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::hostile {

namespace fs = std::filesystem;

namespace {

/// A scratch directory with a book in it.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "hostile-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch directory");
    root_ = pattern;
  }
  ~Scratch() { fs::remove_all(root_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  fs::path book() const { return root_ / "book"; }
  fs::path at(const char* name) const { return root_ / name; }

 private:
  fs::path root_;
};

struct Outcome {
  int status = 0;  ///< as a shell has it: 128 and more for a signal
  std::string said;
  double milliseconds = 0;  ///< of both processors' time
  double mebibytes = 0;     ///< at the peak
};

/// In the child: the program in the directory, its words into a file, and little memory.
[[noreturn]] void become(const std::string& program, const std::vector<std::string>& words,
                         const fs::path& directory, const fs::path& said) {
  std::vector<char*> arguments{const_cast<char*>(program.c_str())};
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int out = ::open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
#ifndef __SANITIZE_ADDRESS__
  const rlimit memory{512U << 20U, 512U << 20U};
  ::setrlimit(RLIMIT_AS, &memory);
#endif
  ::alarm(60);
  if (::chdir(directory.c_str()) == 0) ::execv(program.c_str(), arguments.data());
  std::_Exit(127);
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Outcome run(const std::string& program, const std::vector<std::string>& words,
            const fs::path& directory, const fs::path& said) {
  const pid_t child = ::fork();
  if (child == 0) become(program, words, directory, said);
  int status = 0;
  rusage used{};
  if (::wait4(child, &status, 0, &used) != child) throw std::runtime_error("no child");
  std::ifstream in(said, std::ios::binary);
  return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          .said = {std::istreambuf_iterator<char>(in), {}},
          .milliseconds = milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          .mebibytes = static_cast<double>(used.ru_maxrss) / 1024};
}

long objects_in(const fs::path& book) {
  const fs::recursive_directory_iterator files(book / ".git/objects");
  return std::count_if(begin(files), end(files),
                       [](const auto& file) { return file.is_regular_file(); });
}

/// What is wrong with how the input was met; empty: nothing.
std::string complaint(const Input& input, const Outcome& met, bool grown) {
  if (met.status != input.status) {
    return fmt::format("ended with {}, not {}", met.status, input.status);
  }
  if (grown) return "left something in git";
  if (harmless(met.said, true) != met.said) return "said something that a terminal obeys";
  const std::size_t named = met.said.find(input.path);
  if (named == std::string::npos) return "did not name the file";
  const std::string_view behind = std::string_view(met.said).substr(named + input.path.size());
  const bool lined = behind.size() > 1 && behind[0] == ':' && behind[1] >= '1' && behind[1] <= '9';
  if (input.has_line && !lined) return "did not say the line";
  return {};
}

/// Puts the input in its place for the time of one command.
Outcome meet(const Input& input, const std::string& program, const Scratch& scratch) {
  const fs::path place = scratch.book() / input.path;
  const fs::path kept = scratch.at("kept");
  const bool is_made = static_cast<bool>(input.make);
  if (is_made && fs::exists(fs::symlink_status(place))) fs::rename(place, kept);
  if (is_made) {
    fs::create_directories(place.parent_path());
    input.make(place);
  }
  const Outcome met = run(program, input.command, scratch.book(), scratch.at("said"));
  if (is_made) fs::remove_all(place);
  if (fs::exists(kept)) fs::rename(kept, place);
  return met;
}

int meet_all(const std::string& program, bool figures) {
  const Scratch scratch;
  ::setenv("HOME", scratch.at("home").c_str(), 1);
  for (const char* role : {"GIT_AUTHOR", "GIT_COMMITTER"}) {
    ::setenv((std::string(role) + "_NAME").c_str(), "Nguyễn Văn A", 1);
    ::setenv((std::string(role) + "_EMAIL").c_str(), "a@example.vn", 1);
  }
  ::setenv("LC_ALL", "C.UTF-8", 1);
  ::setenv("TERM", "xterm", 1);
  const auto made =
      run(program, {"init", scratch.book()}, scratch.book().parent_path(), scratch.at("said"));
  if (made.status != 0) throw std::runtime_error("no book: " + made.said);
  const long objects = objects_in(scratch.book());

  int bad = 0;
  double slowest = 0, largest = 0;
  const auto inputs = corpus();
  for (const Input& input : inputs) {
    const Outcome met = meet(input, program, scratch);
    const std::string fault = complaint(input, met, objects_in(scratch.book()) != objects);
    slowest = std::max(slowest, met.milliseconds);
    largest = std::max(largest, met.mebibytes);
    if (figures)
      fmt::print("{:8.1f} ms {:7.1f} MiB  {}\n", met.milliseconds, met.mebibytes, input.name);
    if (fault.empty()) continue;
    ++bad;
    fmt::print("{}: {}\n{}\n", input.name, fault, harmless(met.said.substr(0, 600), true));
  }
  fmt::print("{} inputs, {} not refused as they must be; slowest {:.1f} ms, largest {:.1f} MiB\n",
             inputs.size(), bad, slowest, largest);
  return bad == 0 && inputs.size() >= 60 ? 0 : 1;
}

}  // namespace

}  // namespace lapthach::hostile

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  try {
    const auto program = std::filesystem::absolute(argv[1]).string();
    return lapthach::hostile::meet_all(program, argc > 2 && std::string(argv[2]) == "--figures");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
