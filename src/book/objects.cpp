// Reads objects of git's database; libgit2 compares each with its name (SHA-1) as it is read.
#include "book/objects.hpp"

namespace lapthach::book::git {

namespace {

std::string words_of_git() {
  const git_error* last = git_error_last();
  return last != nullptr && last->message != nullptr ? last->message : "no reason given";
}

Text name_of(git_object_t type) {
  switch (type) {
    case GIT_OBJECT_COMMIT:
      return say("commit", "lần ghi");
    case GIT_OBJECT_TREE:
      return say("tree", "cây thư mục");
    default:
      return say("file", "tệp");
  }
}

/// A clone with --filter: git fetches what it left out when it is asked, libgit2 does not.
bool is_partial(git_repository* repository) {
  git_config* made = nullptr;
  if (git_repository_config_snapshot(&made, repository) != 0) return false;
  const std::unique_ptr<git_config, void (*)(git_config*)> config(made, git_config_free);
  git_config_iterator* begun = nullptr;
  if (git_config_iterator_glob_new(&begun, made, "remote\\..*\\.promisor") != 0) return false;
  const std::unique_ptr<git_config_iterator, void (*)(git_config_iterator*)> iterator(
      begun, git_config_iterator_free);
  git_config_entry* entry = nullptr;
  return git_config_next(&entry, begun) == 0;
}

Error unreadable(git_repository* repository, const Text& object, int code) {
  const std::string why = words_of_git();
  if (code == GIT_ENOTFOUND && git_repository_is_shallow(repository) == 1) {
    return {Fault::data,
            say("{} is not in this clone, whose history is cut off (shallow)",
                "{} không có trong bản sao này, vì lịch sử bị cắt bớt (shallow)", object),
            say("fetch the rest: git fetch --unshallow",
                "hãy lấy phần còn lại: git fetch --unshallow")};
  }
  if (code == GIT_ENOTFOUND && is_partial(repository)) {
    return {Fault::data,
            say("{} is not in this clone, which left out older files (git clone --filter)",
                "{} không có trong bản sao này, vì đã bỏ bớt tệp cũ (git clone --filter)", object),
            say("fetch them: git fetch --refetch --no-filter",
                "hãy lấy về: git fetch --refetch --no-filter")};
  }
  return {Fault::data, say("{} cannot be read: {}", "không đọc được {}: {}", object, why),
          say("restore it from a backup or another clone",
              "hãy lấy lại từ bản sao lưu hoặc một bản sao khác")};
}

}  // namespace

std::string short_hex(const git_oid& id) { return hex(id).substr(0, 12); }

std::string_view Object::bytes() const {
  return {static_cast<const char*>(git_odb_object_data(owned_.get())),
          git_odb_object_size(owned_.get())};
}

Objects::Objects(git_repository* repository)
    : repository_(repository), database_(nullptr, git_odb_free) {
  git_odb* database = nullptr;
  require(git_repository_odb(&database, repository),
          say("open its objects", "mở kho đối tượng của nó"));
  database_.reset(database);
}

Object Objects::read(const git_oid& id, git_object_t type) const {
  git_odb_object* found = nullptr;
  const int code = git_odb_read(&found, database_.get(), &id);
  if (code < 0) {
    throw unreadable(repository_, say("the {} {}", "{} {}", name_of(type), hex(id)), code);
  }
  Object object(found);
  if (git_odb_object_type(found) != type) {
    throw Error(Fault::data, say("{} is not a {}", "{} không phải là {}", hex(id), name_of(type)),
                say("restore it from a backup or another clone",
                    "hãy lấy lại từ bản sao lưu hoặc một bản sao khác"));
  }
  return object;
}

Object Objects::skim(const git_oid& blob) const {
  class Unchecked {
   public:
    Unchecked() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0); }
    ~Unchecked() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1); }
    Unchecked(const Unchecked&) = delete;
    Unchecked& operator=(const Unchecked&) = delete;
  };
  const Unchecked meanwhile;
  return read(blob, GIT_OBJECT_BLOB);
}

}  // namespace lapthach::book::git
