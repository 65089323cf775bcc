// The file of `import --map`: which column of theirs is which of ours.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lapthach::cli {

/// Lines `their column = our column`; nothing on the right leaves the column out. Empty lines and
/// lines that begin with # do not count. Throws Error (Fault::data) naming `file` and the line.
std::vector<std::pair<std::string, std::string>> parse_mapping(std::string_view bytes,
                                                               const std::string& file);

}  // namespace lapthach::cli
