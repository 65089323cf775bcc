// Names clocks and what becomes of them, fields, and opinions of replies.
#include "cli/petition_names.hpp"

#include <algorithm>
#include <array>

namespace lapthach::cli {

Text name_of(domain::ClockKind clock) {
  std::string word(domain::word_of(clock));
  switch (clock) {
    case domain::ClockKind::route:
      return {std::move(word), "giao giải quyết"};
    case domain::ClockKind::answer:
      return {std::move(word), "giải quyết"};
    case domain::ClockKind::cooperation:
      return {std::move(word), "phối hợp"};
    case domain::ClockKind::reply:
      return {std::move(word), "trả lời nơi có ý kiến"};
    case domain::ClockKind::whole:
      return {std::move(word), "toàn bộ"};
    case domain::ClockKind::promise:
      return {std::move(word), "việc đã hẹn"};
  }
  return {};
}

Text name_of(domain::Satisfaction satisfaction) {
  std::string word(domain::word_of(satisfaction));
  switch (satisfaction) {
    case domain::Satisfaction::satisfied:
      return {std::move(word), "hài lòng"};
    case domain::Satisfaction::unclear:
      return {std::move(word), "chưa rõ"};
    case domain::Satisfaction::dissatisfied:
      return {std::move(word), "không hài lòng"};
  }
  return {};
}

Text name_of(docket::Verdict verdict) {
  switch (verdict) {
    case docket::Verdict::running:
      return {"running", "đang tính"};
    case docket::Verdict::overdue:
      return {"overdue", "quá hạn"};
    case docket::Verdict::met:
      return {"on time", "đúng hạn"};
    case docket::Verdict::late:
      return {"late", "trễ hạn"};
    case docket::Verdict::dropped:
      return {"dropped", "thôi tính"};
    case docket::Verdict::untimed:
      return {"done, no term", "xong, không có hạn"};
  }
  return {};
}

Text name_of(docket::DayRole role) {
  switch (role) {
    case docket::DayRole::counts:
      return {"counts", "tính"};
    case docket::DayRole::off:
      return {"day off", "ngày nghỉ"};
    case docket::DayRole::paused:
      return {"paused", "tạm dừng"};
    case docket::DayRole::rolled:
      return {"rolled on", "lùi đến ngày làm việc"};
  }
  return {};
}

Text field_name(const std::string& field) {
  struct Row {
    std::string_view field, vi;
  };
  static constexpr std::array rows = {
      Row{"highlight", "nổi bật"}, Row{"kind", "loại"},      Row{"place", "địa điểm"},
      Row{"ref", "số ở sổ khác"},  Row{"source", "ai nêu"},  Row{"text", "nội dung"},
      Row{"title", "trích yếu"},   Row{"topic", "lĩnh vực"}, Row{"voices", "số lượt"}};
  const auto row = std::ranges::find(rows, field, &Row::field);
  return {field, row == rows.end() ? field : std::string(row->vi)};
}

}  // namespace lapthach::cli
