// Every fault of the whole book at once, each with its exact place.
#include <algorithm>
#include <iterator>

#include "book/inspection.hpp"
#include "book/layout.hpp"
#include "book/merge_explain.hpp"
#include "book/refine.hpp"

namespace lapthach::book {

namespace {

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
  std::vector<Diagnostic*> coarse;
  for (Diagnostic& diagnostic : diagnostics) {
    const Where& where = diagnostic.where;
    if (!where.file.empty() && where.line != 0 && diagnostic.excerpt.empty())
      coarse.push_back(&diagnostic);
  }
  // File by file: the trees of a book with a fault in every file do not fit in memory.
  std::ranges::stable_sort(
      coarse, {}, [](const Diagnostic* each) -> const std::string& { return each->where.file; });
  std::string file;
  std::optional<Tree> tree;
  for (Diagnostic* diagnostic : coarse) {
    if (diagnostic->where.file != file) {
      file = diagnostic->where.file;
      tree = reparse(root, file);
    }
    if (tree) refine(*tree, *diagnostic);
  }
}

std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash, const Finder& more) {
  return check(root, rehash, more, {}, {});
}

std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash, const Finder& more,
                              std::optional<Date> as_of, const Progress& progress) {
  Inspection inspection(root, rehash, more, as_of, progress);
  inspection.inspect();
  std::vector<Diagnostic> diagnostics = inspection.take_found();
  std::vector<Diagnostic> others = inspection.take_others();
  for (const Path& path : strangers(root)) diagnostics.push_back(stranger(path));
  explain_merge(root, diagnostics);
  refine(root, diagnostics);
  refine(root, others);
  // What they warn of may stand in the very line.
  for (Diagnostic& each : others) each.excerpt.clear();
  diagnostics.insert(diagnostics.end(), std::make_move_iterator(others.begin()),
                     std::make_move_iterator(others.end()));
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace lapthach::book
