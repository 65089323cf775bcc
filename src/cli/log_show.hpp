// How log shows what it has found: as lines for people, as JSON for programs.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::cli {

/// One commit as lines; the last ends in a line break.
std::string step_text(const book::Step& step, bool full, const Desk& desk);
/// One commit as a JSON object, indented to stand in the list of lapthach-data(5).
std::string step_json(const book::Step& step, bool full);

/// The findings of a proof, one after the other.
std::string proof_text(const book::Proof& proof, const Desk& desk, bool quiet);
std::string proof_json(const book::Proof& proof, Lang lang);

}  // namespace lapthach::cli
