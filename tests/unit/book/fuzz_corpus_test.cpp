// Replays the corpora of the fuzzers of this room.
#include "fuzz/book_property.hpp"
#include "fuzz/csv_property.hpp"
#include "fuzz/date_property.hpp"
#include "fuzz/index_property.hpp"
#include "fuzz/replay.hpp"
#include "fuzz/snapshot_property.hpp"
#include "fuzz/text_property.hpp"

using namespace lapthach::test;

TEST_CASE(
    "every file of the book corpus, whole, cut off and with slips, is refused or comes back") {
  replay("book", book_holds, 8);
}

TEST_CASE("every CSV file of the corpus, whole, cut off and with slips, is refused or comes back") {
  replay("csv", csv_holds, 3);
}

TEST_CASE("every day, time and period of the corpus is refused or comes back") {
  replay("date", date_holds, 5);
}

TEST_CASE("every text of the corpus is shown harmlessly, and refused or comes back") {
  replay("text", text_holds, 4);
}

TEST_CASE("every snapshot of the corpus says nothing, or what it says comes back") {
  replay("snapshot", snapshot_holds, 3);
}

TEST_CASE("every index of the corpus is left to libgit2, or what is changed in it comes back") {
  replay("index", index_holds, 4);
}
