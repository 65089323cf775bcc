// Replays the corpus of a fuzzer, with slips, as a test.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace lapthach::test {

using Holds = bool (*)(std::string_view);

/// The bytes, cut off somewhere, and with one byte changed.
inline void check_slips(Holds holds, const std::string& bytes, std::mt19937& engine) {
  const std::string cut = bytes.substr(0, engine() % (bytes.size() + 1)) + "\n";
  CAPTURE(cut);
  CHECK(holds(cut));
  std::string slipped = bytes;
  if (!bytes.empty()) slipped[engine() % bytes.size()] = static_cast<char>(engine() % 256);
  CAPTURE(slipped);
  CHECK(holds(slipped));
}

inline void replay(const char* name, Holds holds, int least_files) {
  const std::filesystem::path corpus = std::filesystem::path(LAPTHACH_FUZZ_CORPUS) / name;
  std::mt19937 engine(11);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
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

}  // namespace lapthach::test
