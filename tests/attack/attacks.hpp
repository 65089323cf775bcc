// What somebody who can write to a book may do to its history, and which proof must find it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attack {

/// Which proofs find an attack: `R` the replay alone, `S` the replay with signatures, `W` the
/// replay with the witness; `.` in its place: cannot be found that way.
struct Attack {
  std::string_view name;
  std::string_view found_by;  ///< "RSW", ".S.", "..W", "..."
  std::string_view script;    ///< run by sh in the book, after tools.sh
  std::string_view listed;    ///< what a warning says of it, where that is all there is
};

const std::vector<Attack>& attacks();
/// What honest people do; nothing may be found.
const std::vector<Attack>& controls();

}  // namespace attack
