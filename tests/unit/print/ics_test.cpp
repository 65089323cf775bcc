// Calendars: what a phone reads, folded and escaped as RFC 5545 says.
#include <string>

#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"

using namespace lapthach;
using namespace lapthach::print;

namespace {

Document visits() {
  Document document;
  document.title = "Lịch";
  document.as_of = "2019-09-20";
  document.events = {{.uid = "2019-Q4.tuy-son.nguyen-van-a@huyen-uy",
                      .date = parse_date("2019-10-01").value(),
                      .time = ClockTime{19 * 60 + 30},
                      .minutes = 90,
                      .summary = "Dự sinh hoạt",
                      .place = "Nhà văn hóa; thôn Tùy Sơn, xã Hợp Lý",
                      .description = "Bí thư: Lê Văn D\nĐT 0912",
                      .reminder = 1440}};
  return document;
}

/// The lines as a reader puts them together again.
std::string unfolded(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
  return text;
}

bool has(const std::string& text, std::string_view line) {
  return text.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("a visit is an event with its hour, length, place and reminder") {
  const std::string text = unfolded(to_ics(visits(), 7));
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VCALENDAR\r\n"));
  for (const char* line :
       {"UID:2019-Q4.tuy-son.nguyen-van-a@huyen-uy", "DTSTAMP:20190920T000000Z", "SEQUENCE:7",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20191001T193000", "DURATION:PT90M", "SUMMARY:Dự sinh hoạt",
        "LOCATION:Nhà văn hóa\\; thôn Tùy Sơn\\, xã Hợp Lý",
        "DESCRIPTION:Bí thư: Lê Văn D\\nĐT 0912", "STATUS:CONFIRMED", "BEGIN:VALARM",
        "TRIGGER:-PT1440M", "TZOFFSETTO:+0700"}) {
    CAPTURE(line);
    CHECK(has(text, line));
  }
  CHECK(to_ics(visits()) == to_ics(visits()));
}

TEST_CASE(
    "without an hour it is the whole day, without a reminder none rings, drawn is tentative") {
  Document document = visits();
  Event& event = document.events[0];
  event.time.reset();
  event.reminder.reset();
  event.tentative = true;
  event.place.clear();
  const std::string text = to_ics(document);
  CHECK(has(text, "DTSTART;VALUE=DATE:20191001"));
  CHECK(has(text, "STATUS:TENTATIVE"));
  CHECK(text.find("VALARM") == std::string::npos);
  CHECK(text.find("DURATION") == std::string::npos);
  CHECK(text.find("LOCATION") == std::string::npos);
}

TEST_CASE("lines have at most 75 octets, are broken between characters, and say the same again") {
  Document document = visits();
  std::string longest;
  for (int i = 0; i < 400; ++i) longest += i % 3 == 0 ? "ễ" : i % 3 == 1 ? "a" : "🏮";
  for (std::size_t i = 0; i < 5; ++i) {
    document.events[0].summary = std::string(i, 'x') + longest;
    const std::string text = to_ics(document);
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find("\r\n", begin);
      REQUIRE(end != std::string::npos);
      CHECK(end - begin <= 75);
      CHECK(is_utf8(text.substr(begin, end - begin)));
      begin = end + 2;
    }
    CHECK(has(unfolded(text), "SUMMARY:" + document.events[0].summary));
  }
}
