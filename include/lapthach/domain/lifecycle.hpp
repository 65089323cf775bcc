// The life of a petition (kiến nghị): its stages, the kinds of events, and which may follow which.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/error.hpp"

namespace lapthach::domain {

/// One word of a closed list as files and command lines write it.
template <class E>
struct Named {
  std::string_view text;
  E value;
};
template <class E>
Named(std::string_view, E) -> Named<E>;

/// Where a petition stands. All but `closed` and `split` are open: somebody owes the next step.
enum class Stage {
  intake,        ///< recorded, not yet classified
  routing,       ///< classified, waits for an agency to be charged with it
  with_agency,   ///< an agency works on it
  at_committee,  ///< the written result lies with the committee
  to_origin,     ///< settled, the cell that raised it has not been told
  closed,        ///< the cell has its reply
  merged,        ///< another petition carries the matter; this origin still gets its own reply
  split,         ///< its children carry the matter, each with a reply of its own
};
constexpr auto words(Stage) {
  using enum Stage;
  return std::array{Named{"intake", intake},           Named{"routing", routing},
                    Named{"with_agency", with_agency}, Named{"at_committee", at_committee},
                    Named{"to_origin", to_origin},     Named{"closed", closed},
                    Named{"merged", merged},           Named{"split", split}};
}
constexpr bool is_open(Stage stage) { return stage != Stage::closed && stage != Stage::split; }

enum class EventKind {
  classify,   ///< phân loại: level, topic
  route,      ///< chuyển: charges a lead agency, asks others to cooperate
  consult,    ///< asks more agencies to cooperate
  cooperate,  ///< a cooperating agency has given its answer
  send_back,  ///< trả lại, written `return`: the agency says it is not competent, and who is
  refer,      ///< chuyển lên: charges an agency of a higher level
  hand_over,  ///< bàn giao: a successor takes the place of an agency that was abolished
  pause,      ///< the clocks stand still
  resume,     ///< they run on
  extend,     ///< gia hạn
  promise,    ///< a day is promised while the work goes on
  fulfil,     ///< what was promised is done
  answer,     ///< the written result
  reject,     ///< the committee does not accept the result
  approve,    ///< it does
  decline,    ///< out of scope, or of another channel
  reply,      ///< trả lời nơi có ý kiến: the only way to close
  feedback,   ///< what the cell thinks of the reply
  reopen,
  withdraw,  ///< the origin takes it back
  merge,
  unmerge,
  split,
  correct,  ///< đính chính: says that a field was changed, or strikes out an event
  redact,   ///< takes personal data out of the text
  note,
};
constexpr auto words(EventKind) {
  using enum EventKind;
  return std::array{Named{"classify", classify},
                    Named{"route", route},
                    Named{"consult", consult},
                    Named{"cooperate", cooperate},
                    Named{"return", send_back},
                    Named{"refer", refer},
                    Named{"hand_over", hand_over},
                    Named{"pause", pause},
                    Named{"resume", resume},
                    Named{"extend", extend},
                    Named{"promise", promise},
                    Named{"fulfil", fulfil},
                    Named{"answer", answer},
                    Named{"reject", reject},
                    Named{"approve", approve},
                    Named{"decline", decline},
                    Named{"reply", reply},
                    Named{"feedback", feedback},
                    Named{"reopen", reopen},
                    Named{"withdraw", withdraw},
                    Named{"merge", merge},
                    Named{"unmerge", unmerge},
                    Named{"split", EventKind::split},
                    Named{"correct", correct},
                    Named{"redact", redact},
                    Named{"note", note}};
}

/// What must be so besides the stage for a row of the table to serve.
enum class Condition {
  always,
  grassroots,       ///< its level is a grassroots one
  on_the_spot,      ///< the event says that it was answered on the spot
  master_answered,  ///< the petition it was merged into waits for its reply or has it
};
constexpr auto words(Condition) {
  using enum Condition;
  return std::array{Named{"always", always}, Named{"grassroots", grassroots},
                    Named{"on_the_spot", on_the_spot}, Named{"master_answered", master_answered}};
}

/// Where an event leads: a stage, or `same`, or `before`: where it stood before it was merged.
enum class Target {
  intake,
  routing,
  with_agency,
  at_committee,
  to_origin,
  closed,
  merged,
  split,
  same,
  before
};
constexpr auto words(Target) {
  using enum Target;
  return std::array{Named{"intake", intake},
                    Named{"routing", routing},
                    Named{"with_agency", with_agency},
                    Named{"at_committee", at_committee},
                    Named{"to_origin", to_origin},
                    Named{"closed", closed},
                    Named{"merged", merged},
                    Named{"split", Target::split},
                    Named{"same", same},
                    Named{"before", before}};
}
/// The stage a target names; nothing for `same` and `before`.
std::optional<Stage> stage_of(Target target);

/// One row of the transition table. Of several rows that serve, the first in order holds.
struct Transition {
  EventKind event = EventKind::note;
  std::vector<Stage> from;
  Target to = Target::same;
  Condition when = Condition::always;
  Mark mark;

  bool operator==(const Transition&) const = default;
};

/// The table that ships. `reply` alone leads to closed.
std::vector<Transition> default_lifecycle();

/// The word of a value: "with_agency".
template <class E>
constexpr std::string_view word_of(E value) {
  for (const auto& word : words(E{})) {
    if (word.value == value) return word.text;
  }
  return {};
}
/// The value of a word, if it is one.
template <class E>
constexpr std::optional<E> from_word(std::string_view text) {
  for (const auto& word : words(E{})) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

/// The word after `lapthach petition` that enters it: "hand-over".
std::string command_of(EventKind kind);

/// As a person calls it: "with the agency".
Text name_of(Stage stage);
Text name_of(EventKind kind);

}  // namespace lapthach::domain
