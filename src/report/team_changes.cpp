// Lays out what is otherwise between two days, and a proposed rotation, in words.
#include "lapthach/domain/amendment.hpp"
#include "lapthach/report/teams.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using domain::DifferenceKind;
using domain::TeamDifference;
using print::ColumnKind;

Text role_text(const std::string& role) {
  return {role_title(role, Lang::en), role_title(role, Lang::vi)};
}

/// The name on the later day, else on the earlier.
std::string name_of(const TeamsOfDay& before, const TeamsOfDay& after,
                    const domain::OfficialId& official) {
  const bool there = domain::official_on(after.records.registry, official, after.date) != nullptr;
  const TeamsOfDay& day = there ? after : before;
  return official_title(day.records.registry, official, day.date);
}

Text unit_text(const TeamsOfDay& before, const TeamsOfDay& after, const domain::UnitId& unit) {
  const bool there = domain::unit_on(after.records.registry, unit, after.date) != nullptr;
  const TeamsOfDay& day = there ? after : before;
  return {unit_title(day.records.registry, unit, day.date, Lang::en),
          unit_title(day.records.registry, unit, day.date, Lang::vi)};
}

Text in_words(const TeamsOfDay& before, const TeamsOfDay& after, const TeamDifference& one) {
  switch (one.kind) {
    case DifferenceKind::began:
      return say("the team begins", "tổ mới lập");
    case DifferenceKind::ended:
      return say("the team ends", "tổ kết thúc");
    case DifferenceKind::joined:
      return say("{} joins ({})", "{} vào tổ ({})", name_of(before, after, one.official),
                 role_text(one.after));
    case DifferenceKind::left:
      return say("{} leaves ({})", "{} thôi tham gia tổ ({})", name_of(before, after, one.official),
                 role_text(one.before));
    case DifferenceKind::moved:
      return say("{} comes over from team {} ({})", "{} chuyển từ tổ {} sang ({})",
                 name_of(before, after, one.official), one.from, role_text(one.after));
    case DifferenceKind::role:
      return say("{}: {}, before that {}", "{}: {}, trước là {}",
                 name_of(before, after, one.official), role_text(one.after), role_text(one.before));
    case DifferenceKind::unit_gained:
      return say("looks after {} from now on", "phụ trách thêm {}",
                 unit_text(before, after, one.unit));
    case DifferenceKind::unit_lost:
      break;
  }
  return say("no longer looks after {}", "thôi phụ trách {}", unit_text(before, after, one.unit));
}

print::Document document_of(const Text& title, Date as_of, Lang lang) {
  print::Document document;
  document.lang = lang;
  document.title = title.in(lang);
  document.as_of = to_string(as_of);
  document.sections.emplace_back();
  return document;
}

}  // namespace

print::Document team_differences(const TeamsOfDay& before, const TeamsOfDay& after, Lang lang) {
  const auto found = domain::differences(domain::teams_on(before.records, before.date),
                                         domain::teams_on(after.records, after.date));
  const Text title = before.date == after.date
                         ? say("What changes in the teams on {}",
                               "Thay đổi ở các tổ công tác ngày {}", day_text(after.date))
                         : say("What is otherwise in the teams: {} and {}",
                               "Thay đổi ở các tổ công tác: ngày {} so với ngày {}",
                               day_text(before.date), day_text(after.date));
  print::Document document = document_of(title, after.date, lang);
  print::Section& section = document.sections.front();
  section.paragraphs.push_back(
      found.empty() ? say("Nothing.", "Không có gì thay đổi.").in(lang)
                    : say("Changes: {}.", "Số thay đổi: {}.", found.size()).in(lang));
  print::Table table{"",
                     {{"team", say("Team", "Tổ").in(lang), ColumnKind::code},
                      {"what", say("What", "Nội dung").in(lang)},
                      {"official", say("Official", "Mã cán bộ").in(lang), ColumnKind::code},
                      {"decision", say("By", "Theo").in(lang), ColumnKind::code}},
                     {}};
  for (const TeamDifference& one : found) {
    table.rows.push_back({one.team.str(), in_words(before, after, one).in(lang), one.official.str(),
                          one.by ? paper_of(*one.by) : ""});
  }
  if (!found.empty()) section.tables.push_back(std::move(table));
  document.totals = {{"changes", std::ssize(found)}};
  return document;
}

print::Document rotation(const domain::Records& records, Date effective,
                         const roster::Rotation& rotation, Lang lang) {
  print::Document document =
      document_of(say("Proposed rotation of teams on {}", "Đề xuất luân chuyển tổ công tác ngày {}",
                      day_text(effective)),
                  effective, lang);
  print::Section& section = document.sections.front();
  if (rotation.moves.empty()) {
    section.paragraphs.push_back(
        say("Nobody has to change team.", "Không ai phải chuyển tổ.").in(lang));
  } else {
    section.paragraphs.push_back(say("Moves: {}. No fewer are possible.",
                                     "Số người chuyển: {}. Không thể ít hơn.",
                                     rotation.moves.size())
                                     .in(lang));
    if (!rotation.proven) {
      section.paragraphs.back() =
          say("Moves: {}. Whether fewer are possible was not settled.",
              "Số người chuyển: {}. Chưa xác định được có thể ít hơn hay không.",
              rotation.moves.size())
              .in(lang);
    }
  }
  for (const Text& warning : rotation.warnings) section.paragraphs.push_back(warning.in(lang));
  print::Table table{"",
                     {{"no", say("No.", "TT").in(lang), ColumnKind::number},
                      {"official", say("Official", "Mã").in(lang), ColumnKind::code},
                      {"name", say("Name", "Họ và tên").in(lang)},
                      {"from", say("From", "Từ tổ").in(lang), ColumnKind::code},
                      {"to", say("To", "Sang tổ").in(lang), ColumnKind::code},
                      {"role", say("Role", "Vai trò").in(lang)},
                      {"periods", say("Periods there", "Số kỳ đã ở").in(lang), ColumnKind::number},
                      {"because", say("Why", "Lý do").in(lang)}},
                     {}};
  std::int64_t number = 0;
  for (const roster::Move& move : rotation.moves) {
    table.rows.push_back({++number, move.official.str(),
                          official_title(records.registry, move.official, effective),
                          move.from.str(), move.to.str(), role_title(move.role, lang),
                          std::int64_t{move.periods}, move.because.in(lang)});
  }
  if (!rotation.moves.empty()) section.tables.push_back(std::move(table));
  document.totals = {{"moves", std::ssize(rotation.moves)}};
  return document;
}

}  // namespace lapthach::report
