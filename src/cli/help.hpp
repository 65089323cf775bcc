// The help of a command.
#pragma once

#include <string>

#include "lapthach/base/say.hpp"

namespace CLI {
class App;
}

namespace lapthach::cli {

/// Usage, words, options and commands of `app`, from the tree itself. `columns` 0: 80.
std::string help(const CLI::App& app, Lang lang, int columns);

}  // namespace lapthach::cli
