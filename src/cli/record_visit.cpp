// lapthach record visit | session: what a cell meeting or a working session brought home.
#include <memory>

#include "cli/command.hpp"
#include "cli/record_opinions.hpp"
#include "cli/recording.hpp"
#include "lapthach/base/id.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using Strings = std::vector<std::string>;

/// What a visit has besides its fields of one value.
struct Asked {
  std::string period;
  RecordOptions record;
  OpinionOptions opinions;
  Strings officials, substitutes, absent, absent_without_leave, items, votes;
  std::string scorer, sheet, total, grade, by;
  Strings points;
};

Json visitors(const Asked& asked) {
  Json list = Json::array();
  for (const auto& word : asked.officials) {
    const auto equals = word.find('=');
    Json visitor = {{"official", word.substr(0, equals)}};
    if (equals != std::string::npos) visitor["status"] = word.substr(equals + 1);
    list.push_back(std::move(visitor));
  }
  for (const auto& word : asked.substitutes) {
    const auto [absent, instead] =
        pair_from(word, "--substitute",
                  say("--substitute ABSENT=INSTEAD", "--substitute NGƯỜI_VẮNG=NGƯỜI_THAY"));
    list.push_back({{"official", absent}, {"status", "substituted"}, {"substitute", instead}});
  }
  return list;
}

/// "NAME: reason"
Json absent_member(const std::string& word, bool excused) {
  const auto colon = word.find(':');
  Json member = {{"name", std::string(trim(word.substr(0, colon)))}, {"excused", excused}};
  if (colon != std::string::npos) member["reason"] = std::string(trim(word.substr(colon + 1)));
  return member;
}

Json absent(const Asked& asked) {
  Json list = Json::array();
  for (const auto& word : asked.absent) list.push_back(absent_member(word, true));
  for (const auto& word : asked.absent_without_leave) list.push_back(absent_member(word, false));
  return list;
}

/// "GUIDANCE", "GUIDANCE=TEXT", or a text that answers to no content of the guidance.
Json items(const Asked& asked) {
  Json list = Json::array();
  for (const auto& word : asked.items) {
    const auto equals = word.find('=');
    const bool is_text = equals == std::string::npos && !is_id(word);
    Json item = Json::object();
    if (is_text) item["text"] = word;
    if (!is_text && equals != 0) item["guidance"] = word.substr(0, equals);
    if (equals != std::string::npos) item["text"] = word.substr(equals + 1);
    list.push_back(std::move(item));
  }
  return list;
}

Json votes(const Asked& asked) {
  const Text form =
      say("--vote QUESTION=FOR/AGAINST/ABSTAIN", "--vote NỘI_DUNG=TÁN_THÀNH/KHÔNG/KHÁC");
  Json list = Json::array();
  for (const auto& word : asked.votes) {
    const auto [question, counts] = pair_from(word, "--vote", form);
    const auto parts = split(counts, '/');
    if (parts.size() != 3) {
      throw Error(
          Fault::usage,
          say("--vote: \"{}\" is not three counts", "--vote: \"{}\" không phải ba con số", counts),
          say("write {}", "viết {}", form));
    }
    list.push_back({{"question", question},
                    {"for", std::string(parts[0])},
                    {"against", std::string(parts[1])},
                    {"abstain", std::string(parts[2])}});
  }
  return list;
}

Json card(const Asked& asked) {
  Json card = Json::object();
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) card[key] = value;
  };
  put("scorer", asked.scorer);
  put("sheet", asked.sheet);
  for (const auto& word : asked.points) {
    const auto [criterion, points] =
        pair_from(word, "--points", say("--points CRITERION=POINTS", "--points TIÊU_CHÍ=ĐIỂM"));
    card["points"][criterion] = points;
  }
  put("total", asked.total);
  put("grade", asked.grade);
  put("by", asked.by);
  return card;
}

void put(Json& record, const char* key, Json value) {
  if (!value.empty()) record[key] = std::move(value);
}

int visit(const Asked& asked, Context& context) {
  Json record = record_of(asked.record);
  put(record, "visitors", visitors(asked));
  put(record, "absent", absent(asked));
  put(record, "items", items(asked));
  put(record, "votes", votes(asked));
  const Json scored = card(asked);
  if (!scored.empty()) record["scores"] = Json::array({scored});
  put(record, "opinions", opinions_of(asked.opinions, context));
  return record_all(context, book::RecordKind::visit, asked.period, asked.record, record);
}

int session(const Asked& asked, Context& context) {
  Json record = record_of(asked.record);
  put(record, "opinions", opinions_of(asked.opinions, context));
  return record_all(context, book::RecordKind::session, asked.period, asked.record, record);
}

void bind_period(Words& words, Asked& asked) {
  words.word("PERIOD", asked.period, Words::Need::optional,
             say("e.g. 2019-Q4; else the quarter of the day",
                 "ví dụ 2019-Q4; bỏ trống là quý của ngày họp"));
}

void bind_people(Words& words, Asked& asked) {
  words.options("--official", "OFFICIAL[=STATUS]", asked.officials,
                say("who was to attend: done, excused, unexcused or substituted",
                    "người được cử dự: done, excused, unexcused hoặc substituted"));
  words.options("--substitute", "ABSENT=INSTEAD", asked.substitutes,
                say("who was substituted, and by whom", "người được thay, và người dự thay"));
  words.options("--absent", "NAME[: REASON]", asked.absent,
                say("a member absent with leave", "đảng viên vắng có lý do"));
  words.options("--absent-without-leave", "NAME[: REASON]", asked.absent_without_leave,
                say("a member absent without leave", "đảng viên vắng không lý do"));
}

void bind_scores(Words& words, Asked& asked) {
  words.option("--scorer", asked.scorer, {"cell", "superior"},
               say("who gave the points", "bên chấm điểm"));
  words.option("--sheet", "SHEET", asked.sheet, say("the score sheet used", "bảng chấm điểm"));
  words.options("--points", "CRITERION=POINTS", asked.points,
                say("points of one criterion", "điểm của một tiêu chí"));
  words.option("--score", "POINTS", asked.total, say("total as written", "tổng điểm như đã ghi"));
  words.option("--grade", "GRADE", asked.grade, say("grade as written", "xếp loại như đã ghi"));
  words.option("--scored-by", "NAME", asked.by, say("who scored", "người chấm"));
}

}  // namespace

Action prepare_record_visit(Words& words) {
  auto asked = std::make_shared<Asked>();
  bind_period(words, *asked);
  bind_record(words, book::RecordKind::visit, asked->record);
  bind_people(words, *asked);
  words.options("--item", "GUIDANCE[=TEXT]", asked->items,
                say("a content of the guidance that was discussed; a text alone: anything else",
                    "nội dung định hướng đã bàn; chỉ ghi chữ là nội dung khác"));
  words.options("--vote", "QUESTION=FOR/AGAINST/ABSTAIN", asked->votes,
                say("what was voted on", "nội dung biểu quyết"));
  bind_scores(words, *asked);
  bind_opinions(words, asked->opinions);
  return [asked](Context& context) { return visit(*asked, context); };
}

Action prepare_record_session(Words& words) {
  auto asked = std::make_shared<Asked>();
  bind_period(words, *asked);
  bind_record(words, book::RecordKind::session, asked->record);
  bind_opinions(words, asked->opinions);
  return [asked](Context& context) { return session(*asked, context); };
}

}  // namespace lapthach::cli
