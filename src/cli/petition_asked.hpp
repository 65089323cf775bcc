// What a line, or a row of a plan, says of one event to be entered.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words.hpp"
#include "lapthach/domain/lifecycle.hpp"

namespace lapthach::cli {

/// Each kind of event takes some of it; all but `kind` as typed.
struct EventAsked {
  domain::EventKind kind = domain::EventKind::note;
  std::string at, by, reason, text;
  std::string level, topic, lead, agency, outcome;
  std::string doc, date, issuer, channel, clock, days, until, satisfaction, event, field, value;
  std::string with, petitions;  ///< ids with ; between
  bool on_the_spot = false;
};

/// One column of a plan.
struct AskedColumn {
  std::string_view name;
  std::string EventAsked::*text;
};
inline constexpr std::array asked_columns = {
    AskedColumn{"at", &EventAsked::at},
    AskedColumn{"by", &EventAsked::by},
    AskedColumn{"level", &EventAsked::level},
    AskedColumn{"topic", &EventAsked::topic},
    AskedColumn{"lead", &EventAsked::lead},
    AskedColumn{"with", &EventAsked::with},
    AskedColumn{"agency", &EventAsked::agency},
    AskedColumn{"doc", &EventAsked::doc},
    AskedColumn{"date", &EventAsked::date},
    AskedColumn{"issuer", &EventAsked::issuer},
    AskedColumn{"outcome", &EventAsked::outcome},
    AskedColumn{"clock", &EventAsked::clock},
    AskedColumn{"days", &EventAsked::days},
    AskedColumn{"until", &EventAsked::until},
    AskedColumn{"reason", &EventAsked::reason},
    AskedColumn{"text", &EventAsked::text},
    AskedColumn{"petitions", &EventAsked::petitions},
    AskedColumn{"satisfaction", &EventAsked::satisfaction},
    AskedColumn{"channel", &EventAsked::channel},
    AskedColumn{"event", &EventAsked::event},
    AskedColumn{"field", &EventAsked::field},
    AskedColumn{"value", &EventAsked::value},
};

/// What only a line of words can say.
struct LineAsked {
  EventAsked event;
  std::vector<std::string> ids, with, petitions, parts;
  std::string query, plan, text_file, file;
  bool from_stdin = false, explain = false;
};

/// Names the words that an event of asked.event.kind takes.
void name_event_words(Words& words, LineAsked& asked);

}  // namespace lapthach::cli
