// What two sides could not agree on, in a file between git's conflict markers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach::book {

/// A stretch of a merged file. Agreed: both sides the same text, and no place.
struct Stretch {
  std::string ours, theirs;
  std::string place;  ///< what the conflict is about; empty: none
  int line = 0;       ///< of a conflict read from a file: its first marker, from 1

  bool is_conflict() const { return !place.empty(); }
};
using Stretches = std::vector<Stretch>;

enum class Side { ours, theirs };

/// The file as it were if every conflict were settled for one side.
std::string version(const Stretches& stretches, Side side);

/// The file with a marker before, between and behind the two sides of each conflict.
std::string with_markers(const Stretches& stretches);

bool has_markers(std::string_view bytes);

/// Reads a file with markers back, also one that git itself has written. Nothing when markers are
/// missing or out of order.
std::optional<Stretches> parse_markers(std::string_view bytes);

}  // namespace lapthach::book
