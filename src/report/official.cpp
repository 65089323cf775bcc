// The sheet of one official: what was asked in each period, what was done, what else is recorded.
#include <algorithm>
#include <map>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/report/figures.hpp"
#include "lapthach/report/presence.hpp"
#include "report/names.hpp"
#include "report/parts.hpp"
#include "report/petition_view.hpp"
#include "report/record_registers.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

/// What the official heard at a meeting, or at those of a year.
struct Heard {
  std::int64_t opinions = 0, petitions = 0, replied = 0, open = 0;

  void add(const Heard& other) {
    opinions += other.opinions;
    petitions += other.petitions;
    replied += other.replied;
    open += other.open;
  }
};

bool was_there(const Part& part) { return part.status() == domain::VisitStatus::done; }

/// Whether the petition came of that meeting, by the official of the part.
bool is_from(const domain::Petition& petition, const Part& part) {
  if (petition.cell != part.cell || petition.id.period() != part.period) return false;
  return petition.official.empty() ? petition.raised == part.date
                                   : petition.official == part.official;
}

Heard heard_at(const PresenceView& view, const Part& part) {
  Heard heard;
  if (!was_there(part)) return heard;
  heard.opinions = std::ssize(part.visit->opinions);
  for (const docket::Case& each : view.cases) {
    if (!is_from(*each.petition, part)) continue;
    if (!docket::counts(each, view.records.settings.petitions)) continue;
    ++heard.petitions;
    if (each.state.round().closed) ++heard.replied;
    if (each.state.is_open()) ++heard.open;
  }
  return heard;
}

std::vector<print::Balance> heard_balances() { return {{{"petitions"}, {"replied", "open"}}}; }

/// `heard`: at each of the parts.
print::Section heard_by_year(const std::vector<Part>& parts, const std::vector<Heard>& heard,
                             Lang lang) {
  using enum print::ColumnKind;
  std::map<int, Heard> years;
  for (std::size_t i = 0; i < parts.size(); ++i) years[parts[i].period.year].add(heard[i]);
  print::Table table{"",
                     {{"year", say("Year", "Năm").in(lang)},
                      {"opinions", say("Opinions heard", "Ý kiến tiếp thu").in(lang), number},
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number},
                      {"replied", say("Replied", "Đã trả lời").in(lang), number},
                      {"open", say("Open", "Đang giải quyết").in(lang), number}},
                     {},
                     {},
                     heard_balances()};
  for (const auto& [year, all] : years) {
    table.rows.push_back(
        {std::to_string(year), all.opinions, all.petitions, all.replied, all.open});
  }
  return {say("What was heard", "Ý kiến, kiến nghị tiếp thu").in(lang), {}, {std::move(table)}};
}

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

print::Section visit_by_visit(const PresenceView& view, const std::vector<Part>& parts,
                              const std::vector<Heard>& heard) {
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
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number}},
                     {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    const bool there = was_there(part);
    const auto found = there ? minutes::attendance(*part.visit) : std::nullopt;
    const auto rate = found ? found->rate() : std::nullopt;
    table.rows.push_back(
        {to_string(part.period), part.team.str(), role_of(view.records, part, lang),
         cell_title(view.records.registry, part.cell, part.date, lang), to_string(part.date),
         status_word(part, lang), part.visitor ? part.visitor->reason : std::string(),
         rate ? to_string(*rate) : std::string(),
         there ? print::Value(heard[i].petitions) : print::Value()});
  }
  return {say("Visit by visit", "Từng lượt").in(lang), {}, {std::move(table)}};
}

/// The posts held in the range.
std::vector<std::string> posts(const PresenceView& view) {
  const Span days{first_day(view.range.first), last_day(view.range.last)};
  std::vector<std::string> texts;
  for (const domain::Official& each : view.records.registry.officials) {
    if (each.id != view.official || !each.span.overlaps(days)) continue;
    const auto since = each.span.from;
    texts.push_back(
        since ? say("{}, {} (since {})", "{}, {} (từ {})", each.name, each.post, day_text(*since))
                    .in(view.lang)
              : each.name + ", " + each.post);
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
  // The sheet is of one person: who else was trained that day stands in the register.
  for (domain::Training& each : all.registers.training) each.officials = {view.official};
  return register_sections(view.records, view.range.last, all, false, view.lang);
}

}  // namespace

Figures official_figures() {
  Figures figures = compliance_figures();
  const Figures own = {
      {"rate", say("Members who came of those expected.", "Tỷ lệ đảng viên dự trên số phải dự."),
       say("present / (members - exempt - sent elsewhere)",
           "có mặt / (đảng viên - được miễn - ở nơi khác)")},
      {"opinions",
       say("Opinions in the minutes of the meetings that were attended.",
           "Số ý kiến ghi trong biên bản các buổi đã dự."),
       say("opinions of the visits, petitions or remarks",
           "số ý kiến của các buổi, kể cả ý kiến không thành kiến nghị")},
      {"petitions",
       say("Petitions that came of these meetings through the official.",
           "Số kiến nghị tiếp thu từ các buổi ấy qua cán bộ này."),
       say("petitions that count, of the cell and period of an attended meeting, which name the "
           "official as having heard them; those that name nobody when they were raised on its "
           "day; petitions = replied + open",
           "kiến nghị được tính, của chi bộ và kỳ của buổi đã dự, ghi cán bộ này tiếp thu; không "
           "ghi ai thì tính khi nêu đúng ngày họp; kiến nghị = đã trả lời + đang giải quyết")},
      {"replied", say("Of them those replied to.", "Trong đó đã trả lời."),
       say("petitions whose last round ended by a reply", "kiến nghị có trả lời ở vòng sau cùng")},
      {"open", say("Of them those that wait for their reply.", "Trong đó chưa trả lời."),
       say("petitions at another stage than closed", "kiến nghị chưa đóng")},
  };
  figures.insert(figures.end(), own.begin(), own.end());
  return figures;
}

print::Document official_sheet(const PresenceView& view) {
  std::vector<Part> own = parts(view);
  std::erase_if(own, [&](const Part& part) { return part.official != view.official; });
  PartCount total;
  Heard all;
  std::vector<Heard> heard;
  for (const Part& part : own) {
    total.add(part);
    all.add(heard.emplace_back(heard_at(view, part)));
  }
  const Date day = std::min(view.as_of, last_day(view.range.last));
  print::Document document;
  document.lang = view.lang;
  document.title = say("Sheet of {}, {}", "Phiếu theo dõi dự sinh hoạt: {}, {}",
                       official_name(view.records, view.official, day), range_text(view.range))
                       .in(view.lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.sections = {by_year(own, view.lang), heard_by_year(own, heard, view.lang),
                       visit_by_visit(view, own, heard)};
  document.sections.front().paragraphs = posts(view);
  for (print::Section& section : register_parts(view)) {
    document.sections.push_back(std::move(section));
  }
  document.totals = totals_of(total);
  document.totals.insert(document.totals.end(), {{"opinions", all.opinions},
                                                 {"petitions", all.petitions},
                                                 {"replied", all.replied},
                                                 {"open", all.open}});
  document.balances = count_balances();
  const auto of_heard = heard_balances();
  document.balances.insert(document.balances.end(), of_heard.begin(), of_heard.end());
  return document;
}

}  // namespace lapthach::report
