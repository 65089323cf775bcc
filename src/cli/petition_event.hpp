// The commands that enter an event into a petition: one action, told apart by the kind of event.
#pragma once

#include "cli/command.hpp"
#include "lapthach/domain/lifecycle.hpp"

namespace lapthach::cli {

Action prepare_event(Words& words, domain::EventKind kind);

/// As the table of commands wants it: prepare_petition<EventKind::route>.
template <domain::EventKind Kind>
Action prepare_petition(Words& words) {
  return prepare_event(words, Kind);
}

Action prepare_petition_raise(Words& words);
Action prepare_petition_list(Words& words);
Action prepare_petition_show(Words& words);
Action prepare_petition_count(Words& words);
Action prepare_petition_due(Words& words);
Action prepare_petition_apply(Words& words);
Action prepare_petition_worksheet(Words& words);
Action prepare_petition_forget(Words& words);

}  // namespace lapthach::cli
