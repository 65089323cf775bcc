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

/// A source line as it is shown under a fault: nothing when it is not UTF-8 or too long to read.
std::string excerpt_of(std::string_view line);

/// Refuses what no file of a book may contain, before any parser sees it: more bytes than its name
/// allows (limits_of), bytes that are not storable (is_storable), tabs, nothing at all; then merge
/// conflicts, directives, and a last line without its end. Throws Error (Fault::data).
void guard(const Source& source);

// Its two halves. The lines of a file in the form of the writer need no look of their own.
/// True when the text is_plain_text().
bool guard_bytes(const Source& source);
void guard_lines(const Source& source);

/// Refuses what is too much for yaml-cpp in a file that guard() let pass and that is not in the
/// form of the writer: more than by_hand_limits, brackets without measure. `stopped_at`: where the
/// form ends. Throws Error (Fault::data).
void guard_by_hand(const Source& source, std::size_t stopped_at);

}  // namespace lapthach::book
