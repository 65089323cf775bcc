// Walks from a head to the roots without recursion.
#include "book/ancestry.hpp"

#include <algorithm>
#include <queue>

namespace lapthach::book {

namespace {

class Walk {
 public:
  Walk(const git::Objects& objects, const CommitSet& left_out)
      : objects_(objects), left_out_(left_out) {}

  Ancestry take() { return std::move(found_); }

  void from(const git_oid& head) {
    enter(head);
    while (!path_.empty()) {
      Open& open = path_.back();
      if (open.next < open.commit.raw.parents.size()) {
        enter(git_oid(open.commit.raw.parents[open.next++]));
      } else {
        found_.index.emplace(open.commit.raw.id, found_.commits.size());
        found_.commits.push_back(std::move(open.commit));
        path_.pop_back();
      }
    }
  }

 private:
  struct Open {
    Ancestor commit;
    std::size_t next = 0;  ///< parent to look at
  };

  void enter(const git_oid& id) {
    if (left_out_.contains(id) || !seen_.insert(id).second) return;
    try {
      Open open{{git::read_commit(objects_, id), {}, {}}};
      open.commit.trailers = trailers_of(open.commit.raw.message);
      open.commit.stated = stated_link(open.commit.trailers);
      path_.push_back(std::move(open));
    } catch (const Error& error) {
      found_.unreadable.emplace_back(id, error.diagnostics().front());
    }
  }

  const git::Objects& objects_;
  const CommitSet& left_out_;
  CommitSet seen_;
  std::vector<Open> path_;
  Ancestry found_;
};

}  // namespace

const Ancestor* Ancestry::find(const git_oid& id) const {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &commits[found->second];
}

bool Ancestry::is_unreadable(const git_oid& id) const {
  return std::any_of(unreadable.begin(), unreadable.end(),
                     [&](const auto& commit) { return git::SameId{}(commit.first, id); });
}

std::vector<std::int64_t> Ancestry::numbers(Links& outside) const {
  std::vector<std::int64_t> numbers;
  const auto number_of = [&](const git_oid& parent) -> std::int64_t {
    if (const auto found = index.find(parent); found != index.end()) return numbers[found->second];
    return is_unreadable(parent) ? 0 : outside.of(parent).seq;
  };
  for (const Ancestor& commit : commits) {
    std::int64_t greatest = 0;
    for (const git_oid& parent : commit.raw.parents) {
      greatest = std::max(greatest, number_of(parent));
    }
    numbers.push_back(commit.stated ? commit.stated->seq : greatest);
  }
  return numbers;
}

std::vector<std::size_t> Ancestry::newest_first() const {
  std::vector<std::size_t> children(commits.size()), order;
  for (const Ancestor& commit : commits) {
    for (const git_oid& parent : commit.raw.parents) {
      if (const auto found = index.find(parent); found != index.end()) ++children[found->second];
    }
  }
  std::priority_queue<std::pair<std::int64_t, std::size_t>> ready;
  const auto add = [&](std::size_t i) { ready.emplace(commits[i].raw.committer.time, i); };
  for (std::size_t i = 0; i < commits.size(); ++i) {
    if (children[i] == 0) add(i);
  }
  while (!ready.empty()) {
    const std::size_t next = ready.top().second;
    ready.pop();
    order.push_back(next);
    for (const git_oid& parent : commits[next].raw.parents) {
      const auto found = index.find(parent);
      if (found != index.end() && --children[found->second] == 0) add(found->second);
    }
  }
  return order;
}

Ancestry ancestry(const git::Objects& objects, const git_oid& head, const CommitSet& left_out) {
  Walk walk(objects, left_out);
  walk.from(head);
  return walk.take();
}

CommitSet reachable(git_repository* repository, const git_oid& head) {
  const Text doing = say("walk through the history", "đọc lịch sử");
  git_revwalk* made = nullptr;
  git::require(git_revwalk_new(&made, repository), doing);
  const std::unique_ptr<git_revwalk, void (*)(git_revwalk*)> walk(made, git_revwalk_free);
  CommitSet found;
  if (git_revwalk_push(made, &head) != 0) return found;
  for (git_oid id; git_revwalk_next(&id, made) == 0;) found.insert(id);
  return found;
}

}  // namespace lapthach::book
