// What people say at the meetings of their cell, and what offices answer: made-up Vietnamese.
#pragma once

#include <string>
#include <string_view>

#include "dice.hpp"

namespace bench {

/// A topic with who settles it: ids of the settings that ship, and of agencies().
struct Subject {
  std::string_view topic;
  int weight;  ///< how often it is raised
  std::string_view district, province;
};

struct Agency {
  std::string_view id, name, level, symbol;
};
std::span<const Agency> agencies();
/// How that agency signs its papers: TNMT.
std::string_view symbol_of(std::string_view agency);

const Subject& any_subject(Dice& dice);

struct Speech {
  std::string title, text;  ///< text: 100 to 400 characters
};
Speech say_something(const Subject& subject, int year, Dice& dice);
std::string any_answer(Dice& dice);
std::string any_reason(Dice& dice);

}  // namespace bench
