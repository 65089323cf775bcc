// Lays out the help of a command from what the tree knows of it.
#include "cli/help.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "cli/command.hpp"
#include "cli/usage.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Row = std::pair<std::string, std::string>;

constexpr int left_at_most = 28;

std::string shown(const CLI::Option& option) {
  const auto names = option_names(option);
  if (names.empty()) return option.get_name();
  const auto text = fmt::format("{}", fmt::join(names, ", "));
  return option.get_items_expected_max() == 0 ? text : text + " " + option.get_type_name();
}

/// What a word means, with its choices.
std::string meaning(const CLI::Option& option) {
  const std::string choices = option.get_type_name();
  if (!option.get_positional() || choices.empty()) return option.get_description();
  return fmt::format("{}: {}", option.get_description(), fmt::join(split(choices, '|'), ", "));
}

std::vector<Row> rows_of(const CLI::App& app, bool positional) {
  std::vector<Row> rows;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() == positional) rows.emplace_back(shown(*option), meaning(*option));
  }
  return rows;
}

/// A first word that is no command by itself.
bool is_group(const CLI::App& app) {
  const auto all = groups();
  return std::any_of(all.begin(), all.end(),
                     [&](const Group& group) { return group.name == app.get_name(); });
}

void add_commands(const CLI::App& app, const std::string& before, std::vector<Row>& rows) {
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_group().empty()) continue;
    const std::string name = before + command->get_name();
    if (!is_group(*command)) rows.emplace_back(name, command->get_description());
    add_commands(*command, name + " ", rows);
  }
}

std::string usage_line(const CLI::App& app, Lang lang) {
  std::string line = path_of(app);
  if (app.get_parent() == nullptr || is_group(app)) line += say(" COMMAND", " LỆNH").in(lang);
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    line += option->get_required() ? " " + option->get_name() : " [" + option->get_name() + "]";
  }
  return line + say(" [options]", " [tùy chọn]").in(lang);
}

std::string section(const Text& title, const std::vector<Row>& rows, Lang lang, int columns) {
  if (rows.empty()) return {};
  int left = 0;
  for (const auto& [name, text] : rows) left = std::max(left, width(name));
  left = std::min(left, left_at_most);
  std::string out = "\n" + title.in(lang) + "\n";
  for (const auto& [name, text] : rows) {
    const auto lines = wrap(text, std::max(columns - left - 4, 20));
    std::string margin = "  " + pad_right(name, left) + "  ";
    if (width(name) > left) {
      out += "  " + name + "\n";
      margin = std::string(static_cast<std::size_t>(left) + 4, ' ');
    }
    for (const auto& line : lines) {
      out += margin + line + "\n";
      margin = std::string(static_cast<std::size_t>(left) + 4, ' ');
    }
  }
  return out;
}

/// Where to read on: the commands of one first word share a page.
Text end_of(const CLI::App& app) {
  if (app.get_parent() == nullptr) {
    return say("\nThe pages lapthach(1) and lapthach-data(5) say more.\n",
               "\nXem thêm các trang lapthach(1) và lapthach-data(5).\n");
  }
  const CLI::App* first = &app;
  while (first->get_parent()->get_parent() != nullptr) first = first->get_parent();
  if (first->get_group().empty()) {
    return say("\nOptions of every command: lapthach --help\n",
               "\nTùy chọn của mọi lệnh: lapthach --help\n");
  }
  return say("\nMore: man lapthach-{}. Options of every command: lapthach --help\n",
             "\nXem thêm: man lapthach-{}. Tùy chọn của mọi lệnh: lapthach --help\n",
             first->get_name());
}

}  // namespace

std::string help(const CLI::App& app, Lang lang, int columns) {
  const int wide = columns > 0 ? columns : 80;
  std::vector<Row> commands;
  add_commands(app, "", commands);
  const bool top = app.get_parent() == nullptr;
  std::string out = usage_line(app, lang) + "\n" + app.get_description() + "\n";
  out += section(say("Commands", "Các lệnh"), commands, lang, wide);
  out += section(say("Words", "Các từ"), rows_of(app, true), lang, wide);
  out += section(
      top ? say("Options of every command", "Tùy chọn của mọi lệnh") : say("Options", "Tùy chọn"),
      rows_of(app, false), lang, wide);
  return out + end_of(app).in(lang);
}

}  // namespace lapthach::cli
