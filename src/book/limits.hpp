// How much one file of a book may hold: the only table of these numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lapthach::book {

/// The most that one kind of file may hold.
struct FileLimits {
  std::size_t bytes;
  std::size_t values;  ///< keys, values, records and lists together
};

/// For settings, a period, its visits, petitions and reviews, read and written at every step: a
/// hundred visits with notes of three pages each.
inline constexpr FileLimits shard_limits{std::size_t{1} << 20U, 100'000};
/// For the registry, decisions and rosters, which grow with the committee: 201,234 cells, the whole
/// country, take 50 MiB and 4.2 million values; a province of 10,367 cells takes 3 MiB.
inline constexpr FileLimits whole_limits{std::size_t{64} << 20U, 8'000'000};
/// For any file that is not in the form of the writer, so that yaml-cpp must read it: what people
/// type, and what yaml-cpp reads in 50 ms in its worst case.
inline constexpr FileLimits by_hand_limits{std::size_t{256} << 10U, 20'000};

inline constexpr std::size_t most_levels = 12;           ///< maps and lists inside one another
inline constexpr std::size_t most_text = 64U << 10U;     ///< bytes of one value
inline constexpr std::size_t most_brackets = 1'000;      ///< [ and { on one line
inline constexpr std::size_t most_faults_of_file = 100;  ///< then it is read no further

// Of an imported file (most_import_bytes). The longest list of columns has 13; all fields are
// counted as if every row were as long as the header.
inline constexpr std::size_t most_columns = 256;
inline constexpr std::size_t most_fields = 8'000'000;

// Of an imported workbook: what its parts may be once unpacked, and how many elements they may
// have.
inline constexpr std::int64_t most_archive_parts = 2'000;
inline constexpr std::size_t most_unpacked = std::size_t{64} << 20U;
inline constexpr std::size_t most_elements = 4'000'000;

/// The limits of a file of the book by its path there; those of the largest for other names.
FileLimits limits_of(std::string_view path);

}  // namespace lapthach::book
