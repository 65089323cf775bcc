// How many files a reading of the book will meet, told from names alone.
#pragma once

#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// The files that load(root, wanted) reads. Throws as names_in().
std::size_t count_files(const std::filesystem::path& root, const Wanted& wanted);

}  // namespace lapthach::book
