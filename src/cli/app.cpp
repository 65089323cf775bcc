// The table of commands and the tree that is built from it.
#include "cli/app.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

constexpr std::string_view documents = "text|json|csv|markdown";
constexpr std::string_view text_only = "text";

void add_globals(Words& words, Globals& globals) {
  words.option(
      "-C", "DIR", globals.directory,
      say("the book; else $LAPTHACH_BOOK, else the nearest parent that holds lapthach.yaml",
          "sổ làm việc; nếu không thì $LAPTHACH_BOOK, hoặc thư mục cha gần nhất có "
          "lapthach.yaml"),
      "LAPTHACH_BOOK");
  words.option("--format", globals.format, {"text", "json", "csv", "markdown"},
               say("form of the result", "dạng của kết quả"));
  words.option("--output", "FILE", globals.output,
               say("write the result to FILE", "ghi kết quả vào FILE"));
  words.option("--lang", globals.lang, {"vi", "en"},
               say("language of messages, and of papers when given",
                   "ngôn ngữ của thông báo, và của văn bản nếu nêu rõ"));
  words.flag("--dry-run", globals.dry_run,
             say("do everything but write to the book", "làm thử, không ghi gì vào sổ"));
  words.flag("--quiet", globals.quiet,
             say("say nothing but results and errors", "chỉ nêu kết quả và lỗi"));
  words.option("--color", globals.color, {"auto", "always", "never"},
               say("colour on the terminal", "màu trên màn hình"));
  words.option("--as-of", "DATE", globals.as_of,
               say("the day to take as today; else $LAPTHACH_TODAY, else the machine's",
                   "ngày được coi là hôm nay; nếu không thì $LAPTHACH_TODAY, hoặc ngày của máy"),
               "LAPTHACH_TODAY");
  words.flag("-h,--help", globals.help, say("show this help", "hiện trợ giúp này"));
  words.flag("--version", globals.version, say("show the version", "hiện phiên bản"));
}

void add_key(Words& words, Globals& globals) {
  words.option("--key", "KEY", globals.key,
               say("do it only if no earlier command did it with this KEY: safe to repeat",
                   "chỉ làm nếu chưa lệnh nào làm với KEY này: chạy lại không sợ trùng"));
}

void settle(CLI::App& app) {
  app.set_help_flag();
  app.fallthrough();
  app.allow_extras();
  app.require_subcommand(0, 1);
}

CLI::App& add(CLI::App& parent, std::string_view name, const std::string& summary, bool hidden) {
  CLI::App& app = *parent.add_subcommand(std::string(name), summary);
  settle(app);
  if (hidden) app.group("");
  return app;
}

/// The first of two words is added with the first command below it.
CLI::App& parent_of(const Command& command, CLI::App& root, Lang lang) {
  if (command.group.empty()) return root;
  const auto known =
      root.get_subcommands([&](CLI::App* app) { return app->get_name() == command.group; });
  if (!known.empty()) return *known.front();
  const auto all = groups();
  const auto group = std::find_if(all.begin(), all.end(),
                                  [&](const Group& one) { return one.name == command.group; });
  return add(root, group->name, group->summary.in(lang), false);
}

}  // namespace

std::vector<Group> groups() {
  return {
      {"assign", say("draw who attends which cell", "phân công dự sinh hoạt chi bộ")},
      {"report", say("print papers and tables", "in văn bản và biểu tổng hợp")},
  };
}

std::vector<Command> commands() {
  return {
      {"", "init", say("make a new book", "lập sổ mới"), text_only, prepare_init},
      {"", "import", say("take in a CSV file", "nhập một tệp CSV"), text_only, prepare_import,
       Use::writes},
      {"", "check", say("find every fault of the book", "tìm mọi sai sót trong sổ"), "text|json",
       prepare_check},
      {"", "log", say("see who changed what, and prove it", "xem ai đã sửa gì, và kiểm chứng"),
       "text|json", prepare_log},
      {"assign", "draw", say("draw the roster of a period", "lập bảng phân công của một kỳ"),
       documents, prepare_draw, Use::writes},
      {"assign", "publish", say("make a drawn roster official", "ban hành bảng phân công đã lập"),
       text_only, prepare_publish, Use::writes},
      {"assign", "show", say("show the roster of a period", "xem bảng phân công của một kỳ"),
       documents, prepare_show},
      {"assign", "verify", say("prove a roster anew", "kiểm chứng lại bảng phân công"), text_only,
       prepare_verify},
      {"report", "roster",
       say("teams and schedule of a period, as a paper", "tổ công tác và lịch dự sinh hoạt"),
       documents, prepare_report_roster},
      {"", "completion", say("print the completion of a shell", "in phần gợi ý cho shell"),
       text_only, prepare_completion, Use::hidden},
      {"", "schema", say("print the JSON Schema of a file", "in JSON Schema của một loại tệp"),
       text_only, prepare_schema, Use::hidden},
      {"", "manual", say("print the keys of a file", "in các khóa của một loại tệp"), text_only,
       prepare_manual, Use::hidden},
      {"", "merge-file", say("merge two versions of a file for git", "gộp hai bản của tệp cho git"),
       text_only, prepare_merge_file, Use::hidden},
      {"", "receive", say("look at a push for git", "xét một lần đẩy (push) cho git"), text_only,
       prepare_receive, Use::hidden},
  };
}

std::unique_ptr<Tree> build_tree(Lang lang) {
  auto tree = std::make_unique<Tree>();
  CLI::App& root = tree->root;
  root.name("lapthach");
  root.description(say("A clerk's book of who attends which Party cell's meeting",
                       "Sổ phân công dự sinh hoạt chi bộ")
                       .in(lang));
  settle(root);
  Words words(root, lang);
  add_globals(words, tree->globals);
  for (const auto& command : commands()) {
    CLI::App& app = add(parent_of(command, root, lang), command.name, command.summary.in(lang),
                        command.use == Use::hidden);
    Words own(app, lang);
    tree->leaves.push_back({&app, command.formats, command.prepare(own)});
    if (command.use == Use::writes) add_key(own, tree->globals);
  }
  return tree;
}

}  // namespace lapthach::cli
