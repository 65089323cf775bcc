// One commit of a command's own files, step by step; nothing is written before all is known to fit.
#include <optional>

#include "book/commit_object.hpp"
#include "book/disk.hpp"
#include "book/durable.hpp"
#include "book/git.hpp"
#include "book/held_index.hpp"
#include "book/hold.hpp"
#include "book/hooks.hpp"
#include "book/identity.hpp"
#include "book/journal.hpp"
#include "book/link.hpp"
#include "book/preflight.hpp"
#include "book/recover.hpp"
#include "book/retry.hpp"
#include "book/schema_files.hpp"
#include "book/trust.hpp"
#include "book/undisturbed.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

using git::hex;

/// A file that differs from HEAD, as git will keep it.
struct Entry {
  const FileChange* change;
  git_filemode_t mode;
  git_oid blob{};  ///< of the new bytes
};

git_oid blob_id(const std::string& bytes) {
  git_oid id;
  git::require(git_odb_hash(&id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB),
               say("hash a file", "tính mã băm của tệp"));
  return id;
}

/// The files of `change` that HEAD has not or has otherwise.
std::vector<Entry> differing(const git_tree* tree, const Change& change) {
  std::vector<Entry> entries;
  for (const FileChange& file : change.files) {
    const auto old = git::entry_at(tree, file.path);
    if (!file.bytes) {
      if (old) entries.push_back({.change = &file, .mode = GIT_FILEMODE_UNREADABLE});
      continue;
    }
    const git_oid blob = blob_id(*file.bytes);
    if (old && git_oid_equal(git_tree_entry_id(old.get()), &blob) != 0) continue;
    const auto mode = old ? git_tree_entry_filemode(old.get()) : GIT_FILEMODE_BLOB;
    entries.push_back({.change = &file, .mode = mode, .blob = blob});
  }
  return entries;
}

/// Up to so many files are made safe one by one; more, by one sync of everything on the disk.
constexpr std::size_t few_files = 16;

void stage(disk::StagedFiles& staged, const fs::path& root, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (entry.change->bytes) {
      staged.add(root / entry.change->path, *entry.change->bytes);
    } else {
      staged.add_removal(root / entry.change->path);
    }
  }
}

void write_blobs(git_repository* repository, const std::vector<Entry>& entries) {
  for (const auto& [change, mode, expected] : entries) {
    if (!change->bytes) continue;
    git_oid blob;
    git::require(git_blob_create_from_buffer(&blob, repository, change->bytes->data(),
                                             change->bytes->size()),
                 say("store {}", "lưu {}", change->path));
  }
}

std::vector<std::string_view> contents_of(const std::vector<Entry>& entries) {
  std::vector<std::string_view> contents;
  for (const Entry& entry : entries) {
    if (entry.change->bytes) contents.push_back(*entry.change->bytes);
  }
  return contents;
}

/// HEAD's tree with only our paths changed.
git::Owned<git_tree> write_tree(git_repository* repository, git_tree* head,
                                const std::vector<Entry>& entries) {
  std::vector<git_tree_update> updates;
  for (const auto& [change, mode, blob] : entries) {
    updates.push_back({.action = change->bytes ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE,
                       .id = blob,
                       .filemode = mode,
                       .path = change->path.c_str()});
  }
  const Text doing = say("store the tree", "lưu cây thư mục");
  git_oid id;
  git::require(git_tree_create_updated(&id, repository, head, updates.size(), updates.data()),
               doing);
  return git::own<git_tree>(doing,
                            [&](git_tree** out) { return git_tree_lookup(out, repository, &id); });
}

Error another_commit(const git::Branch& branch) {
  return {
      Fault::world,
      say("another commit was made on {} at the same moment",
          "cùng lúc ấy có một lần ghi khác vào {}", branch.ref),
      say("nothing was changed: run the command again", "chưa có gì thay đổi: hãy chạy lại lệnh")};
}

/// The commit point: the branch moves from the tip we have seen to `commit`, or not at all.
void move_branch(git_repository* repository, const git::Branch& branch,
                 const git::Identity& identity, const git_oid& commit, const std::string& subject) {
  git_repository_set_ident(repository, identity.committer->name, identity.committer->email);
  const std::string log = (branch.tip ? "commit: " : "commit (initial): ") + subject;
  git_reference* moved = nullptr;
  const int code =
      branch.tip
          ? git_reference_create_matching(&moved, repository, branch.ref.c_str(), &commit, 1,
                                          git_commit_id(branch.tip.get()), log.c_str())
          : git_reference_create(&moved, repository, branch.ref.c_str(), &commit, 0, log.c_str());
  const git::Owned<git_reference> owned(moved);
  if (code == GIT_EMODIFIED || code == GIT_EEXISTS) throw another_commit(branch);
  git::require(code, say("move {}", "chuyển {}", branch.ref));
}

void update_index(git::HeldIndex& index, const fs::path& root, const std::vector<Entry>& entries) {
  for (const auto& [change, mode, blob] : entries) {
    if (change->bytes) {
      index.enter(change->path, root / change->path, mode, blob);
    } else {
      index.leave_out(change->path);
    }
  }
  index.publish();
}

std::vector<std::string> paths_of(const std::vector<Entry>& entries) {
  std::vector<std::string> paths;
  for (const Entry& entry : entries) paths.push_back(entry.change->path);
  return paths;
}

/// Blob that HEAD has of a file; empty: none.
std::string blob_in(const git_tree* tree, const std::string& path) {
  const auto entry = git::entry_at(tree, path);
  return entry ? hex(*git_tree_entry_id(entry.get())) : std::string{};
}

Journal journal_of(const git::Branch& branch, const git_oid& made,
                   const std::vector<Entry>& entries) {
  Journal journal{
      branch.ref, branch.tip ? hex(*git_commit_id(branch.tip.get())) : "", hex(made), {}};
  for (const auto& [change, mode, blob] : entries) {
    journal.files.push_back({change->path, blob_in(branch.tree.get(), change->path),
                             change->bytes ? hex(blob) : std::string{}});
  }
  return journal;
}

/// The journal of a change under way; taken back when the commit point is not reached.
class Undertaking {
 public:
  explicit Undertaking(fs::path directory) : directory_(std::move(directory)) {}
  ~Undertaking() {
    if (committed_) return;
    try {
      remove_journal(directory_);
    } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the next command does it
    }
  }
  Undertaking(const Undertaking&) = delete;
  Undertaking& operator=(const Undertaking&) = delete;

  void begin(const Journal& journal) const { write_journal(directory_, journal); }
  void committed() { committed_ = true; }
  bool is_committed() const { return committed_; }
  void done() const { remove_journal(directory_); }

 private:
  fs::path directory_;
  bool committed_ = false;
};

/// True when what was replaced is what HEAD had.
disk::StagedFiles::Expected as_in_head(const fs::path& root, const git_tree* tree) {
  return [&root, tree](const fs::path& target, const fs::path& replaced) {
    git_oid found;
    git::require(git_odb_hashfile(&found, replaced.c_str(), GIT_OBJECT_BLOB),
                 say("read {}", "đọc {}", replaced.string()));
    return hex(found) == blob_in(tree, target.lexically_relative(root).generic_string());
  };
}

/// Whether the branch ends in `commit`; nothing when that cannot be read.
std::optional<bool> is_tip(git_repository* repository, const std::string& ref,
                           const git_oid& commit) {
  git_oid tip;
  const int code = git_reference_name_to_id(&tip, repository, ref.c_str());
  if (code == GIT_ENOTFOUND) return false;
  return code == 0 ? std::optional(git_oid_equal(&tip, &commit) != 0) : std::nullopt;
}

/// The commit's place in the chain, to stand among its trailers.
Link link_to(git_repository* repository, const git::Branch& branch,
             const std::vector<Entry>& entries) {
  std::vector<LinkedFile> files;
  for (const Entry& entry : entries) {
    files.push_back({entry.change->path, static_cast<git::Mode>(entry.mode), entry.change->bytes});
  }
  return next_link(repository, branch.tip ? git_commit_id(branch.tip.get()) : nullptr,
                   std::move(files));
}

Error not_brought_up_to_date(const Error& reason) {
  return {
      Fault::world,
      say("the change is in the book's history, but its files are not all in place: {}",
          "thay đổi đã vào lịch sử của sổ, nhưng các tệp chưa được đặt đủ vào chỗ: {}",
          reason.diagnostics().front().what),
      say("the next command that writes puts them there", "lệnh ghi tiếp theo sẽ đặt nốt vào chỗ")};
}

Error not_known(const Error& reason) {
  return {Fault::world,
          say("it cannot be told whether the change is in the book's history: {}",
              "không biết được thay đổi đã vào lịch sử của sổ hay chưa: {}",
              reason.diagnostics().front().what),
          say("see lapthach log; the next command that writes finishes it or drops it",
              "xem lapthach log; lệnh ghi tiếp theo sẽ làm nốt hoặc bỏ")};
}

/// Who makes the commit, and with what it is signed.
struct Signatory {
  git::Identity identity;
  std::optional<git::Signer> signer;
};

Signatory signatory_of(const git::Repository& repository) {
  const auto configuration = git::configuration(repository.handle.get());
  const auto trusted = git::trusted_configuration(repository);
  Signatory signatory{git::identity(configuration.get()), {}};
  signatory.signer = git::signer(trusted.get(), *signatory.identity.committer);
  return signatory;
}

/// The change as a commit and in the work tree; an empty answer when HEAD has it already.
Committed write(const Hold::Parts& held, const git::Branch& branch, const Signatory& signatory,
                const Hooks& hooks, const Change& change) {
  const git::Repository& repository = *held.repository;
  const fs::path& root = repository.root;
  git_repository* handle = repository.handle.get();
  git::HeldIndex index(handle);
  auto found = obstacles(repository, branch.tree.get(), index, change.files, held.begun);
  if (!found.empty()) throw Error(Fault::world, std::move(found));

  const std::vector<Entry> entries = differing(branch.tree.get(), change);
  if (entries.empty()) return {};
  const bool few = entries.size() <= few_files;
  if (few) {
    write_blobs(handle, entries);
  } else {
    git::store_together(handle, contents_of(entries));
  }
  const auto tree = write_tree(handle, branch.tree.get(), entries);
  hooks.before_commit(tree.get());
  const std::string message = message_of(change, link_to(handle, branch, entries));
  const git_oid made = write_commit(handle, branch, signatory.identity, tree.get(),
                                    hooks.message(message), signatory.signer);
  if (few) git::sync_objects(handle, made, tree.get(), paths_of(entries));
  const Journal journal = journal_of(branch, made, entries);
  Undertaking undertaking(git::private_directory(handle));
  undertaking.begin(journal);
  disk::StagedFiles staged;
  stage(staged, root, entries);
  if (few) {
    staged.sync();
  } else {
    disk::sync_file_system(root);
    disk::sync_file_system(git::path_of(handle, GIT_REPOSITORY_ITEM_OBJECTS));
  }

  try {
    move_branch(handle, branch, signatory.identity, made, change.subject);
    undertaking.committed();
    staged.put_in_place(as_in_head(root, branch.tree.get()));
    update_index(index, root, entries);
    drop_own_ref_lock(handle, journal);
    undertaking.done();
  } catch (const Error& reason) {
    // A human's commit may lie on top of ours by now, so the tip alone does not tell.
    const auto made_it =
        undertaking.is_committed() ? std::optional(true) : is_tip(handle, branch.ref, made);
    if (made_it == false) throw;
    undertaking.committed();  // the journal stays, and whoever recovers looks at the branch
    if (!made_it) throw not_known(reason);
    throw not_brought_up_to_date(reason);
  }
  return {hex(made), paths_of(entries), {}};
}

}  // namespace

Committed commit(const fs::path& root, const Change& change) { return commit(Hold(root), change); }

Committed commit(const Hold& hold, const Change& change) {
  const Undisturbed until_the_end;
  const git::Repository& repository = *hold.parts().repository;
  git_repository* handle = repository.handle.get();
  require_no_operation_under_way(handle);
  const git::Branch branch = git::current_branch(handle);
  if (!change.key.empty() && done_with_key(handle, branch, change.key)) return {};
  const bool moved = !branch.tip || hex(*git_commit_id(branch.tip.get())) != change.onto;
  if (!change.onto.empty() && moved) throw another_commit(branch);
  const Hooks hooks(repository);
  Committed committed = write(hold.parts(), branch, signatory_of(repository), hooks, change);
  if (committed.commit.empty()) return committed;
  refresh_schemas(repository.root);
  hooks.after_commit();
  committed.hooks_not_run = hooks.not_run();
  return committed;
}

}  // namespace lapthach::book
