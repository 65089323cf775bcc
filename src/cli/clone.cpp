// Speaks about clones.
#include "cli/clone.hpp"

#include <fmt/ranges.h>

#include "lapthach/book/merge.hpp"

namespace lapthach::cli {

void say_if_unprepared(Context& context) {
  if (book::merges_by_records(book_root(context))) return;
  note(context,
       say("git would merge two clerks' work here as plain text; prepare this clone once: "
           "lapthach init",
           "ở đây git sẽ gộp việc của hai người như văn bản thường; hãy chuẩn bị bản sao này một "
           "lần: lapthach init"));
}

int prepare_clone(Context& context, bool hooks) {
  auto set = book::prepare_clone(book_root(context));
  if (hooks && book::install_check_hook(context.root)) set.emplace_back("hooks/pre-commit");
  if (set.empty()) {
    note(context, say("this clone is ready", "bản sao này đã sẵn sàng"));
  } else {
    note(context,
         say("set in this clone: {}", "đã đặt trong bản sao này: {}", fmt::join(set, ", ")));
  }
  return 0;
}

}  // namespace lapthach::cli
