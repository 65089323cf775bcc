// lapthach petition classify, route, answer, reply …: enters one event into one or many petitions.
#include "cli/petition_event.hpp"

#include <algorithm>
#include <memory>

#include "cli/input.hpp"
#include "cli/petition_enter.hpp"
#include "cli/petition_plan.hpp"
#include "lapthach/base/text.hpp"
#include "lapthach/docket/amend.hpp"

namespace lapthach::cli {
namespace {

using domain::EventKind;
using domain::PetitionId;

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ";"));
}

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  for (const auto line : split(bytes, '\n')) {
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  return lines;
}

/// The ids of the line and of the standard input, as typed.
std::vector<std::string> ids_typed(const LineAsked& asked, Context& context) {
  std::vector<std::string> ids = asked.ids;
  if (asked.from_stdin) {
    const auto more = lines_of(read_input("-", context.desk.in));
    ids.insert(ids.end(), more.begin(), more.end());
  }
  if (!ids.empty() || !asked.query.empty() || asked.from_stdin) return ids;
  throw Error(Fault::usage, say("which petition?", "kiến nghị nào?"),
              say("write its id, or the beginning of it; many by --query or --stdin",
                  "ghi mã hoặc phần đầu của mã; nhiều kiến nghị thì dùng --query hoặc --stdin"));
}

/// The petitions meant, each once, in order of id.
std::vector<PetitionId> petitions_meant(const LineAsked& asked, Work& work,
                                        const std::vector<std::string>& typed) {
  std::vector<PetitionId> ids;
  for (const std::string& word : typed) ids.push_back(petition_meant(work.records, word));
  if (!asked.query.empty()) {
    const Date today = work.context.desk.today;
    const auto query = docket::parse_query(asked.query, work.records.settings.petitions.queries);
    for (const Text& doubt : docket::doubts(query, work.records)) note(work.context, doubt);
    const auto cases = docket::cases(work.records, today);
    const docket::Scope scope{work.records, work.calendar, today};
    for (const auto* each : docket::select(query, cases, scope)) {
      ids.push_back(each->petition->id);
    }
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

int explain(Work& work, const EventAsked& asked, const std::vector<PetitionId>& ids) {
  const Lang lang = work.context.desk.lang;
  std::string text;
  const auto line = [&](const Text& what) { text += harmless(what.in(lang)) + '\n'; };
  for (const PetitionId& id : ids) {
    const auto event = event_from(asked, work, id);
    const auto proposal = proposal_for(work, id, event.topic, event.at);
    if (ids.size() > 1) line(say("{}:", "{}:", id));
    for (const Text& reason : proposal.because) line(reason);
    if (proposal.rule == nullptr) {
      line(
          say("no rule holds: the clerk decides", "không quy tắc nào khớp: người dùng quyết định"));
    } else {
      std::string with;
      for (const auto& agency : proposal.cooperating) with += ", " + agency.str();
      line(say("proposed: level {}, lead {}", "đề xuất: cấp {}, chủ trì {}", proposal.level,
               (proposal.lead.empty() ? "-" : proposal.lead.str()) + with));
    }
  }
  deliver(work.context, text);
  return 0;
}

/// The parts of a petition, raised as petitions of their own.
void raise_parts(Work& work, const LineAsked& asked, const PetitionId& id, EventAsked& event) {
  const domain::Petition parent = work.petition(id);
  std::vector<std::string> children;
  for (const std::string& file : asked.parts) {
    domain::Petition child = parent;
    child.events.clear();
    child.mark = {};
    child.parent = id;
    child.title.clear();
    child.again = {};
    child.ref.clear();
    child.recorded = work.context.desk.today;
    child.by = event.by;
    child.text = nfc(trim(read_input(file, work.context.desk.in)));
    warn_of_personal_data(work.context, "text", child.text);
    const auto known = [&](const PetitionId& wanted) {
      const auto found = work.changed.find(wanted);
      return found != work.changed.end() ? &found->second : find_petition(work.records, wanted);
    };
    auto made = docket::raise(std::move(child), id.period(), work.law().settings, known);
    if (std::ranges::count(children, made.petition.id.str()) > 0 || made.petition.id == id) {
      throw Error(Fault::usage,
                  say("{} says the same as another part, or as the whole",
                      "{} trùng với phần khác hoặc với toàn bộ kiến nghị", file),
                  say("give each part words of its own", "ghi riêng nội dung từng phần"));
    }
    children.push_back(made.petition.id.str());
    if (!made.known) work.changed[made.petition.id] = std::move(made.petition);
  }
  event.petitions = joined(children);
}

/// The children stand in no file yet, so their ids cannot be looked up there.
std::optional<docket::Refusal> enter_split(Work& work, const LineAsked& asked,
                                           const PetitionId& id) {
  EventAsked event = asked.event;
  raise_parts(work, asked, id, event);
  const auto children = split(event.petitions, ';');
  std::vector<PetitionId> ids;
  for (const auto child : children) {
    if (const auto known = PetitionId::parse(child)) ids.push_back(*known);
  }
  event.petitions.clear();
  domain::Event entered = event_from(event, work, id);
  entered.petitions = ids;
  if (const auto refused = refusal_of(work, id, entered)) return refused;
  put_event(work, id, std::move(entered));
  return std::nullopt;
}

void enter_all(Work& work, const LineAsked& asked, const std::vector<PetitionId>& ids) {
  std::optional<book::Evidence> paper;
  if (!asked.file.empty()) paper = book::read_evidence(asked.file);
  std::vector<docket::Refusal> refused;
  for (const PetitionId& id : ids) {
    const bool splits = asked.event.kind == EventKind::split;
    const auto refusal =
        splits ? enter_split(work, asked, id) : enter(work, asked.event, id, paper);
    if (refusal) refused.push_back(*refusal);
  }
  throw_refused(refused);
}

int run(LineAsked asked, Context& context) {
  const auto typed = ids_typed(asked, context);
  if (!asked.text_file.empty()) asked.event.text = read_input(asked.text_file, context.desk.in);
  asked.event.with = joined(asked.with);
  asked.event.petitions = joined(asked.petitions);
  const bool writes = !context.globals.dry_run && !asked.explain && asked.plan.empty();
  const auto hold = hold_to_write(context, writes);
  Work work = asked.query.empty() ? work_on(context, typed) : work_on_all(context);
  const auto ids = petitions_meant(asked, work, typed);
  if (asked.explain) return explain(work, asked.event, ids);
  enter_all(work, asked, ids);
  if (!asked.plan.empty()) {
    write_file(asked.plan, plan_of(asked.event, ids, work));
    note(context, say("planned for {} petitions: lapthach petition apply {}",
                      "đã lập kế hoạch cho {} kiến nghị: lapthach petition apply {}", ids.size(),
                      asked.plan));
  } else if (work.changed.empty()) {
    note(context, say("no petition is meant", "không có kiến nghị nào"));
  } else {
    finish(work, hold, domain::word_of(asked.event.kind));
  }
  return 0;
}

}  // namespace

Action prepare_event(Words& words, EventKind kind) {
  auto asked = std::make_shared<LineAsked>();
  asked->event.kind = kind;
  name_event_words(words, *asked);
  return [asked](Context& context) { return run(*asked, context); };
}

}  // namespace lapthach::cli
