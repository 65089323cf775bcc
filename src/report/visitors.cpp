// Tells who was sent to a visit and what became of it.
#include "report/visitors.hpp"

#include <algorithm>

#include "lapthach/domain/parts.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using domain::Visit;

Text status_text(const domain::Visitor& visitor) {
  switch (visitor.status) {
    case domain::VisitStatus::done:
      return {};
    case domain::VisitStatus::excused:
      return say("excused", "vắng có lý do");
    case domain::VisitStatus::unexcused:
      return say("absent without leave", "vắng không lý do");
    case domain::VisitStatus::substituted:
      break;
  }
  return say("substituted", "cử người thay");
}

}  // namespace

std::string official_name(const domain::Records& records, const domain::OfficialId& id, Date date) {
  return official_title(records.registry, id, date);
}

std::string visitors_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    if (!all.empty()) all += "; ";
    all += official_name(records, visitor.official, visit.date);
    const std::string status = status_text(visitor).in(lang);
    if (!status.empty()) all += ": " + status;
    if (!visitor.substitute.empty()) {
      all += say(" by {}", ": {}", official_name(records, visitor.substitute, visit.date)).in(lang);
    }
    if (!visitor.reason.empty()) all += fmt::format(" ({})", visitor.reason);
  }
  return all;
}

std::string came_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    const bool instead = visitor.status == domain::VisitStatus::substituted;
    if (visitor.status != domain::VisitStatus::done && !instead) continue;
    if (instead && visitor.substitute.empty()) continue;
    if (!all.empty()) all += "; ";
    all += official_name(records, instead ? visitor.substitute : visitor.official, visit.date);
    if (instead) {
      all += say(" (for {})", " (thay {})", official_name(records, visitor.official, visit.date))
                 .in(lang);
    }
  }
  return all;
}

std::string absences_text(const domain::Records& records, const Visit& visit, Lang lang) {
  std::string all;
  for (const domain::Visitor& visitor : visit.visitors) {
    if (visitor.status == domain::VisitStatus::done) continue;
    if (!all.empty()) all += "; ";
    all +=
        official_name(records, visitor.official, visit.date) + ": " + status_text(visitor).in(lang);
    if (!visitor.reason.empty()) all += fmt::format(" ({})", visitor.reason);
  }
  return all;
}

domain::TeamId team_of(const domain::Records& records, const domain::OfficialId& official,
                       Date date) {
  for (const domain::Team& team : domain::teams_on(domain::book_of(records, official), date)) {
    const bool member = std::ranges::any_of(
        team.members, [&](const domain::Member* each) { return each->official == official; });
    if (member) return team.statement->id;
  }
  return {};
}

}  // namespace lapthach::report
