// Says what to type next, in a book and outside of one.
#include "cli/start.hpp"

#include <algorithm>

#include "cli/next_steps.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

bool in_a_book(Context& context) {
  try {
    book_root(context);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Text outside() {
  return say(
      "There is no book here. To begin:\n"
      "  lapthach init DIR                                 an empty book in DIR\n"
      "  lapthach init DIR --example lap-thach-2019        a whole district to look at\n"
      "Or go into a book (cd DIR), or name it: lapthach -C DIR …\n"
      "All commands: lapthach --help\n",
      "Ở đây chưa có sổ. Để bắt đầu:\n"
      "  lapthach init DIR                                 lập một sổ trống trong DIR\n"
      "  lapthach init DIR --example lap-thach-2019        xem thử sổ của cả một huyện\n"
      "Hoặc vào một sổ đã có (cd DIR), hoặc chỉ rõ: lapthach -C DIR …\n"
      "Mọi lệnh: lapthach --help\n");
}

constexpr std::size_t most_steps = 6;

/// Each command with its reason behind it.
std::string listed(const std::vector<NextStep>& steps, Lang lang) {
  const auto shown = std::min(steps.size(), most_steps);
  int widest = 0;
  for (std::size_t i = 0; i < shown; ++i) widest = std::max(widest, width(steps[i].command));
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    text += fmt::format("  {}  {}\n", pad_right(steps[i].command, widest), steps[i].why.in(lang));
  }
  if (steps.size() > shown) text += "  …\n";
  return text;
}

std::string inside(Context& context) {
  const Lang lang = context.desk.lang;
  const std::string book = harmless(context.root.string());
  const auto steps = next_steps(context);
  const Text end = say("All commands: lapthach --help\n", "Mọi lệnh: lapthach --help\n");
  if (steps.empty()) {
    return say("This is the book {}. There is nothing to do today.\n{}",
               "Đây là sổ {}. Hôm nay không còn việc gì.\n{}", book, end)
        .in(lang);
  }
  return say("This is the book {}. To do next:\n{}{}", "Đây là sổ {}. Việc cần làm:\n{}{}", book,
             listed(steps, lang), end)
      .in(lang);
}

}  // namespace

int say_what_next(Context& context) {
  deliver(context, in_a_book(context) ? inside(context) : outside().in(context.desk.lang));
  return 0;
}

}  // namespace lapthach::cli
