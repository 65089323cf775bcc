// Words in, words out: the only room that knows all others.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/say.hpp"

namespace lapthach::cli {

/// What a command may touch besides the book.
struct Desk {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  Date today;
  int columns = 80;         ///< width of the terminal; 0: not a terminal, as wide as it needs
  bool colour = false;      ///< on out
  bool colour_err = false;  ///< on err
  Lang lang = Lang::en;
  /// Somebody looks on: faults show the line they stand in. Mail from cron and logs do not get it,
  /// for the line holds what people said.
  bool shows_lines = true;
  bool terminal = false;      ///< out is one: no file of an office program is written to it
  bool terminal_err = false;  ///< err is one, and can move its cursor: long work says how far it is
  int rows = 0;               ///< height of the terminal that out is; 0: not known
  std::string pager = {};     ///< shows on a terminal what is longer than it; empty: none
};

/// Runs one command line (without the program's name) and returns the exit status.
int run(const std::vector<std::string>& arguments, Desk& desk);

/// The whole program: makes a Desk of the process's streams, terminal and environment
/// (LAPTHACH_TODAY, LC_ALL, LC_MESSAGES, LANG, NO_COLOR, PAGER, TERM, COLUMNS), then run(). Never
/// throws.
int main(int argc, char** argv) noexcept;

}  // namespace lapthach::cli
