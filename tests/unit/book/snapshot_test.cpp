// What is kept of a file is found again while nothing changed, and never when something did.
#include "lapthach/book/snapshot.hpp"

#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "clerk.hpp"
#include "lapthach/base/error.hpp"

using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

constexpr const char* folder = "2019-Q3/petitions";

/// A book whose files are older than the two seconds in which a change might not show.
class Shelf : public Clerk {
 public:
  Shelf() {
    write("book/lapthach.yaml", "committee:\n  name: Huyện ủy\n");
    write("book/registry/units.yaml", "units: []\n");
    write("book/decisions/qd-1.yaml", "id: qd-1\n");
    for (const char* name : {"a.yaml", "b.yaml"}) write(path(name), name);
    run("git init -q");
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  }

  static std::string path(const std::string& name) {
    return std::string("book/") + folder + "/" + name;
  }
  std::string kept_file() const { return "book/.git/lapthach/snapshot/2019-Q3-petitions"; }

  Snapshot open(const std::string& stamp = "2019-08-14") const {
    return {book(), folder, ground_of(book()), stamp};
  }
  /// Keeps "of a" and "of b", the latter resting on a file of the registry.
  void keep() const {
    Snapshot snapshot = open();
    for (const std::string name : {"a", "b"}) {
      CHECK_FALSE(snapshot.find(name + ".yaml"));
      const auto others =
          name == "b"
              ? std::vector<std::pair<std::string, FileState>>{{path("a.yaml").substr(5),
                                                                state_of(book(),
                                                                         path("a.yaml").substr(5))}}
              : std::vector<std::pair<std::string, FileState>>{};
      CHECK(snapshot.keep(name + ".yaml", "of " + name, others) == "of " + name);
    }
    snapshot.save();
  }
  /// What is found of each.
  std::string found(const std::string& stamp = "2019-08-14") const {
    Snapshot snapshot = open(stamp);
    std::string all;
    for (const char* name : {"a.yaml", "b.yaml"}) {
      all += std::string(snapshot.find(name).value_or("-")) + ";";
    }
    return all;
  }
};

}  // namespace

TEST_CASE("what is kept of a file is known until the file changes") {
  const Shelf shelf;
  shelf.keep();
  CHECK(shelf.found() == "of a;of b;");

  SUBCASE("another content of the same length, with the time put back") {
    shelf.run(
        "cp -p 2019-Q3/petitions/b.yaml old; printf B.yaml >2019-Q3/petitions/b.yaml; "
        "touch -r old 2019-Q3/petitions/b.yaml");
    CHECK(shelf.found() == "of a;-;");
  }
  SUBCASE("another file in its place") {
    shelf.run("cp -p 2019-Q3/petitions/b.yaml new; mv new 2019-Q3/petitions/b.yaml");
    CHECK(shelf.found() == "of a;-;");
  }
  SUBCASE("a file it rests on") {
    shelf.run("echo >>2019-Q3/petitions/a.yaml");
    CHECK(shelf.found() == "-;-;");
  }
  SUBCASE("a file that is gone") {
    shelf.run("rm 2019-Q3/petitions/a.yaml");
    CHECK(shelf.found() == "-;-;");
  }
  SUBCASE("the settings") {
    shelf.run("echo '# new' >>lapthach.yaml");
    CHECK(shelf.found() == "-;-;");
  }
  SUBCASE("the registry") {
    shelf.run("touch registry/units.yaml");
    CHECK(shelf.found() == "-;-;");
  }
  SUBCASE("one decision more") {
    shelf.run("cp -p decisions/qd-1.yaml decisions/qd-2.yaml");
    CHECK(shelf.found() == "-;-;");
  }
  SUBCASE("another day") { CHECK(shelf.found("2019-08-15") == "-;-;"); }
}

TEST_CASE("a file that changed just now is not kept: a second change might not show") {
  const Shelf shelf;
  shelf.run("echo >>2019-Q3/petitions/a.yaml");
  shelf.keep();
  CHECK(shelf.found() == "-;-;");  // b.yaml rests on a.yaml
}

TEST_CASE("a kept file that is damaged in any byte, cut off or foreign says nothing") {
  const Shelf shelf;
  shelf.keep();
  const std::string whole = shelf.read(shelf.kept_file());
  REQUIRE(whole.size() > 100);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    shelf.write(shelf.kept_file(), damaged);
    if (shelf.found() != "-;-;") FAIL_CHECK("byte ", at);
  }
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    shelf.write(shelf.kept_file(), whole.substr(0, size));
    if (shelf.found() != "-;-;") FAIL_CHECK("cut off at ", size);
  }
  shelf.write(shelf.kept_file(), whole);
  CHECK(shelf.found() == "of a;of b;");
}

TEST_CASE("where nothing can be kept, nothing is found, and nobody is told") {
  const Shelf shelf;
  SUBCASE("no git") { shelf.run("rm -rf .git"); }
  SUBCASE("a file in the way") { shelf.run("mkdir .git/lapthach; touch .git/lapthach/snapshot"); }
  shelf.keep();
  CHECK(shelf.found() == "-;-;");
}

TEST_CASE("a link in the place of the kept file is not followed, but replaced") {
  const Shelf shelf;
  shelf.keep();
  shelf.run(
      "cd .git/lapthach/snapshot && mv 2019-Q3-petitions ../elsewhere && "
      "ln -s ../elsewhere 2019-Q3-petitions");
  const std::string before = shelf.read("book/.git/lapthach/elsewhere");
  CHECK(shelf.found() == "-;-;");
  shelf.keep();
  CHECK(shelf.found() == "of a;of b;");
  CHECK(shelf.read("book/.git/lapthach/elsewhere") == before);
}

TEST_CASE("a linked work tree keeps its own") {
  const Shelf shelf;
  shelf.run(
      "git -c user.name=A -c user.email=a@b commit -q --allow-empty -m one; "
      "git worktree add -q ../other; mv .git ../main.git; "
      "sed -i 's#/book/.git/#/main.git/#' ../other/.git; mv ../other/.git .git; "
      "sleep 0.01");
  shelf.keep();
  CHECK(shelf.found() == "of a;of b;");
  CHECK(shelf.read("main.git/worktrees/other/lapthach/snapshot/2019-Q3-petitions").size() > 100);
}
