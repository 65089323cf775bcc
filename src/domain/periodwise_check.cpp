// Judges petitions as soon as all they rest on is in hand.
#include "lapthach/domain/periodwise_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "domain/check.hpp"
#include "domain/petition_links.hpp"

namespace lapthach::domain {

namespace {

using Petitions = std::vector<const Petition*>;

template <class Look>
void for_each_petition(const Records& records, Look look) {
  for (const PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) look(petition);
  }
}

/// Sorts petitions into those that rest on others of these records alone, and those that do not.
class Sorting {
 public:
  /// `links` know of all petitions up to these. Of several petitions of one id the first counts,
  /// which as of a day is another than otherwise when it was raised later.
  Sorting(const Records& records, const PetitionLinks& links, std::optional<Date> as_of)
      : links_(links), as_of_(as_of) {
    for_each_petition(records, [&](const Petition& petition) {
      for (const PetitionId& id : basis_of(petition)) dependents_[id].push_back(&petition);
    });
    if (dependents_.empty()) return;
    for_each_petition(records, [&](const Petition& petition) { note(petition); });
    for (const auto& [id, dependents] : dependents_) {
      if (!is_here(id)) leave(dependents);
    }
  }

  /// True when it rests on what is not here, or on one that does.
  bool is_to_wait(const Petition& petition) const { return waiting_.contains(&petition); }

 private:
  struct Here {
    std::ptrdiff_t petitions = 0;
    bool is_later = false;  ///< one of them was raised after the day
  };

  void note(const Petition& petition) {
    if (!dependents_.contains(petition.id)) return;
    Here& here = here_[petition.id];
    ++here.petitions;
    here.is_later |= as_of_ && *as_of_ < petition.raised;
  }

  bool is_here(const PetitionId& id) const {
    const auto here = here_.find(id);
    return here != here_.end() && !here->second.is_later &&
           std::ranges::ssize(links_.called(id)) == here->second.petitions;
  }

  void leave(Petitions open) {
    while (!open.empty()) {
      const Petition* petition = open.back();
      open.pop_back();
      if (!waiting_.insert(petition).second) continue;
      const auto on_it = dependents_.find(petition->id);
      if (on_it == dependents_.end()) continue;
      open.insert(open.end(), on_it->second.begin(), on_it->second.end());
    }
  }

  const PetitionLinks& links_;
  std::optional<Date> as_of_;
  std::map<PetitionId, Petitions> dependents_;
  std::map<PetitionId, Here> here_;
  std::set<const Petition*> waiting_;
};

/// Marks are all equal, and places are not.
auto place_of(Mark mark) { return std::tuple(mark.file, mark.line, mark.column); }

}  // namespace

struct PeriodwiseCheck::Parts {
  Findings findings;
  PetitionLinks links;
  std::vector<PetitionPlace> waiting;
};

PeriodwiseCheck::PeriodwiseCheck(Records& records, std::optional<Date> as_of)
    : records_(records), as_of_(as_of), parts_(new Parts{Findings(records), {}, {}}) {
  const std::vector<Membership> memberships = domain::memberships(records.decisions);
  check_foundation(parts_->findings, memberships);
  check_records(parts_->findings, memberships);
}

PeriodwiseCheck::~PeriodwiseCheck() = default;

void PeriodwiseCheck::pass() {
  check_petitions(parts_->findings);
  parts_->links.take_in(records_);
  const Sorting sorting(records_, parts_->links, as_of_);
  for (PeriodBook& book : records_.periods) {
    std::vector<Petition> kept;
    for (Petition& petition : book.petitions) {
      if (sorting.is_to_wait(petition)) {
        parts_->waiting.push_back({petition.id, petition.mark});
      } else {
        kept.push_back(std::move(petition));
      }
    }
    book.petitions = std::move(kept);
  }
  check_petition_courses(parts_->findings);
}

std::vector<PetitionPlace> PeriodwiseCheck::next_to_judge(std::size_t most) {
  std::vector<PetitionPlace>& waiting = parts_->waiting;
  const auto first = waiting.end() - static_cast<std::ptrdiff_t>(std::min(most, waiting.size()));
  std::vector<PetitionPlace> next(first, waiting.end());
  waiting.erase(first, waiting.end());
  return next;
}

std::vector<PetitionPlace> PeriodwiseCheck::missing_among(
    const std::vector<Petition>& petitions) const {
  std::set<std::tuple<int, int, int>> held;
  for (const Petition& petition : petitions) held.insert(place_of(petition.mark));
  std::vector<PetitionPlace> missing;
  for (const Petition& petition : petitions) {
    for (const PetitionId& id : basis_of(petition)) {
      for (const PetitionPlace& place : parts_->links.called(id)) {
        if (held.insert(place_of(place.mark)).second) missing.push_back(place);
      }
    }
  }
  return missing;
}

void PeriodwiseCheck::judge() {
  // Of several petitions of one id the one that was read first comes first.
  for (PeriodBook& book : records_.periods) {
    std::ranges::sort(book.petitions, {}, [](const Petition& petition) {
      return std::tuple(petition.id, place_of(petition.mark));
    });
  }
  check_petition_courses(parts_->findings);
}

std::vector<Diagnostic> PeriodwiseCheck::finish() {
  parts_->links.check(parts_->findings);
  std::vector<Diagnostic> found = parts_->findings.take();
  sort_diagnostics(found);
  return found;
}

}  // namespace lapthach::domain
