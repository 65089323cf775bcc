// The chain: its values are those of its definition, and a commit cannot lie about its place.
#include "book/link.hpp"

#include <doctest/doctest.h>

#include "book/sha256.hpp"
#include "book/trailers.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using namespace lapthach::book;
using book::test::Clerk;
using namespace std::string_literals;

namespace {

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

Change change_of(std::vector<FileChange> files) {
  return {.files = std::move(files),
          .subject = "import cells: 1 new, 0 changed",
          .trailers = {{"Lapthach-Op", "import cells"}}};
}

std::string trailer(const Clerk& clerk, const std::string& key) {
  std::string value = clerk.run("git log -1 --format='%(trailers:key=" + key + ",valueonly)'");
  while (value.ends_with('\n')) value.pop_back();
  return value;
}

}  // namespace

TEST_CASE("a value of the chain is the SHA-256 of its definition") {
  CHECK(chain_value({}, {}) == sha256("lapthach chain 1\n"));
  CHECK(chain_value({"aa", "bb"}, {{"a.yaml", git::Mode::file, "a: 1\n"},
                                   {"b b\nc", git::Mode::executable, ""},
                                   {"gone.yaml", git::Mode::none, std::nullopt}}) ==
        sha256("lapthach chain 1\nparent aa\nparent bb\n"
               "file 100644 5 a.yaml\0a: 1\n\nfile 100755 0 b b\nc\0\ngone gone.yaml\0\n"s));
}

TEST_CASE("files cannot be shifted between path and bytes") {
  CHECK(chain_value({}, {{"a", git::Mode::file, "bc"}}) !=
        chain_value({}, {{"ab", git::Mode::file, "c"}}));
}

TEST_CASE("each commit of the tool states its number and its value") {
  const Clerk clerk;
  book::init(clerk.book(), {{"lapthach.yaml", "a: 1\n"}});
  CHECK(trailer(clerk, "Lapthach-Seq") == "1");
  const std::string first = trailer(clerk, "Lapthach-Sha256");
  CHECK(first.size() == 64);

  commit(clerk.book(), change_of({{"z.yaml", "z: 1\n"}, {"a.yaml", "a: 2\n"}}));
  CHECK(trailer(clerk, "Lapthach-Seq") == "2");
  CHECK(trailer(clerk, "Lapthach-Sha256") ==
        chain_value({first}, {{"a.yaml", git::Mode::file, "a: 2\n"},
                              {"z.yaml", git::Mode::file, "z: 1\n"}}));
  const std::string second = trailer(clerk, "Lapthach-Sha256");

  commit(clerk.book(), change_of({{"z.yaml", std::nullopt}}));
  CHECK(trailer(clerk, "Lapthach-Sha256") ==
        chain_value({second}, {{"z.yaml", git::Mode::none, std::nullopt}}));
}

TEST_CASE("commits by hand and merges count for what they are") {
  const Clerk clerk;
  book::init(clerk.book(), {{"lapthach.yaml", "a: 1\n"}});
  const std::string first = trailer(clerk, "Lapthach-Sha256");
  clerk.run(
      "git branch side; echo n >notes.txt; git add .; git commit -qm notes; git switch -q side; "
      "echo o >other.txt; git add .; git commit -qm other; git switch -q main; "
      "git merge -q -m merge side");
  commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}}));

  const auto notes = chain_value({first}, {{"notes.txt", git::Mode::file, "n\n"}});
  const auto other = chain_value({first}, {{"other.txt", git::Mode::file, "o\n"}});
  const auto merge = chain_value({notes, other}, {{"other.txt", git::Mode::file, "o\n"}});
  CHECK(trailer(clerk, "Lapthach-Seq") == "2");
  CHECK(trailer(clerk, "Lapthach-Sha256") ==
        chain_value({merge}, {{"a.yaml", git::Mode::file, "a: 2\n"}}));
}

TEST_CASE("the number after a merge is one more than the greatest of its sides") {
  const Clerk clerk;
  book::init(clerk.book(), {{"lapthach.yaml", "a: 1\n"}});
  clerk.run("git branch side");
  commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}}));
  commit(clerk.book(), change_of({{"a.yaml", "a: 3\n"}}));
  clerk.run("git switch -q side");
  commit(clerk.book(), change_of({{"b.yaml", "b: 2\n"}}));
  CHECK(trailer(clerk, "Lapthach-Seq") == "2");
  clerk.run("git merge -q -m merge main");
  commit(clerk.book(), change_of({{"c.yaml", "c: 2\n"}}));
  CHECK(trailer(clerk, "Lapthach-Seq") == "4");
}

TEST_CASE("a book that others began under git is numbered from its first command") {
  const Clerk clerk;
  std::filesystem::create_directory(clerk.book());
  clerk.run("git init -q -b main; echo a: 1 >a.yaml; git add .; git commit -qm begin");
  commit(clerk.book(), change_of({{"b.yaml", "b: 1\n"}}));
  CHECK(trailer(clerk, "Lapthach-Seq") == "1");
  CHECK(trailer(clerk, "Lapthach-Sha256") ==
        chain_value({chain_value({}, {{"a.yaml", git::Mode::file, "a: 1\n"}})},
                    {{"b.yaml", git::Mode::file, "b: 1\n"}}));
}

TEST_CASE("a link is stated by two well-formed trailers and nothing less") {
  const std::string sum(64, 'a');
  const auto stated = [](const std::string& lines) {
    return stated_link(trailers_of("subject\n\n" + lines)).has_value();
  };
  CHECK(stated("Lapthach-Seq: 7\nLapthach-Sha256: " + sum + "\n"));
  CHECK_FALSE(stated("Lapthach-Seq: 7\n"));
  CHECK_FALSE(stated("Lapthach-Sha256: " + sum + "\n"));
  CHECK_FALSE(stated("Lapthach-Seq: 07\nLapthach-Sha256: " + sum + "\n"));
  CHECK_FALSE(stated("Lapthach-Seq: -7\nLapthach-Sha256: " + sum + "\n"));
  CHECK_FALSE(stated("Lapthach-Seq: 99999999999999999999\nLapthach-Sha256: " + sum + "\n"));
  CHECK_FALSE(stated("Lapthach-Seq: 7\nLapthach-Sha256: " + sum + "a\n"));
  CHECK_FALSE(stated("Lapthach-Seq: 7\nLapthach-Seq: 7\nLapthach-Sha256: " + sum + "\n"));
}
