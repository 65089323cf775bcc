// Counts plain letters without decoding them.
#include "lapthach/base/plain.hpp"

namespace lapthach {

std::optional<int> plain_columns(std::string_view utf8) {
  const auto byte = [&](std::size_t at) -> unsigned {
    return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0;
  };
  const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80; };
  int columns = 0;
  for (std::size_t at = 0; at < utf8.size(); ++columns) {
    const unsigned lead = byte(at);
    if (lead < 0x80) {
      if (lead < 0x20 || lead == 0x7F) return std::nullopt;
      at += 1;
    } else if (lead >= 0xC3 && lead <= 0xCB && continues(at + 1)) {
      at += 2;
    } else if (lead == 0xE1 && (byte(at + 1) == 0xBA || byte(at + 1) == 0xBB) &&
               continues(at + 2)) {
      at += 3;
    } else {
      return std::nullopt;
    }
  }
  return columns;
}

}  // namespace lapthach
