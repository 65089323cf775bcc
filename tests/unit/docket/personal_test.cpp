// Tests of the scan for personal data.
#include "lapthach/docket/personal.hpp"

#include <doctest/doctest.h>

using namespace lapthach;
using namespace lapthach::docket;

namespace {

std::string first(std::string_view text) {
  const auto found = personal_data(text);
  return found.empty() ? "" : found.front().en;
}

}  // namespace

TEST_CASE("Telephone numbers, citizen ids and addresses are seen and not repeated whole") {
  CHECK(first("gọi 0912 345 678 nhé") == "a telephone number (091…)");
  CHECK(first("gọi 0912345678") == "a telephone number (091…)");
  CHECK(first("+84 912 345 678") == "a telephone number (849…)");
  CHECK(first("CCCD 026099001234") == "a citizen id (026…)");
  CHECK(first("CMND 135.792.468") == "");
  CHECK(first("CMND 135792468") == "a citizen id (135…)");
  CHECK(first("thư: nguyen.a@example.org") == "an e-mail address");
  CHECK(first("Hộ ông A, SỐ NHÀ 12") == "a house address");
}

TEST_CASE("Days, sums and roads are let pass") {
  for (const char* text : {"", "ngày 01/07/2019", "500.000.000 đồng", "Tỉnh lộ 307", "10 - 12 hộ",
                           "thửa số 1234", "@", "quốc lộ 2C, 2019-07-01"}) {
    CAPTURE(text);
    CHECK(personal_data(text).empty());
  }
}
