// lapthach import KIND FILE.csv: takes in a CSV file, all of it or nothing.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/encoded_input.hpp"
#include "cli/input.hpp"
#include "cli/mapping.hpp"
#include "cli/petitions.hpp"
#include "cli/progress.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/from_row.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string kind, file, map, rejects, correct, encoding;
  bool preview = false, skip_bad = false;
};

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> all = {"units",    "cells",     "officials",   "teams",
                                               "agencies", "holidays",  "unavailable", "travel",
                                               "visits",   "petitions", "attendance"};
  return all;
}

/// What the words name, read before the book is held: the standard input may take its time.
struct Input {
  std::string bytes, name;
  std::vector<std::pair<std::string, std::string>> mapping;
};

Input read(const Asked& asked, Context& context) {
  Input input;
  if (!asked.map.empty()) input.mapping = parse_mapping(read_file(asked.map), asked.map);
  input.bytes = read_encoded(context, asked.file, asked.encoding);
  input.name = asked.file == "-" ? "<stdin>" : asked.file;
  return input;
}

/// The rows at fault as they stood, with their line and the reason behind them.
void write_rejects(const std::string& path, const book::ImportPlan& planned, Lang lang) {
  print::Table table;
  for (const auto& name : planned.header) table.columns.push_back({name, name});
  table.columns.push_back({"line", "line", print::ColumnKind::number});
  table.columns.push_back({"reason", "reason"});
  for (const auto& reject : planned.rejects) {
    auto& row = table.rows.emplace_back(reject.fields.begin(), reject.fields.end());
    row.resize(planned.header.size());
    std::string why;
    for (const auto& reason : reject.reasons) why += (why.empty() ? "" : "; ") + reason.in(lang);
    row.push_back(std::int64_t{reject.line});
    row.push_back(why);
  }
  print::Document document;
  document.sections.push_back({"", {}, {std::move(table)}});
  write_file(path, print::to_csv(document));
}

/// New, conflicting and same records apart.
std::string preview_text(const book::ImportPlan& planned, Lang lang) {
  std::string text;
  const auto group = [&](const Text& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text += title.in(lang) + "\n";
    for (const auto& line : lines) text += "  " + harmless(line) + "\n";
  };
  group(say("new: {}", "mới: {}", planned.added), planned.preview);
  group(say("completed: {}", "bổ sung: {}", planned.completed.size()), planned.completed);
  group(say("other than in the book: {}", "khác với trong sổ: {}", planned.conflicts.size()),
        planned.conflicts);
  if (planned.same > 0) {
    text += say("the same: {}", "giống trong sổ: {}", planned.same).in(lang) + "\n";
  }
  return text;
}

/// Other rows say what holds from now on; visits and attendance say what was.
void require_past(const Asked& asked) {
  if (asked.correct.empty()) return;
  refuse_line_breaks(asked.correct);
  if (asked.kind == "visits" || asked.kind == "attendance") return;
  throw Error(Fault::usage,
              say("--correct is for visits and attendance",
                  "--correct chỉ dùng khi nhập visits, attendance"),
              say("leave it out: {} that changed are taken as they are",
                  "bỏ tùy chọn này: {} thay đổi thì nhập như trong tệp", asked.kind));
}

int import_file(const Asked& asked, Context& context) {
  require_past(asked);
  const auto& root = book_root(context);
  const Input input = read(asked, context);
  const bool preview = asked.preview || context.globals.dry_run;
  const auto hold = hold_to_write(context, !preview);
  const auto make = [&](const auto& row, const auto& records, const auto& known) {
    return docket::from_row(row, records, known, context.desk.today);
  };
  const auto planned = [&] {
    ProgressLine line(context, say("reading files", "đang đọc tệp"));
    return book::plan_import(
        root, *book::parse_import_kind(asked.kind), input.bytes, input.name, input.mapping,
        asked.skip_bad, make, asked.correct, context.desk.today,
        line.reading(say("comparing {} with the book", "đang so {} với sổ", input.name)));
  }();
  if (!asked.rejects.empty()) write_rejects(asked.rejects, planned, context.desk.lang);
  if (any_error(planned.diagnostics)) {
    if (preview && planned.not_allowed) deliver(context, preview_text(planned, context.desk.lang));
    throw Error(planned.not_allowed ? Fault::no : Fault::data, planned.diagnostics);
  }
  show(context.desk, planned.diagnostics, context.root, context.globals.quiet);
  if (asked.kind == "visits") warn_of_personal_data(context, input.name, input.bytes);
  if (preview) deliver(context, preview_text(planned, context.desk.lang));
  const Text rows = planned.rows == 1 ? say("row", "dòng") : say("rows", "dòng");
  note(context, say("{}: {} {}, {} new, {} changed, {} the same",
                    "{}: {} {}, {} mới, {} thay đổi, {} giữ nguyên", asked.kind, planned.rows, rows,
                    planned.added, planned.changed, planned.same));
  if (hold) commit_and_say(context, *hold, planned.change);
  if (planned.rejects.empty()) return 0;
  note(context, say("left out: {} rows at fault", "đã bỏ qua {} dòng sai", planned.rejects.size()));
  return 1;
}

}  // namespace

Action prepare_import(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("KIND", asked->kind, kinds(), say("what the rows are", "các dòng nói về gì"));
  words.word("FILE", asked->file, Words::Need::required,
             say("the CSV file or workbook (.xlsx), or - for the standard input",
                 "tệp CSV hoặc bảng tính (.xlsx), hoặc - cho đầu vào chuẩn"));
  words.option("--map", "FILE", asked->map,
               say("lines \"their column = our column\"", "các dòng \"cột của họ = cột của ta\""));
  words.flag("--preview", asked->preview,
             say("show what would change, write nothing", "xem sẽ thay đổi gì, không ghi"));
  bind_encoding(words, asked->encoding);
  words.option("--rejects", "FILE", asked->rejects,
               say("write the rows at fault to FILE, with line and reason",
                   "ghi các dòng sai vào FILE, kèm số dòng và lý do"));
  words.flag("--skip-bad", asked->skip_bad,
             say("take the good rows although others are at fault; status 1 then",
                 "nhập các dòng đúng dù có dòng sai; khi đó trả về 1"));
  words.option("--correct", "REASON", asked->correct,
               say("change visits or attendance that are recorded, in a closed period too, and "
                   "say why",
                   "đính chính buổi dự, số dự đã ghi, kể cả trong kỳ đã đóng, và nêu lý do"));
  return [asked](Context& context) { return import_file(*asked, context); };
}

}  // namespace lapthach::cli
