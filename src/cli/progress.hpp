// One line about long work.
#pragma once

#include <chrono>
#include <cstddef>

#include "cli/context.hpp"
#include "lapthach/book/progress.hpp"

namespace lapthach::cli {

/// What is being done, and how far it is, on the last line of a terminal; gone when it is done.
/// Where stderr is no terminal, and with --quiet, there is nothing: no result depends on it.
class ProgressLine {
 public:
  ProgressLine(Context& context, Text doing);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Written ten times a second at most.
  void step(std::size_t done, std::size_t all);
  /// What is done next, of which there is no count.
  void now(const Text& doing);
  /// What to call while files of a book are read: counts them, then says what comes `next`. None
  /// where nobody looks on, so that nothing is counted.
  book::Progress reading(Text next);

 private:
  void write(const Text& text);

  Desk& desk_;
  bool shown_;
  Text doing_;
  std::chrono::steady_clock::time_point written_{};
};

}  // namespace lapthach::cli
