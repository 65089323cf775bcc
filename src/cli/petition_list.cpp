// lapthach petition list, count and due: what a query finds.
#include <algorithm>
#include <memory>

#include "cli/input.hpp"
#include "cli/layout.hpp"
#include "cli/output.hpp"
#include "cli/petition_event.hpp"
#include "cli/petition_json.hpp"
#include "cli/petition_query.hpp"
#include "cli/petition_rows.hpp"
#include "cli/row_cases.hpp"
#include "cli/several.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/book/settings_file.hpp"

namespace lapthach::cli {

std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names;
  for (const auto name : split(list, ',')) names.emplace_back(trim(name));
  return names;
}

print::Document document_of(print::Table table, Date as_of) {
  print::Document document;
  document.as_of = to_string(as_of);
  document.sections.push_back({{}, {}, {std::move(table)}});
  return document;
}

namespace {

print::ColumnKind kind_of(const std::string& field) {
  return docket::is_free_text(field) ? print::ColumnKind::text : print::ColumnKind::code;
}

void tell_doubts(const docket::Query& query, const domain::Records& records, Context& context) {
  for (const Text& doubt : docket::doubts(query, records)) note(context, doubt);
}

/// `values_of(field, element)` says what stands in a column.
template <class Elements, class ValuesOf>
print::Document laid_in_table(const Elements& elements, const std::vector<std::string>& fields,
                              Date as_of, const ValuesOf& values_of) {
  print::Table table;
  for (const std::string& field : fields) table.columns.push_back({field, field, kind_of(field)});
  for (const auto& each : elements) {
    std::vector<print::Value> row;
    for (const std::string& field : fields) {
      row.emplace_back(fmt::format("{}", fmt::join(values_of(field, each), ", ")));
    }
    table.rows.push_back(std::move(row));
  }
  return document_of(std::move(table), as_of);
}

}  // namespace

print::Document table_of(const Found& found, const std::vector<std::string>& fields,
                         const docket::Scope& scope) {
  return laid_in_table(found, fields, scope.as_of,
                       [&](const std::string& field, const docket::Case* each) {
                         return docket::field_values(field, *each, scope);
                       });
}

Found found_by(const std::string& typed, const Docket& docket, Context& context) {
  const docket::Query query = docket.query(typed);
  tell_doubts(query, docket.records, context);
  return docket::select(query, docket.cases, docket.scope());
}

namespace {

struct Asked {
  std::string query, sort, fields, by, diff;
  bool ids = false, from_stdin = false, exit_code = false, anew = false;
};

std::string ids_of(const Found& found) {
  std::string lines;
  for (const docket::Case* each : found) lines += each->petition->id.str() + '\n';
  return lines;
}

int status_of(const Asked& asked, const auto& found) {
  return asked.exit_code && found.empty() ? static_cast<int>(Fault::no) : 0;
}

/// Of what the query finds, those whose ids come by the standard input, when asked.
Found asked_for(const Asked& asked, const Docket& docket, Context& context) {
  Found found = found_by(asked.query, docket, context);
  if (!asked.from_stdin) return found;
  std::vector<domain::PetitionId> meant;
  const std::string lines = read_input("-", context.desk.in);
  for (const auto line : split(lines, '\n')) {
    if (!trim(line).empty()) {
      meant.push_back(petition_meant(docket.records, std::string(trim(line))));
    }
  }
  std::erase_if(found, [&](const docket::Case* each) {
    return std::ranges::find(meant, each->petition->id) == meant.end();
  });
  return found;
}

void tell_if_none(const auto& found, Context& context) {
  if (found.empty()) note(context, say("no petition is found", "không tìm thấy kiến nghị nào"));
}

void show_found(const Asked& asked, const Found& found, const docket::Scope& scope,
                Context& context) {
  tell_if_none(found, context);
  if (asked.ids) {
    deliver(context, ids_of(found));
  } else if (context.globals.format == "json") {
    deliver(context, petitions_json(found));
  } else {
    deliver(context, laid_out(table_of(found, names_in(asked.fields), scope), context));
  }
}

/// Rows with the query that they answer.
struct Answering {
  PetitionRows rows;
  docket::Query query;

  std::vector<docket::Row> found() const {
    return docket::select(query, rows.extracts, rows.scope());
  }
};

/// Nothing when rows do not say enough: then the cases do.
std::optional<Answering> rows_for(const Asked& asked, const std::vector<std::string>& fields,
                                  Context& context) {
  const auto query = docket::parse_query(asked.query);  // a slip is told before the book is read
  const auto answers = [](const std::string& field) { return docket::rows_answer(field); };
  if (names_several(context) || asked.from_stdin || !std::ranges::all_of(fields, answers) ||
      !docket::rows_answer(query)) {
    return std::nullopt;
  }
  const auto with_those_of_query = [&](const domain::PetitionSettings& settings) {
    auto all = docket::fields_of(docket::parse_query(asked.query, settings.queries));
    all.insert(all.end(), fields.begin(), fields.end());
    return all;
  };
  auto rows =
      asked.anew ? petition_rows_anew(context, with_those_of_query) : petition_rows(context);
  if (!rows) return std::nullopt;
  auto whole = docket::parse_query(asked.query, rows->records.settings.petitions.queries);
  if (!docket::rows_answer(whole)) return std::nullopt;
  tell_doubts(whole, rows->records, context);
  return Answering{*std::move(rows), std::move(whole)};
}

void show_rows(const Asked& asked, const std::vector<docket::Row>& found, Date as_of,
               Context& context) {
  tell_if_none(found, context);
  if (asked.ids) {
    std::string lines;
    for (const docket::Row& row : found) (lines += row.id()) += '\n';
    deliver(context, lines);
    return;
  }
  const auto values_of = [](const std::string& field, const docket::Row& row) {
    return docket::field_values(field, row);
  };
  deliver(context,
          laid_out(laid_in_table(found, names_in(asked.fields), as_of, values_of), context));
}

void show_cases(const Answering& answering, const std::vector<docket::Row>& found,
                Context& context) {
  tell_if_none(found, context);
  Output output(context);
  std::size_t count = 0;
  for_each_case(context, answering.rows, found, [&](const docket::Case& each) {
    return output.add(json_joint(count++) + petition_json(each));
  });
  output.add(json_end(count));
  output.end();
}

/// The fields that a list needs.
std::vector<std::string> fields_of(const Asked& asked) {
  auto fields = names_in(asked.fields);
  if (!asked.sort.empty()) fields.push_back(asked.sort.substr(asked.sort.starts_with('-') ? 1 : 0));
  return fields;
}

int list(const Asked& asked, Context& context) {
  const bool json = context.globals.format == "json" && !asked.ids;
  // In another order than by id, each petition of a list in JSON might lie in another file.
  const bool by_rows = !json || asked.sort.empty();
  const auto fields = json ? std::vector<std::string>() : fields_of(asked);
  if (const auto kept = by_rows ? rows_for(asked, fields, context) : std::nullopt) {
    auto found = kept->found();
    docket::sort_by_id(found);
    if (!asked.sort.empty()) docket::sort_rows(found, asked.sort);
    if (json) {
      show_cases(*kept, found, context);
    } else {
      show_rows(asked, found, kept->rows.as_of, context);
    }
    return status_of(asked, found);
  }
  docket::parse_query(asked.query);
  const Docket docket(load_petitions(context), context.desk.today);
  const auto scope = docket.scope();
  Found found = asked_for(asked, docket, context);
  if (!asked.sort.empty()) docket::sort_cases(found, asked.sort, scope);
  show_found(asked, found, scope, context);
  return status_of(asked, found);
}

bool has_running_term(const docket::Case* each) {
  return std::ranges::any_of(each->state.clocks, [](const docket::Clock& clock) {
    return clock.is_running() && clock.due;
  });
}

/// One row a running clock that the other settings would move.
print::Table moved_clocks(const Found& found, const Docket& other) {
  print::Table table;
  for (const char* name : {"id", "clock", "due", "then"}) {
    table.columns.push_back({name, name, print::ColumnKind::code});
  }
  const auto day = [](const std::optional<Date>& due) { return due ? to_string(*due) : ""; };
  for (const docket::Case* each : found) {
    const docket::Case* then = docket::find(other.cases, each->petition->id);
    if (then == nullptr) continue;
    const auto& clocks = each->state.clocks;
    const auto& moved = then->state.clocks;
    for (std::size_t i = 0; i < std::min(clocks.size(), moved.size()); ++i) {
      if (!clocks[i].is_running() || clocks[i].due == moved[i].due) continue;
      table.rows.push_back({each->petition->id.str(), std::string(domain::word_of(clocks[i].kind)),
                            day(clocks[i].due), day(moved[i].due)});
    }
  }
  return table;
}

int show_moved(const Asked& asked, const Docket& docket, const Found& found, Context& context) {
  domain::Records records = docket.records;
  book::replace_terms(read_file(asked.diff), asked.diff, records);
  const Docket other(std::move(records), docket.as_of);
  print::Table table = moved_clocks(found, other);
  const bool any = !table.rows.empty();
  if (!any) note(context, say("no term would move", "không hạn nào thay đổi"));
  deliver(context, laid_out(document_of(std::move(table), docket.as_of), context));
  return asked.exit_code && any ? static_cast<int>(Fault::no) : 0;
}

int due(const Asked& asked, Context& context) {
  docket::parse_query(asked.query);
  const Docket docket(load_petitions(context), context.desk.today);
  const auto scope = docket.scope();
  Found found = asked_for(asked, docket, context);
  if (!asked.diff.empty()) return show_moved(asked, docket, found, context);
  std::erase_if(
      found, [](const docket::Case* each) { return !each->state.due || !has_running_term(each); });
  docket::sort_cases(found, asked.sort.empty() ? "due" : asked.sort, scope);
  show_found(asked, found, scope, context);
  const bool overdue =
      std::ranges::any_of(found, [](const docket::Case* each) { return each->state.overdue; });
  return asked.exit_code && overdue ? static_cast<int>(Fault::no) : 0;
}

print::Table counts_table(const std::vector<docket::Count>& counts,
                          const std::vector<std::string>& fields) {
  print::Table table;
  for (const std::string& field : fields) table.columns.push_back({field, field, kind_of(field)});
  table.columns.push_back({"n", "n", print::ColumnKind::number});
  for (const docket::Count& count : counts) {
    std::vector<print::Value> row(count.values.begin(), count.values.end());
    row.emplace_back(std::int64_t{count.n});
    table.rows.push_back(std::move(row));
  }
  return table;
}

void show_counts(const std::vector<docket::Count>& counts, const std::vector<std::string>& fields,
                 Context& context) {
  deliver(context,
          context.globals.format == "json"
              ? counts_json(counts, fields)
              : laid_out(document_of(counts_table(counts, fields), context.desk.today), context));
}

int count(const Asked& asked, Context& context) {
  const auto fields = names_in(asked.by);
  if (const auto kept = rows_for(asked, fields, context)) {
    const auto found = kept->found();
    show_counts(docket::count_by(found, fields), fields, context);
    return status_of(asked, found);
  }
  const Docket docket(load_petitions(context), context.desk.today);
  const Found found = asked_for(asked, docket, context);
  show_counts(docket::count_by(found, fields, docket.scope()), fields, context);
  return status_of(asked, found);
}

void name_query(Words& words, Asked& asked) {
  words.word("QUERY", asked.query, Words::Need::optional,
             say("e.g. 'is:overdue level:district'", "ví dụ 'is:overdue level:district'"));
  words.flag("--stdin", asked.from_stdin,
             say("only those whose ids come on the standard input, one a line",
                 "chỉ các mã ở đầu vào chuẩn, mỗi dòng một mã"));
  words.flag("--exit-code", asked.exit_code,
             say("exit 1 when the answer is no", "thoát với mã 1 khi câu trả lời là không"));
}

void name_anew(Words& words, Asked& asked) {
  words.flag("--no-snapshot", asked.anew,
             say("read every file anew, and keep nothing for the next time",
                 "đọc lại mọi tệp, không lưu gì cho lần sau"));
}

void name_layout(Words& words, Asked& asked) {
  words.option("--sort", "FIELD", asked.sort,
               say("a field, downward with - before it", "một trường, thêm - để xếp giảm dần"));
  words.option("--fields", "LIST", asked.fields, say("which columns", "các cột"));
  words.flag("--ids", asked.ids, say("ids only, one a line", "chỉ mã, mỗi dòng một mã"));
}

}  // namespace

Action prepare_petition_list(Words& words) {
  auto asked = std::make_shared<Asked>();
  asked->fields = "id,due,stage,lead,title";
  name_query(words, *asked);
  name_layout(words, *asked);
  name_anew(words, *asked);
  return [asked](Context& context) { return list(*asked, context); };
}

Action prepare_petition_due(Words& words) {
  auto asked = std::make_shared<Asked>();
  asked->fields = "due,id,stage,lead,title";
  name_query(words, *asked);
  name_layout(words, *asked);
  words.option("--diff", "FILE", asked->diff,
               say("what would move if lapthach.yaml or registry/holidays.yaml were this file",
                   "hạn nào đổi nếu lapthach.yaml hoặc registry/holidays.yaml là tệp này"));
  return [asked](Context& context) { return due(*asked, context); };
}

Action prepare_petition_count(Words& words) {
  auto asked = std::make_shared<Asked>();
  asked->by = "bucket";
  name_query(words, *asked);
  words.option(
      "--by", "FIELDS", asked->by,
      say("what to count by, as commune,level", "đếm theo trường nào, ví dụ commune,level"));
  name_anew(words, *asked);
  return [asked](Context& context) { return count(*asked, context); };
}

}  // namespace lapthach::cli
