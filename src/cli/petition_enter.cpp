// Makes events of what was asked, and enters them.
#include "cli/petition_enter.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/amend.hpp"

namespace lapthach::cli {
namespace {

using domain::Event;
using domain::EventKind;
using domain::Petition;
using domain::PetitionId;

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  for (const auto part : split(list, ';')) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
  return parts;
}

template <class Record>
std::vector<std::string> valid_ids(const std::vector<Record>& records, Date day) {
  std::vector<std::string> ids;
  for (const Record& record : records) {
    if (record.span.contains(day)) ids.push_back(record.id.str());
  }
  return ids;
}

domain::AgencyId agency_from(const domain::Records& records, const std::string& word, Date day) {
  return id_from<domain::AgencyId>(word, say("agency", "cơ quan"),
                                   valid_ids(records.registry.agencies, day));
}

void fill_parties(Event& event, const EventAsked& asked, const domain::Records& records) {
  const domain::PetitionSettings& settings = records.settings.petitions;
  event.level = id_from<domain::LevelId>(asked.level, say("level", "cấp"),
                                         valid_ids(settings.levels, event.at));
  event.topic =
      id_from<domain::TopicId>(asked.topic, say("topic", "lĩnh vực"), ids_of(settings.topics));
  event.outcome = id_from<domain::OutcomeId>(asked.outcome, say("outcome", "kết quả"),
                                             ids_of(settings.outcomes));
  event.lead = agency_from(records, asked.lead, event.at);
  event.agency = asked.kind == EventKind::hand_over
                     ? id_from<domain::AgencyId>(asked.agency, say("agency", "cơ quan"),
                                                 ids_of(records.registry.agencies))
                     : agency_from(records, asked.agency, event.at);
  for (const std::string& word : parts_of(asked.with)) {
    event.cooperating.push_back(agency_from(records, word, event.at));
  }
}

template <class E>
std::optional<E> word_from(const std::string& word, std::string_view option) {
  if (word.empty()) return std::nullopt;
  const auto value = domain::from_word<E>(word);
  if (value) return value;
  std::vector<std::string> known;
  for (const auto& each : domain::words(E{})) known.emplace_back(each.text);
  throw Error(Fault::usage,
              say("{}: \"{}\" is none of its words", "{}: không có \"{}\"", option, word),
              did_you_mean(word, known));
}

void fill_days(Event& event, const EventAsked& asked) {
  event.clock = word_from<domain::ClockKind>(asked.clock, "--clock");
  if (!asked.until.empty()) event.until = date_from(asked.until, "--until");
  if (!asked.date.empty()) event.doc.date = date_from(asked.date, "--date");
  if (asked.days.empty()) return;
  const bool digits = asked.days.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || asked.days.size() > 4) {
    throw Error(Fault::usage,
                say("--days: \"{}\" is not a number", "--days: \"{}\" không phải số", asked.days),
                say("write 1 to 3650", "ghi từ 1 đến 3650"));
  }
  event.days = std::stoi(asked.days);
}

Date day_of(const EventAsked& asked, Date today) {
  const Date day = asked.at.empty() ? today : date_from(asked.at, "--at");
  if (day <= today) return day;
  throw Error(Fault::usage, say("--at: {} is still to come", "--at: {} chưa đến", asked.at),
              say("write a day up to today", "ghi một ngày không muộn hơn hôm nay"));
}

/// What the clerk leaves open, the rules fill in; the event says which rule did.
void fill_proposed(Event& event, Work& work, const PetitionId& id) {
  const bool levels = event.kind == EventKind::classify && event.level.empty();
  const bool charges = event.kind == EventKind::route && event.lead.empty();
  if (!levels && !charges) return;
  const docket::Proposal proposal = proposal_for(work, id, event.topic, event.at);
  if (proposal.rule == nullptr) return;
  if (levels) event.level = proposal.level;
  if (charges && proposal.lead.empty()) return;
  if (charges) event.lead = proposal.lead;
  if (charges && event.cooperating.empty()) event.cooperating = proposal.cooperating;
  event.rule = proposal.rule->id;
}

/// The only successor of the agency that hands over needs no naming.
void fill_successor(Event& event, const domain::Registry& registry) {
  if (event.kind != EventKind::hand_over || event.agency.empty() || !event.lead.empty()) return;
  const auto successors = docket::agencies_now(registry, event.agency, event.at);
  if (successors.size() == 1) event.lead = successors.front();
}

/// A petition that would become part of itself, through others.
std::optional<docket::Refusal> circle(Work& work, const PetitionId& id, const Event& event) {
  if (event.kind != EventKind::merge || event.petitions.empty()) return std::nullopt;
  if (event.petitions.front() == id) {
    return docket::Refusal{say("{} cannot be part of itself", "không thể gộp {} vào chính nó", id),
                           say("name another petition", "nêu một kiến nghị khác")};
  }
  const domain::Records all = load_petitions(work.context);
  PetitionId next = event.petitions.front();
  for (int steps = 0; steps < 1000 && !next.empty(); ++steps) {
    if (next == id) {
      return docket::Refusal{
          say("{} is already part of {}", "{} đã gộp vào {}", event.petitions.front(), id),
          say("unmerge that first: lapthach petition unmerge {}",
              "hãy bỏ gộp trước: lapthach petition unmerge {}", event.petitions.front())};
    }
    const Petition* petition = find_petition(all, next);
    if (petition == nullptr) return std::nullopt;
    next = domain::course(*petition, all.settings.petitions).standing.merged_into;
  }
  return std::nullopt;
}

docket::Refusal nothing_to_redact(const PetitionId& id) {
  return {say("{} does not hold that passage", "{} không có đoạn này", id),
          say("give it letter by letter as it stands: lapthach petition show {}",
              "ghi đúng từng chữ như trong sổ: lapthach petition show {}", id)};
}

/// A correction of a field, or a redaction, of the petition as it stands.
std::optional<docket::Refusal> amend(Work& work, const EventAsked& asked, const PetitionId& id,
                                     Event& event) {
  Petition petition = work.petition(id);
  if (asked.kind == EventKind::redact) {
    auto redacted = docket::redact(std::move(petition), trim(asked.text));
    if (!redacted) return nothing_to_redact(id);
    event.text.clear();
    event.removed = redacted->removed;
    petition = std::move(redacted->petition);
  } else if (!asked.field.empty()) {
    const std::string right = asked.value.empty() ? std::string(trim(asked.text)) : asked.value;
    event.field = asked.field;
    event.text = docket::change_field(petition, asked.field, right, work.law().settings);
  } else {
    return std::nullopt;
  }
  work.changed[id] = std::move(petition);
  return std::nullopt;
}

}  // namespace

Event event_from(const EventAsked& asked, Work& work, const PetitionId& id) {
  Event event;
  event.kind = asked.kind;
  event.recorded = work.context.desk.today;
  event.at = day_of(asked, event.recorded);
  event.by = asked.by;
  event.reason = asked.reason;
  event.channel = asked.channel;
  event.on_the_spot = asked.on_the_spot;
  event.text = nfc(trim(asked.text));
  event.doc.number = asked.doc;
  event.doc.issuer = asked.issuer;
  event.satisfaction = word_from<domain::Satisfaction>(asked.satisfaction, "--satisfaction");
  fill_parties(event, asked, work.records);
  fill_days(event, asked);
  for (const std::string& word : parts_of(asked.petitions)) {
    event.petitions.push_back(petition_meant(work.context, word));
  }
  event.event =
      id_from<domain::EventId>(asked.event, say("event", "việc"), ids_of(work.petition(id).events));
  fill_proposed(event, work, id);
  fill_successor(event, work.records.registry);
  return event;
}

docket::Proposal proposal_for(Work& work, const PetitionId& id, const domain::TopicId& topic,
                              Date day) {
  const Petition& petition = work.petition(id);
  const domain::PetitionSettings& settings = work.records.settings.petitions;
  domain::TopicId about = topic.empty() ? petition.topic : topic;
  const domain::Course course = domain::course(petition, settings);
  for (const domain::Step& step : course.steps) {
    if (topic.empty() && !step.event->topic.empty()) about = step.event->topic;
  }
  return docket::propose(petition, about, settings, work.records.registry, day);
}

std::optional<docket::Refusal> refusal_of(Work& work, const PetitionId& id, const Event& event) {
  if (const auto refused = circle(work, id, event)) return refused;
  return docket::refusal(work.petition(id), event, work.law().settings, work.master_settled(id));
}

void put_event(Work& work, const PetitionId& id, Event event,
               const std::optional<book::Evidence>& paper) {
  const Petition& before = work.petition(id);
  if (paper) {
    event.doc.file = book::evidence_name(id, docket::event_id(before, event), *paper);
    event.doc.sha256 = paper->sha256;
    work.papers.push_back(book::evidence_file(event.doc.file, *paper));
  }
  Petition after =
      docket::with_event(before, std::move(event), work.law(), work.master_settled(id));
  work.changed[id] = std::move(after);
}

std::optional<docket::Refusal> enter(Work& work, const EventAsked& asked, const PetitionId& id,
                                     const std::optional<book::Evidence>& paper) {
  Event event = event_from(asked, work, id);
  if (const auto refused = amend(work, asked, id, event)) return refused;
  if (const auto refused = refusal_of(work, id, event)) return refused;
  if (asked.kind != EventKind::correct) {
    warn_of_personal_data(work.context, event.text + '\n' + event.reason);
  }
  put_event(work, id, std::move(event), paper);
  return std::nullopt;
}

void throw_refused(const std::vector<docket::Refusal>& refused) {
  if (refused.empty()) return;
  std::vector<Diagnostic> faults;
  for (const docket::Refusal& each : refused) {
    faults.push_back({Severity::error, {}, each.what, each.hint, {}});
  }
  throw Error(Fault::no, std::move(faults));
}

}  // namespace lapthach::cli
