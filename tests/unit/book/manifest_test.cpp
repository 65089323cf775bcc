// A manifest is read back as it was written, and refused when it is not whole.
#include "book/manifest.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::book;

namespace {

const Manifest manifest{.tool = "lapthach 0.1.0",
                        .head = std::string(40, 'a'),
                        .branch = "main",
                        .sha256 = std::string(64, 'b'),
                        .seq = 37,
                        .commits = 40,
                        .errors = 0,
                        .records = {{"cells", 231}, {"visits", 1881}},
                        .bundle_sha256 = std::string(64, 'c')};

Fault fault_of(const std::string& bytes) {
  try {
    parse_manifest("x.manifest", bytes);
  } catch (const Error& error) {
    return error.fault();
  }
  return Fault::no;
}

}  // namespace

TEST_CASE("a manifest is read back as it was written") {
  CHECK(parse_manifest("x.manifest", to_bytes(manifest)) == manifest);
  Manifest empty = manifest;
  empty.records.clear();
  CHECK(parse_manifest("x.manifest", to_bytes(empty)) == empty);
}

TEST_CASE("a manifest that is cut off or of another time is refused") {
  const std::string whole = to_bytes(manifest);
  for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(fault_of(whole.substr(0, size)) == Fault::data);
  }
  std::string newer = whole;
  newer.replace(newer.find("format: 1"), 9, "format: 2");
  CHECK(fault_of(newer) == Fault::data);
}
