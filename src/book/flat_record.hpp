// A record as a table of its fields, for comparing several versions of it at once.
#pragma once

#include <map>
#include <string>

#include "book/record_diff.hpp"

namespace lapthach::book {

/// Each plain field by its name ("members", "teams[t01].members[nguyen-van-a].role"), with its
/// text. The items of a list of plain values are fields each ("units[]: xa-mot"), their order lost.
using FlatRecord = std::map<std::string, std::string>;

/// Empty when the record is not there.
FlatRecord flat(const RecordView& record);

}  // namespace lapthach::book
