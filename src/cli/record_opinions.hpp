// Opinions heard at a visit or a working session: as options, and as petitions.
#pragma once

#include <functional>

#include "cli/context.hpp"
#include "cli/record_options.hpp"

namespace lapthach::cli {

/// What the options of one line say of opinions: a file each, and what they have in common.
struct OpinionOptions {
  std::vector<std::string> undecided, petitions, remarks;
  std::string kind, source, topic, answer;
};
void bind_opinions(Words& words, OpinionOptions& options);

/// The opinions as a document states them. Reads the files.
Json opinions_of(const OpinionOptions& options, Context& context);

/// How records raise petitions: by the rules of the docket, with the answer given on the spot.
std::function<domain::Petition(const book::Raising&)> petition_raiser(Context& context);

}  // namespace lapthach::cli
