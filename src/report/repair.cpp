// What a repair kept, changed and cost, and who has to hear of it.
#include "lapthach/report/repair.hpp"

#include "report/level_words.hpp"
#include "report/names.hpp"
#include "report/roster_changes.hpp"

namespace lapthach::report {
namespace {

using domain::Keep;

/// One thing the roster was repaired for, as a sentence without its end.
Text cause_text(const domain::Records& records, const domain::RepairCause& cause, Date date,
                Lang lang) {
  const std::string name = official_title(records.registry, cause.official, date);
  const std::string cell = cell_title(records.registry, cause.cell, date, lang);
  switch (cause.kind) {
    case domain::RepairKind::absent:
      return say("{} cannot come", "{} không dự được", name);
    case domain::RepairKind::added:
      return say("{} can be sent now", "{} nay có thể được cử", name);
    case domain::RepairKind::cancelled:
      return say("{} takes no visitor", "{} không đón người dự", cell);
    case domain::RepairKind::moved:
      return say("{} meets at {}", "{} họp lúc {}", cell,
                 moment(cause.time, cause.date.value_or(date), lang));
  }
  return {};
}

std::string causes(const domain::Records& records, const domain::Roster& roster, Lang lang) {
  std::string all;
  for (const domain::RepairCause& cause : roster.repairs.back().causes) {
    if (!all.empty()) all += "; ";
    all += cause_text(records, cause, roster.date, lang).in(lang);
    if (!cause.reason.empty()) all += " (" + cause.reason + ")";
  }
  if (all.empty()) return say("The book has changed.", "Sổ đã thay đổi.").in(lang);
  return say("Because: {}.", "Lý do: {}.", all).in(lang);
}

/// `points` for each of `visits`, to a tenth.
std::string rate(std::int64_t points, std::int64_t visits, Lang lang) {
  return tenths_text((10 * points + visits / 2) / visits, lang);
}

Text exchange(Keep keep, const roster::Trade& chosen, const roster::Trade& other, Lang lang) {
  const bool visits = keep == Keep::visits;
  const std::int64_t kept = visits ? chosen.kept - other.kept : other.kept - chosen.kept;
  const std::int64_t points =
      visits ? chosen.priority - other.priority : other.priority - chosen.priority;
  if (kept == 0) {
    return say("Keeping visits and serving priorities do not contradict here.",
               "Giữ lượt dự và bảo đảm mức ưu tiên ở đây không mâu thuẫn nhau.");
  }
  if (visits) {
    return say(
        "Priority first (--keep-priority) would keep {} fewer published visits and leave {} "
        "fewer points of priority without a visit: {} points for each visit kept.",
        "Nếu đặt mức ưu tiên lên trước (--keep-priority): giữ được ít hơn {} lượt đã ban "
        "hành, điểm ưu tiên chưa đáp ứng giảm {}: mỗi lượt giữ lại đổi lấy {} điểm.",
        kept, points, rate(points, kept, lang));
  }
  return say(
      "Published visits first (without --keep-priority) would keep {} more of them and "
      "leave {} more points of priority without a visit: {} points for each visit kept.",
      "Nếu đặt việc giữ lượt dự lên trước (bỏ --keep-priority): giữ thêm được {} lượt đã ban "
      "hành, điểm ưu tiên chưa đáp ứng tăng {}: mỗi lượt giữ lại đổi lấy {} điểm.",
      kept, points, rate(points, kept, lang));
}

}  // namespace

print::Document repair(const domain::Records& records, const domain::Roster& before,
                       const roster::Repaired& result, Lang lang) {
  const domain::Roster& after = result.roster;
  RosterChanges changes = changes_between(records, before, after, lang);
  const std::int64_t officials = std::ssize(changes.officials.rows);
  const std::int64_t cells = std::ssize(changes.cells.rows);
  print::Document document;
  document.lang = lang;
  document.title =
      say("Repair of the roster, {}", "Điều chỉnh bảng phân công {}", period_text(after.period))
          .in(lang);
  document.period = to_string(after.period);
  document.as_of = to_string(after.date);
  print::Section section;
  section.paragraphs = {
      causes(records, after, lang),
      say("Published visits: {}; kept: {}; no more: {}; new: {}. To notify: officials {}, cells "
          "{}.",
          "Số lượt đã ban hành: {}; giữ: {}; bỏ: {}; mới: {}. Cần báo: {} đồng chí, {} chi bộ.",
          changes.before, changes.kept, changes.dropped, changes.added, officials, cells)
          .in(lang),
      exchange(after.repairs.back().keep, result.chosen, result.other, lang).in(lang)};
  section.title = say("Changes", "Thay đổi").in(lang);
  if (officials > 0) section.tables.push_back(std::move(changes.officials));
  if (cells > 0) section.tables.push_back(std::move(changes.cells));
  document.sections.push_back(std::move(section));
  document.totals = {{"published", changes.before},
                     {"kept", changes.kept},
                     {"dropped", changes.dropped},
                     {"added", changes.added},
                     {"officials", officials},
                     {"cells", cells},
                     {"priority", result.chosen.priority},
                     {"other_kept", result.other.kept},
                     {"other_priority", result.other.priority}};
  return document;
}

}  // namespace lapthach::report
