// Cuts the lines of a petition out of its file, so that no other is parsed.
#include "book/picked_petitions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "book/layout.hpp"
#include "book/order.hpp"
#include "book/reader.hpp"

namespace lapthach::book {

using domain::Petition;
using domain::PetitionPlace;

namespace {

/// Goes through a text line by line.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {}

  bool done() const { return start_ >= bytes_.size(); }
  int number() const { return number_; }
  std::size_t start() const { return start_; }
  std::string_view line() const { return bytes_.substr(start_, end() - start_); }
  void next() {
    start_ = end() + 1;
    ++number_;
  }

 private:
  std::size_t end() const { return std::min(bytes_.find('\n', start_), bytes_.size()); }

  std::string_view bytes_;
  std::size_t start_ = 0;
  int number_ = 1;
};

/// How far the dash is in of the item whose map begins at that column; nothing when it stands
/// otherwise, as in brackets.
std::optional<std::size_t> indent_of_item(std::string_view line, int column) {
  const std::string_view before = line.substr(0, static_cast<std::size_t>(column) - 1);
  const std::size_t dash = before.find_first_not_of(' ');
  if (dash == std::string_view::npos || before[dash] != '-') return std::nullopt;
  const bool alone = before.find_first_not_of(' ', dash + 1) == std::string_view::npos;
  return alone ? std::optional(dash) : std::nullopt;
}

/// Whether a line lies in the item whose dash is that far in.
bool goes_on(std::string_view line, std::size_t indent) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos || line[first] == '#' || indent < first;
}

/// The text of a file that has this petition alone, on the lines where it stands.
std::optional<std::string> alone(std::string_view bytes, Mark mark) {
  Lines at(bytes);
  while (!at.done() && at.number() < mark.line) at.next();
  if (at.done() || mark.line < 2) return std::nullopt;
  const auto indent = indent_of_item(at.line(), mark.column);
  if (!indent) return std::nullopt;
  const std::size_t first = at.start();
  do {
    at.next();
  } while (!at.done() && goes_on(at.line(), *indent));
  std::string text = "petitions:";
  text.append(static_cast<std::size_t>(mark.line) - 1, '\n');
  return text.append(bytes.substr(first, at.start() - first));
}

/// What can be read of the petitions of a text; none when it is at fault as a whole.
std::vector<Petition> petitions_in(const Path& file, int index, std::string text) {
  std::vector<Petition> petitions;
  std::vector<Diagnostic> faults;
  std::vector<Where> partial;
  const ListFile<std::vector<Petition>> list{"petitions", petitions};
  try {
    const Tree tree = parse_tree({file, std::move(text)});
    read_record(Reading{tree, index, faults, &partial}, 0, list);
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    petitions.clear();
  }
  return petitions;
}

/// The petitions of one file at some places of it.
class Picking {
 public:
  Picking(Path file, std::string bytes, std::vector<PetitionPlace> places)
      : file_(std::move(file)), bytes_(std::move(bytes)), places_(std::move(places)) {}

  std::vector<Petition> pick() {
    for (const PetitionPlace& place : std::vector(places_)) {
      if (auto text = alone(bytes_, place.mark)) take_from(*std::move(text));
    }
    if (!places_.empty()) take_from(bytes_);
    return std::move(picked_);
  }

 private:
  void take_from(std::string text) {
    if (places_.empty()) return;
    for (Petition& petition : petitions_in(file_, places_.front().mark.file, std::move(text))) {
      const auto place = std::ranges::find_if(
          places_, [&](const PetitionPlace& each) { return stands_at(petition, each); });
      if (place == places_.end()) continue;
      places_.erase(place);
      picked_.push_back(std::move(petition));
    }
  }

  static bool stands_at(const Petition& petition, const PetitionPlace& place) {
    return petition.id == place.id && petition.mark.line == place.mark.line &&
           petition.mark.column == place.mark.column;
  }

  Path file_;
  std::string bytes_;
  std::vector<PetitionPlace> places_;  ///< not picked yet, all of this file
  std::vector<Petition> picked_;
};

}  // namespace

std::vector<Petition> picked_petitions(const std::filesystem::path& root,
                                       const std::vector<std::string>& files,
                                       const std::vector<PetitionPlace>& places) {
  std::map<int, std::vector<PetitionPlace>> by_file;
  for (const PetitionPlace& place : places) by_file[place.mark.file].push_back(place);
  std::vector<Petition> all;
  for (auto& [index, in_file] : by_file) {
    const Path& file = files.at(static_cast<std::size_t>(index));
    const auto unit = parse_visits_name(file.substr(file.rfind('/') + 1));
    auto bytes = read_bytes(root, file);
    if (!bytes || !unit) continue;
    for (Petition& petition : Picking(file, *std::move(bytes), std::move(in_file)).pick()) {
      petition.unit = *unit;
      sort_records(petition.events);
      all.push_back(std::move(petition));
    }
  }
  return all;
}

}  // namespace lapthach::book
