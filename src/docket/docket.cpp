// Folds all petitions of a book.
#include "lapthach/docket/docket.hpp"

#include <algorithm>

namespace lapthach::docket {

using domain::Petition;

namespace {

/// As people type an id: small letters, letters that look like digits, no hyphen.
std::string plain(std::string_view typed) {
  std::string key;
  for (const char c : typed) {
    const char upper = 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == '-') continue;
    key += upper == 'I' || upper == 'L' ? '1' : upper == 'O' ? '0' : upper;
  }
  return key;
}

/// A petition that was merged before anybody classified it counts where its matter counts.
void inherit_levels(std::vector<Case>& all) {
  for (Case& each : all) {
    const Case* root = each.root == each.petition->id ? nullptr : find(all, each.root);
    if (root == nullptr || !each.state.level.empty()) continue;
    each.state.level = root->state.level;
    each.state.bucket = root->state.bucket;
  }
}

/// A merged petition that has its reply was answered with what the one that carries the matter had
/// as its result by then.
void inherit_results(std::vector<Case>& all) {
  for (Case& each : all) {
    const Case* root = each.root == each.petition->id ? nullptr : find(all, each.root);
    Round& own = each.state.rounds.back();
    if (root == nullptr || !own.closed || own.answered) continue;
    for (const Round& round : root->state.rounds) {
      if (!round.answered || *round.answered < own.opened || *own.closed < *round.answered)
        continue;
      own.answered = round.answered;
      own.outcome = round.outcome;
    }
  }
}

}  // namespace

std::vector<Case> cases(const domain::Records& records, Date as_of) {
  const WorkCalendar calendar = domain::work_calendar(records.registry);
  std::vector<const Petition*> petitions;
  for (const domain::PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) petitions.push_back(&petition);
  }
  return cases(std::move(petitions), {records.settings.petitions, calendar}, as_of);
}

std::vector<Case> cases(std::vector<const Petition*> petitions, const Law& law, Date as_of) {
  std::erase_if(petitions, [&](const Petition* petition) { return as_of < petition->raised; });
  std::ranges::stable_sort(
      petitions, {},
      [](const Petition* petition) -> const domain::PetitionId& { return petition->id; });
  const std::vector<domain::Course> courses = domain::courses(petitions, law.settings, as_of);
  std::vector<Case> all;
  all.reserve(petitions.size());
  for (std::size_t i = 0; i < petitions.size(); ++i) {
    const auto root = domain::root_of(petitions, courses, i);
    const auto settled = domain::master_settled(petitions, courses, i);
    all.push_back({petitions[i], fold(*petitions[i], courses[i], law, as_of, settled),
                   petitions[root.value_or(i)]->id});
  }
  inherit_levels(all);
  inherit_results(all);
  return all;
}

bool counts(const Case& each, const domain::PetitionSettings& settings) {
  const auto* kind = domain::opinion_kind(settings, each.petition->kind);
  return each.state.stage != domain::Stage::split && (kind == nullptr || kind->counts);
}

const Case* find(const std::vector<Case>& cases, const domain::PetitionId& id) {
  const auto found =
      std::ranges::lower_bound(cases, id, {}, [](const Case& each) { return each.petition->id; });
  return found != cases.end() && found->petition->id == id ? &*found : nullptr;
}

std::vector<const Petition*> begin_with(const std::vector<const Petition*>& all,
                                        std::string_view typed) {
  const std::string key = plain(typed);
  std::vector<const Petition*> found;
  for (const Petition* petition : all) {
    const std::string id = plain(petition->id.str());
    if (id == key) return {petition};
    if (!key.empty() && id.starts_with(key)) found.push_back(petition);
  }
  return found;
}

}  // namespace lapthach::docket
