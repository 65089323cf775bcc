// lapthach import KIND FILE.csv: takes in a CSV file, all of it or nothing.
#include <memory>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/input.hpp"
#include "cli/mapping.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

struct Asked {
  std::string kind, file, map;
  bool preview = false;
};

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> all = {"units",       "cells",    "officials",
                                               "teams",       "agencies", "holidays",
                                               "unavailable", "travel",   "visits"};
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
  input.bytes = read_input(asked.file, context.desk.in);
  input.name = asked.file == "-" ? "<stdin>" : asked.file;
  return input;
}

int import_file(const Asked& asked, Context& context) {
  const auto& root = book_root(context);
  const Input input = read(asked, context);
  const bool preview = asked.preview || context.globals.dry_run;
  const auto hold = hold_to_write(context, !preview);
  const auto planned = book::plan_import(root, *book::parse_import_kind(asked.kind), input.bytes,
                                         input.name, input.mapping);
  if (any_error(planned.diagnostics)) throw Error(Fault::data, planned.diagnostics);
  show(context.desk, planned.diagnostics, context.root, context.globals.quiet);
  if (preview) {
    std::string lines;
    for (const auto& line : planned.preview) lines += harmless(line) + "\n";
    deliver(context, lines);
  }
  const Text rows = planned.rows == 1 ? say("row", "dòng") : say("rows", "dòng");
  note(context, say("{}: {} {}, {} new, {} changed, {} the same",
                    "{}: {} {}, {} mới, {} thay đổi, {} giữ nguyên", asked.kind, planned.rows, rows,
                    planned.added, planned.changed, planned.same));
  if (hold) commit_and_say(context, *hold, planned.change);
  return 0;
}

}  // namespace

Action prepare_import(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("KIND", asked->kind, kinds(), say("what the rows are", "các dòng nói về gì"));
  words.word("FILE", asked->file, Words::Need::required,
             say("the CSV file, or - for the standard input", "tệp CSV, hoặc - cho đầu vào chuẩn"));
  words.option("--map", "FILE", asked->map,
               say("lines \"their column = our column\"", "các dòng \"cột của họ = cột của ta\""));
  words.flag("--preview", asked->preview,
             say("show what would change, write nothing", "xem sẽ thay đổi gì, không ghi"));
  return [asked](Context& context) { return import_file(*asked, context); };
}

}  // namespace lapthach::cli
