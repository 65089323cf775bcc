// lapthach assign amend: enters an amendment of the assignment decision.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/input.hpp"
#include "cli/layout.hpp"
#include "cli/words.hpp"
#include "lapthach/book/amendment.hpp"
#include "lapthach/report/teams.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string file;
  bool preview = false;
};

print::Document difference(const book::AmendmentPlan& plan, Lang lang) {
  const Date day = plan.decision.effective;
  return report::team_differences({plan.before, day}, {plan.after, day}, lang);
}

int amend(const Asked& asked, Context& context) {
  const std::string bytes = read_input(asked.file, context.desk.in);
  const std::string name = asked.file == "-" ? "<stdin>" : asked.file;
  const auto hold = hold_to_write(context, !context.globals.dry_run && !asked.preview);
  const auto plan = book::plan_amendment(book_root(context), bytes, name);
  if (any_error(plan.diagnostics)) {
    throw Error(plan.known ? Fault::no : Fault::data, plan.diagnostics);
  }
  show(context.desk, plan.diagnostics, context.root, context.globals.quiet);
  if (!context.globals.quiet || !hold) {
    deliver(context, laid_out(difference(plan, context.desk.lang), context));
  }
  if (hold) commit_and_say(context, *hold, plan.change);
  return 0;
}

}  // namespace

Action prepare_amend(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("DECISION.yaml", asked->file, Words::Need::required,
             say("the amendment, as in decisions/; - for the standard input",
                 "tệp quyết định điều chỉnh, như trong decisions/; - là đầu vào chuẩn"));
  words.flag("--preview", asked->preview,
             say("show what would change and stop", "chỉ xem những gì sẽ thay đổi"));
  return [asked](Context& context) { return amend(*asked, context); };
}

}  // namespace lapthach::cli
