// Lines that are not UTF-8: which encoding or font of before Unicode they seem to be in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lapthach::book {

struct OldText {
  std::string_view encoding;  ///< "Windows-1258", "TCVN3", "VNI"
  std::string_view word;      ///< what --encoding calls it
  std::string text;           ///< what it seems to say
};

/// Nothing when the bytes look like none of them.
std::optional<OldText> read_old(std::string_view bytes);

}  // namespace lapthach::book
