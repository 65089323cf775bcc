// A book as the CSV files that `lapthach import` takes.
#pragma once

#include <filesystem>

#include "lapthach/domain/records.hpp"

namespace example {

/// Writes units, cells, officials, teams, unavailable and travel (.csv) into `directory`.
void write_tables(const lapthach::domain::Records& book, const std::filesystem::path& directory);

}  // namespace example
