// One commit of our files only; everything of the clerk's stays; every obstacle is said at once.
#include <doctest/doctest.h>

#include "lapthach/book/book.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using book::Change;
using book::commit;
using book::test::Clerk;
namespace fs = std::filesystem;

namespace {

/// A book with one commit: a.yaml, registry/b.yaml and notes.txt.
void begin(const Clerk& clerk) {
  book::init(clerk.book(),
             {{"a.yaml", "a: 1\n"}, {"notes.txt", "note\n"}, {"registry/b.yaml", "b: 1\n"}});
}

Change change_of(std::vector<book::FileChange> files) {
  return {.files = std::move(files),
          .subject = "assign draw: Draw 2019-Q4",
          .trailers = {{"Lapthach-Op", "assign draw"}, {"Lapthach-Period", "2019-Q4"}}};
}

/// The sentences of the fault that commit() ends with, one a line.
std::string refusals(const Clerk& clerk, const Change& change) {
  std::string sentences;
  try {
    commit(clerk.book(), change);
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::world);
    for (const auto& found : error.diagnostics()) {
      CHECK_FALSE(found.hint.empty());
      CHECK_FALSE(found.what.vi.empty());
      sentences += found.what.en + '\n';
    }
  }
  return sentences;
}

}  // namespace

TEST_CASE("a commit holds the changed files, the subject and the trailers") {
  const Clerk clerk;
  begin(clerk);
  const auto made = commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"},
                                                    {"2019-Q4/roster.yaml", "period: 2019-Q4\n"},
                                                    {"registry/b.yaml", "b: 1\n"}}));
  CHECK(made.paths == std::vector<std::string>{"a.yaml", "2019-Q4/roster.yaml"});
  CHECK(clerk.run("git rev-parse HEAD") == made.commit + "\n");
  CHECK(clerk.run("git show --name-status --format='%an,%ae,%ad,%cn%n%s%n%n"
                  "%(trailers:key=Lapthach-Op,key=Lapthach-Period)' --date=iso-strict") ==
        "Nguyễn Văn A,a@example.vn,2019-08-14T08:00:00+07:00,Nguyễn Văn A\n"
        "assign draw: Draw 2019-Q4\n\n"
        "Lapthach-Op: assign draw\nLapthach-Period: 2019-Q4\n\n\n"
        "A\t2019-Q4/roster.yaml\nM\ta.yaml\n");
  CHECK(clerk.read("book/2019-Q4/roster.yaml") == "period: 2019-Q4\n");
  CHECK(clerk.run("git status --porcelain --ignored") == "!! .schema/\n");
  CHECK(clerk.run("git diff-files") == "");
  CHECK(clerk.run("git fsck --strict") == "");
  CHECK(clerk.run("git reflog -1 --format='%gs %gn'") ==
        "commit: assign draw: Draw 2019-Q4 Nguyễn Văn A\n");
}

TEST_CASE("a file that is removed leaves the tree, the index and the disk") {
  const Clerk clerk;
  begin(clerk);
  commit(clerk.book(), change_of({{"registry/b.yaml", std::nullopt}}));
  CHECK(clerk.run("git status --porcelain") == "");
  CHECK(clerk.run("git ls-tree -r --name-only HEAD") ==
        ".gitattributes\n.gitignore\na.yaml\nnotes.txt\n");
  CHECK_FALSE(fs::exists(clerk.book() / "registry/b.yaml"));
}

TEST_CASE("files as HEAD has them make no commit") {
  const Clerk clerk;
  begin(clerk);
  const std::string before = clerk.run("git rev-parse HEAD");
  CHECK(commit(clerk.book(), change_of({{"a.yaml", "a: 1\n"}})).commit.empty());
  CHECK(commit(clerk.book(), change_of({{"gone.yaml", std::nullopt}})).commit.empty());
  CHECK(clerk.run("git rev-parse HEAD") == before);
}

TEST_CASE("the clerk's modified, staged and untracked files stay as they are") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("echo more >>notes.txt; git add notes.txt; echo again >>notes.txt");
  clerk.run(
      "echo b: 9 >registry/b.yaml; echo new >new.txt; echo s >staged.txt; git add staged.txt");
  const std::string dirt = clerk.run("git status --porcelain");
  const std::string staged = clerk.run("git diff --cached");

  commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}, {"registry/c.yaml", "c: 1\n"}}));
  CHECK(clerk.run("git status --porcelain") == dirt);
  CHECK(clerk.run("git diff --cached") == staged);
  CHECK(clerk.run("git show --name-only --format=") == "a.yaml\nregistry/c.yaml\n");
  CHECK(clerk.run("git commit -q -m own && git show --name-only --format=") ==
        "notes.txt\nstaged.txt\n");
}

TEST_CASE("what a human changed in the second of git's last look stays a change for git") {
  // The same time and size as when it was entered: git tells it by the time of the index alone.
  const char* change =
      "git config core.trustctime false; git config core.checkStat minimal; "
      "echo aa >notes.txt; touch -d @1000000000 notes.txt; git add notes.txt; "
      "echo bb >notes.txt; touch -d @1000000000 notes.txt .git/index";
  for (const std::string other_form : {"", "git update-index --index-version 4; "}) {
    const Clerk clerk;
    begin(clerk);
    clerk.run(other_form + change);
    commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}}));
    CHECK(clerk.run("git status --porcelain") == "MM notes.txt\n");
    CHECK(clerk.run("git diff notes.txt").find("+bb") != std::string::npos);
  }
}

TEST_CASE("an executable file stays executable and permissions are kept") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("chmod 755 a.yaml; git commit -qam x; chmod 700 a.yaml");
  commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}}));
  CHECK(clerk.run("git ls-files -s a.yaml").starts_with("100755"));
  CHECK((fs::status(clerk.book() / "a.yaml").permissions() & fs::perms::mask) ==
        fs::perms::owner_all);
}

TEST_CASE("every path with changes that are not committed is named, and nothing is written") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("echo x >>a.yaml; rm notes.txt; echo y >>registry/b.yaml; git add registry/b.yaml");
  clerk.run("mkdir 2019-Q4; echo z >2019-Q4/roster.yaml; echo s >s.yaml; git add s.yaml");
  clerk.run(
      "git checkout -q HEAD -- registry/b.yaml; echo y >registry/b.yaml; git add registry; "
      "git show HEAD:registry/b.yaml >registry/b.yaml");
  const std::string before = clerk.run("git status --porcelain; git rev-parse HEAD; cat *.yaml");
  CHECK(refusals(clerk, change_of({{"s.yaml", "s\n"},
                                   {"a.yaml", "a: 2\n"},
                                   {"notes.txt", "n\n"},
                                   {"registry/b.yaml", "b\n"},
                                   {"2019-Q4/roster.yaml", "r\n"}})) ==
        "2019-Q4/roster.yaml is in the way, and git does not know it\n"
        "a.yaml has changes that are not committed\n"
        "notes.txt has been deleted, and that is not committed\n"
        "registry/b.yaml has changes that are not committed\n"
        "s.yaml has changes that are not committed\n");
  CHECK(clerk.run("git status --porcelain; git rev-parse HEAD; cat *.yaml") == before);
}

TEST_CASE("links and files in the place of directories are refused") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("ln -s /tmp elsewhere; ln -sf notes.txt a.yaml; mkdir d.yaml; touch file");
  CHECK(refusals(clerk, change_of({{"elsewhere/x.yaml", "x\n"},
                                   {"a.yaml", "a: 2\n"},
                                   {"d.yaml", "d\n"},
                                   {"file/x.yaml", "x\n"}})) ==
        "a.yaml is not an ordinary file\n"
        "d.yaml is not an ordinary file\n"
        "elsewhere is not a directory\n"
        "file is not a directory\n");
}

TEST_CASE("operations under way and a detached head are refused") {
  const Clerk clerk;
  begin(clerk);
  clerk.run(
      "git switch -qc other; echo a: 3 >a.yaml; git commit -qam theirs; git switch -q main; "
      "echo a: 2 >a.yaml; git commit -qam ours");
  const Change change = change_of({{"c.yaml", "c\n"}});
  SUBCASE("merge") {
    clerk.run("git merge other");
    CHECK(refusals(clerk, change) == "a merge is under way in this book\n");
  }
  SUBCASE("rebase") {
    clerk.run("git rebase other");
    CHECK(refusals(clerk, change) == "a rebase is under way in this book\n");
  }
  SUBCASE("cherry-pick") {
    clerk.run("git cherry-pick other");
    CHECK(refusals(clerk, change) == "a cherry-pick is under way in this book\n");
  }
  SUBCASE("revert") {
    clerk.run("git revert HEAD~1");
    CHECK(refusals(clerk, change) == "a revert is under way in this book\n");
  }
  SUBCASE("bisect") {
    clerk.run("git bisect start; git bisect bad; git bisect good HEAD~1");
    CHECK(refusals(clerk, change) == "a bisection is under way in this book\n");
  }
  SUBCASE("detached head") {
    clerk.run("git switch -q --detach");
    CHECK(refusals(clerk, change) ==
          "HEAD is detached: a commit made now would belong to no branch\n");
  }
  CHECK_FALSE(fs::exists(clerk.book() / "c.yaml"));
  CHECK_FALSE(fs::exists(clerk.book() / ".git/index.lock"));
}

TEST_CASE("a lock of another git is named and left alone") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("echo theirs >.git/index.lock");
  CHECK(refusals(clerk, change_of({{"c.yaml", "c\n"}})).starts_with("another git is at work here"));
  CHECK(clerk.read("book/.git/index.lock") == "theirs\n");
}

TEST_CASE("an identity is never invented") {
  const Clerk clerk;
  begin(clerk);
  const Change change = change_of({{"c.yaml", "c\n"}});
  SUBCASE("none") {
    Clerk::set("GIT_CONFIG_GLOBAL", "/dev/null");
    CHECK(refusals(clerk, change) == "git does not know whose commit this is\n");
  }
  SUBCASE("a name without an email") {
    clerk.write("gitconfig", "[user]\n\tname = Nguyễn Văn A\n");
    CHECK(refusals(clerk, change) == "git does not know whose commit this is\n");
  }
  SUBCASE("an impossible date") {
    Clerk::set("GIT_AUTHOR_DATE", "yesterday");
    CHECK(refusals(clerk, change) == "GIT_AUTHOR_DATE is not a date: yesterday\n");
  }
  CHECK_FALSE(fs::exists(clerk.book() / "c.yaml"));
  CHECK(clerk.run("git status --porcelain") == "");
}

TEST_CASE("a change that must stand on a commit is refused when another came between") {
  const Clerk clerk;
  begin(clerk);
  Change change = change_of({{"a.yaml", "a: 2\n"}});
  change.onto = clerk.run("git rev-parse HEAD").substr(0, 40);
  clerk.run("git commit -q --allow-empty -m theirs");
  const std::string before = clerk.run("git rev-parse HEAD; cat a.yaml");
  CHECK(refusals(clerk, change) ==
        "another commit was made on refs/heads/main at the same moment\n");
  CHECK(clerk.run("git rev-parse HEAD; cat a.yaml") == before);
  change.onto = clerk.run("git rev-parse HEAD").substr(0, 40);
  CHECK(refusals(clerk, change).empty());
  CHECK(clerk.run("cat a.yaml") == "a: 2\n");
}

TEST_CASE("a directory that is not the top of a repository is refused") {
  const Clerk clerk;
  fs::create_directories(clerk.book() / "inner");
  const Change change = change_of({{"c.yaml", "c\n"}});
  CHECK(refusals(clerk, change).find("is not under git") != std::string::npos);

  clerk.run("git init -q -b main");
  try {
    commit(clerk.book() / "inner", change);
    FAIL("committed into a directory below the top");
  } catch (const Error& error) {
    CHECK(error.diagnostics()[0].what.en.find("is not the top of its repository") !=
          std::string::npos);
  }
  clerk.run("git config core.bare true");
  CHECK(refusals(clerk, change).find("is bare") != std::string::npos);
}

TEST_CASE("the first commit of a repository that has none") {
  const Clerk clerk;
  fs::create_directory(clerk.book());
  clerk.run("git init -q -b so; echo mine >mine.txt; git add mine.txt");
  const auto made = commit(clerk.book(), change_of({{"a.yaml", "a: 1\n"}}));
  CHECK(clerk.run("git rev-parse so") == made.commit + "\n");
  CHECK(clerk.run("git status --porcelain") == "A  mine.txt\n");
}

TEST_CASE("what a command that was cut off left behind is not in the way of the next") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("echo half >.lapthach-new.a.yaml; echo half >.git/lapthach/index");
  commit(clerk.book(), change_of({{"a.yaml", "a: 2\n"}}));
  CHECK(clerk.run("git status --porcelain") == "");
  CHECK_FALSE(fs::exists(clerk.book() / ".git/lapthach/index"));
}

TEST_CASE("a book is reached through a link as well") {
  const Clerk clerk;
  begin(clerk);
  fs::create_symlink(clerk.book(), clerk.book().parent_path() / "link");
  commit(clerk.book().parent_path() / "link", change_of({{"a.yaml", "a: 2\n"}}));
  CHECK(clerk.run("git status --porcelain") == "");
}

TEST_CASE("a large change is one commit, whole") {
  const Clerk clerk;
  begin(clerk);
  std::vector<book::FileChange> files;
  for (int i = 0; i < 50; ++i) {
    files.push_back({"many/" + std::to_string(i) + ".yaml", std::to_string(i) + "\n"});
  }
  commit(clerk.book(), change_of(files));
  CHECK(clerk.run("git status --porcelain; git fsck --strict") == "");
  CHECK(clerk.run("git ls-tree -r HEAD many | wc -l; cat many/49.yaml") == "50\n49\n");
}

TEST_CASE("a linked work tree and packed refs are no different") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("git pack-refs --all; git gc -q; git worktree add -q ../second -b second");
  const fs::path second = clerk.book().parent_path() / "second";
  const auto made = commit(second, change_of({{"a.yaml", "a: 2\n"}}));
  CHECK(clerk.run("git rev-parse second") == made.commit + "\n");
  CHECK(clerk.run("git -C ../second status --porcelain") == "");
  CHECK(clerk.run("git status --porcelain") == "");
}
