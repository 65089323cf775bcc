// What a clone lacks is set once; what a push breaks is told.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "lapthach/book/merge.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using book::test::Clerk;

namespace {

/// A book whose clone, beside it, has no settings of its own.
std::filesystem::path cloned(const Clerk& clerk) {
  book::init(clerk.book(), {});
  clerk.run("git clone --quiet . ../clone");
  return clerk.book().parent_path() / "clone";
}

std::string tip(const Clerk& clerk) {
  const std::string printed = clerk.run("git rev-parse HEAD");
  return printed.substr(0, printed.size() - 1);
}

const std::string nothing(40, '0');

std::vector<std::string> said(const std::vector<Diagnostic>& found) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : found) lines.push_back(one.where.file + ": " + one.what.en);
  return lines;
}

}  // namespace

TEST_CASE("a clone is prepared once, a new book is ready") {
  const Clerk clerk;
  const auto clone = cloned(clerk);
  CHECK(book::merges_by_records(clerk.book()));
  CHECK_FALSE(book::merges_by_records(clone));
  CHECK(book::prepare_clone(clone).size() == 9);
  CHECK(book::merges_by_records(clone));
  CHECK(book::prepare_clone(clone).empty());
  CHECK(book::prepare_clone(clerk.book()).empty());
  CHECK(clerk.run("git -C ../clone config extensions.preciousObjects") == "true\n");
}

TEST_CASE("a book without our attributes gets them in the clone alone") {
  const Clerk clerk;
  book::init(clerk.book(), {{"lapthach.yaml", "x\n"}, {".gitattributes", "*.md text\n"}});
  CHECK(clerk.run("git check-attr merge registry/cells.yaml") ==
        "registry/cells.yaml: merge: lapthach\n");
  CHECK(clerk.read("book/.gitattributes") == "*.md text\n");
  CHECK(book::prepare_clone(clerk.book()).empty());
}

TEST_CASE("a book outside git has nothing to merge") {
  const Clerk clerk;
  clerk.write("book/lapthach.yaml", "x\n");
  CHECK(book::merges_by_records(clerk.book()));
}

TEST_CASE("the hook of a human is never replaced") {
  const Clerk clerk;
  book::init(clerk.book(), {});
  CHECK(book::install_check_hook(clerk.book()));
  CHECK_FALSE(book::install_check_hook(clerk.book()));
  clerk.write("book/.git/hooks/pre-commit", "own\n");
  CHECK_THROWS_AS(book::install_check_hook(clerk.book()), Error);
  CHECK(clerk.read("book/.git/hooks/pre-commit") == "own\n");
}

TEST_CASE("a push is refused for what it breaks, and for that alone") {
  const Clerk clerk;
  book::init(clerk.book(), {});
  const std::string first = tip(clerk);
  clerk.write("book/registry/units.yaml", "units:\n  - id: \"a\"\n");
  clerk.run("git commit --quiet --all -m slip");
  const std::string second = tip(clerk);
  clerk.run("git clone --quiet --bare . ../server");
  const auto server = clerk.book().parent_path() / "server";
  const auto received = [&](const std::string& before, const std::string& after,
                            const std::string& ref) {
    return said(book::receive(server, before + " " + after + " " + ref + "\n"));
  };

  CHECK(received(nothing, first, "refs/heads/main").empty());
  CHECK(received(first, second, "refs/heads/main") ==
        std::vector<std::string>{"registry/units.yaml: \"name\" is missing"});
  CHECK(received(second, first, "refs/heads/main") ==
        std::vector<std::string>{"refs/heads/main: it would lose commits that are here"});
  CHECK(received(first, nothing, "refs/heads/main") ==
        std::vector<std::string>{"refs/heads/main: nothing is deleted here"});
  CHECK(received(nothing, first, "refs/replace/x") ==
        std::vector<std::string>{"refs/replace/x: only branches and tags are taken"});
  CHECK_THROWS_AS(book::receive(server, "nonsense\n"), Error);
  CHECK(clerk.run("ls ../server | grep check-") == "");
}
