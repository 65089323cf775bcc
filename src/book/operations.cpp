// One row for each command and pattern of paths.
#include "book/operations.hpp"

#include <algorithm>
#include <array>

#include "lapthach/base/text.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::book {

namespace {

/// In a pattern `*` stands for one part of a path, `PERIOD` for the period the commit is about.
struct Row {
  std::string_view op;
  std::string_view pattern;
};

/// A new command that writes adds its rows here; one that is taken away keeps them, for the
/// commits it has made.
constexpr std::array rows = {
    Row{"init", ".gitattributes"},
    Row{"init", ".gitignore"},
    Row{"import units", "registry/units.yaml"},
    Row{"import cells", "registry/cells.yaml"},
    Row{"import officials", "registry/officials.yaml"},
    Row{"import teams", "decisions/*"},
    Row{"import agencies", "registry/agencies.yaml"},
    Row{"import holidays", "registry/holidays.yaml"},
    Row{"import unavailable", "registry/unavailable.yaml"},
    Row{"import travel", "registry/travel.yaml"},
    Row{"import visits", "*/visits/*"},
    Row{"import petitions", "*/petitions/*"},
    Row{"import attendance", "registers/attendance/*"},
    Row{"assign draw", "PERIOD/period.yaml"},
    Row{"assign draw", "PERIOD/roster.yaml"},
    Row{"assign publish", "PERIOD/roster.yaml"},
    Row{"assign amend", "decisions/*"},
    Row{"assign plan", "*/period.yaml"},
    Row{"assign repair", "PERIOD/roster.yaml"},
    Row{"assign repair", "PERIOD/period.yaml"},
    Row{"assign repair", "registry/unavailable.yaml"},
    Row{"record visit", "*/visits/*"},
    Row{"record visit", "*/petitions/*"},
    Row{"record session", "*/visits/*"},
    Row{"record session", "*/petitions/*"},
    Row{"record absence", "*/visits/*"},
    Row{"record absence", "registry/unavailable.yaml"},
    Row{"record attendance", "registers/attendance/*"},
    Row{"record review", "*/reviews.yaml"},
    Row{"record notebook", "registers/notebooks.yaml"},
    Row{"record training", "registers/training.yaml"},
    Row{"record briefing", "registers/briefings.yaml"},
    Row{"record inspection", "registers/inspections.yaml"},
    Row{"record guidance", "*/period.yaml"},
    Row{"record appointment", "*/period.yaml"},
    Row{"record close", "PERIOD/period.yaml"},
    Row{"petition raise", "*/petitions/*"},
    Row{"petition apply", "*/petitions/*"},
    Row{"petition worksheet", "*/petitions/*"},
};

bool fits(std::string_view pattern, std::string_view period, std::string_view path) {
  const auto wanted = split(pattern, '/'), names = split(path, '/');
  return std::equal(wanted.begin(), wanted.end(), names.begin(), names.end(),
                    [&](std::string_view want, std::string_view name) {
                      if (want == "*") return true;
                      if (want == "PERIOD") return !period.empty() && name == period;
                      return want == name;
                    });
}

/// Entering an event changes files of petitions only, whatever the kind, and adds its paper.
bool enters_event(std::string_view op) {
  constexpr std::string_view petition = "petition ";
  if (!op.starts_with(petition)) return false;
  const auto& kinds = domain::words(domain::EventKind{});
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const auto& kind) { return op.substr(petition.size()) == kind.text; });
}

}  // namespace

bool is_operation(std::string_view op) {
  return enters_event(op) ||
         std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.op == op; });
}

bool may_touch(std::string_view op, std::string_view period, bool first, std::string_view path) {
  if (first && op == "init") return true;
  const bool of_petition =
      fits("*/petitions/*", period, path) || fits("evidence/*/*", period, path);
  if (enters_event(op) && of_petition) return true;
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.op == op && fits(row.pattern, period, path);
  });
}

}  // namespace lapthach::book
