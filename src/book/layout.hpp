// Where everything lies in the directory of a book.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/domain/ids.hpp"

namespace lapthach::book {

/// A path inside the book, '/' between parts.
using Path = std::string;

inline constexpr std::string_view settings_path = "lapthach.yaml";
inline constexpr int most_visits_in_file = 100;
inline constexpr int most_petitions_in_file = 100;

Path registry_path(std::string_view list);  ///< registry/units.yaml
Path decision_path(const domain::DecisionId& id);
Path period_path(Period period);  ///< 2019-Q3/period.yaml
Path roster_path(Period period);  ///< 2019-Q3/roster.yaml
/// 2019-Q3/visits/UNIT.yaml, 2019-Q3/visits/UNIT.2.yaml …
Path visits_path(Period period, const domain::UnitId& unit, int part = 1);

Path reviews_path(Period period);              ///< 2019-Q3/reviews.yaml
Path register_path(std::string_view list);     ///< registers/notebooks.yaml
Path attendance_path(std::chrono::year year);  ///< registers/attendance/2019.yaml

/// 2019-Q3/petitions/UNIT.yaml, 2019-Q3/petitions/UNIT.2.yaml …
Path petitions_path(Period period, const domain::UnitId& unit, int part = 1);

/// The period a folder is named after.
std::optional<Period> parse_folder(std::string_view name);
/// The unit whose visits or petitions a file name holds.
std::optional<domain::UnitId> parse_visits_name(std::string_view name);
/// The year whose monthly attendance a file name holds.
std::optional<std::chrono::year> parse_attendance_name(std::string_view name);
/// The decision a file name holds.
std::optional<domain::DecisionId> parse_decision_name(std::string_view name);

/// The names in a directory of the book, sorted; none when it is not there. Throws Error
/// (Fault::world) when it cannot be read, (Fault::data) when it is a link or a file.
std::vector<std::string> names_in(const std::filesystem::path& root, const Path& directory);

/// The bytes of a file; nothing when it is not there. Throws Error (Fault::world) when it cannot be
/// read, (Fault::data) when it is a link, a directory or the like, or larger than limits_of() lets
/// it be.
std::optional<std::string> read_bytes(const std::filesystem::path& root, const Path& file);

/// What lies in the book and belongs to none of its parts.
std::vector<Path> strangers(const std::filesystem::path& root);

}  // namespace lapthach::book
