// One reading of a book under way: files one by one, with every fault on the way.
#pragma once

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "book/canonical.hpp"
#include "book/layout.hpp"
#include "book/load.hpp"
#include "book/reader.hpp"

namespace lapthach::book {

/// One reading of a book under way.
struct Loading {
  const std::filesystem::path& root;
  std::vector<Path>& files;  ///< read so far: Mark::file is an index of it
  std::vector<Diagnostic>& faults;
  std::vector<Where>* partial = nullptr;  ///< see Reading::partial
  bool whole = true;
  bool reviews = false;                ///< also without visits
  const Progress* progress = nullptr;  ///< null or empty: nobody looks on
  std::size_t done = 0, all = 0;       ///< files
};

inline Loading loading_into(const std::filesystem::path& root, Loaded& loaded) {
  return {root, loaded.records.files, loaded.diagnostics};
}

inline void add_fault(Loading& loading, const Path& file, Text what, Text hint) {
  loading.faults.push_back({.severity = Severity::error,
                            .where = {.file = file, .line = 0, .column = 0, .key = {}},
                            .what = std::move(what),
                            .hint = std::move(hint),
                            .excerpt = {}});
}

/// What `read` throws because the file is at fault is kept; nothing is then returned.
template <class Read>
auto keep_faults(Loading& loading, Read read) -> decltype(read()) {
  try {
    return read();
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    loading.whole = false;
    const auto& found = error.diagnostics();
    loading.faults.insert(loading.faults.end(), found.begin(), found.end());
  }
  return {};
}

inline void tell_progress(Loading& loading) {
  if (loading.all == 0) return;
  (*loading.progress)(++loading.done, loading.all);
}

/// The bytes of one file, if it is there.
inline std::optional<Source> read_source(Loading& loading, const Path& file) {
  return keep_faults(loading, [&]() -> std::optional<Source> {
    auto bytes = read_bytes(loading.root, file);
    if (!bytes) return std::nullopt;
    tell_progress(loading);
    return Source{file, *std::move(bytes)};
  });
}

/// What Mark::file says of the file that is read next.
inline int next_file(Loading& loading) { return static_cast<int>(loading.files.size()); }

/// Reads one file that is one record. False when it is at fault.
template <class T>
bool read_whole(Loading& loading, Source source, T& noun) {
  return keep_faults(loading, [&] {
    const Tree tree = parse_tree(std::move(source));
    const Reading reading{tree, next_file(loading), loading.faults, loading.partial};
    loading.files.push_back(tree.source->name);
    return read_record(reading, 0, noun) || loading.partial != nullptr;
  });
}

/// False when it is not there or at fault.
template <class T>
bool read_file(Loading& loading, const Path& file, T& noun) {
  auto source = read_source(loading, file);
  return source && read_whole(loading, *std::move(source), noun);
}

template <class T>
void append(std::vector<T>& into, std::vector<T>&& records) {
  into.insert(into.end(), std::make_move_iterator(records.begin()),
              std::make_move_iterator(records.end()));
}

/// Makes room for one more record, of which the source has one more at `offset`; when there is none
/// left, for as many as the source may have if they are as long as those before it.
template <class T>
void make_room(std::vector<T>& records, std::size_t offset, const Source& source) {
  if (records.size() < records.capacity()) return;
  const std::size_t before = std::max<std::size_t>(offset, 1);
  records.reserve(records.size() * source.bytes.size() / before + 8);
}

/// Reads the records of a canonical file without fault one by one. Nothing, and the source as it
/// was, when it is another.
template <class T>
std::optional<std::vector<T>> read_items(Loading& loading, Source& source, std::string_view key) {
  if (loading.partial || !source.bytes.ends_with('\n')) return std::nullopt;
  Tree tree(std::move(source));
  tree.composed = guard_bytes(*tree.source);
  std::vector<T> records;
  std::vector<Diagnostic> faults;
  const Reading reading{tree, next_file(loading), faults};
  const bool whole = scan_items(tree, key, [&](std::size_t item) {
    make_room(records, tree.nodes[item].offset, *tree.source);
    return tree.nodes[item].kind == NodeKind::map &&
           read_record(reading, item, records.emplace_back());
  });
  source = std::move(*tree.source);
  if (!whole) return std::nullopt;
  loading.files.push_back(source.name);
  return records;
}

template <class T>
std::vector<T> read_list(Loading& loading, Source source, std::string_view key) {
  if (auto records = read_items<T>(loading, source, key)) return *std::move(records);
  std::vector<T> records;
  const ListFile<std::vector<T>> list{key, records};
  read_whole(loading, std::move(source), list);
  return records;
}

template <class T>
void read_list(Loading& loading, const Path& file, std::string_view key, std::vector<T>& into) {
  auto source = read_source(loading, file);
  if (!source) return;
  auto records =
      keep_faults(loading, [&] { return read_list<T>(loading, *std::move(source), key); });
  if (into.empty()) {
    into = std::move(records);
  } else {
    append(into, std::move(records));
  }
}

/// One more part of a thorough reading.
template <class Read>
void go_on(const std::filesystem::path& root, Thorough& reading, const Progress& progress,
           Read read) {
  Loading loading = loading_into(root, reading.loaded);
  loading.partial = &reading.partial;
  loading.whole = reading.whole;
  loading.progress = &progress;
  loading.done = reading.done;
  loading.all = reading.files;
  read(loading);
  reading.done = loading.done;
  reading.whole = loading.whole;
}

inline void throw_if_faulty(std::vector<Diagnostic>& faults) {
  if (any_error(faults)) throw Error(Fault::data, std::move(faults));
}

/// Adds the wanted petitions of the period that `book` is.
void read_petitions(Loading& loading, domain::PeriodBook& book, const Wanted& wanted);

}  // namespace lapthach::book
