// The registers that run on: attendance month by month, notebooks, training, briefings,
// inspections.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "minutes.hpp"
#include "places.hpp"

namespace example {

using namespace lapthach::domain;
using lapthach::Date;
using lapthach::Month;

namespace {

class Registrar {
 public:
  Registrar(Records& book, const Stock& stock, Random& random)
      : book_(book), stock_(stock), random_(random) {}

  void note_attendance();
  void issue_notebooks();
  void train();
  void brief();
  void inspect();

 private:
  const std::string& fact(std::string_view name) const { return stock_.facts.all(name).front(); }
  int percent(std::string_view name) const { return std::stoi(fact(name)); }
  Month month(std::string_view name) const { return *lapthach::parse_month(fact(name)); }
  const Visit* visit_in(const CellId& cell, Month month) const;
  MonthlyAttendance usual(const Cell& cell, Month month, int regular);
  Notebook notebook(Date issued);
  std::vector<OfficialId> members_on(Date date) const;

  Records& book_;
  const Stock& stock_;
  Random& random_;
  int notebooks_ = 0;
};

const Visit* Registrar::visit_in(const CellId& cell, Month month) const {
  const PeriodBook* period = book_.period(lapthach::period_of(lapthach::first_day(month)));
  if (period == nullptr) return nullptr;
  for (const Visit& visit : period->visits) {
    if (visit.cell == cell && visit.present && visit.date.month() == month.month()) return &visit;
  }
  return nullptr;
}

/// `regular`: how many of a hundred of its members come, as a rule.
MonthlyAttendance Registrar::usual(const Cell& cell, Month month, int regular) {
  MonthlyAttendance record;
  record.cell = cell.id;
  record.month = month;
  record.members = *cell.members;
  if (*cell.exempt > 0) record.exempt = *cell.exempt;
  const int expected = *cell.members - *cell.exempt;
  if (const Visit* visit = visit_in(cell.id, month)) {
    record.present = *visit->present;
    return record;
  }
  const int share = random_.percent(6) ? random_.between(80, 89) : regular + random_.below(5);
  record.present = (expected * std::min(share, 100) + 50) / 100;
  return record;
}

void Registrar::note_attendance() {
  const Month first = month("attendance_from"), last = month("attendance_to");
  for (const Cell& cell : book_.registry.cells) {
    const int regular = random_.between(91, 97);
    for (Month each = first; each <= last; each += std::chrono::months{1}) {
      book_.registers.attendance.push_back(usual(cell, each, regular));
    }
  }
}

Notebook Registrar::notebook(Date issued) {
  Notebook made;
  made.number = fmt::format("NQ-{:04}", ++notebooks_);
  made.issued = issued;
  made.by = fact("notebooks_by");
  return made;
}

std::vector<OfficialId> Registrar::members_on(Date date) const {
  std::vector<OfficialId> members;
  for (const Team& team : teams_on(book_, date)) {
    for (const Member* member : team.members) members.push_back(member->official);
  }
  return members;
}

/// To members, committees and cells; some lack one, some have filled theirs and got the next.
void Registrar::issue_notebooks() {
  const Date issued = day(fact("notebooks_issued")), last = day(fact("last_day"));
  auto& ledger = book_.registers.notebooks;
  for (const OfficialId& official : members_on(issued)) {
    ledger.push_back(notebook(issued));
    ledger.back().official = official;
  }
  for (const Team& team : teams_on(book_, issued)) {
    for (const UnitId& unit : team.statement->units) {
      ledger.push_back(notebook(issued));
      ledger.back().unit = unit;
    }
  }
  for (const Cell& cell : book_.registry.cells) {
    if (random_.percent(percent("notebooks_missing_percent"))) continue;
    ledger.push_back(notebook(issued));
    ledger.back().cell = cell.id;
    if (!random_.percent(percent("notebooks_used_up_percent"))) continue;
    const Date full = lapthach::add_days(last, -random_.between(20, 150));
    const std::size_t before = ledger.size() - 1;
    ledger.push_back(notebook(full));
    ledger.back().cell = cell.id;
    ledger[before].used_up = full;
    ledger[before].replaced_by = ledger.back().number;
  }
}

void Registrar::train() {
  for (const Row& row : stock_.training) {
    Training training;
    training.date = day(row["date"]);
    training.subject = row["subject"];
    training.place = row["place"];
    training.notes = row["notes"];
    for (const OfficialId& official : members_on(training.date)) {
      if (random_.percent(row.number("share"))) training.officials.push_back(official);
    }
    book_.registers.training.push_back(std::move(training));
  }
}

/// Every month in some communes, with what was asked of somebody.
void Registrar::brief() {
  const Month first = month("briefing_from"), last = month("briefing_to");
  for (const std::string& name : stock_.facts.all("briefing_unit")) {
    const auto unit = id<UnitId>(name);
    const int cells = static_cast<int>(std::ranges::count(book_.registry.cells, unit, &Cell::unit));
    for (Month each = first; each <= last; each += std::chrono::months{1}) {
      Briefing briefing;
      briefing.date = work_calendar(book_.registry).working_from(each / std::chrono::day{25});
      briefing.unit = unit;
      briefing.chair = "Bí thư Đảng ủy";
      briefing.invited = cells;
      briefing.present = cells - random_.below(3);
      briefing.content = stock_.minutes.pick("briefing", random_);
      if (random_.percent(50)) {
        BriefingAction action;
        action.id = id<ActionId>("1");
        action.text = stock_.minutes.pick("action", random_);
        action.who = "Các Bí thư chi bộ";
        action.due = lapthach::add_days(briefing.date, 15);
        if (random_.percent(85))
          action.done = lapthach::add_days(briefing.date, random_.between(8, 18));
        briefing.actions.push_back(std::move(action));
      }
      book_.registers.briefings.push_back(std::move(briefing));
    }
  }
}

void Registrar::inspect() {
  for (const Row& row : stock_.inspections) {
    Inspection inspection;
    inspection.date = day(row["date"]);
    inspection.team = id<TeamId>(row["team"]);
    inspection.by = row["by"];
    inspection.finding = row["finding"];
    inspection.remedy = row["remedy"];
    if (!row["remedied"].empty()) inspection.remedied = day(row["remedied"]);
    book_.registers.inspections.push_back(std::move(inspection));
  }
}

}  // namespace

void keep_registers(Records& book, const Stock& stock, Random& random) {
  Registrar registrar(book, stock, random);
  registrar.note_attendance();
  registrar.issue_notebooks();
  registrar.train();
  registrar.brief();
  registrar.inspect();
}

}  // namespace example
