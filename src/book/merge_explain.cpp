// Reads a file with conflict markers as its two versions and says in what they differ.
#include "book/merge_explain.hpp"

#include <algorithm>
#include <set>

#include "book/layout.hpp"
#include "book/merge_authors.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// A value in which two versions differ; null: one has it not.
struct Difference {
  FactPath place;
  std::optional<std::string> ours, theirs;
};

std::optional<std::string> copy(const std::string* value) {
  return value ? std::optional(*value) : std::nullopt;
}

std::vector<Difference> differences(const Facts& ours, const Facts& theirs) {
  Facts all = ours;
  all.insert(theirs.begin(), theirs.end());
  std::vector<Difference> found;
  for (const auto& [place, value] : all) {
    auto here = copy(find_fact(ours, place)), there = copy(find_fact(theirs, place));
    if (here != there) found.push_back({place, std::move(here), std::move(there)});
  }
  return found;
}

/// What all of them lie in.
FactPath common_place(const std::vector<Difference>& found) {
  FactPath place = found.front().place;
  for (const Difference& one : found) {
    while (!lies_in(one.place, place)) place.erase(place.rfind('\x1f'));
  }
  return place;
}

/// The differences that one conflict makes: all others are settled for our side.
std::optional<std::vector<Difference>> differences_at(const std::string& path, Stretches stretches,
                                                      std::size_t conflict) {
  try {
    const Facts ours = facts_of(parse_tree({path, version(stretches, Side::ours)}));
    stretches[conflict].ours = stretches[conflict].theirs;
    return differences(ours, facts_of(parse_tree({path, version(stretches, Side::ours)})));
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// As the file has it; the first sign of a fact tells its kind.
std::string value_text(const std::optional<std::string>& value) {
  constexpr int widest = 30;
  if (!value || *value == "~") return "—";
  if (*value == "[]" || *value == "{}") return "[…]";
  return clip(harmless(value->substr(1)), widest);
}

class Explainer {
 public:
  Explainer(const MergeUnderWay& merge, std::string path) : merge_(merge), path_(std::move(path)) {}

  Diagnostic explain(const Stretches& stretches, std::size_t conflict) const {
    const bool is_whole = std::all_of(stretches.begin(), stretches.end(), [](const Stretch& one) {
      return one.is_conflict() || one.ours.empty();
    });
    const Stretch& open = stretches[conflict];
    const auto found = differences_at(path_, stretches, conflict);
    return {.severity = Severity::error,
            .where = {.file = path_, .line = open.line, .column = 1, .key = {}},
            .what = what(found, is_whole, open),
            .hint = is_whole ? choose() : edit(),
            .excerpt = is_whole ? marker(open) : excerpt(found, open)};
  }

 private:
  Text what(const std::optional<std::vector<Difference>>& found, bool is_whole,
            const Stretch& open) const {
    if (is_whole || !found || found->empty()) {
      const Text ours = by(Side::ours, {}), theirs = by(Side::theirs, {});
      if (is_whole) {
        return say("both sides changed this file as a whole: ours{}, theirs{}",
                   "hai bên cùng sửa cả tệp này: bên mình{}, bên kia{}", ours, theirs);
      }
      return say("the sides differ in these lines: ours{}, theirs{}",
                 "hai bên ghi khác nhau ở các dòng này: bên mình{}, bên kia{}", ours, theirs);
    }
    const FactPath place = common_place(*found);
    const Text ours = by(Side::ours, place), theirs = by(Side::theirs, place);
    if (found->size() == 1) {
      return say("{}: ours{} and theirs{} give it two values",
                 "{}: bên mình{} và bên kia{} ghi hai giá trị khác nhau", shown(place), ours,
                 theirs);
    }
    if (open.ours.empty()) {
      return say("{}: ours removed it{}, theirs changed it{}", "{}: bên mình xóa{}, bên kia sửa{}",
                 shown(place), ours, theirs);
    }
    if (open.theirs.empty()) {
      return say("{}: ours changed it{}, theirs removed it{}", "{}: bên mình sửa{}, bên kia xóa{}",
                 shown(place), ours, theirs);
    }
    return say("{}: ours{} and theirs{} differ", "{}: bên mình{} và bên kia{} ghi khác nhau",
               shown(place), ours, theirs);
  }

  static std::string marker(const Stretch& open) { return "<<<<<<< " + open.place; }

  /// What each side says, ours first. Like every line of a file it is shown to people only.
  static std::string excerpt(const std::optional<std::vector<Difference>>& found,
                             const Stretch& open) {
    if (!found || found->size() != 1) return marker(open);
    return value_text(found->front().ours) + " ≠ " + value_text(found->front().theirs);
  }

  /// " (Nguyễn Văn A, 0123456789ab)", or nothing.
  Text by(Side side, const FactPath& place) const {
    const auto author = merge_.author(side, path_, place);
    return author ? say(" ({})", " ({})", harmless(*author)) : Text{};
  }

  Text edit() const {
    return merge_.is_merge()
               ? say("keep the right lines, remove the marker lines, then: git add {} && git "
                     "commit",
                     "giữ các dòng đúng, xóa các dòng đánh dấu, rồi gõ: git add {} && git commit",
                     path_)
               : say("keep the right lines, remove the marker lines, then: git add {}",
                     "giữ các dòng đúng, xóa các dòng đánh dấu, rồi gõ: git add {}", path_);
  }
  Text choose() const {
    return say("take one: git checkout --ours {0} (or --theirs), then: git add {0} && git commit",
               "chọn một bản: git checkout --ours {0} (hoặc --theirs), rồi gõ: git add {0} && git "
               "commit",
               path_);
  }

  const MergeUnderWay& merge_;
  std::string path_;
};

std::optional<std::string> readable_bytes(const fs::path& root, const std::string& path) {
  try {
    return read_bytes(root, path);
  } catch (const Error&) {
    return std::nullopt;  // what is wrong with the file is said elsewhere
  }
}

/// The diagnostics of one file with markers; none when they cannot be read.
std::vector<Diagnostic> explain_file(const MergeUnderWay& merge, const fs::path& root,
                                     const std::string& path) {
  const auto bytes = readable_bytes(root, path);
  const auto stretches = bytes && has_markers(*bytes) ? parse_markers(*bytes) : std::nullopt;
  std::vector<Diagnostic> explained;
  for (std::size_t i = 0; stretches && i < stretches->size(); ++i) {
    if ((*stretches)[i].is_conflict()) {
      explained.push_back(Explainer(merge, path).explain(*stretches, i));
    }
  }
  return explained;
}

Diagnostic unmerged(Severity severity, const std::string& path, Text what, Text hint) {
  return {.severity = severity,
          .where = {.file = path, .line = 0, .column = 0, .key = {}},
          .what = std::move(what),
          .hint = std::move(hint),
          .excerpt = {}};
}

/// What a human has still to do with a file that has no markers (any more).
Diagnostic unmerged_file(const std::string& path, const git_index_entry* ours,
                         const git_index_entry* theirs, const std::optional<std::string>& bytes) {
  if (ours == nullptr || theirs == nullptr) {
    return unmerged(
        Severity::error, path,
        ours
            ? say("ours changed this file, theirs removed it", "bên mình sửa tệp này, bên kia xóa")
            : say("ours removed this file, theirs changed it", "bên mình xóa tệp này, bên kia sửa"),
        say("keep it: git add {0}; remove it: git rm {0}; then git commit",
            "giữ lại: git add {0}; xóa đi: git rm {0}; rồi git commit", path));
  }
  git_oid found{};
  const bool is_ours = bytes &&
                       git_odb_hash(&found, bytes->data(), bytes->size(), GIT_OBJECT_BLOB) == 0 &&
                       git_oid_equal(&found, &ours->id) != 0;
  if (is_ours) {
    return unmerged(
        Severity::error, path,
        say("only our side is in this file", "tệp này mới chỉ có nội dung bên mình"),
        say("if that was decided: git add {0}; to merge theirs into it: git checkout "
            "--merge {0}",
            "nếu đã quyết định như vậy: git add {0}; muốn gộp bên kia vào: git checkout "
            "--merge {0}",
            path));
  }
  return unmerged(Severity::warning, path,
                  say("git does not know yet that this file is settled",
                      "git chưa biết tệp này đã gỡ xong xung đột"),
                  say("say so: git add {}", "hãy báo cho git: git add {}", path));
}

/// What a human has to do with a file that holds what both sides entered, and has faults since. The
/// hook that checks the book before commits would refuse the merge that must come first.
Diagnostic faulty_union(git_repository* repository, const std::string& path) {
  const bool is_checked =
      fs::exists(git::path_of(repository, GIT_REPOSITORY_ITEM_HOOKS) / "pre-commit");
  return unmerged(
      Severity::error, path,
      say("what both sides entered stands in this file, and cannot all be",
          "tệp này có đủ những gì hai bên đã ghi, nhưng không thể cùng có"),
      say("nothing is lost: git add {0} && git commit --no-edit{1}; then strike one event out, as "
          "said below",
          "không mất gì: git add {0} && git commit --no-edit{1}; rồi đính chính xóa một việc như "
          "ghi dưới đây",
          path, is_checked ? " --no-verify" : ""));
}

bool has_error_in(const std::string& path, const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& one) {
    return one.severity == Severity::error && one.where.file == path;
  });
}

void add_unmerged(git_repository* repository, const fs::path& root,
                  std::vector<Diagnostic>& diagnostics) {
  git_index* opened = nullptr;
  if (git_repository_index(&opened, repository) != 0) return;
  const git::Owned<git_index> index(opened);
  git_index_conflict_iterator* made = nullptr;
  if (git_index_conflict_iterator_new(&made, opened) != 0) return;
  const std::unique_ptr<git_index_conflict_iterator, void (*)(git_index_conflict_iterator*)> walk(
      made, git_index_conflict_iterator_free);
  const git_index_entry *base = nullptr, *ours = nullptr, *theirs = nullptr;
  while (git_index_conflict_next(&base, &ours, &theirs, made) == 0) {
    const std::string path = (ours ? ours : theirs ? theirs : base)->path;
    const auto bytes = readable_bytes(root, path);
    if (bytes && has_markers(*bytes)) continue;
    const bool is_union = ours && theirs && has_error_in(path, diagnostics);
    diagnostics.push_back(is_union ? faulty_union(repository, path)
                                   : unmerged_file(path, ours, theirs, bytes));
  }
}

}  // namespace

void explain_merge(const fs::path& root, std::vector<Diagnostic>& diagnostics) {
  const MergeUnderWay merge(root);
  std::set<std::string> files;
  for (const Diagnostic& one : diagnostics) {
    if (one.severity == Severity::error) files.insert(one.where.file);
  }
  for (const std::string& file : files) {
    const auto explained = explain_file(merge, root, file);
    if (explained.empty()) continue;
    std::erase_if(diagnostics, [&](const Diagnostic& one) { return one.where.file == file; });
    diagnostics.insert(diagnostics.end(), explained.begin(), explained.end());
  }
  if (merge.repository() != nullptr) add_unmerged(merge.repository(), root, diagnostics);
}

}  // namespace lapthach::book
