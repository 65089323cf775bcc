// lapthach assign plan: the periods ahead; draws may be held to the cells it attends.
#include "lapthach/roster/plan.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/report/plan.hpp"

namespace lapthach::cli {
namespace {

constexpr int most_periods = 40;

struct Asked {
  std::string periods, from;
  bool exact_gap = false, hold = false;
};

int number_from(const std::string& word) {
  int number = 0;
  const char* end = word.data() + word.size();
  const auto [rest, fault] = std::from_chars(word.data(), end, number);
  if (fault == std::errc{} && rest == end && number >= 1 && number <= most_periods) return number;
  throw Error(Fault::usage,
              say("--periods: \"{}\" is not a number of periods",
                  "--periods: \"{}\" không phải là số kỳ", word),
              say("from 1 to {}", "từ 1 đến {}", most_periods));
}

/// Pins every planned cell to be attended in its period, whoever is sent there then.
book::Change hold_to(domain::Records& records, const roster::Plan& plan) {
  const std::string last = to_string(plan.from + (plan.periods - 1));
  book::Change change{{},
                      fmt::format("assign: hold {} to {} to a plan", to_string(plan.from), last),
                      {{"Lapthach-Op", "assign plan"}}};
  for (int t = 0; t < plan.periods; ++t) {
    auto& record = record_in(records, plan.from + t);
    for (const auto& planned : plan.visits) {
      if (planned.period != record.period) continue;
      const auto same = [&](const domain::Pin& pin) { return pin.cell == planned.visit.cell; };
      if (std::ranges::any_of(record.pins, same)) continue;
      record.pins.push_back({planned.visit.cell, {}, domain::PinKind::covered, "", {}});
    }
    change.files.push_back({period_path(record.period), book::write(record)});
  }
  return change;
}

void refuse_closed(const domain::Records& records, Period from, int periods) {
  for (int t = 0; t < periods; ++t) {
    if (!domain::is_closed(records, from + t)) continue;
    throw Error(Fault::no,
                say("{} is closed, so there is nothing to hold to a plan",
                    "kỳ {} đã đóng nên không còn gì để giữ theo kế hoạch", to_string(from + t)),
                say("plan from {}", "hãy lập kế hoạch từ kỳ {}", to_string(from + t + 1)));
  }
}

/// The first period whose roster is not published.
Period first_open(const domain::Records& records, Date today) {
  Period period = next_period(records, today);
  while (is_published(records, period)) period = period + 1;
  return period;
}

int plan(const Asked& asked, Context& context) {
  const int periods = number_from(asked.periods);
  const bool writes = asked.hold && !context.globals.dry_run;
  const auto hold = hold_to_write(context, writes);
  auto records = book::load_or_throw(book_root(context), book::Wanted{});
  const Period from =
      asked.from.empty() ? first_open(records, context.desk.today) : period_from(asked.from);
  if (asked.hold) refuse_closed(records, from, periods);
  std::erase_if(records.periods, [&](const auto& book) { return book.period >= from + periods; });
  const auto result = roster::plan(records, from, periods, {.exact_gap = asked.exact_gap});
  if (hold) commit_and_say(context, *hold, hold_to(records, result));
  deliver(context, laid_out(report::plan(records, result, context.desk.lang), context));
  return 0;
}

}  // namespace

Action prepare_plan(Words& words) {
  auto asked = std::make_shared<Asked>();
  asked->periods = "4";
  words.option("--periods", "N", asked->periods,
               say("how many periods; 4 when left out", "số kỳ; bỏ trống là 4"));
  words.option("--from", "PERIOD", asked->from,
               say("the first of them; none: the first whose roster is not published",
                   "kỳ đầu; bỏ trống: kỳ gần nhất chưa ban hành"));
  words.flag("--exact-gap", asked->exact_gap,
             say("nobody goes to the same cell twice", "không ai dự lại cùng một chi bộ"));
  words.flag("--hold", asked->hold,
             say("hold the draws of these periods to the cells of the plan",
                 "khi lập bảng các kỳ này phải dự đủ các chi bộ trong kế hoạch"));
  return [asked](Context& context) { return plan(*asked, context); };
}

}  // namespace lapthach::cli
