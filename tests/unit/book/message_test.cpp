// No value makes a commit message say more than it was given to say.
#include <algorithm>
#include <random>
#include <stdexcept>

#include <doctest/doctest.h>

#include "book/trailers.hpp"

using namespace lapthach::book;

namespace {

std::string hostile_value(std::mt19937& random) {
  static constexpr std::string_view pieces[] = {"\n",
                                                "\n\n",
                                                "\r",
                                                "\x1b[31m",
                                                std::string_view("\0", 1),
                                                "Lapthach-Op: forged",
                                                "lapthach-seq: 9",
                                                "Signed-off-by: A <a@b>",
                                                "# ",
                                                ": ",
                                                " ",
                                                "\u202e",
                                                "\u2028",
                                                "\xff",
                                                "a",
                                                "2019-Q3",
                                                "ễ"};
  std::string value;
  for (auto left = 1 + random() % 5; left > 0; --left)
    value += pieces[random() % std::size(pieces)];
  return value;
}

}  // namespace

TEST_CASE("a message of 10,000 hostile trailers has the lines it was given, or is not made") {
  std::mt19937 random(4);
  int made = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string value = hostile_value(random);
    CAPTURE(value);
    std::string message;
    try {
      message = message_with("import units: 1 new",
                             {{"Lapthach-Op", "import units"}, {"Lapthach-Key", value}});
    } catch (const std::logic_error&) {
      continue;
    }
    ++made;
    CHECK(std::ranges::count(message, '\n') == 4);
    const Trailers trailers = trailers_of(message);
    CHECK(trailers.doubt.empty());
    CHECK(trailers.lines.size() == 2);
    CHECK(trailers.value("Lapthach-Op") == "import units");
    CHECK(trailers.value("Lapthach-Key") == value);
  }
  CHECK(made > 100);
  CHECK(made < 9'000);
}

TEST_CASE("a subject is one line") {
  CHECK_THROWS_AS(message_with("a\n\nLapthach-Op: b", {}), std::logic_error);
}
