// What is left of a file of visits comes out of its bytes as it went in.
#include "book/packed_visits.hpp"

#include <doctest/doctest.h>

#include "random_noun.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;

namespace {

PastFile random_file(unsigned seed) {
  PastFile file;
  for (unsigned i = 0; i < seed % 4; ++i) {
    file.visits.push_back(domain::past_of(random_noun<domain::Visit>(seed * 7 + i)));
  }
  for (unsigned i = 0; i < seed % 3; ++i) {
    const auto session = random_noun<domain::Session>(seed * 5 + i);
    file.sessions.emplace_back(session.unit, session.date);
  }
  return file;
}

}  // namespace

TEST_CASE("what is packed is what comes out") {
  std::size_t visitors = 0, counts = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const PastFile file = random_file(seed);
    CHECK(unpack_past(pack(file)) == file);
    for (const domain::PastVisit& visit : file.visits) {
      visitors += visit.visitors.size();
      counts += visit.present.has_value();
    }
  }
  CHECK(visitors > 100);
  CHECK(counts > 100);
}

TEST_CASE("bytes that end too early are nothing") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::string bytes = pack(random_file(seed));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CHECK_FALSE(unpack_past(bytes.substr(0, size)));
    }
  }
}
