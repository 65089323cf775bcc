// Fuzzes the reading of snapshots; begin from tests/fuzz/corpus/snapshot.
#include <cstdint>
#include <cstdlib>

#include "fuzz/snapshot_property.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!lapthach::test::snapshot_holds({reinterpret_cast<const char*>(data), size})) std::abort();
  return 0;
}
