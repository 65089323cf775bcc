// What completion offers, along the real tree of words.
#include "cli/complete.hpp"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>

#include "cli/app.hpp"

using namespace lapthach;
using namespace lapthach::cli;

namespace {

/// A book with one of each.
std::vector<Offer> small_book(std::string_view placeholder) {
  if (placeholder == "PERIOD") return {{"2019-Q3", ""}, {"2019-Q4", ""}};
  if (placeholder == "TEAM") return {{"t01", "Tổ số 1"}};
  if (placeholder == "ID") return {{"2019Q3-7F3K2", "Cống thoát nước"}};
  return {};
}

std::vector<std::string> offered(const std::vector<std::string>& typed) {
  const auto tree = build_tree(Lang::en, {"complete"});
  std::vector<std::string> words;
  for (const Offer& one : offers(tree->root, typed, small_book)) words.push_back(one.word);
  return words;
}

using Offered = std::vector<std::string>;

}  // namespace

TEST_CASE("commands are offered, hidden ones are not") {
  CHECK(offered({"as"}) == Offered{"assign"});
  CHECK(offered({"assign", "pu"}) == Offered{"publish"});
  CHECK(offered({"comp"}).empty());
  CHECK(offered({"-C", "so", "assign", "pu"}) == Offered{"publish"});
}

TEST_CASE("what the book knows is offered where it fits") {
  CHECK(offered({"assign", "show", "2019"}) == Offered{"2019-Q3", "2019-Q4"});
  CHECK(offered({"assign", "show", "2019-Q4", "--team", ""}) == Offered{"t01"});
  CHECK(offered({"assign", "show", "2019-Q4", ""}).empty());
  CHECK(offered({"petition", "show", "2019"}) == Offered{"2019Q3-7F3K2"});
  CHECK(offered({"petition", "classify", "2019Q3-7F3K2", ""}) == Offered{"2019Q3-7F3K2"});
}

TEST_CASE("options are offered behind a dash, their choices behind them") {
  CHECK(offered({"assign", "draw", "--ne"}) == Offered{"--next"});
  CHECK(offered({"assign", "draw", "--next", "--qui"}) == Offered{"--quiet"});
  CHECK(offered({"assign", "show", "--format", "js"}) == Offered{"json"});
  CHECK(offered({"check", "--output", ""}).empty());
  CHECK(offered({"import", "off"}) == Offered{"officials"});
}

TEST_CASE("an offer tells what it means") {
  const auto tree = build_tree(Lang::vi, {"complete"});
  const auto teams = offers(tree->root, {"assign", "show", "--team", "t"}, small_book);
  CHECK(teams == std::vector<Offer>{{"t01", "Tổ số 1"}});
  const auto options = offers(tree->root, {"assign", "draw", "--next"}, small_book);
  REQUIRE(options.size() == 1);
  CHECK_FALSE(options.front().meaning.empty());
}
