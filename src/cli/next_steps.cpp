// Looks at what a book lacks: faults first, then its lists, then what today asks for.
#include "cli/next_steps.hpp"

#include <algorithm>
#include <optional>

#include "cli/context.hpp"
#include "cli/rosters.hpp"
#include "lapthach/docket/docket.hpp"
#include "lapthach/minutes/missing.hpp"

namespace lapthach::cli {
namespace {

std::optional<NextStep> mend(const std::vector<Diagnostic>& found) {
  const auto errors = std::ranges::count(found, Severity::error, &Diagnostic::severity);
  if (errors == 0) return std::nullopt;
  return NextStep{"lapthach check", say("the book has faults: {}", "sổ có lỗi: {}", errors)};
}

NextStep publication_of(const std::string& period) {
  return {"lapthach assign publish " + period,
          say("its roster is drawn, not published", "bảng phân công đã lập, chưa ban hành")};
}

/// The lists that a draw needs, in the order in which they are filled.
std::optional<NextStep> fill(const domain::Records& records) {
  const domain::Registry& registry = records.registry;
  if (registry.units.empty()) {
    return NextStep{"lapthach import units FILE.csv", say("no unit yet", "chưa có đơn vị nào")};
  }
  if (registry.cells.empty()) {
    return NextStep{"lapthach import cells FILE.csv", say("no cell yet", "chưa có chi bộ nào")};
  }
  if (registry.officials.empty()) {
    return NextStep{"lapthach import officials FILE.csv",
                    say("no official yet", "chưa có cán bộ nào")};
  }
  if (records.decisions.empty()) {
    return NextStep{"lapthach import teams FILE.csv",
                    say("no decision with teams yet", "chưa có quyết định phân công tổ nào")};
  }
  return std::nullopt;
}

void add_roster(const domain::Records& records, Period period, std::vector<NextStep>& steps) {
  const std::string name = to_string(period);
  const auto* book = records.period(period);
  if (book == nullptr || !book->roster) {
    steps.push_back({"lapthach assign draw " + name,
                     say("{} has no roster", "kỳ {} chưa có bảng phân công", name)});
  } else if (!is_published(records, period)) {
    steps.push_back(publication_of(name));
  }
}

/// Records that a period owes today; when none and no meeting is ahead, its closing.
void add_period(const domain::Records& records, const domain::PeriodBook& book, Date today,
                std::vector<NextStep>& steps) {
  if (domain::is_closed(records, book.period) || !book.roster) return;
  const std::string name = to_string(book.period);
  auto missing = minutes::missing(records, book.period, today);
  if (book.record) missing.records = minutes::unexplained(missing, book.record->gaps);
  if (!missing.records.empty()) {
    steps.push_back({"lapthach record missing " + name,
                     say("records missing: {}, due on {}", "biên bản còn thiếu: {}, hạn {}",
                         missing.records.size(), to_string(missing.due))});
  } else if (last_day(book.period) < today && !is_published(records, book.period)) {
    steps.push_back(publication_of(name));
  } else if (last_day(book.period) < today) {
    steps.push_back({"lapthach record close " + name,
                     say("nothing is missing, and it is over", "đã đủ biên bản và đã hết kỳ")});
  }
}

template <class Test>
void add_cases(const std::vector<docket::Case>& cases, const char* command, const Text& what,
               const Test& test, std::vector<NextStep>& steps) {
  const auto found = std::ranges::count_if(cases, test);
  if (found > 0) steps.push_back({command, say("{}: {}", "{}: {}", what, found)});
}

void add_petitions(const domain::Records& records, Date today, std::vector<NextStep>& steps) {
  const auto cases = docket::cases(records, today);
  const auto in_stage = [](domain::Stage stage) {
    return [stage](const docket::Case& each) { return each.state.stage == stage; };
  };
  add_cases(
      cases, "lapthach petition due is:overdue", say("petitions overdue", "kiến nghị quá hạn"),
      [](const docket::Case& each) { return each.state.is_open() && each.state.overdue; }, steps);
  add_cases(cases, "lapthach petition list stage:intake",
            say("petitions to be classified", "kiến nghị chưa phân loại"),
            in_stage(domain::Stage::intake), steps);
  add_cases(cases, "lapthach petition list stage:to_origin",
            say("settled, to be told to their cells", "đã giải quyết, chưa trả lời chi bộ"),
            in_stage(domain::Stage::to_origin), steps);
}

}  // namespace

std::vector<NextStep> next_steps(Context& context) {
  book::Wanted wanted;
  wanted.petitions = true;
  const auto loaded = book::load(book_root(context), wanted);
  const domain::Records& records = loaded.records;
  if (auto step = mend(loaded.diagnostics)) return {*std::move(step)};
  if (auto step = fill(records)) return {*std::move(step)};
  const Date today = context.desk.today;
  std::vector<NextStep> steps;
  for (const auto& book : records.periods) add_period(records, book, today, steps);
  add_roster(records, next_period(records, today), steps);
  add_petitions(records, today, steps);
  return steps;
}

}  // namespace lapthach::cli
