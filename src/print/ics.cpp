// Visits for the calendar of a phone (iCalendar, RFC 5545).
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "lapthach/base/text.hpp"
#include "lapthach/print/document.hpp"

namespace lapthach::print {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view zone = "Asia/Ho_Chi_Minh";  // UTC+7 all year

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// One content line, folded between characters.
void line(std::string& out, std::string_view text) {
  std::size_t room = longest_line;
  while (text.size() > room) {
    std::size_t end = room;
    while (end > 0 && continues_character(text[end])) --end;
    out += text.substr(0, end);
    out += line_end;
    out += ' ';
    text.remove_prefix(end);
    room = longest_line - 1;  // the space that begins a continued line
  }
  out += text;
  out += line_end;
}

/// The one way of a text into a calendar: it stays one value, and moves no terminal.
std::string value(std::string_view text) {
  std::string out;
  for (const char c : harmless(text, true)) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

void text_line(std::string& out, std::string_view name, const std::string& text) {
  if (!text.empty()) line(out, fmt::format("{}:{}", name, value(text)));
}

std::string day(Date date) {
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string moment(Date date, ClockTime time) {
  return fmt::format("{}T{:02}{:02}00", day(date), time.minutes / 60, time.minutes % 60);
}

void when(std::string& out, const Event& event) {
  if (!event.time) {
    line(out, "DTSTART;VALUE=DATE:" + day(event.date));
    return;
  }
  line(out, fmt::format("DTSTART;TZID={}:{}", zone, moment(event.date, *event.time)));
  if (event.minutes > 0) line(out, fmt::format("DURATION:PT{}M", event.minutes));
}

void reminder(std::string& out, const Event& event) {
  if (!event.reminder) return;
  line(out, "BEGIN:VALARM");
  line(out, "ACTION:DISPLAY");
  line(out, fmt::format("TRIGGER:-PT{}M", *event.reminder));
  line(out, "DESCRIPTION:" + value(event.summary));
  line(out, "END:VALARM");
}

void append(std::string& out, const Event& event, const std::string& stamp, int revision) {
  line(out, "BEGIN:VEVENT");
  line(out, "UID:" + value(event.uid));
  line(out, "DTSTAMP:" + stamp);
  line(out, fmt::format("SEQUENCE:{}", revision));
  when(out, event);
  text_line(out, "SUMMARY", event.summary);
  text_line(out, "LOCATION", event.place);
  text_line(out, "DESCRIPTION", event.description);
  line(out, event.tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
  reminder(out, event);
  line(out, "END:VEVENT");
}

void append_zone(std::string& out) {
  for (const std::string_view text :
       {"BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"}) {
    line(out, text);
  }
}

/// DTSTAMP must stand in every event: midnight of the document's day, in UTC.
std::string stamp_of(const Document& document) {
  const auto date = parse_date(document.as_of);
  return (date ? day(*date) : std::string("19700101")) + "T000000Z";
}

}  // namespace

std::string to_ics(const Document& document, int revision) {
  std::string out;
  line(out, "BEGIN:VCALENDAR");
  line(out, "VERSION:2.0");
  line(out, "PRODID:-//lapthach//" LAPTHACH_VERSION "//EN");
  line(out, "CALSCALE:GREGORIAN");
  line(out, "METHOD:PUBLISH");
  text_line(out, "X-WR-CALNAME", document.title);
  append_zone(out);
  const std::string stamp = stamp_of(document);
  for (const Event& event : document.events) append(out, event, stamp, revision);
  line(out, "END:VCALENDAR");
  return out;
}

}  // namespace lapthach::print
