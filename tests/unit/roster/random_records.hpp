// Small random books for property tests: every rule and setting turns up.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster::test {

inline constexpr Period drawn_period{2020, 1};

/// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int roll(int low, int high) {
    return low + static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1));
  }
  bool chance(int percent) { return roll(1, 100) <= percent; }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[engine_() % i]);
    }
  }

 private:
  std::mt19937 engine_;
};

template <class Id>
Id id(const std::string& text) {
  return Id::parse(text).value();
}

inline Date day(int year, unsigned month, unsigned d) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(d);
}

/// A book of up to `cells` cells. Pins that contradict the rules may be among the records when
/// `pins` is set.
domain::Records random_records(std::uint32_t seed, int cells, bool pins);

/// The same book with its records in another order, where order means nothing.
domain::Records shuffled(domain::Records records, std::uint32_t seed);

}  // namespace lapthach::roster::test
