// posix_spawn(3) between files in memory: no pipe can fill up and stall.
#include "book/process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "book/disk.hpp"

namespace lapthach::book {

namespace {

/// A file without a name, for one of the program's three streams.
class Stream {
 public:
  explicit Stream(const std::string& bytes) : descriptor_(::memfd_create("stream", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw disk::refusal(say("make a file", "tạo tệp tạm"));
    std::string_view rest = bytes;
    while (!rest.empty()) {
      const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
      if (written < 0) throw disk::refusal(say("write a file", "ghi tệp tạm"));
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(descriptor_, 0, SEEK_SET);
  }
  ~Stream() { ::close(descriptor_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  int descriptor() const { return descriptor_; }

  std::string bytes() const {
    std::string all;
    std::array<char, 4096> part{};
    for (ssize_t got; (got = ::pread(descriptor_, part.data(), part.size(),
                                     static_cast<off_t>(all.size()))) > 0;) {
      all.append(part.data(), static_cast<std::size_t>(got));
    }
    return all;
  }

 private:
  int descriptor_;
};

/// Where the program runs and what its streams are.
class Actions {
 public:
  Actions(const std::filesystem::path& directory, const std::array<const Stream*, 3>& streams) {
    posix_spawn_file_actions_init(&actions_);
    for (int number = 0; number < 3; ++number) {
      posix_spawn_file_actions_adddup2(
          &actions_, streams[static_cast<std::size_t>(number)]->descriptor(), number);
    }
    if (!directory.empty()) {
      posix_spawn_file_actions_addchdir_np(&actions_, directory.c_str());
    }
  }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// The signals that we block or ignore reach the program.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none, pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &pipe);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

std::vector<std::string> environment_of(const Program& program) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    if (!std::string_view(*entry).starts_with("GIT_")) all.emplace_back(*entry);
  }
  for (const auto& [name, value] : program.environment) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Outcome run(const Program& program) {
  const Stream input(program.input), output({}), errors({});
  const Actions actions(program.directory, {&input, &output, &errors});
  const Attributes attributes;
  std::vector<std::string> words = program.words, environment = environment_of(program);
  pid_t process = 0;
  const int fault = ::posix_spawnp(&process, words.front().c_str(), actions.get(), attributes.get(),
                                   pointers(words).data(), pointers(environment).data());
  if (fault != 0) {
    throw Error(Fault::world, say("cannot run {}: {}", "không chạy được {}: {}", words.front(),
                                  std::generic_category().message(fault)));
  }
  const int status = wait_for(process);
  return {status, output.bytes(), errors.bytes()};
}

}  // namespace lapthach::book
