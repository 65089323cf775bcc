// Reads the arguments of a stopped process's system call.
#include "fault/calls.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace fault {
namespace {

namespace fs = std::filesystem;

/// Where a call keeps its paths.
enum class Shape {
  fd,
  second_fd,
  everywhere,
  open,
  open_at,
  path,
  path_at,
  two,
  two_at,
  link_text
};

struct Kind {
  const char* name;
  Effect effect;
  Shape shape;
};

const std::map<long, Kind>& kinds() {
  static const std::map<long, Kind> table = {
      {SYS_write, {"write", Effect::write, Shape::fd}},
      {SYS_pwrite64, {"pwrite64", Effect::write, Shape::fd}},
      {SYS_writev, {"writev", Effect::write, Shape::fd}},
      {SYS_pwritev, {"pwritev", Effect::write, Shape::fd}},
      {SYS_ftruncate, {"ftruncate", Effect::write, Shape::fd}},
      {SYS_fallocate, {"fallocate", Effect::write, Shape::fd}},
      {SYS_sendfile, {"sendfile", Effect::write, Shape::fd}},
      {SYS_copy_file_range, {"copy_file_range", Effect::write, Shape::second_fd}},
      {SYS_fchmod, {"fchmod", Effect::metadata, Shape::fd}},
      {SYS_flock, {"flock", Effect::metadata, Shape::fd}},
      {SYS_open, {"open", Effect::open, Shape::open}},
      {SYS_creat, {"creat", Effect::open, Shape::open}},
      {SYS_openat, {"openat", Effect::open, Shape::open_at}},
      {SYS_openat2, {"openat2", Effect::open, Shape::open_at}},
      {SYS_mkdir, {"mkdir", Effect::make_directory, Shape::path}},
      {SYS_mkdirat, {"mkdirat", Effect::make_directory, Shape::path_at}},
      {SYS_rmdir, {"rmdir", Effect::remove, Shape::path}},
      {SYS_unlink, {"unlink", Effect::remove, Shape::path}},
      {SYS_unlinkat, {"unlinkat", Effect::remove, Shape::path_at}},
      {SYS_truncate, {"truncate", Effect::write, Shape::path}},
      {SYS_chmod, {"chmod", Effect::metadata, Shape::path}},
      {SYS_fchmodat, {"fchmodat", Effect::metadata, Shape::path_at}},
      {SYS_utimensat, {"utimensat", Effect::metadata, Shape::path_at}},
      {SYS_symlink, {"symlink", Effect::link, Shape::link_text}},
      {SYS_rename, {"rename", Effect::rename, Shape::two}},
      {SYS_renameat, {"renameat", Effect::rename, Shape::two_at}},
      {SYS_renameat2, {"renameat2", Effect::rename, Shape::two_at}},
      {SYS_link, {"link", Effect::link, Shape::two}},
      {SYS_linkat, {"linkat", Effect::link, Shape::two_at}},
      {SYS_fsync, {"fsync", Effect::sync_file, Shape::fd}},
      {SYS_fdatasync, {"fdatasync", Effect::sync_file, Shape::fd}},
      {SYS_syncfs, {"syncfs", Effect::sync_all, Shape::fd}},
      {SYS_sync, {"sync", Effect::sync_all, Shape::everywhere}},
  };
  return table;
}

std::string text_at(pid_t pid, unsigned long address) {
  std::string text;
  std::array<char, 256> buffer{};
  while (address != 0 && text.size() < 4096) {
    // Never read across a page: the next one may not be mapped.
    const unsigned long rest = 4096 - (address & 4095);
    iovec here{buffer.data(), buffer.size()};
    iovec there{reinterpret_cast<void*>(address), std::min<unsigned long>(rest, buffer.size())};
    const ssize_t got = process_vm_readv(pid, &here, 1, &there, 1, 0);
    if (got <= 0) break;
    const auto end = std::find(buffer.begin(), buffer.begin() + got, '\0');
    text.append(buffer.begin(), end);
    if (end != buffer.begin() + got) break;
    address += static_cast<unsigned long>(got);
  }
  return text;
}

std::string link_of(const std::string& proc_path) {
  std::error_code error;
  const fs::path link = fs::read_symlink(proc_path, error);
  return error ? std::string{} : link.string();
}

std::string of_fd(pid_t pid, int fd) {
  return link_of("/proc/" + std::to_string(pid) + "/fd/" + std::to_string(fd));
}

std::string resolve(pid_t pid, int directory, const std::string& path) {
  if (path.empty()) return directory == AT_FDCWD ? path : of_fd(pid, directory);
  if (path.front() == '/') return fs::path(path).lexically_normal().string();
  const std::string base = directory == AT_FDCWD ? link_of("/proc/" + std::to_string(pid) + "/cwd")
                                                 : of_fd(pid, directory);
  return (fs::path(base) / path).lexically_normal().string();
}

void fill_open(Call& call, unsigned long flags) {
  if ((flags & O_ACCMODE) == O_RDONLY && !(flags & O_CREAT)) {
    call.effect = Effect::look;
    return;
  }
  call.creates = (flags & O_CREAT) && !fs::exists(fs::symlink_status(call.path));
  call.truncates = (flags & O_TRUNC) != 0;
}

unsigned long open_flags(pid_t pid, const user_regs_struct& r) {
  switch (static_cast<long>(r.orig_rax)) {
    case SYS_creat:
      return O_CREAT | O_WRONLY | O_TRUNC;
    case SYS_open:
      return r.rsi;
    case SYS_openat:
      return r.rdx;
    default: {  // openat2: the flags are the first word of struct open_how
      unsigned long flags = 0;
      iovec here{&flags, sizeof flags};
      iovec there{reinterpret_cast<void*>(r.rdx), sizeof flags};
      process_vm_readv(pid, &here, 1, &there, 1, 0);
      return flags;
    }
  }
}

}  // namespace

std::optional<Call> known_call(pid_t pid, const user_regs_struct& r) {
  const auto found = kinds().find(static_cast<long>(r.orig_rax));
  if (found == kinds().end()) return std::nullopt;
  const auto& [name, effect, shape] = found->second;
  Call call{found->first, name, effect, {}, {}, false, false, false};
  const int first = static_cast<int>(r.rdi);
  switch (shape) {
    case Shape::fd:
      call.path = of_fd(pid, first);
      break;
    case Shape::second_fd:
      call.path = of_fd(pid, static_cast<int>(r.rdx));
      break;
    case Shape::everywhere:
      call.path = "/";
      break;
    case Shape::open:
      call.path = resolve(pid, AT_FDCWD, text_at(pid, r.rdi));
      break;
    case Shape::open_at:
    case Shape::path_at:
      call.path = resolve(pid, first, text_at(pid, r.rsi));
      break;
    case Shape::path:
      call.path = resolve(pid, AT_FDCWD, text_at(pid, r.rdi));
      break;
    case Shape::link_text:
      call.target = call.path = resolve(pid, AT_FDCWD, text_at(pid, r.rsi));
      break;
    case Shape::two:
      call.path = resolve(pid, AT_FDCWD, text_at(pid, r.rdi));
      call.target = resolve(pid, AT_FDCWD, text_at(pid, r.rsi));
      break;
    case Shape::two_at:
      call.path = resolve(pid, first, text_at(pid, r.rsi));
      call.target = resolve(pid, static_cast<int>(r.rdx), text_at(pid, r.r10));
      call.exchanges = call.number == SYS_renameat2 && (r.r8 & RENAME_EXCHANGE);
      break;
  }
  if (effect == Effect::open) fill_open(call, open_flags(pid, r));
  return call;
}

}  // namespace fault
