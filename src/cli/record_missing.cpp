// lapthach record missing: who has not reported, and who lacks a notebook or training.
#include <memory>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/layout.hpp"
#include "cli/rosters.hpp"
#include "cli/words.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/minutes/registers.hpp"
#include "lapthach/report/record.hpp"

namespace lapthach::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Asked {
  std::string period, subject;
  bool exit_code = false, notebooks = false, training = false;
};

/// The last period whose meetings have begun.
Period last_period(const std::filesystem::path& root, Date today) {
  return next_period(load_around(root, today), today) - 1;
}

std::string_view word_of(minutes::Owed owed) {
  switch (owed) {
    case minutes::Owed::visit:
      return "visit";
    case minutes::Owed::visitor:
      return "visitor";
    case minutes::Owed::session:
      return "session";
    case minutes::Owed::opinion:
      return "opinion";
    case minutes::Owed::review:
      break;
  }
  return "review";
}

template <class Id>
Json id_json(const Id& id) {
  return id.empty() ? Json() : Json(id.str());
}

std::string missing_json(const minutes::Missing& missing, Date today, Lang lang) {
  std::set<std::string> teams, officials, cells;
  Json records = Json::array();
  for (const auto& record : missing.records) {
    teams.insert(record.team.str());
    if (!record.official.empty()) officials.insert(record.official.str());
    if (record.owed == minutes::Owed::visit) cells.insert(record.cell.str());
    records.push_back({{"owed", word_of(record.owed)},
                       {"team", id_json(record.team)},
                       {"official", id_json(record.official)},
                       {"cell", id_json(record.cell)},
                       {"unit", id_json(record.unit)},
                       {"what", minutes::describe(record).in(lang)}});
  }
  const Json all = {{"period", to_string(missing.period)},
                    {"meeting", to_string(missing.meeting)},
                    {"due", to_string(missing.due)},
                    {"late", missing.late(today)},
                    {"teams", teams},
                    {"officials", officials},
                    {"cells", cells},
                    {"records", records}};
  return harmless_json(all.dump(2)) + "\n";
}

/// What the closing of the period explains is not missing.
minutes::Missing missing_by(const domain::Records& records, Period period, Date today) {
  minutes::Missing missing = minutes::missing(records, period, today);
  const auto* book = records.period(period);
  if (book && book->record) {
    missing.records = minutes::unexplained(missing, book->record->gaps);
  }
  return missing;
}

int show_missing(const Asked& asked, Context& context) {
  const auto& root = book_root(context);
  const Date today = context.desk.today;
  const Period period = asked.period.empty() ? last_period(root, today) : period_from(asked.period);
  book::Wanted wanted;
  wanted.from = wanted.to = period;
  const auto records = book::load_or_throw(root, wanted);
  const auto missing = missing_by(records, period, today);
  const Lang lang = context.desk.lang;
  deliver(context, context.globals.format == "json"
                       ? missing_json(missing, today, lang)
                       : laid_out(report::missing(records, missing, today, lang), context));
  return asked.exit_code && missing.late(today) ? 1 : 0;
}

std::string subject_of(const minutes::Holder& holder) {
  if (!holder.official.empty()) return "official/" + holder.official.str();
  if (!holder.unit.empty()) return "unit/" + holder.unit.str();
  return "cell/" + holder.cell.str();
}

/// One name a line, a JSON list of them, or a table.
std::string list_of(const std::vector<std::string>& names, const Text& title,
                    const Context& context) {
  const std::string& format = context.globals.format;
  const Lang lang = context.desk.lang;
  if (format == "json") return harmless_json(Json(names).dump(2)) + "\n";
  if (format == "text") return names.empty() ? "" : fmt::format("{}\n", fmt::join(names, "\n"));
  print::Table table{
      "", {{"subject", say("Who", "Đối tượng").in(lang), print::ColumnKind::code}}, {}};
  for (const auto& name : names) table.rows.push_back({name});
  print::Document document;
  document.title = title.in(lang);
  document.as_of = to_string(context.desk.today);
  document.sections = {{"", {}, {std::move(table)}}};
  document.lang = lang;
  return laid_out(document, context);
}

int deliver_names(const Asked& asked, Context& context, const std::vector<std::string>& names) {
  const Text title = asked.notebooks ? say("Without a notebook", "Chưa có sổ ghi nghị quyết")
                                     : say("Not trained", "Chưa được bồi dưỡng");
  deliver(context, list_of(names, title, context));
  return asked.exit_code && !names.empty() ? 1 : 0;
}

int show_lacking(const Asked& asked, Context& context) {
  if (asked.notebooks && asked.training) {
    throw Error(Fault::usage,
                say("--notebooks and --training are two lists",
                    "--notebooks và --training là hai danh sách"),
                say("ask for one at a time", "mỗi lần chỉ hỏi một danh sách"));
  }
  if (!asked.training && !asked.subject.empty()) {
    throw Error(Fault::usage,
                say("--subject is for --training", "--subject chỉ dùng với --training"),
                say("add --training", "thêm --training"));
  }
  book::Wanted wanted;
  wanted.periods = false;
  wanted.registers = true;
  const auto records = book::load_or_throw(book_root(context), wanted);
  std::vector<std::string> names;
  if (asked.notebooks) {
    for (const auto& holder : minutes::without_notebook(records, context.desk.today)) {
      names.push_back(subject_of(holder));
    }
  } else {
    for (const auto& official : minutes::untrained(records, context.desk.today, asked.subject)) {
      names.push_back("official/" + official.str());
    }
  }
  return deliver_names(asked, context, names);
}

}  // namespace

Action prepare_record_missing(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word(
      "PERIOD", asked->period, Words::Need::optional,
      say("e.g. 2019-Q4; else the last one begun", "ví dụ 2019-Q4; bỏ trống là kỳ gần nhất"));
  words.flag("--exit-code", asked->exit_code,
             say("status 1 when something is late", "trả về 1 khi có biên bản quá hạn"));
  words.flag("--notebooks", asked->notebooks,
             say("who should have a notebook and has none", "ai chưa có sổ ghi nghị quyết"));
  words.flag("--training", asked->training,
             say("members of teams never trained", "thành viên tổ chưa được bồi dưỡng"));
  words.option("--subject", "TEXT", asked->subject,
               say("trained in what, for --training", "nội dung bồi dưỡng, dùng với --training"));
  return [asked](Context& context) {
    const bool lacking = asked->notebooks || asked->training || !asked->subject.empty();
    return lacking ? show_lacking(*asked, context) : show_missing(*asked, context);
  };
}

}  // namespace lapthach::cli
