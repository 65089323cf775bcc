// Moments as git takes them from the environment.
#include "book/identity.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

using lapthach::book::git::parse_moment;

namespace {

struct Sample {
  const char* text;
  std::int64_t seconds;
  int offset;
};

}  // namespace

TEST_CASE("a moment is seconds and a zone, or an ISO day, time and zone") {
  for (const Sample& sample : {
           Sample{"1565744400 +0700", 1565744400, 420},
           Sample{"@1565744400 -0330", 1565744400, -210},
           Sample{"2019-08-14T08:00:00+07:00", 1565744400, 420},
           Sample{"2019-08-14 08:00:00 +0700", 1565744400, 420},
           Sample{"2019-08-14T01:00Z", 1565744400, 0},
           Sample{"1970-01-01T00:00:00-05:00", 18000, -300},
       }) {
    CAPTURE(sample.text);
    const auto moment = parse_moment(sample.text);
    REQUIRE(moment);
    CHECK(moment->time == sample.seconds);
    CHECK(moment->offset == sample.offset);
  }
}

TEST_CASE("a moment without a zone is in the machine's") {
  ::setenv("TZ", "ICT-7", 1);
  const auto moment = parse_moment("2019-08-14T08:00:00");
  ::unsetenv("TZ");
  REQUIRE(moment);
  CHECK(moment->time == 1565744400);
  CHECK(moment->offset == 420);
}

TEST_CASE("what is no moment is refused") {
  for (const char* text :
       {"", "yesterday", "1565744400", "1565744400 +7", "-1 +0000", "@", "2019-08-14",
        "2019-02-30T08:00Z", "2019-08-14T25:00Z", "2019-08-14T08:00:61Z",
        "2019-08-14T08:00:00+0700x", "2019-08-14T08:00:00 ", "99999999999999999999 +0000"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_moment(text));
  }
}
