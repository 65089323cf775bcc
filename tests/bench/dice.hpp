// Numbers drawn from a seed, the same with every compiler and library.
#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace bench {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// From 0 to `bound` - 1; the tiny bias of the remainder does not matter here.
  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(bound)); }
  /// From `least` to `most`, both included.
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(int percent) { return below(100) < percent; }

  template <class T, std::size_t N>
  const T& of(std::span<const T, N> all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

  /// One of those that have a `weight`, each as often as it weighs.
  template <class T, std::size_t N>
  const T& weighed(std::span<const T, N> all) {
    int sum = 0;
    for (const T& each : all) sum += each.weight;
    int drawn = below(sum);
    for (const T& each : all) {
      drawn -= each.weight;
      if (drawn < 0) return each;
    }
    return all.back();
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace bench
