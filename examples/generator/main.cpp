// example_csv BOOK DATA OUT: writes one example book, from the tables in DATA: CSV files that
// `lapthach import` takes, and in OUT/records the files of what no CSV file has columns for.
#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

#include "books.hpp"
#include "events.hpp"
#include "lapthach/book/settings_file.hpp"
#include "lapthach/book/table.hpp"
#include "minutes.hpp"
#include "records.hpp"
#include "tables.hpp"

namespace {

using namespace lapthach::domain;
namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Holiday> read_holidays(const fs::path& path) {
  const auto table = lapthach::book::read_table(read(path), path.string());
  std::vector<Holiday> holidays;
  for (const auto& row : table.rows) {
    const auto kind = table.at(row, "kind") == "work" ? DayKind::work : DayKind::off;
    holidays.push_back({example::day(table.at(row, "date")), kind, table.at(row, "name"), {}});
  }
  std::ranges::sort(holidays, {}, &Holiday::date);
  return holidays;
}

/// What the visits brought home, by the book's own settings and days off.
void tell_records(Records& book, const fs::path& directory) {
  const auto settings = directory / "lapthach.yaml";
  book.settings = lapthach::book::read_settings(read(settings), settings.string());
  book.registry.holidays = read_holidays(directory / "holidays.csv");
  const auto stock = example::read_stock(directory);
  example::Random random(317);
  example::set_periods(book, stock);
  example::hold_sessions(book, stock, random);
  example::write_minutes(book, stock, random);
  auto matters = example::invent_matters(book, stock, random);
  const auto last = example::day(stock.facts.all("last_day").front());
  for (Petition& petition : example::live(book, stock, std::move(matters), last, random)) {
    const auto period = std::ranges::find(book.periods, petition.id.period(), &PeriodBook::period);
    period->petitions.push_back(std::move(petition));
  }
  example::review_teams(book, stock, random);
  example::keep_registers(book, stock, random);
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string_view name = argc == 4 ? argv[1] : "";
  if (name != "lap-thach-2019" && name != "lap-thach-2026") {
    std::cerr << "usage: example_csv lap-thach-2019|lap-thach-2026 DATA OUT\n";
    return 2;
  }
  const fs::path data = argv[2], out = argv[3];
  const auto places = example::read_places(data);
  const auto make = name == "lap-thach-2019" ? example::lap_thach_2019 : example::lap_thach_2026;
  Records book = make(places);
  tell_records(book, data / name);
  example::write_tables(book, out);
  example::write_records(std::move(book), out / "records");
  return 0;
} catch (const lapthach::Error& fault) {
  for (const auto& each : fault.diagnostics()) std::cerr << "example_csv: " << each.what.en << '\n';
  return 1;
} catch (const std::exception& fault) {
  std::cerr << "example_csv: " << fault.what() << '\n';
  return 1;
}
