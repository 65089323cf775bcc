// The bytes of one file with its name, and faults at a place in them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lapthach/base/error.hpp"

namespace lapthach::book {

struct Source {
  std::string name;  ///< as shown in faults
  std::string bytes;
};

/// The line that holds the byte at `offset`, without its line feed.
std::string_view line_at(const Source& source, std::size_t offset);

/// The place of the byte at `offset`; the column counts characters.
Where place_at(const Source& source, std::size_t offset);

/// An error at `offset` with the line it stands in.
Diagnostic fault_at(const Source& source, std::size_t offset, Text what, Text hint);

/// Throws that error (Fault::data).
[[noreturn]] void refuse(const Source& source, std::size_t offset, Text what, Text hint);

/// Refuses what no file of a book may contain, before any parser sees it: bytes that are not
/// storable (is_storable), tabs before a key, merge conflicts, directives, brackets nested without
/// measure, a last line without its end, more than 64 MiB. Throws Error (Fault::data).
void guard(const Source& source);

}  // namespace lapthach::book
