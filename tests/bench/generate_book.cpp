// generate_book DIR --petitions N [--scale district|province|nation] [--cells N] [--periods N]
// [--from 2015-Q1] [--seed N]: a book of any size with the shape of real data, under git. The same
// words make the same bytes and the same commit.
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "book_files.hpp"
#include "lives.hpp"
#include "place.hpp"
#include "speech.hpp"

namespace {

using namespace lapthach;
using namespace lapthach::domain;
namespace fs = std::filesystem;

constexpr int periods_with_visits = 8;

struct Asked {
  fs::path root;
  bench::Shape shape = bench::shapes[0];
  int petitions = -1, periods = 40;
  unsigned seed = 1;
  Period from{2015, 1};
};

int number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value < 0) {
    throw std::runtime_error("not a number: " + std::string(text));
  }
  return value;
}

bench::Shape shape_named(std::string_view name) {
  for (const bench::Shape& shape : bench::shapes) {
    if (shape.name == name) return shape;
  }
  throw std::runtime_error("no scale " + std::string(name));
}

void take(Asked& asked, std::string_view option, std::string_view value) {
  if (option == "--petitions") {
    asked.petitions = number(value);
  } else if (option == "--scale") {
    asked.shape = shape_named(value);
  } else if (option == "--cells") {
    asked.shape.cells = number(value);
  } else if (option == "--periods") {
    asked.periods = number(value);
  } else if (option == "--from") {
    asked.from = parse_period(value).value();
  } else if (option == "--seed") {
    asked.seed = static_cast<unsigned>(number(value));
  } else {
    throw std::runtime_error("no option " + std::string(option));
  }
}

Asked read_words(int argc, char** argv) {
  Asked asked;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (!word.starts_with("--")) {
      asked.root = word;
    } else if (++i < argc) {
      take(asked, word, argv[i]);
    }
  }
  if (asked.root.empty() || asked.petitions < 0 || asked.periods < 1) {
    throw std::runtime_error(
        "generate_book DIR --petitions N [--scale district|province|nation] [--cells N] "
        "[--periods N] [--from 2015-Q1] [--seed N]");
  }
  return asked;
}

Records make_frame(const Asked& asked) {
  const bench::PlaceOptions options{.next = asked.from + asked.periods,
                                    .history = std::min(asked.periods, periods_with_visits),
                                    .seed = asked.seed};
  Records records = bench::make_place(asked.shape, options);
  records.settings.committee.name = "Huyện ủy";
  records.settings.committee.symbol = "HU";
  records.settings.petitions.clocks = bench::clock_rules();
  for (const bench::Agency& each : bench::agencies()) {
    Agency agency;
    agency.id = AgencyId::parse(each.id).value();
    agency.name = each.name;
    agency.level = each.level;
    agency.kind = "office";
    records.registry.agencies.push_back(std::move(agency));
  }
  return records;
}

/// Periods without visits are closed, the others still take them.
PeriodRecord record_of(Period period, bool closed) {
  PeriodRecord record;
  record.period = period;
  record.planned = first_day(period);
  if (closed) record.status = PeriodStatus::closed;
  if (closed) record.closed_on = last_day(period);
  return record;
}

void generate(const Asked& asked) {
  if (fs::exists(asked.root) && !fs::is_empty(asked.root)) {
    throw std::runtime_error(asked.root.string() + " is not empty");
  }
  const Records frame = make_frame(asked);
  const Date last = last_day(asked.from + (asked.periods - 1));
  const bench::World world{frame, last, asked.seed};
  bench::write_frame(frame, asked.root);
  long made = 0;
  for (int i = 0; i < asked.periods; ++i) {
    const Period period = asked.from + i;
    const PeriodBook* visited = frame.period(period);
    PeriodBook book = visited != nullptr ? *visited : PeriodBook{};
    book.period = period;
    book.record = record_of(period, visited == nullptr);
    const long due = static_cast<long>(asked.petitions) * (i + 1) / asked.periods;
    book.petitions = bench::live(world, period, static_cast<int>(due - made));
    made = due;
    bench::write_period(frame, std::move(book), asked.root);
  }
  bench::commit_all(asked.root, last);
}

}  // namespace

int main(int argc, char** argv) try {
  generate(read_words(argc, argv));
  return 0;
} catch (const Error& fault) {
  for (const Diagnostic& each : fault.diagnostics()) {
    std::fprintf(stderr, "generate_book: %s\n", each.what.en.c_str());
  }
  return 1;
} catch (const std::exception& fault) {
  std::fprintf(stderr, "generate_book: %s\n", fault.what());
  return 1;
}
