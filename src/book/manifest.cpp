// Writes and reads manifests.
#include "book/manifest.hpp"

#include <charconv>
#include <map>

#include <fmt/format.h>

#include "book/parsed_files.hpp"
#include "book/record_diff.hpp"

namespace lapthach::book {

namespace {

constexpr int known_format = 1;

/// Takes the values of a manifest's keys.
class Fields {
 public:
  explicit Fields(const Tree& tree) : tree_(tree) {}

  std::string text(std::string_view key) const { return std::string(tree_.nodes[place(key)].text); }

  std::int64_t number(std::string_view key) const { return number_at(place(key)); }

  std::vector<std::pair<std::string, std::int64_t>> numbers(std::string_view key) const {
    std::vector<std::pair<std::string, std::int64_t>> found;
    const std::size_t map = place(key);
    if (tree_.nodes[map].kind != NodeKind::map) refuse_at(map);
    for (std::size_t i = map + 1; i < tree_.nodes[map].end; i = tree_.nodes[i + 1].end) {
      found.emplace_back(tree_.nodes[i].text, number_at(i + 1));
    }
    return found;
  }

 private:
  std::size_t place(std::string_view key) const {
    const std::size_t found = find_key(tree_, 0, key);
    if (found != 0) return found;
    throw Error(Fault::data,
                fault_of(tree_, tree_.nodes[0],
                         say("the manifest has no {}", "tệp kê không có {}", key), hint()));
  }

  std::int64_t number_at(std::size_t node) const {
    const std::string_view text = tree_.nodes[node].text;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) refuse_at(node);
    return value;
  }

  [[noreturn]] void refuse_at(std::size_t node) const {
    throw Error(Fault::data,
                fault_of(tree_, tree_.nodes[node],
                         say("not what a manifest says here", "không đúng dạng tệp kê"), hint()));
  }

  static Text hint() {
    return say("take the manifest that was written with the backup",
               "hãy dùng đúng tệp kê đã ghi cùng bản sao lưu");
  }

  const Tree& tree_;
};

}  // namespace

std::string to_bytes(const Manifest& manifest) {
  std::string bytes = fmt::format(
      "# A backup of a book: lapthach log --check-bundle proves it.\n"
      "format: {}\ntool: \"{}\"\nbranch: \"{}\"\nhead: \"{}\"\nseq: {}\nsha256: \"{}\"\n"
      "commits: {}\nerrors: {}\nrecords:",
      manifest.format, manifest.tool, manifest.branch, manifest.head, manifest.seq, manifest.sha256,
      manifest.commits, manifest.errors);
  bytes += manifest.records.empty() ? " {}\n" : "\n";
  for (const auto& [noun, number] : manifest.records) {
    bytes += fmt::format("  {}: {}\n", noun, number);
  }
  return bytes + fmt::format("bundle_sha256: \"{}\"\n", manifest.bundle_sha256);
}

Manifest parse_manifest(const std::string& file, const std::string& bytes) {
  const Tree tree = parse_tree({file, bytes});
  const Fields fields(tree);
  Manifest manifest;
  manifest.format = static_cast<int>(fields.number("format"));
  if (manifest.format != known_format) {
    throw Error(Fault::data,
                say("{} has the format {}, of which this version knows nothing",
                    "{} có định dạng {} mà phiên bản này chưa biết", file, manifest.format),
                say("use a newer version of lapthach", "hãy dùng bản lapthach mới hơn"));
  }
  manifest.tool = fields.text("tool");
  manifest.branch = fields.text("branch");
  manifest.head = fields.text("head");
  manifest.seq = fields.number("seq");
  manifest.sha256 = fields.text("sha256");
  manifest.commits = fields.number("commits");
  manifest.errors = fields.number("errors");
  manifest.records = fields.numbers("records");
  manifest.bundle_sha256 = fields.text("bundle_sha256");
  return manifest;
}

std::vector<std::pair<std::string, std::int64_t>> count_records(const git::Objects& objects,
                                                                const git_oid& tree) {
  std::map<std::string, std::int64_t> counts;
  ParsedFiles files(objects);
  for (const git::PathChange& file : git::differences(objects, nullptr, tree)) {
    const Part part = part_of(file.path);
    if (!part.has_form() || file.after != git::Mode::file) continue;
    const auto parsed = files.of(file.new_id, file.path);
    if (!parsed->whole) continue;
    if (!part.is_list()) ++counts[part.noun];
    for (const std::string_view list : part.lists()) {
      const auto records = records_of(list, parsed->tree);
      if (!records.empty()) counts[std::string(list)] += std::ssize(records);
    }
  }
  return {counts.begin(), counts.end()};
}

}  // namespace lapthach::book
