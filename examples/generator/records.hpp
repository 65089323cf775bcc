// The records of a book as its files: what no CSV file has columns for.
#pragma once

#include <filesystem>

#include "lapthach/domain/records.hpp"

namespace example {

/// Writes period.yaml, visits, petitions and reviews of each period and the registers below
/// `directory`, in the book's own form.
void write_records(lapthach::domain::Records book, const std::filesystem::path& directory);

}  // namespace example
