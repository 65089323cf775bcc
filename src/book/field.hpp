// What a field table says of each field besides its name: need, limits and meaning.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

namespace lapthach::book {

/// Whether a field must stand in the file.
enum class Need {
  required,   ///< must stand, and a text must not be empty
  optional,   ///< may be left out; not written when it is empty or `false`
  defaulted,  ///< may be left out for the usual value; always written
};

/// What a field means, one line in each language, without a full stop.
struct Meaning {
  std::string_view en;
  std::string_view vi;
};

/// The least and the greatest whole number a field takes.
struct Limits {
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

  bool hold(std::int64_t value) const { return least <= value && value <= greatest; }
};

/// Counts of people: what nobody types by mistake.
inline constexpr Limits head_count{0, 9999};

/// T is U or const U: a table serves forms that fill a noun and forms that only look at it.
template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

}  // namespace lapthach::book
