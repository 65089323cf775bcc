// Looks petitions over for what waits to be done, and their settings for what cannot work.
#include "lapthach/docket/look_over.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/ranges.h>

#include "lapthach/docket/competence.hpp"
#include "lapthach/docket/personal.hpp"
#include "lapthach/docket/query.hpp"

namespace lapthach::docket {

using domain::Records;

namespace {

using Findings = std::vector<Diagnostic>;

Diagnostic finding(const Records& records, Severity severity, Mark mark, std::string_view key,
                   Text what, Text hint) {
  return {severity, domain::where(records, mark, key), std::move(what), std::move(hint), {}};
}

/// The last day of the last version of that id.
template <class Record>
std::string last_day(const std::vector<Record>& all, const decltype(Record::id)& id) {
  std::optional<Date> last;
  for (const Record& record : all) {
    if (record.id == id && record.span.to)
      last = std::max(last.value_or(*record.span.to), *record.span.to);
  }
  return last ? lapthach::to_string(*last) : "-";
}

Text how_to_hand_over(const Handover& handover) {
  const auto& id = handover.petition->petition->id;
  if (handover.to.size() == 1) {
    return say("hand it over to {}: lapthach petition hand-over {}",
               "bàn giao cho {}: lapthach petition hand-over {}", handover.to.front(), id);
  }
  if (handover.to.empty()) {
    return say(
        "name its successors in registry/agencies.yaml, or: lapthach petition hand-over {} "
        "--to AGENCY",
        "ghi cơ quan kế tục trong registry/agencies.yaml, hoặc: lapthach petition hand-over "
        "{} --to CƠ-QUAN",
        id);
  }
  return say("choose one of {}: lapthach petition hand-over {} --to {}",
             "chọn một trong {}: lapthach petition hand-over {} --to {}",
             fmt::format("{}", fmt::join(handover.to, ", ")), id, handover.to.front());
}

void add_handovers(const Records& records, const std::vector<Case>& all, Date as_of,
                   Findings& found) {
  for (const Handover& handover : handovers(all, records.registry, as_of)) {
    const domain::Petition& petition = *handover.petition->petition;
    const std::string ended = last_day(records.registry.agencies, handover.from);
    Text what = handover.is_lead ? say("{} lies with {}, which ended on {}",
                                       "{} còn ở {}, cơ quan đã kết thúc ngày {}", petition.id,
                                       handover.from, ended)
                                 : say("{} waits for {} to cooperate, which ended on {}",
                                       "{} còn chờ {} phối hợp, cơ quan đã kết thúc ngày {}",
                                       petition.id, handover.from, ended);
    found.push_back(finding(records, Severity::warning, petition.mark, "events", std::move(what),
                            how_to_hand_over(handover)));
  }
}

Text how_to_classify(const Case& each, const domain::Level& level) {
  const bool one = !level.successors.empty();
  const std::string next = one ? level.successors.front().str() : "LEVEL";
  const std::string of =
      one ? fmt::format(" ({})", fmt::join(level.successors, ", ")) : std::string();
  if (each.state.stage == domain::Stage::routing) {
    return say("classify it anew{}: lapthach petition classify {} --level {}",
               "phân loại lại{}: lapthach petition classify {} --level {}", of, each.petition->id,
               next);
  }
  return say(
      "charge the agency at a level that holds{}: lapthach petition refer {} --lead {} "
      "--level {}",
      "giao lại theo cấp còn hiệu lực{}: lapthach petition refer {} --lead {} --level {}", of,
      each.petition->id, each.state.lead, next);
}

/// A level that is no more matters while somebody still has to act at it. An agency that ended with
/// it gives the level on when it hands over.
void add_levels(const Records& records, const std::vector<Case>& all, Date as_of, Findings& found) {
  const domain::PetitionSettings& settings = records.settings.petitions;
  for (const Case& each : all) {
    const bool waits = each.state.stage == domain::Stage::routing ||
                       each.state.stage == domain::Stage::with_agency;
    const domain::Level* level = domain::level_on(settings, each.state.level, as_of);
    if (!waits || level == nullptr || level->span.contains(as_of)) continue;
    if (!handovers_of(each, records.registry, as_of).empty()) continue;
    found.push_back(finding(records, Severity::warning, each.petition->mark, "events",
                            say("{} is classified {}, a level that ended on {}",
                                "{} được phân loại {}, cấp đã kết thúc ngày {}", each.petition->id,
                                each.state.level, last_day(settings.levels, each.state.level)),
                            how_to_classify(each, *level)));
  }
}

void add_queries(const Records& records, Findings& found) {
  const auto& saved = records.settings.petitions.queries;
  for (const domain::SavedQuery& each : saved) {
    try {
      for (Text& doubt : doubts(parse_query(each.query, saved), records)) {
        found.push_back(finding(records, Severity::warning, each.mark, "query", std::move(doubt),
                                say("correct the query @{}", "sửa lại điều kiện @{}", each.id)));
      }
    } catch (const Error& error) {
      const Diagnostic& first = error.diagnostics().front();
      found.push_back(
          finding(records, Severity::error, each.mark, "query", first.what, first.hint));
    }
  }
}

/// Whether `earlier` holds whenever `later` does.
bool covers(const domain::CompetenceRule& earlier, const domain::CompetenceRule& later) {
  const bool from =
      !earlier.span.from || (later.span.from && *earlier.span.from <= *later.span.from);
  const bool to = !earlier.span.to || (later.span.to && *later.span.to <= *earlier.span.to);
  return from && to && (earlier.topic.empty() || earlier.topic == later.topic) &&
         (earlier.kind.empty() || earlier.kind == later.kind) &&
         (earlier.unit.empty() || earlier.unit == later.unit);
}

void add_idle_rules(const Records& records, Findings& found) {
  const auto& rules = records.settings.petitions.competence;
  for (auto later = rules.begin(); later != rules.end(); ++later) {
    const auto earlier =
        std::find_if(rules.begin(), later,
                     [&](const domain::CompetenceRule& rule) { return covers(rule, *later); });
    if (earlier == later) continue;
    found.push_back(finding(
        records, Severity::warning, later->mark, "id",
        say("the rule {} never holds: {} does before it",
            "quy tắc {} không bao giờ được dùng: {} đứng trước đã khớp", later->id, earlier->id),
        say("put {} before {}, or take it out", "đưa {} lên trước {}, hoặc bỏ đi", later->id,
            earlier->id)));
  }
}

}  // namespace

std::vector<Diagnostic> look_over(const Records& records, Date as_of) {
  Findings found = personal_data(records);
  add_queries(records, found);
  add_idle_rules(records, found);
  const std::vector<Case> all = cases(records, as_of);
  add_handovers(records, all, as_of, found);
  add_levels(records, all, as_of, found);
  return found;
}

}  // namespace lapthach::docket
