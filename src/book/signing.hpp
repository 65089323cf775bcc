// Signs commits as git would, with the program that the clerk's own settings name.
#pragma once

#include <optional>
#include <string>

#include "book/git.hpp"

namespace lapthach::book::git {

/// How commits are signed.
struct Signer {
  std::string format;   ///< openpgp, x509 or ssh
  std::string program;  ///< gpg, gpgsm or ssh-keygen, or another that takes the same arguments
  std::string key;      ///< of gpg an id or an address; of ssh a file or the public key itself
};

/// Nothing when commit.gpgSign is not set. `configuration`: settings that may name programs.
/// Throws Error (Fault::world) when gpg.format is unknown or ssh has no user.signingKey.
std::optional<Signer> signer(git_config* configuration, const git_signature& committer);

/// The detached signature over `bytes`, in armour. Throws Error (Fault::world) with the program's
/// words when there is none.
std::string sign(const Signer& signer, const std::string& bytes);

}  // namespace lapthach::book::git
