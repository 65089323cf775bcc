// Work on several threads: all of it is done once, and a fault is told.
#include "lapthach/base/share_out.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using namespace lapthach;

TEST_CASE("each piece of work is done once, on however many threads") {
  for (const int threads : {0, 1, 2, 7}) {
    std::vector<std::atomic<int>> done(1000);
    share_out(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) CHECK(times == 1);
  }
  share_out(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("what a piece of work throws is thrown, and no further ones begin") {
  std::atomic<int> begun = 0;
  const auto work = [&](std::size_t i) {
    ++begun;
    if (i == 3) throw std::runtime_error("three");
  };
  CHECK_THROWS_WITH(share_out(1'000'000, 3, work), "three");
  CHECK(begun < 1'000'000);
}
