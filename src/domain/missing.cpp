// What each kind of event needs to say besides its day.
#include <fmt/ranges.h>

#include "domain/findings.hpp"
#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

namespace {

/// One event under judgement; each rule says what is missing, or nothing.
struct Case {
  const Standing& standing;
  const Petition& petition;
  const Event& event;
};

using Found = std::optional<Obstacle>;

Found lacks(const Case& asked, const Text& what, const Text& hint) {
  return Obstacle{&asked.event,
                  say("`{}` of {} {}", "việc `{}` của {} {}", command_of(asked.event.kind),
                      asked.petition.id, what),
                  hint};
}

Found without_reason(const Case& asked) {
  if (!asked.event.reason.empty()) return {};
  return lacks(asked, {"gives no reason", "chưa nêu lý do"},
               {"add reason (--reason)", "thêm reason (--reason)"});
}

Found without_level(const Case& asked) {
  if (!asked.event.level.empty()) return {};
  return lacks(asked, {"names no level", "chưa nêu cấp thẩm quyền"},
               {"add level (--level)", "thêm level (--level)"});
}

std::string listed(const std::vector<AgencyId>& agencies) {
  return fmt::format("{}", fmt::join(agencies, ", "));
}

/// One agency answers once: for the whole as the lead, or for its part.
Found asks_in_vain(const Case& asked, const AgencyId& lead, std::vector<AgencyId> busy) {
  for (const AgencyId& agency : asked.event.cooperating) {
    if (agency == lead) {
      return lacks(
          asked,
          say("asks {}, which is charged with the whole", "đề nghị phối hợp cả cơ quan chủ trì {}",
              agency),
          {"leave it out of cooperating (--with)", "bỏ cơ quan này ở cooperating (--with)"});
    }
    if (std::ranges::find(busy, agency) != busy.end()) {
      return lacks(asked, say("asks {} twice", "đề nghị {} hai lần", agency),
                   {"an agency that was asked answers with `cooperate`",
                    "cơ quan đã được đề nghị thì trả lời bằng `cooperate`"});
    }
    busy.push_back(agency);
  }
  return {};
}

Found without_lead(const Case& asked) {
  if (!asked.event.lead.empty()) return asks_in_vain(asked, asked.event.lead, {});
  return lacks(asked, {"charges no agency", "chưa nêu cơ quan chủ trì"},
               {"add lead (--lead)", "thêm lead (--lead)"});
}

Found without_cooperating(const Case& asked) {
  if (!asked.event.cooperating.empty()) {
    return asks_in_vain(asked, asked.standing.lead, asked.standing.asked);
  }
  return lacks(asked, {"asks no agency", "chưa nêu cơ quan phối hợp"},
               {"add cooperating (--with)", "thêm cooperating (--with)"});
}

Found not_asked(const Case& asked) {
  const auto& open = asked.standing.asked;
  if (std::ranges::find(open, asked.event.agency) != open.end()) return {};
  const Text what{"names an agency that was not asked", "nêu cơ quan chưa được đề nghị"};
  if (open.empty()) {
    return lacks(
        asked, what,
        {"nobody is asked: record `consult` first", "chưa đề nghị ai: ghi `consult` trước"});
  }
  return lacks(asked, what,
               say("asked and not yet answered (--agency): {}",
                   "đã được đề nghị, chưa trả lời (--agency): {}", listed(open)));
}

Found not_the_lead(const Case& asked) {
  const AgencyId& agency = asked.event.agency;
  if (agency.empty() || agency == asked.standing.lead) return without_reason(asked);
  return lacks(asked, {"is by an agency that is not charged", "do cơ quan không chủ trì ghi"},
               say("the petition is with {}", "cơ quan đang chủ trì là {}", asked.standing.lead));
}

Found without_successor(const Case& asked) {
  const auto& open = asked.standing.asked;
  const AgencyId& agency = asked.event.agency;
  const bool involved =
      agency == asked.standing.lead || std::ranges::find(open, agency) != open.end();
  if (involved && !asked.event.lead.empty()) return {};
  if (!involved && !agency.empty()) {
    return lacks(
        asked,
        say("is by {}, which has no part in it", "do {} ghi, không có phần việc ở đây", agency),
        say("the petition is with {}", "cơ quan đang chủ trì là {}", asked.standing.lead));
  }
  return lacks(asked, {"does not say from whom to whom", "chưa nêu bàn giao từ đâu đến đâu"},
               {"agency (--agency): who hands over; lead (--to): the successor",
                "agency (--agency): cơ quan bàn giao; lead (--to): cơ quan kế tục"});
}

Found not_paused(const Case& asked) {
  const auto& paused = asked.standing.paused;
  const auto& clock = asked.event.clock;
  const bool stands =
      std::ranges::any_of(paused, [&](const Standstill& p) { return !clock || p.clock == clock; });
  if (stands) return {};
  return lacks(asked, {"resumes what does not stand still", "tính tiếp khi thời hạn không dừng"},
               say("see what stands still: lapthach petition show {}",
                   "xem thời hạn nào đang dừng: lapthach petition show {}", asked.petition.id));
}

Found without_term(const Case& asked) {
  if (asked.event.days.value_or(0) > 0 || asked.event.until) return without_reason(asked);
  return lacks(asked, {"does not say by how much", "chưa nêu gia hạn bao lâu"},
               {"add days (--days) or until (--until)", "thêm days (--days) hoặc until (--until)"});
}

Found without_day(const Case& asked) {
  if (asked.event.until) return {};
  return lacks(asked, {"names no day", "chưa nêu ngày hẹn"},
               {"add until (--until)", "thêm until (--until)"});
}

Found without_promise(const Case& asked) {
  if (asked.standing.promised) return {};
  return lacks(asked, {"has no promise to keep", "không có việc đã hẹn nào"},
               {"promises are made by `promise`, or by an answer with until (--until)",
                "việc hẹn được ghi bằng `promise`, hoặc bằng kết quả có until (--until)"});
}

Found without_result(const Case& asked) {
  const bool short_way = asked.standing.grassroots || asked.event.on_the_spot;
  if (!short_way && asked.event.doc.number.empty()) {
    return lacks(asked, {"has no written result", "chưa có văn bản kết quả"},
                 {"add doc.number (--doc): only the grassroots level and answers on the spot go "
                  "without",
                  "thêm doc.number (--doc): chỉ cấp cơ sở và trả lời tại chỗ mới không cần"});
  }
  if (asked.standing.asked.empty() || !asked.event.reason.empty()) return {};
  return lacks(asked,
               say("comes before {} has answered", "có trước khi {} trả lời phối hợp",
                   asked.standing.asked.front()),
               {"record `cooperate` first, or add reason (--reason)",
                "ghi `cooperate` trước, hoặc thêm reason (--reason)"});
}

Found without_proof(const Case& asked) {
  if (!asked.event.doc.number.empty() || !asked.event.channel.empty()) return {};
  return lacks(asked, {"does not say how the cell was told", "chưa nêu cách trả lời"},
               {"add doc.number (--doc) or channel (--channel)",
                "thêm doc.number (--doc) hoặc channel (--channel)"});
}

Found without_opinion(const Case& asked) {
  if (asked.event.satisfaction) return {};
  return lacks(asked, {"does not say what the cell thinks", "chưa nêu mức độ hài lòng"},
               {"add satisfaction (--satisfaction)", "thêm satisfaction (--satisfaction)"});
}

Found without_master(const Case& asked) {
  const auto& into = asked.event.petitions;
  if (into.size() == 1 && into.front() != asked.petition.id) return {};
  return lacks(
      asked, {"does not name one other petition", "chưa nêu đúng một kiến nghị khác"},
      {"name the petition it becomes part of (--into)", "nêu kiến nghị nhận gộp (--into)"});
}

Found without_children(const Case& asked) {
  if (asked.event.petitions.size() >= 2) return {};
  return lacks(asked, {"names fewer than two petitions", "nêu chưa đủ hai kiến nghị"},
               {"give the words of each part (--part FILE), twice or more",
                "nêu nội dung từng phần (--part TỆP), từ hai phần"});
}

Found without_object(const Case& asked) {
  if (!asked.event.event.empty() || !asked.event.field.empty()) return without_reason(asked);
  return lacks(asked, {"does not say what it corrects", "chưa nêu đính chính nội dung gì"},
               {"add event (--event), or field (--field) and what is right (--value)",
                "thêm event (--event), hoặc field (--field) và nội dung đúng (--value)"});
}

Found without_text(const Case& asked) {
  if (!asked.event.text.empty()) return {};
  return lacks(asked, {"says nothing", "không có nội dung"},
               {"add text (--text-file)", "thêm text (--text-file)"});
}

using Rule = Found (*)(const Case&);

Rule rule_of(EventKind kind) {
  switch (kind) {
    case EventKind::classify:
      return without_level;
    case EventKind::route:
    case EventKind::refer:
      return without_lead;
    case EventKind::consult:
      return without_cooperating;
    case EventKind::cooperate:
      return not_asked;
    case EventKind::send_back:
      return not_the_lead;
    case EventKind::hand_over:
      return without_successor;
    case EventKind::resume:
      return not_paused;
    case EventKind::extend:
      return without_term;
    case EventKind::promise:
      return without_day;
    case EventKind::fulfil:
      return without_promise;
    case EventKind::answer:
      return without_result;
    case EventKind::reply:
      return without_proof;
    case EventKind::feedback:
      return without_opinion;
    case EventKind::merge:
      return without_master;
    case EventKind::split:
      return without_children;
    case EventKind::correct:
      return without_object;
    case EventKind::note:
      return without_text;
    case EventKind::pause:
    case EventKind::reject:
    case EventKind::decline:
    case EventKind::reopen:
    case EventKind::withdraw:
    case EventKind::redact:
      return without_reason;
    case EventKind::approve:
    case EventKind::unmerge:
      return nullptr;
  }
  return nullptr;
}

/// Complaints and denunciations are not worked on here: they are sent on, and the cell is told.
bool goes_here(EventKind kind) {
  switch (kind) {
    case EventKind::decline:
    case EventKind::reply:
    case EventKind::feedback:
    case EventKind::withdraw:
    case EventKind::correct:
    case EventKind::redact:
    case EventKind::note:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<Obstacle> what_is_missing(const Standing& standing, const Petition& petition,
                                        const PetitionSettings& settings, const Event& event) {
  const Case asked{standing, petition, event};
  const OpinionKind* kind = opinion_kind(settings, petition.kind);
  if (kind != nullptr && kind->other_channel && !goes_here(event.kind)) {
    return lacks(asked, {"is not for this channel", "không thuộc kênh này"},
                 {"complaints and denunciations go their own way: record `decline`, then `reply`",
                  "khiếu nại, tố cáo có trình tự riêng: ghi `decline` rồi `reply`"});
  }
  // Only a merge cannot do without: there is nothing to merge into.
  if (event.legacy && event.kind != EventKind::merge) return {};
  const Rule rule = rule_of(event.kind);
  return rule == nullptr ? std::nullopt : rule(asked);
}

}  // namespace lapthach::domain
