// Checks the score cards of visits against their sheets, and the sheets themselves.
#include <algorithm>
#include <set>

#include "domain/check.hpp"
#include "lapthach/base/decimal_words.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::domain {

namespace {

void report_unknown_id(Findings& findings, Use use, const Text& noun, const std::string& id,
                       const std::vector<std::string>& known) {
  const auto near = nearest(id, known);
  findings.error(use, say("there is no {} {}", "không có {} {}", noun, id),
                 near ? say("did you mean {}?", "có phải là {} không?", *near)
                      : say("the ids are: {}", "các mã là: {}", fmt::join(known, ", ")));
}

const ScoreSheet* require_sheet(Findings& findings, const ScoreCard& card, Date date) {
  const std::vector<ScoreSheet>& sheets = findings.records().settings.score_sheets;
  const ScoreSheet* sheet = sheet_of(findings.records().settings, card.sheet);
  if (!sheet) {
    std::vector<std::string> ids;
    for (const ScoreSheet& each : sheets) ids.push_back(each.id.str());
    report_unknown_id(findings, {card.mark, "sheet"}, say("score sheet", "bảng chấm điểm"),
                      card.sheet.str(), ids);
  } else if (!sheet->span.contains(date)) {
    findings.error({card.mark, "sheet"},
                   say("score sheet {} does not hold on {}",
                       "bảng chấm điểm {} không có hiệu lực ngày {}", sheet->id, day_text(date)),
                   say("name the sheet of that day", "ghi bảng chấm điểm của ngày đó"));
  }
  return sheet;
}

void check_points(Findings& findings, const ScoreCard& card, const ScoreSheet& sheet) {
  const std::vector<SheetItem> items = items_of(sheet);
  std::vector<std::string> ids;
  for (const SheetItem& item : items) ids.push_back(item.id().str());
  const Use use{card.mark, "points"};
  for (const auto& [id, points] : card.points) {
    const auto item = std::ranges::find(items, id, &SheetItem::id);
    if (item == items.end()) {
      report_unknown_id(findings, use, say("criterion", "tiêu chí"), id.str(), ids);
    } else if (points > item->points()) {
      findings.error(use,
                     say("{} has {} points, of {} at most", "{} được {} điểm, tối đa là {}", id,
                         decimal_words(points), decimal_words(item->points())),
                     say("correct the points", "sửa lại điểm"));
    }
  }
}

/// Of points for everything on the sheet; nothing when some are left to be measured or given.
std::optional<Decimal> sum_of(const ScoreCard& card, const ScoreSheet& sheet) {
  if (card.points.size() != items_of(sheet).size()) return std::nullopt;
  Decimal sum;
  for (const auto& [id, points] : card.points) sum += points;
  return sum;
}

Decimal most_of(const ScoreSheet& sheet) {
  Decimal most;
  for (const SheetItem& item : items_of(sheet)) most += item.points();
  return most;
}

/// A total as written is within the sheet, and the sum of its points when all are there.
void check_total(Findings& findings, const ScoreCard& card, const ScoreSheet& sheet) {
  if (!card.total) return;
  if (const Decimal most = most_of(sheet); *card.total > most) {
    findings.error({card.mark, "total"},
                   say("the total is {}, of {} at most on sheet {}",
                       "tổng điểm là {0}, trong khi bảng chấm điểm {2} tối đa {1}",
                       decimal_words(*card.total), decimal_words(most), sheet.id),
                   say("correct the total, or name the sheet it was given by",
                       "sửa lại tổng điểm, hoặc ghi đúng bảng đã dùng để chấm"));
    return;
  }
  const std::optional<Decimal> points = sum_of(card, sheet);
  if (!points || *points == *card.total) return;
  findings.warning({card.mark, "total"},
                   say("the total is {}, but the points make {}",
                       "tổng ghi là {}, nhưng cộng các tiêu chí được {}",
                       decimal_words(*card.total), decimal_words(*points)),
                   say("correct the points or the total", "sửa lại điểm hoặc tổng"));
}

/// A grade as written is one of the sheet, and the points reach it.
void check_grade(Findings& findings, const ScoreCard& card, const ScoreSheet& sheet) {
  if (card.grade.empty() || sheet.grades.empty()) return;
  const auto grade = std::ranges::find(sheet.grades, match_key(card.grade),
                                       [](const Grade& each) { return match_key(each.name); });
  if (grade == sheet.grades.end()) {
    std::vector<std::string> names;
    for (const Grade& each : sheet.grades) names.push_back(each.name);
    findings.error({card.mark, "grade"},
                   say("sheet {} has no grade “{}”", "bảng chấm điểm {} không có mức “{}”",
                       sheet.id, card.grade),
                   say("its grades are: {}", "các mức xếp loại: {}", fmt::join(names, ", ")));
    return;
  }
  const std::optional<Decimal> total = card.total ? card.total : sum_of(card, sheet);
  if (!total || *total >= grade->at_least) return;
  findings.warning({card.mark, "grade"},
                   say("the grade is {}, from {} points on, but the total is {}",
                       "xếp loại {}, từ {} điểm trở lên, nhưng tổng điểm là {}", grade->name,
                       decimal_words(grade->at_least), decimal_words(*total)),
                   say("correct the grade or the points", "sửa lại xếp loại hoặc điểm"));
}

/// "name the score sheet under sheet (--sheet ID)", the only one of that day by its id.
Text hint_on_sheet(const std::vector<ScoreSheet>& sheets, Date date) {
  std::vector<std::string> ids;
  for (const ScoreSheet& sheet : sheets) {
    if (sheet.span.contains(date)) ids.push_back(sheet.id.str());
  }
  const bool is_clear = ids.size() == 1;
  return say("name the score sheet under sheet (--sheet {})",
             "ghi bảng chấm điểm ở sheet (--sheet {})",
             is_clear ? Text{ids.front(), ids.front()} : say("SHEET", "BẢNG"));
}

void check_cards(Findings& findings, const Visit& visit) {
  std::set<Scorer> seen;
  for (const ScoreCard& card : visit.scores) {
    if (!seen.insert(card.scorer).second) {
      findings.error({card.mark, "scorer"},
                     say("a second card of the same scorer", "phiếu thứ hai của cùng bên chấm"),
                     say("keep one", "chỉ giữ một"));
    }
    if (card.sheet.empty()) {
      if (card.points.empty()) continue;
      findings.error({card.mark, "points"},
                     say("points without a sheet", "có điểm từng tiêu chí mà không ghi bảng nào"),
                     hint_on_sheet(findings.records().settings.score_sheets, visit.date));
      continue;
    }
    const ScoreSheet* sheet = require_sheet(findings, card, visit.date);
    if (!sheet) continue;
    check_points(findings, card, *sheet);
    check_total(findings, card, *sheet);
    check_grade(findings, card, *sheet);
  }
}

void check_groups(Findings& findings, const ScoreSheet& sheet) {
  std::set<std::string> ids;
  const auto require_new = [&](Mark mark, const CriterionId& id) {
    if (ids.insert(id.str()).second) return;
    findings.error({mark, "id"},
                   say("{} stands twice in {}", "{} có hai lần trong {}", id, sheet.id),
                   say("choose another id", "đặt mã khác"));
  };
  for (const ScoreGroup& group : sheet.groups) {
    require_new(group.mark, group.id);
    Decimal sum;
    for (const Criterion& criterion : group.criteria) {
      require_new(criterion.mark, criterion.id);
      sum += criterion.points;
    }
    if (group.criteria.empty() || sum == group.points) continue;
    findings.error({group.mark, "points"},
                   say("group {} has {} points, its criteria {}",
                       "nhóm {} có {} điểm, các tiêu chí cộng lại là {}", group.id,
                       decimal_words(group.points), decimal_words(sum)),
                   say("correct the points", "sửa lại điểm"));
  }
}

void check_tiers(Findings& findings, const Criterion& criterion) {
  for (const Tier& tier : criterion.tiers) {
    if (tier.points <= criterion.points) continue;
    findings.error({tier.mark, "points"},
                   say("a tier of {} gives {} points, of {} at most",
                       "một mức của {} cho {} điểm, tối đa là {}", criterion.id,
                       decimal_words(tier.points), decimal_words(criterion.points)),
                   say("correct the points", "sửa lại điểm"));
  }
  if (criterion.tiers.empty() || criterion.measure) return;
  findings.error(
      {criterion.mark, "tiers"},
      say("tiers of {} without a measure", "{} có các mức điểm mà không ghi cách đo", criterion.id),
      say("add measure: attendance, speakers or duration",
          "thêm measure: attendance, speakers hoặc duration"));
}

void check_grades(Findings& findings, const ScoreSheet& sheet) {
  std::vector<std::string> known;
  for (const ScoreGroup& group : sheet.groups) {
    known.push_back(group.id.str());
    for (const Criterion& criterion : group.criteria) known.push_back(criterion.id.str());
  }
  for (const Grade& grade : sheet.grades) {
    for (const CriterionId& id : grade.full) {
      if (std::ranges::find(known, id.str()) != known.end()) continue;
      report_unknown_id(findings, {grade.mark, "full"},
                        say("group or criterion", "nhóm hay tiêu chí"), id.str(), known);
    }
  }
  const auto rising = std::ranges::adjacent_find(
      sheet.grades, [](const Grade& a, const Grade& b) { return a.at_least < b.at_least; });
  if (rising == sheet.grades.end()) return;
  findings.error({std::next(rising)->mark, "at_least"},
                 say("grade {} needs more than the one before it",
                     "xếp loại {} cần nhiều điểm hơn loại đứng trước", std::next(rising)->name),
                 say("write the best grade first", "ghi loại cao nhất trước"));
}

}  // namespace

void check_scores(Findings& findings) {
  std::set<SheetId> ids;
  for (const ScoreSheet& sheet : findings.records().settings.score_sheets) {
    if (!ids.insert(sheet.id).second) {
      findings.error(
          {sheet.mark, "id"},
          say("two score sheets are called {}", "hai bảng chấm điểm cùng mã {}", sheet.id),
          say("choose another id", "đặt mã khác"));
    }
    check_span(findings, sheet.mark, sheet.span);
    check_groups(findings, sheet);
    for (const ScoreGroup& group : sheet.groups) {
      for (const Criterion& criterion : group.criteria) check_tiers(findings, criterion);
    }
    check_grades(findings, sheet);
  }
  for (const PeriodBook& book : findings.records().periods) check_scores_of(findings, book);
}

void check_scores_of(Findings& findings, const PeriodBook& book) {
  for (const Visit& visit : book.visits) check_cards(findings, visit);
}

}  // namespace lapthach::domain
