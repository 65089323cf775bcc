// Entering petitions and events: their ids, what the law says against them, and the dues they keep.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lapthach/docket/state.hpp"

namespace lapthach::docket {

/// Looks a petition up by id; null when there is none.
using Known = std::function<const domain::Petition*(const domain::PetitionId&)>;

/// A petition with its id.
struct Raised {
  domain::Petition petition;
  bool known = false;  ///< it stands in the book already, word for word: nothing to add
};

/// Gives `draft` the id that its content draws in `period`: origin, day, text as folded, and `ref`
/// (without a text, title and kind). The same content always draws the same id and is then `known`,
/// unless `anew` says that the same words were knowingly raised once more; other content that draws
/// a taken id gets a longer one. Throws Error (Fault::usage) when something is missing, or when
/// what was said must not be kept.
Raised raise(domain::Petition draft, Period period, const domain::PetitionSettings& settings,
             const Known& known, bool anew = false);

/// Why an event cannot be entered.
struct Refusal {
  Text what;
  Text hint;
};

/// Whether `event` can have happened on its day, before and after the others of `petition`. Nothing
/// when it can.
std::optional<Refusal> refusal(const domain::Petition& petition, const domain::Event& event,
                               const domain::PetitionSettings& settings,
                               std::optional<Date> master_settled = {});

/// `petition` with `event` in its true place, with an id of its own, and with the due days of the
/// clocks that it stops. The event must not be refused.
domain::Petition with_event(domain::Petition petition, domain::Event event, const Law& law,
                            std::optional<Date> master_settled = {});

/// The id that the event draws in the petition: one number more than any there.
domain::EventId event_id(const domain::Petition& petition, const domain::Event& event);

/// A petition raised earlier that says about the same.
struct Similar {
  const domain::Petition* petition = nullptr;
  int score = 0;  ///< 0 to 100: up to 70 for the words, 15 for the topic, 15 for the unit

  bool operator==(const Similar&) const = default;
};

/// Those of `all` that score at least `least`, best first, then by id; at most `most`. Words count
/// by pairs of syllables without marks.
std::vector<Similar> similar(const domain::Petition& petition,
                             const std::vector<const domain::Petition*>& all, int least = 30,
                             std::size_t most = 5);

}  // namespace lapthach::docket
