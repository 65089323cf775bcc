// Annexes 1 and 4 of the synthesis: visits, and what earlier periods left open.
#include <map>
#include <set>

#include "lapthach/minutes/attendance.hpp"
#include "report/names.hpp"
#include "report/period_sections.hpp"
#include "report/record_scores.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using print::ColumnKind;
using print::Disclosure;

print::Table visits_table(Lang lang) {
  return {"",
          {{"number", say("No.", "TT").in(lang), ColumnKind::number},
           {"team", say("Team", "Tổ").in(lang)},
           {"cell", say("Cell", "Chi bộ").in(lang)},
           {"date", say("Day", "Ngày").in(lang), ColumnKind::date},
           {"visitors", say("Who attended", "Người dự").in(lang), ColumnKind::text,
            Disclosure::persons},
           {"absent", say("Absent, why", "Vắng, lý do").in(lang), ColumnKind::text,
            Disclosure::persons},
           {"present", say("Present of expected", "ĐV dự / tổng").in(lang)},
           {"rate", "%", ColumnKind::percent},
           {"grade", say("Grade", "Xếp loại").in(lang)},
           {"notes", say("Notes", "Ghi chú").in(lang), ColumnKind::text, Disclosure::persons}},
          {},
          "visits"};
}

/// Which team was sent to each cell; of several the first.
std::map<domain::CellId, domain::TeamId> teams_sent(const domain::PeriodBook& book) {
  std::map<domain::CellId, domain::TeamId> teams;
  if (!book.roster) return teams;
  for (const domain::Assignment& each : book.roster->assignments) {
    teams.try_emplace(each.cell, each.team);
  }
  return teams;
}

std::string team_sent(const PetitionView& view, const domain::Visit& visit,
                      const std::map<domain::CellId, domain::TeamId>& sent) {
  const auto found = sent.find(visit.cell);
  if (found != sent.end()) return found->second.str();
  const auto* first = visit.visitors.empty() ? nullptr : &visit.visitors.front();
  return first == nullptr ? "" : team_of(view.records, first->official, visit.date).str();
}

std::vector<print::Value> visit_row(const PetitionView& view, std::int64_t number,
                                    const domain::Visit& visit, std::string team) {
  const auto found = minutes::attendance(visit);
  const auto rate = found ? found->rate() : std::nullopt;
  std::string grade;
  for (const domain::ScoreCard& card : visit.scores) {
    if (grade.empty()) grade = grade_of(view.records, visit, card);
  }
  return {number,
          std::move(team),
          cell_title(view.records.registry, visit.cell, visit.date, view.lang),
          to_string(visit.date),
          came_text(view.records, visit, view.lang),
          absences_text(view.records, visit, view.lang),
          found ? fmt::format("{}/{}", found->present, found->expected()) : std::string(),
          rate ? to_string(*rate) : std::string(),
          grade,
          visit.notes};
}

}  // namespace

print::Section visits_annex(const PetitionView& view) {
  const Lang lang = view.lang;
  const domain::PeriodBook& book = book_of(view);
  print::Table table = visits_table(lang);
  const auto sent = teams_sent(book);
  std::set<domain::CellId> visited;
  std::int64_t number = 0;
  for (const domain::Visit& visit : book.visits) {
    if (view.as_of < visit.date) continue;
    visited.insert(visit.cell);
    table.rows.push_back(visit_row(view, ++number, visit, team_sent(view, visit, sent)));
  }
  if (book.roster) {
    for (const domain::Assignment& each : book.roster->assignments) {
      if (view.as_of < each.date || !visited.insert(each.cell).second) continue;
      table.rows.push_back({++number, each.team.str(),
                            cell_title(view.records.registry, each.cell, each.date, lang),
                            to_string(each.date), "", "", "", "", "",
                            say("not recorded", "chưa có biên bản").in(lang)});
    }
  }
  return {
      say("Annex 1. Visits", "Phụ lục 1. Kết quả dự sinh hoạt").in(lang), {}, {std::move(table)}};
}

print::Section outstanding(const PetitionView& view, const docket::Cases& open) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"id", say("Id", "Mã").in(lang)},
                      {"period", say("Period", "Kỳ").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)},
                      {"agency", say("Agency", "Cơ quan giải quyết").in(lang)},
                      {"due", say("Due", "Thời hạn").in(lang), print::ColumnKind::date},
                      {"stage", say("Stage", "Tình trạng").in(lang)}},
                     {},
                     "outstanding"};
  for (const docket::Case* each : open) {
    const domain::Petition& petition = *each->petition;
    std::string stage = stage_text(each->state.stage).in(lang);
    if (each->state.overdue) stage += say(", overdue", ", quá hạn").in(lang);
    table.rows.push_back(
        {petition.id.str(), to_string(petition.id.period()), content_text(view, petition),
         agency_name(view, each->state.lead, view.as_of), day_cell(each->state.due), stage});
  }
  return {say("Annex 4. Outstanding of earlier periods", "Phụ lục 4. Tồn từ các kỳ trước").in(lang),
          {},
          {std::move(table)}};
}

}  // namespace lapthach::report
