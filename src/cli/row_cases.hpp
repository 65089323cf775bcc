// The petitions of rows with all that their files say of them, a part of the book at a time.
#pragma once

#include <functional>
#include <vector>

#include "cli/petition_rows.hpp"

namespace lapthach::cli {

/// Calls `each` with the case of each of `found`, in their order, until it returns false. The files
/// they stand in are read again, one period after the other, when `found` are in the order of their
/// ids, so that the petitions of one period at most are held. One that is gone by now is left out.
void for_each_case(Context& context, const PetitionRows& rows,
                   const std::vector<docket::Row>& found,
                   const std::function<bool(const docket::Case&)>& each);

}  // namespace lapthach::cli
