// Fuzzes the reading of CSV files; begin from tests/fuzz/corpus/csv.
#include <cstdint>
#include <cstdlib>

#include "fuzz/csv_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::csv_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
