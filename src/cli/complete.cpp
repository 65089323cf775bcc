// Walks the tree of words along an unfinished line, without binding anything.
#include "cli/complete.hpp"

#include <CLI/CLI.hpp>

#include "cli/usage.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// Where on the line the unfinished word stands.
struct Place {
  const CLI::App* command;
  std::size_t words = 0;              ///< without dashes, given to the command already
  const CLI::Option* open = nullptr;  ///< the option whose value is to come
};

const CLI::Option* find_option(const CLI::App& command, const std::string& name) {
  for (const CLI::App* level = &command; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& one : option_names(*option)) {
        if (one == name) return option;
      }
    }
  }
  return nullptr;
}

const CLI::App* find_command(const CLI::App& above, const std::string& name) {
  const auto found =
      above.get_subcommands([&](const CLI::App* below) { return below->get_name() == name; });
  return found.empty() ? nullptr : found.front();
}

void pass(Place& place, const std::string& word) {
  if (place.open != nullptr) {
    place.open = nullptr;
  } else if (word.starts_with('-')) {
    const CLI::Option* option = find_option(*place.command, word);
    if (option != nullptr && takes_value(*option)) place.open = option;
  } else if (const CLI::App* below = find_command(*place.command, word)) {
    place.command = below;
  } else {
    ++place.words;
  }
}

/// The words that an option or a word without dashes takes, by its list of choices or by its name.
std::vector<Offer> values_of(const CLI::Option& option, const Known& known) {
  const std::string type = option.get_type_name();
  if (type.find('|') == std::string::npos) {
    return known(option.get_positional() ? option.get_name() : type);
  }
  std::vector<Offer> choices;
  for (const auto choice : split(type, '|')) choices.push_back({std::string(choice), {}});
  return choices;
}

std::vector<Offer> options_of(const CLI::App& command) {
  std::vector<Offer> all;
  for (const CLI::App* level = &command; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option_names(*option)) {
        all.push_back({name, option->get_description()});
      }
    }
  }
  return all;
}

std::vector<Offer> words_of(const Place& place, const Known& known) {
  std::vector<Offer> all;
  const auto below = place.command->get_subcommands(
      [](const CLI::App* command) { return !command->get_group().empty(); });
  for (const CLI::App* command : below) {
    all.push_back({command->get_name(), command->get_description()});
  }
  std::size_t number = 0;
  for (const CLI::Option* option : place.command->get_options()) {
    if (!option->get_positional()) continue;
    const bool is_last = option->get_items_expected_max() > 1;
    if (number++ != place.words && !is_last) continue;
    const auto values = values_of(*option, known);
    all.insert(all.end(), values.begin(), values.end());
  }
  return all;
}

}  // namespace

std::vector<Offer> offers(const CLI::App& tree, const std::vector<std::string>& typed,
                          const Known& known) {
  Place place{&tree};
  for (std::size_t i = 0; i + 1 < typed.size(); ++i) pass(place, typed[i]);
  const std::string begun = typed.empty() ? std::string{} : typed.back();
  auto all = place.open != nullptr    ? values_of(*place.open, known)
             : begun.starts_with('-') ? options_of(*place.command)
                                      : words_of(place, known);
  std::erase_if(all, [&](const Offer& one) { return !one.word.starts_with(begun); });
  return all;
}

}  // namespace lapthach::cli
