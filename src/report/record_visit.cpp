// Lays out one visit: head, attendance, what was said, scores explained.
#include "report/record_visit.hpp"

#include <algorithm>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/score.hpp"
#include "report/labelled.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using domain::Visit;
using print::Column;
using print::ColumnKind;

Text status_text(const domain::Visitor& visitor) {
  switch (visitor.status) {
    case domain::VisitStatus::done:
      return {};
    case domain::VisitStatus::excused:
      return say("excused", "vắng có lý do");
    case domain::VisitStatus::unexcused:
      return say("absent without leave", "vắng không lý do");
    case domain::VisitStatus::substituted:
      break;
  }
  return say("substituted", "cử người thay");
}

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

/// The name that a list of the settings gives to an id; the id itself when it has none.
template <class T, class WordId>
std::string name_in(const std::vector<T>& list, const WordId& id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() || found->name.empty() ? id.str() : found->name;
}

Text scorer_text(domain::Scorer scorer) {
  return scorer == domain::Scorer::cell ? say("the cell", "chi bộ tự chấm")
                                        : say("the visitor", "cấp trên chấm");
}

/// "10", and what is assumed rather than known is said to be.
std::string most_text(const domain::SheetItem& item, Lang lang) {
  const std::string points = to_string(item.points());
  return item.assumed() ? say("{} (assumed)", "{} (giả định)", points).in(lang) : points;
}

/// "the cell (Chi ủy)": the side that scored, and who of it.
std::string scorer_of(const domain::ScoreCard& card, Lang lang) {
  const std::string side = scorer_text(card.scorer).in(lang);
  return card.by.empty() ? side : fmt::format("{} ({})", side, card.by);
}

/// Total and grade as the paper has them; empty when it has none.
std::string written(const domain::ScoreCard& card) {
  std::string text = card.total ? to_string(*card.total) : "";
  if (!card.grade.empty()) text += (text.empty() ? "" : ", ") + card.grade;
  return text;
}

/// A card with its sheet, a line for each criterion, total and grade below.
print::Table scored(const domain::ScoreSheet& sheet, const domain::ScoreCard& card,
                    const Visit& visit, Lang lang) {
  const minutes::Score score = minutes::score(sheet, card, visit);
  print::Table table{
      say("Score by {}: {}", "Bảng điểm, {}: {}", scorer_of(card, lang), sheet.name).in(lang),
      {{"criterion", say("Criterion", "Tiêu chí").in(lang)},
       {"points", say("Points", "Điểm").in(lang)},
       {"most", say("Of", "Tối đa").in(lang)},
       {"why", say("Why", "Căn cứ").in(lang)}},
      {}};
  for (const minutes::ScoreLine& line : score.lines) {
    table.rows.push_back({line.item.name(), line.points ? to_string(*line.points) : "",
                          most_text(line.item, lang), line.why.in(lang)});
  }
  table.rows.push_back({say("Total", "Cộng").in(lang), to_string(score.total),
                        to_string(score.most),
                        score.complete ? "" : say("not complete", "chưa chấm đủ").in(lang)});
  for (const minutes::GradeLine& grade : score.grades) {
    table.rows.push_back(
        {grade.grade, grade.holds ? say("yes", "đạt").in(lang) : say("no", "không đạt").in(lang),
         "", grade.why.in(lang)});
  }
  if (const std::string paper = written(card); !paper.empty()) {
    table.rows.push_back({say("As written", "Theo phiếu").in(lang), paper, "", ""});
  }
  return table;
}

}  // namespace

std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date) {
  return official_title(records.registry, id, date);
}

std::string visitors_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    if (!all.empty()) all += "; ";
    all += official_name(records, visitor.official, visit.date);
    const std::string status = status_text(visitor).in(lang);
    if (!status.empty()) all += ": " + status;
    if (!visitor.substitute.empty()) {
      all += say(" by {}", ": {}", official_name(records, visitor.substitute, visit.date)).in(lang);
    }
    if (!visitor.reason.empty()) all += fmt::format(" ({})", visitor.reason);
  }
  return all;
}

std::string came_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    const bool instead = visitor.status == domain::VisitStatus::substituted;
    if (visitor.status != domain::VisitStatus::done && !instead) continue;
    if (instead && visitor.substitute.empty()) continue;
    if (!all.empty()) all += "; ";
    all += official_name(records, instead ? visitor.substitute : visitor.official, visit.date);
    if (instead) {
      all += say(" (for {})", " (thay {})", official_name(records, visitor.official, visit.date))
                 .in(lang);
    }
  }
  return all;
}

std::string absences_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    if (visitor.status == domain::VisitStatus::done) continue;
    if (!all.empty()) all += "; ";
    all +=
        official_name(records, visitor.official, visit.date) + ": " + status_text(visitor).in(lang);
    if (!visitor.reason.empty()) all += fmt::format(" ({})", visitor.reason);
  }
  return all;
}

domain::TeamId team_of(const domain::Records& records, const domain::OfficialId& official,
                       Date date) {
  for (const domain::Team& team : domain::teams_on(records, date)) {
    const bool member = std::ranges::any_of(
        team.members, [&](const domain::Member* each) { return each->official == official; });
    if (member) return team.statement->id;
  }
  return {};
}

std::string grade_of(const domain::Records& records, const Visit& visit,
                     const domain::ScoreCard& card) {
  if (!card.grade.empty()) return card.grade;
  const domain::ScoreSheet* sheet = domain::sheet_of(records.settings, card.sheet);
  return sheet ? minutes::score(*sheet, card, visit).grade : std::string();
}

std::string grades_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::vector<std::string> grades;
  for (const domain::ScoreCard& card : visit.scores) {
    const std::string grade = grade_of(records, visit, card);
    if (grade.empty()) continue;
    const Text side =
        card.scorer == domain::Scorer::cell ? say("cell", "chi bộ") : say("visitor", "cấp trên");
    grades.push_back(visit.scores.size() == 1 ? grade
                                              : fmt::format("{}: {}", side.in(lang), grade));
  }
  return joined(grades);
}

std::string guidance_text(const domain::PeriodBook& book, const domain::GuidanceId& id) {
  if (!book.record) return id.str();
  const auto& all = book.record->guidance;
  const auto found = std::ranges::find(all, id, &domain::Guidance::id);
  return found == all.end() ? id.str() : found->text;
}

Text source_text(domain::Source source) {
  switch (source) {
    case domain::Source::cell:
      return say("cell", "chi bộ");
    case domain::Source::member:
      return say("member", "đảng viên");
    case domain::Source::people:
      return say("people", "nhân dân");
    case domain::Source::committee:
      break;
  }
  return say("committee", "đảng ủy");
}

Text fate_text(const domain::Opinion& opinion) {
  Text fate = opinion.petition.empty() ? say("not yet decided", "chưa quyết định")
                                       : say("{}", "{}", opinion.petition);
  if (opinion.remark) fate = say("a remark", "ghi nhận");
  if (!opinion.on_the_spot) return fate;
  if (opinion.answer.empty()) return say("{}, answered there", "{}, đã trả lời tại chỗ", fate);
  return say("{}, answered there: {}", "{}, đã trả lời tại chỗ: {}", fate, opinion.answer);
}

print::Table opinions_table(const domain::Records& records,
                            const std::vector<domain::Opinion>& opinions, Lang lang) {
  print::Table table{say("Opinions heard", "Ý kiến, kiến nghị").in(lang),
                     {{"no", say("No.", "TT").in(lang), ColumnKind::number},
                      {"text", say("Opinion", "Nội dung").in(lang)},
                      {"kind", say("Kind", "Loại").in(lang)},
                      {"source", say("Source", "Nguồn").in(lang)},
                      {"topic", say("Topic", "Lĩnh vực").in(lang)},
                      {"becomes", say("Becomes", "Xử lý").in(lang)}},
                     {}};
  const domain::PetitionSettings& settings = records.settings.petitions;
  std::int64_t number = 0;
  for (const domain::Opinion& opinion : opinions) {
    const std::string title = opinion.title.empty() ? "" : opinion.title + ": ";
    table.rows.push_back({++number, title + opinion.text,
                          name_in(settings.opinion_kinds, opinion.kind),
                          opinion.source ? source_text(*opinion.source).in(lang) : "",
                          name_in(settings.topics, opinion.topic), fate_text(opinion).in(lang)});
  }
  return table;
}

print::Section visit_in_full(const domain::Records& records, const domain::PeriodBook& book,
                             const Visit& visit, Lang lang) {
  print::Section section{
      fmt::format("{}, {}", cell_title(records.registry, visit.cell, visit.date, lang),
                  day_text(visit.date).in(lang)),
      paragraphs(records, book, visit, lang),
      {}};
  for (const domain::ScoreCard& card : visit.scores) {
    const domain::ScoreSheet* sheet = domain::sheet_of(records.settings, card.sheet);
    if (sheet) {
      section.tables.push_back(scored(*sheet, card, visit, lang));
    } else {
      section.paragraphs.push_back(say("Score as written by {}: {}", "Điểm đã ghi, {}: {}",
                                       scorer_of(card, lang), written(card))
                                       .in(lang));
    }
  }
  if (!visit.opinions.empty())
    section.tables.push_back(opinions_table(records, visit.opinions, lang));
  return section;
}

}  // namespace lapthach::report
