// gpg and gpgsm take a key's id, ssh-keygen a file; both read the commit and print the signature.
#include "book/signing.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "book/disk.hpp"
#include "book/process.hpp"

namespace lapthach::book::git {

namespace fs = std::filesystem;

namespace {

std::string configured(git_config* configuration, const char* key, std::string otherwise) {
  const char* value = nullptr;
  const bool set = git_config_get_string(&value, configuration, key) == 0 && *value != '\0';
  return set ? value : std::move(otherwise);
}

/// A public key that stands in the settings itself: its secret half is with the agent.
std::optional<std::string> literal_key(const std::string& key) {
  if (key.starts_with("key::")) return key.substr(5);
  if (key.starts_with("ssh-")) return key;
  return std::nullopt;
}

fs::path expanded(const std::string& path) {
  const char* home = std::getenv("HOME");
  return path.starts_with("~/") && home != nullptr ? fs::path(home) / path.substr(2)
                                                   : fs::path(path);
}

fs::path file_with(const std::string& bytes) {
  std::string path = (fs::temp_directory_path() / "lapthach-key-XXXXXX").string();
  const int file = ::mkstemp(path.data());
  if (file < 0) throw disk::refusal(say("make {}", "tạo {}", path));
  ::close(file);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string checked(const Signer& signer, const Outcome& outcome, std::string_view beginning) {
  if (outcome.status == 0 && outcome.output.starts_with(beginning)) return outcome.output;
  std::string words = outcome.errors;
  while (words.ends_with('\n')) words.pop_back();
  throw Error(Fault::world,
              say("{} did not sign the commit: {}", "{} không ký được lần ghi: {}", signer.program,
                  words.empty() ? std::to_string(outcome.status) : words),
              say("nothing was changed; see that the key of user.signingKey can be used, or leave "
                  "commits unsigned: git config --global commit.gpgSign false",
                  "chưa có gì thay đổi; hãy xem khóa ở user.signingKey có dùng được không, hoặc "
                  "thôi ký: git config --global commit.gpgSign false"));
}

std::string sign_by_ssh(const Signer& signer, const std::string& bytes) {
  std::vector<std::string> words = {signer.program, "-Y", "sign", "-n", "git", "-f"};
  const auto literal = literal_key(signer.key);
  const disk::Temporary file(literal ? file_with(*literal + "\n") : fs::path{});
  if (literal) {
    words.insert(words.end(), {file.path().string(), "-U"});
  } else {
    words.push_back(expanded(signer.key).string());
  }
  return checked(signer, run({words, bytes, {}, {}}), "-----BEGIN SSH SIGNATURE-----");
}

}  // namespace

std::optional<Signer> signer(git_config* configuration, const git_signature& committer) {
  int wanted = 0;
  if (git_config_get_bool(&wanted, configuration, "commit.gpgSign") != 0 || wanted == 0) {
    return std::nullopt;
  }
  Signer signer{configured(configuration, "gpg.format", "openpgp"), {}, {}};
  signer.key = configured(configuration, "user.signingKey", "");
  if (signer.format == "openpgp") {
    signer.program = configured(configuration, "gpg.program", "gpg");
    signer.program = configured(configuration, "gpg.openpgp.program", signer.program);
  } else if (signer.format == "x509") {
    signer.program = configured(configuration, "gpg.x509.program", "gpgsm");
  } else if (signer.format == "ssh") {
    signer.program = configured(configuration, "gpg.ssh.program", "ssh-keygen");
  } else {
    throw Error(Fault::world,
                say("gpg.format is unknown: {}", "không hiểu gpg.format: {}", signer.format),
                say("set it to openpgp, x509 or ssh", "hãy đặt là openpgp, x509 hoặc ssh"));
  }
  if (signer.key.empty() && signer.format == "ssh") {
    throw Error(Fault::world,
                say("commits shall be signed, but no key is named",
                    "cần ký lần ghi, nhưng chưa nêu khóa nào"),
                say("name it: git config --global user.signingKey ~/.ssh/id_ed25519.pub",
                    "hãy nêu khóa: git config --global user.signingKey ~/.ssh/id_ed25519.pub"));
  }
  if (signer.key.empty()) {
    signer.key = std::string(committer.name) + " <" + committer.email + ">";
  }
  return signer;
}

std::string sign(const Signer& signer, const std::string& bytes) {
  if (signer.format == "ssh") return sign_by_ssh(signer, bytes);
  return checked(signer, run({{signer.program, "-bsau", signer.key}, bytes, {}, {}}),
                 "-----BEGIN ");
}

}  // namespace lapthach::book::git
