// The paragraphs of a record in full: label and text of each part that is there.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lapthach/base/say.hpp"

namespace lapthach::report {

class Parts {
 public:
  explicit Parts(Lang lang) : lang_(lang) {}

  void add(const Text& label, const std::string& text) {
    if (!text.empty()) lines_.push_back(fmt::format("{}: {}", label.in(lang_), text));
  }
  void add(const Text& label, std::optional<int> number) {
    if (number) add(label, std::to_string(*number));
  }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  Lang lang_;
  std::vector<std::string> lines_;
};

/// "a; b; c"
inline std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace lapthach::report
