// Names each level by what it counts.
#include "report/level_words.hpp"

#include <array>
#include <cstdlib>

namespace lapthach::report {
namespace {

const Text& name_of(std::size_t level) {
  static const std::array<Text, 7> names = {
      say("requirements unmet", "yêu cầu chưa đạt"),
      say("due cells uncovered", "chi bộ đến hạn chưa có người dự"),
      say("priority left uncovered", "điểm ưu tiên chưa đáp ứng"),
      say("unevenness of load", "chênh lệch số lần đi"),
      say("repeated pairs", "lặp lại người và chi bộ"),
      say("travel", "đi lại"),
      say("published visits given up", "lượt đã ban hành phải bỏ"),
  };
  return names.at(level);
}

}  // namespace

std::string change_text(const domain::Objective& change, Lang lang) {
  std::string all;
  for (std::size_t level = 0; level + 1 < change.size(); ++level) {
    if (change[level] == 0) continue;
    const std::int64_t by = std::abs(change[level]);
    const Text part = change[level] > 0 ? say("{} {} more", "{} tăng {}", name_of(level), by)
                                        : say("{} {} less", "{} giảm {}", name_of(level), by);
    if (!all.empty()) all += ", ";
    all += part.in(lang);
  }
  if (!all.empty()) return all;
  return say("as good; the tie-break decides", "ngang nhau; do quy tắc phân định").in(lang);
}

std::string tenths_text(std::int64_t tenths, Lang lang) {
  const std::string_view sign = tenths < 0 ? "-" : "";
  const std::int64_t size = std::abs(tenths);
  if (size % 10 == 0) return fmt::format("{}{}", sign, size / 10);
  return fmt::format("{}{}{}{}", sign, size / 10, lang == Lang::vi ? "," : ".", size % 10);
}

}  // namespace lapthach::report
