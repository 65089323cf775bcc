// Holds a result back until it is known to be longer than the terminal.
#include "cli/pager.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ostream>

#include "lapthach/base/error.hpp"

namespace lapthach::cli {
namespace {

/// A reader that has seen enough (`| head`) is no fault of ours.
bool write_stdout(std::ostream& out, std::string_view bytes) {
  errno = 0;
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
  if (out) return true;
  if (errno == EPIPE) return false;
  throw Error(Fault::world, say("cannot write the output: {}", "không ghi được kết quả: {}",
                                std::strerror(errno)));
}

}  // namespace

Pager::~Pager() {
  if (pipe_ == nullptr) return;
  pclose(pipe_);
  std::signal(SIGINT, SIG_DFL);
}

bool Pager::add(std::string_view piece) {
  if (pipe_ != nullptr) {
    return std::fwrite(piece.data(), 1, piece.size(), pipe_) == piece.size() &&
           std::fflush(pipe_) == 0;
  }
  if (!waits_) return write_stdout(desk_.out, piece);
  held_ += piece;
  if (std::count(held_.begin(), held_.end(), '\n') < desk_.rows) return true;
  start();
  const std::string begun = std::move(held_);
  held_.clear();
  return add(begun);
}

void Pager::end() {
  waits_ = false;
  if (!held_.empty()) add(held_);
  held_.clear();
}

/// Whoever did not say how less shall behave gets one that ends by itself, shows colours and leaves
/// the text on the screen. Where no pager can be started, the text comes as it is.
void Pager::start() {
  waits_ = false;
  setenv("LESS", "FRX", 0);
  pipe_ = popen(desk_.pager.c_str(), "w");
  // Ctrl-C is the reader's way to stop a search in less, which would be left without its terminal.
  if (pipe_ != nullptr) std::signal(SIGINT, SIG_IGN);
}

}  // namespace lapthach::cli
