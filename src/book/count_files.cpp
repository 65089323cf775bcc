// Counts the names that the reading in load.cpp goes by.
#include "book/count_files.hpp"

#include <algorithm>

#include "book/fields.hpp"
#include "book/layout.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

template <class Belongs>
std::size_t count_in(const fs::path& root, const Path& directory, Belongs belongs) {
  const auto names = names_in(root, directory);
  return static_cast<std::size_t>(
      std::ranges::count_if(names, [&](const auto& name) { return belongs(name).has_value(); }));
}

bool is_there(const fs::path& root, const Path& file) {
  std::error_code fault;
  return fs::exists(root / file, fault);
}

std::size_t count_registers(const fs::path& root) {
  std::size_t count = count_in(root, "registers/attendance", parse_attendance_name);
  const domain::Registers none;
  for_each_register(none, [&](std::string_view key, const auto&) {
    count += is_there(root, register_path(key));
  });
  return count;
}

std::size_t count_period(const fs::path& root, Period period, const Wanted& wanted) {
  std::size_t count = is_there(root, period_path(period));
  if (wanted.rosters) count += is_there(root, roster_path(period));
  if (wanted.visits) {
    count += is_there(root, reviews_path(period));
    count += count_in(root, to_string(period) + "/visits", parse_visits_name);
  }
  if (wanted.petitions)
    count += count_in(root, to_string(period) + "/petitions", parse_visits_name);
  return count;
}

}  // namespace

std::size_t count_files(const fs::path& root, const Wanted& wanted) {
  std::size_t count = is_there(root, Path(settings_path));
  const domain::Registry none;
  for_each_list(none, [&](std::string_view key, const auto&) {
    count += is_there(root, registry_path(key));
  });
  count += count_in(root, "decisions", parse_decision_name);
  if (wanted.registers) count += count_registers(root);
  for (const std::string& name : wanted.periods ? names_in(root, "") : std::vector<std::string>{}) {
    const auto period = parse_folder(name);
    if (!period || (wanted.from && *period < *wanted.from) || (wanted.to && *wanted.to < *period)) {
      continue;
    }
    count += count_period(root, *period, wanted);
  }
  return count;
}

}  // namespace lapthach::book
