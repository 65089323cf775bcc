// Text in the encodings and fonts of before UTF-8, turned into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/base/legacy.hpp"
#include "lapthach/base/say.hpp"

namespace lapthach {

enum class Encoding { windows_1258, tcvn3, vni, utf16 };

/// "windows-1258", "tcvn3", "vni", "utf-16", in the order of Encoding.
const std::vector<std::string>& encoding_words();
std::optional<Encoding> parse_encoding(std::string_view word);

/// Text made of bytes. Either `fault` is empty, or it says why they cannot be in that encoding.
struct Decoded {
  std::string utf8;                  ///< NFC
  std::vector<Doubt> capitals = {};  ///< see Converted
  std::vector<Doubt> left = {};
  Text fault = {};
};

/// UTF-16 by its byte order mark, else by where its zero bytes stand. The fonts as bytes, or as
/// UTF-8 in which each byte has become the letter of Latin-1, as spreadsheets save them.
Decoded decode(Encoding encoding, std::string_view bytes);

}  // namespace lapthach
