// Raises petitions out of opinions and puts them into their files.
#include "book/record_opinions.hpp"

#include <algorithm>

#include "book/load.hpp"

namespace lapthach::book {

using domain::Opinion;
using domain::Petition;

namespace {

/// What everybody calls an opinion that says nothing else.
constexpr std::string_view usual_kind = "petition";

void fill(Petition& draft, const Opinion& opinion) {
  draft.text = opinion.text;
  draft.title = opinion.title;
  draft.kind = opinion.kind;
  if (draft.kind.empty()) draft.kind = *domain::OpinionKindId::parse(usual_kind);
  if (opinion.source) draft.source = *opinion.source;
  draft.topic = opinion.topic;
  draft.mark = opinion.mark;
}

/// Complaints and denunciations go another way, and what they say is not kept.
bool may_be_kept(Recording& recording, const Opinion& opinion) {
  const auto* kind = domain::opinion_kind(recording.before.settings.petitions, opinion.kind);
  if (!kind || !kind->other_channel) return true;
  refuse(
      recording, opinion.mark, "kind",
      say("what was said in a {} is not kept here", "không lưu nội dung {} ở đây", kind->id),
      say("take it out of the record; that there was one: lapthach petition raise --kind {}",
          "bỏ khỏi biên bản; để ghi là có việc này: lapthach petition raise --kind {}", kind->id));
  return false;
}

/// A petition takes kind and topic from its opinion, of which a fault is told already.
bool is_known(const domain::PetitionSettings& settings, const Petition& petition) {
  const auto& topics = settings.topics;
  return domain::opinion_kind(settings, petition.kind) &&
         (petition.topic.empty() ||
          std::ranges::find(topics, petition.topic, &domain::Topic::id) != topics.end());
}

}  // namespace

const domain::Records& PetitionsRaised::stored(Period period) {
  const auto found = stored_.find(period);
  if (found != stored_.end()) return found->second;
  Wanted wanted;
  wanted.from = wanted.to = period;
  wanted.visits = wanted.rosters = false;
  wanted.petitions = true;
  domain::Records& records = stored_[period];
  load_periods(recording_.root, wanted, records);
  return records;
}

const Petition* PetitionsRaised::known(Period period, const domain::PetitionId& id) {
  const auto among = [&](const std::vector<Petition>& petitions) -> const Petition* {
    const auto found = std::ranges::find(petitions, id, &Petition::id);
    return found == petitions.end() ? nullptr : &*found;
  };
  const domain::PeriodBook* book = stored(period).period(period);
  const Petition* held = book ? among(book->petitions) : nullptr;
  return held ? held : among(new_[period]);
}

void PetitionsRaised::raise(Period period, Opinion& opinion, Petition draft) {
  fill(draft, opinion);
  const Petition petition =
      recording_.request.raise({recording_.before, period, opinion, std::move(draft),
                                [&](const domain::PetitionId& id) { return known(period, id); }});
  opinion.petition = petition.id.str();
  if (known(period, petition.id)) return;
  new_[period].push_back(petition);
  recording_.plan.raised.push_back(petition.id);
}

void PetitionsRaised::raise(Period period, std::vector<Opinion>& opinions, const Petition& draft) {
  for (Opinion& opinion : opinions) {
    if (!may_be_kept(recording_, opinion) || opinion.petition != becomes_petition) continue;
    if (recording_.request.raise) raise(period, opinion, draft);
  }
}

void PetitionsRaised::put() {
  for (const auto& [period, petitions] : new_) {
    if (petitions.empty()) continue;
    auto files = petition_files(stored(period), petitions);
    std::ranges::move(files, std::back_inserter(recording_.plan.change.files));
    auto& book = book_of(recording_.after, period);
    std::ranges::copy_if(petitions, std::back_inserter(book.petitions),
                         [&](const Petition& petition) {
                           return is_known(recording_.before.settings.petitions, petition);
                         });
  }
}

}  // namespace lapthach::book
