// Finds the score sheet and the recording guide that a record is measured by.
#include <algorithm>

#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

const RecordingGuide* guide_on(const Settings& settings, Date date) {
  const RecordingGuide* latest = nullptr;
  for (const RecordingGuide& guide : settings.recording_guides) {
    if (!guide.span.contains(date)) continue;
    if (!latest || latest->span.from <= guide.span.from) latest = &guide;
  }
  return latest;
}

const ScoreSheet* sheet_of(const Settings& settings, const SheetId& id) {
  const auto found = std::ranges::find(settings.score_sheets, id, &ScoreSheet::id);
  return found == settings.score_sheets.end() ? nullptr : &*found;
}

std::vector<SheetItem> items_of(const ScoreSheet& sheet) {
  std::vector<SheetItem> items;
  for (const ScoreGroup& group : sheet.groups) {
    if (group.criteria.empty()) items.push_back({&group, nullptr});
    for (const Criterion& criterion : group.criteria) items.push_back({&group, &criterion});
  }
  return items;
}

}  // namespace lapthach::domain
