// Names the words of a command to CLI11.
#include "cli/words.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "cli/usage.hpp"

namespace lapthach::cli {
namespace {

void allow_only(CLI::Option& option, const std::vector<std::string>& choices) {
  option.type_name(fmt::format("{}", fmt::join(choices, "|")));
  const std::string name = option.get_name();
  option.check([name, choices](const std::string& typed) {
    if (std::find(choices.begin(), choices.end(), typed) == choices.end()) {
      throw unknown_choice(name, typed, choices);
    }
    return std::string{};
  });
}

}  // namespace

void Words::word(std::string_view name, std::string& value, Need need, const Text& meaning) {
  app_.add_option(std::string(name), value, meaning.in(lang_))
      ->type_name("")
      ->required(need == Need::required);
}

void Words::word(std::string_view name, std::string& value, const std::vector<std::string>& choices,
                 const Text& meaning) {
  auto* option = app_.add_option(std::string(name), value, meaning.in(lang_))->required();
  allow_only(*option, choices);
}

void Words::words(std::string_view name, std::vector<std::string>& values,
                  const std::vector<std::string>& examples, const Text& meaning) {
  app_.add_option(std::string(name), values, meaning.in(lang_))
      ->type_name(fmt::format("{}", fmt::join(examples, "|")));
}

void Words::option(std::string_view names, std::string_view placeholder, std::string& value,
                   const Text& meaning, std::string_view environment) {
  app_.add_option(std::string(names), value, meaning.in(lang_))
      ->type_name(std::string(placeholder))
      ->take_last()
      ->envname(std::string(environment));
}

void Words::option(std::string_view names, std::string& value,
                   const std::vector<std::string>& choices, const Text& meaning) {
  auto* option = app_.add_option(std::string(names), value, meaning.in(lang_))->take_last();
  allow_only(*option, choices);
}

void Words::options(std::string_view names, std::string_view placeholder,
                    std::vector<std::string>& values, const Text& meaning,
                    std::string_view environment) {
  app_.add_option(std::string(names), values, meaning.in(lang_))
      ->type_name(std::string(placeholder))
      ->allow_extra_args(false)
      ->envname(std::string(environment));
}

void Words::flag(std::string_view names, bool& value, const Text& meaning) {
  app_.add_flag(std::string(names), value, meaning.in(lang_))
      ->disable_flag_override()
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

}  // namespace lapthach::cli
