// lapthach init DIR: makes a new book, empty or from an example.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/examples.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string directory, example;
};

int init(const Asked& asked, Context& context) {
  const auto files = asked.example.empty() ? book::empty_book() : read_example(asked.example);
  if (context.globals.dry_run) {
    std::string list;
    for (const auto& file : files) list += file.path + "\n";
    deliver(context, list);
    return 0;
  }
  book::init(asked.directory, files);
  note(context, say("made the book {} with {} files", "đã lập sổ {} với {} tệp", asked.directory,
                    files.size()));
  note(context,
       say("next: cd {}, then lapthach", "tiếp theo: cd {}, rồi gõ lapthach", asked.directory));
  return 0;
}

}  // namespace

Action prepare_init(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("DIR", asked->directory, Words::Need::required,
             say("where the book shall be; new or empty", "nơi đặt sổ; thư mục mới hoặc trống"));
  words.option("--example", "NAME", asked->example,
               say("begin with an example book", "bắt đầu từ một sổ ví dụ"));
  return [asked](Context& context) { return init(*asked, context); };
}

}  // namespace lapthach::cli
