// The options of each kind of event.
#include "cli/petition_asked.hpp"

#include "lapthach/docket/amend.hpp"
#include "lapthach/domain/petition.hpp"

namespace lapthach::cli {
namespace {

using domain::EventKind;

std::vector<std::string> word_list_of(const auto& words) {
  std::vector<std::string> list;
  for (const auto& word : words) list.emplace_back(word.text);
  return list;
}

void name_charge(Words& words, LineAsked& asked) {
  EventAsked& event = asked.event;
  if (event.kind != EventKind::consult) {
    words.option("--lead", "AGENCY", event.lead,
                 say("who is charged; else what the rules propose",
                     "cơ quan chủ trì; nếu không thì theo quy tắc"));
    words.option("--level", "LEVEL", event.level, say("level of competence", "cấp thẩm quyền"));
  }
  words.options("--with", "AGENCY", asked.with, say("asked to cooperate", "cơ quan phối hợp"));
}

void name_result(Words& words, LineAsked& asked) {
  EventAsked& event = asked.event;
  if (event.kind == EventKind::answer) {
    words.option("--level", "LEVEL", event.level,
                 say("when answered on the spot", "cấp thẩm quyền, khi trả lời tại chỗ"));
    words.flag("--on-the-spot", event.on_the_spot,
               say("answered at the meeting itself", "trả lời ngay tại cuộc họp"));
  }
  words.option("--outcome", "OUTCOME", event.outcome, say("how it was settled", "kết quả"));
}

void name_parties(Words& words, LineAsked& asked) {
  EventAsked& event = asked.event;
  const auto option = [&](std::string_view name, std::string_view place, std::string& value,
                          const Text& meaning) { words.option(name, place, value, meaning); };
  switch (event.kind) {
    case EventKind::classify:
      option("--level", "LEVEL", event.level,
             say("level of competence; else what the rules propose",
                 "cấp thẩm quyền; nếu không thì theo quy tắc"));
      option("--topic", "TOPIC", event.topic, say("what it is about", "lĩnh vực"));
      words.flag("--explain", asked.explain,
                 say("show what the rules propose, and why", "xem quy tắc đề xuất gì, vì sao"));
      break;
    case EventKind::route:
    case EventKind::refer:
    case EventKind::consult:
      name_charge(words, asked);
      break;
    case EventKind::send_back:
      option("--agency", "AGENCY", event.agency, say("who gives it back", "cơ quan trả lại"));
      option("--competent", "AGENCY", event.lead,
             say("who is competent instead", "cơ quan có thẩm quyền"));
      break;
    case EventKind::hand_over:
      option("--agency", "AGENCY", event.agency,
             say("who hands over; else whoever is no more",
                 "cơ quan bàn giao; nếu không thì cơ quan không còn nữa"));
      option("--to", "AGENCY", event.lead,
             say("the successor; else the only one there is",
                 "cơ quan kế tục; nếu không thì cơ quan kế tục duy nhất"));
      option("--level", "LEVEL", event.level,
             say("level of competence; else that of the successor when the former one is no more",
                 "cấp thẩm quyền; nếu không thì cấp của cơ quan kế tục khi cấp cũ không còn"));
      break;
    case EventKind::cooperate:
      option("--agency", "AGENCY", event.agency, say("who answers", "cơ quan trả lời"));
      break;
    case EventKind::answer:
    case EventKind::decline:
    case EventKind::withdraw:
      name_result(words, asked);
      break;
    default:
      break;
  }
}

bool has_term(EventKind kind) {
  return kind == EventKind::route || kind == EventKind::refer || kind == EventKind::consult ||
         kind == EventKind::pause || kind == EventKind::extend || kind == EventKind::promise ||
         kind == EventKind::answer || kind == EventKind::reject;
}

void name_clocks(Words& words, EventAsked& event) {
  const bool stands = event.kind == EventKind::pause || event.kind == EventKind::resume ||
                      event.kind == EventKind::extend;
  if (stands) {
    words.option("--clock", event.clock, word_list_of(domain::words(domain::ClockKind{})),
                 say("which clock; else all", "thời hạn nào; nếu không thì tất cả"));
  }
  if (event.kind == EventKind::extend) {
    words.option("--days", "N", event.days, say("days on top", "số ngày thêm"));
  }
  if (has_term(event.kind)) {
    words.option("--until", "DATE", event.until, say("the day set", "ngày ấn định"));
  }
}

void name_links(Words& words, LineAsked& asked) {
  EventAsked& event = asked.event;
  if (event.kind == EventKind::reply) {
    words.option("--channel", "WORDS", event.channel,
                 say("how the cell was told: at the meeting, by letter",
                     "cách trả lời: tại cuộc họp, công văn"));
  }
  if (event.kind == EventKind::feedback) {
    words.option("--satisfaction", event.satisfaction,
                 word_list_of(domain::words(domain::Satisfaction{})),
                 say("what the cell thinks", "mức độ hài lòng"));
  }
  if (event.kind == EventKind::merge) {
    words.options("--into", "ID", asked.petitions,
                  say("the petition it becomes part of", "kiến nghị nhận gộp"));
  }
  if (event.kind == EventKind::split) {
    words.options(
        "--part", "FILE", asked.parts,
        say("the words of one part; give two or more", "nội dung một phần; nêu từ hai phần"));
  }
  if (event.kind == EventKind::correct) {
    words.option("--event", "EVENT", event.event,
                 say("the event to strike out", "việc cần xóa bỏ"));
    words.option("--field", event.field, docket::correctable_fields(),
                 say("or the field that was wrong", "hoặc mục ghi sai"));
    words.option("--value", "WORDS", event.value,
                 say("what is right; longer words by --text-file",
                     "nội dung đúng; nếu dài thì dùng --text-file"));
  }
}

void name_paper(Words& words, LineAsked& asked) {
  words.option("--doc", "NUMBER", asked.event.doc,
               say("number of the paper, as 12-BC/HU", "số văn bản, ví dụ 12-BC/HU"));
  words.option("--date", "DATE", asked.event.date, say("date of the paper", "ngày văn bản"));
  words.option("--issuer", "WHO", asked.event.issuer, say("who issued it", "cơ quan ban hành"));
  words.option("--file", "FILE", asked.file,
               say("the paper itself, copied into evidence/", "tệp văn bản, chép vào evidence/"));
}

void name_petitions(Words& words, LineAsked& asked) {
  words.words(
      "ID", asked.ids, {},
      say("petitions, or the beginning of their ids", "mã kiến nghị, hoặc phần đầu của mã"));
  words.option("--query", "QUERY", asked.query,
               say("all petitions that it finds", "mọi kiến nghị khớp điều kiện"));
  words.flag(
      "--stdin", asked.from_stdin,
      say("ids from the standard input, one a line", "mã từ đầu vào chuẩn, mỗi dòng một mã"));
  words.option("--plan", "FILE", asked.plan,
               say("write what would be done to FILE, for petition apply",
                   "ghi những việc sẽ làm vào FILE, dùng với petition apply"));
}

}  // namespace

void name_event_words(Words& words, LineAsked& asked) {
  name_petitions(words, asked);
  words.option("--at", "DATE", asked.event.at,
               say("the day it happened; else today", "ngày xảy ra; nếu không thì hôm nay"));
  words.option("--by", "WHO", asked.event.by, say("who enters it", "người ghi"));
  words.option("--reason", "WORDS", asked.event.reason, say("why", "lý do"));
  words.option(
      "--text-file", "FILE", asked.text_file,
      asked.event.kind == EventKind::redact
          ? say("the passage to take out, - for standard input", "đoạn cần che, - là đầu vào chuẩn")
          : say("what is to be said, - for standard input", "nội dung, - là đầu vào chuẩn"));
  name_parties(words, asked);
  name_clocks(words, asked.event);
  name_paper(words, asked);
  name_links(words, asked);
}

}  // namespace lapthach::cli
