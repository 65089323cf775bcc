// Lays out teams, members, decisions and vacancies of one day.
#include "lapthach/report/teams.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/ranges.h>

#include "lapthach/domain/amendment.hpp"
#include "report/labelled.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using print::ColumnKind;

std::string day_or_nothing(const std::optional<Date>& day) { return day ? to_string(*day) : ""; }

std::string units_of(const domain::Records& records, const domain::Team& team, Date date,
                     Lang lang) {
  std::vector<std::string> units;
  for (const domain::UnitId& unit : team.statement->units) {
    units.push_back(unit_title(records.registry, unit, date, lang));
  }
  return joined(units);
}

print::Table table_of_teams(const domain::Records& records, const std::vector<domain::Team>& teams,
                            Date date, Lang lang) {
  print::Table table{say("Teams", "Các tổ công tác").in(lang),
                     {{"team", say("Team", "Mã tổ").in(lang), ColumnKind::code},
                      {"name", say("Name", "Tên tổ").in(lang)},
                      {"units", say("Units looked after", "Địa bàn phụ trách").in(lang)},
                      {"members", say("Members", "Số người").in(lang), ColumnKind::number},
                      {"decision", say("Stated by", "Theo quyết định").in(lang), ColumnKind::code}},
                     {}};
  for (const domain::Team& team : teams) {
    table.rows.push_back({team.statement->id.str(), team_title(*team.statement, lang),
                          units_of(records, team, date, lang),
                          static_cast<std::int64_t>(team.members.size()),
                          paper_of(*team.decision)});
  }
  return table;
}

/// Since when each member has sat in the team without a break.
std::optional<Date> since(const std::vector<domain::Stay>& stays, const domain::TeamId& team,
                          const domain::OfficialId& official, Date date) {
  for (const domain::Stay& stay : stays) {
    if (stay.official == official && stay.team == team && stay.span.contains(date)) {
      return stay.span.from;
    }
  }
  return std::nullopt;
}

print::Table table_of_members(const domain::Records& records,
                              const std::vector<domain::Team>& teams, Date date, Lang lang) {
  print::Table table{
      say("Members", "Thành viên").in(lang),
      {{"team", say("Team", "Tổ").in(lang), ColumnKind::code},
       {"official", say("Official", "Mã").in(lang), ColumnKind::code},
       {"name", say("Name", "Họ và tên").in(lang)},
       {"post", say("Post", "Chức vụ, đơn vị công tác").in(lang)},
       {"role", say("Role in the team", "Nhiệm vụ trong tổ").in(lang)},
       {"since", say("In the team since", "Ở tổ từ ngày").in(lang), ColumnKind::date},
       {"periods", say("Periods", "Số kỳ").in(lang), ColumnKind::number}},
      {}};
  const std::vector<domain::Stay> stays = domain::stays(records.decisions);
  for (const domain::Team& team : teams) {
    for (const domain::Member* member : team.members) {
      const auto* official = domain::official_on(records.registry, member->official, date);
      const auto from = since(stays, team.statement->id, member->official, date);
      table.rows.push_back(
          {team.statement->id.str(), member->official.str(),
           official_title(records.registry, member->official, date), official ? official->post : "",
           role_title(member->role, lang), day_or_nothing(from),
           from ? print::Value(std::int64_t{domain::periods_between(records, *from, date)})
                : print::Value()});
    }
  }
  return table;
}

// --- the chain of decisions ------------------------------------------------------------------

Text kind_of(const domain::Decision& decision) {
  return decision.kind == domain::DecisionKind::decision ? say("decision", "quyết định")
                                                         : say("amendment", "điều chỉnh, bổ sung");
}

/// What a decision puts itself in the place of: earlier decisions, or some of their teams.
std::string replaced(const domain::Decision& decision, Lang lang) {
  if (decision.kind == domain::DecisionKind::decision) {
    return say("all teams before", "mọi tổ trước đó").in(lang);
  }
  std::vector<std::string> ids;
  for (const domain::TeamStatement& team : decision.teams) ids.push_back(team.id.str());
  const std::string teams = fmt::format("{}", fmt::join(ids, ", "));
  return decision.amends.empty() ? teams : fmt::format("{}: {}", decision.amends, teams);
}

print::Table table_of_decisions(const domain::Records& records, Lang lang) {
  print::Table table{"",
                     {{"decision", say("Decision", "Mã").in(lang), ColumnKind::code},
                      {"number", say("Number", "Số văn bản").in(lang), ColumnKind::code},
                      {"signed_on", say("Signed", "Ngày ký").in(lang), ColumnKind::date},
                      {"effective", say("Effective", "Có hiệu lực").in(lang), ColumnKind::date},
                      {"kind", say("Kind", "Loại").in(lang)},
                      {"replaces", say("Replaces", "Thay thế").in(lang)},
                      {"basis", say("Basis", "Căn cứ").in(lang)}},
                     {}};
  std::vector<const domain::Decision*> chain;
  for (const domain::Decision& decision : records.decisions) chain.push_back(&decision);
  std::ranges::sort(chain, {}, [](const domain::Decision* decision) {
    return std::tie(decision->effective, decision->id);
  });
  for (const domain::Decision* decision : chain) {
    const bool first = decision == chain.front();
    table.rows.push_back({decision->id.str(), decision->number, day_or_nothing(decision->signed_on),
                          to_string(decision->effective), kind_of(*decision).in(lang),
                          first ? "" : replaced(*decision, lang), decision->basis});
  }
  return table;
}

// --- vacancies -------------------------------------------------------------------------------

std::string what(const domain::Records& records, const roster::Vacancy& vacancy, Date date,
                 Lang lang) {
  switch (vacancy.kind) {
    case roster::VacancyKind::departed: {
      const std::string name = official_title(records.registry, vacancy.official, date);
      return vacancy.last_day
                 ? say("{} has left office, the last day was {}",
                       "{} đã thôi giữ chức vụ, ngày cuối là {}", name, day_text(*vacancy.last_day))
                       .in(lang)
                 : say("{} is not in office", "{} không đương chức", name).in(lang);
    }
    case roster::VacancyKind::role:
      return say("nobody, or too few, with this role", "chưa đủ người giữ vai trò này").in(lang);
    case roster::VacancyKind::size:
      break;
  }
  return say("too few members", "chưa đủ số người").in(lang);
}

std::string proposals(const domain::Records& records, const roster::Vacancy& vacancy, Date date,
                      Lang lang) {
  std::vector<std::string> who;
  for (const roster::Candidate& candidate : vacancy.candidates) {
    const std::string name = official_title(records.registry, candidate.official, date);
    who.push_back(
        (candidate.teams.empty()
             ? say("{} ({}; in no team; visits: {})", "{} ({}; chưa ở tổ nào; số lượt: {})", name,
                   candidate.official, candidate.visits)
             : say("{} ({}; team {}; visits: {})", "{} ({}; tổ {}; số lượt: {})", name,
                   candidate.official, fmt::format("{}", fmt::join(candidate.teams, ", ")),
                   candidate.visits))
            .in(lang));
  }
  return joined(who);
}

print::Section vacancy_section(const domain::Records& records, Date date,
                               const std::vector<roster::Vacancy>& vacancies, Lang lang) {
  print::Section section;
  section.title = say("Vacancies", "Những chỗ cần kiện toàn").in(lang);
  print::Table table{"",
                     {{"team", say("Team", "Tổ").in(lang), ColumnKind::code},
                      {"role", say("Role", "Vai trò").in(lang)},
                      {"missing", say("Missing", "Thiếu").in(lang), ColumnKind::number},
                      {"what", say("What lacks", "Nội dung").in(lang)},
                      {"candidates", say("Who could step in", "Người có thể thay").in(lang)}},
                     {}};
  for (const roster::Vacancy& vacancy : vacancies) {
    table.rows.push_back({vacancy.team.str(), role_title(vacancy.role, lang),
                          std::int64_t{vacancy.missing}, what(records, vacancy, date, lang),
                          proposals(records, vacancy, date, lang)});
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace

print::Document teams(const domain::Records& records, Date date,
                      const std::vector<roster::Vacancy>& vacancies, Lang lang) {
  const std::vector<domain::Team> teams = domain::teams_on(records, date);
  print::Document document;
  document.lang = lang;
  document.title = say("Teams on {}", "Các tổ công tác ngày {}", day_text(date)).in(lang);
  document.as_of = to_string(date);
  print::Section section;
  section.title = say("Teams and members", "Tổ và thành viên").in(lang);
  std::int64_t members = 0;
  for (const domain::Team& team : teams) members += std::ssize(team.members);
  section.paragraphs.push_back(say("Teams: {}; members: {}; vacancies: {}.",
                                   "Số tổ: {}; số thành viên: {}; số chỗ cần kiện toàn: {}.",
                                   teams.size(), members, vacancies.size())
                                   .in(lang));
  section.tables.push_back(table_of_teams(records, teams, date, lang));
  section.tables.push_back(table_of_members(records, teams, date, lang));
  document.sections.push_back(std::move(section));
  print::Section chain;
  chain.title = say("Decisions", "Quyết định").in(lang);
  chain.tables.push_back(table_of_decisions(records, lang));
  document.sections.push_back(std::move(chain));
  if (!vacancies.empty()) {
    document.sections.push_back(vacancy_section(records, date, vacancies, lang));
  }
  document.totals = {
      {"teams", std::ssize(teams)}, {"members", members}, {"vacancies", std::ssize(vacancies)}};
  return document;
}

}  // namespace lapthach::report
