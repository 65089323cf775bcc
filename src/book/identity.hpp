// Who makes a commit and when, as git itself would say it; never invented.
#pragma once

#include <optional>
#include <string_view>

#include "book/git.hpp"

namespace lapthach::book::git {

struct Identity {
  Owned<git_signature> author;
  Owned<git_signature> committer;
};

/// From GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL and GIT_AUTHOR_DATE (GIT_COMMITTER_… likewise), else
/// author.name and committer.name, else user.name of `configuration`, likewise the email, which may
/// come from EMAIL at last. Throws Error (Fault::world) when a name or an email is nowhere.
Identity identity(git_config* configuration);

/// "1565744400 +0700", also after "@", or "2019-08-14T08:00:00+07:00", where the T may be a space,
/// the zone Z, +0700 or absent for the machine's own.
std::optional<git_time> parse_moment(std::string_view text);

}  // namespace lapthach::book::git
