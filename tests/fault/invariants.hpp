// What must hold after any fault: nothing lost, nothing half, nothing of a human's touched, and
// work goes on.
#pragma once

#include <filesystem>
#include <string>

#include "fault/scenario.hpp"

namespace fault {

/// How the command that met the fault ended.
struct Outcome {
  int status = 0;       ///< exit status, or 128 + signal
  bool was_in = false;  ///< HEAD had the change, for good, before this run of the command
  std::string found;    ///< what an earlier run had left lying about, a line each
  std::string said;     ///< on stderr
  bool tidy = false;    ///< it could, and had to, clear up behind itself
};

/// What commands use while they work and have to clear up, a line each; empty for a place without a
/// book.
std::string leftovers(const std::filesystem::path& place);

/// True when HEAD has the template's change.
bool has_change(const Template& made, const std::filesystem::path& place);

/// What is wrong with `place` after the command; empty: nothing. Runs the command once more, which
/// must succeed.
std::string violation(const Template& made, const std::filesystem::path& place,
                      const Outcome& outcome);

}  // namespace fault
