// Computes a score line by line and finds the grade.
#include "lapthach/minutes/score.hpp"

#include <algorithm>

#include "lapthach/base/decimal_words.hpp"
#include "lapthach/minutes/attendance.hpp"

namespace lapthach::minutes {

namespace {

using domain::Criterion;
using domain::Measure;
using domain::Tier;
using domain::Visit;

/// What a criterion was measured at, and how to say it.
struct Measured {
  Decimal value;
  Text text;
};

std::optional<Measured> measured_attendance(const Visit& visit) {
  const auto found = attendance(visit);
  const auto rate = found ? found->rate() : std::nullopt;
  if (!rate) return std::nullopt;
  return Measured{*rate, explain(*found)};
}

std::optional<Measured> measured_speakers(const Visit& visit) {
  if (!visit.speakers || visit.present.value_or(0) <= 0) return std::nullopt;
  const Decimal rate = percent(*visit.speakers, *visit.present);
  return Measured{rate,
                  say("{} of {} present spoke ({}%)", "{} trên {} người có mặt phát biểu ({}%)",
                      *visit.speakers, *visit.present, decimal_words(rate))};
}

std::optional<Measured> measured_duration(const Visit& visit) {
  const auto minutes = domain::duration(visit);
  if (!minutes) return std::nullopt;
  return Measured{{std::int64_t{*minutes} * 100}, say("{} minutes", "{} phút", *minutes)};
}

std::optional<Measured> measure(const Criterion& criterion, const Visit& visit) {
  if (!criterion.measure) return std::nullopt;
  switch (*criterion.measure) {
    case Measure::attendance:
      return measured_attendance(visit);
    case Measure::speakers:
      return measured_speakers(visit);
    case Measure::duration:
      return measured_duration(visit);
  }
  return std::nullopt;
}

bool fits(const Tier& tier, Decimal value, std::optional<int> members) {
  const bool asks_members = tier.members_at_least || tier.members_below;
  if (asks_members && !members) return false;
  return (!tier.at_least || value >= *tier.at_least) && (!tier.above || value > *tier.above) &&
         (!tier.below || value < *tier.below) &&
         (!tier.members_at_least || *members >= *tier.members_at_least) &&
         (!tier.members_below || *members < *tier.members_below);
}

/// What the sheet gives by itself, and why.
struct Given {
  std::optional<Decimal> points;
  Text why;
};

Given by_sheet(const Criterion& criterion, const Visit& visit) {
  const auto found = measure(criterion, visit);
  if (criterion.unexcused && visit.unexcused.value_or(0) > 0) {
    return {criterion.unexcused, say("{} absent without leave: the sheet gives {}",
                                     "có {} người vắng không lý do: bảng cho {}", *visit.unexcused,
                                     decimal_words(*criterion.unexcused))};
  }
  if (!found) return {};
  const auto attended = attendance(visit);
  const auto members = attended ? std::optional(attended->members) : std::nullopt;
  for (const Tier& tier : criterion.tiers) {
    if (!fits(tier, found->value, members)) continue;
    return {tier.points, say("{}: the sheet gives {}", "{}: bảng cho {}", found->text,
                             decimal_words(tier.points))};
  }
  return {std::nullopt, say("{}: the sheet does not say what that gives",
                            "{}: bảng không quy định mức này", found->text)};
}

const Decimal* given_on(const domain::ScoreCard& card, const domain::CriterionId& id) {
  const auto found =
      std::ranges::find(card.points, id, [](const auto& entry) { return entry.first; });
  return found == card.points.end() ? nullptr : &found->second;
}

ScoreLine line_of(const domain::SheetItem& item, const domain::ScoreCard& card,
                  const Visit& visit) {
  ScoreLine line{item, std::nullopt, false, {}};
  const Given sheet = item.criterion ? by_sheet(*item.criterion, visit) : Given{};
  const Decimal* given = given_on(card, item.id());
  if (!given) {
    line.points = sheet.points;
    line.measured = sheet.points.has_value();
    line.why = sheet.why.empty() ? say("not scored", "chưa chấm") : sheet.why;
    return line;
  }
  line.points = *given;
  if (sheet.points && *sheet.points != *given) {
    line.why = say("given {}, though {}", "đã chấm {}, dù {}", decimal_words(*given), sheet.why);
  } else if (!sheet.points && !sheet.why.empty()) {
    line.why = say("given; {}", "đã chấm; {}", sheet.why);
  } else {
    line.why = sheet.why.empty() ? say("given", "đã chấm") : sheet.why;
  }
  return line;
}

bool is_full(const std::vector<ScoreLine>& lines, const domain::CriterionId& id) {
  return std::ranges::all_of(lines, [&](const ScoreLine& line) {
    const bool asked = line.item.id() == id || line.item.group->id == id;
    return !asked || (line.points && *line.points >= line.item.points());
  });
}

GradeLine judge(const domain::Grade& grade, const Score& score) {
  if (score.total < grade.at_least) {
    return {grade.name, false,
            say("{} points are below {}", "{} điểm, dưới mức {}", decimal_words(score.total),
                decimal_words(grade.at_least))};
  }
  std::string lacking;
  for (const domain::CriterionId& id : grade.full) {
    if (is_full(score.lines, id)) continue;
    lacking += (lacking.empty() ? "" : ", ") + id.str();
  }
  if (!lacking.empty()) {
    return {grade.name, false,
            say("full marks are also required on: {}", "còn phải đạt điểm tối đa ở: {}", lacking)};
  }
  return {grade.name, true,
          say("{} points reach {}", "{} điểm, đạt mức {}", decimal_words(score.total),
              decimal_words(grade.at_least))};
}

}  // namespace

Score score(const domain::ScoreSheet& sheet, const domain::ScoreCard& card, const Visit& visit) {
  Score result;
  result.complete = true;
  for (const domain::SheetItem& item : domain::items_of(sheet)) {
    result.lines.push_back(line_of(item, card, visit));
    const ScoreLine& line = result.lines.back();
    result.most += item.points();
    if (line.points) result.total += *line.points;
    result.complete = result.complete && line.points.has_value();
  }
  if (!result.complete) return result;
  for (const domain::Grade& grade : sheet.grades) {
    result.grades.push_back(judge(grade, result));
    if (!result.grades.back().holds) continue;
    result.grade = grade.name;
    break;
  }
  return result;
}

}  // namespace lapthach::minutes
