// Writes over one line of the terminal.
#include "cli/progress.hpp"

#include <ostream>

namespace lapthach::cli {
namespace {

constexpr const char* line_start = "\r\x1b[K";
constexpr std::chrono::milliseconds pause{100};

}  // namespace

ProgressLine::ProgressLine(Context& context, Text doing)
    : desk_(context.desk),
      shown_(context.desk.terminal_err && !context.globals.quiet),
      doing_(std::move(doing)) {
  now(doing_);
}

ProgressLine::~ProgressLine() {
  if (shown_) desk_.err << line_start << std::flush;
}

void ProgressLine::step(std::size_t done, std::size_t all) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - written_ < pause) return;
  written_ = now;
  write(say("{}: {} of {}", "{}: {}/{}", doing_, done, all));
}

void ProgressLine::now(const Text& doing) { write(say("{} ...", "{} ...", doing)); }

book::Progress ProgressLine::reading(Text next) {
  if (!shown_) return {};
  return [this, next = std::move(next)](std::size_t done, std::size_t all) {
    step(done, all);
    if (done == all) now(next);
  };
}

void ProgressLine::write(const Text& text) {
  if (shown_) desk_.err << line_start << text.in(desk_.lang) << std::flush;
}

}  // namespace lapthach::cli
