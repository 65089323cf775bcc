// The real units and villages that the example books are made from, read from the tables beside.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/domain/registry.hpp"

namespace example {

struct Village {
  std::string commune, name;
};

struct Places {
  std::vector<lapthach::domain::Unit> units;
  std::vector<int> cells;  ///< of each unit in 2019: an invented number, 0 where there was none
  std::vector<Village> villages;
};

Places read_places(const std::filesystem::path& directory);

/// An id from a name: "Bản Hậu" gives ban-hau.
std::string slug(std::string_view name);

/// parse() for text known to be good; throws on the first mistake in the tables or the code.
template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value();
}
lapthach::Date day(std::string_view iso);

}  // namespace example
