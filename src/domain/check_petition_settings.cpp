// Checks what the book settles about petitions: levels, buckets, rules, clocks and the life cycle.
#include <algorithm>
#include <set>

#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"
#include "lapthach/domain/course.hpp"

namespace lapthach::domain {

namespace {

/// Two records of one id on one day.
template <class Record>
void check_versions(Findings& findings, const std::vector<Record>& records) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < records.size(); ++i) {
    Span span;
    if constexpr (requires { records[i].span; }) {
      span = records[i].span;
      check_span(findings, records[i].mark, span);
    }
    claims.push_back({records[i].id.str(), span, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Record& later = records[clash.later];
    findings.error({later.mark, "id"},
                   say("{} is used twice on the same days",
                       "{} được dùng hai lần trong cùng thời "
                       "gian",
                       later.id),
                   say("choose another id, or days that do not meet (from, to)",
                       "đặt mã khác, hoặc ghi from và to không trùng ngày"));
  }
}

/// A word of the settings that names one of their other records.
template <class Record, class RecordId>
void require_word(Findings& findings, Use use, const std::vector<Record>& records,
                  const RecordId& id) {
  if (id.empty() || std::ranges::find(records, id, &Record::id) != records.end()) return;
  report_unknown(findings, use, {{"", ""}, {}, "lapthach.yaml"}, id.str(),
                 ids_to_suggest(findings, records));
}

std::set<Date> turning_days(const PetitionSettings& settings) {
  std::set<Date> days = {Date{std::chrono::year{1900}, std::chrono::January, std::chrono::day{1}}};
  const auto add = [&](const Span& span) {
    if (span.from) days.insert(*span.from);
    if (span.to) days.insert(add_days(*span.to, 1));
  };
  for (const Level& level : settings.levels) add(level.span);
  for (const Bucket& bucket : settings.buckets) add(bucket.span);
  return days;
}

/// On every day each level lies in exactly one bucket. Each level is reported once, on the first
/// day on which it does not.
void check_partition(Findings& findings, const PetitionSettings& settings) {
  std::set<LevelId> told;
  for (const Date day : turning_days(settings)) {
    for (const Level& level : settings.levels) {
      if (!level.span.contains(day)) continue;
      const auto holders = std::ranges::count_if(settings.buckets, [&](const Bucket& bucket) {
        return bucket.span.contains(day) && std::ranges::count(bucket.levels, level.id) > 0;
      });
      if (holders == 1 || !told.insert(level.id).second) continue;
      findings.error({level.mark, "id"},
                     say("on {} the level {} lies in {} buckets",
                         "vào ngày {}, cấp {} nằm trong {} nhóm", day_text(day), level.id, holders),
                     say("see that each level lies in exactly one bucket on each of its days",
                         "sửa buckets để ngày nào mỗi cấp cũng nằm trong đúng một nhóm"));
    }
  }
}

void check_levels(Findings& findings, const PetitionSettings& settings) {
  check_versions(findings, settings.levels);
  check_versions(findings, settings.buckets);
  for (const Level& level : settings.levels) {
    for (const LevelId& successor : level.successors) {
      require_word(findings, {level.mark, "successors"}, settings.levels, successor);
    }
  }
  for (const Bucket& bucket : settings.buckets) {
    for (const LevelId& level : bucket.levels) {
      require_word(findings, {bucket.mark, "levels"}, settings.levels, level);
    }
  }
  check_partition(findings, settings);
}

void check_competence(Findings& findings, const PetitionSettings& settings) {
  const Registry& registry = findings.records().registry;
  check_versions(findings, settings.competence);
  for (const CompetenceRule& rule : settings.competence) {
    require_word(findings, {rule.mark, "level"}, settings.levels, rule.level);
    require_word(findings, {rule.mark, "topic"}, settings.topics, rule.topic);
    require_word(findings, {rule.mark, "kind"}, settings.opinion_kinds, rule.kind);
    if (!rule.unit.empty()) {
      require_known(findings, {rule.mark, "unit"}, registry.units, rule.unit);
    }
    if (!rule.lead.empty()) {
      require_known(findings, {rule.mark, "lead"}, registry.agencies, rule.lead);
    }
    for (const AgencyId& agency : rule.cooperating) {
      require_known(findings, {rule.mark, "cooperating"}, registry.agencies, agency);
    }
  }
}

void check_clocks(Findings& findings, const PetitionSettings& settings) {
  check_versions(findings, settings.clocks);
  for (const ClockRule& rule : settings.clocks) {
    require_word(findings, {rule.mark, "level"}, settings.levels, rule.level);
    require_word(findings, {rule.mark, "topic"}, settings.topics, rule.topic);
    if (rule.clock == ClockKind::promise) {
      findings.error({rule.mark, "clock"},
                     say("a promise has no term", "việc đã hẹn không có thời hạn chung"),
                     say("its day is the one promised: leave this rule out",
                         "hạn là ngày đã hẹn: bỏ quy tắc này"));
    }
  }
}

void check_lifecycle(Findings& findings, const PetitionSettings& settings) {
  for (TableFault& fault : faults_of(settings.lifecycle)) {
    const Use use = fault.row ? Use{fault.row->mark, "to"} : Use{settings.mark, "lifecycle"};
    findings.error(use, std::move(fault.what), std::move(fault.hint));
  }
}

}  // namespace

void check_petition_settings(Findings& findings) {
  const PetitionSettings& settings = findings.records().settings.petitions;
  check_levels(findings, settings);
  check_versions(findings, settings.topics);
  check_versions(findings, settings.opinion_kinds);
  check_versions(findings, settings.outcomes);
  check_competence(findings, settings);
  check_clocks(findings, settings);
  check_lifecycle(findings, settings);
  check_versions(findings, settings.queries);
}

}  // namespace lapthach::domain
