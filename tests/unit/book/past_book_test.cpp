// The book as it had been entered by the end of a day.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "lapthach/book/history.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using book::PastBook;
using book::test::Clerk;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

constexpr Date begins = 2019y / July / 1d;

void write_on(const Clerk& clerk, const std::string& moment, const std::string& bytes) {
  clerk.set("GIT_AUTHOR_DATE", moment);
  clerk.set("GIT_COMMITTER_DATE", moment);
  book::commit(clerk.book(), {.files = {{"registry/units.yaml", bytes}},
                              .subject = "import units: 1 new",
                              .trailers = {{"Lapthach-Op", "import units"}}});
}

/// Three commits: on 1 July, late on 5 July by a clock of Vietnam, and on 9 July.
void write_history(const Clerk& clerk) {
  clerk.set("GIT_AUTHOR_DATE", "2019-07-01T08:00:00+07:00");
  clerk.set("GIT_COMMITTER_DATE", "2019-07-01T08:00:00+07:00");
  book::init(clerk.book(), {{"lapthach.yaml", "language: vi\n"}, {"evidence/a.pdf", "paper"}});
  write_on(clerk, "2019-07-05T23:50:00+07:00", "units: [] # 5\n");
  write_on(clerk, "2019-07-09T00:10:00+07:00", "units: [] # 9\n");
}

std::string units_in(const PastBook& past) {
  std::ifstream file(past.root() / "registry/units.yaml", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string known_on(const Clerk& clerk, Date day) { return units_in(PastBook(clerk.book(), day)); }

}  // namespace

TEST_CASE("the last commit of a day holds, by the clock of who made it") {
  const Clerk clerk;
  write_history(clerk);
  CHECK(known_on(clerk, begins).empty());
  CHECK(known_on(clerk, 2019y / July / 4d).empty());
  CHECK(known_on(clerk, 2019y / July / 5d) == "units: [] # 5\n");
  CHECK(known_on(clerk, 2019y / July / 8d) == "units: [] # 5\n");
  CHECK(known_on(clerk, 2019y / July / 9d) == "units: [] # 9\n");
  CHECK(known_on(clerk, 2030y / July / 9d) == "units: [] # 9\n");
  CHECK(PastBook(clerk.book(), 2019y / July / 8d).head().seq == 2);
}

TEST_CASE("a commit is had by its name too") {
  const Clerk clerk;
  write_history(clerk);
  const auto earlier = PastBook(clerk.book(), 2019y / July / 5d).head();
  const PastBook past(clerk.book(), earlier.commit);
  CHECK(units_in(past) == "units: [] # 5\n");
  CHECK(past.head().seq == earlier.seq);
  CHECK_THROWS_AS(PastBook(clerk.book(), std::string("0123")), Error);
  CHECK_THROWS_AS(PastBook(clerk.book(), std::string(40, '1')), Error);
}

TEST_CASE("what is not committed is not known, and the work tree stays as it is") {
  const Clerk clerk;
  write_history(clerk);
  clerk.write("book/registry/units.yaml", "units: [] # mine\n");
  fs::path copy;
  {
    const PastBook past(clerk.book(), 2019y / July / 9d);
    copy = past.root();
    CHECK(units_in(past) == "units: [] # 9\n");
    CHECK(fs::file_size(copy / "evidence/a.pdf") == 0);  // papers are known by name alone
  }
  CHECK_FALSE(fs::exists(copy));
  CHECK(clerk.read("book/registry/units.yaml") == "units: [] # mine\n");
}

TEST_CASE("of a merge the line of first parents counts") {
  const Clerk clerk;
  write_history(clerk);
  clerk.run("git checkout -q -b other HEAD~1");
  write_on(clerk, "2019-07-06T08:00:00+07:00", "units: [] # other\n");
  clerk.run(
      "git checkout -q main && GIT_COMMITTER_DATE=2019-07-10T08:00:00+07:00 "
      "git merge -q -s ours -m merged other");
  CHECK(known_on(clerk, 2019y / July / 7d) == "units: [] # 5\n");
  CHECK(known_on(clerk, 2019y / July / 10d) == "units: [] # 9\n");
}

TEST_CASE("a day before the history is refused with the day it begins") {
  const Clerk clerk;
  write_history(clerk);
  try {
    const PastBook past(clerk.book(), 2019y / June / 30d);
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::no);
    CHECK(error.diagnostics().front().what.en ==
          "on 2019-06-30 the book had no history yet: it begins on 2019-07-01");
  }
}

TEST_CASE("a commit that holds a link is refused") {
  const Clerk clerk;
  write_history(clerk);
  clerk.run("ln -s /etc/passwd registry/cells.yaml && git add . && git commit -q -m link");
  CHECK_THROWS_AS(PastBook(clerk.book(), 2030y / July / 1d), Error);
  CHECK(known_on(clerk, 2019y / July / 5d) == "units: [] # 5\n");
}
