// The roster of a period as papers: the annex of teams, the schedule, what stays uncovered, totals.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lapthach/report/figures.hpp"
#include "lapthach/report/report.hpp"
#include "report/appointments.hpp"
#include "report/names.hpp"
#include "report/sections.hpp"

namespace lapthach::report {
namespace {

struct Totals {
  std::int64_t cells = 0, covered = 0, uncovered = 0, officials = 0, visits = 0;
};

/// How many of them differ.
std::int64_t distinct(const std::vector<std::string_view>& ids) {
  return std::ssize(std::unordered_set<std::string_view>(ids.begin(), ids.end()));
}

Totals count(const Selection& selection) {
  std::vector<std::string_view> cells, officials;
  for (const domain::Assignment* visit : selection.assignments) {
    cells.push_back(visit->cell.str());
    officials.push_back(visit->official.str());
  }
  Totals totals;
  totals.covered = distinct(cells);
  totals.uncovered = std::ssize(selection.uncovered);
  for (const domain::Uncovered* cell : selection.uncovered) cells.push_back(cell->cell.str());
  totals.cells = distinct(cells);
  totals.officials = distinct(officials);
  totals.visits = std::ssize(selection.assignments);
  return totals;
}

Text status(const domain::Roster& roster) {
  if (roster.status == domain::RosterStatus::drawn) {
    return say("Drawn, not yet published.", "Đã lập, chưa ban hành.");
  }
  if (!roster.published_on) return say("Published.", "Đã ban hành.");
  return say("Published on {}.", "Đã ban hành ngày {}.", day_text(*roster.published_on));
}

/// The levels of the objective in the clerk's words; the last level only tells equals apart.
Text quality(const domain::Objective& objective) {
  return say(
      "What the draw of the whole period weighed, first to last: requirements unmet {}, due cells "
      "uncovered {}, priority left uncovered {}, unevenness of load {}, repeated pairs {}, "
      "travel {}, changes {}.",
      "Các mức đã cân nhắc khi phân công toàn kỳ, từ trước đến sau: yêu cầu chưa đạt {}, chi bộ "
      "đến "
      "hạn chưa có người dự {}, điểm ưu tiên chưa đáp ứng {}, chênh lệch số lần đi {}, lặp lại "
      "người và chi bộ {}, đi lại {}, thay đổi {}.",
      objective[0], objective[1], objective[2], objective[3], objective[4], objective[5],
      objective[6]);
}

std::vector<std::string> summary(const domain::Roster& roster, const Totals& totals, Lang lang) {
  std::vector<std::string> lines = {
      say("Cells: {}; covered: {}; not covered: {}. Officials sent: {}; visits: {}.",
          "Số chi bộ: {}; có người dự: {}; không có: {}. Số đồng chí được phân công: {}; số lượt "
          "dự: {}.",
          totals.cells, totals.covered, totals.uncovered, totals.officials, totals.visits)
          .in(lang),
      status(roster).in(lang), quality(roster.objective).in(lang)};
  if (!roster.met) {
    lines.push_back(say("Not every requirement is met.", "Có yêu cầu chưa được đáp ứng.").in(lang));
  }
  return lines;
}

/// For a calendar.
std::vector<print::Event> events(const domain::Records& records, const domain::Roster& roster,
                                 const Selection& selection, Lang lang) {
  std::vector<print::Event> events = visit_events(records, roster, selection, lang);
  std::ranges::move(appointment_events(records, roster, selection, lang),
                    std::back_inserter(events));
  return events;
}

/// The schedule, its gaps and its totals: what both papers share.
print::Document paper(const domain::Records& records, const domain::Roster& roster,
                      const Selection& selection, bool on_paper, Lang lang) {
  const Totals totals = count(selection);
  print::Document document;
  document.period = to_string(roster.period);
  document.as_of = to_string(roster.date);
  document.sections.push_back(visits(records, roster, selection, on_paper, lang));
  document.sections[0].paragraphs = summary(roster, totals, lang);
  document.lang = lang;
  if (!selection.uncovered.empty()) {
    document.sections.push_back(uncovered(records, roster, selection, lang));
  }
  document.totals = {{"cells", totals.cells},
                     {"covered", totals.covered},
                     {"uncovered", totals.uncovered},
                     {"officials", totals.officials},
                     {"visits", totals.visits}};
  document.balances = {{{"cells"}, {"covered", "uncovered"}}};
  return document;
}

}  // namespace

Figures roster_figures() {
  return {
      {"cells", say("Cells that could be attended in the period.", "Số chi bộ xét trong kỳ."),
       say("cells covered + not covered", "chi bộ có người dự + không có")},
      {"covered", say("Cells that somebody is sent to.", "Số chi bộ có người dự."),
       say("distinct cells of the assignments", "số chi bộ khác nhau được phân công")},
      {"uncovered", say("Cells that nobody is sent to.", "Số chi bộ không có người dự."),
       say("cells that the roster lists with a reason", "số chi bộ ghi kèm lý do")},
      {"officials", say("Officials who are sent.", "Số đồng chí được phân công."),
       say("distinct officials of the assignments", "số cán bộ khác nhau được phân công")},
      {"visits", say("Times an official is sent to a cell.", "Số lượt dự."),
       say("assignments", "số lượt phân công")},
  };
}

print::Document roster(const domain::Records& records, const domain::Roster& roster,
                       const RosterFilter& filter, Lang lang) {
  const Selection selection = select(records, roster, filter);
  print::Document document = paper(records, roster, selection, true, lang);
  document.events = events(records, roster, selection, lang);
  document.title =
      say("Teams and schedule of cell visits, {}",
          "Danh sách tổ công tác và lịch dự sinh hoạt chi bộ {}", period_text(roster.period))
          .in(lang);
  document.sections.insert(document.sections.begin(), annex(records, roster, selection, lang));
  return document;
}

print::Document schedule(const domain::Records& records, const domain::Roster& roster,
                         const RosterFilter& filter, Lang lang, bool with_events) {
  const Selection selection = select(records, roster, filter);
  print::Document document = paper(records, roster, selection, false, lang);
  if (with_events) document.events = events(records, roster, selection, lang);
  document.title =
      say("Schedule of cell visits, {}", "Lịch dự sinh hoạt chi bộ {}", period_text(roster.period))
          .in(lang);
  return document;
}

}  // namespace lapthach::report
