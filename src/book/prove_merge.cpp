// A merge against its sides: each file, record and field is as a side that changed it has it.
#include <algorithm>
#include <set>

#include "book/prove.hpp"
#include "book/three_way.hpp"

namespace lapthach::book {

namespace {

/// A content of a file: its blob's name, or empty.
std::string content(const git::TreeEntry& entry) {
  return entry.mode == git::Mode::none
             ? std::string{}
             : std::to_string(static_cast<unsigned>(entry.mode)) + " " + git::hex(entry.id);
}

class MergeProof {
 public:
  MergeProof(const CommitStep& step, git_repository* repository, const git::Objects& objects,
             ParsedFiles& files, Findings& findings)
      : step_(step), objects_(objects), files_(files), findings_(findings) {
    find_bases(repository);
  }

  void check() {
    std::set<std::string> paths;
    for (const Ancestor* parent : step_.parents) {
      for (const auto& change :
           git::differences(objects_, &parent->raw.tree, step_.commit.raw.tree)) {
        paths.insert(change.path);
      }
    }
    for (const std::string& path : paths) check_path(path);
  }

 private:
  void find_bases(git_repository* repository) {
    std::vector<git_oid> ids;
    for (const git_oid& parent : step_.commit.raw.parents) ids.push_back(parent);
    git_oidarray found{};
    const int code = git_merge_bases_many(&found, repository, ids.size(), ids.data());
    if (code == 0) {
      for (std::size_t i = 0; i < found.count; ++i) {
        bases_.push_back(git::read_commit(objects_, found.ids[i]).tree);
      }
      git_oidarray_dispose(&found);
    }
  }

  git::TreeEntry entry(const git_oid& tree, const std::string& path) const {
    return git::find_file(objects_, tree, path);
  }

  Versions<git::TreeEntry> versions_of(const std::string& path, const git_oid* base) const {
    Versions<git::TreeEntry> versions{
        base ? entry(*base, path) : git::TreeEntry{}, {}, entry(step_.commit.raw.tree, path)};
    for (const Ancestor* parent : step_.parents) {
      versions.sides.push_back(entry(parent->raw.tree, path));
    }
    return versions;
  }

  /// The best that any common ancestor makes of it: where histories cross there are several.
  void check_path(const std::string& path) {
    std::vector<Flaw> best = flaws(path, bases_.empty() ? nullptr : &bases_.front());
    for (std::size_t i = 1; i < bases_.size() && !best.empty(); ++i) {
      auto other = flaws(path, &bases_[i]);
      if (other.size() < best.size()) best = std::move(other);
    }
    if (!best.empty()) tell(path, best);
  }

  std::vector<Flaw> flaws(const std::string& path, const git_oid* base) {
    const auto entries = versions_of(path, base);
    Versions<std::string> contents{content(entries.base), {}, content(entries.result)};
    for (const auto& side : entries.sides) contents.sides.push_back(content(side));
    const Verdict whole = judge(contents);
    const Part part = part_of(path);
    const bool agreed = changed_values(contents).size() <= 1;
    if (agreed && whole == Verdict::as_it_should) return {};
    if (!part.has_form() || part.kind == PartKind::roster) return whole_flaws(part, whole, entries);
    return merged_records(part, path, entries);
  }

  /// Of a file that is merged whole or not at all; a roster is one, its certificate proves it.
  std::vector<Flaw> whole_flaws(const Part& part, Verdict whole,
                                const Versions<git::TreeEntry>& entries) {
    if (part.kind == PartKind::roster) {
      const bool loses = drops_published(entries);
      if (loses) return {{Verdict::dropped, "status: published"}};
      if (whole == Verdict::human_decided) return {{Verdict::invented, ""}};
    }
    if (whole == Verdict::as_it_should) return {};
    return {{part.kind == PartKind::none ? Verdict::human_decided : whole, ""}};
  }

  bool drops_published(const Versions<git::TreeEntry>& entries) {
    bool any = false;
    for (const git::TreeEntry& side : entries.sides) {
      if (!is_published(side)) continue;
      if (content(side) == content(entries.result)) return false;
      any = true;
    }
    return any;
  }

  bool is_published(const git::TreeEntry& roster) {
    if (roster.mode == git::Mode::none) return false;
    const auto file = files_.of(roster.id, "roster.yaml");
    const std::size_t status = file->whole ? find_key(file->tree, 0, "status") : 0;
    return status != 0 && file->tree.nodes[status].text == "published";
  }

  /// Of a side that cannot be read nothing is known, and its own commit was told of.
  std::vector<Flaw> merged_records(const Part& part, const std::string& path,
                                   const Versions<git::TreeEntry>& entries) {
    const auto parsed = [&](const git::TreeEntry& file) {
      return file.mode == git::Mode::file ? files_.of(file.id, path) : nullptr;
    };
    const auto result = parsed(entries.result);
    if (result && !result->whole) {
      findings_.add(Severity::error, step_, path, result->fault.where.line, result->fault.what,
                    result->fault.hint);
      return {};
    }
    Versions<FlatFile> file{{}, {}, flat_file(part, result.get())};
    const auto base = parsed(entries.base);
    if (base && !base->whole) return {};
    file.base = flat_file(part, base.get());
    for (const git::TreeEntry& entry : entries.sides) {
      const auto side = parsed(entry);
      if (side && !side->whole) return {};
      file.sides.push_back(flat_file(part, side.get()));
    }
    return file_flaws(file);
  }

  void tell(const std::string& path, const std::vector<Flaw>& flaws) {
    const Flaw& worst =
        *std::max_element(flaws.begin(), flaws.end(),
                          [](const Flaw& a, const Flaw& b) { return a.verdict < b.verdict; });
    const std::string more = flaws.size() > 1 ? fmt::format(" (+{})", flaws.size() - 1) : "";
    const std::string what = worst.what + more;
    const Text sides =
        say("compare it with its sides: git show --remerge-diff {}",
            "so với hai bên: git show --remerge-diff {}", git::short_hex(step_.commit.raw.id));
    if (worst.verdict == Verdict::human_decided) {
      findings_.add(Severity::warning, step_, path, 0,
                    say("the sides disagreed and a human decided: {}",
                        "hai bên khác nhau và có người đã quyết định: {}", what),
                    sides);
    } else if (worst.verdict == Verdict::dropped) {
      findings_.add(Severity::error, step_, path, 0,
                    say("the merge dropped what one side had changed: {}",
                        "lần gộp đã bỏ mất thay đổi của một bên: {}", what),
                    sides);
    } else {
      findings_.add(Severity::error, step_, path, 0,
                    say("the merge holds what neither side had: {}",
                        "lần gộp có nội dung mà không bên nào có: {}", what),
                    sides);
    }
  }

  const CommitStep& step_;
  const git::Objects& objects_;
  ParsedFiles& files_;
  Findings& findings_;
  std::vector<git_oid> bases_;  ///< trees of the common ancestors
};

}  // namespace

void check_merge(const CommitStep& step, git_repository* repository, const git::Objects& objects,
                 ParsedFiles& files, Findings& findings) {
  if (step.parents.size() != step.commit.raw.parents.size())
    return;  // an unreadable one is told of
  MergeProof(step, repository, objects, files, findings).check();
}

}  // namespace lapthach::book
