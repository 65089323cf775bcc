// Finds example books: $LAPTHACH_EXAMPLES, next to the installed program, or in the source tree.
#include "cli/examples.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "cli/input.hpp"
#include "cli/usage.hpp"

namespace lapthach::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> shelves() {
  std::vector<fs::path> places;
  if (const char* asked = std::getenv("LAPTHACH_EXAMPLES")) places.emplace_back(asked);
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  if (!none) places.push_back(program.parent_path() / "../share/lapthach/examples");
  places.emplace_back(LAPTHACH_EXAMPLES_DIR);
  return places;
}

std::vector<std::string> names_on(const fs::path& shelf) {
  std::vector<std::string> names;
  std::error_code none;
  for (fs::directory_iterator it(shelf, none), end; !none && it != end; it.increment(none)) {
    if (fs::exists(it->path() / "lapthach.yaml")) names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<book::FileChange> files_below(const fs::path& root) {
  std::vector<book::FileChange> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(root).generic_string();
    files.push_back({path, read_file(entry.path().string())});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace

std::vector<book::FileChange> read_example(const std::string& name) {
  std::vector<std::string> known;
  for (const auto& shelf : shelves()) {
    for (const auto& found : names_on(shelf)) {
      if (found == name) return files_below(shelf / name);
      if (std::find(known.begin(), known.end(), found) == known.end()) known.push_back(found);
    }
  }
  const Text none = say("set LAPTHACH_EXAMPLES to the directory of the examples",
                        "đặt LAPTHACH_EXAMPLES là thư mục chứa các ví dụ");
  throw Error(Fault::usage, say("there is no example \"{}\"", "không có ví dụ \"{}\"", name),
              known.empty() ? none : did_you_mean(name, known));
}

}  // namespace lapthach::cli
