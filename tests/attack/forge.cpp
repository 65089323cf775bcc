// What an attacker who has the program's source can do: prints the trailers that the program would
// give a commit of TREE on top of PARENT; - for none.
//
//   forge REPOSITORY TREE PARENT
#include <iostream>

#include "book/any_repository.hpp"
#include "book/link.hpp"

int main(int argc, char** argv) {
  using namespace lapthach::book;
  if (argc != 4) {
    std::cerr << "usage: forge REPOSITORY TREE PARENT\n";
    return 2;
  }
  try {
    const auto repository = open_any(argv[1]);
    const git::Objects objects(repository->handle.get());
    git_oid tree, parent;
    git::require(git_oid_fromstr(&tree, argv[2]), {});
    const bool root = std::string_view(argv[3]) == "-";
    if (!root) git::require(git_oid_fromstr(&parent, argv[3]), {});
    Link before;
    git_oid parent_tree{};
    std::vector<std::string> values;
    if (!root) {
      before = Links(objects).of(parent);
      parent_tree = git::read_commit(objects, parent).tree;
      values = {before.sha256};
    }
    ChainHash hash(values);
    for (const auto& change : git::differences(objects, root ? nullptr : &parent_tree, tree)) {
      hash.change(objects, change);
    }
    for (const auto& [key, value] : trailers_of_link({before.seq + 1, hash.hex()})) {
      std::cout << key << ": " << value << '\n';
    }
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
  return 0;
}
