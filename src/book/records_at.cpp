// A book as an earlier commit has it.
#include "book/any_repository.hpp"
#include "book/exported_tree.hpp"
#include "book/scratch.hpp"
#include "lapthach/book/history.hpp"

namespace lapthach::book {

domain::Records records_at(const std::filesystem::path& root, const std::string& commit,
                           const Wanted& wanted) {
  const auto repository = open_any(root);
  const git::Objects objects(repository->handle.get());
  git_oid id;
  git::require(git_oid_fromstr(&id, commit.c_str()), say("read {}", "đọc {}", commit));
  const Scratch scratch;
  const ExportedTree files(objects, git::read_commit(objects, id).tree, scratch.path());
  return load_or_throw(files.root(), wanted);
}

}  // namespace lapthach::book
