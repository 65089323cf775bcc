// A petition (kiến nghị): where it came from, what was said, and the events that befell it.
//
// Only events are stored. Stage, outcome, clocks and lateness follow from them: see course.hpp and
// the docket room.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/domain/ids.hpp"
#include "lapthach/domain/settings_petitions.hpp"

namespace lapthach::domain {

/// 2019Q3-7F3K2: the period without its dash, and five or more characters of Crockford's base 32
/// drawn from the content, in capitals. Empty when default-made.
class PetitionId {
 public:
  PetitionId() = default;
  /// Strict: no small letters, no characters left out of that alphabet (I, L, O, U).
  static std::optional<PetitionId> parse(std::string_view text);

  /// "BOOK:2019Q3-7F3K2", as Id::of_book().
  static PetitionId of_book(std::string_view book, const PetitionId& id);

  const std::string& str() const { return text_; }
  bool empty() const { return text_.empty(); }
  Period period() const;  ///< of an id that is not empty
  auto operator<=>(const PetitionId&) const = default;
  bool operator==(const PetitionId&) const = default;

 private:
  std::string text_;
};

/// A paper (văn bản) that an event rests on.
struct Doc {
  std::string number;  ///< 12-BC/HU
  std::optional<Date> date;
  std::string issuer;
  std::string file;    ///< below evidence/
  std::string sha256;  ///< of that file, 64 hex digits
  Mark mark;

  bool empty() const { return *this == Doc{}; }
  bool operator==(const Doc&) const = default;
};

/// The due day of a clock as it stood when the event stopped it: the verdict stays, whatever
/// becomes of rules and holidays later.
struct KeptDue {
  ClockKind clock = ClockKind::answer;
  Date due;
  Mark mark;

  bool operator==(const KeptDue&) const = default;
};

enum class Satisfaction { satisfied, unclear, dissatisfied };
constexpr auto words(Satisfaction) {
  using enum Satisfaction;
  return std::array{Named{"satisfied", satisfied}, Named{"unclear", unclear},
                    Named{"dissatisfied", dissatisfied}};
}

/// Who in the village said it.
enum class Source { cell, member, people, committee };
constexpr auto words(Source) {
  using enum Source;
  return std::array{Named{"cell", cell}, Named{"member", member}, Named{"people", people},
                    Named{"committee", committee}};
}

/// One thing that happened. Which members a kind needs is said by what_is_missing().
struct Event {
  EventId id;  ///< N-CODE: N is one more than that of any event known when this one was entered
  EventKind kind = EventKind::note;
  Date at;         ///< the day it happened, which clocks count by
  Date recorded;   ///< the day it was entered
  std::string by;  ///< who entered it
  LevelId level;
  TopicId topic;
  RuleId rule;    ///< the competence rule that proposed it
  AgencyId lead;  ///< who is charged; of `return`: who is competent instead
  std::vector<AgencyId> cooperating;
  AgencyId agency;  ///< who acts: cooperates, returns, hands over
  Doc doc;
  OutcomeId outcome;
  std::optional<ClockKind> clock;  ///< which one pauses, resumes or is extended; empty: all
  std::optional<int> days;         ///< of an extension, in the unit of its rule
  std::optional<Date> until;       ///< the day given: of a route, promise, pause or extension
  std::string reason;
  std::string text;
  std::vector<PetitionId> petitions;  ///< the one merged into, the children of a split
  std::optional<Satisfaction> satisfaction;
  std::string channel;  ///< how the reply went: at the meeting, by letter
  bool on_the_spot = false;
  EventId event;        ///< the event a correction strikes out
  std::string field;    ///< the field of the petition a correction changed; `text`: what it said
  std::string removed;  ///< sha256 of what a redaction took out
  std::vector<KeptDue> dues;
  bool legacy = false;  ///< from an older book: what it lacks is not known
  Mark mark;

  bool operator==(const Event&) const = default;
};

/// N of an event's id; 0 when it has none.
int number_of(const EventId& id);

/// <period>/petitions/<unit>.yaml holds these.
struct Petition {
  PetitionId id;
  std::string ref;  ///< its number elsewhere
  CellId cell;      ///< empty when raised at a working session
  Date raised;
  Date recorded;
  std::string by;       ///< who entered it
  OfficialId official;  ///< who heard it
  OpinionKindId kind;
  Source source = Source::cell;
  std::string title;
  std::string text;
  TopicId topic;
  std::string place;
  int voices = 1;               ///< how many raised it (lượt), 1 to 99999
  std::string petitioner;       ///< token of a person in private/
  std::string petitioner_hash;  ///< salted hash that proves it
  PetitionId again;             ///< the closed petition it raises anew
  PetitionId parent;            ///< the petition it was split from
  bool highlight = false;       ///< worth a paragraph in the report
  std::vector<Event> events;
  UnitId unit;  ///< the file's name: where it was raised
  Mark mark;

  bool operator==(const Petition&) const = default;
};

/// The events that hold on `as_of`, in the order in which they happened: by day, then as they were
/// entered. Left out: later ones, and those that a correction strikes out.
std::vector<const Event*> events_in_order(const Petition& petition, std::optional<Date> as_of = {});

}  // namespace lapthach::domain

template <>
struct fmt::formatter<lapthach::domain::PetitionId> : fmt::formatter<std::string_view> {
  auto format(const lapthach::domain::PetitionId& id, fmt::format_context& context) const {
    return fmt::formatter<std::string_view>::format(id.str(), context);
  }
};
