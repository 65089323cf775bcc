// Files that the command line names, read whole.
#pragma once

#include <iosfwd>
#include <string>

namespace lapthach::cli {

/// All bytes of a file. Throws Error (Fault::world) when it cannot be read, (Fault::data) when it
/// is larger than book::most_import_bytes or no text.
std::string read_file(const std::string& path);

/// What becomes of bytes of zero, of which UTF-16 has many. `refused_as_utf16`: the command has
/// --encoding, and that is the hint.
enum class Zeros { refused, refused_as_utf16, taken };

/// The same, with "-" for `in`, the standard input.
std::string read_input(const std::string& path, std::istream& in, Zeros zeros = Zeros::refused);

}  // namespace lapthach::cli
