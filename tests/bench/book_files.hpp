// Writes a book of values as the files of a book, period by period, and commits them under git.
#pragma once

#include <filesystem>

#include "lapthach/domain/records.hpp"

namespace bench {

/// Settings, registry, decisions and what git must know.
void write_frame(const lapthach::domain::Records& records, const std::filesystem::path& root);

/// period.yaml, visits and petitions of one period, which may be in any order.
void write_period(const lapthach::domain::Records& records, lapthach::domain::PeriodBook book,
                  const std::filesystem::path& root);

/// One commit of everything, by a fixed identity on a fixed day. Throws when git fails.
void commit_all(const std::filesystem::path& root, lapthach::Date day);

}  // namespace bench
