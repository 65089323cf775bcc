// The commit point decides: after it everything is repeated, before it everything is dropped.
#include "book/recover.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>

#include "book/disk.hpp"
#include "book/durable.hpp"
#include "book/held_index.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

using git::hex;

git_oid id_of(const std::string& hex_digits) {
  git_oid id;
  git::require(git_oid_fromstr(&id, hex_digits.c_str()), say("read an id", "đọc mã băm"));
  return id;
}

/// The blob that the bytes of `file` would make; empty when there is no such file.
std::string blob_of(const fs::path& file) {
  if (!fs::is_regular_file(fs::symlink_status(file))) return {};
  git_oid id;
  git::require(git_odb_hashfile(&id, file.c_str(), GIT_OBJECT_BLOB),
               say("read {}", "đọc {}", file.string()));
  return hex(id);
}

std::string_view contents_of(git_blob* blob) {
  return {static_cast<const char*>(git_blob_rawcontent(blob)),
          static_cast<std::size_t>(git_blob_rawsize(blob))};
}

/// Empty when there is no such branch; a disk that refuses is not the same.
std::string tip_of(git_repository* repository, const std::string& ref) {
  git_oid tip;
  const int code = git_reference_name_to_id(&tip, repository, ref.c_str());
  if (code == GIT_ENOTFOUND) return {};
  git::require(code, say("read {}", "đọc {}", ref));
  return hex(tip);
}

/// True when the commit of the journal is the branch's last or an earlier one.
bool has_happened(git_repository* repository, const Journal& journal, const std::string& tip) {
  if (tip.empty() || tip == journal.before) return false;
  if (tip == journal.after) return true;
  const git_oid later = id_of(tip), ours = id_of(journal.after);
  const int follows = git_graph_descendant_of(repository, &later, &ours);
  if (follows == GIT_ENOTFOUND) return false;
  git::require(follows, say("walk through the history", "duyệt lịch sử"));
  return follows == 1;
}

/// Brings work tree and index to the journal's commit, file by file.
class Completion {
 public:
  Completion(const git::Repository& repository, const Journal& journal)
      : root_(repository.root),
        handle_(repository.handle.get()),
        journal_(journal),
        branch_(git::current_branch(handle_)),
        index_(handle_) {}

  void run() {
    if (branch_.ref != journal_.ref) return;
    for (const JournalFile& file : journal_.files) {
      if (is_current(file)) settle_replaced(file);
    }
    disk::StagedFiles staged;
    for (const JournalFile& file : journal_.files) {
      if (is_current(file) && blob_of(root_ / file.path) == file.before) stage(staged, file);
    }
    staged.sync();
    staged.put_in_place(as_before());
    sync_places();
    for (const JournalFile& file : journal_.files) {
      if (is_current(file)) enter(file);
    }
    index_.publish();
  }

 private:
  /// Also of files that the command itself had put in place: it may not have come to this.
  void sync_places() const {
    std::set<fs::path> directories;
    for (const JournalFile& file : journal_.files) {
      directories.insert((root_ / file.path).parent_path());
    }
    for (const fs::path& directory : directories) {
      if (fs::is_directory(directory)) disk::sync_directory(directory);
    }
  }

  /// False when a later commit has replaced the file.
  bool is_current(const JournalFile& file) const {
    const auto entry = git::entry_at(branch_.tree.get(), file.path);
    return (entry ? hex(*git_tree_entry_id(entry.get())) : std::string{}) == file.after;
  }

  /// True when what was replaced is what the command had found there.
  disk::StagedFiles::Expected as_before() const {
    return [this](const fs::path& target, const fs::path& replaced) {
      const std::string path = target.lexically_relative(root_).generic_string();
      return std::any_of(journal_.files.begin(), journal_.files.end(), [&](const auto& file) {
        return file.path == path && file.before == blob_of(replaced);
      });
    };
  }

  /// What the command had taken out of the file's place, if it was killed before looking at it.
  void settle_replaced(const JournalFile& file) const {
    const fs::path target = root_ / file.path;
    const fs::path replaced = disk::fresh_path(target);
    const bool free = !disk::is_open_for_writing(replaced);
    const std::string found = blob_of(replaced);
    if (found.empty()) return;
    const bool known = found == file.before || found == file.after || is_begun(replaced, file);
    disk::keep_or_drop(target, replaced, free && known);
  }

  /// True when it holds the beginning of the file's new contents: a recovery before this one was
  /// cut off while it wrote them. Nothing is lost with such bytes.
  bool is_begun(const fs::path& fresh, const JournalFile& file) const {
    if (file.after.empty()) return false;
    const auto blob = blob_after(file);
    return contents_of(blob.get()).starts_with(disk::bytes_of(fresh).value_or(""));
  }

  git::Owned<git_blob> blob_after(const JournalFile& file) const {
    const git_oid id = id_of(file.after);
    return git::own<git_blob>(say("read {}", "đọc {}", file.path),
                              [&](git_blob** out) { return git_blob_lookup(out, handle_, &id); });
  }

  void stage(disk::StagedFiles& staged, const JournalFile& file) const {
    if (file.after.empty()) {
      staged.add_removal(root_ / file.path);
      return;
    }
    const auto blob = blob_after(file);
    staged.add(root_ / file.path, contents_of(blob.get()));
  }

  void enter(const JournalFile& file) {
    const auto staged = index_.staged(file.path);
    if ((staged ? hex(*staged) : "") != file.before) return;
    if (file.after.empty()) {
      index_.leave_out(file.path);
    } else {
      index_.enter(file.path, root_ / file.path, GIT_FILEMODE_BLOB, id_of(file.after));
    }
  }

  const fs::path& root_;
  git_repository* handle_;
  const Journal& journal_;
  git::Branch branch_;
  git::HeldIndex index_;
};

void drop_fresh_files(const fs::path& root, const Journal& journal) {
  for (const JournalFile& file : journal.files) {
    std::error_code ignored;
    const fs::path target = root / file.path;
    // Durably: a later command uses the same name, and what a power cut brought back under it would
    // pass for a human's.
    if (fs::remove(disk::fresh_path(target), ignored)) disk::sync_directory(target.parent_path());
    // Only directories that were made for the file are empty now.
    for (fs::path up = target.parent_path(); up != root && fs::remove(up, ignored);) {
      up = up.parent_path();
    }
  }
}

/// The killed command may have moved the branch and not have come to the sync.
void make_branch_safe(git_repository* repository, const std::string& ref) {
  const fs::path git_directory = git_repository_commondir(repository);
  for (const fs::path& file : {git_directory / ref, git_directory / "packed-refs"}) {
    if (!fs::exists(file)) continue;
    disk::sync_file(file);
    disk::sync_directory(file.parent_path());
  }
}

/// What was being written for ourselves and never came to its place.
void drop_fresh_private_files(const fs::path& directory) {
  std::error_code ignored;
  for (const char* name : {"pending", "index.lock"}) {
    fs::remove(disk::fresh_path(directory / name), ignored);
  }
  // Our copy of the index, which libgit2 writes through a lock of its own.
  for (const char* name : {"index", "index.lock"}) fs::remove(directory / name, ignored);
}

/// Finishes or undoes the change of a journal.
void settle(const git::Repository& repository, const fs::path& directory, const Journal& journal) {
  git_repository* handle = repository.handle.get();
  drop_own_ref_lock(handle, journal);
  const std::string tip = tip_of(handle, journal.ref);
  if (has_happened(handle, journal, tip)) {
    make_branch_safe(handle, journal.ref);
    Completion(repository, journal).run();
  } else {
    drop_fresh_files(repository.root, journal);
    if (tip != journal.before) return set_journal_aside(directory, journal);
  }
  remove_journal(directory);
}

}  // namespace

void drop_own_ref_lock(git_repository* repository, const Journal& journal) {
  const fs::path directory = git::private_directory(repository);
  const fs::path lock = fs::path(git_repository_path(repository)) / (journal.ref + ".lock");
  const auto bytes = disk::bytes_of(lock);
  if (!bytes) return;
  struct stat locked {
  }, noted{};
  const bool younger = ::stat(lock.c_str(), &locked) == 0 &&
                       ::stat((directory / "pending").c_str(), &noted) == 0 &&
                       (locked.st_mtim.tv_sec > noted.st_mtim.tv_sec ||
                        (locked.st_mtim.tv_sec == noted.st_mtim.tv_sec &&
                         locked.st_mtim.tv_nsec >= noted.st_mtim.tv_nsec));
  const bool ours = younger && (journal.after + "\n").starts_with(*bytes);
  // Empty is also the lock of a human's git that has just made it.
  if (ours && !disk::is_open_for_writing(lock)) disk::remove(lock);
}

void recover(const git::Repository& repository) {
  git_repository* handle = repository.handle.get();
  const fs::path directory = git::private_directory(handle);
  drop_fresh_private_files(directory);
  git::drop_waiting_objects(handle);
  if (const auto journal = read_journal(directory)) settle(repository, directory, *journal);
  // Not before: a human's commit of an index that is not up to date would take the change back.
  git::drop_own_index_lock(handle);
}

}  // namespace lapthach::book
