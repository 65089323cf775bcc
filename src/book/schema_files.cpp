// Writes what differs; the file that names the version comes last and vouches for the others.
#include "book/schema_files.hpp"

#include "book/disk.hpp"
#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr const char* version_file = "version";
constexpr std::string_view version = "lapthach " LAPTHACH_VERSION "\n";
/// A directory that ignores itself needs no line in the book's own .gitignore.
constexpr std::string_view ignore_all =
    "# Written by lapthach for editors, anew when it is upgraded.\n*\n";

void put(const std::vector<FileChange>& files, const fs::path& directory) {
  disk::StagedFiles staged;
  for (const FileChange& file : files) staged.add(directory / file.path, *file.bytes);
  staged.sync();
  staged.put_in_place();
}

}  // namespace

bool put_schemas(const fs::path& root) {
  names_in(root, Path(schema_directory));  // refuses a link, which would lead out of the book
  const fs::path directory = root / schema_directory;
  std::vector<FileChange> files = {{".gitignore", std::string(ignore_all)}};
  for (const std::string& kind : schema_kinds()) {
    files.push_back({kind + ".schema.json", schema(kind)});
  }
  std::erase_if(files, [&](const FileChange& file) {
    return disk::bytes_of(directory / file.path) == file.bytes;
  });
  if (!files.empty()) put(files, directory);
  if (disk::bytes_of(directory / version_file) == version) return !files.empty();
  put({{version_file, std::string(version)}}, directory);
  return true;
}

void refresh_schemas(const fs::path& root) noexcept {
  try {
    const auto found = disk::bytes_of(root / schema_directory / version_file);
    if (found != version) put_schemas(root);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): see the header
  }
}

}  // namespace lapthach::book
