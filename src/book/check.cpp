// Every fault of the whole book at once, each with its exact place.
#include <algorithm>
#include <map>

#include "book/check_evidence.hpp"
#include "book/layout.hpp"
#include "book/load.hpp"
#include "book/merge_explain.hpp"
#include "book/refine.hpp"

namespace lapthach::book {

namespace {

/// A record that could not be read whole was reported already: what follows from that is noise.
bool is_consequence(const Diagnostic& diagnostic, const std::vector<Where>& partial) {
  return std::any_of(partial.begin(), partial.end(), [&](const Where& place) {
    return place.file == diagnostic.where.file && place.line == diagnostic.where.line &&
           place.column == diagnostic.where.column;
  });
}

Diagnostic stranger(const Path& path) {
  return {.severity = Severity::warning,
          .where = {.file = path, .line = 0, .column = 0, .key = {}},
          .what = say("does not belong to the book", "không thuộc về sổ"),
          .hint = say("correct its name, or move it to evidence/",
                      "sửa lại tên, hoặc chuyển vào evidence/"),
          .excerpt = {}};
}

std::optional<Tree> reparse(const std::filesystem::path& root, const std::string& file) {
  try {
    auto bytes = read_bytes(root, file);
    if (bytes) return parse_tree({file, *std::move(bytes)});
  } catch (const Error&) {
    // The file was readable before: without it the place stays as coarse as it was.
  }
  return std::nullopt;
}

}  // namespace

void refine(const std::filesystem::path& root, std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, std::optional<Tree>> trees;
  for (Diagnostic& diagnostic : diagnostics) {
    const Where& where = diagnostic.where;
    if (where.file.empty() || where.line == 0 || !diagnostic.excerpt.empty()) continue;
    auto found = trees.find(where.file);
    if (found == trees.end()) found = trees.emplace(where.file, reparse(root, where.file)).first;
    if (found->second) refine(*found->second, diagnostic);
  }
}

std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash, const Finder& more) {
  return check(root, rehash, more, {});
}

std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash, const Finder& more,
                              const Progress& progress) {
  Thorough reading = load_thoroughly(root, progress);
  std::vector<Diagnostic> diagnostics = std::move(reading.loaded.diagnostics);
  const auto add = [&](std::vector<Diagnostic> found, std::vector<Diagnostic>& into) {
    std::ranges::copy_if(found, std::back_inserter(into), [&](const Diagnostic& each) {
      return !is_consequence(each, reading.partial);
    });
  };
  std::vector<Diagnostic> others;
  if (reading.whole) {
    add(domain::check(reading.loaded.records), diagnostics);
    if (more) add(more(reading.loaded.records), others);
  }
  if (reading.whole) check_evidence(root, reading.loaded.records, rehash, diagnostics);
  for (const Path& path : strangers(root)) diagnostics.push_back(stranger(path));
  explain_merge(root, diagnostics);
  refine(root, diagnostics);
  refine(root, others);
  // What they warn of may stand in the very line.
  for (Diagnostic& each : others) each.excerpt.clear();
  diagnostics.insert(diagnostics.end(), others.begin(), others.end());
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace lapthach::book
