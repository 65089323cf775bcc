// A generator of whole numbers of its own, so that every compiler and library makes the same books.
#pragma once

#include <cstdint>

namespace example {

/// splitmix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// From 0 to `bound` - 1; the tiny bias of the remainder does not matter here.
  int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
  /// From `least` to `greatest`, both included.
  int between(int least, int greatest) { return least + below(greatest - least + 1); }
  bool percent(int chance) { return below(100) < chance; }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace example
