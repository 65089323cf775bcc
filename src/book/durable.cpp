// One fsync for each loose object and for each directory that names one; packs are git's affair.
#include "book/durable.hpp"

#include <cerrno>
#include <memory>
#include <set>

#include <git2/sys/odb_backend.h>
#include <sys/stat.h>

#include "book/disk.hpp"

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

/// The tree and the file of each path, and the trees between.
std::set<std::string> on_the_way(const git_tree* tree, const std::vector<std::string>& paths) {
  std::set<std::string> ids = {hex(*git_tree_id(tree))};
  for (const fs::path path : paths) {
    fs::path part;
    for (const fs::path& name : path) {
      const auto entry = entry_at(tree, (part /= name).generic_string());
      if (!entry) break;
      ids.insert(hex(*git_tree_entry_id(entry.get())));
    }
  }
  return ids;
}

fs::path waiting_room(git_repository* repository) {
  return private_directory(repository) / "objects";
}

/// Empty at first, and gone at the end; meanwhile nothing that libgit2 writes is synced.
struct WaitingRoom {
  explicit WaitingRoom(git_repository* of) : repository(of), path(waiting_room(of)) {
    drop_waiting_objects(repository);
    sync_each_write(false);
  }
  ~WaitingRoom() {
    sync_each_write(true);
    drop_waiting_objects(repository);
  }
  WaitingRoom(const WaitingRoom&) = delete;
  WaitingRoom& operator=(const WaitingRoom&) = delete;

  git_repository* repository;
  fs::path path;
};

void make_directory(const fs::path& directory) {
  if (::mkdir(directory.c_str(), 0777) == 0 || errno == EEXIST) return;
  throw disk::refusal(say("make the directory {}", "tạo thư mục {}", directory.string()));
}

/// A store of loose objects in `directory` alone, of which nothing is synced.
std::unique_ptr<git_odb, void (*)(git_odb*)> store_in(const fs::path& directory) {
  const Text doing = say("store objects in {}", "lưu đối tượng vào {}", directory.string());
  git_odb* made = nullptr;
  require(git_odb_new(&made), doing);
  std::unique_ptr<git_odb, void (*)(git_odb*)> store(made, git_odb_free);
  git_odb_backend* loose = nullptr;
  require(git_odb_backend_loose(&loose, directory.c_str(), -1, 0, 0, 0), doing);
  require(git_odb_add_backend(store.get(), loose, 1), doing);
  return store;
}

/// Moves the objects in `from` to their places in `to`, over what may be there.
void move_in(const fs::path& from, const fs::path& to) {
  std::set<fs::path> directories = {to};
  for (const auto& fan : fs::directory_iterator(from)) {
    const fs::path place = to / fan.path().filename();
    make_directory(place);
    directories.insert(place);
    for (const auto& object : fs::directory_iterator(fan)) {
      const fs::path target = place / object.path().filename();
      if (::rename(object.path().c_str(), target.c_str()) != 0) {
        throw disk::refusal(say("write {}", "ghi {}", target.string()));
      }
    }
  }
  for (const fs::path& directory : directories) disk::sync_directory(directory);
}

}  // namespace

void drop_waiting_objects(git_repository* repository) {
  std::error_code ignored;
  fs::remove_all(waiting_room(repository), ignored);
}

void store_together(git_repository* repository, const std::vector<std::string_view>& contents) {
  const WaitingRoom waiting(repository);
  const fs::path& room = waiting.path;
  make_directory(room);
  const auto store = store_in(room);
  for (const std::string_view bytes : contents) {
    git_oid id;
    require(git_odb_write(&id, store.get(), bytes.data(), bytes.size(), GIT_OBJECT_BLOB),
            say("store a file", "lưu một tệp"));
  }
  disk::sync_file_system(room);
  move_in(room, path_of(repository, GIT_REPOSITORY_ITEM_OBJECTS));
}

void sync_objects(git_repository* repository, const git_oid& commit, const git_tree* tree,
                  const std::vector<std::string>& paths) {
  std::set<std::string> ids = on_the_way(tree, paths);
  ids.insert(hex(commit));
  const fs::path objects = path_of(repository, GIT_REPOSITORY_ITEM_OBJECTS);
  std::set<fs::path> directories = {objects};
  for (const std::string& id : ids) {
    const fs::path file = objects / id.substr(0, 2) / id.substr(2);
    if (!fs::exists(file)) continue;
    disk::sync_file(file);
    directories.insert(file.parent_path());
  }
  for (const fs::path& directory : directories) disk::sync_directory(directory);
}

}  // namespace lapthach::book::git
