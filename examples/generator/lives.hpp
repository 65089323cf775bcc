// What may become of a petition, step by step: the table of lives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/domain/lifecycle.hpp"
#include "sheet.hpp"

namespace example {

/// How a step differs from the usual one.
enum class How {
  usual,
  shared,     ///< + route: another agency is asked to cooperate
  mistaken,   ///< - route: to the wrong agency; feedback: not satisfied
  below,      ///< ^ route: to the agency that prepares what is referred
  promised,   ///< ! answer: with a day until which it will be done
  by_word,    ///< @ without a paper: at the meeting, at the grassroots
  with_root,  ///< ~ reply: after the petition that carries the matter was settled
};

struct Step {
  lapthach::domain::EventKind kind;
  How how = How::usual;
  int least = 0, most = 0;  ///< days after the step before
};

struct Life {
  std::string name;
  std::string level;  ///< of the petitions that live so
  int weight = 1;     ///< how often, among those of that level
  std::vector<Step> steps;
};

std::vector<Life> read_lives(const std::vector<Row>& rows);
const Life& life_named(const std::vector<Life>& lives, std::string_view name);
/// One of that level; `alone`: no other agency has a part in it.
const Life& any_life(const std::vector<Life>& lives, std::string_view level, bool alone,
                     Random& random);

}  // namespace example
