// Fuzzes the reading of extracts; begin from tests/fuzz/corpus/extract.
#include <cstdint>
#include <cstdlib>

#include "fuzz/extract_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::extract_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
