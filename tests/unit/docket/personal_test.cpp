// Tests of the scan for personal data.
#include "lapthach/docket/personal.hpp"

#include <doctest/doctest.h>

#include "unit/docket/life.hpp"

using namespace lapthach;
using namespace lapthach::docket;
using namespace lapthach::docket::test;

namespace {

std::string first(std::string_view text) {
  const auto found = personal_data(text);
  return found.empty() ? "" : found.front().en;
}

}  // namespace

TEST_CASE("Telephone numbers, citizen ids and addresses are seen and not repeated") {
  CHECK(first("gọi 0912 345 678 nhé") == "a telephone number");
  CHECK(first("gọi 0912345678") == "a telephone number");
  CHECK(first("+84 912 345 678") == "a telephone number");
  CHECK(first("CCCD 026099001234") == "a citizen id");
  CHECK(first("CMND 135.792.468") == "");
  CHECK(first("CMND 135792468") == "a citizen id");
  CHECK(personal_data("0912345678, 0987654321, CCCD 026099001234").size() == 2);
  CHECK(first("thư: nguyen.a@example.org") == "an e-mail address");
  CHECK(first("Hộ ông A, SỐ NHÀ 12") == "a house address");
}

TEST_CASE("Days, sums and roads are let pass") {
  for (const char* text : {"", "ngày 01/07/2019", "500.000.000 đồng", "Tỉnh lộ 307", "10 - 12 hộ",
                           "thửa số 1234", "@", "quốc lộ 2C, 2019-07-01"}) {
    CAPTURE(text);
    CHECK(personal_data(text).empty());
  }
}

TEST_CASE("Every free text of a book is looked at, and what is found names record and key") {
  auto books = book({petition({event(domain::EventKind::note, "2019-07-05")}, "2019Q3-00001")});
  domain::PeriodBook& period = books.periods.front();
  CHECK(personal_data(books).empty());
  const std::string number = "gọi 0912345678";
  period.petitions[0].title = number;
  period.petitions[0].events[0].text = number;
  domain::Visit visit;
  visit.cell = id<domain::CellId>("tuy-son");
  visit.notes = number;
  visit.opinions.resize(1);
  visit.opinions[0].answer = number;
  period.visits = {visit};
  domain::Session session;
  session.unit = id<domain::UnitId>("hop-ly");
  session.requests = number;
  period.sessions = {session};
  domain::Review review;
  review.team = id<domain::TeamId>("to-1");
  review.lessons = {number};
  period.reviews = {review};
  std::string told;
  for (const Diagnostic& each : personal_data(books)) {
    CHECK(each.severity == Severity::warning);
    CHECK(each.what.en.find("0912") == std::string::npos);
    told += each.where.key + "|" + each.what.en.substr(0, each.what.en.find(" holds")) + "\n";
  }
  CHECK(told ==
        "title|title of 2019Q3-00001\ntext|text of 2019Q3-00001 " +
            period.petitions[0].events[0].id.str() +
            "\nnotes|notes of the visit of tuy-son\nanswer|answer of the visit of tuy-son\n"
            "requests|requests of the session with hop-ly\nlessons|lessons of the review of team "
            "to-1\n");
}
