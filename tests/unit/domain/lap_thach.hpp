// The book that the tests of this room start from: the real units of Lập Thạch, 2019 to 2026.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain::lap_thach {

Date day(std::string_view iso);
Span span(std::string_view from, std::string_view to = {});  ///< "" is an open end
template <class RecordId>
RecordId id(std::string_view text) {
  return RecordId::parse(text).value();
}

/// The 20 communes and towns of 2019, Tây Sơn of January 2025, the six communes of July 2025, the
/// district and the two provinces above them, and a few cells.
Registry registry();

/// That registry with officials, two decisions, and the period 2019-Q3 pinned, drawn and visited.
/// check() finds nothing in it.
Records records();

Member member(std::string_view official, std::string_view role = "member");
TeamStatement team(std::string_view id, std::vector<std::string_view> units,
                   std::vector<Member> members);
Decision decision(std::string_view id, std::string_view effective, DecisionKind kind,
                  std::vector<TeamStatement> teams);

/// The record of that id, the last version when there are several.
Unit& unit(Registry& registry, std::string_view id);
Cell& cell(Registry& registry, std::string_view id);
Official& official(Registry& registry, std::string_view id);

/// Brings the registry back to the order that look-ups rely on.
void sort(Registry& registry);

}  // namespace lapthach::domain::lap_thach
