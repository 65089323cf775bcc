// lapthach receive: git's pre-receive hook on a server, refuses a push that breaks the book.
#include <iterator>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/words.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::cli {
namespace {

int receive(Context& context) {
  const std::string lines{std::istreambuf_iterator<char>(context.desk.in), {}};
  const std::string directory = context.globals.directory();
  const auto found = book::receive(directory.empty() ? "." : directory, lines);
  if (found.empty()) return 0;
  show(context.desk, found, {}, false);
  note(context, say("the push is refused: nothing has changed here",
                    "không nhận: ở đây chưa có gì thay đổi"));
  return static_cast<int>(Fault::data);
}

}  // namespace

Action prepare_receive(Words&) { return receive; }

}  // namespace lapthach::cli
