// Lays out one visit: head, attendance, what was said, what the recording guide misses.
#include "report/record_visit.hpp"

#include <algorithm>

#include "lapthach/minutes/attendance.hpp"
#include "report/labelled.hpp"
#include "report/names.hpp"
#include "report/record_opinions.hpp"
#include "report/record_scores.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::Visit;

std::string hours(const Visit& visit) {
  if (!visit.start && !visit.end) return {};
  const auto shown = [](const std::optional<ClockTime>& time) {
    return time ? to_string(*time) : std::string("?");
  };
  return fmt::format("{}–{}", shown(visit.start), shown(visit.end));
}

std::string kind_text(const Visit& visit, Lang lang) {
  if (!visit.kind) return {};
  switch (*visit.kind) {
    case domain::MeetingKind::regular:
      return say("regular", "thường kỳ").in(lang);
    case domain::MeetingKind::thematic:
      return say("thematic", "chuyên đề").in(lang);
    case domain::MeetingKind::both:
      break;
  }
  return say("regular and thematic", "thường kỳ và chuyên đề").in(lang);
}

/// "30 full, 2 probationary, 3 exempt": the roll as far as it is recorded.
std::string roll_text(const Visit& visit, Lang lang) {
  std::vector<std::string> counts;
  const auto add = [&](std::optional<int> count, const Text& what) {
    if (count) counts.push_back(fmt::format("{} {}", *count, what.in(lang)));
  };
  if (!visit.roll.full) add(visit.members, say("members", "đảng viên"));
  add(visit.roll.full, say("full", "chính thức"));
  add(visit.roll.probationary, say("probationary", "dự bị"));
  add(visit.roll.exempt, say("exempt", "được miễn sinh hoạt"));
  add(visit.roll.away, say("away", "ở nơi khác"));
  add(visit.roll.temporary, say("temporary, counted apart", "sinh hoạt tạm thời, tính riêng"));
  return fmt::format("{}", fmt::join(counts, ", "));
}

/// The rate, else only how many came.
std::string attendance_text(const Visit& visit, Lang lang) {
  const auto attended = minutes::attendance(visit);
  if (attended) return minutes::explain(*attended).in(lang);
  return visit.present ? say("{} present", "{} người có mặt", *visit.present).in(lang) : "";
}

/// "2 with leave, 1 without leave"
std::string absences_text(const Visit& visit, Lang lang) {
  std::vector<std::string> counts;
  if (visit.excused) {
    counts.push_back(say("{} with leave", "{} có lý do", *visit.excused).in(lang));
  }
  if (visit.unexcused) {
    counts.push_back(say("{} without leave", "{} không lý do", *visit.unexcused).in(lang));
  }
  return fmt::format("{}", fmt::join(counts, ", "));
}

std::string absent_text(const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::AbsentMember& absent : visit.absent) {
    if (!all.empty()) all += "; ";
    all += absent.name;
    if (!absent.excused) all += say(", without leave", ", không lý do").in(lang);
    if (!absent.reason.empty()) all += fmt::format(" ({})", absent.reason);
  }
  return all;
}

std::string votes_text(const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Vote& vote : visit.votes) {
    if (!all.empty()) all += "; ";
    all += say("{}: {} for, {} against, {} abstained", "{}: {} tán thành, {} không, {} ý kiến khác",
               vote.question, vote.in_favour, vote.against, vote.abstained)
               .in(lang);
  }
  return all;
}

std::string resolution_text(const Visit& visit, Lang lang) {
  const domain::Resolution& resolution = visit.resolution;
  std::vector<std::string> place;
  if (!resolution.notebook.empty()) {
    place.push_back(say("notebook {}", "sổ {}", resolution.notebook).in(lang));
  }
  if (!resolution.page.empty()) {
    place.push_back(say("page {}", "trang {}", resolution.page).in(lang));
  }
  if (place.empty()) return resolution.text;
  return fmt::format("{}{}({})", resolution.text, resolution.text.empty() ? "" : " ",
                     fmt::join(place, ", "));
}

std::string items_text(const domain::PeriodBook& book, const Visit& visit) {
  std::vector<std::string> texts;
  for (const domain::AgendaItem& item : visit.items) {
    const std::string guidance = guidance_text(book, item.guidance);
    texts.push_back(guidance.empty()    ? item.text
                    : item.text.empty() ? guidance
                                        : fmt::format("{} [{}]", item.text, guidance));
  }
  return joined(texts);
}

Text part_text(domain::VisitPart part) {
  switch (part) {
    case domain::VisitPart::kind:
      return say("kind", "loại sinh hoạt");
    case domain::VisitPart::start:
      return say("start", "giờ bắt đầu");
    case domain::VisitPart::end:
      return say("end", "giờ kết thúc");
    case domain::VisitPart::place:
      return say("place", "địa điểm");
    case domain::VisitPart::chair:
      return say("chair", "chủ trì");
    case domain::VisitPart::secretary:
      return say("secretary", "thư ký");
    case domain::VisitPart::roll:
      return say("roll", "số đảng viên");
    case domain::VisitPart::present:
      return say("present", "số có mặt");
    case domain::VisitPart::absent:
      return say("names of the absent", "tên người vắng");
    case domain::VisitPart::previous:
      return say("last month's result", "kết quả tháng trước");
    case domain::VisitPart::next:
      return say("next month's tasks", "nhiệm vụ tháng sau");
    case domain::VisitPart::speakers:
      return say("speakers", "số người phát biểu");
    case domain::VisitPart::votes:
      return say("votes", "biểu quyết");
    case domain::VisitPart::resolution:
      return say("resolution", "nghị quyết");
    case domain::VisitPart::items:
      return say("agenda", "nội dung sinh hoạt");
    case domain::VisitPart::observation:
      return say("observation", "nhận xét của người dự");
    case domain::VisitPart::cell_score:
      return say("the cell's score", "điểm chi bộ tự chấm");
    case domain::VisitPart::superior_score:
      return say("the visitor's score", "điểm cấp trên chấm");
    case domain::VisitPart::duration:
      break;
  }
  return say("duration", "thời lượng tối thiểu");
}

/// What the recording guide of that day asks for and the record does not have.
std::string lacking_text(const domain::Records& records, const Visit& visit, Lang lang) {
  const domain::RecordingGuide* guide = domain::guide_on(records.settings, visit.date);
  if (!guide) return {};
  std::vector<std::string> parts;
  for (const domain::VisitPart part : domain::shortfalls(*guide, visit)) {
    parts.push_back(part_text(part).in(lang));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<std::string> paragraphs(const domain::Records& records, const domain::PeriodBook& book,
                                    const Visit& visit, Lang lang) {
  Parts parts(lang);
  const bool moved = visit.planned && *visit.planned != visit.date;
  parts.add(say("Planned for", "Ngày dự kiến"), moved ? day_text(*visit.planned).in(lang) : "");
  parts.add(say("Moved because", "Lý do đổi ngày"), visit.reason);
  parts.add(say("Kind", "Loại"), kind_text(visit, lang));
  parts.add(say("Time", "Thời gian"), hours(visit));
  parts.add(say("Place", "Địa điểm"), visit.place);
  parts.add(say("Chair", "Chủ trì"), visit.chair);
  parts.add(say("Secretary", "Thư ký"), visit.secretary);
  parts.add(say("Sent", "Người dự"), visitors_text(records, visit, lang));
  parts.add(say("On the roll", "Đảng viên của chi bộ"), roll_text(visit, lang));
  parts.add(say("Attendance", "Số dự"), attendance_text(visit, lang));
  parts.add(say("Absent", "Số vắng"), absences_text(visit, lang));
  parts.add(say("Absent by name", "Người vắng"), absent_text(visit, lang));
  parts.add(say("Last month", "Kết quả tháng trước"), visit.previous);
  parts.add(say("Next month", "Nhiệm vụ tháng sau"), visit.next);
  parts.add(say("Agenda", "Nội dung"), items_text(book, visit));
  parts.add(say("Spoke", "Số người phát biểu"), visit.speakers);
  parts.add(say("Votes", "Biểu quyết"), votes_text(visit, lang));
  parts.add(say("Resolution", "Nghị quyết"), resolution_text(visit, lang));
  parts.add(say("Observation", "Nhận xét của người dự"), visit.observation);
  parts.add(say("Notes", "Ghi chú"), visit.notes);
  parts.add(say("Lacking, by the recording guide", "Còn thiếu theo hướng dẫn ghi chép"),
            lacking_text(records, visit, lang));
  return parts.take();
}

}  // namespace

print::Section visit_in_full(const domain::Records& records, const domain::PeriodBook& book,
                             const Visit& visit, Lang lang) {
  print::Section section{
      fmt::format("{}, {}", cell_title(records.registry, visit.cell, visit.date, lang),
                  day_text(visit.date).in(lang)),
      paragraphs(records, book, visit, lang),
      {}};
  append_scores(records, visit, lang, section);
  if (!visit.opinions.empty()) {
    section.tables.push_back(opinions_table(records, visit.opinions, lang));
  }
  return section;
}

}  // namespace lapthach::report
