// The files that name a petition are the same, whether they are looked through or known.
#include "book/mentions.hpp"

#include <chrono>
#include <random>
#include <thread>

#include <doctest/doctest.h>

#include "clerk.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

constexpr Period period{2019, 3};

std::string random_id(std::mt19937& dice) {
  std::string id = "2019Q3-";
  for (auto left = 5 + dice() % 3; left > 0; --left) id += "AB7"[dice() % 3];
  return id;
}

/// Something like a file of petitions, with ids of a small alphabet in it.
std::string random_text(std::mt19937& dice) {
  std::string text;
  for (auto left = dice() % 12; left > 0; --left) {
    const std::string id = random_id(dice);
    const char* around[] = {"- id: ", " Q2-", "2019Q", "Quý ", ", ", "x", "\n"};
    text += around[dice() % 7] + id.substr(0, dice() % 4 == 0 ? dice() % id.size() : id.size());
  }
  return text;
}

std::string name_of(int number) { return "u-" + std::to_string(number) + ".yaml"; }

/// A folder of so many files, those that have been there before too.
std::vector<PetitionsFile> fill(const Clerk& clerk, std::mt19937& dice, int count) {
  std::vector<PetitionsFile> files;
  for (int number = 0; number < count; ++number) {
    files.push_back({period, name_of(number), {}});
    clerk.write("book/" + files.back().path(), random_text(dice));
  }
  clerk.run("git init -q 2>&1");
  return files;
}

std::string names_of(const std::vector<PetitionsFile>& files) {
  std::string names;
  for (const PetitionsFile& file : files) names += file.name + " ";
  return names;
}

/// What looking through each file finds.
std::string looked_through(const Clerk& clerk, const std::vector<PetitionsFile>& files,
                           const std::string& id) {
  std::string names;
  for (const PetitionsFile& file : files) {
    const bool names_it = clerk.read("book/" + file.path()).find(id) != std::string::npos;
    if (names_it) names += file.name + " ";
  }
  return names;
}

const char* const kept = "test -e .git/lapthach/snapshot/2019-Q3-petitions-ids && echo kept";

}  // namespace

TEST_CASE("a file names what stands in it, whole or as the beginning of a longer id") {
  CHECK(ids_named_in("") == "");
  CHECK(ids_named_in("- id: 2019Q3-7F3K2\n  again: 2019Q1-AAAAA\n  x: 2019Q3-7F3K2") ==
        "2019Q1-AAAAA\n2019Q3-7F3K2\n");
  CHECK(ids_named_in("2019Q3-7F3K2Z, 19Q3-7F3K2, 2019Q37F3K2, Q3-7F3K2, x2019Q3-ABCDE") ==
        "2019Q3-7F3K2\n2019Q3-ABCDE\n");
}

TEST_CASE("the files are those that looking through finds, when few, kept or changed") {
  std::mt19937 dice(2019);
  for (const int count : {5, 60}) {
    const Clerk clerk;
    auto files = fill(clerk, dice, count);
    // So that none is as young as its look.
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    int found = 0;
    for (int round = 0; round < 300; ++round) {
      const std::string id = random_id(dice);
      const std::string names = names_of(files_that_name(clerk.book(), files, id));
      CHECK(names == looked_through(clerk, files, id));
      found += names.empty() ? 0 : 1;
      if (round % 10 == 0) {
        clerk.write("book/" + files[dice() % files.size()].path(), random_text(dice));
      }
    }
    CHECK(found > 20);
    CHECK(clerk.run(kept) == (count > 32 ? "kept\n" : ""));
  }
}

TEST_CASE("what is not an id is looked for as it stands") {
  const Clerk clerk;
  std::mt19937 dice(1);
  const auto files = fill(clerk, dice, 40);
  clerk.write("book/" + files[3].path(), "title: Cầu\n");
  CHECK(names_of(files_that_name(clerk.book(), files, "Cầu")) == name_of(3) + " ");
  CHECK(clerk.run(kept) == "");
}
