// lapthach init DIR: makes a new book, empty or from an example, or prepares the one that is here.
#include <memory>

#include "cli/clone.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/examples.hpp"
#include "cli/words.hpp"
#include "lapthach/book/history.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string directory, example;
  bool server = false, hooks = false;
};

int make_server(const Asked& asked, Context& context) {
  if (!asked.example.empty() || asked.hooks) {
    throw Error(Fault::usage,
                say("--server makes an empty repository, without --example and --hooks",
                    "--server lập kho trống, không dùng cùng --example và --hooks"),
                say("push a book to it: git push DIR main", "rồi đẩy sổ lên: git push DIR main"));
  }
  if (context.globals.dry_run) return 0;
  book::make_server(asked.directory);
  note(context, say("made the server {}; in the book: git push {} main",
                    "đã lập kho chung {}; trong sổ, gõ: git push {} main", asked.directory,
                    std::filesystem::absolute(asked.directory).string()));
  return 0;
}

/// Without DIR it is about the book that is here.
int init_here(const Asked& asked, Context& context) {
  if (asked.server || !asked.example.empty()) {
    throw Error(Fault::usage, say("init needs DIR", "init cần DIR"),
                say("lapthach init DIR", "lapthach init THƯ_MỤC"));
  }
  return context.globals.dry_run ? 0 : prepare_clone(context, asked.hooks);
}

/// A word for a shell.
std::string quoted(const std::string& word) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-";
  if (word.find_first_not_of(plain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

/// The next three commands, as they are typed.
void say_next(const Asked& asked, Context& context) {
  const std::string go = "  cd " + quoted(asked.directory) + "\n";
  const std::string then = asked.example.empty() ? "  lapthach import units FILE.csv\n  lapthach"
                                                 : "  lapthach\n  lapthach check";
  note(context, say("next:\n{}{}", "tiếp theo:\n{}{}", go, then));
}

int init(const Asked& asked, Context& context) {
  if (asked.directory.empty()) return init_here(asked, context);
  if (asked.server) return make_server(asked, context);
  const auto files = asked.example.empty() ? book::empty_book() : read_example(asked.example);
  if (context.globals.dry_run) {
    std::string list;
    for (const auto& file : files) list += file.path + "\n";
    deliver(context, list);
    return 0;
  }
  book::witness(asked.directory, book::init(asked.directory, files).commit);
  if (asked.hooks) book::install_check_hook(asked.directory);
  note(context, say("made the book {} with {} files", "đã lập sổ {} với {} tệp", asked.directory,
                    files.size()));
  say_next(asked, context);
  return 0;
}

}  // namespace

Action prepare_init(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word(
      "DIR", asked->directory, Words::Need::optional,
      say("where the book shall be, new or empty; without it, the book that is here is made "
          "ready for several machines",
          "nơi đặt sổ, thư mục mới hoặc trống; nếu không ghi, chuẩn bị sổ ở đây để nhiều máy "
          "cùng dùng"));
  words.option("--example", "NAME", asked->example,
               say("begin with an example book", "bắt đầu từ một sổ ví dụ"));
  words.flag("--hooks", asked->hooks,
             say("check the book before commits made by hand", "kiểm tra sổ trước khi tự tay ghi"));
  words.flag("--server", asked->server,
             say("an empty repository for clerks to push to", "kho chung để các máy đẩy lên"));
  return [asked](Context& context) { return init(*asked, context); };
}

}  // namespace lapthach::cli
