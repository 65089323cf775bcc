// Holds a result back until it is known to be longer than the terminal.
#include "cli/pager.hpp"

#include <algorithm>
#include <cerrno>
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
  if (pipe_ != nullptr) pclose(pipe_);
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

/// Where there is none, the text comes as it is.
void Pager::start() {
  waits_ = false;
  pipe_ = popen(desk_.pager.c_str(), "w");
}

}  // namespace lapthach::cli
