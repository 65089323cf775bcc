// Fuzzes the reading of book files; begin from tests/fuzz/corpus/book.
#include <cstdint>
#include <cstdlib>

#include "fuzz/book_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::book_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
