// lapthach petition worksheet: a sheet for an agency to fill, and taking in what came back.
#include <algorithm>
#include <array>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/encoded_input.hpp"
#include "cli/petition_enter.hpp"
#include "cli/petition_event.hpp"
#include "cli/petition_query.hpp"
#include "cli/usage.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/table.hpp"

namespace lapthach::cli {
namespace {

using book::TextTable;
using domain::EventKind;
using domain::PetitionId;

struct Asked {
  std::string action, file, agency, query, encoding;
};

/// The columns of the book as they stood, by their query fields. They come back to be compared.
constexpr std::array told = {"id", "unit", "cell", "raised", "title", "text", "lead", "due"};
/// What the agency fills in.
constexpr std::array filled = {"answered", "answer_doc",       "outcome",
                               "result",   "not_ours_because", "competent"};

int export_sheet(const Asked& asked, Context& context) {
  const Docket docket(load_petitions(context), context.desk.today);
  const auto scope = docket.scope();
  std::vector<std::string> known;
  for (const auto& agency : docket.records.registry.agencies) known.push_back(agency.id.str());
  if (!asked.agency.empty() && std::ranges::find(known, asked.agency) == known.end()) {
    throw Error(
        Fault::usage,
        say("there is no agency \"{}\" here", "ở đây không có cơ quan \"{}\"", asked.agency),
        did_you_mean(asked.agency, known));
  }
  Found found = found_by(asked.query, docket, context);
  std::erase_if(found, [&](const docket::Case* each) {
    const bool theirs = asked.agency.empty() || each->state.lead.str() == asked.agency;
    return !theirs || each->state.stage != domain::Stage::with_agency;
  });
  print::Document sheet = table_of(found, {told.begin(), told.end()}, scope);
  print::Table& table = sheet.sections[0].tables[0];
  for (const char* name : filled) table.columns.push_back({name, name});
  table.columns.push_back({"as_exported", "as_exported"});
  for (std::size_t i = 0; i < found.size(); ++i) {
    table.rows[i].resize(told.size() + filled.size());
    table.rows[i].emplace_back(last_event(*found[i]->petition));
  }
  deliver(context, context.globals.format == "xlsx" ? print::to_xlsx(sheet) : print::to_csv(sheet));
  note(context, say("{} petitions", "{} kiến nghị", found.size()));
  return 0;
}

/// As a spreadsheet gives it back: other ends of lines, and the apostrophe that kept it from being
/// taken for a formula.
bool is_same(std::string from_sheet, const std::string& ours) {
  std::erase(from_sheet, '\r');
  std::string_view given = trim(from_sheet);
  if (given.starts_with('\'') && !ours.starts_with('\'')) given.remove_prefix(1);
  return nfc(given) == nfc(trim(ours));
}

/// A row that cannot be taken in, or not without a person's decision.
struct Conflict {
  int line = 0;
  Text what;
  Text hint;
};

class Import {
 public:
  Import(Work& work, const TextTable& table) : work_(work), table_(table) {}

  /// One row with a slip does not keep the others out.
  void take(const TextTable::Row& row) {
    const bool any = std::ranges::any_of(
        filled, [&](const char* name) { return !table_.at(row, name).empty(); });
    if (!any) {
      ++untouched;
      return;
    }
    try {
      take_filled(row, petition_meant(work_.records, table_.at(row, "id")));
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) throw;
      conflict(row, error.diagnostics().front().what, error.diagnostics().front().hint);
    }
  }

  int entered = 0, same = 0, untouched = 0;
  std::vector<Conflict> conflicts;

 private:
  void take_filled(const TextTable::Row& row, const PetitionId& id) {
    const EventAsked asked = asked_in(row);
    // Taken in before, or entered by hand since.
    if (is_entered(work_, asked, id, table_.at(row, "as_exported"))) {
      ++same;
    } else if (moved_on(row, id)) {
      return;
    } else if (const auto refused = enter(work_, asked, id)) {
      conflict(row, refused->what, refused->hint);
    } else {
      ++entered;
    }
  }

  void conflict(const TextTable::Row& row, Text what, Text hint) {
    conflicts.push_back({row.line, std::move(what), std::move(hint)});
  }

  EventAsked asked_in(const TextTable::Row& row) const {
    EventAsked asked;
    asked.at = table_.at(row, "answered");
    if (!asked.at.empty()) asked.at = to_string(date_from(asked.at, "answered"));
    if (!table_.at(row, "not_ours_because").empty()) {
      asked.kind = EventKind::send_back;
      asked.reason = table_.at(row, "not_ours_because");
      asked.agency = table_.at(row, "lead");
      asked.lead = table_.at(row, "competent");
      return asked;
    }
    asked.kind = EventKind::answer;
    asked.doc = table_.at(row, "answer_doc");
    asked.outcome = table_.at(row, "outcome");
    asked.text = table_.at(row, "result");
    return asked;
  }

  /// What the sheet was made of has changed in the book, or the agency changed what is not its own.
  bool moved_on(const TextTable::Row& row, const PetitionId& id) {
    const domain::Petition& now = work_.petition(id);
    const domain::Event* since = nullptr;
    int base = domain::number_of(
        domain::EventId::parse(table_.at(row, "as_exported")).value_or(domain::EventId()));
    for (const domain::Event& event : now.events) {
      const bool harmless = event.kind == EventKind::note || event.kind == EventKind::cooperate ||
                            event.kind == EventKind::consult || event.kind == EventKind::extend;
      if (!harmless && domain::number_of(event.id) > base) since = &event;
    }
    if (since != nullptr) {
      conflict(row,
               say("{}: since the sheet was made the book has `{}` of {}",
                   "{}: từ khi lập phiếu, sổ đã ghi `{}` ngày {}", id, domain::word_of(since->kind),
                   to_string(since->at)),
               say("compare with lapthach petition show {}, and enter what holds by hand",
                   "đối chiếu lapthach petition show {}, rồi ghi tay phần đúng", id));
      return true;
    }
    for (const auto& [name, ours] :
         {std::pair{"title", &now.title}, std::pair{"text", &now.text}}) {
      if (!table_.has(name) || is_same(table_.at(row, name), *ours)) continue;
      conflict(row,
               say("{}: the sheet has another {} than the book", "{}: phiếu ghi {} khác với sổ", id,
                   name),
               say("only the columns from `answered` on are the agency's; put the {} back",
                   "cơ quan chỉ điền các cột từ `answered`; hãy sửa lại {} như cũ", name));
      return true;
    }
    return false;
  }

  Work& work_;
  const TextTable& table_;
};

void require_columns(const TextTable& table, const std::string& file) {
  for (const char* name : {"id", "as_exported", "answered", "answer_doc"}) {
    if (table.has(name)) continue;
    throw Error(Fault::data,
                Diagnostic{Severity::error,
                           {file, 1, 0, {}},
                           say("the column \"{}\" is missing", "thiếu cột \"{}\"", name),
                           say("a sheet is made with lapthach petition worksheet export",
                               "phiếu được lập bằng lapthach petition worksheet export"),
                           {}});
  }
}

int import_sheet(const Asked& asked, Context& context) {
  if (asked.file.empty()) {
    throw Error(
        Fault::usage, say("which sheet?", "phiếu nào?"),
        say("lapthach petition worksheet import FILE", "lapthach petition worksheet import TỆP"));
  }
  const auto table =
      book::read_table(read_encoded(context, asked.file, asked.encoding), asked.file);
  require_columns(table, asked.file);
  const auto hold = hold_to_write(context, !context.globals.dry_run);
  Work work = work_on_all(context);
  Import import(work, table);
  for (const auto& row : table.rows) import.take(row);
  std::vector<Diagnostic> faults;
  for (const Conflict& each : import.conflicts) {
    faults.push_back({Severity::error, {asked.file, each.line, 0, {}}, each.what, each.hint, {}});
  }
  if (!work.changed.empty()) finish(work, hold, "worksheet");
  note(context, say("{} entered, {} known already, {} not filled in, {} {}",
                    "{} đã ghi, {} đã có, {} chưa điền, {} {}", import.entered, import.same,
                    import.untouched, faults.size(),
                    Text{faults.size() == 1 ? "conflict" : "conflicts", "xung đột"}));
  if (!faults.empty()) throw Error(Fault::no, std::move(faults));
  return 0;
}

}  // namespace

Action prepare_petition_worksheet(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("ACTION", asked->action, {"export", "import"},
             say("make one, or take in what came back", "lập phiếu, hoặc nhập phiếu gửi lại"));
  words.word(
      "FILE", asked->file, Words::Need::optional,
      say("the sheet to take in, - for the standard input", "phiếu cần nhập, - là đầu vào chuẩn"));
  words.option("--agency", "AGENCY", asked->agency,
               say("whose open petitions it holds", "cơ quan đang giải quyết"));
  words.option("--query", "QUERY", asked->query,
               say("only the petitions that it finds", "chỉ các kiến nghị khớp điều kiện"));
  bind_encoding(words, asked->encoding);
  return [asked](Context& context) {
    return asked->action == "export" ? export_sheet(*asked, context)
                                     : import_sheet(*asked, context);
  };
}

}  // namespace lapthach::cli
