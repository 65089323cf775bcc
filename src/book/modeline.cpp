// Names the schema of a file from where the file lies.
#include "book/modeline.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "book/part.hpp"

namespace lapthach::book {

std::string modeline(std::string_view path) {
  const Part part = part_of(path);
  if (!part.has_form()) return {};
  std::string up;
  for (auto depth = std::ranges::count(path, '/'); depth > 0; --depth) up += "../";
  return fmt::format("# yaml-language-server: $schema={}{}/{}.schema.json\n", up, schema_directory,
                     part.noun);
}

std::string_view without_modeline(std::string_view bytes, std::string_view path) {
  const std::string line = modeline(path);
  return bytes.starts_with(line) ? bytes.substr(line.size()) : bytes;
}

}  // namespace lapthach::book
