// Keeps what was used last: when the young have grown large, the old go and the young grow old.
#include "book/parsed_files.hpp"

namespace lapthach::book {

namespace {

constexpr std::size_t most_bytes = 2U << 20U;  ///< of source; its trees take about five times that

std::shared_ptr<const ParsedFile> parse(std::string_view bytes, const std::string& path) {
  auto file = std::make_shared<ParsedFile>();
  try {
    file->tree = parse_tree({path, std::string(bytes)});
    file->whole = true;
  } catch (const Error& error) {
    file->fault = error.diagnostics().front();
    file->tree = Tree({path, std::string(bytes)});
  }
  return file;
}

}  // namespace

std::shared_ptr<const ParsedFile> ParsedFiles::of(const git_oid& blob, const std::string& path) {
  if (const auto found = young_.find(blob); found != young_.end()) return found->second;
  std::shared_ptr<const ParsedFile> file;
  if (const auto found = old_.find(blob); found != old_.end()) {
    file = found->second;
  } else {
    file = parse(objects_.read(blob, GIT_OBJECT_BLOB).bytes(), path);
  }
  keep(blob, file);
  return file;
}

void ParsedFiles::keep(const git_oid& blob, const std::shared_ptr<const ParsedFile>& file) {
  if (young_bytes_ > most_bytes) {
    old_ = std::move(young_);
    young_.clear();
    young_bytes_ = 0;
  }
  young_.emplace(blob, file);
  young_bytes_ += file->bytes().size();
}

}  // namespace lapthach::book
