// Matches petitions with the rules of competence.
#include "lapthach/docket/competence.hpp"

#include <algorithm>

namespace lapthach::docket {

using domain::AgencyId;
using domain::CompetenceRule;

namespace {

/// What a rule is held against.
struct Asked {
  const domain::Petition& petition;
  const domain::TopicId& topic;
  const domain::Registry& registry;
  Date date;
};

/// Is `unit` that one, or below it, on the day?
bool lies_in(const Asked& asked, domain::UnitId unit, const domain::UnitId& wanted) {
  for (std::size_t steps = 0; steps <= asked.registry.units.size(); ++steps) {
    if (unit == wanted) return true;
    const domain::Unit* here = domain::unit_on(asked.registry, unit, asked.date);
    if (here == nullptr || here->parent.empty()) return false;
    unit = here->parent;
  }
  return false;
}

/// Why the rule does not hold; nothing when it does.
std::optional<Text> objection(const CompetenceRule& rule, const Asked& asked) {
  if (!rule.span.contains(asked.date)) {
    return say("does not hold on {}", "không có hiệu lực ngày {}", to_string(asked.date));
  }
  if (!rule.topic.empty() && rule.topic != asked.topic) {
    return say("is for the topic {}", "dành cho lĩnh vực {}", rule.topic);
  }
  if (!rule.kind.empty() && rule.kind != asked.petition.kind) {
    return say("is for the kind {}", "dành cho loại {}", rule.kind);
  }
  if (!rule.unit.empty() && !lies_in(asked, asked.petition.unit, rule.unit)) {
    return say("is for {} and what lies below it", "dành cho {} và cấp dưới", rule.unit);
  }
  return std::nullopt;
}

AgencyId one_now(const domain::Registry& registry, const AgencyId& id, Date date) {
  const auto now = agencies_now(registry, id, date);
  return now.size() == 1 ? now.front() : id;
}

void take(Proposal& proposal, const CompetenceRule& rule, const Asked& asked) {
  proposal.rule = &rule;
  proposal.level = rule.level;
  if (!rule.lead.empty()) proposal.lead = one_now(asked.registry, rule.lead, asked.date);
  for (const AgencyId& agency : rule.cooperating) {
    proposal.cooperating.push_back(one_now(asked.registry, agency, asked.date));
  }
}

bool is_valid(const domain::Registry& registry, const AgencyId& id, Date date) {
  return domain::agency_on(registry, id, date) != nullptr;
}

/// Adds what stands in the place of `id`; `seen` breaks circles.
void follow(const domain::Registry& registry, const AgencyId& id, Date date,
            std::vector<AgencyId>& seen, std::vector<AgencyId>& out) {
  if (std::ranges::find(seen, id) != seen.end()) return;
  seen.push_back(id);
  if (is_valid(registry, id, date)) {
    out.push_back(id);
    return;
  }
  for (const domain::Agency& agency : registry.agencies) {
    if (agency.id != id || !agency.span.to || *agency.span.to >= date) continue;
    for (const AgencyId& next : agency.successors) follow(registry, next, date, seen, out);
  }
}

}  // namespace

Proposal propose(const domain::Petition& petition, const domain::TopicId& topic,
                 const domain::PetitionSettings& settings, const domain::Registry& registry,
                 Date date) {
  const Asked asked{petition, topic, registry, date};
  Proposal proposal;
  for (const CompetenceRule& rule : settings.competence) {
    if (const auto why = objection(rule, asked)) {
      proposal.because.push_back(say("{} {}", "{} {}", rule.id, *why));
      continue;
    }
    take(proposal, rule, asked);
    proposal.because.push_back(rule.basis.empty()
                                   ? say("{} holds", "{} phù hợp", rule.id)
                                   : say("{} holds: {}", "{} phù hợp: {}", rule.id, rule.basis));
    break;
  }
  return proposal;
}

std::vector<AgencyId> agencies_now(const domain::Registry& registry, const AgencyId& id,
                                   Date date) {
  std::vector<AgencyId> seen, out;
  follow(registry, id, date, seen, out);
  std::ranges::sort(out);
  return out;
}

std::vector<Handover> handovers_of(const Case& each, const domain::Registry& registry, Date date) {
  std::vector<Handover> found;
  if (each.state.stage != domain::Stage::with_agency) return found;
  const auto consider = [&](const AgencyId& agency, bool is_lead) {
    if (agency.empty() || is_valid(registry, agency, date)) return;
    found.push_back({&each, agency, agencies_now(registry, agency, date), is_lead});
  };
  consider(each.state.lead, true);
  for (const Clock& clock : each.state.clocks) {
    const bool asked = clock.kind == domain::ClockKind::cooperation && clock.is_running();
    if (asked) consider(clock.agency, false);
  }
  return found;
}

std::vector<Handover> handovers(const std::vector<Case>& cases, const domain::Registry& registry,
                                Date date) {
  std::vector<Handover> found;
  for (const Case& each : cases) {
    std::ranges::move(handovers_of(each, registry, date), std::back_inserter(found));
  }
  return found;
}

}  // namespace lapthach::docket
