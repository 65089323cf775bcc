// The line that names the schema: where it points, and that it stands once, whatever is done.
#include "book/modeline.hpp"

#include <doctest/doctest.h>

#include "book/edit.hpp"
#include "book/fields.hpp"
#include "book/schema_files.hpp"
#include "book/undo.hpp"
#include "book/visits_file.hpp"
#include "lapthach/book/merge.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using namespace lapthach::book;
using book::test::Clerk;

namespace {

const std::string path = "registry/units.yaml";

domain::Unit unit(const std::string& id) {
  domain::Unit made;
  made.id = *domain::UnitId::parse(id);
  made.name = "Xã Hợp Lý";
  return made;
}

std::string edited(const std::string& bytes, const std::vector<domain::Unit>& units) {
  return edit_list(Source{path, bytes}, "units", units);
}

}  // namespace

TEST_CASE("a modeline points from its file to the schemas of the book") {
  CHECK(modeline("lapthach.yaml") ==
        "# yaml-language-server: $schema=.schema/settings.schema.json\n");
  CHECK(modeline("decisions/qd-1.yaml") ==
        "# yaml-language-server: $schema=../.schema/decision.schema.json\n");
  CHECK(modeline("2019-Q3/visits/hop-ly.2.yaml") ==
        "# yaml-language-server: $schema=../../.schema/visits.schema.json\n");
  CHECK(modeline("registers/attendance/2019.yaml") ==
        "# yaml-language-server: $schema=../../.schema/attendance.schema.json\n");
  for (const char* other : {"notes.txt", "registry/notes.yaml", "evidence/a/1.yaml", ""}) {
    CAPTURE(other);
    CHECK(modeline(other).empty());
  }
}

TEST_CASE("whatever has a modeline has a schema of that name") {
  for (const FileChange& file : empty_book()) {
    CAPTURE(file.path);
    const std::string line = modeline(file.path);
    CHECK(file.bytes->starts_with(line));
    const std::string name = line.substr(line.rfind('/') + 1);
    CHECK_NOTHROW(schema(name.substr(0, name.find('.'))));
  }
}

TEST_CASE("what is canonical gets its modeline when it is written, and keeps it") {
  const std::string one = write_list("units", std::vector{unit("a")});
  const std::string two = write_list("units", std::vector{unit("a"), unit("b")});
  for (const std::string& before : {std::string(), one, modeline(path) + one}) {
    CAPTURE(before);
    CHECK(edited(before, {unit("a"), unit("b")}) == modeline(path) + two);
  }
  const std::string by_hand = modeline(path) + "# ours\n" + one;
  CHECK(edited(by_hand, {unit("a"), unit("b")}) == modeline(path) + "# ours\n" + two);
  CHECK(edited("# ours\n" + one, {unit("a"), unit("b")}) == "# ours\n" + two);
}

TEST_CASE("a merge keeps one modeline, whichever side has it") {
  const auto list = [](const std::vector<domain::Unit>& units) {
    return write_list("units", units);
  };
  const std::string base = list({unit("b")}), ours = list({unit("a"), unit("b")});
  const std::string theirs = list({unit("b"), unit("c")});
  const std::string all = list({unit("a"), unit("b"), unit("c")});
  const std::string line = modeline(path);
  for (const bool had : {false, true}) {
    for (const bool here : {false, true}) {
      for (const bool there : {false, true}) {
        const Merged merged = merge((had ? line : "") + base, (here ? line : "") + ours,
                                    (there ? line : "") + theirs, path);
        CHECK(merged.conflicts.empty());
        CHECK(merged.bytes == (here || there ? line : "") + all);
      }
    }
  }
  const Merged conflict =
      merge(line + base, line + list({unit("b"), unit("a")}), line + "units: 1\n", path);
  CHECK(conflict.bytes.starts_with(line));
}

TEST_CASE("two files of visits that begin with different lists get one modeline") {
  const std::string file = "2019-Q3/visits/hop-ly.yaml";
  const std::string visits = "visits:\n  - cell: \"a\"\n    date: 2019-08-14\n";
  const std::string sessions = "sessions:\n  - date: 2019-08-14\n    team: \"t01\"\n";
  const Merged merged = merge("", modeline(file) + visits, modeline(file) + sessions, file);
  CHECK(merged.conflicts.empty());
  CHECK(merged.bytes.starts_with(modeline(file)));
  CHECK(merged.bytes.find("yaml-language-server") == merged.bytes.rfind("yaml-language-server"));
}

TEST_CASE("what an undo leaves of a list is an empty one") {
  CHECK(emptied(path) == modeline(path) + "units: []\n");
  CHECK(emptied("decisions/qd-1.yaml").empty());
  CHECK(is_emptied(emptied(path), path));
  CHECK(is_emptied("units: []\n", path));
  CHECK(is_emptied("# of another version\nunits: []\n", path));
  for (const char* other : {"", "#", "#\n", "cells: []\n", "units: []\n# more\n", "units:\n"}) {
    CAPTURE(other);
    CHECK_FALSE(is_emptied(other, path));
  }
  CHECK_FALSE(is_emptied("", "decisions/qd-1.yaml"));
  const auto contents =
      read_visits_file({"2019-Q3/visits/a.yaml", emptied("2019-Q3/visits/a.yaml")});
  CHECK(contents == VisitsContents{});
}

TEST_CASE("the schemas of a clone follow the program and stay out of its history") {
  const Clerk clerk;
  init(clerk.book(), {});
  CHECK(clerk.run("ls .schema | wc -l") == "21\n");
  CHECK(clerk.run("git status --porcelain --ignored") == "!! .schema/\n");
  CHECK_FALSE(put_schemas(clerk.book()));

  clerk.write("book/.schema/cells.schema.json", "{}");
  refresh_schemas(clerk.book());
  CHECK(clerk.read("book/.schema/cells.schema.json") == "{}");
  clerk.write("book/.schema/version", "lapthach 0.0.1\n");
  refresh_schemas(clerk.book());
  CHECK(clerk.read("book/.schema/cells.schema.json") == schema("cells"));

  clerk.run("rm -r .schema && mkdir ../outside && ln -s ../outside .schema");
  refresh_schemas(clerk.book());
  CHECK(clerk.run("ls -A ../outside").empty());
  CHECK_THROWS_AS(put_schemas(clerk.book()), Error);
  clerk.run("rm .schema && touch .schema");
  refresh_schemas(clerk.book());
  CHECK(clerk.read("book/.schema").empty());
}
