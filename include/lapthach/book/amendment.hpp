// An amendment that a person wrote, on its way into the book.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// What entering an amendment would do.
struct AmendmentPlan {
  domain::Records before;               ///< settings, registry and decisions
  domain::Records after;                ///< the same with the decision in it
  domain::Decision decision;            ///< with its teams restated (domain::amend)
  std::vector<Diagnostic> diagnostics;  ///< any error: nothing may be written
  bool known = false;                   ///< the book says otherwise under that id: not allowed
  Change change;                        ///< empty when the book says all of it already
};

/// Plans to enter the decision in `bytes` (YAML as in decisions/ID.yaml, or JSON; called `file` in
/// faults): an amendment unless it says otherwise, `teams` only where they are stated whole. Names
/// instead of ids and days as people type them are understood. Throws Error (Fault::data) when the
/// file cannot be read as one decision, or the book is at fault.
AmendmentPlan plan_amendment(const std::filesystem::path& root, std::string_view bytes,
                             const std::string& file);

/// The file of an amendment that is proposed: what to fill in, in that language, and the changes.
std::string draft_file(const domain::Decision& draft, Lang lang);

}  // namespace lapthach::book
