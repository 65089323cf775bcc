// Tests of sentences in two languages.
#include <doctest/doctest.h>

#include "lapthach/base/say_in.hpp"

using namespace lapthach;
using say_detail::uses_all;

// A sentence that leaves out an argument does not compile; this is the check behind it.
static_assert(uses_all("", 0));
static_assert(uses_all("{} has no time", 1));
static_assert(!uses_all("a cell has no time", 1));
static_assert(uses_all("{} of {}", 2));
static_assert(!uses_all("{} of them", 2));
static_assert(uses_all("{1} of {0}", 2));
static_assert(!uses_all("{1} of {1}", 2));
static_assert(uses_all("{0} and again {0}", 1));
static_assert(uses_all("{0:>5} in {1:.2f}", 2));
static_assert(uses_all("{:>5} in {:.2f}", 2));
static_assert(!uses_all("{{}}", 1));
static_assert(uses_all("{{{}}}", 1));

TEST_CASE("Both halves of a sentence take the same arguments, each in its own order") {
  const Text text = say("{0} meets at {1}", "{1} thì {0} họp", "Chi bộ thôn A", "7h30");
  CHECK(text.in(Lang::en) == "Chi bộ thôn A meets at 7h30");
  CHECK(text.in(Lang::vi) == "7h30 thì Chi bộ thôn A họp");
}

TEST_CASE("A sentence inside a sentence shows its own half") {
  const Text role = say("team leader", "tổ trưởng");
  const Text text = say("no {} on {}", "không có {} ngày {}", role, 7);
  CHECK(text == Text{"no team leader on 7", "không có tổ trưởng ngày 7"});
}

TEST_CASE("A sentence without words is empty") {
  CHECK(Text{}.empty());
  CHECK_FALSE(say("yes", "có").empty());
}

TEST_CASE("Said in one language, a sentence is that half") {
  const Text role = say("leader", "tổ trưởng");
  for (const Lang lang : {Lang::en, Lang::vi}) {
    CHECK(say_in(lang, "{0} meets at {1}, {2}", "{1} thì {0} họp, {2}", "A", 7, role) ==
          say("{0} meets at {1}, {2}", "{1} thì {0} họp, {2}", "A", 7, role).in(lang));
  }
}
