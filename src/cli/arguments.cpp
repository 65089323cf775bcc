// Periods and dates as people type them.
#include "cli/arguments.hpp"

namespace lapthach::cli {

Period period_from(const std::string& word) {
  if (const auto period = parse_period(word)) return *period;
  throw Error(Fault::usage, say("\"{}\" is not a period", "\"{}\" không phải là một kỳ", word),
              say("write year and quarter, e.g. 2019-Q3", "viết năm và quý, ví dụ 2019-Q3"));
}

Date date_from(const std::string& word, std::string_view option) {
  if (const auto date = parse_date_loose(word)) return *date;
  throw Error(Fault::usage,
              say("{}: \"{}\" is not a day", "{}: \"{}\" không phải là một ngày", option, word),
              say("write it as 2019-07-01 or 01/7/2019", "viết như 2019-07-01 hoặc 01/7/2019"));
}

void refuse_line_breaks(const std::string& reason) {
  if (reason.find_first_of("\r\n") == std::string::npos) return;
  throw Error(Fault::usage,
              say("the reason goes over several lines", "lý do kéo dài qua nhiều dòng"),
              say("write it on one line", "viết trên một dòng"));
}

}  // namespace lapthach::cli
