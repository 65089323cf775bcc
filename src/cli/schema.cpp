// lapthach schema KIND and lapthach manual KIND: what a file of the book may say.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

Action printing(Words& words, std::string (*page)(std::string_view)) {
  auto kind = std::make_shared<std::string>();
  words.word("KIND", *kind, book::schema_kinds(), say("a kind of file", "loại tệp"));
  return [kind, page](Context& context) {
    deliver(context, page(*kind));
    return 0;
  };
}

}  // namespace

Action prepare_schema(Words& words) { return printing(words, book::schema); }
Action prepare_manual(Words& words) { return printing(words, book::manual); }

}  // namespace lapthach::cli
