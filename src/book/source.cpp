// Places in the bytes of a file.
#include "book/source.hpp"

#include <algorithm>

#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace {

std::size_t line_start(std::string_view bytes, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t feed = bytes.rfind('\n', offset - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

}  // namespace

std::string_view line_at(const Source& source, std::size_t offset) {
  const std::string_view bytes = source.bytes;
  const std::size_t start = line_start(bytes, std::min(offset, bytes.size()));
  return bytes.substr(start, bytes.find('\n', start) - start);
}

Where place_at(const Source& source, std::size_t offset) {
  const std::string_view bytes = source.bytes;
  offset = std::min(offset, bytes.size());
  const std::size_t start = line_start(bytes, offset);
  const auto feeds =
      std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(start), '\n');
  return {.file = source.name,
          .line = static_cast<int>(feeds) + 1,
          .column = characters_before(bytes.substr(start), offset - start) + 1,
          .key = {}};
}

std::string excerpt_of(std::string_view line) {
  constexpr std::size_t longest = 4096;
  return line.size() <= longest && is_utf8(line) ? std::string(line) : std::string();
}

Diagnostic fault_at(const Source& source, std::size_t offset, Text what, Text hint) {
  return {.severity = Severity::error,
          .where = place_at(source, offset),
          .what = std::move(what),
          .hint = std::move(hint),
          .excerpt = excerpt_of(line_at(source, offset))};
}

void refuse(const Source& source, std::size_t offset, Text what, Text hint) {
  throw Error(Fault::data, fault_at(source, offset, std::move(what), std::move(hint)));
}

}  // namespace lapthach::book
