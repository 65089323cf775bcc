// Files that the command line names, read whole.
#pragma once

#include <iosfwd>
#include <string>

namespace lapthach::cli {

/// All bytes of a file. Throws Error (Fault::world) when it cannot be read, (Fault::data) when it is
/// larger than book::most_import_bytes or no text.
std::string read_file(const std::string& path);

/// The same, with "-" for `in`, the standard input.
std::string read_input(const std::string& path, std::istream& in);

}  // namespace lapthach::cli
