// Looks at today's book first, then at the commit that made the roster.
#include "cli/drawn_from.hpp"

#include <algorithm>

#include "cli/rosters.hpp"

namespace lapthach::cli {
namespace {

/// The last draw or repair that changed the roster of the period.
std::optional<book::Step> maker_of(const std::filesystem::path& root, Period period) {
  book::Question question;
  question.ops = {"assign draw", "assign repair"};
  question.paths = {roster_path(period)};
  question.limit = 1;
  std::optional<book::Step> maker;
  try {
    book::history(root, question, [&](const book::Step& step) {
      maker = step;
      return false;
    });
  } catch (const Error&) {
    return std::nullopt;  // a book outside git has no history
  }
  return maker;
}

/// Publication changes nothing that was drawn.
bool is_same_draw(domain::Roster then, const domain::Roster& now) {
  then.status = now.status;
  then.published_on = now.published_on;
  return then == now;
}

[[noreturn]] void refuse_changed(const domain::Records& records, Period period) {
  const Text then =
      say("see what changed: git log {}", "xem đã thay đổi gì: git log {}", roster_path(period));
  const Text again = say("draw again: lapthach assign draw {}", "lập lại: lapthach assign draw {}",
                         to_string(period));
  throw Error(Fault::no,
              say("what the draw of {} looked at has changed since",
                  "dữ liệu dùng để lập bảng phân công kỳ {} đã thay đổi", to_string(period)),
              is_published(records, period) ? then : again);
}

}  // namespace

DrawnFrom drawn_from(Context& context, Period period) {
  const auto& root = book_root(context);
  DrawnFrom result{load_for_draw(root, period), {}, true};
  const domain::Roster roster = stored_roster(result.records, period);
  result.commit = maker_of(root, period);
  if (roster.inputs == book::inputs_digest(result.records, period)) return result;
  if (!result.commit) refuse_changed(result.records, period);
  book::Wanted wanted;
  wanted.to = period;
  const book::PastBook past(root, result.commit->commit);
  auto then = book::load_or_throw(past.root(), wanted);
  const auto* book = then.period(period);
  const bool holds = book && book->roster && is_same_draw(*book->roster, roster) &&
                     roster.inputs == book::inputs_digest(then, period);
  if (!holds) refuse_changed(result.records, period);
  const auto place = std::ranges::find(then.periods, period, &domain::PeriodBook::period);
  place->roster = roster;
  return {std::move(then), std::move(result.commit), false};
}

}  // namespace lapthach::cli
