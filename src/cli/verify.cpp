// lapthach assign verify: proves a stored roster anew from the book.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/drawn_from.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/roster/draw.hpp"

namespace lapthach::cli {
namespace {

/// Which state of the book the roster was drawn from.
Text origin(const DrawnFrom& from) {
  if (!from.commit) return say("the book as it is", "sổ hiện nay");
  const std::string commit = from.commit->commit.substr(0, 12);
  const std::string day = to_string(book::day_of(from.commit->when));
  if (from.is_now) {
    return say("commit {} of {}, and nothing it looked at has changed since",
               "lần ghi {} ngày {}, từ đó dữ liệu liên quan chưa thay đổi", commit, day);
  }
  return say("commit {} of {}; the book has changed since",
             "lần ghi {} ngày {}; từ đó sổ đã thay đổi", commit, day);
}

int verify(const std::string& word, Context& context) {
  const Period period = period_from(word);
  const DrawnFrom from = drawn_from(context, period);
  auto faults = roster::verify(from.records, stored_roster(from.records, period));
  if (!faults.empty()) throw Error(Fault::no, std::move(faults));
  note(context, say("the roster of {} obeys every rule and is proved the best",
                    "bảng phân công kỳ {} đúng mọi quy định và được chứng minh là tốt nhất",
                    to_string(period)));
  note(context, say("drawn from {}", "lập từ {}", origin(from)));
  return 0;
}

}  // namespace

Action prepare_verify(Words& words) {
  auto period = std::make_shared<std::string>();
  words.word("PERIOD", *period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  return [period](Context& context) { return verify(*period, context); };
}

}  // namespace lapthach::cli
