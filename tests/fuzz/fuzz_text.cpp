// Fuzzes what is done with people's text; begin from tests/fuzz/corpus/text.
#include <cstdint>
#include <cstdlib>

#include "fuzz/text_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::text_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
