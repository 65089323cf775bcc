// Petitions written out in a few words, for the tests of this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/docket.hpp"
#include "lapthach/docket/enter.hpp"

namespace lapthach::docket::test {

Date day(std::string_view iso);
domain::PetitionId petition_id(std::string_view text);
template <class Id>
Id id(std::string_view text) {
  return Id::parse(text).value();
}

/// An event with all that its kind needs: level district, lead phong-tnmt, paper 12-BC/HU …
domain::Event event(domain::EventKind kind, std::string_view at);

/// A petition raised on 2019-07-01 in the unit hop-ly, with events that are given ids in order.
domain::Petition petition(std::vector<domain::Event> events,
                          std::string_view called = "2019Q3-7F3K2");

/// classify, route, answer, approve and reply, a week after each other from 2019-07-08.
std::vector<domain::Event> whole_life();

/// Settings that ship, with terms: route 5 working days, answer 20, cooperation 10, reply 5, whole
/// 60 calendar days.
domain::PetitionSettings settings();

/// A book that holds these petitions, each in the folder of its id.
domain::Records book(std::vector<domain::Petition> petitions);

/// The events that a random clerk enters, one after the other, each legal when it is entered. Days
/// never go back.
std::vector<domain::Event> random_life(unsigned seed, int length);

}  // namespace lapthach::docket::test
