// A stored proof by cases, read back: which cases a component has, and whether they leave none out.
#pragma once

#include <vector>

#include "roster/network.hpp"

namespace lapthach::roster {

struct StoredCase {
  Choices choices;
  const domain::ProofCase* record = nullptr;
};

/// The cases of a roster that are about officials of the component, in the roster's order.
std::vector<StoredCase> cases_of(const Model& model, const Component& component,
                                 const domain::Roster& roster);

/// Every choice names somebody of a component, and one that may be asked (network.hpp).
bool are_known(const Model& model, const domain::Roster& roster);

/// Whether the visits, in order, are as the choices say.
bool agree(const Model& model, const Choices& choices, const std::vector<Pair>& pairs);

/// Every roster belongs to exactly one of the cases: they are the leaves of a tree whose every fork
/// is about one choice, made or not.
bool are_complete(const std::vector<StoredCase>& cases);

}  // namespace lapthach::roster
