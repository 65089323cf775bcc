// The registers of a period, and who is not in them.
#include "lapthach/minutes/registers.hpp"

#include <algorithm>
#include <iterator>

#include "lapthach/report/office.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/record_registers.hpp"
#include "report/record_visit.hpp"

namespace lapthach::report {
namespace {

print::Section holders_section(const PresenceView& view,
                               const std::vector<minutes::Holder>& holders, Date day) {
  const Lang lang = view.lang;
  print::Table table{
      "",
      {{"subject", say("Who", "Mã").in(lang)}, {"name", say("Name", "Họ tên, đơn vị").in(lang)}},
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

print::Section untrained_section(const PresenceView& view,
                                 const std::vector<domain::OfficialId>& officials, Date day) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"official", say("Official", "Mã cán bộ").in(lang)},
                      {"name", say("Name", "Họ và tên").in(lang)}},
                     {}};
  for (const auto& official : officials) {
    table.rows.push_back({official.str(), official_name(view.records, official, day)});
  }
  return {say("Not trained yet", "Chưa được bồi dưỡng").in(lang), {}, {std::move(table)}};
}

}  // namespace

print::Document registers(const PresenceView& view) {
  const Period period = view.range.last;
  const Date day = std::min(view.as_of, last_day(period));
  const auto holders = minutes::without_notebook(view.records, day);
  const auto officials = minutes::untrained(view.records, day);
  print::Document document;
  document.title = say("Registers, {}", "Sổ sách theo dõi, {}", period_text(period)).in(view.lang);
  document.period = to_string(period);
  document.as_of = to_string(view.as_of);
  document.lang = view.lang;
  document.sections = register_sections(view.records, period, registered(view.records, period, {}),
                                        true, view.lang);
  document.sections.push_back(holders_section(view, holders, day));
  document.sections.push_back(untrained_section(view, officials, day));
  document.totals = {{"without_notebook", std::ssize(holders)},
                     {"untrained", std::ssize(officials)}};
  return document;
}

}  // namespace lapthach::report
