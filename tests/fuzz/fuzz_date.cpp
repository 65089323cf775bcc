// Fuzzes the reading of days, times and periods; begin from tests/fuzz/corpus/date.
#include <cstdint>
#include <cstdlib>

#include "fuzz/date_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::date_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
