// The table of commands and the tree that is built from it.
#include "cli/app.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/petition_event.hpp"
#include "cli/words.hpp"

namespace lapthach::cli {
namespace {

constexpr std::string_view documents = "text|json|csv|markdown|html|docx|xlsx";
constexpr std::string_view schedules = "text|json|csv|markdown|html|docx|xlsx|ics";
constexpr std::string_view text_only = "text";

void add_globals(Words& words, Globals& globals) {
  words.options(
      "-C", "DIR", globals.directories,
      say("the book; else $LAPTHACH_BOOK, else the nearest parent that holds lapthach.yaml; "
          "reports read several as one",
          "sổ làm việc; nếu không thì $LAPTHACH_BOOK, hoặc thư mục cha gần nhất có "
          "lapthach.yaml; báo cáo gộp được nhiều sổ"),
      "LAPTHACH_BOOK");
  words.option("--format", globals.format,
               {"text", "json", "csv", "markdown", "html", "docx", "xlsx", "ics"},
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

void add_known_on(Words& words, Globals& globals) {
  words.option("--known-on", "DATE", globals.known_on,
               say("what had been entered by the end of that day, from the history",
                   "những gì đã ghi đến hết ngày đó, theo lịch sử sổ"));
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

std::vector<Command> book_commands() {
  return {
      {"", "init", say("make a new book", "lập sổ mới"), text_only, prepare_init},
      {"", "import", say("take in a CSV file", "nhập một tệp CSV"), text_only, prepare_import,
       Use::writes},
      {"", "check", say("find every fault of the book", "tìm mọi sai sót trong sổ"), "text|json",
       prepare_check},
      {"", "log", say("see who changed what, and prove it", "xem ai đã sửa gì, và kiểm chứng"),
       "text|json", prepare_log},
      {"log", "undo", say("take the last command back", "lấy lại lệnh vừa ghi"), text_only,
       prepare_log_undo, Use::writes},
  };
}

std::vector<Command> assign_commands() {
  return {
      {"assign", "draw", say("draw the roster of a period", "lập bảng phân công của một kỳ"),
       schedules, prepare_draw, Use::writes},
      {"assign", "publish", say("make a drawn roster official", "ban hành bảng phân công đã lập"),
       text_only, prepare_publish, Use::writes},
      {"assign", "repair",
       say("make a published roster hold again", "điều chỉnh bảng phân công đã ban hành"),
       documents, prepare_repair, Use::writes},
      {"assign", "show", say("show the roster of a period", "xem bảng phân công của một kỳ"),
       schedules, prepare_show, Use::recalls},
      {"assign", "plan", say("plan the periods ahead", "lập kế hoạch các kỳ tới"), documents,
       prepare_plan, Use::writes},
      {"assign", "explain", say("say why, and what else there was", "giải thích phân công"),
       documents, prepare_explain},
      {"assign", "verify", say("prove a roster anew", "kiểm chứng lại bảng phân công"), text_only,
       prepare_verify},
      {"assign", "amend", say("enter an amendment", "nhập quyết định điều chỉnh, bổ sung"),
       documents, prepare_amend, Use::writes},
      {"assign", "teams", say("who sits in which team", "xem các tổ công tác và quyết định"),
       documents, prepare_teams},
      {"assign", "rotate", say("propose who changes team", "đề xuất luân chuyển tổ công tác"),
       documents, prepare_rotate},
  };
}

std::vector<Command> record_commands() {
  return {
      {"record", "visit", say("a cell meeting that was attended", "ghi một buổi dự sinh hoạt"),
       text_only, prepare_record_visit, Use::writes},
      {"record", "session",
       say("a working session with a committee", "ghi buổi làm việc với đảng ủy"), text_only,
       prepare_record_session, Use::writes},
      {"record", "absence", say("who cannot come, or did not", "ghi việc vắng mặt, cử người thay"),
       text_only, prepare_record_absence, Use::writes},
      {"record", "attendance",
       say("the monthly attendance of a cell", "ghi số dự hằng tháng của chi bộ"), text_only,
       prepare_record_attendance, Use::writes},
      {"record", "review", say("strengths and shortcomings of a team", "ghi đánh giá một tổ"),
       text_only, prepare_record_review, Use::writes},
      {"record", "notebook", say("a resolution notebook", "ghi sổ nghị quyết cấp ra"), text_only,
       prepare_record_notebook, Use::writes},
      {"record", "training", say("who was trained in what", "ghi việc bồi dưỡng"), text_only,
       prepare_record_training, Use::writes},
      {"record", "briefing", say("a briefing of cell secretaries", "ghi buổi giao ban"), text_only,
       prepare_record_briefing, Use::writes},
      {"record", "guidance",
       say("a content that the teams are to bring up", "ghi nội dung định hướng của kỳ"), text_only,
       prepare_record_guidance, Use::writes},
      {"record", "appointment",
       say("when a team is to work with a committee", "ghi lịch làm việc với đảng ủy"), text_only,
       prepare_record_appointment, Use::writes},
      {"record", "inspection", say("a finding on the attendance regime", "ghi kết quả kiểm tra"),
       text_only, prepare_record_inspection, Use::writes},
      {"record", "missing", say("who has not reported", "xem còn thiếu biên bản nào"), documents,
       prepare_record_missing, Use::recalls},
      {"record", "close", say("end a period", "đóng một kỳ"), text_only, prepare_record_close,
       Use::writes},
      {"record", "show", say("what a period brought home", "xem kết quả một kỳ"), documents,
       prepare_record_show, Use::recalls},
  };
}

/// A command that enters one kind of event.
template <domain::EventKind kind>
Command event(std::string_view name, Text summary) {
  return {"petition", name, std::move(summary), text_only, prepare_petition<kind>, Use::writes};
}

std::vector<Command> event_commands() {
  using enum domain::EventKind;
  return {
      event<classify>("classify", say("say which level is competent", "phân loại thẩm quyền")),
      event<route>("route", say("charge an agency", "giao cơ quan giải quyết")),
      event<consult>("consult", say("ask agencies to cooperate", "đề nghị cơ quan phối hợp")),
      event<cooperate>("cooperate",
                       say("take in the answer of an agency asked", "ghi trả lời phối hợp")),
      event<send_back>("return",
                       say("take back what an agency refuses", "ghi việc cơ quan trả lại")),
      event<refer>("refer", say("charge an agency of a higher level", "chuyển cơ quan cấp trên")),
      event<hand_over>("hand-over",
                       say("name the successor of an agency", "bàn giao cho cơ quan kế tục")),
      event<pause>("pause", say("let the clocks stand still", "tạm dừng tính thời hạn")),
      event<resume>("resume", say("let them run on", "tính tiếp thời hạn")),
      event<extend>("extend", say("give more days", "gia hạn")),
      event<promise>("promise", say("take in a promised day", "ghi ngày hẹn")),
      event<fulfil>("fulfil", say("say that a promise was kept", "ghi việc đã hẹn đã xong")),
      event<answer>("answer", say("take in the written result", "ghi văn bản kết quả")),
      event<reject>("reject", say("not accept the result", "không chấp nhận kết quả")),
      event<approve>("approve", say("accept the result", "chấp nhận kết quả")),
      event<decline>("decline", say("not take it on", "không thụ lý")),
      event<reply>("reply", say("tell the cell that raised it", "trả lời nơi có ý kiến")),
      event<feedback>("feedback", say("take in what the cell thinks", "ghi phản hồi")),
      event<reopen>("reopen", say("begin again", "mở lại")),
      event<withdraw>("withdraw", say("the origin takes it back", "ghi việc rút kiến nghị")),
      event<merge>("merge", say("make it part of another", "gộp vào kiến nghị khác")),
      event<unmerge>("unmerge", say("undo that", "bỏ gộp")),
      event<split>("split", say("let its parts go their own ways", "tách thành nhiều kiến nghị")),
      event<correct>("correct", say("strike out an event, or set a field right",
                                    "đính chính một việc hoặc một mục")),
      event<redact>("redact", say("take a passage out", "che một đoạn")),
      event<note>("note", say("write something down", "ghi chú")),
  };
}

std::vector<Command> queries_and_sheets() {
  return {
      {"petition", "apply", say("do what a plan says", "thực hiện một kế hoạch"), text_only,
       prepare_petition_apply, Use::writes},
      {"petition", "worksheet", say("sheets for agencies to fill", "phiếu để cơ quan điền"),
       "text|csv|xlsx", prepare_petition_worksheet, Use::writes},
      {"petition", "forget", say("erase a person from private/", "xóa người nêu khỏi private/"),
       text_only, prepare_petition_forget},
      {"petition", "list", say("what a query finds", "liệt kê theo điều kiện"), documents,
       prepare_petition_list, Use::recalls, true},
      {"petition", "show", say("one petition with its events", "xem một kiến nghị"), "text|json",
       prepare_petition_show, Use::recalls},
      {"petition", "count", say("count by fields", "đếm theo trường"), documents,
       prepare_petition_count, Use::recalls, true},
      {"petition", "due", say("what is due, nearest first", "sắp đến hạn, gần nhất trước"),
       documents, prepare_petition_due, Use::recalls, true},
  };
}

std::vector<Command> petition_commands() {
  std::vector<Command> all = {
      {"petition", "raise", say("enter what was said", "ghi ý kiến, kiến nghị"), text_only,
       prepare_petition_raise, Use::writes},
  };
  const auto events = event_commands();
  all.insert(all.end(), events.begin(), events.end());
  const auto others = queries_and_sheets();
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

std::vector<Command> report_commands() {
  std::vector<Command> all = {
      {"report", "roster",
       say("teams and schedule of a period, as a paper", "tổ công tác và lịch dự sinh hoạt"),
       schedules, prepare_report_roster},
      {"report", "pack", say("what those who go take along", "hồ sơ cho người đi dự"), documents,
       prepare_report_pack},
      {"report", "period", say("the synthesis of a period", "báo cáo tổng hợp một kỳ"), documents,
       prepare_report_period},
      {"report", "petitions",
       say("every petition with what became of it", "tổng hợp ý kiến, kiến nghị"), documents,
       prepare_report_petitions},
      {"report", "cumulative", say("how many, period by period", "tổng hợp ý kiến qua các kỳ"),
       documents, prepare_report_cumulative},
      {"report", "compliance", say("which officials attended", "tình hình dự sinh hoạt của cán bộ"),
       documents, prepare_report_compliance},
      {"report", "attendance", say("how many members attended", "tỷ lệ đảng viên dự sinh hoạt"),
       documents, prepare_report_attendance},
      {"report", "agencies",
       say("what each agency answered, and when", "kết quả giải quyết theo cơ quan"), documents,
       prepare_report_agencies},
      {"report", "topics", say("what people speak of", "ý kiến theo lĩnh vực"), documents,
       prepare_report_topics},
      {"report", "registers",
       say("notebooks, training, briefings, inspections", "sổ ghi nghị quyết, bồi dưỡng, giao ban"),
       documents, prepare_report_registers},
      {"report", "dashboard", say("the whole work in pictures", "toàn cảnh công việc bằng biểu đồ"),
       documents, prepare_report_dashboard},
      {"report", "reminders", say("what is due, by whom", "việc đến hạn, của ai"), documents,
       prepare_report_reminders},
  };
  for (Command& each : all) {
    each.use = Use::recalls;
    each.several = each.name != "roster" && each.name != "pack";
  }
  return all;
}

std::vector<Command> hidden_commands() {
  return {
      {"", "completion", say("print the completion of a shell", "in phần gợi ý cho shell"),
       text_only, prepare_completion, Use::hidden},
      {"", "complete",
       say("print what an unfinished word may become", "in các từ có thể điền tiếp"), text_only,
       prepare_complete, Use::hidden},
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

/// Whether the line can mean the command. To name the words of all takes longer than most commands
/// do (a quarter of `petition note`); only completion speaks of them all.
bool may_be_meant(const Command& command, const std::vector<std::string>& line) {
  const auto stands = [&](std::string_view word) {
    return std::find(line.begin(), line.end(), word) != line.end();
  };
  return stands("completion") || stands("complete") ||
         (stands(command.name) && (command.group.empty() || stands(command.group)));
}

}  // namespace

std::vector<Group> groups() {
  return {
      {"assign", say("draw who attends which cell", "phân công dự sinh hoạt chi bộ")},
      {"record", say("enter what the visits brought home", "ghi kết quả dự sinh hoạt")},
      {"petition", say("carry petitions to their answer and back", "theo dõi ý kiến, kiến nghị")},
      {"report", say("print papers and tables", "in văn bản và biểu tổng hợp")},
  };
}

std::vector<Command> commands() {
  std::vector<Command> all;
  for (const auto& some : {book_commands(), assign_commands(), record_commands(),
                           petition_commands(), report_commands(), hidden_commands()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::string several_book_commands() {
  std::string list;
  for (const Command& command : commands()) {
    if (!command.several) continue;
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", command.group, command.name);
  }
  return list;
}

std::unique_ptr<Tree> build_tree(Lang lang, const std::vector<std::string>& line) {
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
    if (!may_be_meant(command, line)) continue;
    Words own(app, lang);
    tree->leaves.push_back({&app, command.formats, command.several, command.prepare(own)});
    if (command.use == Use::writes) add_key(own, tree->globals);
    if (command.use == Use::recalls) add_known_on(own, tree->globals);
  }
  return tree;
}

}  // namespace lapthach::cli
