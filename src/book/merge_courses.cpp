// Compares the obstacles of the merged petitions with those of either side.
#include "book/merge_courses.hpp"

#include <set>

#include "book/fields.hpp"
#include "book/reader.hpp"
#include "lapthach/domain/course.hpp"

namespace lapthach::book {

namespace {

/// A petition and an event of it.
using Illegal = std::pair<std::string, std::string>;

/// What became of a petition in other files is not known here, so an event that rests on it seems
/// illegal in all versions alike.
std::set<Illegal> illegal_events(const Tree& tree, const domain::PetitionSettings& settings) {
  std::vector<domain::Petition> petitions;
  ListFile<std::vector<domain::Petition>> file{"petitions", petitions};
  std::vector<Diagnostic> faults;
  std::set<Illegal> found;
  if (!read_record(Reading{tree, -1, faults}, 0, file)) return found;
  for (const domain::Petition& petition : petitions) {
    const domain::Course course = domain::course(petition, settings);
    for (const domain::Obstacle& obstacle : course.obstacles) {
      found.emplace(petition.id.str(), obstacle.event->id.str());
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> newly_illegal(const Tree& ours, const Tree& theirs, const Tree& merged,
                                       const domain::PetitionSettings& settings) {
  auto known = illegal_events(ours, settings);
  known.merge(illegal_events(theirs, settings));
  std::vector<std::string> petitions;
  for (const auto& [petition, event] : illegal_events(merged, settings)) {
    if (known.contains({petition, event})) continue;
    if (petitions.empty() || petitions.back() != petition) petitions.push_back(petition);
  }
  return petitions;
}

}  // namespace lapthach::book
