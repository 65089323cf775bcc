// How units, cells, teams, roles and periods are called on paper.
#include "report/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lapthach/base/text.hpp"
#include "report/cell_titles.hpp"

namespace lapthach::report {
namespace {

struct Word {
  std::string_view stored, vi, en;

  std::string_view in(Lang lang) const { return lang == Lang::vi ? vi : en; }
};

constexpr std::array<Word, 6> unit_kinds = {{{"province", "tỉnh", "province"},
                                             {"city", "thành phố", "city"},
                                             {"district", "huyện", "district"},
                                             {"commune", "xã", "commune"},
                                             {"town", "thị trấn", "town"},
                                             {"ward", "phường", "ward"}}};
constexpr std::array<Word, 4> roles = {{{"leader", "Tổ trưởng", "Leader"},
                                        {"deputy", "Tổ phó", "Deputy leader"},
                                        {"secretary", "Thư ký", "Secretary"},
                                        {"member", "Thành viên", "Member"}}};

template <std::size_t N>
const Word* find(const std::array<Word, N>& words, std::string_view stored) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const Word& word) { return word.stored == stored; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace

std::string unit_title(const domain::Unit& unit, Lang lang) {
  const Word* kind = find(unit_kinds, unit.kind);
  if (!kind) return unit.name;
  const std::string word(kind->in(lang));
  if (fold(unit.name).starts_with(fold(kind->vi) + ' ')) return unit.name;
  return lang == Lang::vi ? word + ' ' + unit.name : unit.name + ' ' + word;
}

std::string unit_title(const domain::Registry& registry, const domain::UnitId& id, Date date,
                       Lang lang) {
  const domain::Unit* unit = domain::unit_on(registry, id, date);
  return unit ? unit_title(*unit, lang) : id.str();
}

std::string cell_title(const domain::Registry& registry, const domain::CellId& id, Date date,
                       Lang lang) {
  return CellTitles(registry, lang).of(id, date);
}

std::string official_title(const domain::Registry& registry, const domain::OfficialId& id,
                           Date date) {
  if (const domain::Official* official = domain::official_on(registry, id, date)) {
    return official->name;
  }
  std::string name = id.str();
  for (const domain::Official& version : registry.officials) {
    if (version.id != id) continue;
    const bool earlier = !version.span.from || *version.span.from <= date;
    if (earlier || name == id.str()) name = version.name;
  }
  return name;
}

const std::string& paper_of(const domain::Decision& decision) {
  return decision.number.empty() ? decision.id.str() : decision.number;
}

std::string team_title(const domain::TeamStatement& team, Lang lang) {
  if (!team.name.empty()) return team.name;
  return say("Team {}", "Tổ {}", team.id).in(lang);
}

std::string role_title(const std::string& role, Lang lang) {
  const Word* word = find(roles, role);
  return word ? std::string(word->in(lang)) : role;
}

Text period_text(Period period) {
  constexpr std::array<std::string_view, 4> roman = {"I", "II", "III", "IV"};
  const auto quarter = static_cast<std::size_t>(period.quarter - 1);
  return {to_string(period), fmt::format("quý {} năm {}", roman.at(quarter), period.year)};
}

std::string day_cell(const std::optional<Date>& day) { return day ? to_string(*day) : ""; }

std::string contact(const domain::Cell& cell) {
  if (cell.secretary.empty() || cell.phone.empty()) return cell.secretary + cell.phone;
  return cell.secretary + ", " + cell.phone;
}

std::string moment(const std::optional<ClockTime>& time, Date date, Lang lang) {
  const std::string day = day_text(date).in(lang);
  return time ? to_string(*time) + ", " + day : day;
}

std::string guidance_text(const domain::PeriodBook& book, const domain::GuidanceId& id) {
  if (!book.record) return id.str();
  const auto& all = book.record->guidance;
  const auto found = std::ranges::find(all, id, &domain::Guidance::id);
  return found == all.end() ? id.str() : found->text;
}

}  // namespace lapthach::report
