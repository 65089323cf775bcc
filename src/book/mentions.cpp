// Looks through files as text, which is much cheaper than reading them as YAML.
#include "book/mentions.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "book/layout.hpp"
#include "lapthach/book/snapshot.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// To look through fewer costs no more than to ask for the state of each.
constexpr std::size_t many_files = 32;
/// To read so many each time costs less than to write down what is known of all.
constexpr std::size_t few_files = 4;

/// Of the shortest id, as 2019Q3-7F3K2: a year, Q, a quarter, a hyphen, and what follows.
constexpr std::size_t year = 4, before_hyphen = 6, shortest_id = 12;

/// Another number when ids_named_in() gives something else.
constexpr const char* form = "ids 1";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool may_begin_id(std::string_view text) {
  return text.size() == shortest_id && std::ranges::all_of(text.substr(0, year), is_digit) &&
         text[year] == 'Q' && is_digit(text[year + 1]) && text[before_hyphen] == '-';
}

bool holds(std::string_view bytes, const std::string& text) {
  // Skips as many bytes as the text has; find() would stop at each digit of a date.
  const std::boyer_moore_horspool_searcher searcher(text.begin(), text.end());
  return std::search(bytes.begin(), bytes.end(), searcher) != bytes.end();
}

bool holds(const fs::path& root, const PetitionsFile& file, const std::string& text) {
  const auto bytes = read_bytes(root, file.path());
  return bytes && holds(*bytes, text);
}

/// Leaves out the files that do not name what begins like `beginning`, as far as is known.
void drop_strangers(const fs::path& root, std::vector<PetitionsFile>& files,
                    const std::string& beginning) {
  Snapshot snapshot(root, files.front().folder(), Ground{}, form, "ids");
  std::size_t read = 0;
  std::erase_if(files, [&](const PetitionsFile& file) {
    auto ids = snapshot.find(file.name);
    if (!ids) {
      ++read;
      ids = snapshot.keep(file.name, ids_named_in(read_bytes(root, file.path()).value_or("")));
    }
    return ids->find(beginning) == std::string_view::npos;
  });
  if (read > few_files) snapshot.save();
}

}  // namespace

std::string ids_named_in(std::string_view bytes) {
  std::vector<std::string_view> ids;
  for (std::size_t at = bytes.find('Q'); at != std::string_view::npos;
       at = bytes.find('Q', at + 1)) {
    if (at < year) continue;
    const std::string_view text = bytes.substr(at - year, shortest_id);
    if (may_begin_id(text)) ids.push_back(text);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::string lines;
  for (const std::string_view id : ids) lines.append(id).append("\n");
  return lines;
}

std::vector<PetitionsFile> files_that_name(const fs::path& root, std::vector<PetitionsFile> files,
                                           const std::string& id) {
  const std::string beginning = id.substr(0, shortest_id);
  if (files.size() >= many_files && may_begin_id(beginning)) drop_strangers(root, files, beginning);
  std::erase_if(files, [&](const PetitionsFile& file) { return !holds(root, file, id); });
  return files;
}

}  // namespace lapthach::book
