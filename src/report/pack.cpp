// Puts a visit pack together: invitation, guidance, the cells, what is due, a blank slip.
#include "lapthach/report/pack.hpp"

#include <algorithm>
#include <set>

#include "lapthach/minutes/carry_over.hpp"
#include "lapthach/report/figures.hpp"
#include "report/appointments.hpp"
#include "report/names.hpp"
#include "report/pack_sections.hpp"
#include "report/selection.hpp"

namespace lapthach::report {
namespace {

/// Who is sent where, of the part that the filter lets through.
std::vector<const domain::Assignment*> assignments_of(const PetitionView& view,
                                                      const RosterFilter& filter) {
  const domain::PeriodBook* book = view.records.period(view.range.first);
  if (book == nullptr || !book->roster) return {};
  return select(view.records, *book->roster, filter).assignments;
}

/// The cells to be attended, in the order of their hours.
std::vector<PackCell> cells_of(const PetitionView& view, const RosterFilter& filter) {
  std::vector<PackCell> cells;
  for (const domain::Assignment* visit : assignments_of(view, filter)) {
    auto found = std::ranges::find(cells, visit->cell, &PackCell::cell);
    if (found == cells.end()) {
      cells.push_back({visit->cell, visit->date, visit->time, {}});
      found = cells.end() - 1;
    }
    found->visits.push_back(visit);
  }
  if (cells.empty() && !filter.cell.empty()) {
    const Date common = domain::meeting_day(view.records, view.range.first);
    const domain::Cell* cell = domain::cell_on(view.records.registry, filter.cell, common);
    if (cell == nullptr) return cells;
    cells.push_back({filter.cell,
                     domain::meeting_day(view.records, view.range.first, *cell),
                     domain::meeting_time(view.records, view.range.first, *cell),
                     {}});
  }
  std::ranges::stable_sort(cells, {}, [](const PackCell& cell) {
    return std::pair(cell.date, cell.time.value_or(ClockTime{}));
  });
  return cells;
}

std::string contact_text(const domain::Cell& cell, Lang lang) {
  if (cell.secretary.empty()) return {};
  const std::string phone =
      cell.phone.empty() ? "" : say(", tel. {}", ", ĐT {}", cell.phone).in(lang);
  return say("; cell secretary: {}{}", "; Bí thư chi bộ: {}{}", cell.secretary, phone).in(lang);
}

std::string invited_text(const PetitionView& view, const domain::Assignment& visit) {
  const auto* official = domain::official_on(view.records.registry, visit.official, visit.date);
  if (official == nullptr) return visit.official.str();
  return official->name + (official->post.empty() ? "" : ", " + official->post);
}

print::Section invitation(const PetitionView& view, const std::vector<PackCell>& cells) {
  const Lang lang = view.lang;
  print::Section section{say("Invitation", "Giấy mời").in(lang), {}, {}};
  for (const PackCell& each : cells) {
    const domain::Cell* cell = domain::cell_on(view.records.registry, each.cell, each.date);
    const std::string place = cell == nullptr || cell->venue.empty()
                                  ? say("not stated", "chưa ghi").in(lang)
                                  : cell->venue;
    std::string invited;
    for (const domain::Assignment* visit : each.visits) {
      invited += (invited.empty() ? "" : "; ") + invited_text(view, *visit) + " (" +
                 role_title(visit->role, lang) + ", " +
                 say("team {}", "tổ {}", visit->team).in(lang) + ")";
    }
    if (invited.empty()) invited = say("nobody is sent", "chưa phân công").in(lang);
    section.paragraphs.push_back(say("To attend the meeting of {}: {}. Time: {}. Place: {}{}.",
                                     "Kính mời dự sinh hoạt {}: {}. Thời gian: {}. Địa điểm: {}{}.",
                                     cell_title(view.records.registry, each.cell, each.date, lang),
                                     invited, moment(each.time, each.date, lang), place,
                                     cell == nullptr ? "" : contact_text(*cell, lang))
                                     .in(lang));
  }
  return section;
}

/// When the teams work with the committees of their units; of one cell alone, with that of its own.
std::vector<const domain::Appointment*> appointments_of(
    const PetitionView& view, const std::vector<PackCell>& cells,
    const std::vector<const domain::TeamStatement*>& teams, const RosterFilter& filter) {
  std::set<domain::UnitId> units;
  for (const PackCell& each : cells) {
    const domain::Cell* cell = domain::cell_on(view.records.registry, each.cell, each.date);
    if (cell != nullptr) units.insert(cell->unit);
  }
  for (const domain::TeamStatement* team : teams) {
    if (filter.cell.empty()) units.insert(team->units.begin(), team->units.end());
  }
  return appointments_with(view.records, view.range.first, units);
}

void invite_to_sessions(const PetitionView& view,
                        const std::vector<const domain::Appointment*>& appointments,
                        print::Section& invitation) {
  for (const domain::Appointment* each : appointments) {
    const Lang lang = view.lang;
    const std::string place =
        each->place.empty() ? say("not stated", "chưa ghi").in(lang) : each->place;
    invitation.paragraphs.push_back(
        say("To work with the Standing Committee of {}. Time: {}. Place: {}.",
            "Kính mời làm việc với Ban Thường vụ Đảng ủy {}. Thời gian: {}. Địa điểm: {}.",
            unit_title(view.records.registry, each->unit, each->date, lang),
            moment(each->time, each->date, lang), place)
            .in(lang));
  }
}

print::Section guidance(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{say("Guidance of the period", "Định hướng nội dung").in(lang), {}, {}};
  const domain::PeriodBook* book = view.records.period(view.range.first);
  if (book != nullptr && book->record) {
    for (const domain::Guidance& each : book->record->guidance) {
      section.paragraphs.push_back(
          fmt::format("- {}{} [{}]", each.text,
                      each.focus ? say(" (focus)", " (trọng tâm)").in(lang) : "", each.id));
    }
  }
  if (section.paragraphs.empty()) {
    section.paragraphs.push_back(say("None is recorded.", "Chưa ghi.").in(lang));
  }
  return section;
}

/// The teams whose members go, or who look after the cells.
std::vector<const domain::TeamStatement*> teams_of(const PetitionView& view,
                                                   const std::vector<PackCell>& cells,
                                                   const RosterFilter& filter,
                                                   const std::vector<domain::Team>& in_force) {
  std::vector<const domain::TeamStatement*> teams;
  for (const domain::Team& team : in_force) {
    const auto goes = [&](const PackCell& each) {
      const domain::Cell* cell = domain::cell_on(view.records.registry, each.cell, each.date);
      const auto& units = team.statement->units;
      return std::ranges::any_of(
                 each.visits,
                 [&](const auto* visit) { return visit->team == team.statement->id; }) ||
             (each.visits.empty() && cell != nullptr &&
              std::ranges::find(units, cell->unit) != units.end());
    };
    if (team.statement->id == filter.team || std::ranges::any_of(cells, goes)) {
      teams.push_back(team.statement);
    }
  }
  return teams;
}

bool looks_after(const std::vector<const domain::TeamStatement*>& teams,
                 const domain::UnitId& unit) {
  return std::ranges::any_of(teams, [&](const domain::TeamStatement* team) {
    return std::ranges::find(team->units, unit) != team->units.end();
  });
}

/// Remedies of the teams, and actions of briefings in their units or of the whole area.
print::Section carried(const PetitionView& view,
                       const std::vector<const domain::TeamStatement*>& teams, Date day) {
  const Lang lang = view.lang;
  print::Section section{
      say("To be done by this meeting", "Việc phải thực hiện đến buổi này").in(lang), {}, {}};
  for (const auto& open : minutes::open_remedies(view.records, view.range.first)) {
    const auto is_it = [&](const domain::TeamStatement* team) { return team->id == open.team; };
    if (std::ranges::none_of(teams, is_it)) continue;
    section.paragraphs.push_back(
        say("- Team {}, since {}: {} (because: {})", "- Tổ {}, từ {}: {} (do: {})", open.team,
            to_string(open.period), open.shortcoming->remedy, open.shortcoming->text)
            .in(lang));
  }
  for (const auto& open : minutes::open_actions(view.records, day)) {
    const domain::UnitId& unit = open.briefing->unit;
    if (!unit.empty() && !looks_after(teams, unit)) continue;
    const std::string due =
        open.action->due ? say(", due {}", ", hạn {}", day_text(*open.action->due)).in(lang) : "";
    section.paragraphs.push_back(say("- Briefing of {}: {}{}{}{}", "- Giao ban ngày {}: {}{}{}{}",
                                     day_text(open.briefing->date), open.action->who,
                                     open.action->who.empty() ? "" : ": ", open.action->text, due)
                                     .in(lang));
  }
  if (section.paragraphs.empty()) {
    section.paragraphs.push_back(say("Nothing.", "Không có.").in(lang));
  }
  return section;
}

/// What was asked at the last working session with each committee, and its petitions.
print::Section sessions(const PetitionView& view,
                        const std::vector<const domain::TeamStatement*>& teams) {
  const Lang lang = view.lang;
  print::Section section{
      say("Working session with the committee", "Làm việc với Ban Thường vụ Đảng ủy").in(lang),
      {},
      {}};
  for (const domain::TeamStatement* team : teams) {
    for (const domain::UnitId& unit : team->units) {
      const domain::Session* last = nullptr;
      for (const domain::PeriodBook& book : view.records.periods) {
        for (const domain::Session& session : book.sessions) {
          if (session.unit == unit && book.period < view.range.first) last = &session;
        }
      }
      const auto waits = [&](const docket::Case& each) {
        return each.petition->cell.empty() && each.petition->unit == unit && each.state.is_open();
      };
      const auto open = std::ranges::count_if(view.cases, waits);
      if (last == nullptr && open == 0) continue;
      section.paragraphs.push_back(
          say("- {}: last on {}; asked: {}; conclusion: {}; its open petitions: {}",
              "- {}: lần trước ngày {}; đề nghị: {}; kết luận: {}; kiến nghị chưa trả lời: {}",
              unit_title(view.records.registry, unit, view.as_of, lang),
              last ? day_text(last->date) : Text{"-", "-"},
              last && !last->requests.empty() ? last->requests : "-",
              last && !last->conclusion.empty() ? last->conclusion : "-", open)
              .in(lang));
    }
  }
  return section;
}

/// What the pack holds of a cell, or of all.
struct PackCount {
  std::int64_t visits = 0, open = 0, to_answer = 0, waiting = 0;
};

PackCount count_of(const PackCell& cell, const CellPetitions& petitions) {
  return {std::ssize(cell.visits), std::ssize(petitions.open), std::ssize(petitions.to_answer),
          std::ssize(petitions.waiting)};
}

/// Of all cells, counted for itself: each petition once, wherever it may stand.
PackCount whole_count(const std::vector<PackCell>& cells,
                      const std::vector<CellPetitions>& petitions) {
  PackCount total;
  std::set<domain::PetitionId> open, to_answer, waiting;
  const auto take = [](std::set<domain::PetitionId>& ids, const docket::Cases& cases) {
    for (const docket::Case* each : cases) ids.insert(each->petition->id);
  };
  for (const PackCell& cell : cells) total.visits += std::ssize(cell.visits);
  for (const CellPetitions& each : petitions) {
    take(open, each.open);
    take(to_answer, each.to_answer);
    take(waiting, each.waiting);
  }
  total.open = std::ssize(open);
  total.to_answer = std::ssize(to_answer);
  total.waiting = std::ssize(waiting);
  return total;
}

print::Table contents_table(const PetitionView& view, const std::vector<PackCell>& cells,
                            const std::vector<CellPetitions>& petitions, const PackCount& total) {
  using print::ColumnKind::number;
  using print::Disclosure::counts;
  const Lang lang = view.lang;
  print::Table table{
      say("Cells and their open petitions", "Các chi bộ và kiến nghị chưa trả lời").in(lang),
      {{"cell", say("Cell", "Chi bộ").in(lang)},
       {"visits", say("Officials sent", "Lượt cử dự").in(lang), number, counts},
       {"open", say("Open", "Chưa trả lời").in(lang), number, counts},
       {"to_answer", say("To be replied to", "Phải trả lời buổi này").in(lang), number, counts},
       {"waiting", say("Without a result", "Chưa có kết quả").in(lang), number, counts}},
      {},
      {},
      {{{"open"}, {"to_answer", "waiting"}}},
      true};
  const auto add = [&](const std::string& title, const PackCount& count) {
    table.rows.push_back({title, count.visits, count.open, count.to_answer, count.waiting});
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    add(cell_title(view.records.registry, cells[i].cell, cells[i].date, lang),
        count_of(cells[i], petitions[i]));
  }
  add(say("Total", "Cộng").in(lang), total);
  return table;
}

}  // namespace

Figures pack_figures() {
  return {
      {"visits", say("Times an official is sent to one of the cells.", "Số lượt cử dự."),
       say("assignments that the filter lets through", "số lượt phân công được chọn")},
      {"cells", say("Cells of the pack.", "Số chi bộ trong hồ sơ."),
       say("distinct cells of these assignments", "số chi bộ khác nhau")},
      {"open",
       say("Petitions of these cells that wait for their reply.",
           "Số kiến nghị của các chi bộ này chưa trả lời."),
       say("petitions at another stage than closed; open = to be replied to + without a result",
           "kiến nghị chưa đóng; chưa trả lời = phải trả lời buổi này + chưa có kết quả")},
      {"to_answer",
       say("Of them those to be replied to at this meeting.",
           "Trong đó phải trả lời tại buổi này."),
       say("the petition that carries the matter is settled, the cell has no reply",
           "kiến nghị chính đã có kết quả được duyệt, chi bộ chưa được trả lời")},
      {"waiting",
       say("Of them those whose result is not there yet.", "Trong đó chưa có kết quả được duyệt."),
       say("the petition that carries the matter is neither settled nor closed",
           "kiến nghị chính chưa có kết quả được duyệt, chưa đóng")},
  };
}

print::Document pack(const PetitionView& view, const RosterFilter& filter) {
  const auto cells = cells_of(view, filter);
  if (cells.empty()) {
    throw Error(Fault::no,
                say("nobody of that part is sent to a cell in {}",
                    "kỳ {} không có lượt dự nào thuộc phần này", to_string(view.range.first)),
                say("see who goes: lapthach assign show {}", "xem ai dự: lapthach assign show {}",
                    to_string(view.range.first)));
  }
  const Date day = cells.front().date;
  const auto in_force = domain::teams_on(view.records, day);
  const auto teams = teams_of(view, cells, filter, in_force);
  print::Document document = petition_paper(
      view,
      say("Pack for the visits, {}", "Hồ sơ dự sinh hoạt chi bộ, {}", range_text(view.range)));
  document.sections = {invitation(view, cells), guidance(view)};
  invite_to_sessions(view, appointments_of(view, cells, teams, filter), document.sections.front());
  std::vector<CellPetitions> petitions;
  for (const PackCell& cell : cells) {
    petitions.push_back(petitions_of(view, cell));
    document.sections.push_back(cell_section(view, cell, petitions.back()));
  }
  const PackCount total = whole_count(cells, petitions);
  document.sections.front().tables.push_back(contents_table(view, cells, petitions, total));
  auto with_committee = sessions(view, teams);
  if (!with_committee.paragraphs.empty()) document.sections.push_back(std::move(with_committee));
  document.sections.push_back(carried(view, teams, day));
  document.sections.push_back(slip(view, cells, day));
  document.totals = {{"visits", total.visits},
                     {"cells", std::ssize(cells)},
                     {"open", total.open},
                     {"to_answer", total.to_answer},
                     {"waiting", total.waiting}};
  document.balances = {{{"open"}, {"to_answer", "waiting"}}};
  return document;
}

}  // namespace lapthach::report
