// Checks that a petition is there once, and that those it names are there.
#include "domain/petition_links.hpp"

#include <algorithm>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

void PetitionLinks::take_in(const Records& records) {
  const auto known = std::ssize(places_);
  for (const PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) places_.push_back({petition.id, petition.mark});
  }
  const auto fresh = places_.begin() + known;
  std::ranges::stable_sort(fresh, places_.end(), {}, &PetitionPlace::id);
  const bool in_order = known == 0 || fresh == places_.end() || !(fresh->id < (fresh - 1)->id);
  if (!in_order) std::ranges::inplace_merge(places_, fresh, {}, &PetitionPlace::id);
  for (const PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) add_links(petition);
  }
}

void PetitionLinks::add_links(const Petition& petition) {
  const auto add = [&](Use use, const PetitionId& to) {
    if (!to.empty() && called(to).empty()) open_.push_back({petition.id, use, to});
  };
  add({petition.mark, "again"}, petition.again);
  add({petition.mark, "parent"}, petition.parent);
  for (const Event& event : petition.events) {
    for (const PetitionId& other : event.petitions) add({event.mark, "petitions"}, other);
  }
}

void PetitionLinks::check(Findings& findings) {
  check_repeated(findings);
  std::erase_if(open_, [&](const Link& link) { return !called(link.to).empty(); });
  std::ranges::stable_sort(open_, {}, &Link::from);
  for (const Link& link : open_) report(findings, link);
}

void PetitionLinks::check_repeated(Findings& findings) const {
  for (std::size_t i = 1; i < places_.size(); ++i) {
    if (places_[i].id != places_[i - 1].id) continue;
    findings.error({places_[i].mark, "id"},
                   say("two petitions are called {}", "hai kiến nghị cùng mã {}", places_[i].id),
                   say("keep one, or raise the other anew",
                       "chỉ giữ một, hoặc nêu lại kiến nghị "
                       "kia"));
  }
}

void PetitionLinks::report(Findings& findings, const Link& link) const {
  std::vector<std::string> known;
  if (findings.has_patience(places_.size())) {
    for (const PetitionPlace& place : places_) known.push_back(place.id.str());
  }
  report_unknown(findings, link.use, {{"petition", "kiến nghị"}, {}, "petitions/"}, link.to.str(),
                 known);
}

std::vector<PetitionId> basis_of(const Petition& petition) {
  std::vector<PetitionId> ids;
  if (!petition.parent.empty()) ids.push_back(petition.parent);
  for (const Event& event : petition.events) {
    if (event.kind != EventKind::merge) continue;
    ids.insert(ids.end(), event.petitions.begin(), event.petitions.end());
  }
  return ids;
}

}  // namespace lapthach::domain
