// A chart where no picture can be drawn: a row of blocks or marks for each series, and its values.
#pragma once

#include <string>
#include <vector>

#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// One column for the series, one for each label; numbers in plain digits, the squares of a grid as
/// marks that legend() explains. For formats that have tables.
Table table_of(const Chart& chart);

/// For a terminal: each series as blocks from ▁ to █, a space where it is not known, with its first
/// and last value; a grid as marks. Under it what the marks mean.
std::string drawn(const Chart& chart, Lang lang);

/// "· not sent to, ○ planned": what the marks of a grid mean; empty for other charts.
std::string legend(const Chart& chart);

}  // namespace lapthach::print
