// A new book is a repository on main with one commit, and is never made over anything.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using book::test::Clerk;
namespace fs = std::filesystem;

TEST_CASE("an empty book is read without a fault and holds the defaults") {
  const Clerk clerk;
  const auto made = book::init(clerk.book(), {});
  const auto loaded = book::load(clerk.book());
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.records.settings.roster == domain::RosterSettings{});
  CHECK(loaded.records.settings.calendar == domain::CalendarSettings{});
  CHECK(loaded.records.registry == domain::Registry{});
  CHECK(clerk.run("git log --format='%H %s %an'") ==
        made.commit + " init: Begin the book Nguyễn Văn A\n");
  CHECK(clerk.run("git status --porcelain --branch") == "## main\n");
}

TEST_CASE("every default of an empty book has a comment above it") {
  const auto files = book::empty_book();
  REQUIRE(files[0].path == "lapthach.yaml");
  for (const char* line : {"\nlanguage: vi\n", "\n  shift: none\n", "\n  longest_interval: 8\n",
                           "\n    threshold: 90\n"}) {
    CAPTURE(line);
    const auto at = files[0].bytes->find(line);
    REQUIRE(at != std::string::npos);
    const auto before = files[0].bytes->rfind('\n', at - 1) + 1;
    CHECK(files[0].bytes->find_first_not_of(' ', before) == files[0].bytes->find('#', before));
  }
}

TEST_CASE("private files are never seen by git, and it merges the others by records") {
  const Clerk clerk;
  book::init(clerk.book(), {});
  clerk.write("book/private/persons.yaml", "persons: []\n");
  CHECK(clerk.run("git status --porcelain") == "");
  CHECK(clerk.run("git check-attr text merge -- registry/cells.yaml") ==
        "registry/cells.yaml: text: unset\nregistry/cells.yaml: merge: lapthach\n");
  CHECK(clerk.run("git config merge.lapthach.driver") == "lapthach merge-file %O %A %B %P\n");
}

TEST_CASE("an example's files are the book's, its own .gitignore too") {
  const Clerk clerk;
  const auto made = book::init(clerk.book(), {{"lapthach.yaml", "x\n"}, {".gitignore", "own\n"}});
  CHECK(made.paths == std::vector<std::string>{"lapthach.yaml", ".gitignore", ".gitattributes"});
  CHECK(clerk.read("book/.gitignore") == "own\n");
}

TEST_CASE("a book is made in an empty directory but never over something") {
  const Clerk clerk;
  fs::create_directory(clerk.book());
  CHECK_FALSE(book::init(clerk.book(), {{"lapthach.yaml", "x\n"}}).commit.empty());
  const std::string before = clerk.run("git rev-parse HEAD; ls -a");
  CHECK_THROWS_AS(book::init(clerk.book(), {{"lapthach.yaml", "y\n"}}), Error);
  CHECK(clerk.run("git rev-parse HEAD; ls -a") == before);
  clerk.write("file", "");
  CHECK_THROWS_AS(book::init(clerk.book().parent_path() / "file", {}), Error);
}

TEST_CASE("without an identity no directory is made") {
  const Clerk clerk;
  Clerk::set("GIT_CONFIG_GLOBAL", "/dev/null");
  CHECK_THROWS_AS(book::init(clerk.book(), {}), Error);
  CHECK_FALSE(fs::exists(clerk.book()));
}

TEST_CASE("what a killed init has not finished is begun anew") {
  const Clerk clerk;
  clerk.write("book/.lapthach-init/.git/HEAD", "half");
  CHECK_FALSE(book::init(clerk.book(), {}).commit.empty());
  CHECK(clerk.run("ls -A") ==
        ".git\n.gitattributes\n.gitignore\n.schema\nlapthach.yaml\nregistry\n");
  CHECK(clerk.run("git status --porcelain") == "");
}

TEST_CASE("what a killed init has finished but not moved is moved") {
  const Clerk clerk;
  book::init(clerk.book(), {});
  const std::string head = clerk.run("git rev-parse HEAD");
  clerk.run("mkdir .lapthach-whole; mv registry lapthach.yaml .lapthach-whole");
  book::init(clerk.book(), {});
  CHECK(clerk.run("ls -A") ==
        ".git\n.gitattributes\n.gitignore\n.schema\nlapthach.yaml\nregistry\n");
  CHECK(clerk.run("git rev-parse HEAD; git status --porcelain") == head);
}

TEST_CASE("a book that cannot be made leaves nothing behind") {
  const Clerk clerk;
  Clerk::set("GIT_COMMITTER_DATE", "no day");
  CHECK_THROWS_AS(book::init(clerk.book() / "below", {}), Error);
  CHECK_FALSE(fs::exists(clerk.book()));
}
