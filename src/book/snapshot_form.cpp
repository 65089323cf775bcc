// Prints and parses what is kept.
#include "book/snapshot_form.hpp"

#include "book/packed.hpp"

namespace lapthach::book {

namespace {

FileState take_state(Unpacker& from) {
  FileState state;
  for (std::int64_t* number : {&state.size, &state.modified, &state.changed}) {
    *number = static_cast<std::int64_t>(from.number());
  }
  state.inode = from.number();
  state.device = from.number();
  return state;
}

Kept take_kept(Unpacker& from) {
  Kept kept;
  kept.state = take_state(from);
  for (std::uint64_t others = from.number(); others > 0 && from.whole(); --others) {
    std::string path(from.text());
    kept.others.emplace_back(std::move(path), take_state(from));
  }
  kept.bytes = from.text();
  return kept;
}

}  // namespace

void put(std::string& bytes, const FileState& state) {
  for (const std::int64_t number : {state.size, state.modified, state.changed}) {
    put(bytes, static_cast<std::uint64_t>(number));
  }
  put(bytes, state.inode);
  put(bytes, state.device);
}

std::string print_kept(const std::string& stamp, const KeptFiles& files) {
  std::string all;
  put(all, std::string_view(stamp));
  put(all, std::uint64_t{files.size()});
  for (const auto& [name, kept] : files) {
    put(all, std::string_view(name));
    put(all, kept.state);
    put(all, std::uint64_t{kept.others.size()});
    for (const auto& [path, state] : kept.others) {
      put(all, std::string_view(path));
      put(all, state);
    }
    put(all, kept.bytes);
  }
  return all;
}

std::optional<KeptFiles> parse_kept(std::string_view content, std::string_view stamp) {
  Unpacker from(content);
  if (from.text() != stamp || !from.whole()) return std::nullopt;
  KeptFiles files;
  for (std::uint64_t left = from.number(); left > 0 && from.whole(); --left) {
    std::string name(from.text());
    files.emplace(std::move(name), take_kept(from));
  }
  return from.whole() ? std::optional(std::move(files)) : std::nullopt;
}

}  // namespace lapthach::book
