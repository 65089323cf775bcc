// Looks for personal data in what people said, before it is kept for good.
#pragma once

#include <string_view>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::docket {

/// What looks like a telephone number (10 or 11 digits from 0 or +84), a citizen id (9 or 12
/// digits), an e-mail address or a house address: each kind once, never the data itself. A guess:
/// it may miss some and be wrong about others. Sums of money are let pass when grouped by threes.
std::vector<Text> personal_data(std::string_view text);

/// The same in every free text of a book (of petitions and their events, visits, working sessions
/// and reviews): a warning each, with the record and the key it stands in.
std::vector<Diagnostic> personal_data(const domain::Records& records);

}  // namespace lapthach::docket
