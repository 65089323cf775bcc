// Text in the fonts of before Unicode, TCVN3 (ABC) and VNI: seen, and read as far as one can.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lapthach {

enum class LegacyFont { tcvn3, vni };

struct Legacy {
  LegacyFont font = LegacyFont::tcvn3;
  std::size_t at = 0;  ///< the byte of the first letter that gives it away
  std::string text;    ///< what it seems to say; capitals of TCVN3 may come out small
};

/// Such text in `utf8`, if any: letters that Vietnamese does not have inside words, and none that
/// only Unicode has. A foreign name with one such letter is let pass.
std::optional<Legacy> find_legacy(std::string_view utf8);

/// What `utf8`, known to be in that font, says.
std::string read_legacy(LegacyFont font, std::string_view utf8);

/// A piece of a text that its reader must look at.
struct Doubt {
  int line = 0;
  std::string text;
};

/// A whole text in an old font as Unicode.
struct Converted {
  std::string utf8;
  std::vector<Doubt> capitals;  ///< words of which only the font told whether they begin with one
  std::vector<Doubt> left;      ///< fields that may be either: they stand as they were
};

/// Reads a text field by field, as `,` `;` tab, quotation mark and line end part them: a field that
/// is Unicode already stays. Where a text has both, one that could be either is left too. Of TCVN3,
/// words in capitals come out in capitals where their other letters, or the word beside, tell.
Converted convert_legacy(LegacyFont font, std::string_view utf8);

}  // namespace lapthach
