// Results that are given piece by piece, as they are found.
#pragma once

#include <cstddef>
#include <string>

#include "cli/context.hpp"
#include "cli/pager.hpp"

namespace lapthach::cli {

// An array in JSON: what stands before each element, and behind the last.
inline std::string json_joint(std::size_t before) { return before == 0 ? "[\n" : ",\n"; }
inline std::string json_end(std::size_t all) { return all == 0 ? "[]\n" : "\n]\n"; }

/// Writes piece by piece where it can, so that a reader sees the first before the last is found. A
/// file is written at once in the end, or not at all.
class Output {
 public:
  explicit Output(Context& context) : context_(context), pager_(context.desk) {}

  /// False when nobody reads any more.
  bool add(const std::string& piece) {
    const std::string& file = context_.globals.output;
    if (!file.empty() && file != "-") {
      all_ += piece;
      return true;
    }
    return pager_.add(piece);
  }
  void end() {
    pager_.end();
    if (!context_.globals.output.empty()) deliver(context_, all_);
  }

 private:
  Context& context_;
  Pager pager_;
  std::string all_;
};

}  // namespace lapthach::cli
