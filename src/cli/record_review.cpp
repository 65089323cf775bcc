// lapthach record review | briefing: what is asked of somebody, and what became of it.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/recording.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Strings = std::vector<std::string>;

struct Asked {
  std::string period, shortcoming, cause, remedy, on, who, due;
  RecordOptions record;
  Strings actions, done, dropped;
};

std::string day_of(const Asked& asked, const Context& context) {
  const Date today = context.desk.today;
  const Date day = asked.on.empty() ? today : date_from(asked.on, "--on");
  if (day <= today) return to_string(day);
  throw Error(Fault::usage, say("--on: {} is still to come", "--on: ngày {} chưa đến", asked.on),
              say("name the day it was done", "ghi ngày đã xong"));
}

/// "2019-Q2/1=REASON" as its two parts, neither of them empty.
std::pair<std::string, std::string> dropped_from(const std::string& word, const Text& form) {
  auto parts = pair_from(word, "--drop", form);
  if (!parts.second.empty()) return parts;
  throw Error(Fault::usage, say("--drop {} has no reason", "--drop {} chưa có lý do", parts.first),
              say("write {}", "viết {}", form));
}

/// "2019-Q2/1": the shortcoming 1 of that period.
Json settlement(const std::string& word, std::string_view option) {
  const auto slash = word.find('/');
  if (slash == std::string::npos || slash == 0) {
    throw Error(
        Fault::usage,
        say("{}: \"{}\" names no shortcoming", "{}: \"{}\" không chỉ hạn chế nào", option, word),
        say("write it as record show does, e.g. 2019-Q2/1",
            "viết như record show, ví dụ 2019-Q2/1"));
  }
  return {{"period", word.substr(0, slash)}, {"shortcoming", word.substr(slash + 1)}};
}

Json settled(const Asked& asked, const Context& context) {
  Json list = Json::array();
  for (const auto& word : asked.done) {
    Json one = settlement(word, "--done");
    one["done"] = day_of(asked, context);
    list.push_back(std::move(one));
  }
  for (const auto& word : asked.dropped) {
    const auto [name, reason] =
        dropped_from(word, say("--drop 2019-Q2/1=REASON", "--drop 2019-Q2/1=LÝ_DO"));
    Json one = settlement(name, "--drop");
    one["dropped"] = reason;
    list.push_back(std::move(one));
  }
  return list;
}

int review(const Asked& asked, Context& context) {
  Json record = record_of(asked.record);
  Json shortcoming = Json::object();
  if (!asked.shortcoming.empty()) shortcoming["text"] = asked.shortcoming;
  if (!asked.cause.empty()) shortcoming["cause"] = asked.cause;
  if (!asked.remedy.empty()) shortcoming["remedy"] = asked.remedy;
  if (!shortcoming.empty()) record["shortcomings"] = Json::array({shortcoming});
  Json list = settled(asked, context);
  if (!list.empty()) record["settled"] = std::move(list);
  return record_all(context, book::RecordKind::review, asked.period, asked.record, record);
}

/// The slash behind the day that `word` begins with: a day may have two itself.
std::size_t end_of_day(const std::string& word) {
  for (auto slash = word.find('/'); slash != std::string::npos; slash = word.find('/', slash + 1)) {
    if (parse_date_loose(word.substr(0, slash))) return slash;
  }
  return word.find('/');
}

/// Adds `action` to the briefing that held it: "2019-10-05/1" names an earlier one by its day, with
/// its unit behind a second slash, and "1" the briefing at hand.
void add_action(Json& briefings, const std::string& word, Json action) {
  const auto slash = end_of_day(word), last = word.rfind('/');
  action["id"] = word.substr(last + 1);
  Json* briefing = &briefings[0];
  if (slash != std::string::npos) {
    Json named = {{"date", word.substr(0, slash)}};
    if (last != slash) named["unit"] = word.substr(slash + 1, last - slash - 1);
    briefing = &briefings.emplace_back(std::move(named));
  }
  (*briefing)["actions"].push_back(std::move(action));
}

/// The briefing at hand, then those whose actions it ends; the first may be empty.
Json briefings(const Asked& asked, const Context& context) {
  Json list = Json::array({record_of(asked.record)});
  for (const auto& text : asked.actions) {
    Json action = {{"text", text}};
    if (!asked.who.empty()) action["who"] = asked.who;
    if (!asked.due.empty()) action["due"] = asked.due;
    list[0]["actions"].push_back(std::move(action));
  }
  for (const auto& word : asked.done) add_action(list, word, {{"done", day_of(asked, context)}});
  for (const auto& word : asked.dropped) {
    const auto [name, reason] =
        dropped_from(word, say("--drop 2019-10-05/1=REASON", "--drop 2019-10-05/1=LÝ_DO"));
    add_action(list, name, {{"dropped", reason}});
  }
  if (list[0].empty()) list.erase(list.begin());
  return list;
}

int briefing(const Asked& asked, Context& context) {
  if (asked.actions.empty() && !(asked.who.empty() && asked.due.empty())) {
    throw Error(Fault::usage,
                say("--who and --due are of an action, but none is named",
                    "--who và --due nói về việc phải làm, nhưng chưa nêu việc nào"),
                say("name it: --action TEXT", "nêu việc: --action VIỆC"));
  }
  return record_all(context, book::RecordKind::briefing, {}, asked.record,
                    briefings(asked, context));
}

void bind_endings(Words& words, Asked& asked, std::string_view placeholder) {
  words.options("--done", placeholder, asked.done,
                say("what was carried out", "việc, giải pháp đã xong"));
  words.options("--drop", fmt::format("{}=REASON", placeholder), asked.dropped,
                say("what was given up, and why", "việc, giải pháp thôi thực hiện, và lý do"));
  words.option("--on", "DATE", asked.on,
               say("day of --done; else today", "ngày xong của --done; bỏ trống là hôm nay"));
}

}  // namespace

Action prepare_record_review(Words& words) {
  auto asked = std::make_shared<Asked>();
  words.word("PERIOD", asked->period, Words::Need::optional, say("e.g. 2019-Q4", "ví dụ 2019-Q4"));
  bind_record(words, book::RecordKind::review, asked->record);
  words.option("--shortcoming", "TEXT", asked->shortcoming,
               say("a shortcoming", "một tồn tại, hạn chế"));
  words.option("--cause", "TEXT", asked->cause, say("its cause", "nguyên nhân"));
  words.option("--remedy", "TEXT", asked->remedy, say("its remedy", "giải pháp"));
  bind_endings(words, *asked, "PERIOD/ID");
  return [asked](Context& context) { return review(*asked, context); };
}

Action prepare_record_briefing(Words& words) {
  auto asked = std::make_shared<Asked>();
  bind_record(words, book::RecordKind::briefing, asked->record);
  words.options("--action", "TEXT", asked->actions, say("what is to be done", "một việc phải làm"));
  words.option("--who", "NAME", asked->who,
               say("who is to do the actions on the line", "người làm các việc nêu trong lệnh"));
  words.option("--due", "DATE", asked->due, say("until when", "thời hạn"));
  bind_endings(words, *asked, "DATE/ID");
  return [asked](Context& context) { return briefing(*asked, context); };
}

}  // namespace lapthach::cli
