// Tests of what other systems write: moments, months first, columns that they do not have.
#include "book/import_moments.hpp"

#include <doctest/doctest.h>

#include "book/import_form.hpp"

using namespace lapthach;
using namespace lapthach::book;

namespace {

Sheet sheet_of(std::string_view csv, const ColumnMapping& mapping) {
  Sheet sheet = open_sheet(csv, "rows.csv", mapping, columns_of<domain::PetitionRow>());
  REQUIRE(sheet.csv.diagnostics.empty());
  settle_moments(sheet, months_come_first(mapping));
  return sheet;
}

std::string field(const Sheet& sheet, std::string_view key) {
  return sheet.field(sheet.csv.rows.front(), key)->text;
}

}  // namespace

TEST_CASE("Moments become days, with the month first where the mapping says so") {
  const Sheet ours = sheet_of("raised,due\n2022-01-21 13:47:00,04/02/2022 13:47\n", {});
  CHECK(field(ours, "raised") == "2022-01-21");
  CHECK(field(ours, "due") == "2022-02-04");
  const Sheet theirs = sheet_of("raised,due\n04/18/2019 09:55:45 PM,04/05/2019 12:00:00 AM\n",
                                {{"\"month/day\"", "dates"}});
  CHECK(field(theirs, "raised") == "2019-04-18");
  CHECK(field(theirs, "due") == "2019-04-05");
}

TEST_CASE("A result after its due moment on the same day was due the day before") {
  const auto due = [](std::string_view moments) {
    return field(sheet_of(fmt::format("due,answered\n{}\n", moments), {}), "due");
  };
  CHECK(due("2022-01-21 08:30:00,2022-01-21 08:30:01") == "2022-01-20");
  CHECK(due("2022-01-21 08:30:00,2022-01-21 08:30:00") == "2022-01-21");
  CHECK(due("2022-01-21 09:00:00 PM,2022-01-21 11:00:00 AM") == "2022-01-21");
  CHECK(due("2022-01-21,2022-01-21 08:30:00") == "2022-01-21");
}

TEST_CASE("What is no moment stays for the reader of values to refuse") {
  const Sheet sheet = sheet_of("raised,due\n2022-01-21 25:00:00,soon\n", {});
  CHECK(field(sheet, "raised") == "2022-01-21 25:00:00");
  CHECK(field(sheet, "due") == "soon");
}

TEST_CASE("A text in quotes fills what is empty, and * leaves all other columns out") {
  const Sheet sheet = sheet_of("Ward,Problem,Text\n7,Noise,\n",
                               {{"Problem", "title"}, {"\"thon-1\"", "cell"}, {"*", ""}});
  CHECK(field(sheet, "cell") == "thon-1");
  CHECK(field(sheet, "title") == "Noise");
  CHECK(sheet.field(sheet.csv.rows.front(), "text") == nullptr);
}
