// lapthach petition apply: does what a plan says, all of it in one commit or nothing.
#include "cli/petition_plan.hpp"

#include <algorithm>
#include <memory>

#include "cli/encoded_input.hpp"
#include "cli/petition_enter.hpp"
#include "cli/petition_event.hpp"
#include "cli/usage.hpp"
#include "lapthach/book/table.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::cli {
namespace {

using domain::PetitionId;

struct Asked {
  std::string file, encoding;
};

[[noreturn]] void throw_at(const std::string& file, int line, Text what, Text hint) {
  throw Error(
      Fault::data,
      Diagnostic{Severity::error, {file, line, 0, {}}, std::move(what), std::move(hint), {}});
}

std::vector<std::string> event_words() {
  std::vector<std::string> words;
  for (const auto& word : domain::words(domain::EventKind{})) words.emplace_back(word.text);
  return words;
}

void require_columns(const book::TextTable& table, const std::string& file) {
  std::vector<std::string> known = {"id", "event_kind", "on_the_spot", "as_planned"};
  for (const AskedColumn& column : asked_columns) known.emplace_back(column.name);
  for (const std::string& name : table.header) {
    if (std::ranges::find(known, name) != known.end()) continue;
    throw_at(file, 1, say("unknown column \"{}\"", "không có cột \"{}\"", name),
             did_you_mean(name, known));
  }
  for (const std::string_view name : {"id", "event_kind"}) {
    if (table.has(name)) continue;
    throw_at(file, 1, say("the column \"{}\" is missing", "thiếu cột \"{}\"", name),
             say("a plan is made with --plan FILE", "kế hoạch được lập bằng --plan TỆP"));
  }
}

EventAsked asked_in(const book::TextTable& table, const book::TextTable::Row& row,
                    const std::string& file) {
  EventAsked asked;
  const auto kind = domain::from_word<domain::EventKind>(table.at(row, "event_kind"));
  if (!kind || *kind == domain::EventKind::split) {
    throw_at(file, row.line,
             say("\"{}\" is no event of a plan", "\"{}\" không phải việc của kế hoạch",
                 table.at(row, "event_kind")),
             did_you_mean(table.at(row, "event_kind"), event_words()));
  }
  asked.kind = *kind;
  asked.on_the_spot = table.at(row, "on_the_spot") == "true";
  for (const AskedColumn& column : asked_columns) {
    asked.*column.text = table.at(row, column.name);
  }
  return asked;
}

int apply(const Asked& asked, Context& context) {
  const auto table =
      book::read_table(read_encoded(context, asked.file, asked.encoding), asked.file);
  require_columns(table, asked.file);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  Work work = work_on_all(context);
  std::vector<Diagnostic> faults;
  int done_before = 0;
  for (const auto& row : table.rows) {
    const EventAsked event = asked_in(table, row, asked.file);
    const auto fault = [&](const Text& what, const Text& hint) {
      faults.push_back({Severity::error, {asked.file, row.line, 0, {}}, what, hint, {}});
    };
    try {
      const PetitionId id = petition_meant(work.records, table.at(row, "id"));
      if (is_entered(work, event, id, table.at(row, "as_planned"))) {
        ++done_before;
      } else if (const auto refusal = enter(work, event, id)) {
        fault(refusal->what, refusal->hint);
      }
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) throw;
      fault(error.diagnostics().front().what, error.diagnostics().front().hint);
    }
  }
  if (!faults.empty()) throw Error(Fault::no, std::move(faults));
  if (done_before > 0) {
    note(context, say("done before: {}", "đã thực hiện từ trước: {}", done_before));
  }
  finish(work, hold, "apply");
  return 0;
}

}  // namespace

std::string plan_of(const EventAsked& event, const std::vector<PetitionId>& ids, const Work& work) {
  print::Table table;
  table.columns = {{"id", "id"}, {"event_kind", "event_kind"}};
  for (const AskedColumn& column : asked_columns) {
    const std::string name(column.name);
    if (!(event.*column.text).empty()) table.columns.push_back({name, name});
  }
  if (event.on_the_spot) table.columns.push_back({"on_the_spot", "on_the_spot"});
  table.columns.push_back({"as_planned", "as_planned"});
  for (const PetitionId& id : ids) {
    std::vector<print::Value> row = {id.str(), std::string(domain::word_of(event.kind))};
    for (const AskedColumn& column : asked_columns) {
      if (!(event.*column.text).empty()) row.emplace_back(event.*column.text);
    }
    if (event.on_the_spot) row.emplace_back(std::string("true"));
    row.emplace_back(last_event(*find_petition(work.records, id)));
    table.rows.push_back(std::move(row));
  }
  print::Document document;
  document.sections.push_back({{}, {}, {std::move(table)}});
  return print::to_csv(document);
}

Action prepare_petition_apply(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("FILE", asked->file, Words::Need::required,
             say("a plan, or - for the standard input", "tệp kế hoạch, hoặc - cho đầu vào chuẩn"));
  bind_encoding(words, asked->encoding);
  return [asked](Context& context) { return apply(*asked, context); };
}

}  // namespace lapthach::cli
