// Which keys tell the records of a list apart: what history and merging follow a record by.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "book/tree.hpp"

namespace lapthach::book {

/// The keys that tell the items of the list under `list` apart, e.g. id and from for cells; none
/// when the items are plain values. Versions of one thing (same id, other days) are records of
/// their own.
std::span<const std::string_view> identifying_keys(std::string_view list);

/// What tells the item at `node` of the list under `list` apart: its identifying values with a
/// space between, those that are not there left out; empty when it has none.
std::string record_key(const Tree& tree, std::size_t node, std::string_view list);

}  // namespace lapthach::book
