// lapthach completion SHELL: a script for the shell, made from the tree of commands itself.
#include <memory>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/usage.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

/// What may stand after the words of `path`, e.g. " assign draw"; global options with it.
struct Place {
  std::string path;
  std::vector<std::string> words;
};

/// An option that takes a value, and the values when they are few.
struct Valued {
  std::string name;
  std::vector<std::string> values;

  auto operator<=>(const Valued&) const = default;
};

std::vector<std::string> choices_of(const CLI::Option& option) {
  std::vector<std::string> choices;
  const std::string type = option.get_type_name();
  if (type.find('|') == std::string::npos) return choices;
  for (const auto choice : split(type, '|')) choices.emplace_back(choice);
  return choices;
}

std::vector<const CLI::App*> commands_in(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* below) { return !below->get_group().empty(); });
}

void collect(const CLI::App& app, const std::string& path, std::vector<Place>& places) {
  Place place{path, {}};
  const auto below = commands_in(app);
  for (const auto* command : below) place.words.push_back(command->get_name());
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
    for (const auto* option : level->get_options()) {
      const auto words = option->get_positional() ? choices_of(*option) : option_names(*option);
      place.words.insert(place.words.end(), words.begin(), words.end());
    }
  }
  places.push_back(std::move(place));
  for (const auto* command : below) collect(*command, path + " " + command->get_name(), places);
}

/// Options of all commands; the same name means the same everywhere.
void collect_valued(const CLI::App& app, std::set<Valued>& valued) {
  for (const auto* option : app.get_options()) {
    if (option->get_items_expected_max() == 0) continue;
    for (const auto& name : option_names(*option)) valued.insert({name, choices_of(*option)});
  }
  for (const auto* command : commands_in(app)) collect_valued(*command, valued);
}

std::string bash(const CLI::App& tree) {
  std::vector<Place> places;
  collect(tree, "", places);
  std::set<Valued> valued;
  collect_valued(tree, valued);

  std::string values, paths, words;
  for (const auto& [name, choices] : valued) {
    values += fmt::format("    {}) words='{}' ;;\n", name, fmt::join(choices, " "));
  }
  for (const auto& place : places) {
    if (!place.path.empty()) paths += fmt::format("{}'{}'", paths.empty() ? "" : "|", place.path);
    words += fmt::format("    '{}') words='{}' ;;\n", place.path, fmt::join(place.words, " "));
  }
  return fmt::format(
      "_lapthach() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} path='' words='' i\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case \"$path ${{COMP_WORDS[i]}}\" in\n"
      "      {}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n"
      "    esac\n"
      "  done\n"
      "  case $path in\n{}  esac\n"
      "  case ${{COMP_WORDS[COMP_CWORD-1]}} in\n{}  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
      "}}\n"
      "complete -o default -F _lapthach lapthach\n",
      paths, words, values);
}

std::string zsh(const CLI::App& tree) {
  return "autoload -U +X bashcompinit && bashcompinit\n" + bash(tree);
}

std::string fish_line(const std::string& path, const std::string& rest) {
  return fmt::format("complete -c lapthach -n 'test \"$(__lapthach_path)\" = \"{}\"' {}\n", path,
                     rest);
}

std::string fish(const CLI::App& tree) {
  std::vector<Place> places;
  collect(tree, "", places);
  std::string paths, lines;
  for (const auto& place : places) {
    paths += fmt::format(" '{}'", place.path);
    lines += fish_line(place.path, fmt::format("-a '{}'", fmt::join(place.words, " ")));
  }
  std::set<Valued> valued;
  collect_valued(tree, valued);
  for (const auto& [name, choices] : valued) {
    const bool is_long = name.starts_with("--");
    lines += fmt::format(
        "complete -c lapthach -{} {} -r{}\n", is_long ? "l" : "s", name.substr(is_long ? 2 : 1),
        choices.empty() ? "" : fmt::format(" -f -a '{}'", fmt::join(choices, " ")));
  }
  return fmt::format(
             "function __lapthach_path\n"
             "    set -l path ''\n"
             "    for word in (commandline -opc)[2..]\n"
             "        if contains -- \"$path $word\"{}\n"
             "            set path \"$path $word\"\n"
             "        end\n"
             "    end\n"
             "    echo $path\n"
             "end\n",
             paths) +
         lines;
}

int print_completion(const std::string& shell, Context& context) {
  const CLI::App& tree = context.tree;
  deliver(context, shell == "bash" ? bash(tree) : shell == "zsh" ? zsh(tree) : fish(tree));
  return 0;
}

}  // namespace

Action prepare_completion(Words& words) {
  auto shell = std::make_shared<std::string>();
  words.word("SHELL", *shell, {"bash", "zsh", "fish"}, say("your shell", "shell đang dùng"));
  return [shell](Context& context) { return print_completion(*shell, context); };
}

}  // namespace lapthach::cli
