// Random petitions of some periods that name, merge into and split from one another.
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// A day in the midst of the periods: some petitions of tangle() were raised later.
Date day_within_tangle();

/// Four periods with some `size` petitions, each in two units, with every fault that several
/// petitions can make together: ids that are there twice or not at all, petitions in the wrong
/// folder, circles, merges into what is settled, parts of what was not split. Marks are as if each
/// unit of a period had a file, numbered from `first_file` on.
std::vector<PeriodBook> tangle(std::mt19937& random, int size, int first_file = 0);

/// Each petition that was raised by that day, with what others can learn then from how it hangs
/// together with others.
std::vector<std::pair<const Petition*, std::string>> states_within_tangle(const Records& records);

}  // namespace lapthach::domain
