// Trailers: read wherever they hide, and written so that no value can pass for another line.
#include "book/trailers.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using namespace lapthach::book;

TEST_CASE("trailers are read back as they were written") {
  const std::string message =
      message_with("import cells: 1 new", {{"Lapthach-Op", "import cells"}, {"Lapthach-Seq", "7"}});
  CHECK(message == "import cells: 1 new\n\nLapthach-Op: import cells\nLapthach-Seq: 7\n");
  const Trailers trailers = trailers_of(message);
  CHECK(trailers.doubt.empty());
  CHECK(trailers.value("Lapthach-Op") == "import cells");
  CHECK(trailers.value("Lapthach-Seq") == "7");
  CHECK(trailers.value("Lapthach-Key") == "");
}

TEST_CASE("a message without them is by hand") {
  CHECK(trailers_of("Sửa số đảng viên\n").none());
  CHECK(trailers_of("").none());
  CHECK(trailers_of("Merge\n\nSigned-off-by: A <a@example.vn>\n").none());
  CHECK(trailers_of("Lapthach-Op is a trailer\n").none());
}

TEST_CASE("trailers that cannot be taken at their word are in doubt") {
  const auto in_doubt = [](const char* message) {
    const Trailers trailers = trailers_of(message);
    return !trailers.none() && !trailers.doubt.empty() && trailers.value("Lapthach-Op").empty();
  };
  CHECK(in_doubt("s\n\nLapthach-Op: a\nLapthach-Op: b\n"));
  CHECK(in_doubt("s\n\nLapthach-Op: a\nLAPTHACH-OP: a\n"));
  CHECK(in_doubt("Lapthach-Op: a\n"));
  CHECK(in_doubt("s\n\nLapthach-Op: a\n\nmore\n"));
  CHECK(in_doubt("s\n\nlapthach-op: a\n"));
  CHECK(in_doubt("s\n\nLapthach-Op:a\n"));
  CHECK_FALSE(in_doubt("s\n\nLapthach-Op: a\nReviewed-by: b\n"));
}

TEST_CASE("a value that could pass for another line is a bug, not a commit") {
  CHECK_THROWS_AS(message_with("s", {{"Lapthach-Op", "a\nLapthach-Seq: 9"}}), std::logic_error);
  CHECK_THROWS_AS(message_with("s", {{"Lapthach-Op", ""}}), std::logic_error);
  CHECK_THROWS_AS(message_with("s", {{"Lapthach-Op", " a"}}), std::logic_error);
  CHECK_THROWS_AS(message_with("s", {{"Op", "a"}}), std::logic_error);
  CHECK_THROWS_AS(message_with("s\n\nLapthach-Op: a", {}), std::logic_error);
}
