// The nouns of the book in one table: as files call them, of one record, and in Vietnamese.
#include "cli/log_nouns.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lapthach::cli {

namespace {

struct Row {
  std::string_view noun;  ///< as book::RecordChange names it
  std::string_view one;
  std::string_view vietnamese;
};

constexpr std::array rows = {
    Row{"units", "unit", "đơn vị"},
    Row{"cells", "cell", "chi bộ"},
    Row{"officials", "official", "cán bộ"},
    Row{"agencies", "agency", "cơ quan"},
    Row{"holidays", "holiday", "ngày nghỉ"},
    Row{"unavailable", "absence", "thời gian bận"},
    Row{"exclusions", "exclusion", "trường hợp loại trừ"},
    Row{"travel", "travel", "chi phí đi lại"},
    Row{"settings", "settings", "quy định của sổ"},
    Row{"decision", "decision", "quyết định"},
    Row{"period", "period", "kỳ"},
    Row{"roster", "roster", "bảng phân công"},
    Row{"visits", "visit", "buổi dự"},
    Row{"sessions", "session", "buổi làm việc"},
    Row{"reviews", "review", "đánh giá tổ"},
    Row{"petitions", "petition", "kiến nghị"},
    Row{"notebooks", "notebook", "sổ ghi nghị quyết"},
    Row{"training", "training", "lớp bồi dưỡng"},
    Row{"briefings", "briefing", "buổi giao ban"},
    Row{"inspections", "inspection", "kết quả kiểm tra"},
    Row{"attendance", "attendance", "số dự sinh hoạt tháng"},
};

const Row* row_of(std::string_view noun) {
  const auto found = std::ranges::find(rows, noun, &Row::noun);
  return found == rows.end() ? nullptr : &*found;
}

Text text_of(std::string_view english, std::string_view vietnamese) {
  return {std::string(english), std::string(vietnamese)};
}

}  // namespace

Text one_of(std::string_view noun) {
  const Row* row = row_of(noun);
  return row ? text_of(row->one, row->vietnamese) : text_of(noun, noun);
}

Text several_of(std::string_view noun) {
  const Row* row = row_of(noun);
  return text_of(noun, row ? row->vietnamese : noun);
}

}  // namespace lapthach::cli
