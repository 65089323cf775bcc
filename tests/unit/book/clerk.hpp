// A clerk's desk for tests: a scratch directory, an identity for git, and git itself.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

namespace lapthach::book::test {

/// A directory of its own in which `git` and the book find the identity of Nguyễn Văn A; both are
/// gone when the test ends.
class Clerk {
 public:
  Clerk() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lapthach-XXXXXX").string();
    home_ = ::mkdtemp(pattern.data());
    write("gitconfig", "[user]\n\tname = Nguyễn Văn A\n\temail = a@example.vn\n");
    set("GIT_CONFIG_GLOBAL", (home_ / "gitconfig").string());
    set("GIT_CONFIG_NOSYSTEM", "1");
    set("GIT_AUTHOR_DATE", "2019-08-14T08:00:00+07:00");
    set("GIT_COMMITTER_DATE", "2019-08-14T08:00:00+07:00");
  }
  ~Clerk() {
    for (const char* name :
         {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"}) {
      ::unsetenv(name);
    }
    std::filesystem::remove_all(home_);
  }
  Clerk(const Clerk&) = delete;
  Clerk& operator=(const Clerk&) = delete;

  static void set(const char* name, const std::string& value) { ::setenv(name, value.c_str(), 1); }
  /// Where the book is.
  std::filesystem::path book() const { return home_ / "book"; }

  /// Writes a file below the scratch directory.
  void write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((home_ / path).parent_path());
    std::ofstream(home_ / path, std::ios::binary) << bytes;
  }
  std::string read(const std::string& path) const {
    std::ifstream file(home_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// What a shell command prints in the book, errors too.
  std::string run(const std::string& command) const {
    const auto output = home_ / "output";
    const std::string line =
        "cd '" + book().string() + "' && { " + command + "; } >'" + output.string() + "' 2>&1";
    if (std::system(line.c_str()) == -1) return "no shell";
    return read("output");
  }

 private:
  std::filesystem::path home_;
};

}  // namespace lapthach::book::test
