// Tests of the order of the Vietnamese alphabet.
#include <algorithm>

#include <doctest/doctest.h>

#include "lapthach/base/text.hpp"

using namespace lapthach;

namespace {

using Key = std::string (*)(std::string_view);

/// Each word comes before the next.
void check_ascending(Key key, const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    CAPTURE(words[i - 1]);
    CAPTURE(words[i]);
    CHECK(key(words[i - 1]) < key(words[i]));
  }
}

}  // namespace

TEST_CASE("Letters follow the Vietnamese alphabet") {
  check_ascending(sort_key,
                  {"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m",
                   "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"});
  check_ascending(sort_key, {"dz", "đa", "ez", "êa", "oz", "ôz", "ơa", "uz", "ưa"});
}

TEST_CASE("Tones follow as huyền, hỏi, ngã, sắc, nặng") {
  check_ascending(sort_key, {"a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ",
                             "ẩ", "ẫ", "ấ", "ậ", "b"});
  check_ascending(sort_key, {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"});
}

TEST_CASE("A tone counts only between words of the same letters") {
  check_ascending(sort_key, {"ma", "mạ", "mai", "mài", "mam"});
  check_ascending(sort_key, {"Bàn Giản", "Bắc Bình", "Đình Chu", "Đồng Ích", "Hợp Lý", "Tử Du",
                             "Văn Quán", "Xuân Hòa"});
}

TEST_CASE("Encodings of one word have one sort key") {
  CHECK(sort_key("\u1EBF") == sort_key("\u00EA\u0301"));
  CHECK(sort_key("\u1EBF") == sort_key("e\u0302\u0301"));
}

TEST_CASE("Numbers are ordered by value") {
  check_ascending(sort_key, {"Thôn 2", "Thôn 3a", "Thôn 3b", "Thôn 10", "Thôn Đoài"});
}

TEST_CASE("A sort key of a long text is whole") {
  const std::string text(5000, 'x');
  CHECK(sort_key(text + "a") < sort_key(text + "b"));
  std::string toned;
  for (int i = 0; i < 1000; ++i) toned += "ộ";
  CHECK(sort_key(toned + "à") < sort_key(toned + "ả"));
  CHECK(sort_key("") < sort_key("a"));
}

TEST_CASE("Persons are ordered by given name, then surname, then middle name") {
  check_ascending(name_sort_key,
                  {"Nguyễn Văn An", "Phan Tiến Chúc", "Trần Văn Dương", "Nguyễn Thị Đào",
                   "Lê Thị Hà", "Lê Văn Hà", "Trần Bá Hà", "Nguyễn Hạ"});
  check_ascending(name_sort_key, {"Hà", "Lê Hà", "Lê Văn Hà", "Lê Văn Bá Hà"});
}

TEST_CASE("The place of the tone does not part two persons of one name") {
  CHECK(name_sort_key("Nguyễn Văn Hoà") == name_sort_key("NGUYỄN  Văn Hòa"));
  check_ascending(name_sort_key, {"Lê Văn Hòa", "Mai Văn Hoà", "Nông Văn Hòa"});
}
