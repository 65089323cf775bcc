// Lays out one visit: head, attendance, what was said, scores explained.
#include "report/record_visit.hpp"

#include <algorithm>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/score.hpp"
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

/// Label and text of each part that is there.
class Parts {
 public:
  explicit Parts(Lang lang) : lang_(lang) {}

  void add(const Text& label, const std::string& text) {
    if (!text.empty()) lines_.push_back(fmt::format("{}: {}", label.in(lang_), text));
  }
  void add(const Text& label, std::optional<int> number) {
    if (number) add(label, std::to_string(*number));
  }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  Lang lang_;
  std::vector<std::string> lines_;
};

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
  std::string text = resolution.text;
  if (resolution.notebook.empty()) return text;
  if (!text.empty()) text += ' ';
  return text + (resolution.page.empty() ? say("(notebook {})", "(sổ {})", resolution.notebook)
                                         : say("(notebook {}, page {})", "(sổ {}, trang {})",
                                               resolution.notebook, resolution.page))
                    .in(lang);
}

std::string items_text(const Visit& visit) {
  std::string all;
  for (const domain::AgendaItem& item : visit.items) {
    if (!all.empty()) all += "; ";
    all += item.guidance.empty() ? item.text
           : item.text.empty()   ? item.guidance.str()
                                 : fmt::format("{} [{}]", item.text, item.guidance);
  }
  return all;
}

std::vector<std::string> paragraphs(const domain::Records& records, const Visit& visit, Lang lang) {
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
  const auto attended = minutes::attendance(visit);
  parts.add(say("Attendance", "Số dự"), attended ? minutes::explain(*attended).in(lang) : "");
  parts.add(say("Absent", "Vắng"), absent_text(visit, lang));
  parts.add(say("Last month", "Kết quả tháng trước"), visit.previous);
  parts.add(say("Next month", "Nhiệm vụ tháng sau"), visit.next);
  parts.add(say("Agenda", "Nội dung"), items_text(visit));
  parts.add(say("Spoke", "Số người phát biểu"), visit.speakers);
  parts.add(say("Votes", "Biểu quyết"), votes_text(visit, lang));
  parts.add(say("Resolution", "Nghị quyết"), resolution_text(visit, lang));
  parts.add(say("Observation", "Nhận xét của người dự"), visit.observation);
  parts.add(say("Notes", "Ghi chú"), visit.notes);
  return parts.take();
}

print::Table opinions(const Visit& visit, Lang lang) {
  print::Table table{say("Opinions heard", "Ý kiến, kiến nghị").in(lang),
                     {{"no", say("No.", "TT").in(lang), ColumnKind::number},
                      {"text", say("Opinion", "Nội dung").in(lang)},
                      {"kind", say("Kind", "Loại").in(lang)},
                      {"becomes", say("Becomes", "Xử lý").in(lang)}},
                     {}};
  std::int64_t number = 0;
  for (const domain::Opinion& opinion : visit.opinions) {
    std::string fate = opinion.petition.empty() ? say("not yet decided", "chưa quyết định").in(lang)
                                                : fmt::format("{}", opinion.petition);
    if (opinion.remark) fate = say("a remark", "ghi nhận").in(lang);
    if (opinion.on_the_spot) fate += say(", answered there", ", đã trả lời tại chỗ").in(lang);
    table.rows.push_back({++number, opinion.text, opinion.kind.str(), fate});
  }
  return table;
}

Text scorer_text(domain::Scorer scorer) {
  return scorer == domain::Scorer::cell ? say("the cell", "chi bộ tự chấm")
                                        : say("the visitor", "cấp trên chấm");
}

/// A card with its sheet, a line for each criterion, total and grade below.
print::Table scored(const domain::ScoreSheet& sheet, const domain::ScoreCard& card,
                    const Visit& visit, Lang lang) {
  const minutes::Score score = minutes::score(sheet, card, visit);
  print::Table table{
      say("Score by {} ({})", "Bảng điểm, {} ({})", scorer_text(card.scorer), sheet.name).in(lang),
      {{"criterion", say("Criterion", "Tiêu chí").in(lang)},
       {"points", say("Points", "Điểm").in(lang)},
       {"most", say("Of", "Tối đa").in(lang)},
       {"why", say("Why", "Căn cứ").in(lang)}},
      {}};
  for (const minutes::ScoreLine& line : score.lines) {
    table.rows.push_back({line.item.name(), line.points ? to_string(*line.points) : "",
                          to_string(line.item.points()), line.why.in(lang)});
  }
  table.rows.push_back({say("Total", "Cộng").in(lang), to_string(score.total),
                        to_string(score.most),
                        score.complete ? "" : say("not complete", "chưa chấm đủ").in(lang)});
  for (const minutes::GradeLine& grade : score.grades) {
    table.rows.push_back(
        {grade.grade, grade.holds ? say("yes", "đạt").in(lang) : say("no", "không đạt").in(lang),
         "", grade.why.in(lang)});
  }
  return table;
}

std::string written(const domain::ScoreCard& card, Lang lang) {
  return fmt::format("{}: {} {}", scorer_text(card.scorer).in(lang),
                     card.total ? to_string(*card.total) : "", card.grade);
}

}  // namespace

std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date) {
  const domain::Official* official = domain::official_on(records.registry, id, date);
  return official ? official->name : id.str();
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

print::Section visit_in_full(const domain::Records& records, const Visit& visit, Lang lang) {
  print::Section section{
      fmt::format("{}, {}", cell_title(records.registry, visit.cell, visit.date, lang),
                  day_text(visit.date).in(lang)),
      paragraphs(records, visit, lang),
      {}};
  for (const domain::ScoreCard& card : visit.scores) {
    const domain::ScoreSheet* sheet = domain::sheet_of(records.settings, card.sheet);
    if (sheet) {
      section.tables.push_back(scored(*sheet, card, visit, lang));
    } else {
      section.paragraphs.push_back(
          say("Score as written by {}", "Điểm đã ghi, {}", written(card, lang)).in(lang));
    }
  }
  if (!visit.opinions.empty()) section.tables.push_back(opinions(visit, lang));
  return section;
}

}  // namespace lapthach::report
