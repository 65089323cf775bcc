// Attacks a real book in every way of the list and sees which proofs find it; then sees that none
// finds anything in honest work.
//
//   attack_suite [--only TEXT] [--honest COMMITS]      lapthach, forge and make_history in PATH
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include "attack/attacks.hpp"

namespace {

namespace fs = std::filesystem;

struct Answer {
  int status = 0;
  std::string output;
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A shell file of this suite.
std::string sources(const char* name) { return read(fs::path(ATTACK_DIR) / name) + "\n"; }

/// The place of the book, its keys and its witness, as it was made and as it is attacked.
class Desk {
 public:
  Desk() {
    // Nothing here must survive a power cut, and memory does not wait for syncs.
    const fs::path memory = "/dev/shm";
    const fs::path parent =
        ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
    std::string pattern = (parent / "attack-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch directory");
    root_ = pattern;
    fs::create_directory(place());
    set("HOME", place() / "home");
    set("XDG_STATE_HOME", place() / "state");
    set("GIT_CONFIG_GLOBAL", place() / "gitconfig");
    for (const auto& [name, value] : {std::pair{"GIT_CONFIG_NOSYSTEM", "1"},
                                      {"LC_ALL", "C.UTF-8"},
                                      {"LAPTHACH_TODAY", "2019-08-14"}}) {
      ::setenv(name, value, 1);
    }
  }
  ~Desk() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  fs::path place() const { return root_ / "desk"; }

  /// Runs a script by sh in `directory`, which is below the place.
  Answer run(const std::string& directory, const std::string& script) const {
    const fs::path file = root_ / "script", output = root_ / "output";
    std::ofstream(file) << script;
    const std::string line = "cd '" + (place() / directory).string() + "' && sh '" + file.string() +
                             "' >'" + output.string() + "' 2>&1 </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, read(output)};
  }

  void save() const { copy(place(), root_ / "saved"); }
  void restore() const {
    fs::remove_all(place());
    copy(root_ / "saved", place());
  }

 private:
  static void set(const char* name, const fs::path& value) { ::setenv(name, value.c_str(), 1); }
  static void copy(const fs::path& from, const fs::path& to) {
    const std::string line = "cp -a '" + from.string() + "' '" + to.string() + "'";
    if (std::system(line.c_str()) != 0) throw std::runtime_error("cannot copy the book");
  }

  fs::path root_;
};

/// The proof in one of three ways.
struct Way {
  char letter;
  const char* command;
};
constexpr std::array ways = {
    Way{'R', "XDG_STATE_HOME=/dev/null lapthach log --verify --lang en"},
    Way{'S', "XDG_STATE_HOME=/dev/null lapthach log --verify --signers ../signers --lang en"},
    Way{'W', "lapthach log --verify --lang en"},
};

/// What became of one attack.
struct Result {
  std::string found_by;
  std::string first;   ///< the first thing found
  std::string said;    ///< all that the last way said
  std::string broken;  ///< why it could not be tried; empty: it could
};

std::string first_error(const std::string& output) {
  const std::size_t error = output.find("error: ");
  if (error == std::string::npos) return {};
  const std::size_t begin = output.rfind('\n', error);
  const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
  return output.substr(from, output.find('\n', error) - from);
}

Result attempt(const Desk& desk, const attack::Attack& attack) {
  desk.restore();
  Result result;
  const Answer made = desk.run("book", "set -e\nclock=1565830800\n" + sources("tools.sh") +
                                           std::string(attack.script) + "\n");
  if (made.status != 0) result.broken = made.output;
  for (const Way& way : ways) {
    const Answer answer = desk.run("book", way.command);
    if (answer.status != 0 && answer.status != 3) {
      result.broken +=
          "log --verify ends with " + std::to_string(answer.status) + ": " + answer.output;
    }
    result.found_by += answer.status == 3 ? way.letter : '.';
    if (result.first.empty()) result.first = first_error(answer.output);
    result.said = answer.output;
  }
  return result;
}

/// Tries one row and prints it; true when it is as expected.
bool try_row(const Desk& desk, const attack::Attack& attack, bool control) {
  const Result result = attempt(desk, attack);
  const bool listed = attack.listed.empty() || result.said.find(attack.listed) != std::string::npos;
  const bool good = result.broken.empty() && result.found_by == attack.found_by && listed;
  std::cout << (good ? "  " : "! ") << result.found_by << "  " << attack.name;
  if (!result.first.empty()) std::cout << "\n         " << result.first;
  std::cout << '\n';
  if (good) return true;
  std::cout << "  expected " << attack.found_by << (control ? " (honest)" : "")
            << (listed ? "" : ", and in words: " + std::string(attack.listed)) << '\n'
            << result.broken << result.said;
  return false;
}

/// True when a long honest history gives no alarm.
bool try_honest_history(const Desk& desk, const std::string& commits) {
  const Answer answer = desk.run(
      ".", "lapthach init --quiet long --example lap-thach-2019 && make_history long " + commits +
               " && cd long && git reset -q --hard && git config core.commitGraph false && "
               "lapthach log --verify --lang en > ../found; status=$?; tail -n 3 ../found; "
               "grep -c 'error: ' ../found; git rev-list --count --merges HEAD; exit $status");
  std::cout << "honest commits: " << commits << ", exit " << answer.status << '\n';
  if (answer.status != 0) std::cout << answer.output;
  return answer.status == 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string only, honest = "1000";
  for (int i = 1; i + 1 < argc; i += 2) {
    (std::string(argv[i]) == "--only" ? only : honest) = argv[i + 1];
  }
  try {
    const Desk desk;
    const Answer made = desk.run(".", sources("tools.sh") + sources("book.sh"));
    if (made.status != 0) throw std::runtime_error("cannot make the book: " + made.output);
    desk.save();
    int tried = 0, wrong = 0, found = 0;
    for (const auto& attack : attack::attacks()) {
      if (attack.name.find(only) == std::string_view::npos) continue;
      ++tried;
      found += attack.found_by != "..." ? 1 : 0;
      wrong += try_row(desk, attack, false) ? 0 : 1;
    }
    for (const auto& control : attack::controls()) {
      if (control.name.find(only) == std::string_view::npos) continue;
      wrong += try_row(desk, control, true) ? 0 : 1;
    }
    if (only.empty()) {
      desk.restore();
      wrong += try_honest_history(desk, honest) ? 0 : 1;
    }
    std::cout << "attacks: " << tried << ", to be found: " << found << ", wrong: " << wrong << '\n';
    return wrong == 0 ? 0 : 1;
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
}
