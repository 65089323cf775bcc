// example_csv BOOK DATA OUT: writes the CSV files of one example book, from the tables in DATA.
#include <exception>
#include <iostream>
#include <string_view>

#include "books.hpp"
#include "tables.hpp"

int main(int argc, char** argv) try {
  const std::string_view name = argc == 4 ? argv[1] : "";
  if (name != "lap-thach-2019" && name != "lap-thach-2026") {
    std::cerr << "usage: example_csv lap-thach-2019|lap-thach-2026 DATA OUT\n";
    return 2;
  }
  const auto places = example::read_places(argv[2]);
  const auto make = name == "lap-thach-2019" ? example::lap_thach_2019 : example::lap_thach_2026;
  example::write_tables(make(places), argv[3]);
  return 0;
} catch (const std::exception& fault) {
  std::cerr << "example_csv: " << fault.what() << '\n';
  return 1;
}
