// lapthach log undo: takes the last command back, as a new commit.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/words.hpp"
#include "lapthach/book/undo.hpp"

namespace lapthach::cli {

namespace {

std::string short_name(const std::string& commit) { return commit.substr(0, 12); }

/// Running it twice takes back one command: to go on, the next must be named.
int say_taken_back(const book::UndoPlan& plan, Context& context) {
  note(context,
       say("{} is taken back already", "{} đã được lấy lại rồi", short_name(plan.taken_back)));
  if (!plan.before.empty()) {
    const std::string name = short_name(plan.before);
    note(context, say("the command before it: lapthach log undo {}",
                      "lệnh trước đó: lapthach log undo {}", name));
  }
  return 0;
}

int undo(const std::string& commit, Context& context) {
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  const auto plan = book::plan_undo(book_root(context), commit);
  if (!plan.taken_back.empty()) return say_taken_back(plan, context);
  const std::string name = short_name(plan.commit);
  if (!hold) {
    note(context, say("would take back {}, {}; see it with: lapthach log commit:{}",
                      "sẽ lấy lại {}, {}; xem bằng: lapthach log commit:{}", name, plan.op, name));
    return 0;
  }
  commit_and_say(context, *hold, plan.change);
  return 0;
}

}  // namespace

Action prepare_log_undo(Words& words) {
  auto commit = std::make_shared<std::string>();
  words.word("COMMIT", *commit, Words::Need::optional,
             say("the beginning of its name, to be sure which one is meant",
                 "phần đầu tên lần ghi, để chắc chắn đúng lần ấy"));
  return [commit](Context& context) { return undo(*commit, context); };
}

}  // namespace lapthach::cli
