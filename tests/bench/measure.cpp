// measure FILE COMMAND WORDS...: runs the command and appends one line to FILE: CPU seconds, user
// and system, of it and all it waited for, and the peak memory in KiB of the largest of them. Small
// itself: a child counts the memory of who forked it as its own.
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void limit_memory(rlim_t mebibytes) {
  const rlimit most{mebibytes << 20U, mebibytes << 20U};
  if (mebibytes > 0) setrlimit(RLIMIT_AS, &most);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const pid_t child = fork();
  if (child == 0) {
    limit_memory(std::strtoul(argv[2], nullptr, 10));
    execvp(argv[3], argv + 3);
    std::perror(argv[3]);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) return 1;
  std::FILE* out = std::fopen(argv[1], "a");
  if (out == nullptr) return 1;
  std::fprintf(out, "%.6f %ld\n", seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
  std::fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
