// Where a test works: a scratch directory that is also its home, a clerk's identity, a fixed day.
#pragma once

#include "fault/shell.hpp"

namespace fault {

class Desk {
 public:
  /// Sets the environment of this process and its children.
  Desk();
  const std::filesystem::path& path() const { return scratch_.path(); }

 private:
  Scratch scratch_;
};

}  // namespace fault
