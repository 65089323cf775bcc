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

}  // namespace

std::string short_hex(const git_oid& id) { return hex(id).substr(0, 12); }

std::string_view Object::bytes() const {
  return {static_cast<const char*>(git_odb_object_data(owned_.get())),
          git_odb_object_size(owned_.get())};
}

Objects::Objects(git_repository* repository) : database_(nullptr, git_odb_free) {
  git_odb* database = nullptr;
  require(git_repository_odb(&database, repository),
          say("open its objects", "mở kho đối tượng của nó"));
  database_.reset(database);
}

Object Objects::read(const git_oid& id, git_object_t type) const {
  git_odb_object* found = nullptr;
  const int code = git_odb_read(&found, database_.get(), &id);
  const Text restore = say("restore it from a backup or another clone",
                           "hãy lấy lại từ bản sao lưu hoặc một bản sao khác");
  if (code < 0) {
    throw Error(Fault::data,
                say("the {} {} cannot be read: {}", "không đọc được {} {}: {}", name_of(type),
                    hex(id), words_of_git()),
                restore);
  }
  Object object(found);
  if (git_odb_object_type(found) != type) {
    throw Error(Fault::data, say("{} is not a {}", "{} không phải là {}", hex(id), name_of(type)),
                restore);
  }
  return object;
}

}  // namespace lapthach::book::git
