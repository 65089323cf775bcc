// Petitions as the JSON that lapthach-data(5) promises.
#pragma once

#include <string>
#include <vector>

#include "lapthach/docket/query.hpp"

namespace lapthach::cli {

/// A petition with what follows from its events, as an element of an array.
std::string petition_json(const docket::Case& each);

/// An array of them.
std::string petitions_json(const std::vector<const docket::Case*>& cases);

/// One object a count: the fields, and "n".
std::string counts_json(const std::vector<docket::Count>& counts,
                        const std::vector<std::string>& fields);

}  // namespace lapthach::cli
