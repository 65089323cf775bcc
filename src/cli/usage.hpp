// What is said when the command line is wrong, in both languages, with what to type instead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/error.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace lapthach::cli {

/// "did you mean X?" when one is near, else the list of what there is.
Text did_you_mean(std::string_view typed, const std::vector<std::string>& candidates);

Error unknown_choice(std::string_view name, std::string_view typed,
                     const std::vector<std::string>& choices);

/// Parses the line into the variables that the tree is bound to. Throws Error (Fault::usage) for
/// anything it does not understand; a missing word is let pass when help was asked for.
void parse(CLI::App& root, const std::vector<std::string>& arguments, const bool& help);

/// The command the line has chosen: the deepest one named.
const CLI::App& chosen(const CLI::App& root);
/// "lapthach assign draw"
std::string path_of(const CLI::App& app);

/// "-h" and "--help"; none of a word without dashes.
std::vector<std::string> option_names(const CLI::Option& option);
/// Names of the commands below `app` that help shows.
std::vector<std::string> visible_commands(const CLI::App& app);

}  // namespace lapthach::cli
