// Fuzzes the reading of git's index; begin from tests/fuzz/corpus/index.
#include <cstdint>
#include <cstdlib>

#include "fuzz/index_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::index_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
