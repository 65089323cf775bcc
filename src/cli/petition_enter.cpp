// Makes events of what was asked, and enters them.
#include "cli/petition_enter.hpp"

#include <algorithm>

#include "cli/petition_names.hpp"
#include "cli/record_meant.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/amend.hpp"
#include "lapthach/domain/doubtful_day.hpp"

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

domain::AgencyId agency_from(const domain::Records& records, const std::string& word, Date day) {
  return record_meant_on(word, say("agency", "cơ quan"), records.registry.agencies, day);
}

void fill_parties(Event& event, const EventAsked& asked, const domain::Records& records) {
  const domain::PetitionSettings& settings = records.settings.petitions;
  event.level = record_meant_on(asked.level, say("level", "cấp"), settings.levels, event.at);
  event.topic = record_meant(asked.topic, say("topic", "lĩnh vực"), settings.topics);
  event.outcome = record_meant(asked.outcome, say("outcome", "kết quả"), settings.outcomes);
  event.lead = agency_from(records, asked.lead, event.at);
  event.agency =
      asked.kind == EventKind::hand_over
          ? record_meant(asked.agency, say("agency", "cơ quan"), records.registry.agencies)
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

/// What is entered has happened.
Date past_day(const std::string& word, std::string_view option, Date today) {
  const Date day = date_from(word, option);
  if (day <= today) return day;
  throw Error(Fault::usage, say("{}: {} is still to come", "{}: {} chưa đến", option, word),
              say("write a day up to today", "ghi một ngày không muộn hơn hôm nay"));
}

void fill_days(Event& event, const EventAsked& asked) {
  event.clock = word_from<domain::ClockKind>(asked.clock, "--clock");
  if (!asked.until.empty()) event.until = date_from(asked.until, "--until");
  if (!asked.date.empty()) event.doc.date = past_day(asked.date, "--date", event.recorded);
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
  return asked.at.empty() ? today : past_day(asked.at, "--at", today);
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

/// The only successor of the agency that hands over needs no naming, nor does the level of an
/// agency that takes over when the petition's own is no more.
void fill_successor(Event& event, Work& work, const PetitionId& id) {
  if (event.kind != EventKind::hand_over || event.agency.empty()) return;
  const domain::Registry& registry = work.records.registry;
  const domain::PetitionSettings& settings = work.law().settings;
  const auto successors = docket::agencies_now(registry, event.agency, event.at);
  if (event.lead.empty() && successors.size() == 1) event.lead = successors.front();
  const auto now = domain::course(work.petition(id), settings, event.at).standing;
  const domain::Agency* successor = domain::agency_on(registry, event.lead, event.at);
  if (successor == nullptr || now.lead != event.agency || !event.level.empty()) return;
  const domain::Level* level = domain::level_on(settings, now.level, event.at);
  if (level != nullptr && level->span.contains(event.at)) return;
  const auto next = domain::LevelId::parse(successor->level);
  const domain::Level* after = next ? domain::level_on(settings, *next, event.at) : nullptr;
  if (after != nullptr && after->span.contains(event.at)) event.level = *next;
}

/// Why no successor could be filled in.
std::optional<docket::Refusal> without_successor(const Event& event, const Work& work,
                                                 const PetitionId& id) {
  if (event.kind != EventKind::hand_over || event.agency.empty() || !event.lead.empty()) return {};
  const auto next = docket::agencies_now(work.records.registry, event.agency, event.at);
  if (next.empty()) {
    return docket::Refusal{
        say("{}: {} has no successor", "{}: {} chưa có cơ quan kế tục", id, event.agency),
        say("name one: --to AGENCY, or successors in registry/agencies.yaml",
            "nêu một cơ quan: --to CƠ-QUAN, hoặc ghi successors trong registry/agencies.yaml")};
  }
  if (next.front() == event.agency) {
    return docket::Refusal{
        say("{}: {} is still there on {}", "{}: {} vẫn còn vào ngày {}", id, event.agency,
            to_string(event.at)),
        say("name who takes over all the same: --to AGENCY", "vẫn bàn giao thì nêu: --to CƠ-QUAN")};
  }
  const std::string all = fmt::format("{}", fmt::join(next, ", "));
  return docket::Refusal{say("{}: {} has several successors: {}",
                             "{}: {} có nhiều cơ quan kế tục: {}", id, event.agency, all),
                         say("choose one: --to {}", "chọn một: --to {}", next.front())};
}

/// A result that came before the matter was raised is none of it.
std::optional<docket::Refusal> settled_before(const Petition& petition, const Petition& master,
                                              const domain::Course& course) {
  const auto settled = domain::settled_on(course, petition.raised);
  if (!settled || petition.raised <= *settled) return std::nullopt;
  return docket::Refusal{
      say("{} was settled on {}, before {} was raised on {}",
          "{} đã có kết quả ngày {}, trước ngày nêu {} ({})", master.id, day_text(*settled),
          petition.id, day_text(petition.raised)),
      say("if it is the same matter, open it again first: lapthach petition reopen {} --reason "
          "WORDS; what comes back is raised with --again {}",
          "nếu là một việc, mở lại trước: lapthach petition reopen {} --reason LÝ_DO; việc nêu lại "
          "thì ghi với --again {}",
          master.id, master.id)};
}

/// A petition that would become part of itself, through others, or of what was over before it.
std::optional<docket::Refusal> wrong_master(Work& work, const PetitionId& id, const Event& event) {
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
    const domain::Course course = domain::course(*petition, all.settings.petitions);
    next = course.standing.merged_into;
    if (next.empty()) return settled_before(work.petition(id), *petition, course);
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
    cli::warn_of_personal_data(work.context, asked.field, right);
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
  fill_successor(event, work, id);
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
  if (const auto refused = wrong_master(work, id, event)) return refused;
  if (auto early = domain::early_term(event)) {
    return docket::Refusal{std::move(early->what), std::move(early->hint)};
  }
  return docket::refusal(work.petition(id), event, work.law().settings, work.master_settled(id));
}

namespace {

void warn_of_early_paper(Work& work, const Petition& petition) {
  const Event& entered = *std::ranges::max_element(
      petition.events, {}, [](const Event& event) { return domain::number_of(event.id); });
  const auto course = domain::course(petition, work.law().settings);
  const auto early = domain::early_paper(petition, course, entered);
  if (early) warn(work.context, early->what, early->hint);
}

}  // namespace

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
  warn_of_early_paper(work, after);
  work.changed[id] = std::move(after);
}

namespace {

/// One event for each agency of the petition that is no more.
std::optional<docket::Refusal> hand_over_all(Work& work, const EventAsked& asked,
                                             const std::vector<docket::Handover>& handovers,
                                             const PetitionId& id,
                                             const std::optional<book::Evidence>& paper) {
  for (const docket::Handover& handover : handovers) {
    EventAsked one = asked;
    one.agency = handover.from.str();
    if (!handover.is_lead) one.level.clear();
    if (const auto refused = enter(work, one, id, paper)) return refused;
  }
  return std::nullopt;
}

std::vector<docket::Handover> handovers_of(Work& work, const EventAsked& asked,
                                           const PetitionId& id) {
  const Date day = day_of(asked, work.context.desk.today);
  const docket::Case now{&work.petition(id), docket::fold(work.petition(id), work.law(), day), id};
  return docket::handovers_of(now, work.records.registry, day);
}

void warn_of_personal_data(Context& context, const Event& event) {
  cli::warn_of_personal_data(context, "reason", event.reason);
  cli::warn_of_personal_data(context, "channel", event.channel);
  // A correction holds the former words: they are in the book already.
  if (event.kind != EventKind::correct) cli::warn_of_personal_data(context, "text", event.text);
}

}  // namespace

std::optional<docket::Refusal> enter(Work& work, const EventAsked& asked, const PetitionId& id,
                                     const std::optional<book::Evidence>& paper) {
  if (asked.kind == EventKind::hand_over && asked.agency.empty()) {
    const auto handovers = handovers_of(work, asked, id);
    if (!handovers.empty()) return hand_over_all(work, asked, handovers, id, paper);
  }
  Event event = event_from(asked, work, id);
  if (const auto refused = without_successor(event, work, id)) return refused;
  if (const auto refused = amend(work, asked, id, event)) return refused;
  if (const auto refused = refusal_of(work, id, event)) return refused;
  warn_of_personal_data(work.context, event);
  put_event(work, id, std::move(event), paper);
  return std::nullopt;
}

std::string last_event(const Petition& petition) {
  const auto last = std::ranges::max_element(
      petition.events, {}, [](const Event& event) { return domain::number_of(event.id); });
  return last == petition.events.end() ? "0" : last->id.str();
}

bool is_entered(Work& work, const EventAsked& asked, const PetitionId& id,
                const std::string& base) {
  if (base.empty()) return false;
  const int known = domain::number_of(domain::EventId::parse(base).value_or(domain::EventId()));
  const auto plain = [](Event event) {
    event.id = {};
    event.recorded = {};
    event.by.clear();
    event.doc.file.clear();
    event.doc.sha256.clear();
    event.removed.clear();
    event.dues.clear();
    return event;
  };
  std::optional<Event> wanted;
  for (const Event& event : work.petition(id).events) {
    if (domain::number_of(event.id) <= known || event.kind != asked.kind) continue;
    if (!wanted) wanted = plain(event_from(asked, work, id));
    Event held = plain(event);
    if (asked.at.empty()) held.at = wanted->at;
    if (held == *wanted) return true;
  }
  return false;
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
