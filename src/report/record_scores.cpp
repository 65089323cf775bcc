// Lays out score cards: points by criterion, total and grade with their reasons.
#include "report/record_scores.hpp"

#include <vector>

#include "lapthach/base/decimal_words.hpp"
#include "lapthach/minutes/score.hpp"
#include "report/labelled.hpp"

namespace lapthach::report {
namespace {

using domain::Visit;

Text scorer_text(domain::Scorer scorer) {
  return scorer == domain::Scorer::cell ? say("the cell", "chi bộ tự chấm")
                                        : say("the visitor", "cấp trên chấm");
}

/// "10", and what is assumed rather than known is said to be.
std::string most_text(const domain::SheetItem& item, Lang lang) {
  if (!item.assumed()) return to_string(item.points());
  return say("{} (assumed)", "{} (giả định)", decimal_words(item.points())).in(lang);
}

/// "the cell (Chi ủy)": the side that scored, and who of it.
std::string scorer_of(const domain::ScoreCard& card, Lang lang) {
  const std::string side = scorer_text(card.scorer).in(lang);
  return card.by.empty() ? side : fmt::format("{} ({})", side, card.by);
}

/// Total and grade as the paper has them; empty when it has none.
std::string written(const domain::ScoreCard& card, Lang lang) {
  if (!card.total) return card.grade;
  const std::string total = decimal_words(*card.total).in(lang);
  return card.grade.empty() ? total : total + ", " + card.grade;
}

/// A card with its sheet, a line for each criterion, total and grade below.
print::Table scored(const domain::ScoreSheet& sheet, const domain::ScoreCard& card,
                    const Visit& visit, Lang lang) {
  const minutes::Score score = minutes::score(sheet, card, visit);
  print::Table table{
      say("Score by {}: {}", "Bảng điểm, {}: {}", scorer_of(card, lang), sheet.name).in(lang),
      {{"criterion", say("Criterion", "Tiêu chí").in(lang)},
       {"points", say("Points", "Điểm").in(lang), print::ColumnKind::number},
       {"most", say("Of", "Tối đa").in(lang), print::ColumnKind::number},
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
  const bool plain = card.total && card.grade.empty();
  if (std::string paper = plain ? to_string(*card.total) : written(card, lang); !paper.empty()) {
    table.rows.push_back({say("As written", "Theo phiếu").in(lang), paper, "", ""});
  }
  return table;
}

}  // namespace

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

void append_scores(const domain::Records& records, const Visit& visit, Lang lang,
                   print::Section& section) {
  for (const domain::ScoreCard& card : visit.scores) {
    const domain::ScoreSheet* sheet = domain::sheet_of(records.settings, card.sheet);
    if (sheet) {
      section.tables.push_back(scored(*sheet, card, visit, lang));
    } else {
      section.paragraphs.push_back(say("Score as written by {}: {}", "Điểm đã ghi, {}: {}",
                                       scorer_of(card, lang), written(card, lang))
                                       .in(lang));
    }
  }
}

}  // namespace lapthach::report
