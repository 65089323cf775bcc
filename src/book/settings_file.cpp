// Reads one file of settings, or of holidays, by itself.
#include "lapthach/book/settings_file.hpp"

#include "book/fields.hpp"
#include "book/reader.hpp"

namespace lapthach::book {

namespace {

template <class T>
void read_whole(const Tree& tree, T& noun) {
  std::vector<Diagnostic> faults;
  const Reading reading{tree, 0, faults, nullptr};
  read_record(reading, 0, noun);
  if (any_error(faults)) throw Error(Fault::data, std::move(faults));
}

}  // namespace

domain::Settings read_settings(std::string bytes, const std::string& file) {
  domain::Settings settings;
  read_whole(parse_tree({file, std::move(bytes)}), settings);
  return settings;
}

void replace_terms(std::string bytes, const std::string& file, domain::Records& records) {
  const Tree tree = parse_tree({file, std::move(bytes)});
  if (find_key(tree, 0, "holidays") != 0) {
    std::vector<domain::Holiday> holidays;
    const ListFile<std::vector<domain::Holiday>> list{"holidays", holidays};
    read_whole(tree, list);
    records.registry.holidays = std::move(holidays);
  } else {
    domain::Settings settings;
    read_whole(tree, settings);
    records.settings = std::move(settings);
  }
}

}  // namespace lapthach::book
