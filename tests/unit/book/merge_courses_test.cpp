// Two clerks' events of one petition become one history, or a conflict that loses none of them.
#include <doctest/doctest.h>

#include "lapthach/book/merge.hpp"

using namespace lapthach;
using namespace lapthach::book;

namespace {

const std::string path = "2019-Q4/petitions/hop-ly.yaml";

std::string event(const std::string& id, const std::string& kind, const std::string& day,
                  const std::string& more = {}) {
  return "      - id: \"" + id + "\"\n        kind: " + kind + "\n        at: " + day +
         "\n        recorded: 2019-10-20\n" + more;
}

std::string petition(const std::vector<std::string>& events) {
  std::string bytes =
      "petitions:\n"
      "  - id: \"2019Q4-7F3K2\"\n"
      "    cell: \"hop-ly-1\"\n"
      "    raised: 2019-10-01\n"
      "    recorded: 2019-10-20\n"
      "    kind: \"petition\"\n"
      "    source: cell\n"
      "    text: \"Cống thoát nước\"\n"
      "    events:\n";
  for (const std::string& one : events) bytes += one;
  return bytes;
}

const std::string classified =
    event("1-aaaa", "classify", "2019-10-02", "        level: \"district\"\n");
const std::string routed = event("2-bbbb", "route", "2019-10-04", "        lead: \"phong-nn\"\n");
const std::string withdrawn =
    event("2-cccc", "withdraw", "2019-10-03", "        reason: \"đã xong\"\n");
const std::string noted = event("2-dddd", "note", "2019-10-03", "        text: \"đã gọi\"\n");

bool holds(const Merged& merged, const std::string& id) {
  return merged.bytes.find("\"" + id + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("events of both sides that can all be are one history") {
  const Merged merged = book::merge(petition({classified}), petition({classified, routed}),
                                    petition({classified, noted}), path);
  CHECK(merged.is_settled());
  CHECK(holds(merged, "2-bbbb"));
  CHECK(holds(merged, "2-dddd"));
}

TEST_CASE("events of both sides that cannot all be are a conflict, and none is lost") {
  const Merged merged = book::merge(petition({classified}), petition({classified, routed}),
                                    petition({classified, withdrawn}), path);
  CHECK(merged.conflicts.empty());
  CHECK(merged.illegal == std::vector<std::string>{"2019Q4-7F3K2"});
  CHECK_FALSE(merged.is_settled());
  CHECK(holds(merged, "2-bbbb"));
  CHECK(holds(merged, "2-cccc"));
  CHECK(merged.bytes.find("<<<<<<<") == std::string::npos);
}

TEST_CASE("what was illegal on one side already is no conflict of the merge") {
  const std::string late = petition({classified, withdrawn, routed});
  const Merged merged =
      book::merge(petition({classified}), late, petition({classified, noted}), path);
  CHECK(merged.is_settled());
}

TEST_CASE("the book's own table says what is legal") {
  domain::PetitionSettings settings;
  settings.lifecycle.push_back({domain::EventKind::route,
                                {domain::Stage::to_origin},
                                domain::Target::with_agency,
                                domain::Condition::always,
                                {}});
  const Merged merged = book::merge(petition({classified}), petition({classified, routed}),
                                    petition({classified, withdrawn}), path, settings);
  CHECK(merged.is_settled());
}
