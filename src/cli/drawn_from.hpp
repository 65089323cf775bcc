// The book as a roster was drawn or repaired from it.
#pragma once

#include <optional>

#include "cli/context.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::cli {

struct DrawnFrom {
  domain::Records records;           ///< with the roster as it stands now
  std::optional<book::Step> commit;  ///< that made the roster; none outside git
  bool is_now = true;                ///< nothing the draw looked at has changed since
};

/// Throws Error (Fault::no) when there is no roster, or neither today's book nor the commit that
/// made it holds what it was drawn from.
DrawnFrom drawn_from(Context& context, Period period);

}  // namespace lapthach::cli
