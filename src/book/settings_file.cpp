// Reads one settings file by itself.
#include "lapthach/book/settings_file.hpp"

#include "book/fields.hpp"
#include "book/reader.hpp"

namespace lapthach::book {

domain::Settings read_settings(std::string bytes, const std::string& file) {
  const Tree tree = parse_tree({file, std::move(bytes)});
  domain::Settings settings;
  std::vector<Diagnostic> faults;
  const Reading reading{tree, 0, faults, nullptr};
  read_record(reading, 0, settings);
  if (any_error(faults)) throw Error(Fault::data, std::move(faults));
  return settings;
}

}  // namespace lapthach::book
