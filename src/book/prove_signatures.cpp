// Signatures of ssh keys, checked by ssh-keygen itself.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "book/process.hpp"
#include "book/prove.hpp"
#include "book/scratch.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// 20190814010000, in UTC.
std::string compact(std::int64_t seconds) {
  std::string text = iso_text({seconds, 0}).substr(0, 19);
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return text;
}

/// Letters that ssh-keygen takes for a principal and nothing else.
bool is_address(const std::string& email) {
  return !email.empty() && email.front() != '-' &&
         std::all_of(email.begin(), email.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  std::string_view("@.+_-").find(c) != std::string_view::npos;
         });
}

class SignatureCheck {
 public:
  SignatureCheck(const git::Objects& objects, const std::string& signers, Findings& findings)
      : objects_(objects), signers_(fs::absolute(signers).string()), findings_(findings) {
    if (!fs::is_regular_file(signers_)) {
      throw Error(Fault::world, say("there is no file {}", "không có tệp {}", signers),
                  say("it lists who may sign with which key: see ALLOWED SIGNERS in ssh-keygen(1)",
                      "tệp ấy nêu ai được ký bằng khóa nào: xem ALLOWED SIGNERS trong "
                      "ssh-keygen(1)"));
    }
  }

  /// True when the commit has a good signature.
  bool check(const CommitStep& step) {
    const git::SignedCommit commit = git::signed_part(objects_, step.commit.raw.id);
    if (commit.signature.empty()) {
      if (!step.by_hand()) add(step, say("is not signed", "không có chữ ký"));
      return false;
    }
    if (!is_address(step.commit.raw.author.email)) {
      add(step, say("its author's address is not one", "địa chỉ người ghi không hợp lệ"));
      return false;
    }
    const Outcome outcome = verify(step.commit.raw, commit);
    if (outcome.status == 0) return true;
    add(step, say("its signature is not by a key that {} may sign with on {}",
                  "chữ ký không thuộc khóa mà {} được dùng vào ngày {}",
                  step.commit.raw.author.email, iso_text(time_of(step)).substr(0, 10)));
    return false;
  }

 private:
  static Moment time_of(const CommitStep& step) {
    const git::Person& committer = step.commit.raw.committer;
    return {committer.time, committer.offset};
  }

  std::string signature_file(const std::string& signature) const {
    const fs::path file = scratch_.path() / "signature";
    std::ofstream(file, std::ios::binary | std::ios::trunc) << signature;
    return file.string();
  }

  Outcome verify(const git::RawCommit& raw, const git::SignedCommit& commit) const {
    return run({.words = {"ssh-keygen", "-Y", "verify", "-f", signers_, "-I", raw.author.email,
                          "-n", "git", "-s", signature_file(commit.signature),
                          "-Overify-time=" + compact(raw.committer.time)},
                .input = commit.payload,
                .directory = {},
                .environment = {{"TZ", "UTC"}, {"LC_ALL", "C"}}});
  }

  void add(const CommitStep& step, const Text& what) {
    findings_.add(
        Severity::error, step, what,
        say("ask {} whether this commit is theirs; {}", "hãy hỏi {} có ghi lần này không; {}",
            step.commit.raw.author.name, see(step)));
  }

  const git::Objects& objects_;
  std::string signers_;
  Findings& findings_;
  Scratch scratch_;  ///< for the one file that ssh-keygen wants by name
};

}  // namespace

std::int64_t check_signatures(const std::vector<CommitStep>& steps, const git::Objects& objects,
                              const std::string& signers, Findings& findings) {
  SignatureCheck check(objects, signers, findings);
  return std::count_if(steps.begin(), steps.end(),
                       [&](const CommitStep& step) { return check.check(step); });
}

std::string configured_signers() {
  const auto configuration = git::configuration(nullptr);
  for (const char* key : {"lapthach.allowedSigners", "gpg.ssh.allowedSignersFile"}) {
    git_buf path = GIT_BUF_INIT;
    if (git_config_get_path(&path, configuration.get(), key) != 0) continue;
    const std::string found(path.ptr, path.size);
    git_buf_dispose(&path);
    return found;
  }
  return {};
}

}  // namespace lapthach::book
