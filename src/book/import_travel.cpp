// Imports travel costs: a row is one cost, a record of the book all costs of one official.
#include <algorithm>
#include <utility>

#include "book/import_draft.hpp"
#include "book/import_rows.hpp"

namespace lapthach::book {
namespace {

using domain::Travel;

/// The costs of `official`, as yet none when they are new; `all` is sorted by official.
Travel& travel_of(std::vector<Travel>& all, const domain::OfficialId& official) {
  const auto place = std::ranges::lower_bound(all, official, {}, &Travel::official);
  if (place != all.end() && place->official == official) return *place;
  return *all.insert(place, {official, {}, {}});
}

void merge(Draft& draft, const TravelRow& row) {
  const Text noun = say("travel cost", "chi phí đi lại");
  const std::string title = fmt::format("{} {}", row.official, row.cell);
  Travel& travel = travel_of(draft.after.registry.travel, row.official);
  const auto place = std::ranges::lower_bound(travel.costs, row.cell, {},
                                              &std::pair<domain::CellId, std::int64_t>::first);
  const bool is_known = place != travel.costs.end() && place->first == row.cell;
  if (is_known && place->second == row.cost) {
    note_same(draft);
    return;
  }
  if (is_known) {
    note_changed(draft, noun, title, fmt::format("{} -> {}", place->second, row.cost));
    place->second = row.cost;
  } else {
    note_new(draft, noun, fmt::format("{}: {}", title, row.cost));
    travel.costs.emplace(place, row.cell, row.cost);
  }
  travel.mark = row.mark;
}

}  // namespace

void import_travel(Draft& draft) {
  std::vector<TravelRow> nouns = read_values<TravelRow>(draft);
  read_references(draft, Directory(draft.before.registry), nouns);
  if (draft.failed()) return;
  const auto rows = distinct_rows(
      draft, nouns, [](const TravelRow& row) { return std::pair(row.official, row.cell); });
  for (const std::size_t row : rows) merge(draft, nouns[row]);
  const std::vector<Travel>& after = draft.after.registry.travel;
  if (after != draft.before.registry.travel) {
    put_list_file(draft, registry_path("travel"), "travel", after);
  }
}

}  // namespace lapthach::book
