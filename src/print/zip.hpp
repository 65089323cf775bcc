// A zip archive in memory, the same bytes for the same parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lapthach::print {

/// One file of an archive.
struct Part {
  std::string name;
  std::string bytes;
};

/// The archive of `parts` in their order, all of one fixed day. Throws Error (Fault::world) when
/// there is no memory for it.
std::string zipped(const std::vector<Part>& parts);

}  // namespace lapthach::print
