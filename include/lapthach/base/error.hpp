// Faults as values: where, what, and what to do next. The only exception type of the program.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach {

/// Why a command ends without doing what was asked. The value is the exit status.
enum class Fault {
  no = 1,     ///< the answer is no: infeasible, overdue, not allowed now
  usage = 2,  ///< the command line is wrong
  data = 3,   ///< the book or an imported file is at fault
  world = 4,  ///< disk, lock or git
};

/// A place in a file of the book or in an imported file, from 1. Column counts characters.
/// A place that is not known is empty or 0.
struct Where {
  std::string file;  ///< relative to the book, or as given on the command line
  int line = 0;
  int column = 0;
  /// When set, the fault lies in this key of the record that begins at line:column;
  /// the book room turns it into the exact place (book::refine).
  std::string key;

  bool operator==(const Where&) const = default;
};

/// Where a value was read. `file` indexes domain::Records::files; -1: made in memory.
/// All marks are equal, so that two records compare by what they say.
struct Mark {
  int file = -1;
  int line = 0;
  int column = 0;

  bool operator==(const Mark&) const { return true; }
};

enum class Severity { error, warning };

/// One fault, as shown to a person or a program.
struct Diagnostic {
  Severity severity = Severity::error;
  Where where;
  Text what;
  Text hint;
  std::string excerpt;  ///< the source line, empty when there is none

  bool operator==(const Diagnostic&) const = default;
};

/// The command cannot go on. Carries at least one diagnostic. Caught once, in cli::run.
class Error : public std::exception {
 public:
  Error(Fault fault, Diagnostic diagnostic);
  Error(Fault fault, Text what, Text hint = {});
  Error(Fault fault, std::vector<Diagnostic> diagnostics);

  Fault fault() const { return fault_; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  const char* what() const noexcept override;  ///< the English half of the first diagnostic

 private:
  Fault fault_;
  std::vector<Diagnostic> diagnostics_;
};

/// The diagnostic as lines for a terminal: `file:line:column: error: what`, the source line with a
/// caret under the column (wide and combining characters counted; a long line is cut around it),
/// `hint: …`. Ends in a line break. All data goes through harmless(); only a hint keeps its lines.
std::string render(const Diagnostic& diagnostic, Lang lang, bool colour = false);

/// Sorts by file, line, column, severity and drops exact repeats.
void sort_diagnostics(std::vector<Diagnostic>& diagnostics);

/// True when any is an error rather than a warning.
bool any_error(const std::vector<Diagnostic>& diagnostics);

}  // namespace lapthach
