// All that a file says, one fact a value: what a merge of files is proved with.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "book/tree.hpp"

namespace lapthach::book {

/// A value by the keys and items it lies in, each behind a separator: ".committee", ".name";
/// ".cells", "[hop-ly-1]", ".members".
using FactPath = std::string;
using Facts = std::map<FactPath, std::string, std::less<>>;

FactPath below(const FactPath& above, NodeKind kind, std::string_view name);

/// True when `path` is `above` or something in it.
bool lies_in(std::string_view path, std::string_view above);

/// As people read it: cells[hop-ly-1].members.
std::string shown(const FactPath& path);

/// Every list, map, item and value, without the order of lists and maps.
Facts facts_of(const Tree& tree);

/// The value of a fact; null when it is not there.
const std::string* find_fact(const Facts& facts, std::string_view path);

/// What three versions make of one fact: as both have it, or as the one has it that differs from
/// the base. Nothing when both differ from it and from each other.
struct Settled {
  const std::string* value;  ///< null: the fact is gone
};
std::optional<Settled> settle(const std::string* base, const std::string* ours,
                              const std::string* theirs);

}  // namespace lapthach::book
