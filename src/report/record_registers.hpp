// What the registers say of a period: the part a filter lets through, and how it is laid out.
#pragma once

#include <vector>

#include "lapthach/report/record.hpp"

namespace lapthach::report {

/// Tables of `registers`, those with rows only, and the actions of briefings still open at the end
/// of the period when `with_actions`.
std::vector<print::Section> register_sections(const domain::Records& records, Period period,
                                              const Registered& registered, bool with_actions,
                                              Lang lang);

}  // namespace lapthach::report
