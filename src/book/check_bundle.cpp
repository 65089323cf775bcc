// Unpacks a backup without git and compares it with its manifest.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "book/any_repository.hpp"
#include "book/disk.hpp"
#include "book/manifest.hpp"
#include "book/scratch.hpp"
#include "book/sha256.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

Text doing() { return say("unpack the backup", "giải nén bản sao lưu"); }

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw disk::refusal(say("read {}", "đọc {}", path.string()));
  return bytes;
}

Error not_a_bundle(const std::string& file) {
  return {Fault::data,
          say("{} is not a whole backup", "{} không phải bản sao lưu nguyên vẹn", file),
          say("use another copy of it", "hãy dùng một bản khác")};
}

/// The heads a bundle states, and the pack after them.
struct Unbundled {
  std::map<std::string, git_oid> heads;
  std::string_view pack;
};

Unbundled unbundle(const std::string& file, std::string_view bytes) {
  if (!bytes.starts_with(bundle_heading)) throw not_a_bundle(file);
  bytes.remove_prefix(bundle_heading.size());
  Unbundled bundle;
  for (;;) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) throw not_a_bundle(file);
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    if (line.empty()) break;
    git_oid id;
    if (line.size() < GIT_OID_HEXSZ + 2 || line[GIT_OID_HEXSZ] != ' ' ||
        git_oid_fromstrn(&id, line.data(), GIT_OID_HEXSZ) != 0) {
      throw not_a_bundle(file);
    }
    bundle.heads.emplace(line.substr(GIT_OID_HEXSZ + 1), id);
  }
  bundle.pack = bytes;
  return bundle;
}

void unpack(const std::string& file, const Unbundled& bundle, const fs::path& directory,
            const std::string& branch) {
  git_repository* made = nullptr;
  git::require(git_repository_init(&made, directory.c_str(), 1), doing());
  const git::Owned<git_repository> repository(made);
  git_indexer* indexer_made = nullptr;
  git::require(
      git_indexer_new(&indexer_made, (directory / "objects/pack").c_str(), 0, nullptr, nullptr),
      doing());
  const std::unique_ptr<git_indexer, void (*)(git_indexer*)> indexer(indexer_made,
                                                                     git_indexer_free);
  git_indexer_progress progress{};
  if (git_indexer_append(indexer_made, bundle.pack.data(), bundle.pack.size(), &progress) != 0 ||
      git_indexer_commit(indexer_made, &progress) != 0) {
    throw not_a_bundle(file);
  }
  for (const auto& [name, id] : bundle.heads) {
    if (!name.starts_with("refs/")) continue;
    git_reference* reference = nullptr;
    git::require(git_reference_create(&reference, made, name.c_str(), &id, 1, nullptr), doing());
    git_reference_free(reference);
  }
  if (branch.empty()) {
    const auto head = bundle.heads.find("HEAD");
    if (head == bundle.heads.end()) throw not_a_bundle(file);
    git::require(git_repository_set_head_detached(made, &head->second), doing());
  } else {
    git::require(git_repository_set_head(made, ("refs/heads/" + branch).c_str()), doing());
  }
}

template <class Value>
void compare(const Text& noun, const Value& stated, const Value& found, Proof& proof) {
  if (stated == found) return;
  Finding finding;
  finding.what = say("{}: the manifest says {}, the backup has {}",
                     "{}: tệp kê nêu {}, bản sao lưu có {}", noun, stated, found);
  finding.hint = say("the backup or its manifest was changed, or they belong to two backups",
                     "bản sao lưu hoặc tệp kê đã bị sửa, hoặc chúng thuộc hai bản khác nhau");
  proof.findings.push_back(std::move(finding));
}

using Counts = std::vector<std::pair<std::string, std::int64_t>>;

/// The counts that `other` has not.
std::string in_words(const Counts& counts, const Counts& other) {
  std::string words;
  for (const auto& count : counts) {
    if (std::find(other.begin(), other.end(), count) != other.end()) continue;
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count.first, count.second);
  }
  return words;
}

}  // namespace

BundleCheck check_bundle(const std::string& file, const ProofRequest& request) {
  const git::Session session;
  const std::string manifest_name = file + ".manifest";
  BundleCheck check;
  check.stated = parse_manifest(manifest_name, read_all(manifest_name));
  const std::string bytes = read_all(file);
  Sha256 sum;
  sum.add(bytes);
  const std::string found_sum = sum.hex();
  const Scratch scratch;
  unpack(file, unbundle(file, bytes), scratch.path(), check.stated.branch);
  ProofRequest own = request;
  own.own_witness = false;
  check.proof = prove(scratch.path(), own);
  const auto opened = open_any(scratch.path());
  const git::Objects objects(opened->handle.get());
  git_oid head;
  git::require(git_oid_fromstr(&head, check.proof.head.c_str()), doing());
  Proof& proof = check.proof;
  compare(say("SHA-256 of the file", "SHA-256 của tệp"), check.stated.bundle_sha256, found_sum,
          proof);
  compare(say("last commit", "lần ghi cuối"), check.stated.head, proof.head, proof);
  compare(say("number", "số thứ tự"), check.stated.seq, proof.seq, proof);
  compare(say("SHA-256 of the chain", "SHA-256 của chuỗi"), check.stated.sha256, proof.sha256,
          proof);
  compare(say("commits", "số lần ghi"), check.stated.commits, proof.commits, proof);
  const Counts counts = count_records(objects, git::read_commit(objects, head).tree);
  compare(say("records", "số bản ghi"), in_words(check.stated.records, counts),
          in_words(counts, check.stated.records), proof);
  return check;
}

}  // namespace lapthach::book
