// Entering one event into one petition, as a line, a plan or a worksheet asks for it.
#pragma once

#include "cli/petition_asked.hpp"
#include "cli/petitions.hpp"
#include "lapthach/book/evidence.hpp"
#include "lapthach/docket/competence.hpp"

namespace lapthach::cli {

/// What `asked` says as an event of `id`, with what the rules propose where it says nothing. Throws
/// Error (Fault::usage) when a word means nothing.
domain::Event event_from(const EventAsked& asked, Work& work, const domain::PetitionId& id);

/// Why the event cannot be entered into the petition as it stands in `work`; nothing when it can.
std::optional<docket::Refusal> refusal_of(Work& work, const domain::PetitionId& id,
                                          const domain::Event& event);

/// Enters it; it must not be refused. `paper`: goes into evidence/.
void put_event(Work& work, const domain::PetitionId& id, domain::Event event,
               const std::optional<book::Evidence>& paper = {});

/// event_from(), and put_event() unless refused. Redactions and corrections change the petition
/// with it.
std::optional<docket::Refusal> enter(Work& work, const EventAsked& asked,
                                     const domain::PetitionId& id,
                                     const std::optional<book::Evidence>& paper = {});

/// The last event that was entered; "0" when there is none.
std::string last_event(const domain::Petition& petition);

/// Whether the petition has that very event among those entered after `base`, its last event then;
/// nothing is known of an empty `base`. A day that `asked` leaves open may be any.
bool is_entered(Work& work, const EventAsked& asked, const domain::PetitionId& id,
                const std::string& base);

/// What the rules propose for the petition as it stands.
docket::Proposal proposal_for(Work& work, const domain::PetitionId& id,
                              const domain::TopicId& topic, Date day);

/// Throws what was refused, petition by petition, with Fault::no. Nothing when none was.
void throw_refused(const std::vector<docket::Refusal>& refused);

}  // namespace lapthach::cli
