// Follows merges from file to file.
#include "cli/petition_places.hpp"

namespace lapthach::cli {

using domain::PetitionId;

std::set<PetitionId> masters_missing(const std::list<Petitions>& lists) {
  std::set<PetitionId> missing;
  for (const Petitions& petitions : lists) {
    for (const domain::Petition& petition : petitions) {
      for (const domain::Event& event : petition.events) {
        if (event.kind != domain::EventKind::merge) continue;
        missing.insert(event.petitions.begin(), event.petitions.end());
      }
    }
  }
  if (missing.empty()) return missing;
  for (const Petitions& petitions : lists) {
    for (const domain::Petition& petition : petitions) missing.erase(petition.id);
  }
  return missing;
}

void PetitionPlaces::add(const docket::Extract& extract, std::size_t number) {
  for (std::size_t row = 0; row < extract.size(); ++row) places_.emplace(extract.id(row), number);
}

std::optional<std::size_t> PetitionPlaces::find(const PetitionId& id) const {
  const auto found = places_.find(id.str());
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

void add_masters(std::list<Petitions>& lists, const PetitionPlaces& places,
                 const std::function<Petitions(std::size_t)>& read,
                 const std::function<void(const PetitionId&)>& absent) {
  std::set<PetitionId> looked_for;
  for (bool more = true; more;) {
    std::map<std::size_t, std::set<PetitionId>> wanted;
    for (const PetitionId& id : masters_missing(lists)) {
      if (!looked_for.insert(id).second) continue;
      const auto place = places.find(id);
      if (place) wanted[*place].insert(id);
      if (!place) absent(id);
    }
    more = !wanted.empty();
    for (const auto& [place, ids] : wanted) {
      Petitions& some = lists.emplace_back(read(place));
      std::erase_if(some, [&](const domain::Petition& each) { return !ids.contains(each.id); });
    }
  }
}

std::vector<docket::Case> cases_of_first(const std::list<Petitions>& lists, const docket::Law& law,
                                         Date as_of) {
  std::vector<const domain::Petition*> pointers;
  for (const Petitions& petitions : lists) {
    for (const domain::Petition& petition : petitions) pointers.push_back(&petition);
  }
  auto cases = docket::cases(std::move(pointers), law, as_of);
  const Petitions& own = lists.front();
  std::erase_if(cases, [&](const docket::Case& each) {
    return each.petition < own.data() || own.data() + own.size() <= each.petition;
  });
  return cases;
}

}  // namespace lapthach::cli
