// Checks what petitions and their events refer to, and the days they state.
#include <algorithm>
#include <set>

#include "domain/check.hpp"
#include "domain/reference.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::domain {

namespace {

/// A word that the settings must know.
template <class Record, class RecordId>
void require_word(Findings& findings, Use use, const Text& noun, const std::vector<Record>& records,
                  const RecordId& id) {
  if (id.empty() || std::ranges::find(records, id, &Record::id) != records.end()) return;
  report_unknown(findings, use, {noun, {}, "lapthach.yaml"}, id.str(),
                 ids_to_suggest(findings, records));
}

void check_level(Findings& findings, Use use, const LevelId& id, Date day) {
  const PetitionSettings& settings = findings.records().settings.petitions;
  require_word(findings, use, {"level", "cấp"}, settings.levels, id);
  const Level* level = level_on(settings, id, day);
  if (level == nullptr || level->span.contains(day)) return;
  findings.error(use,
                 say("there is no level {} on {}", "ngày {1} không có cấp {0}", id, day_text(day)),
                 say("write a level of that day, or correct from and to in lapthach.yaml",
                     "ghi cấp có vào ngày đó, hoặc sửa from và to trong lapthach.yaml"));
}

void check_origin(Findings& findings, const Petition& petition) {
  const Registry& registry = findings.records().registry;
  const Date day = petition.raised;
  if (petition.cell.empty()) {
    require_on(findings, {petition.mark, "id"}, registry.units, petition.unit, day);
    return;
  }
  const Use use{petition.mark, "cell"};
  if (!require_on(findings, use, registry.cells, petition.cell, day)) return;
  const Cell* cell = cell_on(registry, petition.cell, day);
  if (cell == nullptr || cell->unit == petition.unit) return;
  findings.error(use,
                 say("cell {} belonged to {} on {}, but the file is of {}",
                     "chi bộ {} thuộc {} vào ngày {}, nhưng tệp là của {}", petition.cell,
                     cell->unit, day_text(day), petition.unit),
                 say("move the petition to petitions/{}.yaml, or correct the cell",
                     "chuyển kiến nghị sang petitions/{}.yaml, hoặc sửa lại chi bộ", cell->unit));
}

void check_words(Findings& findings, const Petition& petition) {
  const PetitionSettings& settings = findings.records().settings.petitions;
  require_word(findings, {petition.mark, "kind"}, {"kind of opinion", "loại ý kiến"},
               settings.opinion_kinds, petition.kind);
  require_word(findings, {petition.mark, "topic"}, {"topic", "lĩnh vực"}, settings.topics,
               petition.topic);
  const OpinionKind* kind = opinion_kind(settings, petition.kind);
  if (kind == nullptr || !kind->other_channel) return;
  if (petition.text.empty() && petition.title.empty()) return;
  const std::string_view key = petition.text.empty() ? "title" : "text";
  findings.error(
      {petition.mark, key},
      say("what was said in {} is not kept here", "không lưu nội dung của {} ở đây", kind->id),
      say("take out title and text; the matter goes its own way",
          "bỏ title và text; việc này đi theo trình tự riêng"));
}

void check_days(Findings& findings, const Petition& petition) {
  if (petition.recorded < petition.raised) {
    findings.error(
        {petition.mark, "recorded"},
        say("entered on {}, before it was raised on {}", "ghi sổ ngày {}, trước ngày nêu {}",
            day_text(petition.recorded), day_text(petition.raised)),
        say("correct raised or recorded", "sửa lại raised hoặc recorded"));
  }
  if (const auto far = far_day(petition.raised, petition.id.period())) {
    findings.warning({petition.mark, "raised"}, far->what, far->hint);
  }
  if (!petition.official.empty()) {
    require_on(findings, {petition.mark, "official"}, findings.records().registry.officials,
               petition.official, petition.raised);
  }
}

void check_parties(Findings& findings, const Event& event) {
  const Registry& registry = findings.records().registry;
  const auto require = [&](std::string_view key, const AgencyId& agency) {
    if (agency.empty()) return;
    require_on(findings, {event.mark, key}, registry.agencies, agency, event.at);
  };
  require("lead", event.lead);
  for (const AgencyId& agency : event.cooperating) require("cooperating", agency);
  if (event.kind != EventKind::hand_over) require("agency", event.agency);
  if (event.kind == EventKind::hand_over && !event.agency.empty()) {
    require_known(findings, {event.mark, "agency"}, registry.agencies, event.agency);
  }
}

void check_event_days(Findings& findings, const Event& event) {
  if (event.recorded < event.at) {
    findings.error(
        {event.mark, "at"},
        say("happened on {}, after it was entered on {}", "xảy ra ngày {}, sau ngày ghi sổ {}",
            day_text(event.at), day_text(event.recorded)),
        say("correct at or recorded", "sửa lại at hoặc recorded"));
  }
  if (const auto early = early_term(event)) {
    findings.warning({event.mark, "until"}, early->what, early->hint);
  }
  if (event.doc.date && event.at < *event.doc.date) {
    findings.warning({event.mark, "doc"},
                     say("the paper is dated {}, after the event on {}",
                         "văn bản ghi ngày {}, sau việc này ngày {}", day_text(*event.doc.date),
                         day_text(event.at)),
                     say("correct doc.date or at", "sửa lại doc.date hoặc at"));
  }
}

void check_event(Findings& findings, const Event& event) {
  const PetitionSettings& settings = findings.records().settings.petitions;
  if (!event.level.empty()) check_level(findings, {event.mark, "level"}, event.level, event.at);
  require_word(findings, {event.mark, "topic"}, {"topic", "lĩnh vực"}, settings.topics,
               event.topic);
  require_word(findings, {event.mark, "outcome"}, {"outcome", "kết quả"}, settings.outcomes,
               event.outcome);
  check_parties(findings, event);
  check_event_days(findings, event);
}

void check_event_ids(Findings& findings, const Petition& petition) {
  std::set<EventId> seen;
  for (const Event& event : petition.events) {
    if (seen.insert(event.id).second) continue;
    findings.error(
        {event.mark, "id"},
        say("two events of {} are called {}", "hai việc của {} cùng mã {}", petition.id, event.id),
        say("give one of them another id", "đặt mã khác cho một việc"));
  }
  for (const Event& event : petition.events) {
    if (event.event.empty() || seen.contains(event.event)) continue;
    std::vector<std::string> known;
    for (const EventId& id : seen) known.push_back(id.str());
    report_unknown(findings, {event.mark, "event"}, {{"event", "việc"}, {}, "events"},
                   event.event.str(), known);
  }
}

void check_folder(Findings& findings, const Petition& petition, Period folder) {
  if (petition.id.period() == folder) return;
  findings.error({petition.mark, "id"},
                 say("{} lies in the folder of {}", "{} nằm trong thư mục kỳ {}", petition.id,
                     to_string(folder)),
                 say("move it to {}/petitions/", "chuyển sang {}/petitions/",
                     to_string(petition.id.period())));
}

}  // namespace

void check_petitions(Findings& findings) {
  for (const PeriodBook& book : findings.records().periods) {
    for (const Petition& petition : book.petitions) {
      check_folder(findings, petition, book.period);
      check_origin(findings, petition);
      check_words(findings, petition);
      check_days(findings, petition);
      check_event_ids(findings, petition);
      for (const Event& event : petition.events) check_event(findings, event);
    }
  }
}

}  // namespace lapthach::domain
