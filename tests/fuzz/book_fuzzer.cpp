// Fuzzes the reading of book files: clang++ -fsanitize=fuzzer,address,undefined with the libraries
// lapthach_book, lapthach_domain and lapthach_base; begin from tests/fuzz/corpus/book.
#include <cstdint>
#include <cstdlib>

#include "fuzz/book_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::book::test::file_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
