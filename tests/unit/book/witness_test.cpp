// The witness: lines that survive a power cut, one file a book, and never a reason to fail.
#include "book/witness.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "lapthach/book/book.hpp"
#include "lapthach/book/history.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using namespace lapthach::book;
using book::test::Clerk;
namespace fs = std::filesystem;

namespace {

const std::string name(40, 'a');

/// A book, and a memory of its own for this machine.
struct Desk {
  Clerk clerk;
  fs::path state = clerk.book().parent_path() / "state";

  Desk() { Clerk::set("XDG_STATE_HOME", state.string()); }
  ~Desk() { ::unsetenv("XDG_STATE_HOME"); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  std::string commit(const std::string& bytes) const {
    return book::commit(clerk.book(), {.files = {{"a.yaml", bytes}},
                                       .subject = "import cells",
                                       .trailers = {{"Lapthach-Op", "import cells"}}})
        .commit;
  }
};

}  // namespace

TEST_CASE("a line is read back as it was written") {
  const WitnessLine line{37, name, "2019-08-14", "/srv/sổ một"};
  CHECK(to_line(line) == "37 " + name + " 2019-08-14 /srv/sổ một\n");
  CHECK(parse_witness_line("37 " + name + " 2019-08-14 /srv/sổ một") == line);
  CHECK(parse_witness_line("37 " + name + " 2019-08-14") ==
        WitnessLine{37, name, "2019-08-14", ""});
}

TEST_CASE("half a line is none") {
  CHECK_FALSE(parse_witness_line(""));
  CHECK_FALSE(parse_witness_line("37"));
  CHECK_FALSE(parse_witness_line("37 "));
  CHECK_FALSE(parse_witness_line("37 " + name.substr(1)));
  CHECK_FALSE(parse_witness_line("x " + name + " 2019-08-14 /srv"));
}

TEST_CASE("every commit is appended to the file that has the name of the first") {
  const Desk desk;
  const std::string root = book::init(desk.clerk.book(), {{"lapthach.yaml", "a: 1\n"}}).commit;
  witness(desk.clerk.book(), root);
  const std::string second = desk.commit("a: 1\n");
  witness(desk.clerk.book(), second);
  desk.clerk.run("echo x >notes.txt; git add notes.txt; git commit -qm notes");
  const std::string third = desk.commit("a: 2\n");
  witness(desk.clerk.book(), third);

  const fs::path file = desk.state / "lapthach/witness" / root;
  const std::string place = fs::canonical(desk.clerk.book()).string();
  CHECK(read_witness(file) == std::vector<WitnessLine>{{1, root, "2019-08-14", place},
                                                       {2, second, "2019-08-14", place},
                                                       {3, third, "2019-08-14", place}});
  struct stat state {};
  REQUIRE(::stat(file.c_str(), &state) == 0);
  CHECK((state.st_mode & 0777U) == 0600U);
}

TEST_CASE("a machine that cannot remember does not say so") {
  const Clerk clerk;
  const std::string root = book::init(clerk.book(), {{"lapthach.yaml", "a: 1\n"}}).commit;
  Clerk::set("XDG_STATE_HOME", "/dev/null");
  witness(clerk.book(), root);
  Clerk::set("XDG_STATE_HOME", clerk.book().parent_path().string());
  witness(clerk.book() / "nowhere", root);
  witness(clerk.book(), "no commit");
  ::unsetenv("XDG_STATE_HOME");
  CHECK_FALSE(fs::exists(clerk.book().parent_path() / "lapthach/witness" / root));
}
