// The faults of the sweep, by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fault/bystander.hpp"
#include "fault/injector.hpp"

namespace fault {

/// What befalls one run of a command.
struct Blow {
  Mode mode = Mode::count;
  int error = 0;
  Loss loss = Loss::none;
};

struct NamedMode {
  enum class Group { single, beside, compound };

  std::string name;
  Group group = Group::single;
  Blow first;
  Who who = Who::nobody;  ///< acts at the point whose mode is `meanwhile`, else between two runs
  std::optional<Blow> second = {};  ///< befalls the command that recovers
  int seeds = 1;
  int rarity = 1;  ///< the mode has about so many times fewer points than most
  int second_rarity = 1;
};

const std::vector<NamedMode>& modes();
const char* name_of(NamedMode::Group group);

}  // namespace fault
