// What the field tables say of a file under merge: whether it is in its place, and its canonical
// bytes.
#pragma once

#include <optional>
#include <string>

#include "book/part.hpp"
#include "book/tree.hpp"

namespace lapthach::book {

/// False when the file states another id or period than its path.
bool belongs_to(const Tree& tree, const Part& part);

/// The canonical bytes of a file of that part, records in their order; nothing when a field is at
/// fault.
std::optional<std::string> canonical_bytes(const Tree& tree, const Part& part);

}  // namespace lapthach::book
