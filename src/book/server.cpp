// The bare repository that clerks push to.
#include <array>

#include <sys/stat.h>

#include "book/disk.hpp"
#include "book/git.hpp"
#include "book/new_directory.hpp"
#include "lapthach/book/merge.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view receive_hook =
    "#!/bin/sh\n"
    "# Refuses a push that would break the book: `lapthach init --server` has put this here.\n"
    "exec lapthach receive\n";

constexpr std::array refusals = {"receive.fsckObjects", "receive.denyNonFastForwards",
                                 "receive.denyDeletes"};

void make_bare_repository(const fs::path& directory) {
  const git::Session session;
  const Text doing = say("make a repository in {}", "tạo kho trong {}", directory.string());
  git_repository_init_options options{};
  git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
  options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_NO_REINIT;
  options.initial_head = "main";
  const auto repository = git::own<git_repository>(doing, [&](git_repository** out) {
    return git_repository_init_ext(out, directory.c_str(), &options);
  });
  const auto settings = git::own<git_config>(
      doing, [&](git_config** out) { return git_repository_config(out, repository.get()); });
  git::keep_every_object(settings.get());
  for (const char* name : refusals) {
    git::require(git_config_set_bool(settings.get(), name, 1), doing);
  }
}

}  // namespace

void make_server(const fs::path& directory) {
  fill_new_directory(directory, "HEAD", [](const fs::path& workshop) {
    make_bare_repository(workshop);
    const fs::path hook = workshop / "hooks" / "pre-receive";
    disk::StagedFiles staged;
    staged.add(hook, receive_hook);
    staged.put_in_place();
    if (::chmod(hook.c_str(), 0700) != 0) {
      throw disk::refusal(say("write {}", "ghi {}", hook.string()));
    }
  });
}

}  // namespace lapthach::book
