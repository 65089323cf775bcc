// The sheet of one official: what was asked in each period, what was done, what else is recorded.
#include <algorithm>
#include <map>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/report/presence.hpp"
#include "report/names.hpp"
#include "report/parts.hpp"
#include "report/petition_view.hpp"
#include "report/record_registers.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

print::Section by_year(const std::vector<Part>& parts, Lang lang) {
  std::map<int, PartCount> years;
  for (const Part& part : parts) years[part.period.year].add(part);
  print::Table table{"", {{"year", say("Year", "Năm").in(lang)}}, {}};
  const auto counts = count_columns(lang);
  table.columns.insert(table.columns.end(), counts.begin(), counts.end());
  table.balances = count_balances();
  for (const auto& [year, count] : years) {
    std::vector<print::Value> row = {std::to_string(year)};
    append(row, count);
    table.rows.push_back(std::move(row));
  }
  return {say("Year by year", "Theo năm").in(lang), {}, {std::move(table)}};
}

/// The role of an official in a team that day; empty when in none.
std::string role_of(const domain::Records& records, const Part& part, Lang lang) {
  for (const domain::Team& team : domain::teams_on(records, part.date)) {
    if (team.statement->id != part.team) continue;
    for (const domain::Member* member : team.members) {
      if (member->official == part.official) return role_title(member->role, lang);
    }
  }
  return {};
}

std::string status_word(const Part& part, Lang lang) {
  const auto status = part.status();
  if (!status) return say("not recorded", "chưa ghi").in(lang);
  switch (*status) {
    case domain::VisitStatus::done:
      return say("attended", "đã dự").in(lang);
    case domain::VisitStatus::excused:
      return say("excused", "vắng có lý do").in(lang);
    case domain::VisitStatus::unexcused:
      return say("absent without leave", "vắng không lý do").in(lang);
    case domain::VisitStatus::substituted:
      break;
  }
  return say("substituted", "cử người thay").in(lang);
}

print::Section visit_by_visit(const PresenceView& view, const std::vector<Part>& parts) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"period", say("Period", "Kỳ").in(lang), code},
                      {"team", say("Team", "Tổ").in(lang), code},
                      {"role", say("Role", "Nhiệm vụ").in(lang)},
                      {"cell", say("Cell", "Chi bộ").in(lang)},
                      {"date", say("Day", "Ngày").in(lang), date},
                      {"status", say("What was done", "Kết quả").in(lang)},
                      {"reason", say("Why", "Lý do").in(lang)},
                      {"rate", say("Members present, %", "ĐV dự, %").in(lang), percent},
                      {"opinions", say("Opinions heard", "Ý kiến tiếp thu").in(lang), number}},
                     {}};
  for (const Part& part : parts) {
    const bool there = part.status() == domain::VisitStatus::done;
    const auto found = there ? minutes::attendance(*part.visit) : std::nullopt;
    const auto rate = found ? found->rate() : std::nullopt;
    table.rows.push_back(
        {to_string(part.period), part.team.str(), role_of(view.records, part, lang),
         cell_title(view.records.registry, part.cell, part.date, lang), to_string(part.date),
         status_word(part, lang), part.visitor ? part.visitor->reason : std::string(),
         rate ? to_string(*rate) : std::string(),
         there ? print::Value(std::ssize(part.visit->opinions)) : print::Value()});
  }
  return {say("Visit by visit", "Từng lượt").in(lang), {}, {std::move(table)}};
}

/// The posts held in the range.
std::vector<std::string> posts(const PresenceView& view) {
  const Span days{first_day(view.range.first), last_day(view.range.last)};
  std::vector<std::string> texts;
  for (const domain::Official& each : view.records.registry.officials) {
    if (each.id != view.official || !each.span.overlaps(days)) continue;
    const std::string since = day_or_blank(each.span.from, view.lang);
    texts.push_back(since.empty()
                        ? each.name + ", " + each.post
                        : say("{}, {} (since {})", "{}, {} (từ {})", each.name, each.post, since)
                              .in(view.lang));
  }
  return texts;
}

/// What the registers of the range hold of the official, in one table a kind.
std::vector<print::Section> register_parts(const PresenceView& view) {
  const RosterFilter filter{.team = {}, .official = view.official, .cell = {}};
  Registered all;
  for (Period period = view.range.first; !(view.range.last < period); period = period + 1) {
    const Registered part = registered(view.records, period, filter);
    const auto take = [](auto& to, const auto& from) {
      for (const auto& each : from) {
        if (std::ranges::find(to, each) == to.end()) to.push_back(each);
      }
    };
    take(all.registers.training, part.registers.training);
    take(all.registers.inspections, part.registers.inspections);
    take(all.registers.notebooks, part.registers.notebooks);
    take(all.absences, part.absences);
  }
  return register_sections(view.records, view.range.last, all, false, view.lang);
}

}  // namespace

print::Document official_sheet(const PresenceView& view) {
  std::vector<Part> own = parts(view);
  std::erase_if(own, [&](const Part& part) { return part.official != view.official; });
  PartCount total;
  for (const Part& part : own) total.add(part);
  const Date day = std::min(view.as_of, last_day(view.range.last));
  print::Document document;
  document.title = say("Sheet of {}, {}", "Phiếu theo dõi dự sinh hoạt: {}, {}",
                       official_name(view.records, view.official, day), range_text(view.range))
                       .in(view.lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.sections = {by_year(own, view.lang), visit_by_visit(view, own)};
  document.sections.front().paragraphs = posts(view);
  for (print::Section& section : register_parts(view)) {
    document.sections.push_back(std::move(section));
  }
  document.totals = totals_of(total);
  document.balances = count_balances();
  return document;
}

}  // namespace lapthach::report
