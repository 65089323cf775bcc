// A fault as lines for a terminal.
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach {

namespace {

/// Columns of a source line that are shown, and how many of them stand before the caret at most.
constexpr int shown_columns = 100;
constexpr int columns_before_caret = 60;

enum class Colour { bold, red, magenta, green };

std::string painted(std::string_view text, Colour colour, bool on) {
  if (!on) return std::string(text);
  constexpr std::string_view codes[] = {"1", "1;31", "1;35", "1;32"};
  return fmt::format("\x1b[{}m{}\x1b[m", codes[static_cast<std::size_t>(colour)], text);
}

std::string place(const Where& where) {
  std::string text = harmless(where.file);
  if (where.line > 0) text += fmt::format(":{}", where.line);
  if (where.line > 0 && where.column > 0) text += fmt::format(":{}", where.column);
  return text;
}

std::string label(Severity severity, Lang lang, bool colour) {
  const bool error = severity == Severity::error;
  const Text word = error ? say("error:", "lỗi:") : say("warning:", "cảnh báo:");
  return painted(word.in(lang), error ? Colour::red : Colour::magenta, colour);
}

/// The first `count` characters.
std::string_view beginning(std::string_view line, int count) {
  std::size_t end = 0;
  for (; count > 0 && end < line.size(); --count) base::next_character(line, end);
  return line.substr(0, end);
}

/// An ending of at most `columns`, led by … when something was cut.
std::string ending(std::string_view text, int columns) {
  const int surplus = width(text) - columns;
  if (surplus <= 0) return std::string(text);
  int dropped = 0;
  while (dropped <= surplus) {
    std::size_t next = 0;
    base::next_character(text, next);
    dropped += width(text.substr(0, next));
    text.remove_prefix(next);
  }
  return std::string("…").append(text);
}

/// The source line, and under it the caret. Both are cut to what a terminal shows.
std::string excerpt(const Diagnostic& diagnostic, bool colour) {
  const std::string_view line = diagnostic.excerpt;
  const std::string_view head = beginning(line, diagnostic.where.column - 1);
  const std::string before = ending(harmless(head), columns_before_caret);
  const std::string source = before + harmless(line.substr(head.size()));
  std::string lines = fmt::format("  {}\n", clip(source, shown_columns));
  if (diagnostic.where.column > 0) {
    const std::string caret = painted("^", Colour::green, colour);
    lines += fmt::format("  {}{}\n", pad_right("", width(before)), caret);
  }
  return lines;
}

}  // namespace

std::string render(const Diagnostic& diagnostic, Lang lang, bool colour) {
  std::string lines;
  if (!diagnostic.where.file.empty()) {
    lines += painted(place(diagnostic.where) + ':', Colour::bold, colour) + ' ';
  }
  lines += fmt::format("{} {}\n", label(diagnostic.severity, lang, colour),
                       harmless(diagnostic.what.in(lang)));
  if (!diagnostic.excerpt.empty()) lines += excerpt(diagnostic, colour);
  if (!diagnostic.hint.empty()) {
    const Text hint = say("hint: {}", "gợi ý: {}", diagnostic.hint);
    lines += harmless(hint.in(lang), true) + '\n';
  }
  return lines;
}

}  // namespace lapthach
