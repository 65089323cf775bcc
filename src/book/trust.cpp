// Reads the clerk's word from the settings of her account and of the machine alone.
#include "book/trust.hpp"

#include <string_view>

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

struct FreeIterator {
  void operator()(git_config_iterator* it) const { git_config_iterator_free(it); }
};

bool is_the_book(std::string_view trusted, const fs::path& root) {
  if (trusted == "*") return true;
  std::error_code unreadable;
  return fs::equivalent(trusted, root, unreadable);
}

}  // namespace

bool is_trusted(const Repository& repository) {
  const auto own = configuration(nullptr);
  git_config_iterator* first = nullptr;
  if (git_config_multivar_iterator_new(&first, own.get(), "lapthach.trusted", nullptr) != 0) {
    return false;
  }
  const std::unique_ptr<git_config_iterator, FreeIterator> entries(first);
  git_config_entry* entry = nullptr;
  while (git_config_next(&entry, entries.get()) == 0) {
    if (is_the_book(entry->value, repository.root)) return true;
  }
  return false;
}

Owned<git_config> trusted_configuration(const Repository& repository) {
  return configuration(is_trusted(repository) ? repository.handle.get() : nullptr);
}

}  // namespace lapthach::book::git
