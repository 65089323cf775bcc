// Reads the command line with CLI11 and turns what it refuses into our own errors.
#include "cli/usage.hpp"

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

constexpr std::size_t listed_at_most = 48;

Error wrong(Text what, Text hint) { return {Fault::usage, std::move(what), std::move(hint)}; }

Text see_help(const CLI::App& app) { return say("see {} --help", "xem {} --help", path_of(app)); }

std::vector<std::string> names_in_reach(const CLI::App& root, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* level = &app;; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      const auto more = option_names(*option);
      names.insert(names.end(), more.begin(), more.end());
    }
    if (level == &root) return names;
  }
}

Error unknown_option(const CLI::App& root, const CLI::App& app, const std::string& typed) {
  const std::string name = typed.substr(0, typed.find('='));
  const bool is_short = name.size() <= 2;  // every other short one would be near
  const auto near = is_short ? std::nullopt : nearest(name, names_in_reach(root, app));
  return wrong(
      say("there is no option {} in {}", "không có tùy chọn {} trong {}", name, path_of(app)),
      near ? did_you_mean(name, {*near}) : see_help(app));
}

Error unknown_word(const CLI::App& root, const CLI::App& app, const std::string& typed) {
  const bool is_query = typed.size() > 2 && typed[0] == '-' && typed[1] != '-' &&
                        typed.find_first_of(":<>~@") != std::string::npos;
  if (is_query && path_of(app).find(" petition ") != std::string::npos) {
    return wrong(say("a query cannot begin with -", "điều kiện không thể bắt đầu bằng -"),
                 say("write 'NOT {}'", "hãy viết 'NOT {}'", typed.substr(1)));
  }
  if (typed.starts_with('-') && typed.size() > 1) return unknown_option(root, app, typed);
  if (const auto names = visible_commands(app); !names.empty()) {
    return wrong(say("{} has no command \"{}\"", "{} không có lệnh \"{}\"", path_of(app), typed),
                 did_you_mean(typed, names));
  }
  return wrong(
      say("{} has no place for the word {}", "{} không có chỗ cho từ {}", path_of(app), typed),
      see_help(app));
}

/// CLI11 begins its message with the word or option: "--format: 1 required TEXT missing", and a
/// flag without its dashes: "quiet was given a disallowed flag override".
std::string leading_name(std::string_view message) {
  return std::string(message.substr(0, message.find_first_of(": ")));
}

Error translated(const CLI::App& root, const CLI::ParseError& error) {
  const CLI::App& app = chosen(root);
  const std::string_view message = error.what();
  const std::string name = leading_name(message);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return wrong(say("{} needs {}", "{} cần có {}", path_of(app), name), see_help(app));
  }
  if (message.find("override") != std::string_view::npos) {
    return wrong(say("--{} takes no value", "--{} không nhận giá trị", name),
                 say("write --{} alone", "chỉ viết --{}", name));
  }
  return wrong(say("{} needs a value after it", "sau {} cần có một giá trị", name), see_help(app));
}

}  // namespace

std::vector<std::string> option_names(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto& name : option.get_snames()) names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

Text did_you_mean(std::string_view typed, const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  if (const auto near = nearest(typed, candidates)) {
    return say("did you mean {}?", "có phải ý bạn là {}?", *near);
  }
  const auto end =
      candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), listed_at_most));
  const std::string rest = end == candidates.end() ? "" : ", …";
  return say("there are: {}{}", "có: {}{}", fmt::join(candidates.begin(), end, ", "), rest);
}

Error unknown_choice(std::string_view name, std::string_view typed,
                     const std::vector<std::string>& choices) {
  return wrong(say("{} cannot be \"{}\"", "{} không thể là \"{}\"", name, typed),
               did_you_mean(typed, choices));
}

void parse(CLI::App& root, const std::vector<std::string>& arguments, const bool& help) {
  try {
    root.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    const bool only_missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (!(help && only_missing)) throw translated(root, error);
  }
  auto unknown = root.remaining(true);
  std::erase(unknown, "--");  // CLI11 keeps the mark that only words follow
  if (!unknown.empty()) throw unknown_word(root, chosen(root), unknown.front());
}

const CLI::App& chosen(const CLI::App& root) {
  const auto below = root.get_subcommands();
  return below.empty() ? root : chosen(*below.front());
}

std::string path_of(const CLI::App& app) {
  if (app.get_parent() == nullptr) return app.get_name();
  return path_of(*app.get_parent()) + " " + app.get_name();
}

std::vector<std::string> visible_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!command->get_group().empty()) names.push_back(command->get_name());
  }
  return names;
}

}  // namespace lapthach::cli
