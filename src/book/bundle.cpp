// Writes backups as git bundles, without git.
#include <algorithm>
#include <fstream>
#include <map>

#include "book/any_repository.hpp"
#include "book/disk.hpp"
#include "book/manifest.hpp"
#include "book/sha256.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

template <class T, void (*free)(T*)>
using Handle = std::unique_ptr<T, decltype([](T* it) { free(it); })>;
using Packer = Handle<git_packbuilder, git_packbuilder_free>;
using Walk = Handle<git_revwalk, git_revwalk_free>;

Text doing() { return say("make the backup", "tạo bản sao lưu"); }

/// Branches and tags with what they name, and HEAD.
std::map<std::string, git_oid> heads_of(git_repository* repository) {
  std::map<std::string, git_oid> heads;
  git_reference_iterator* made = nullptr;
  git::require(git_reference_iterator_new(&made, repository), doing());
  const Handle<git_reference_iterator, git_reference_iterator_free> iterator(made);
  const char* name = nullptr;
  while (git_reference_next_name(&name, made) == 0) {
    const std::string_view ref = name;
    if (!ref.starts_with("refs/heads/") && !ref.starts_with("refs/tags/")) continue;
    git::require(git_reference_name_to_id(&heads[name], repository, name), doing());
  }
  if (const auto head = head_commit(repository)) heads["HEAD"] = *head;
  return heads;
}

std::string current_branch_name(git_repository* repository) {
  git_reference* made = nullptr;
  if (git_reference_lookup(&made, repository, "HEAD") != 0) return {};
  const git::Owned<git_reference> head(made);
  const char* target = git_reference_symbolic_target(made);
  return target ? std::string(target).substr(std::string_view("refs/heads/").size())
                : std::string{};
}

/// Writes a file and sums it up on the way.
class SummedFile {
 public:
  explicit SummedFile(const fs::path& path)
      : path_(path), file_(path, std::ios::binary | std::ios::trunc) {}

  void add(std::string_view bytes) {
    sum_.add(bytes);
    file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  std::string close() {
    file_.close();
    if (!file_) throw disk::refusal(say("write {}", "ghi {}", path_.string()));
    disk::sync_file(path_);
    return sum_.hex();
  }

 private:
  fs::path path_;
  std::ofstream file_;
  Sha256 sum_;
};

int add_to_file(void* bytes, std::size_t size, void* file) {
  static_cast<SummedFile*>(file)->add({static_cast<const char*>(bytes), size});
  return 0;
}

void write_pack(git_repository* repository, const std::map<std::string, git_oid>& heads,
                SummedFile& file) {
  git_packbuilder* packer_made = nullptr;
  git_revwalk* walk_made = nullptr;
  git::require(git_packbuilder_new(&packer_made, repository), doing());
  const Packer packer(packer_made);
  git::require(git_revwalk_new(&walk_made, repository), doing());
  const Walk walk(walk_made);
  for (const auto& [name, id] : heads) {
    git_object* object = nullptr;
    git::require(git_object_lookup(&object, repository, &id, GIT_OBJECT_ANY), doing());
    const git_object_t type = git_object_type(object);
    git_object_free(object);
    if (type == GIT_OBJECT_COMMIT) {
      git::require(git_revwalk_push(walk_made, &id), doing());
    } else {
      git::require(git_packbuilder_insert_recur(packer_made, &id, nullptr), doing());
    }
  }
  git::require(git_packbuilder_insert_walk(packer_made, walk_made), doing());
  git::require(git_packbuilder_foreach(packer_made, add_to_file, &file), doing());
}

std::string write_bundle_file(git_repository* repository, const fs::path& path) {
  const auto heads = heads_of(repository);
  SummedFile file(path);
  file.add(bundle_heading);
  for (const auto& [name, id] : heads) file.add(git::hex(id) + " " + name + "\n");
  file.add("\n");
  write_pack(repository, heads, file);
  return file.close();
}

fs::path beside(fs::path file, const char* suffix) { return file += suffix; }

}  // namespace

Manifest write_bundle(const fs::path& path, const Proof& proof, const std::string& file) {
  const auto opened = open_any(path);
  git_repository* repository = opened->handle.get();
  const git::Objects objects(repository);
  git_oid head;
  git::require(git_oid_fromstr(&head, proof.head.c_str()), doing());
  Manifest manifest{
      .tool = "lapthach " LAPTHACH_VERSION,
      .head = proof.head,
      .branch = current_branch_name(repository),
      .sha256 = proof.sha256,
      .seq = proof.seq,
      .commits = proof.commits,
      .errors = std::count_if(proof.findings.begin(), proof.findings.end(),
                              [](const auto& found) { return found.severity == Severity::error; }),
      .records = count_records(objects, git::read_commit(objects, head).tree),
      .bundle_sha256 = {}};
  const fs::path place = fs::absolute(file);
  const disk::Temporary fresh(beside(place, ".new"));
  const disk::Temporary fresh_manifest(beside(place, ".manifest.new"));
  manifest.bundle_sha256 = write_bundle_file(repository, fresh.path());
  SummedFile manifest_file(fresh_manifest.path());
  manifest_file.add(to_bytes(manifest));
  manifest_file.close();
  disk::rename(fresh.path(), place);
  disk::rename(fresh_manifest.path(), beside(place, ".manifest"));
  return manifest;
}

}  // namespace lapthach::book
