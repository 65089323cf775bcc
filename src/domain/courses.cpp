// The courses of petitions that were merged into each other.
#include <algorithm>

#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

namespace {

std::optional<std::size_t> index_of(const std::vector<const Petition*>& petitions,
                                    const PetitionId& id) {
  const auto found =
      std::ranges::lower_bound(petitions, id, {}, [](const Petition* p) { return p->id; });
  if (found == petitions.end() || (*found)->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - petitions.begin());
}

}  // namespace

std::optional<Date> settled_on(const Course& course, Date since) {
  std::optional<Date> settled;
  for (const Step& step : course.steps) {
    if (settled && since <= *settled) break;
    if (step.event->kind == EventKind::reopen) settled.reset();
    if (step.after == Stage::to_origin && !settled) settled = step.event->at;
  }
  return settled;
}

std::optional<std::size_t> root_of(const std::vector<const Petition*>& petitions,
                                   const std::vector<Course>& courses, std::size_t index) {
  for (std::size_t steps = 0; steps <= petitions.size(); ++steps) {
    const PetitionId& into = courses[index].standing.merged_into;
    if (into.empty()) return index;
    const auto next = index_of(petitions, into);
    if (!next) return std::nullopt;
    index = *next;
  }
  return std::nullopt;
}

std::optional<Date> master_settled(const std::vector<const Petition*>& petitions,
                                   const std::vector<Course>& courses, std::size_t index) {
  const PetitionId& master = courses[index].standing.master;
  const auto next = master.empty() ? std::nullopt : index_of(petitions, master);
  const auto root = next ? root_of(petitions, courses, *next) : std::nullopt;
  return root ? settled_on(courses[*root], petitions[index]->raised) : std::nullopt;
}

std::vector<Course> courses(const std::vector<const Petition*>& petitions,
                            const PetitionSettings& settings, std::optional<Date> as_of) {
  std::vector<Course> all;
  all.reserve(petitions.size());
  for (const Petition* petition : petitions) all.push_back(course(*petition, settings, as_of));
  // Whether a petition is merged does not hang on its master, so the chains are known by now.
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto settled = master_settled(petitions, all, i);
    if (settled) all[i] = course(*petitions[i], settings, as_of, settled);
  }
  return all;
}

}  // namespace lapthach::domain
