// What the record commands share: from words to a plan, and from a plan to a commit.
#pragma once

#include <functional>
#include <string>

#include "cli/context.hpp"
#include "cli/record_options.hpp"

namespace lapthach::cli {

/// Records what the document of --from holds, else `record`: holds the book, plans, shows what is
/// wrong or would change, commits.
int record_all(Context& context, book::RecordKind kind, const std::string& period,
               const RecordOptions& options, const Json& record);

/// The period that a word names; nothing for an empty word.
std::optional<Period> period_or_none(const std::string& word);

}  // namespace lapthach::cli
