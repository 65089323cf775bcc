// The figures of a chart as a table.
#pragma once

#include "lapthach/print/document.hpp"

namespace lapthach::print {

/// A row for each label, a column for each series; of a grid the words of its levels.
Table chart_table(const Chart& chart);

}  // namespace lapthach::print
