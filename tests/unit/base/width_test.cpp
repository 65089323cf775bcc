// Tests of the width of text and of making it fit.
#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

using Lines = std::vector<std::string>;

TEST_CASE("A Vietnamese letter is one column wide however it is encoded") {
  CHECK(width("Lập Thạch") == 9);
  CHECK(width("La\u0323\u0302p Tha\u0323ch") == 9);
  CHECK(width("đường") == 5);
  CHECK(width("") == 0);
}

TEST_CASE("Wide characters take two columns and unseen ones none") {
  CHECK(width("立石") == 4);
  CHECK(width("Ａ") == 2);
  CHECK(width("…—") == 2);
  CHECK(width("a\u200Bb") == 2);
}

TEST_CASE("A byte that is no UTF-8 takes one column") { CHECK(width("a\xFF\xC3z") == 4); }

TEST_CASE("Padding counts columns and leaves longer text as it is") {
  CHECK(pad_right("Lập", 5) == "Lập  ");
  CHECK(pad_left("Lập", 5) == "  Lập");
  CHECK(pad_right("La\u0323\u0302p", 5) == "La\u0323\u0302p  ");
  CHECK(pad_left("立", 3) == " 立");
  CHECK(pad_right("Lập", 3) == "Lập");
  CHECK(pad_right("Lập", 2) == "Lập");
  CHECK(pad_left("Lập", -1) == "Lập");
}

TEST_CASE("Clipped text fits and says that something was cut") {
  CHECK(clip("Lập Thạch", 9) == "Lập Thạch");
  CHECK(clip("Lập Thạch", 8) == "Lập Thạ…");
  CHECK(clip("Lập Thạch", 1) == "…");
  CHECK(clip("Lập Thạch", 0) == "");
  CHECK(clip("", 0) == "");
  CHECK(clip("立石", 3) == "立…");
  CHECK(clip("立石", 2) == "…");
}

TEST_CASE("Clipping keeps marks with their letter") {
  CHECK(clip("a\u0323\u0302bc", 2) == "a\u0323\u0302…");
  CHECK(clip("ba\u0323\u0302c", 2) == "b…");
}

TEST_CASE("Lines break at spaces") {
  CHECK(wrap("dự sinh hoạt chi bộ", 10) == Lines{"dự sinh", "hoạt chi", "bộ"});
  CHECK(wrap("dự sinh hoạt chi bộ", 12) == Lines{"dự sinh hoạt", "chi bộ"});
  CHECK(wrap("dự sinh", 7) == Lines{"dự sinh"});
  CHECK(wrap("  dự   sinh ", 20) == Lines{"dự sinh"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("một\n\nhai", 10) == Lines{"một", "", "hai"});
}

TEST_CASE("A word longer than a line is cut") {
  CHECK(wrap("nghiêng ơi", 3) == Lines{"ngh", "iên", "g", "ơi"});
  CHECK(wrap("a nghiêng", 4) == Lines{"a", "nghi", "êng"});
  CHECK(wrap("立石", 1) == Lines{"立", "石"});
  CHECK(wrap("ab", 0) == Lines{"a", "b"});
}
