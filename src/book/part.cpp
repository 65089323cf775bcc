// Reads the layout of the book backwards.
#include "book/part.hpp"

#include <algorithm>

#include "book/fields.hpp"
#include "book/layout.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::book {

namespace {

constexpr std::string_view suffix = ".yaml";

Part other() { return {.kind = PartKind::other, .noun = {}, .id = {}, .period = {}}; }

bool is_registry_list(std::string_view name) {
  bool found = false;
  const domain::Registry none;
  for_each_list(none, [&](std::string_view list, const auto&) { found |= list == name; });
  return found;
}

Part in_period(Period period, const std::vector<std::string_view>& names) {
  Part part = other();
  part.period = period;
  if (names.size() == 2 && names[1] == "period.yaml") {
    part.kind = PartKind::period;
    part.noun = "period";
    part.id = to_string(period);
  } else if (names.size() == 2 && names[1] == "roster.yaml") {
    part.kind = PartKind::roster;
    part.noun = "roster";
    part.id = to_string(period);
  } else if (names.size() == 2 && names[1] == "reviews.yaml") {
    part.kind = PartKind::reviews;
    part.noun = "reviews";
  } else if (names.size() == 3 && names[1] == "visits" && parse_visits_name(names[2])) {
    part.kind = PartKind::visits;
    part.noun = "visits";
  } else if (names.size() == 3 && names[1] == "petitions" && parse_visits_name(names[2])) {
    part.kind = PartKind::petitions;
    part.noun = "petitions";
  }
  return part;
}

Part in_registry(std::string_view name) {
  if (!name.ends_with(suffix)) return other();
  const std::string_view list = name.substr(0, name.size() - suffix.size());
  if (!is_registry_list(list)) return other();
  return {.kind = PartKind::registry, .noun = std::string(list), .id = {}, .period = {}};
}

/// registers/NAME.yaml and registers/attendance/YEAR.yaml.
Part in_registers(const std::vector<std::string_view>& names) {
  Part part = other();
  const bool yearly = names.size() == 3 && names[1] == "attendance";
  if (yearly && parse_attendance_name(names[2])) {
    part.noun = "attendance";
  } else if (names.size() == 2 && names[1].ends_with(suffix)) {
    const std::string_view list = names[1].substr(0, names[1].size() - suffix.size());
    const domain::Registers none;
    for_each_register(none, [&](std::string_view name, const auto&) {
      if (name == list) part.noun = name;
    });
  }
  if (!part.noun.empty()) part.kind = PartKind::registers;
  return part;
}

}  // namespace

bool Part::is_list() const {
  return kind == PartKind::registry || kind == PartKind::visits || kind == PartKind::petitions ||
         kind == PartKind::reviews || kind == PartKind::registers;
}

std::vector<std::string_view> Part::lists() const {
  if (!is_list()) return {};
  if (kind == PartKind::visits) return {noun, "sessions"};
  return {noun};
}

Part part_of(std::string_view path) {
  if (path == settings_path) {
    return {.kind = PartKind::settings, .noun = "settings", .id = {}, .period = {}};
  }
  const auto names = split(path, '/');
  if (names.size() < 2) return {};
  if (const auto period = parse_folder(names[0])) return in_period(*period, names);
  if (names[0] == "registry" && names.size() == 2) return in_registry(names[1]);
  if (names[0] == "decisions" && names.size() == 2) {
    const auto id = parse_decision_name(names[1]);
    if (!id) return other();
    return {.kind = PartKind::decision, .noun = "decision", .id = id->str(), .period = {}};
  }
  if (names[0] == "registers") return in_registers(names);
  static constexpr std::string_view rooms[] = {"registry", "decisions", "evidence", "private"};
  const bool inside = std::find(std::begin(rooms), std::end(rooms), names[0]) != std::end(rooms);
  return inside ? other() : Part{};
}

}  // namespace lapthach::book
