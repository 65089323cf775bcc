// Checks the registers: notebook numbers and holders, people trained, briefings, attendance.
#include <algorithm>
#include <map>
#include <set>

#include "domain/check.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

void check_holder(Findings& findings, const Notebook& notebook) {
  const Registry& registry = findings.records().registry;
  const int holders = (notebook.official.empty() ? 0 : 1) + (notebook.unit.empty() ? 0 : 1) +
                      (notebook.cell.empty() ? 0 : 1);
  if (holders != 1) {
    findings.error(
        {notebook.mark, "number"},
        say("notebook {} has {} holders", "sổ {} có {} nơi giữ", notebook.number, holders),
        say("name one of official, unit and cell", "ghi đúng một trong official, unit, cell"));
  }
  if (!notebook.official.empty()) {
    require_on(findings, {notebook.mark, "official"}, registry.officials, notebook.official,
               notebook.issued);
  }
  if (!notebook.unit.empty()) {
    require_on(findings, {notebook.mark, "unit"}, registry.units, notebook.unit, notebook.issued);
  }
  if (!notebook.cell.empty()) {
    require_on(findings, {notebook.mark, "cell"}, registry.cells, notebook.cell, notebook.issued);
  }
}

void check_notebook_days(Findings& findings, const Notebook& notebook) {
  const auto check = [&](std::string_view key, const std::optional<Date>& day) {
    if (!day || *day >= notebook.issued) return;
    findings.error({notebook.mark, key},
                   say("{} is before the notebook was issued", "{} sớm hơn ngày cấp sổ", key),
                   say("correct {} or issued", "sửa lại {} hoặc issued", key));
  };
  check("used_up", notebook.used_up);
  check("returned", notebook.returned);
}

std::string without_zeros(const std::string& number) {
  const std::size_t first = number.find_first_not_of('0');
  return first == std::string::npos ? number : number.substr(first);
}

/// A spreadsheet that drops zeros makes 1 of 001.
void check_zeros(Findings& findings, const std::vector<Notebook>& notebooks) {
  std::map<std::string, std::string> seen;
  for (const Notebook& notebook : notebooks) {
    const auto [other, is_first] =
        seen.try_emplace(without_zeros(notebook.number), notebook.number);
    if (is_first || other->second == notebook.number) continue;
    findings.warning(
        {notebook.mark, "number"},
        say("notebooks {} and {} differ by zeros alone",
            "sổ {} và sổ {} chỉ khác nhau ở số 0 đứng đầu", other->second, notebook.number),
        say("if they are one, keep one", "nếu là một sổ, chỉ giữ một"));
  }
}

void check_notebooks(Findings& findings, const std::vector<Notebook>& notebooks) {
  check_zeros(findings, notebooks);
  std::set<std::string> numbers;
  for (const Notebook& notebook : notebooks) {
    if (!numbers.insert(notebook.number).second) {
      findings.error({notebook.mark, "number"},
                     say("two notebooks have the number {}", "hai sổ cùng số {}", notebook.number),
                     say("numbers are never used again", "số sổ không dùng lại"));
    }
    check_holder(findings, notebook);
    check_notebook_days(findings, notebook);
  }
  for (const Notebook& notebook : notebooks) {
    if (notebook.replaced_by.empty() || numbers.contains(notebook.replaced_by)) continue;
    findings.error(
        {notebook.mark, "replaced_by"},
        say("there is no notebook {}", "không có sổ số {}", notebook.replaced_by),
        say("record it first: lapthach record notebook --number {}",
            "ghi sổ đó trước: lapthach record notebook --number {}", notebook.replaced_by));
  }
}

void check_training(Findings& findings, const Training& training) {
  std::set<OfficialId> seen;
  for (const OfficialId& official : training.officials) {
    require_on(findings, {training.mark, "officials"}, findings.records().registry.officials,
               official, training.date);
    if (seen.insert(official).second) continue;
    findings.error({training.mark, "officials"},
                   say("{} is named twice", "{} được ghi hai lần", official),
                   say("keep one", "chỉ giữ một"));
  }
}

/// What a day brought about does not come before it.
void require_not_before(Findings& findings, Use use, const std::optional<Date>& day,
                        const Text& noun, Date first) {
  if (!day || *day >= first) return;
  findings.error(
      use,
      say("{} is {}, before the {} of {}", "{} là ngày {}, trước {} ngày {}", use.key,
          day_text(*day), noun, day_text(first)),
      say("correct {} or the day of the {}", "sửa lại {} hoặc ngày của {}", use.key, noun));
}

void check_invited(Findings& findings, const Briefing& briefing) {
  if (!briefing.present || !briefing.invited || *briefing.present <= *briefing.invited) return;
  findings.warning(
      {briefing.mark, "present"},
      say("{} came to the briefing, of {} invited", "{} người dự giao ban, trong khi mời {} người",
          *briefing.present, *briefing.invited),
      say("correct present or invited", "sửa lại present hoặc invited"));
}

void check_briefing(Findings& findings, const Briefing& briefing) {
  if (!briefing.unit.empty()) {
    require_on(findings, {briefing.mark, "unit"}, findings.records().registry.units, briefing.unit,
               briefing.date);
  }
  check_count(findings, {briefing.mark, "present"}, briefing.present);
  check_count(findings, {briefing.mark, "invited"}, briefing.invited);
  check_invited(findings, briefing);
  const Text noun = say("briefing", "buổi giao ban");
  std::set<ActionId> ids;
  for (const BriefingAction& action : briefing.actions) {
    require_not_before(findings, {action.mark, "due"}, action.due, noun, briefing.date);
    require_not_before(findings, {action.mark, "done"}, action.done, noun, briefing.date);
    if (action.id.empty() || !ids.insert(action.id).second) {
      findings.error({action.mark, "id"},
                     say("an action of {} needs an id of its own",
                         "mỗi việc của buổi giao ban {} phải có mã riêng", day_text(briefing.date)),
                     say("number them: id: \"1\"", "đánh số: id: \"1\""));
    }
    if (!action.done || action.dropped.empty()) continue;
    findings.error(
        {action.mark, "dropped"},
        say("action {} is both done and dropped", "việc {} vừa xong vừa thôi thực hiện", action.id),
        say("keep one of the two", "chỉ giữ một trong hai"));
  }
}

void check_inspection(Findings& findings, const Inspection& inspection) {
  if (!inspection.official.empty()) {
    require_on(findings, {inspection.mark, "official"}, findings.records().registry.officials,
               inspection.official, inspection.date);
  }
  require_not_before(findings, {inspection.mark, "remedied"}, inspection.remedied,
                     say("inspection", "cuộc kiểm tra"), inspection.date);
  const std::vector<Team> teams = teams_on(findings.records().decisions, inspection.date);
  const auto is_it = [&](const Team& team) { return team.statement->id == inspection.team; };
  if (!inspection.team.empty() && std::ranges::none_of(teams, is_it)) {
    findings.error({inspection.mark, "team"},
                   say("there is no team {} on {}", "không có tổ {} vào ngày {}", inspection.team,
                       day_text(inspection.date)),
                   say("correct the team or the day", "sửa lại tổ hoặc ngày"));
  }
  if (!inspection.team.empty() || !inspection.official.empty()) return;
  findings.error({inspection.mark, "date"},
                 say("an inspection of nobody", "kiểm tra mà không ghi tổ hay cán bộ nào"),
                 say("name a team, an official or both", "ghi team, official hoặc cả hai"));
}

void check_month(Findings& findings, const MonthlyAttendance& month) {
  require_on(findings, {month.mark, "cell"}, findings.records().registry.cells, month.cell,
             last_day(month.month));
  const int apart = month.exempt.value_or(0) + month.away.value_or(0);
  if (month.present <= month.members && apart <= month.members) {
    return check_expected(findings, month.mark, month.present, month.members - apart);
  }
  findings.error({month.mark, "members"},
                 say("{} present and {} exempt or away, of {} members",
                     "{} có mặt, {} được miễn hoặc ở nơi khác, trong khi có {} đảng viên",
                     month.present, apart, month.members),
                 say("correct the counts", "sửa lại các số"));
}

void check_months(Findings& findings, const std::vector<MonthlyAttendance>& months) {
  std::set<std::pair<Month, CellId>> seen;
  for (const MonthlyAttendance& month : months) {
    check_month(findings, month);
    if (seen.insert({month.month, month.cell}).second) continue;
    findings.error({month.mark, "month"},
                   say("{} is recorded twice for {}", "tháng {} ghi hai lần cho {}",
                       to_string(month.month), month.cell),
                   say("keep one", "chỉ giữ một"));
  }
}

}  // namespace

void check_registers(Findings& findings) {
  const Registers& registers = findings.records().registers;
  check_notebooks(findings, registers.notebooks);
  for (const Training& training : registers.training) check_training(findings, training);
  for (const Briefing& briefing : registers.briefings) check_briefing(findings, briefing);
  for (const Inspection& inspection : registers.inspections) {
    check_inspection(findings, inspection);
  }
  check_months(findings, registers.attendance);
}

}  // namespace lapthach::domain
