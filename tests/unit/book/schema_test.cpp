// Schema and manual say of each field what the reader does.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "book/kinds.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"
#include "random_noun.hpp"
#include "reading.hpp"

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::book::test;
using Json = nlohmann::json;

namespace {

Json schema_of(const std::string& kind) { return Json::parse(schema(kind)); }

/// The canonical file without the lines of one top-level key.
template <class T>
std::string without(const T& noun, const std::string& key) {
  const std::string bytes = write_record(noun);
  std::string out;
  bool dropping = false;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = bytes.find('\n', start) + 1;
    const std::string line = bytes.substr(start, end - start);
    if (line.front() != ' ') dropping = line.starts_with(key + ":");
    if (!dropping) out += line;
    start = end;
  }
  return out;
}

/// Leaves out each key in turn: the reader must complain exactly when the schema requires it.
template <class T>
void compare_needs(const Json& object) {
  const T noun = random_noun<T>(11);
  for (const auto& property : object["properties"].items()) {
    const std::string& key = property.key();
    CAPTURE(key);
    const std::string bytes = without(noun, key);
    if (bytes.empty()) continue;
    const auto faults = brief(read_as<T>(bytes).faults);
    const bool required = object["required"].dump().find('"' + key + '"') != std::string::npos;
    CHECK(faults == (required ? std::vector<std::string>{"1:1 \"" + key + "\" is missing"}
                              : std::vector<std::string>{}));
  }
}

}  // namespace

TEST_CASE("what the schema requires the reader requires, and nothing else") {
  compare_needs<domain::Settings>(schema_of("settings"));
  compare_needs<domain::Decision>(schema_of("decision"));
  compare_needs<domain::PeriodRecord>(schema_of("period"));
  compare_needs<domain::Roster>(schema_of("roster"));
  const auto items = [](const char* kind) { return schema_of(kind)["properties"][kind]["items"]; };
  compare_needs<domain::Unit>(items("units"));
  compare_needs<domain::Cell>(items("cells"));
  compare_needs<domain::Official>(items("officials"));
  compare_needs<domain::Agency>(items("agencies"));
  compare_needs<domain::Holiday>(items("holidays"));
  compare_needs<domain::Unavailability>(items("unavailable"));
  compare_needs<domain::Exclusion>(items("exclusions"));
  compare_needs<domain::Travel>(items("travel"));
  compare_needs<domain::Visit>(items("visits"));
  compare_needs<domain::Review>(items("reviews"));
  compare_needs<domain::Notebook>(items("notebooks"));
  compare_needs<domain::MonthlyAttendance>(items("attendance"));
}

TEST_CASE("schemas know types, limits, words and usual values") {
  const Json cell = schema_of("cells")["properties"]["cells"]["items"]["properties"];
  CHECK(cell["day"]["maximum"] == 31);
  CHECK(cell["from"]["format"] == "date");
  CHECK(cell["name"]["minLength"] == 1);
  CHECK(cell["members"]["description"].get<std::string>().ends_with(")"));
  CHECK(cell["id"]["pattern"] == "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$");
  const Json settings = schema_of("settings");
  CHECK(settings["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(settings["additionalProperties"] == false);
  CHECK(settings["properties"]["language"]["enum"] == Json({"vi", "en"}));
  const Json roster = settings["properties"]["roster"]["properties"];
  CHECK(roster["longest_interval"]["default"] == 8);
  CHECK(roster["priority"]["properties"]["never"]["type"] == "integer");
  CHECK(roster["requirements"]["items"]["required"] == Json({"name"}));
  const Json travel = schema_of("travel")["properties"]["travel"]["items"]["properties"];
  CHECK(travel["costs"]["additionalProperties"]["minimum"] == 0);
}

TEST_CASE("every kind has a schema and a manual, and no other has") {
  CHECK(schema_kinds().size() == 20);
  for (const std::string& kind : schema_kinds()) {
    CHECK(schema_of(kind)["type"] == "object");
    CHECK(manual(kind, Lang::en).starts_with(".It Cm "));
    CHECK(manual(kind, Lang::vi).starts_with(".It Cm "));
  }
  CHECK_THROWS_AS(schema("cell"), Error);
  CHECK_THROWS_AS(manual("", Lang::en), Error);
}

TEST_CASE("the manual lists keys with type, need and meaning") {
  const std::string rows = manual("cells", Lang::en);
  CHECK(rows.find(".It Cm cells[].day Pq a whole number, 1 to 31, optional\n"
                  "day of the month when it is not the calendar's.\n") != std::string::npos);
  CHECK(manual("settings", Lang::en)
            .find(".It Cm roster.pairing Pq one of: none, rotate, keep, default "
                  "rotate\n") != std::string::npos);
  const std::string in_vietnamese = manual("cells", Lang::vi);
  CHECK(in_vietnamese.find(".It Cm cells[].day Pq một số nguyên, từ 1 đến 31, không bắt buộc\n") !=
        std::string::npos);
  CHECK(in_vietnamese.find("\nloại: thôn, cơ quan, trường học…\n") != std::string::npos);
}
