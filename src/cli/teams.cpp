// lapthach assign teams: who sits in which team on a day, and what is otherwise on another.
#include "lapthach/report/teams.hpp"

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string on;
  std::string diff;
};

/// The periods in which visits count for who could step in.
domain::Records load(Context& context, Date date) {
  const auto settings =
      book::load_or_throw(book_root(context), {.from = {}, .to = {}, .periods = false}).settings;
  book::Wanted wanted;
  wanted.from = period_of(date) - settings.roster.load_periods;
  wanted.to = period_of(date);
  return book::load_or_throw(book_root(context), wanted);
}

int show_teams(const Asked& asked, Context& context) {
  const Date on = asked.on.empty() ? context.desk.today : date_from(asked.on, "--on");
  const Lang lang = context.desk.lang;
  if (!asked.diff.empty()) {
    const auto records =
        book::load_or_throw(book_root(context), {.from = {}, .to = {}, .periods = false});
    const Date other = date_from(asked.diff, "--diff");
    const auto [first, second] = std::minmax(on, other);
    deliver(context,
            laid_out(report::team_differences({records, first}, {records, second}, lang), context));
    return 0;
  }
  const auto records = load(context, on);
  const auto vacancies = roster::vacancies(records, on);
  deliver(context, laid_out(report::teams(records, on, vacancies, lang), context));
  return 0;
}

}  // namespace

Action prepare_teams(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.option("--on", "DATE", asked->on,
               say("the day; else today", "ngày xem; nếu không là hôm nay"));
  words.option("--diff", "DATE", asked->diff,
               say("what is otherwise between the two days, in words",
                   "những thay đổi giữa hai ngày, bằng lời"));
  return [asked](Context& context) { return show_teams(*asked, context); };
}

}  // namespace lapthach::cli
