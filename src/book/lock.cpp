// flock(2) on a file that is never removed, with the holder's process written inside.
#include "book/lock.hpp"

#include <cerrno>
#include <csignal>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/disk.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

std::string holder(int file) {
  std::string process(32, '\0');
  const ssize_t got = ::pread(file, process.data(), process.size(), 0);
  process.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  while (process.ends_with('\n')) process.pop_back();
  return process.empty() ? "?" : process;
}

Error busy(const std::string& process, std::chrono::seconds patience) {
  return {Fault::world,
          say("another lapthach (process {}) has been writing to this book for {} seconds",
              "một lệnh lapthach khác (tiến trình {}) đã ghi vào sổ này suốt {} giây", process,
              patience.count()),
          say("nothing was changed; try again when it is done: ps -p {}",
              "chưa có gì thay đổi; hãy làm lại khi lệnh ấy xong: ps -p {}", process)};
}

/// False with errno EINTR when the time is over. Waits inside the kernel, which serves the waiting
/// in turn; a lock asked for again and again would go to whoever is lucky.
bool acquire(int file, std::chrono::seconds patience) {
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return true;
  if (errno != EWOULDBLOCK) return false;
  struct sigaction wake {
  }, before{};
  wake.sa_handler = [](int) {};
  ::sigaction(SIGALRM, &wake, &before);
  ::alarm(static_cast<unsigned>(patience.count()));
  const bool got = ::flock(file, LOCK_EX) == 0;
  const int reason = errno;
  ::alarm(0);
  ::sigaction(SIGALRM, &before, nullptr);
  errno = reason;
  return got;
}

}  // namespace

Lock::Lock(const fs::path& directory, std::chrono::seconds patience) {
  const fs::path path = directory / "lock";
  if (::mkdir(directory.c_str(), 0700) == 0) {
    disk::sync_directory(directory.parent_path());
  } else if (errno != EEXIST) {
    throw disk::refusal(say("make the directory {}", "tạo thư mục {}", directory.string()));
  }
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file_ < 0) throw disk::refusal(say("write {}", "ghi {}", path.string()));
  if (!acquire(file_, patience)) {
    const bool waited = errno == EINTR;
    const Error error = waited ? busy(holder(file_), patience)
                               : disk::refusal(say("lock {}", "khóa {}", path.string()));
    ::close(file_);
    throw error;
  }
  const std::string process = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file_, 0) == 0) {
    // Only for the message to others: a failure does no harm.
    [[maybe_unused]] const ssize_t written = ::pwrite(file_, process.data(), process.size(), 0);
  }
}

std::optional<timespec> Lock::moment() const {
  const auto touch = [this] {
    struct stat state {};
    if (::futimens(file_, nullptr) != 0 || ::fstat(file_, &state) != 0) {
      throw disk::refusal(say("write {}", "ghi {}", "lock"));
    }
    return state.st_ctim;
  };
  const timespec first = touch();
  constexpr timespec tick{0, 1'000'000};
  for (int tries = 0; tries < 10; ++tries) {
    ::nanosleep(&tick, nullptr);
    const timespec now = touch();
    if (now.tv_sec != first.tv_sec || now.tv_nsec != first.tv_nsec) return now;
  }
  return std::nullopt;
}

Lock::~Lock() { ::close(file_); }

}  // namespace lapthach::book
