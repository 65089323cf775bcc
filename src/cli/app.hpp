// The tree of all commands, ready to be filled from a command line.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"

namespace lapthach::cli {

/// A command in the tree.
struct Leaf {
  const CLI::App* app;
  std::string_view formats;
  bool several;  ///< see Command
  Action action;
};

struct Tree {
  CLI::App root;
  Globals globals;
  std::vector<Leaf> leaves;
};

/// Built with its help in `lang`, to take the words of `line`: commands that it cannot mean have
/// names and summaries only. Stays where it is: the words are bound to it.
std::unique_ptr<Tree> build_tree(Lang lang, const std::vector<std::string>& line);

}  // namespace lapthach::cli
