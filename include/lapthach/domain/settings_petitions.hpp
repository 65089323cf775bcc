// What each committee and each year settles for itself about petitions: part of lapthach.yaml.
//
// The lists of a default-made PetitionSettings are those that ship. They hold no terms: no norm
// fixes any for opinions heard at cell meetings, so a term comes from the local decision.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/domain/ids.hpp"
#include "lapthach/domain/lifecycle.hpp"

namespace lapthach::domain {

/// A level of competence (cấp thẩm quyền giải quyết).
struct Level {
  LevelId id;
  std::string name;
  int order = 1;            ///< from the base up, 1 to 99
  bool grassroots = false;  ///< settles by itself: no paper to the committee is needed
  Span span;
  std::vector<LevelId> successors;
  Mark mark;

  bool operator==(const Level&) const = default;
};

/// What reports count levels together in. On each day the buckets share out its levels: each
/// level lies in exactly one.
struct Bucket {
  BucketId id;
  std::string name;
  std::vector<LevelId> levels;
  Span span;
  Mark mark;

  bool operator==(const Bucket&) const = default;
};

/// What a petition is about (lĩnh vực).
struct Topic {
  TopicId id;
  std::string name;
  std::vector<std::string> synonyms;
  Mark mark;

  bool operator==(const Topic&) const = default;
};

/// What people said: opinion, petition, proposal, worry …
struct OpinionKind {
  OpinionKindId id;
  std::string name;
  bool counts = true;          ///< among the opinions that reports add up
  bool other_channel = false;  ///< goes another way (complaint, denunciation): no text is kept
  Mark mark;

  bool operator==(const OpinionKind&) const = default;
};

/// How a petition was settled.
struct Outcome {
  OutcomeId id;
  std::string name;
  Mark mark;

  bool operator==(const Outcome&) const = default;
};

/// Who is competent. Empty conditions hold for everything; the first rule that holds proposes, and
/// the clerk decides.
struct CompetenceRule {
  RuleId id;
  TopicId topic;
  OpinionKindId kind;
  UnitId unit;  ///< of the origin, or a unit above it
  LevelId level;
  AgencyId lead;  ///< may be empty
  std::vector<AgencyId> cooperating;
  std::string basis;
  Span span;
  Mark mark;

  bool operator==(const CompetenceRule&) const = default;
};

/// What a term is counted for, from which event to which.
enum class ClockKind {
  route,        ///< raised or reopened, to route
  answer,       ///< route, to answer
  cooperation,  ///< asked to cooperate, to cooperate
  reply,        ///< answer, to reply
  whole,        ///< raised or reopened, to reply
  promise,      ///< promised, to fulfil: its day is the promised one
};
constexpr auto words(ClockKind) {
  using enum ClockKind;
  return std::array{
      Named{"route", route}, Named{"answer", answer}, Named{"cooperation", cooperation},
      Named{"reply", reply}, Named{"whole", whole},   Named{"promise", promise}};
}

enum class DayUnit { working, calendar };
constexpr auto words(DayUnit) {
  return std::array{Named{"working", DayUnit::working}, Named{"calendar", DayUnit::calendar}};
}

/// What becomes of a due day of calendar days that is not a working day.
enum class Roll { none, next_working };
constexpr auto words(Roll) {
  return std::array{Named{"none", Roll::none}, Named{"next_working", Roll::next_working}};
}

/// A term. Of several rules for one clock, level, topic and day the first in order holds.
struct ClockRule {
  RuleId id;
  ClockKind clock = ClockKind::answer;
  LevelId level;  ///< empty: any
  TopicId topic;  ///< empty: any
  int days = 1;   ///< 1 to 3650
  DayUnit unit = DayUnit::working;
  Roll roll = Roll::none;
  int near = 0;  ///< it is called near from so many days of the calendar before the due day
  std::string basis;
  Span span;
  Mark mark;

  bool operator==(const ClockRule&) const = default;
};

/// A query with a name (điều kiện lưu sẵn): `@id` stands for it wherever a query is typed.
struct SavedQuery {
  QueryId id;
  std::string query;
  std::string meaning;  ///< what it is for, in words
  Mark mark;

  bool operator==(const SavedQuery&) const = default;
};

std::vector<Level> default_levels();
std::vector<Bucket> default_buckets();
std::vector<Topic> default_topics();
std::vector<OpinionKind> default_opinion_kinds();
std::vector<Outcome> default_outcomes();

struct PetitionSettings {
  std::vector<Level> levels = default_levels();
  std::vector<Bucket> buckets = default_buckets();
  std::vector<Topic> topics = default_topics();
  std::vector<OpinionKind> opinion_kinds = default_opinion_kinds();
  std::vector<Outcome> outcomes = default_outcomes();
  std::vector<CompetenceRule> competence;
  std::vector<ClockRule> clocks;
  std::vector<Transition> lifecycle = default_lifecycle();
  std::vector<SavedQuery> queries;
  Mark mark;

  bool operator==(const PetitionSettings&) const = default;
};

/// The level of that id; the version of `date` when there are several. Null when there is none.
const Level* level_on(const PetitionSettings& settings, const LevelId& id, Date date);
/// The bucket that holds the level on that day; empty when none does.
BucketId bucket_of(const PetitionSettings& settings, const LevelId& level, Date date);
const OpinionKind* opinion_kind(const PetitionSettings& settings, const OpinionKindId& id);

}  // namespace lapthach::domain
