// Replays the corpus of the fuzzer, with slips, as a test.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <doctest/doctest.h>

#include "fuzz/book_property.hpp"

namespace fs = std::filesystem;
using lapthach::book::test::file_holds;

TEST_CASE("every file of the corpus, whole, cut off and with slips, is refused or comes back") {
  const fs::path corpus = fs::path(__FILE__).parent_path() / "../../fuzz/corpus/book";
  std::mt19937 engine(11);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CAPTURE(entry.path().string());
    CHECK(file_holds(bytes));
    for (int slip = 0; slip < 40; ++slip) {
      CHECK(file_holds(bytes.substr(0, engine() % (bytes.size() + 1)) + "\n"));
      std::string slipped = bytes;
      slipped[engine() % bytes.size()] = static_cast<char>(engine() % 256);
      CAPTURE(slipped);
      CHECK(file_holds(slipped));
    }
  }
  CHECK(files >= 8);
}
