// What a clone of a book must be told, since git copies no settings and no hooks.

#include <sys/stat.h>

#include "book/disk.hpp"
#include "book/merge_driver.hpp"
#include "book/schema_files.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view check_hook =
    "#!/bin/sh\n"
    "# Before a commit made by hand: `lapthach init --hooks` has put this here.\n"
    "exec lapthach check --quiet\n";

git::Owned<git_config> settings_of(git_repository* repository) {
  return git::own<git_config>(say("read its settings", "đọc cấu hình"), [&](git_config** out) {
    return git_repository_config(out, repository);
  });
}

void write_file(const fs::path& file, std::string_view bytes) {
  disk::StagedFiles staged;
  staged.add(file, bytes);
  staged.sync();
  staged.put_in_place();
}

/// True when the book's own attributes, or those of this clone, name the driver.
bool has_attributes(git_repository* repository) {
  const char* value = nullptr;
  return git_attr_get(&value, repository, GIT_ATTR_CHECK_FILE_THEN_INDEX, "registry/cells.yaml",
                      "merge") == 0 &&
         value != nullptr && std::string_view(value) == "lapthach";
}

}  // namespace

std::vector<std::string> prepare_clone(const fs::path& root) {
  const auto repository = git::open(root);
  git_repository* handle = repository->handle.get();
  const auto settings = settings_of(handle);
  std::vector<std::string> set = install_merge_driver(settings.get());
  if (git::keep_every_object(settings.get())) set.emplace_back("extensions.preciousObjects");
  if (!has_attributes(handle)) {
    const fs::path file = fs::path(git_repository_commondir(handle)) / "info" / "attributes";
    write_file(file, disk::bytes_of(file).value_or("") + attributes_for_git());
    set.emplace_back(".git/info/attributes");
  }
  if (put_schemas(root)) set.emplace_back(".schema");
  return set;
}

bool merges_by_records(const fs::path& root) {
  try {
    const auto repository = git::open(root);
    const auto settings = git::configuration(repository->handle.get());
    const char* driver = nullptr;
    return git_config_get_string(&driver, settings.get(), "merge.lapthach.driver") == 0 &&
           *driver != '\0';
  } catch (const Error&) {
    return true;  // where there is no git, nothing is merged
  }
}

bool install_check_hook(const fs::path& root) {
  const auto repository = git::open(root);
  const fs::path file =
      git::path_of(repository->handle.get(), GIT_REPOSITORY_ITEM_HOOKS) / "pre-commit";
  if (fs::exists(file)) {
    if (disk::bytes_of(file) == check_hook) return false;
    throw Error(Fault::world,
                say("there is a hook already: {}", "đã có một hook: {}", file.string()),
                say("add to it the line: lapthach check --quiet || exit 1",
                    "hãy thêm vào đó dòng: lapthach check --quiet || exit 1"));
  }
  write_file(file, check_hook);
  if (::chmod(file.c_str(), 0700) != 0) {
    throw disk::refusal(say("write {}", "ghi {}", file.string()));
  }
  return true;
}

}  // namespace lapthach::book
