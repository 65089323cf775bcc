// What must hold for anything that people type as text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "book/edit.hpp"
#include "book/scalar.hpp"
#include "book/tree.hpp"
#include "book/writer.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::test {

inline bool has_raw_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
  });
}

/// True when what is shown of any bytes is UTF-8 that a terminal only prints, and shown once.
inline bool shows_harmlessly(std::string_view bytes) {
  const std::string shown = harmless(bytes, true);
  return is_utf8(shown) && !has_raw_control(shown) && harmless(shown, true) == shown &&
         harmless(bytes).find('\n') == std::string::npos;
}

/// True when a text that may be stored comes back from a file as it is stored, in one form.
inline bool comes_back(const std::string& stored) {
  std::string again;
  if (!book::parse_scalar(stored, again) || again != stored) return false;
  std::string line = "a: ";
  book::append_quoted(line, stored);
  const book::Tree tree = book::parse_tree({"f", line + "\n"});
  const book::Tree by_yaml = book::parse_tree_by_yaml({"f", line + "\n"});
  return tree.nodes.back().text == stored && by_yaml.nodes.back().text == stored;
}

/// True when the forms that are compared are forms of themselves.
inline bool keys_hold(const std::string& text) {
  return fold(fold(text)) == fold(text) && match_key(match_key(text)) == match_key(text) &&
         nfc(nfc(text)) == nfc(text) && sort_key(text) == sort_key(nfc(text)) && width(text) >= 0 &&
         width(clip(text, 10)) <= 10;
}

inline bool text_holds(std::string_view bytes) {
  const std::string text(bytes);
  if (!shows_harmlessly(text)) return false;
  if (is_utf8(text) && !keys_hold(text)) return false;
  wrap(text, 7);
  name_sort_key(text);
  nearest(text, {"cells", "Đẽn"});
  std::string stored;
  return !book::parse_scalar(text, stored) || comes_back(stored);
}

}  // namespace lapthach::test
