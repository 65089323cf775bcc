// Takes opinions from files and raises petitions out of them.
#include "cli/record_opinions.hpp"

#include "cli/input.hpp"
#include "cli/petitions.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::cli {
namespace {

using domain::Event;
using domain::EventKind;
using domain::Petition;

Event there(EventKind kind, const book::Raising& raising, Date today) {
  Event event;
  event.kind = kind;
  event.at = raising.draft.raised;
  event.recorded = today;
  event.on_the_spot = true;
  return event;
}

/// Who heard the question heard the answer: the petition is answered and replied to.
Petition answered_there(Petition petition, const book::Raising& raising, Date today) {
  const domain::PetitionSettings& settings = raising.records.settings.petitions;
  const WorkCalendar calendar = domain::work_calendar(raising.records.registry);
  Event answer = there(EventKind::answer, raising, today);
  answer.text = raising.opinion.answer;
  Event reply = there(EventKind::reply, raising, today);
  reply.channel = say("at the meeting", "tại buổi họp").in(raising.records.settings.language);
  for (const Event& event : {answer, reply}) {
    if (const auto refused = docket::refusal(petition, event, settings)) {
      throw Error(Fault::no, refused->what, refused->hint);
    }
    petition = docket::with_event(std::move(petition), event, {settings, calendar});
  }
  return petition;
}

void add(Json& list, const std::vector<std::string>& files, const Json& common, const char* key,
         const Json& value, Context& context) {
  for (const std::string& file : files) {
    const std::string text = read_input(file, context.desk.in);
    Json opinion = {{"text", std::string(trim(text))}};
    opinion.update(common);
    if (key) opinion[key] = value;
    list.push_back(std::move(opinion));
  }
}

}  // namespace

void bind_opinions(Words& words, OpinionOptions& options) {
  words.options("--petition-file", "FILE", options.petitions,
                say("the text of an opinion that becomes a petition; - for the standard input",
                    "nội dung một ý kiến lập thành kiến nghị; - cho đầu vào chuẩn"));
  words.options("--remark-file", "FILE", options.remarks,
                say("of one that stays a remark", "của một ý kiến chỉ ghi nhận"));
  words.options("--opinion-file", "FILE", options.undecided,
                say("of one that waits for that decision", "của một ý kiến chưa quyết định"));
  words.option("--opinion-kind", "KIND", options.kind, say("their kind", "loại ý kiến"));
  words.option("--source", options.source, {"cell", "member", "people", "committee"},
               say("who raised them", "ai nêu"));
  words.option("--topic", "TOPIC", options.topic, say("their topic", "lĩnh vực"));
  words.option("--answer", "TEXT", options.answer,
               say("what was answered on the spot", "nội dung đã trả lời tại chỗ"));
}

Json opinions_of(const OpinionOptions& options, Context& context) {
  Json common = Json::object();
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) common[key] = value;
  };
  put("kind", options.kind);
  put("source", options.source);
  put("topic", options.topic);
  put("answer", options.answer);
  if (!options.answer.empty()) common["on_the_spot"] = true;
  Json list = Json::array();
  add(list, options.petitions, common, "petition", book::becomes_petition, context);
  add(list, options.remarks, common, "remark", true, context);
  add(list, options.undecided, common, nullptr, {}, context);
  if (list.empty() && !common.empty()) {
    throw Error(Fault::usage,
                say("these options describe opinions, but none is named",
                    "các tùy chọn này mô tả ý kiến, nhưng chưa nêu ý kiến nào"),
                say("name its text: --petition-file FILE or --remark-file FILE",
                    "nêu nội dung: --petition-file TỆP hoặc --remark-file TỆP"));
  }
  return list;
}

std::function<Petition(const book::Raising&)> petition_raiser(Context& context) {
  return [&context](const book::Raising& raising) {
    const Date today = context.desk.today;
    Petition draft = raising.draft;
    draft.recorded = today;
    docket::Raised made = docket::raise(std::move(draft), raising.period,
                                        raising.records.settings.petitions, raising.known);
    if (made.known) return made.petition;
    if (!raising.opinion.on_the_spot) return made.petition;
    return answered_there(std::move(made.petition), raising, today);
  };
}

}  // namespace lapthach::cli
