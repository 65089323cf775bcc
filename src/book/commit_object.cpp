// Data never reaches the message: only ids and the names of commands do.
#include "book/commit_object.hpp"

#include <array>

namespace lapthach::book {

std::string message_of(const Change& change, const Link& link) {
  auto trailers = change.trailers;
  if (!change.key.empty()) trailers.emplace_back(key_trailer, change.key);
  for (auto& trailer : trailers_of_link(link)) trailers.push_back(std::move(trailer));
  return message_with(change.subject, trailers);
}

git_oid write_commit(git_repository* repository, const git::Branch& branch,
                     const git::Identity& identity, const git_tree* tree,
                     const std::string& message, const std::optional<git::Signer>& signer) {
  const Text doing = say("store the commit", "lưu lần ghi");
  std::array<const git_commit*, 1> parents = {branch.tip.get()};
  git_buf buffer = GIT_BUF_INIT;
  git::require(
      git_commit_create_buffer(&buffer, repository, identity.author.get(), identity.committer.get(),
                               "UTF-8", message.c_str(), tree, branch.tip ? 1 : 0, parents.data()),
      doing);
  const std::string bytes(buffer.ptr, buffer.size);
  git_buf_dispose(&buffer);
  git_oid id;
  if (signer) {
    const std::string signature = git::sign(*signer, bytes);
    git::require(git_commit_create_with_signature(&id, repository, bytes.c_str(), signature.c_str(),
                                                  nullptr),
                 doing);
    return id;
  }
  git_odb* made = nullptr;
  git::require(git_repository_odb(&made, repository), doing);
  const std::unique_ptr<git_odb, void (*)(git_odb*)> store(made, git_odb_free);
  git::require(git_odb_write(&id, store.get(), bytes.data(), bytes.size(), GIT_OBJECT_COMMIT),
               doing);
  return id;
}

}  // namespace lapthach::book
