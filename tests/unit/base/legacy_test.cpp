// Tests of text in old fonts: what is recognised, what it says, and what is let pass.
#include "lapthach/base/legacy.hpp"

#include <doctest/doctest.h>

using namespace lapthach;

namespace {

std::string read(std::string_view text, LegacyFont font) {
  const auto found = find_legacy(text);
  if (!found) return "none";
  return found->font == font ? found->text : "the other font";
}

}  // namespace

TEST_CASE("TCVN3 is recognised and read") {
  CHECK(read("Uû ban nh©n d©n", LegacyFont::tcvn3) == "Uỷ ban nhân dân");
  CHECK(read("Chi bé th«n §Òn", LegacyFont::tcvn3) == "Chi bộ thôn Đền");
  CHECK(read("®ång chÝ NguyÔn V¨n A", LegacyFont::tcvn3) == "đồng chí Nguyễn Văn A");
  CHECK(read("x· Hîp Lý", LegacyFont::tcvn3) == "xã Hợp Lý");
}

TEST_CASE("VNI is recognised and read") {
  CHECK(read("UÛy ban nhaân daân", LegacyFont::vni) == "Ủy ban nhân dân");
  CHECK(read("Ñaûng uûy xaõ", LegacyFont::vni) == "Đảng ủy xã");
  CHECK(read("Nguyeãn Vaên Ñöùc", LegacyFont::vni) == "Nguyễn Văn Đức");
}

TEST_CASE("The place is that of the first letter that gives it away") {
  const auto found = find_legacy("Uy ban nh©n d©n");
  REQUIRE(found);
  CHECK(found->at == 9);
}

TEST_CASE("Vietnamese in Unicode, other languages and signs beside words are let pass") {
  for (const char* text : {"Ủy ban nhân dân", "Hòa", "xã Quang Sơn", "câu hỏi: «Có» hay «không»?",
                           "Müller", "façade", "© 2019", "§ 5", "25 µm", "trà đá", "bà con", "toán",
                           "hoá", "quá trình", "", "Đường 5½ km", "Nguyen Van A", "\xff\xfe"}) {
    CAPTURE(text);
    CHECK_FALSE(find_legacy(text));
  }
}
