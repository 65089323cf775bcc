// Days of leave as a file, for commands that add to them.
#include "book/edit.hpp"
#include "book/fields_registry.hpp"
#include "book/layout.hpp"

namespace lapthach::book {

FileChange leave_file(const std::filesystem::path& root,
                      std::vector<domain::Unavailability> leave) {
  sort_records(leave);
  const Path path = registry_path("unavailable");
  const Source original{path, read_bytes(root, path).value_or("")};
  return {path, edit_list(original, "unavailable", leave)};
}

}  // namespace lapthach::book
