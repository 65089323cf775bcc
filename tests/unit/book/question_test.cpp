// The words of a question, and moments as people write them.
#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"
#include "lapthach/book/history.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace std::chrono_literals;

namespace {

bool is_refused(const char* word) {
  try {
    parse_question({word});
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK_FALSE(error.diagnostics().front().hint.vi.empty());
    return true;
  }
  return false;
}

}  // namespace

TEST_CASE("each word of a question goes to its place") {
  const Question question =
      parse_question({"thon-a", "op:import", "by:Văn A", "since:2019-07-01", "until:31/12/2019",
                      "path:registry/", "period:2019-Q3", "2019-Q4", "commit:1a2b3c4"});
  CHECK(question.ids == std::vector<std::string>{"thon-a"});
  CHECK(question.ops == std::vector<std::string>{"import"});
  CHECK(question.by == std::vector<std::string>{"van a"});
  CHECK(question.since == Date{2019y / 7 / 1});
  CHECK(question.until == Date{2019y / 12 / 31});
  CHECK(question.paths == std::vector<std::string>{"registry/", "2019-Q3/", "2019-Q4/"});
  CHECK(question.commits == std::vector<std::string>{"1a2b3c4"});
}

TEST_CASE("the id of a petition is meant in small letters too") {
  CHECK(parse_question({"2019q4-ced7n"}).ids == std::vector<std::string>{"2019Q4-CED7N"});
}

TEST_CASE("words that mean nothing are refused with what to type") {
  CHECK(is_refused("since:yesterday"));
  CHECK(is_refused("period:2019"));
  CHECK(is_refused("op:"));
  CHECK(is_refused("who:a"));
  CHECK(is_refused("Thôn A"));
}

TEST_CASE("a moment shows the clock of its writer") {
  const Moment moment{1565744400, 420};
  CHECK(clock_text(moment) == "2019-08-14 08:00 +07:00");
  CHECK(iso_text(moment) == "2019-08-14T08:00:00+07:00");
  CHECK(iso_text({1565744400, -210}) == "2019-08-13T21:30:00-03:30");
  CHECK(clock_text({-1, 0}) == "1969-12-31 23:59 +00:00");
  CHECK(day_of({1565744400, 840}) == Date{2019y / 8 / 14});
}
