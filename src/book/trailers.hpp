// What a commit of the tool says of itself to programs: the last lines of its message.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/base/say.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

inline constexpr std::string_view seq_trailer = "Lapthach-Seq";
inline constexpr std::string_view sha256_trailer = "Lapthach-Sha256";

/// The trailers of ours in a message.
struct Trailers {
  std::vector<std::pair<std::string, std::string>> lines;  ///< key and value as written, in order
  /// Why they cannot be taken at their word: one twice, one above the last paragraph, one in other
  /// letters; empty: they can.
  Text doubt;

  bool none() const { return lines.empty(); }
  /// The value of the one trailer of that key; empty when there is none or it is in doubt.
  std::string value(std::string_view key) const;
};

Trailers trailers_of(std::string_view message);

/// The subject, a blank line, and the trailers, which hold the order they are given in. Throws
/// std::logic_error when a value could pass for another line: values are ids and words of ours.
std::string message_with(std::string_view subject,
                         const std::vector<std::pair<std::string, std::string>>& trailers);

}  // namespace lapthach::book
