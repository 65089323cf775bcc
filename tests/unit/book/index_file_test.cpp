// An index changed as bytes is the one that libgit2 would have written; any other form is refused.
#include "book/index_file.hpp"

#include <random>

#include <doctest/doctest.h>

#include "book/disk.hpp"
#include "book/git.hpp"
#include "lapthach/book/book.hpp"
#include "unit/book/clerk.hpp"

using namespace lapthach;
using book::git::IndexFile;
using book::git::without_trees_of;
using book::test::Clerk;

namespace {

/// A book of files in directories of several depths, as git itself has written its index.
void begin(const Clerk& clerk) {
  book::init(clerk.book(), {{"a.yaml", "a: 1\n"}});
  clerk.run(
      "for d in . p p/q p/q/r s s-t s/u 2019-Q3/petitions 2019-Q3/visits; do mkdir -p $d; "
      "for n in a b ab a.b; do echo $d/$n >$d/$n; done; done; echo x >'name that is long enough'; "
      "git add . && git commit -qm files && git write-tree >/dev/null");
}

std::filesystem::path index_of(const Clerk& clerk) { return clerk.book() / ".git/index"; }

std::string bytes_of(const Clerk& clerk) { return *book::disk::bytes_of(index_of(clerk)); }

std::vector<std::string> paths_in(const Clerk& clerk) {
  std::vector<std::string> paths;
  const std::string text = clerk.run("git ls-files");
  for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    paths.push_back(text.substr(begin, end - begin));
  }
  return paths;
}

/// Something that an index may hold of a file.
git_index_entry random_entry(std::mt19937& source, const std::string& path) {
  const auto dice = [&] { return static_cast<std::uint32_t>(source()); };
  git_index_entry entry{};
  entry.ctime = {.seconds = static_cast<std::int32_t>(dice()), .nanoseconds = dice()};
  entry.mtime = {.seconds = static_cast<std::int32_t>(dice()), .nanoseconds = dice()};
  entry.dev = dice();
  entry.ino = dice();
  entry.uid = dice();
  entry.gid = dice();
  entry.file_size = dice();
  entry.mode = dice() % 2 == 0 ? GIT_FILEMODE_BLOB : GIT_FILEMODE_BLOB_EXECUTABLE;
  for (unsigned char& byte : entry.id.id) byte = static_cast<unsigned char>(dice());
  entry.path = path.c_str();
  return entry;
}

using Index = book::git::Owned<git_index>;

Index opened(const Clerk& clerk) {
  git_index* index = nullptr;
  REQUIRE(git_index_open(&index, index_of(clerk).c_str()) == 0);
  return Index(index);
}

}  // namespace

TEST_CASE("what replaces entries writes the bytes that libgit2 writes") {
  const Clerk clerk;
  begin(clerk);
  const book::git::Session session;
  const std::vector<std::string> paths = paths_in(clerk);
  REQUIRE(paths.size() > 36);
  std::mt19937 dice(8);
  for (int round = 0; round < 60; ++round) {
    auto ours = IndexFile::parse(bytes_of(clerk));
    REQUIRE(ours);
    const Index theirs = opened(clerk);
    for (std::size_t left = dice() % 4; left-- > 0;) {
      const git_index_entry entry = random_entry(dice, paths[dice() % paths.size()]);
      CHECK(ours->replace(entry));
      REQUIRE(git_index_add(theirs.get(), &entry) == 0);
      const auto staged = ours->blob_of(entry.path);
      REQUIRE(staged);
      CHECK(git_oid_equal(&*staged, &entry.id) != 0);
    }
    REQUIRE(git_index_write(theirs.get()) == 0);
    CHECK(std::move(*ours).print() == bytes_of(clerk));
  }
}

TEST_CASE("an index that nothing was replaced in keeps its bytes, as git wrote them") {
  const Clerk clerk;
  begin(clerk);
  CHECK(IndexFile::parse(bytes_of(clerk)).value().print() == bytes_of(clerk));
}

TEST_CASE("a file that has no entry, or a directory, is not replaced") {
  const Clerk clerk;
  begin(clerk);
  auto index = IndexFile::parse(bytes_of(clerk)).value();
  for (const char* path : {"", "0", "p", "p/", "p/c", "zz", "p/q/r/a/b", "a.yaml2"}) {
    git_index_entry entry{};
    entry.path = path;
    CHECK_FALSE(index.replace(entry));
    CHECK_FALSE(index.blob_of(path));
  }
  CHECK(std::move(index).print() == bytes_of(clerk));
}

TEST_CASE("files that changed too late are looked at, those before are not") {
  const Clerk clerk;
  begin(clerk);
  clerk.run("touch -d @2000 a.yaml; touch -d @3000 p/a p/b; git update-index --refresh");
  auto index = IndexFile::parse(bytes_of(clerk)).value();
  std::vector<std::string> asked;
  index.doubt(2001, [&](std::string_view path, const git_oid&) {
    asked.emplace_back(path);
    return path == "p/b";
  });
  CHECK(std::ranges::count(asked, "a.yaml") == 0);
  CHECK(std::ranges::count(asked, "p/a") == 1);
  std::ofstream(index_of(clerk), std::ios::binary) << std::move(index).print();
  CHECK(clerk.run("git ls-files --debug p/b | grep -o size:.[0-9]*") == "size: 0\n");
  CHECK(clerk.run("git ls-files --debug p/a | grep -o size:.[0-9]*") == "size: 4\n");
  CHECK(clerk.run("git status --porcelain") == "");
}

TEST_CASE("an index of another form is left to libgit2") {
  const auto is_refused = [](const char* command) {
    const Clerk clerk;
    begin(clerk);
    clerk.run(command);
    return !IndexFile::parse(bytes_of(clerk));
  };
  CHECK_FALSE(is_refused("true"));
  CHECK(is_refused("git update-index --index-version 4"));
  CHECK(is_refused("git update-index --skip-worktree a.yaml"));
  CHECK(is_refused("git update-index --split-index"));
  CHECK(is_refused("git update-index --untracked-cache"));
  CHECK(
      is_refused("git checkout -qb other; echo o >a.yaml; git commit -qam o; git checkout -q main; "
                 "echo m >a.yaml; git commit -qam m; git merge -q other"));
}

TEST_CASE("no damage is read as an index and nothing is read beyond its end") {
  const Clerk clerk;
  begin(clerk);
  const std::string bytes = bytes_of(clerk);
  for (std::size_t size = 0; size < bytes.size(); size += 3) {
    auto index = IndexFile::parse(bytes.substr(0, size));
    if (index) CHECK(std::move(*index).print().size() <= size + 1);
  }
  std::mt19937 dice(3);
  for (int round = 0; round < 4'000; ++round) {
    std::string damaged = bytes;
    for (std::size_t left = 1 + dice() % 3; left-- > 0;) {
      damaged[dice() % damaged.size()] = static_cast<char>(dice());
    }
    auto index = IndexFile::parse(damaged);
    if (!index) continue;
    git_index_entry entry{};
    entry.path = "p/q/a";
    index->replace(entry);
    CHECK(std::move(*index).print().size() <= damaged.size() + 16);
  }
}

TEST_CASE("trees that the path lies in are forgotten, others stay") {
  using namespace std::string_literals;
  const std::string hash(20, 'h');
  const std::string trees = "\0"s + "5 2\n" + hash + "p\0"s + "3 1\n" + hash + "q\0"s + "1 0\n" +
                            hash + "s\0"s + "1 0\n" + hash;
  CHECK(without_trees_of(trees, "a") == "\0"s + "-1 2\n" + "p\0"s + "3 1\n" + hash + "q\0"s +
                                            "1 0\n" + hash + "s\0"s + "1 0\n" + hash);
  CHECK(without_trees_of(trees, "p/q/x") ==
        "\0"s + "-1 2\n" + "p\0"s + "-1 1\n" + "q\0"s + "-1 0\n" + "s\0"s + "1 0\n" + hash);
  CHECK(without_trees_of(trees, "pq/x") == without_trees_of(trees, "a"));
  for (std::size_t size = 0; size < trees.size(); ++size) {
    CHECK_FALSE(without_trees_of(trees.substr(0, size), "p/q/x"));
  }
  std::string deep = "\0"s + "1 1\n" + hash;
  for (int i = 0; i < 100'000; ++i) deep += "d\0"s + "1 1\n" + hash;
  CHECK_FALSE(without_trees_of(deep, "p"));
}
