// Tests of old encodings: every letter there and back, by tables of another origin (glibc's).
#include "lapthach/base/encoding.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "lapthach/base/text.hpp"

using namespace lapthach;

namespace {

/// The letters of TCVN3 in the order of the bytes below: every one that the font has.
constexpr std::u32string_view letters =
    U"àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
constexpr std::string_view tcvn3 =
    "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1"
    "\xaa\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac"
    "\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xa1\xa2"
    "\xa3\xa4\xa5\xa6\xa7";

/// The way of Windows-1258: letters of their own, and tones behind them.
std::string to_windows_1258(std::string_view utf8) {
  constexpr std::u32string_view own = U"ĂăĐđƠơƯưÂâÊêÔô";
  constexpr std::string_view own_bytes = "\xC3\xE3\xD0\xF0\xD5\xF5\xDD\xFD\xC2\xE2\xCA\xEA\xD4\xF4";
  constexpr std::u32string_view plain = U"aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ";
  constexpr std::u32string_view rows =
      U"àảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứự"
      U"ÀẢÃÁẠÈẺẼÉẸÌỈĨÍỊÒỎÕÓỌÙỦŨÚỤỲỶỸÝỴẰẲẴẮẶẦẨẪẤẬỀỂỄẾỆỒỔỖỐỘỜỞỠỚỢỪỬỮỨỰ";
  constexpr std::string_view tones = "\xCC\xD2\xDE\xEC\xF2";
  std::string bytes;
  const auto add = [&](char32_t c) {
    const std::size_t at = own.find(c);
    bytes += at == std::u32string_view::npos ? static_cast<char>(c) : own_bytes[at];
  };
  for (const char32_t c : base::to_utf32(utf8)) {
    const std::size_t at = rows.find(c);
    add(at == std::u32string_view::npos ? c : plain[at / 5]);
    if (at != std::u32string_view::npos) bytes += tones[at % 5];
  }
  return bytes;
}

std::string to_utf16(std::string_view utf8, bool big, bool mark) {
  std::string bytes;
  const auto add = [&](char32_t c) {
    const char high = static_cast<char>(c >> 8U), low = static_cast<char>(c & 0xFFU);
    bytes += big ? high : low;
    bytes += big ? low : high;
  };
  if (mark) add(0xFEFF);
  for (const char32_t c : base::to_utf32(utf8)) add(c);
  return bytes;
}

/// What VNI writes: the letters of its bytes, as Latin-1 has them.
std::string to_vni(std::string_view utf8) {
  constexpr std::u32string_view alone = U"ơưỉĩịỵđƠƯỈĨỊỴĐ";
  constexpr std::u32string_view seen = U"ôöæóòîñÔÖÆÓÒÎÑ";
  struct Row {
    std::u32string_view meant, vowels, marks;
  };
  constexpr Row rows[] = {
      {U"áàảãạ", U"aaaaa", U"ùøûõï"},    {U"âấầẩẫậ", U"aaaaaa", U"âáàåãä"},
      {U"ăắằẳẵặ", U"aaaaaa", U"êéèúüë"}, {U"éèẻẽẹ", U"eeeee", U"ùøûõï"},
      {U"êếềểễệ", U"eeeeee", U"âáàåãä"}, {U"óòỏõọ", U"ooooo", U"ùøûõï"},
      {U"ôốồổỗộ", U"oooooo", U"âáàåãä"}, {U"ớờởỡợ", U"ôôôôô", U"ùøûõï"},
      {U"úùủũụ", U"uuuuu", U"ùøûõï"},    {U"ứừửữự", U"ööööö", U"ùøûõï"},
      {U"ýỳỷỹ", U"yyyy", U"ùøûõ"},       {U"íì", U"íì", U""},
  };
  std::u32string out;
  for (const char32_t c : base::to_utf32(utf8)) {
    std::u32string one(1, c);
    if (const auto at = alone.find(c); at != std::u32string_view::npos) one = seen[at];
    for (const Row& row : rows) {
      const auto at = row.meant.find(c);
      if (at == std::u32string_view::npos) continue;
      one = row.vowels[at];
      if (!row.marks.empty()) one += row.marks[at];
    }
    out += one;
  }
  return base::to_utf8(out);
}

std::string latin1(std::string_view utf8) {
  std::string bytes;
  for (const char32_t c : base::to_utf32(utf8)) bytes += static_cast<char>(c);
  return bytes;
}

constexpr std::string_view sentence = "Đảng ủy xã Hợp Lý: ông Nguyễn Văn Đức, thôn Ngọc Mỹ, 5 kỳ";

}  // namespace

TEST_CASE("every letter of TCVN3 is the one of its table, alone and as a spreadsheet saves it") {
  REQUIRE(letters.size() == tcvn3.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string meant = base::to_utf8(letters.substr(i, 1));
    const std::string byte(tcvn3.substr(i, 1));
    CHECK(decode(Encoding::tcvn3, byte).utf8 == meant);
    const std::string saved = base::to_utf8(std::u32string(1, static_cast<unsigned char>(byte[0])));
    CHECK(decode(Encoding::tcvn3, saved).utf8 == meant);
  }
}

TEST_CASE("every letter goes to Windows-1258 and back, and comes out composed") {
  const std::string all = base::to_utf8(letters);
  CHECK(decode(Encoding::windows_1258, to_windows_1258(all)).utf8 == all);
  CHECK(decode(Encoding::windows_1258, to_windows_1258(upper(all))).utf8 == upper(all));
  CHECK(decode(Encoding::windows_1258, to_windows_1258(sentence)).utf8 == sentence);
}

TEST_CASE("VNI goes there and back, as bytes and as a spreadsheet saves it") {
  for (const std::string small :
       {"đảng ủy xã hợp lý ưỡn ngực ước", "nguyễn văn đức, ngọc mỹ, thôn đồng ích"}) {
    CHECK(decode(Encoding::vni, to_vni(small)).utf8 == small);
    CHECK(decode(Encoding::vni, latin1(to_vni(small))).utf8 == small);
  }
  CHECK(decode(Encoding::vni, "UÛY BAN NHAÂN DAÂN").utf8 == "ỦY BAN NHÂN DÂN");
}

TEST_CASE("UTF-16 in both orders, with and without its mark") {
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      CHECK(decode(Encoding::utf16, to_utf16(sentence, big, mark)).utf8 == sentence);
    }
  }
}

TEST_CASE("UTF-16 whose first letter is not ASCII is told by its other zeros") {
  CHECK(decode(Encoding::utf16, to_utf16("số;tên;xã Hợp Lý", true, false)).utf8 ==
        "số;tên;xã Hợp Lý");
}

TEST_CASE("words in capitals stay so where plain letters or the word beside tell") {
  const auto read = [](std::string_view text) { return decode(Encoding::tcvn3, text).utf8; };
  CHECK(read("HUYÖN ñY LËP TH¹CH") == "HUYỆN ỦY LẬP THẠCH");
  CHECK(read("Huyªn Bé, thñy lîi") == "Huyên Bộ, thủy lợi");
  CHECK(read("Hµ Néi") == "Hà Nội");
  CHECK(read("ñy ban X· Hîp Lý") == "ủy ban Xã Hợp Lý");
}

TEST_CASE("a word whose first capital only the font told is named with its line") {
  const auto decoded = decode(Encoding::tcvn3, "xa,Xã\na,ñy ban\nb,®ång\nc,Ên §é\n");
  REQUIRE(decoded.capitals.size() == 2);
  CHECK(decoded.capitals[0].line == 2);
  CHECK(decoded.capitals[0].text == "ủy");
  CHECK(decoded.capitals[1].line == 4);
  CHECK(decoded.capitals[1].text == "ấn");
  CHECK(decode(Encoding::vni, "UÛy ban").capitals.empty());
}

TEST_CASE("fields that are Unicode already stay as they are") {
  CHECK(decode(Encoding::tcvn3, "xã Hợp Lý;th«n §Òn;\"Lập Thạch\"").utf8 ==
        "xã Hợp Lý;thôn Đền;\"Lập Thạch\"");
}

TEST_CASE("a field that may be either is left and named where a text has both") {
  const auto decoded = decode(Encoding::tcvn3, "xã Hợp Lý\nChi bé,th«n\n");
  CHECK(decoded.utf8 == "xã Hợp Lý\nChi bé,thôn\n");
  REQUIRE(decoded.left.size() == 1);
  CHECK(decoded.left[0].line == 2);
  CHECK(decoded.left[0].text == "Chi bé");
  CHECK(decode(Encoding::tcvn3, "Chi bé,th«n\n").utf8 == "Chi bộ,thôn\n");
  const auto three = decode(Encoding::tcvn3, "Hợp Lý,th«n,nhaân daân");
  CHECK(three.utf8 == "Hợp Lý,thôn,nhaân daân");
  CHECK(three.left.size() == 1);
}

TEST_CASE("bytes of another encoding are refused") {
  CHECK(!decode(Encoding::windows_1258, "xã Hợp Lý").fault.empty());
  CHECK(!decode(Encoding::utf16, "xa,Xa\n").fault.empty());
  CHECK(!decode(Encoding::utf16, std::string("x\0y", 3)).fault.empty());
  CHECK(decode(Encoding::tcvn3, "plain").fault.empty());
}

TEST_CASE("each word of an encoding is read, others are none") {
  for (const auto& word : encoding_words()) CHECK(parse_encoding(word));
  CHECK(parse_encoding("utf-16") == Encoding::utf16);
  CHECK(!parse_encoding("utf16"));
}
