// The registers of a period, and who is not in them.
#include "lapthach/minutes/registers.hpp"

#include <algorithm>
#include <iterator>

#include "lapthach/report/figures.hpp"
#include "lapthach/report/office.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/record_registers.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

print::Section holders_section(const PresenceView& view,
                               const std::vector<minutes::Holder>& holders, Date day) {
  using print::ColumnKind::text;
  using print::Disclosure::persons;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"subject", say("Who", "Mã").in(lang), text, persons},
                      {"name", say("Name", "Họ tên, đơn vị").in(lang), text, persons}},
                     {}};
  const auto& registry = view.records.registry;
  for (const minutes::Holder& each : holders) {
    if (!each.official.empty()) {
      table.rows.push_back(
          {"official/" + each.official.str(), official_name(view.records, each.official, day)});
    } else if (!each.unit.empty()) {
      table.rows.push_back({"unit/" + each.unit.str(), unit_title(registry, each.unit, day, lang)});
    } else {
      table.rows.push_back({"cell/" + each.cell.str(), cell_title(registry, each.cell, day, lang)});
    }
  }
  return {say("Without a resolution notebook", "Chưa có sổ ghi nghị quyết").in(lang),
          {},
          {std::move(table)}};
}

/// One row each: who should have a notebook or a training, has it, lacks it.
print::Section provision_section(const std::vector<minutes::Holder>& holders,
                                 const minutes::Provisions& sum, std::int64_t untrained,
                                 Lang lang) {
  using print::ColumnKind::number;
  using print::Disclosure::counts;
  print::Table table{"",
                     {{"what", say("What", "Nội dung").in(lang)},
                      {"due", say("Should have it", "Phải có").in(lang), number, counts},
                      {"provided", say("Have it", "Đã có").in(lang), number, counts},
                      {"lacking", say("Lack it", "Chưa có").in(lang), number, counts}},
                     {},
                     {},
                     {{{"due"}, {"provided", "lacking"}}}};
  const auto add = [&](const Text& what, const minutes::Provision& count, std::int64_t lacking) {
    table.rows.push_back(
        {what.in(lang), std::int64_t{count.due}, std::int64_t{count.provided}, lacking});
  };
  const auto lacking = [&](auto minutes::Holder::*id) {
    return std::ranges::count_if(holders, [&](const auto& each) { return !(each.*id).empty(); });
  };
  add(say("Notebook: members of teams", "Sổ nghị quyết: thành viên tổ"), sum.officials,
      lacking(&minutes::Holder::official));
  add(say("Notebook: committees", "Sổ nghị quyết: đảng ủy"), sum.units,
      lacking(&minutes::Holder::unit));
  add(say("Notebook: cells", "Sổ nghị quyết: chi bộ"), sum.cells, lacking(&minutes::Holder::cell));
  add(say("Training: members of teams", "Bồi dưỡng: thành viên tổ"), sum.members, untrained);
  return {say("Notebooks and training", "Cấp sổ và bồi dưỡng").in(lang), {}, {std::move(table)}};
}

print::Section vacancies_section(const PresenceView& view,
                                 const std::vector<minutes::Vacancy>& vacancies) {
  using print::ColumnKind::text;
  using print::Disclosure::persons;
  const Lang lang = view.lang;
  print::Table table{
      "",
      {{"team", say("Team", "Tổ").in(lang)},
       {"role", say("Role in the team", "Nhiệm vụ trong tổ").in(lang)},
       {"former", say("Who had it", "Người giữ trước").in(lang), text, persons},
       {"since", say("Vacant since", "Khuyết từ ngày").in(lang), print::ColumnKind::date}},
      {}};
  for (const minutes::Vacancy& each : vacancies) {
    const Date day = each.since ? add_days(*each.since, -1) : view.as_of;
    table.rows.push_back(
        {each.team.str(), role_title(each.role, lang),
         each.former.empty() ? std::string() : official_name(view.records, each.former, day),
         day_cell(each.since)});
  }
  return {
      say("Vacant places in teams", "Vị trí khuyết trong các tổ").in(lang), {}, {std::move(table)}};
}

print::Section untrained_section(const PresenceView& view,
                                 const std::vector<domain::OfficialId>& officials, Date day) {
  using print::ColumnKind::text;
  using print::Disclosure::persons;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"official", say("Official", "Mã cán bộ").in(lang), text, persons},
                      {"name", say("Name", "Họ và tên").in(lang), text, persons}},
                     {}};
  for (const auto& official : officials) {
    table.rows.push_back({official.str(), official_name(view.records, official, day)});
  }
  return {say("Not trained yet", "Chưa được bồi dưỡng").in(lang), {}, {std::move(table)}};
}

}  // namespace

Figures registers_figures() {
  return {
      {"without_notebook",
       say("Who should have a resolution notebook and holds none.",
           "Số nơi, người phải có sổ ghi nghị quyết mà chưa có."),
       say("members of teams, committees and cells they look after, without a notebook issued and "
           "neither used up nor handed back by the end of the period or the day of the report",
           "thành viên tổ, đảng ủy và chi bộ được phụ trách, không có sổ đã cấp còn dùng đến cuối "
           "kỳ hoặc ngày báo cáo"),
       true},
      {"untrained",
       say("Members of teams whom no training names.", "Số thành viên tổ chưa được bồi dưỡng."),
       say("members of teams on that day - officials of trainings until then",
           "thành viên các tổ ngày ấy - cán bộ có trong các lớp đến ngày ấy"),
       true},
      {"due", say("Who should have it.", "Số phải có."),
       say("members of teams, committees and cells they look after on that day; should have it = "
           "have it + lack it",
           "thành viên tổ, đảng ủy và chi bộ được phụ trách ngày ấy; phải có = đã có + chưa có")},
      {"provided", say("Who of them has it.", "Trong đó đã có."),
       say("of them those whom a notebook in use, or a training until then, names",
           "số có sổ đang dùng, hoặc có tên trong lớp bồi dưỡng đến ngày ấy")},
      {"lacking",
       say("Who of them lacks it: the lists below.", "Trong đó chưa có: danh sách dưới."),
       say("rows of the lists", "số dòng của các danh sách")},
      {"notebooks_due",
       say("Who should have a resolution notebook, of all three classes.",
           "Số nơi, người phải có sổ ghi nghị quyết."),
       say("with_notebook + without_notebook", "with_notebook + without_notebook")},
      {"with_notebook", say("Who of them holds one.", "Trong đó đã có sổ."),
       say("sum of `provided` of the notebooks", "cộng cột `provided` của phần sổ")},
      {"members", say("Members of teams.", "Số thành viên các tổ."),
       say("trained + untrained", "trained + untrained")},
      {"trained", say("Who of them was trained.", "Trong đó đã bồi dưỡng."),
       say("members whom a training until then names", "thành viên có trong các lớp đến ngày ấy")},
      {"vacancies", say("Places in teams that nobody fills.", "Số vị trí trong tổ chưa có người."),
       say("members in force that day whose official is not in office, and teams without a leader",
           "thành viên còn hiệu lực mà cán bộ không còn chức vụ, và tổ không có tổ trưởng"),
       true},
      {"actions", say("What a briefing asked of somebody.", "Số việc giao tại giao ban."),
       say("actions of the briefing, done or not", "số việc của buổi giao ban, kể cả đã xong")},
  };
}

print::Document registers(const PresenceView& view) {
  const Period period = view.range.last;
  const Date day = std::min(view.as_of, last_day(period));
  const auto holders = minutes::without_notebook(view.records, day);
  const auto officials = minutes::untrained(view.records, day);
  const auto vacancies = minutes::vacancies(view.records, day);
  const auto sum = minutes::provisions(view.records, day);
  print::Document document;
  document.title = say("Registers, {}", "Sổ sách theo dõi, {}", period_text(period)).in(view.lang);
  document.period = to_string(period);
  document.as_of = to_string(view.as_of);
  document.lang = view.lang;
  document.sections = register_sections(view.records, period, registered(view.records, period, {}),
                                        true, view.lang);
  document.sections.push_back(provision_section(holders, sum, std::ssize(officials), view.lang));
  document.sections.push_back(holders_section(view, holders, day));
  document.sections.push_back(untrained_section(view, officials, day));
  document.sections.push_back(vacancies_section(view, vacancies));
  const auto of_notebooks = [&](int minutes::Provision::*count) {
    return std::int64_t{sum.officials.*count} + sum.units.*count + sum.cells.*count;
  };
  document.totals = {{"notebooks_due", of_notebooks(&minutes::Provision::due)},
                     {"with_notebook", of_notebooks(&minutes::Provision::provided)},
                     {"without_notebook", std::ssize(holders)},
                     {"members", std::int64_t{sum.members.due}},
                     {"trained", std::int64_t{sum.members.provided}},
                     {"untrained", std::ssize(officials)},
                     {"vacancies", std::ssize(vacancies)}};
  document.balances = {{{"notebooks_due"}, {"with_notebook", "without_notebook"}},
                       {{"members"}, {"trained", "untrained"}}};
  return document;
}

}  // namespace lapthach::report
