// Results that are longer than the terminal, page by page.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "lapthach/cli/cli.hpp"

namespace lapthach::cli {

/// Takes a result piece by piece. The pager is started when it is longer than the terminal, and
/// nowhere but on one.
class Pager {
 public:
  explicit Pager(Desk& desk) : desk_(desk), waits_(desk.terminal && !desk.pager.empty()) {}
  /// Shows the rest and waits until the reader has seen enough.
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// False when nobody reads any more. Throws Error (Fault::world) when out cannot be written.
  bool add(std::string_view piece);
  /// Shows what is still held back.
  void end();

 private:
  void start();

  Desk& desk_;
  bool waits_;  ///< whether it will be longer is not known yet
  std::string held_;
  std::FILE* pipe_ = nullptr;
};

}  // namespace lapthach::cli
