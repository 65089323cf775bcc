// lapthach schema KIND and lapthach manual KIND: what a file of the book may say.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

/// `page`: what is printed of a kind of file, in the language of messages.
template <class Page>
Action printing(Words& words, Page page) {
  auto kind = std::make_shared<std::string>();
  words.word("KIND", *kind, book::schema_kinds(), say("a kind of file", "loại tệp"));
  return [kind, page](Context& context) {
    deliver(context, page(*kind, context.desk.lang));
    return 0;
  };
}

}  // namespace

Action prepare_schema(Words& words) {
  return printing(words, [](std::string_view kind, Lang) { return book::schema(kind); });
}

Action prepare_manual(Words& words) { return printing(words, book::manual); }

}  // namespace lapthach::cli
