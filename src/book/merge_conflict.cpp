// Writes and reads conflict markers.
#include "book/merge_conflict.hpp"

#include <algorithm>

namespace lapthach::book {

namespace {

bool is_marker(std::string_view line, char mark) {
  const auto other = [mark](char c) { return c != mark; };
  return line.size() >= 7 && std::none_of(line.begin(), line.begin() + 7, other) &&
         (line.size() == 7 || line[7] == ' ');
}

/// Reads line by line; a conflict is ours, perhaps the base, theirs.
class MarkerReader {
 public:
  bool read(std::string_view line, int number);
  std::optional<Stretches> finish();

 private:
  enum class Part { agreed, ours, base, theirs };
  Part part_ = Part::agreed;
  Stretches stretches_ = {{}};
};

bool MarkerReader::read(std::string_view line, int number) {
  const std::string_view text = line.substr(0, line.size() - 1);
  if (is_marker(text, '<')) {
    if (part_ != Part::agreed) return false;
    part_ = Part::ours;
    stretches_.push_back({{}, {}, text.size() > 8 ? std::string(text.substr(8)) : "?", number});
  } else if (is_marker(text, '|')) {
    if (part_ != Part::ours) return false;
    part_ = Part::base;
  } else if (is_marker(text, '=')) {
    if (part_ != Part::ours && part_ != Part::base) return false;
    part_ = Part::theirs;
  } else if (is_marker(text, '>')) {
    if (part_ != Part::theirs) return false;
    part_ = Part::agreed;
    stretches_.push_back({});
  } else {
    Stretch& last = stretches_.back();
    if (part_ == Part::agreed || part_ == Part::ours) last.ours += line;
    if (part_ == Part::agreed || part_ == Part::theirs) last.theirs += line;
  }
  return true;
}

std::optional<Stretches> MarkerReader::finish() {
  if (part_ != Part::agreed) return std::nullopt;
  return std::move(stretches_);
}

/// use(line, number) for each line with its end, until it says no; a last line without end too.
template <class Use>
bool for_each_line(std::string_view bytes, Use use) {
  int number = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size() - 1) + 1;
    if (!use(bytes.substr(start, end - start), ++number)) return false;
    start = end;
  }
  return true;
}

}  // namespace

std::string version(const Stretches& stretches, Side side) {
  std::string bytes;
  for (const Stretch& one : stretches) bytes += side == Side::ours ? one.ours : one.theirs;
  return bytes;
}

std::string with_markers(const Stretches& stretches) {
  std::string bytes;
  for (const Stretch& one : stretches) {
    if (!one.is_conflict()) {
      bytes += one.ours;
      continue;
    }
    bytes += "<<<<<<< ours, bên mình: " + one.place + "\n" + one.ours;
    bytes += "=======\n" + one.theirs + ">>>>>>> theirs, bên kia\n";
  }
  return bytes;
}

bool has_markers(std::string_view bytes) {
  return !for_each_line(bytes, [](std::string_view line, int) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    return !is_marker(line, '<') && !is_marker(line, '=') && !is_marker(line, '>');
  });
}

std::optional<Stretches> parse_markers(std::string_view bytes) {
  MarkerReader reader;
  const bool in_order = for_each_line(bytes, [&](std::string_view line, int number) {
    return line.ends_with('\n') && reader.read(line, number);
  });
  return in_order ? reader.finish() : std::nullopt;
}

}  // namespace lapthach::book
