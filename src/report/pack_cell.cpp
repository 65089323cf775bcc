// What the pack says of one cell: how its last meetings went, and what it waits for.
#include <algorithm>

#include "lapthach/base/decimal_words.hpp"
#include "lapthach/minutes/attendance.hpp"
#include "report/names.hpp"
#include "report/pack_sections.hpp"
#include "report/record_scores.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::EventKind;
using domain::Stage;

constexpr std::size_t last_visits = 3;
constexpr std::size_t last_months = 6;

/// The visits of a cell before a day, the latest first.
std::vector<const domain::Visit*> visits_before(const PetitionView& view, const PackCell& cell) {
  std::vector<const domain::Visit*> visits;
  for (const domain::PeriodBook& book : view.records.periods) {
    for (const domain::Visit& visit : book.visits) {
      if (visit.cell == cell.cell && visit.date < cell.date) visits.push_back(&visit);
    }
  }
  std::ranges::stable_sort(visits, std::ranges::greater{}, &domain::Visit::date);
  return visits;
}

std::string score_text(const domain::Records& records, const domain::Visit& visit, Lang lang) {
  std::string all;
  for (const domain::ScoreCard& card : visit.scores) {
    const std::string grade = grade_of(records, visit, card);
    const std::string total = card.total ? decimal_words(*card.total).in(lang) : std::string();
    const std::string one = total + (total.empty() || grade.empty() ? "" : " ") + grade;
    if (!one.empty()) all += (all.empty() ? "" : " / ") + one;
  }
  return all;
}

std::string resolution_of(const domain::Visit& visit, Lang lang) {
  const domain::Resolution& resolution = visit.resolution;
  if (resolution.notebook.empty()) return resolution.text;
  return (resolution.text.empty() ? "" : resolution.text + " ") +
         say("(notebook {})", "(sổ {})", resolution.notebook).in(lang);
}

print::Table records_table(const PetitionView& view,
                           const std::vector<const domain::Visit*>& visits) {
  const Lang lang = view.lang;
  print::Table table{say("Last records", "Các buổi dự gần đây").in(lang),
                     {{"date", say("Day", "Ngày").in(lang), print::ColumnKind::date},
                      {"visitors", say("Who attended", "Người dự").in(lang)},
                      {"attendance", say("Present", "ĐV dự / phải dự").in(lang)},
                      {"score", say("Score", "Điểm, xếp loại").in(lang)},
                      {"resolution", say("Resolution", "Nghị quyết").in(lang)},
                      {"next", say("Tasks set", "Nhiệm vụ đề ra").in(lang)}},
                     {}};
  for (const domain::Visit* visit : visits) {
    if (table.rows.size() == last_visits) break;
    const auto found = minutes::attendance(*visit);
    table.rows.push_back({to_string(visit->date), came_text(view.records, *visit, lang),
                          found ? minutes::explain(*found).in(lang) : "",
                          score_text(view.records, *visit, lang), resolution_of(*visit, lang),
                          visit->next});
  }
  return table;
}

/// "2019-05 93.33%, 2019-06 88%"; empty without a register.
std::string months_text(const PetitionView& view, const PackCell& cell) {
  std::string list;
  const auto series = minutes::series(view.records, cell.cell);
  std::vector<minutes::MonthPoint> known;
  std::ranges::copy_if(series, std::back_inserter(known), [&](const minutes::MonthPoint& point) {
    return last_day(point.month) < cell.date && point.attendance.rate();
  });
  for (std::size_t i = known.size() - std::min(known.size(), last_months); i < known.size(); ++i) {
    list += fmt::format("{}{} {}%", list.empty() ? "" : ", ", to_string(known[i].month),
                        decimal_words(*known[i].attendance.rate()).in(view.lang));
  }
  if (list.empty()) return {};
  return say("Monthly attendance: {}.", "Tỷ lệ dự hằng tháng: {}.", list).in(view.lang);
}

/// The result in a few words: what was found, and its paper.
std::string result_text(const docket::Case& each, Lang lang) {
  const domain::Event* answer = last_of(each, EventKind::answer);
  if (answer == nullptr) return {};
  const std::string paper = paper_text(answer->doc, lang);
  return answer->text + (answer->text.empty() || paper.empty() ? "" : ", ") + paper;
}

/// The petition that carries the matter: itself unless merged.
const docket::Case& carrier_of(const PetitionView& view, const docket::Case& each) {
  const docket::Case* root = docket::find(view.cases, each.root);
  return root == nullptr ? each : *root;
}

bool is_to_answer(const PetitionView& view, const docket::Case& each) {
  const Stage stage = carrier_of(view, each).state.stage;
  return each.state.is_open() && (stage == Stage::to_origin || stage == Stage::closed);
}

bool is_waiting(const PetitionView& view, const docket::Case& each) {
  const Stage stage = carrier_of(view, each).state.stage;
  return each.state.stage != Stage::closed && stage != Stage::to_origin && stage != Stage::closed;
}

/// What the visitor is to say of it at the meeting.
Text answer_text(const PetitionView& view, const docket::Case& each) {
  const docket::Case& carrier = carrier_of(view, each);
  const std::string result = result_text(carrier, view.lang);
  if (is_to_answer(view, each)) {
    return say("REPLY: {}", "TRẢ LỜI: {}", result.empty() ? "-" : result);
  }
  const docket::State& state = carrier.state;
  if (state.stage == Stage::at_committee) {
    return say("result received, not yet accepted: {}", "đã có kết quả, chờ duyệt: {}", result);
  }
  if (state.stage != Stage::with_agency) {
    return say("not yet with an agency", "chưa giao cơ quan giải quyết");
  }
  const domain::Event* promise = last_of(carrier, EventKind::promise);
  if (promise != nullptr && promise->until) {
    return say("promised for {}", "đã hẹn xong ngày {}", day_text(*promise->until));
  }
  return state.overdue ? say("the agency is late: say so", "cơ quan quá hạn: thông báo lý do")
                       : say("the agency works on it", "cơ quan đang giải quyết");
}

print::Table open_table(const PetitionView& view, const docket::Cases& open) {
  const Lang lang = view.lang;
  print::Table table{say("Open petitions, and what to answer at this meeting",
                         "Kiến nghị chưa trả lời, và nội dung trả lời tại buổi này")
                         .in(lang),
                     {{"id", say("Id", "Mã").in(lang)},
                      {"period", say("Period", "Kỳ").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)},
                      {"agency", say("Agency", "Cơ quan giải quyết").in(lang)},
                      {"due", say("Due", "Thời hạn").in(lang), print::ColumnKind::date},
                      {"answer", say("At this meeting", "Trả lời tại buổi này").in(lang)}},
                     {}};
  for (const docket::Case* each : open) {
    table.rows.push_back({each->petition->id.str(), to_string(each->petition->id.period()),
                          content_text(view, *each->petition),
                          agency_name(view, carrier_of(view, *each).state.lead, view.as_of),
                          day_cell(each->state.due), answer_text(view, *each).in(lang)});
  }
  return table;
}

print::Table answered_table(const PetitionView& view, const docket::Cases& answered) {
  const Lang lang = view.lang;
  print::Table table{say("Answered since the last visit", "Đã trả lời từ lần dự trước").in(lang),
                     {{"id", say("Id", "Mã").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)},
                      {"result", say("Result", "Kết quả").in(lang)},
                      {"reply", say("Replied", "Ngày trả lời").in(lang), print::ColumnKind::date}},
                     {}};
  for (const docket::Case* each : answered) {
    table.rows.push_back({each->petition->id.str(), content_text(view, *each->petition),
                          result_text(carrier_of(view, *each), lang),
                          day_cell(each->state.round().closed)});
  }
  return table;
}

}  // namespace

CellPetitions petitions_of(const PetitionView& view, const PackCell& cell) {
  const auto visits = visits_before(view, cell);
  const std::optional<Date> last =
      visits.empty() ? std::nullopt : std::optional(visits.front()->date);
  CellPetitions found;
  for (const docket::Case& each : view.cases) {
    if (each.petition->cell != cell.cell || each.state.stage == Stage::split) continue;
    const auto& closed = each.state.round().closed;
    if (each.state.is_open()) found.open.push_back(&each);
    if (is_to_answer(view, each)) found.to_answer.push_back(&each);
    if (is_waiting(view, each)) found.waiting.push_back(&each);
    if (closed && (!last || *last <= *closed)) found.answered.push_back(&each);
  }
  return found;
}

print::Section cell_section(const PetitionView& view, const PackCell& cell,
                            const CellPetitions& petitions) {
  print::Section section{
      cell_title(view.records.registry, cell.cell, cell.date, view.lang), {}, {}};
  const auto visits = visits_before(view, cell);
  if (visits.empty()) {
    section.paragraphs.push_back(
        say("No visit is recorded yet.", "Chưa ghi buổi dự nào.").in(view.lang));
  } else {
    section.tables.push_back(records_table(view, visits));
  }
  const std::string months = months_text(view, cell);
  if (!months.empty()) section.paragraphs.push_back(months);
  if (petitions.open.empty()) {
    section.paragraphs.push_back(
        say("No petition waits for its reply.", "Không còn kiến nghị chưa trả lời.").in(view.lang));
  } else {
    section.tables.push_back(open_table(view, petitions.open));
  }
  if (!petitions.answered.empty()) {
    section.tables.push_back(answered_table(view, petitions.answered));
  }
  return section;
}

}  // namespace lapthach::report
