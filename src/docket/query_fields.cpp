// The table of fields.
#include "docket/query_fields.hpp"

#include <algorithm>
#include <array>

#include "docket/channel.hpp"
#include "lapthach/docket/competence.hpp"
#include "lapthach/domain/parts.hpp"

namespace lapthach::docket {

using domain::ClockKind;
using domain::UnitId;
using Texts = std::vector<std::string>;
using OptionalDate = std::optional<Date>;

namespace {

template <class T>
std::string_view view(const T& id) {
  if constexpr (requires { id.str(); }) {
    return id.str();
  } else {
    return id;
  }
}

template <class T>
Texts one(const T& id) {
  return id.empty() ? Texts() : Texts{std::string(view(id))};
}

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

Texts cooperating(const Case& c) {
  Texts ids;
  for (const auto& agency : c.state.cooperating) ids.push_back(agency.str());
  return ids;
}

Texts agencies(const Case& c) {
  Texts ids = cooperating(c);
  if (!c.state.lead.empty()) ids.insert(ids.begin(), c.state.lead.str());
  return ids;
}

Texts teams(const Case& c, const Scope& scope) {
  Texts ids;
  const domain::Records& book = domain::book_of(scope.records, c.petition->unit);
  for (const domain::Team& team : domain::teams_on(book, c.petition->raised)) {
    const auto& units = team.statement->units;
    if (std::ranges::find(units, c.petition->unit) != units.end()) {
      ids.push_back(team.statement->id.str());
    }
  }
  return ids;
}

Texts papers(const Case& c) {
  Texts numbers;
  for (const domain::Step& step : c.state.steps) {
    if (!step.event->doc.number.empty()) numbers.push_back(step.event->doc.number);
  }
  return numbers;
}

std::string_view satisfaction(const Case& c) {
  const auto& said = c.state.round().satisfaction;
  return said ? domain::word_of(*said) : std::string_view();
}

/// The clock of that kind with a term that runs, else the one that stopped last.
const Clock* clock_of(const Case& c, ClockKind kind) {
  const Clock* last = nullptr;
  for (const Clock& clock : c.state.clocks) {
    if (clock.kind != kind || !clock.due) continue;
    if (last == nullptr || !last->is_running() || clock.is_running()) last = &clock;
  }
  return last;
}

template <ClockKind Kind>
OptionalDate due_of(const Case& c, const Scope&) {
  const Clock* clock = clock_of(c, Kind);
  return clock ? clock->due : std::nullopt;
}

std::string_view word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::running:
      return "running";
    case Verdict::overdue:
      return "overdue";
    case Verdict::met:
      return "met";
    case Verdict::late:
      return "late";
    case Verdict::dropped:
      return "dropped";
    case Verdict::untimed:
      return "untimed";
  }
  return {};
}

template <ClockKind Kind>
std::string_view verdict_of(const Case& c) {
  const Clock* clock = clock_of(c, Kind);
  return clock ? word_of(clock->verdict) : std::string_view();
}

std::optional<int> age(const Case& c, const Scope& scope) {
  return days_between(c.state.round().opened, c.state.round().closed.value_or(scope.as_of));
}

/// Working days that the agency which has it, or answered last, has had it.
std::optional<int> held(const Case& c, const Scope& scope) {
  if (c.state.lead.empty()) return std::nullopt;
  int days = 0;
  for (const Holding& holding : c.state.holdings) {
    if (holding.agency != c.state.lead) continue;
    days += working_days_between(scope.calendar, holding.from, holding.to.value_or(scope.as_of));
  }
  return days;
}

/// The unit it was raised in, or those that stand in its place by now.
Texts units_in_place(const Case& c, const Scope& scope) {
  Texts ids;
  for (const domain::UnitId& unit :
       units_now(scope.records.registry, c.petition->unit, scope.as_of)) {
    ids.push_back(unit.str());
  }
  return ids;
}

/// How many times the matter has been raised before.
std::optional<int> recurrence(const Case& c, const Scope& scope) {
  int times = 0;
  for (domain::PetitionId id = c.petition->again; !id.empty() && times < 100; ++times) {
    const domain::PeriodBook* book = scope.records.period(id.period());
    if (book == nullptr) return times + 1;
    const auto earlier = std::ranges::lower_bound(book->petitions, id, {}, &domain::Petition::id);
    if (earlier == book->petitions.end() || earlier->id != id) return times + 1;
    id = earlier->again;
  }
  return times;
}

using enum FieldType;

constexpr QueryField word_field(std::string_view name, std::string_view (*text)(const Case&)) {
  return {name, word, text};
}
constexpr QueryField words_field(std::string_view name,
                                 Texts (*several)(const Case&, const Scope&)) {
  return {name, word, nullptr, several};
}
constexpr QueryField date_field(std::string_view name,
                                OptionalDate (*date)(const Case&, const Scope&)) {
  return {name, FieldType::date, nullptr, nullptr, date};
}
constexpr QueryField number_field(std::string_view name,
                                  std::optional<int> (*number)(const Case&, const Scope&)) {
  return {name, FieldType::number, nullptr, nullptr, nullptr, number};
}

constexpr QueryField not_kept(QueryField field) {
  field.kept = false;
  return field;
}

constexpr std::array fields = {
    word_field("again", [](const Case& c) { return view(c.petition->again); }),
    number_field("age", age),
    words_field("agency", [](const Case& c, const Scope&) { return agencies(c); }),
    date_field("answered", [](const Case& c, const Scope&) { return c.state.round().answered; }),
    word_field("bucket", [](const Case& c) { return view(c.state.bucket); }),
    QueryField{"by", label, [](const Case& c) { return view(c.petition->by); }},
    word_field("cell", [](const Case& c) { return view(c.petition->cell); }),
    word_field("commune", [](const Case& c) { return view(c.petition->unit); }),
    words_field("coop", [](const Case& c, const Scope&) { return cooperating(c); }),
    QueryField{"doc", label, nullptr, [](const Case& c, const Scope&) { return papers(c); }},
    date_field("due", [](const Case& c, const Scope&) { return c.state.due; }),
    date_field("due.answer", due_of<ClockKind::answer>),
    date_field("due.cooperation", due_of<ClockKind::cooperation>),
    date_field("due.promise", due_of<ClockKind::promise>),
    date_field("due.reply", due_of<ClockKind::reply>),
    date_field("due.route", due_of<ClockKind::route>),
    date_field("due.whole", due_of<ClockKind::whole>),
    not_kept(number_field("held", held)),
    number_field("hops",
                 [](const Case& c, const Scope&) { return std::optional(c.state.charged); }),
    QueryField{"id", label, [](const Case& c) { return view(c.petition->id); }},
    word_field("kind", [](const Case& c) { return view(c.petition->kind); }),
    word_field("late", [](const Case& c) { return yes_or_no(c.state.late); }),
    word_field("lead", [](const Case& c) { return view(c.state.lead); }),
    word_field("level", [](const Case& c) { return view(c.state.level); }),
    word_field("official", [](const Case& c) { return view(c.petition->official); }),
    word_field("outcome", [](const Case& c) { return view(c.state.round().outcome); }),
    word_field("overdue", [](const Case& c) { return yes_or_no(c.state.overdue); }),
    word_field("parent", [](const Case& c) { return view(c.petition->parent); }),
    words_field("period", [](const Case& c,
                             const Scope&) { return Texts{to_string(c.petition->id.period())}; }),
    QueryField{"place", text, [](const Case& c) { return view(c.petition->place); }},
    date_field("raised",
               [](const Case& c, const Scope&) { return OptionalDate(c.petition->raised); }),
    date_field("recorded",
               [](const Case& c, const Scope&) { return OptionalDate(c.petition->recorded); }),
    not_kept(number_field("recurrence", recurrence)),
    QueryField{"ref", label, [](const Case& c) { return view(c.petition->ref); }},
    number_field("referred",
                 [](const Case& c, const Scope&) { return std::optional(times_referred(c)); }),
    number_field("reopened", [](const Case& c,
                                const Scope&) { return std::optional(c.state.generation() - 1); }),
    date_field("replied", [](const Case& c, const Scope&) { return c.state.round().closed; }),
    number_field("returned",
                 [](const Case& c, const Scope&) { return std::optional(c.state.returned); }),
    word_field("root", [](const Case& c) { return view(c.root); }),
    date_field("routed", [](const Case& c, const Scope&) { return c.state.round().routed; }),
    word_field("satisfaction", satisfaction),
    word_field("source", [](const Case& c) { return domain::word_of(c.petition->source); }),
    word_field("stage", [](const Case& c) { return domain::word_of(c.state.stage); }),
    not_kept(words_field("team", teams)),
    QueryField{"text", text, [](const Case& c) { return view(c.petition->text); }},
    QueryField{"title", text, [](const Case& c) { return view(c.petition->title); }},
    word_field("topic", [](const Case& c) { return view(c.state.topic); }),
    word_field("unit", [](const Case& c) { return view(c.petition->unit); }),
    not_kept(words_field("unit.now", units_in_place)),
    word_field("verdict.answer", verdict_of<ClockKind::answer>),
    word_field("verdict.reply", verdict_of<ClockKind::reply>),
    word_field("verdict.route", verdict_of<ClockKind::route>),
    word_field("verdict.whole", verdict_of<ClockKind::whole>),
    number_field("voices",
                 [](const Case& c, const Scope&) { return std::optional(c.petition->voices); }),
};

bool is_other_channel(const Case& c, const Scope& scope) {
  return goes_elsewhere(*c.petition, scope.records.settings.petitions);
}

bool is_counted(const Case& c, const Scope& scope) {
  return counts(c, scope.records.settings.petitions);
}

/// It lies with an agency that is no more: hand it over.
bool is_orphaned(const Case& c, const Scope& scope) {
  return !handovers_of(c, scope.records.registry, scope.as_of).empty();
}

constexpr std::array flags = {
    QueryFlag{"again", [](const Case& c, const Scope&) { return !c.petition->again.empty(); }},
    QueryFlag{"closed",
              [](const Case& c, const Scope&) { return c.state.stage == domain::Stage::closed; }},
    QueryFlag{"confidential", is_other_channel},
    QueryFlag{"counted", is_counted},
    QueryFlag{"highlight", [](const Case& c, const Scope&) { return c.petition->highlight; }},
    QueryFlag{"late", [](const Case& c, const Scope&) { return c.state.late; }},
    QueryFlag{"legacy", [](const Case& c, const Scope&) { return c.state.legacy; }},
    QueryFlag{"merged",
              [](const Case& c, const Scope&) { return c.state.stage == domain::Stage::merged; }},
    QueryFlag{"near", [](const Case& c, const Scope&) { return c.state.near; }},
    QueryFlag{"open", [](const Case& c, const Scope&) { return c.state.is_open(); }},
    QueryFlag{"orphaned", is_orphaned, false},
    QueryFlag{"other_channel", is_other_channel},
    QueryFlag{"overdue", [](const Case& c, const Scope&) { return c.state.overdue; }},
    QueryFlag{"paused", [](const Case& c, const Scope&) { return c.state.paused; }},
    QueryFlag{"reopened", [](const Case& c, const Scope&) { return c.state.generation() > 1; }},
    QueryFlag{"split",
              [](const Case& c, const Scope&) { return c.state.stage == domain::Stage::split; }},
    QueryFlag{
        "unanswered",
        [](const Case& c, const Scope&) { return c.state.is_open() && !c.state.round().answered; }},
    QueryFlag{"unreplied", [](const Case& c, const Scope&) { return c.state.is_open(); }},
};

Texts asked_of(const domain::Event& e) {
  Texts ids;
  for (const auto& agency : e.cooperating) ids.push_back(agency.str());
  return ids;
}

using domain::Event;
constexpr std::array members = {
    EventField{"agency", word, [](const Event& e) { return one(e.agency); }},
    EventField{"at", date, nullptr, [](const Event& e) { return OptionalDate(e.at); }},
    EventField{"by", label, [](const Event& e) { return one(e.by); }},
    EventField{"channel", label, [](const Event& e) { return one(e.channel); }},
    EventField{"coop", word, asked_of},
    EventField{"doc", label, [](const Event& e) { return one(e.doc.number); }},
    EventField{"lead", word, [](const Event& e) { return one(e.lead); }},
    EventField{"level", word, [](const Event& e) { return one(e.level); }},
    EventField{"outcome", word, [](const Event& e) { return one(e.outcome); }},
    EventField{"reason", text, [](const Event& e) { return one(e.reason); }},
    EventField{"recorded", date, nullptr, [](const Event& e) { return OptionalDate(e.recorded); }},
    EventField{"rule", word, [](const Event& e) { return one(e.rule); }},
    EventField{"text", text, [](const Event& e) { return one(e.text); }},
    EventField{"topic", word, [](const Event& e) { return one(e.topic); }},
    EventField{"until", date, nullptr, [](const Event& e) { return e.until; }},
};

template <class Row, std::size_t N>
const Row* named(const std::array<Row, N>& rows, std::string_view name) {
  const auto row = std::ranges::find(rows, name, &Row::name);
  return row == rows.end() ? nullptr : &*row;
}

template <class Record, class RecordId>
std::string name_of_word(const std::vector<Record>& records, const RecordId& id) {
  const auto found = std::ranges::find(
      records, id, [](const Record& record) -> const std::string& { return record.id.str(); });
  return found == records.end() ? std::string() : found->name;
}

template <class Record>
std::string name_of_record(const Record* record) {
  return record == nullptr ? std::string() : record->name;
}

}  // namespace

int times_referred(const Case& each) {
  return static_cast<int>(std::ranges::count_if(each.state.steps, [](const domain::Step& step) {
    return step.event->kind == domain::EventKind::refer;
  }));
}

std::vector<std::string> QueryField::texts(const Case& each, const Scope& scope) const {
  return text != nullptr ? one(text(each)) : several(each, scope);
}

std::span<const QueryField> all_fields() { return fields; }
const QueryField* field_named(std::string_view name) { return named(fields, name); }
std::span<const QueryFlag> all_flags() { return flags; }
const QueryFlag* flag_named(std::string_view name) { return named(flags, name); }
std::span<const EventField> event_fields() { return members; }
const EventField* event_field_named(std::string_view name) { return named(members, name); }

std::optional<domain::EventKind> event_kind_named(std::string_view name) {
  struct Past {
    std::string_view word;
    std::string_view kind;
  };
  static constexpr std::array pasts = {
      Past{"classified", "classify"},  Past{"routed", "route"},     Past{"consulted", "consult"},
      Past{"cooperated", "cooperate"}, Past{"returned", "return"},  Past{"referred", "refer"},
      Past{"paused", "pause"},         Past{"resumed", "resume"},   Past{"extended", "extend"},
      Past{"promised", "promise"},     Past{"fulfilled", "fulfil"}, Past{"answered", "answer"},
      Past{"rejected", "reject"},      Past{"approved", "approve"}, Past{"declined", "decline"},
      Past{"replied", "reply"},        Past{"reopened", "reopen"},  Past{"withdrawn", "withdraw"},
      Past{"merged", "merge"},         Past{"unmerged", "unmerge"}, Past{"corrected", "correct"},
      Past{"redacted", "redact"},      Past{"noted", "note"}};
  for (const Past& past : pasts) {
    if (past.word == name) name = past.kind;
  }
  return domain::from_word<domain::EventKind>(name);
}

bool has_names(std::string_view field) {
  static constexpr std::string_view named[] = {"unit",   "commune", "unit.now", "cell",  "official",
                                               "lead",   "coop",    "agency",   "topic", "level",
                                               "bucket", "kind",    "outcome"};
  return std::ranges::find(named, field) != std::end(named);
}

std::string name_in_field(std::string_view field, const std::string& id, Date raised,
                          const Scope& scope) {
  const domain::Registry& registry = scope.records.registry;
  const domain::PetitionSettings& settings = scope.records.settings.petitions;
  if (field == "unit" || field == "commune") {
    return name_of_record(domain::unit_on(registry, UnitId::parse(id).value_or(UnitId()), raised));
  }
  if (field == "unit.now") {
    return name_of_record(
        domain::unit_on(registry, UnitId::parse(id).value_or(UnitId()), scope.as_of));
  }
  if (field == "cell") {
    return name_of_record(
        domain::cell_on(registry, domain::CellId::parse(id).value_or(domain::CellId()), raised));
  }
  if (field == "official") {
    return name_of_record(domain::official_on(
        registry, domain::OfficialId::parse(id).value_or(domain::OfficialId()), raised));
  }
  if (field == "lead" || field == "coop" || field == "agency") {
    return name_of_word(registry.agencies, id);
  }
  if (field == "topic") return name_of_word(settings.topics, id);
  if (field == "level") return name_of_word(settings.levels, id);
  if (field == "bucket") return name_of_word(settings.buckets, id);
  if (field == "kind") return name_of_word(settings.opinion_kinds, id);
  if (field == "outcome") return name_of_word(settings.outcomes, id);
  return {};
}

}  // namespace lapthach::docket
