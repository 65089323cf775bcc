// Replays the corpus of every fuzzer, with slips, as a test.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <doctest/doctest.h>

#include "fuzz/book_property.hpp"
#include "fuzz/csv_property.hpp"
#include "fuzz/date_property.hpp"
#include "fuzz/text_property.hpp"

namespace fs = std::filesystem;
using namespace lapthach::test;

namespace {

using Holds = bool (*)(std::string_view);

/// The bytes, cut off somewhere, and with one byte changed.
void check_slips(Holds holds, const std::string& bytes, std::mt19937& engine) {
  const std::string cut = bytes.substr(0, engine() % (bytes.size() + 1)) + "\n";
  CAPTURE(cut);
  CHECK(holds(cut));
  std::string slipped = bytes;
  if (!bytes.empty()) slipped[engine() % bytes.size()] = static_cast<char>(engine() % 256);
  CAPTURE(slipped);
  CHECK(holds(slipped));
}

void replay(const char* name, Holds holds, int least_files) {
  const fs::path corpus = fs::path(LAPTHACH_FUZZ_CORPUS) / name;
  std::mt19937 engine(11);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CAPTURE(entry.path().string());
    CHECK(holds(bytes));
    const int slips = bytes.size() < 4096 ? 20 : 4;
    for (int slip = 0; slip < slips; ++slip) check_slips(holds, bytes, engine);
  }
  CHECK(files >= least_files);
}

}  // namespace

TEST_CASE(
    "every file of the book corpus, whole, cut off and with slips, is refused or comes back") {
  replay("book", book_holds, 8);
}

TEST_CASE("every CSV file of the corpus, whole, cut off and with slips, is refused or comes back") {
  replay("csv", csv_holds, 3);
}

TEST_CASE("every day, time and period of the corpus is refused or comes back") {
  replay("date", date_holds, 5);
}

TEST_CASE("every text of the corpus is shown harmlessly, and refused or comes back") {
  replay("text", text_holds, 4);
}
