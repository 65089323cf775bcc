// Runs one command line: language, words, command, and the one place where errors end.
#include <algorithm>
#include <new>
#include <ostream>
#include <system_error>

#include <fmt/ranges.h>

#include "cli/app.hpp"
#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "cli/start.hpp"
#include "cli/usage.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

constexpr int status_of_bug = 70;

/// What the line gives an option, the last time it does; looked up before the line is understood.
std::optional<std::string_view> value_of(const std::vector<std::string>& arguments,
                                         const std::string& option) {
  std::optional<std::string_view> value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with(option + "=")) {
      value = std::string_view(arguments[i]).substr(option.size() + 1);
    } else if (arguments[i] == option && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    }
  }
  return value;
}

/// The language must be known before the line is understood: errors are said in it.
Lang asked_language(const std::vector<std::string>& arguments, Lang otherwise) {
  const auto value = value_of(arguments, "--lang");
  if (value == "vi") return Lang::vi;
  if (value == "en") return Lang::en;
  return otherwise;
}

/// What was known on a day is looked at as of that day, unless the line names another.
void apply_days(const Globals& globals, bool as_of_given, Desk& desk) {
  if (!globals.as_of.empty()) desk.today = date_from(globals.as_of, "--as-of, LAPTHACH_TODAY");
  if (globals.known_on.empty() || as_of_given) return;
  desk.today = std::min(desk.today, date_from(globals.known_on, "--known-on"));
}

void apply(const Globals& globals, Desk& desk) {
  if (globals.color != "auto") desk.colour = desk.colour_err = globals.color == "always";
  if (!globals.output.empty() && globals.output != "-") {
    desk.colour = false;
    desk.columns = 0;
  }
}

const Leaf& leaf_of(const Tree& tree, const CLI::App& app) {
  for (const auto& leaf : tree.leaves) {
    if (leaf.app == &app) return leaf;
  }
  throw Error(Fault::usage, say("{} what?", "{} việc gì?", path_of(app)),
              did_you_mean("", visible_commands(app)));
}

void require_format(const Leaf& leaf, const std::string& format) {
  const auto known = split(leaf.formats, '|');
  if (std::find(known.begin(), known.end(), format) != known.end()) return;
  throw Error(Fault::usage,
              say("{} cannot give {}", "{} không cho ra được dạng {}", path_of(*leaf.app), format),
              say("its formats are: {}", "các dạng có thể: {}", fmt::join(known, ", ")));
}

/// What is no text would only upset a terminal.
void keep_from_terminal(const Globals& globals, const Desk& desk) {
  const bool is_text = globals.format != "docx" && globals.format != "xlsx";
  const bool to_file = !globals.output.empty() && globals.output != "-";
  if (is_text || to_file || !desk.terminal) return;
  throw Error(Fault::usage,
              say("{} is not for a terminal", "không in {} ra màn hình được", globals.format),
              say("name a file: --output FILE.{}", "hãy nêu tệp: --output TÊN.{}", globals.format));
}

void require_plain(const std::string& key) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-";
  constexpr std::size_t longest = 100;
  if (key.size() <= longest && key.find_first_not_of(plain) == std::string::npos) return;
  throw Error(Fault::usage,
              say("--key {} cannot be a key", "--key {} không dùng làm khóa được", key),
              say("use at most 100 letters without marks, digits and . _ : -",
                  "dùng tối đa 100 chữ cái không dấu, chữ số và . _ : -"));
}

/// True when an earlier command had the --key of this one: its outcome was only not heard of.
bool was_done_before(const CLI::App& app, Context& context) {
  const std::string& key = context.globals.key;
  if (key.empty()) return false;
  require_plain(key);
  const auto done = book::done_with_key(book_root(context), key);
  if (!done) return false;
  const std::string words = path_of(app).substr(std::string_view("lapthach ").size());
  if (!done->op.starts_with(words)) {
    throw Error(Fault::usage,
                say("the key {} belongs to another command: {}", "khóa {} là của lệnh khác: {}",
                    key, done->op),
                say("give each command a key of its own", "hãy cho mỗi lệnh một khóa riêng"));
  }
  // One that was cut off behind its commit left work to finish.
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  note(context, say("done before, in {}: nothing was written",
                    "đã làm rồi, ở {}: không ghi gì thêm", done->commit.substr(0, 12)));
  return true;
}

/// Most commands work on one book.
void require_one_book(const CLI::App& app, const Globals& globals) {
  const std::size_t n = globals.directories.size();
  if (n <= 1) return;
  throw Error(Fault::usage,
              say("{} works on one book, and -C names several: {}",
                  "{} chỉ làm trên một sổ, mà -C nêu nhiều sổ: {}", path_of(app),
                  fmt::join(globals.directories, ", ")),
              say("name one; several are read as one by: {}",
                  "hãy nêu một sổ; gộp được nhiều sổ: {}", several_book_commands()));
}

int obey(const Tree& tree, Context& context) {
  const CLI::App& app = chosen(tree.root);
  if (tree.globals.version) {
    deliver(context, "lapthach " LAPTHACH_VERSION "\n");
    return 0;
  }
  if (tree.globals.help) {
    deliver(context, help(app, context.desk.lang, context.desk.columns));
    return 0;
  }
  if (&app == &tree.root) {
    require_one_book(app, tree.globals);
    return say_what_next(context);
  }
  const Leaf& leaf = leaf_of(tree, app);
  if (!leaf.several) require_one_book(app, tree.globals);
  require_format(leaf, tree.globals.format);
  keep_from_terminal(tree.globals, context.desk);
  if (was_done_before(app, context)) return 0;
  return leaf.action(context);
}

int run_line(const std::vector<std::string>& arguments, Desk& desk, std::filesystem::path& root) {
  const auto tree = build_tree(desk.lang, arguments);
  parse(tree->root, arguments, tree->globals.help);
  apply_days(tree->globals, value_of(arguments, "--as-of").has_value(), desk);
  apply(tree->globals, desk);
  Context context{desk, tree->globals, tree->root, root};
  return obey(*tree, context);
}

void say_bug(Desk& desk, const char* what) {
  const Text text = say("a bug of lapthach: {}", "lỗi của chính lapthach: {}", what);
  const Text hint =
      say("please report it with the command you typed", "xin báo lại kèm lệnh đã gõ");
  show(desk, {Diagnostic{Severity::error, {}, text, hint, {}}}, {}, false);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Desk& given) {
  Desk desk = given;
  desk.lang = asked_language(arguments, given.lang);
  std::filesystem::path root;
  try {
    return run_line(arguments, desk, root);
  } catch (const Error& error) {
    show(desk, error.diagnostics(), root, false);
    return static_cast<int>(error.fault());
  } catch (const std::system_error& error) {
    show(desk, {Diagnostic{Severity::error, {}, say("{}", "{}", error.what()), {}, {}}}, {}, false);
    return static_cast<int>(Fault::world);
  } catch (const std::bad_alloc&) {
    desk.err << say("out of memory\n", "hết bộ nhớ\n").in(desk.lang);
    return static_cast<int>(Fault::world);
  } catch (const std::exception& error) {
    say_bug(desk, error.what());
    return status_of_bug;
  }
}

}  // namespace lapthach::cli
