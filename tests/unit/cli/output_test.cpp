// Tests of where results go and what happens when they cannot.
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <streambuf>

#include <doctest/doctest.h>

#include "unit/cli/line.hpp"

namespace lapthach::cli {
namespace {

/// Takes nothing, and says why.
class Refusing : public std::streambuf {
 public:
  explicit Refusing(int reason) : reason_(reason) {}

 protected:
  int overflow(int) override {
    errno = reason_;
    return EOF;
  }

 private:
  int reason_;
};

Said type_at(Refusing& screen, const std::vector<std::string>& line) {
  std::ostream out(&screen);
  std::ostringstream err;
  std::istringstream in;
  using namespace std::chrono;
  Desk desk{out, err, in, 2019y / August / 15d};
  const int status = run(line, desk);
  return {status, "", err.str()};
}

}  // namespace

TEST_CASE("a full disk behind stdout is status 4") {
  Refusing full(ENOSPC);
  const Said said = type_at(full, {"--help"});
  CHECK(said.status == 4);
  CHECK(has(said.err, "cannot write the output"));
}

TEST_CASE("a reader that has gone is no fault") {
  Refusing gone(EPIPE);
  const Said said = type_at(gone, {"--help"});
  CHECK(said.status == 0);
  CHECK(said.err.empty());
}

TEST_CASE("--output writes a file, or says that it cannot") {
  Room room;
  const std::string path = room / "help.txt";
  const Said said = type({"--help", "--output", path});
  CHECK(said.out.empty());
  CHECK(std::filesystem::file_size(path) == type({"--help"}).out.size());
  CHECK(type({"--help", "--output", room / "none/help.txt"}).status == 4);
  CHECK(type({"--help", "--output", "-"}).out == type({"--help"}).out);
}

TEST_CASE("a file of an office program is not written to a terminal, a page is") {
  Room room;
  const auto refused = [&](std::vector<std::string> more) {
    std::ostringstream out, err;
    std::istringstream in;
    using namespace std::chrono;
    Desk desk{out, err, in, 2019y / August / 15d};
    desk.terminal = true;
    more.insert(more.begin(), {"-C", room / "", "report", "roster", "2019-Q4"});
    CHECK(run(more, desk) == 2);  // else because there is no book
    return has(err.str(), "not for a terminal");
  };
  CHECK(refused({"--format", "docx"}));
  CHECK(refused({"--format", "xlsx", "--output", "-"}));
  CHECK_FALSE(refused({"--format", "docx", "--output", room / "a.docx"}));
  CHECK_FALSE(refused({"--format", "html"}));
}

TEST_CASE("a directory that is no book is a usage error; no command says how to begin") {
  Room room;
  CHECK(type({"-C", room / "", "check"}).status == 2);
  const Said said = type({"-C", room / ""});
  CHECK(said.status == 0);
  CHECK(has(said.out, "lapthach init DIR"));
}

TEST_CASE("input that cannot be read is status 4") {
  Room room;
  std::filesystem::create_directory(room / "book");
  std::ofstream(room / "book/lapthach.yaml") << "";
  for (const auto& path : {room / "none.csv", room / "book"}) {
    const Said said = type({"-C", room / "book", "import", "cells", path});
    CHECK(said.status == 4);
    CHECK(has(said.err, "cannot read"));
  }
}

TEST_CASE("an example that is not there is answered with those that are") {
  Room room;
  std::filesystem::create_directories(room / "shelf/one");
  std::ofstream(room / "shelf/one/lapthach.yaml") << "language: vi\n";
  setenv("LAPTHACH_EXAMPLES", (room / "shelf").c_str(), 1);
  const Said said = type({"init", room / "book", "--example", "onne"});
  unsetenv("LAPTHACH_EXAMPLES");
  CHECK(said.status == 2);
  CHECK(has(said.err, "did you mean one?"));
}

}  // namespace lapthach::cli
