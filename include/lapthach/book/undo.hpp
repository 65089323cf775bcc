// Taking back the last command.
#pragma once

#include <filesystem>
#include <string>

#include "lapthach/book/book.hpp"

namespace lapthach::book {

/// What taking back the last command would do. Either `taken_back` is set, or `change` is.
struct UndoPlan {
  std::string commit;      ///< the command's, 40 hex digits
  std::string op;          ///< "import cells"
  std::string taken_back;  ///< it was taken back already: that commit
  std::string before;      ///< and the last command before it, if there is one
  Change change;
};

/// Plans to take back the last command of the book in `root`. `commit`: the beginning of the name
/// of the commit that is meant; empty: whichever is the last, unless an undo has taken it back.
/// Throws Error (Fault::no) when it cannot be taken back: something stands after it, or it did what
/// has no reverse; see lapthach(1).
UndoPlan plan_undo(const std::filesystem::path& root, const std::string& commit);

}  // namespace lapthach::book
