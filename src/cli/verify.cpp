// lapthach assign verify: proves a stored roster anew from the book.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/roster/draw.hpp"

namespace lapthach::cli {
namespace {

/// The proof is about the book as the draw saw it.
void require_same_inputs(const domain::Records& records, const domain::Roster& roster) {
  const Period period = roster.period;
  if (roster.inputs == book::inputs_digest(records, period)) return;
  const Text then = say("go back to the book of that day: git log {}",
                        "trở lại sổ của ngày đó: git log {}", roster_path(period));
  const Text again = say("draw again: lapthach assign draw {}", "lập lại: lapthach assign draw {}",
                         to_string(period));
  throw Error(Fault::no,
              say("what the draw of {} looked at has changed since",
                  "dữ liệu dùng để lập bảng phân công kỳ {} đã thay đổi", to_string(period)),
              is_published(records, period) ? then : again);
}

int verify(const std::string& word, Context& context) {
  const Period period = period_from(word);
  const auto records = load_for_draw(book_root(context), period);
  const auto& roster = stored_roster(records, period);
  require_same_inputs(records, roster);
  auto faults = roster::verify(records, roster);
  if (!faults.empty()) throw Error(Fault::no, std::move(faults));
  note(context, say("the roster of {} obeys every rule and is proved the best",
                    "bảng phân công kỳ {} đúng mọi quy định và được chứng minh là tốt nhất",
                    to_string(period)));
  return 0;
}

}  // namespace

Action prepare_verify(Words& words) {
  auto period = std::make_shared<std::string>();
  words.word("PERIOD", *period, Words::Need::required, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  return [period](Context& context) { return verify(*period, context); };
}

}  // namespace lapthach::cli
