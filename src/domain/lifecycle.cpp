// The transition table that ships, and what people call its stages and events.
#include "lapthach/domain/lifecycle.hpp"

#include <algorithm>

namespace lapthach::domain {

std::optional<Stage> stage_of(Target target) { return from_word<Stage>(word_of(target)); }

std::vector<Transition> default_lifecycle() {
  using enum Stage;
  using K = EventKind;
  using T = Target;
  using C = Condition;
  const std::vector<Stage> open = {intake, routing, with_agency, at_committee, to_origin};
  std::vector<Stage> any = open;
  any.insert(any.end(), {closed, merged, Stage::split});
  return {
      {K::classify, {intake, routing, with_agency}, T::routing, C::always, {}},
      {K::route, {routing}, T::with_agency, C::always, {}},
      {K::consult, {with_agency}, T::same, C::always, {}},
      {K::cooperate, {with_agency}, T::same, C::always, {}},
      {K::send_back, {with_agency}, T::routing, C::always, {}},
      {K::refer, {routing, with_agency}, T::with_agency, C::always, {}},
      {K::hand_over, {with_agency}, T::same, C::always, {}},
      {K::pause, {routing, with_agency, at_committee, to_origin}, T::same, C::always, {}},
      {K::resume, {routing, with_agency, at_committee, to_origin}, T::same, C::always, {}},
      {K::extend, {routing, with_agency, at_committee, to_origin}, T::same, C::always, {}},
      {K::promise, {with_agency, at_committee, to_origin, closed}, T::same, C::always, {}},
      {K::fulfil, {with_agency, at_committee, to_origin, closed}, T::same, C::always, {}},
      {K::answer, {intake, routing, with_agency}, T::to_origin, C::on_the_spot, {}},
      {K::answer, {with_agency}, T::to_origin, C::grassroots, {}},
      {K::answer, {with_agency}, T::at_committee, C::always, {}},
      {K::reject, {at_committee}, T::with_agency, C::always, {}},
      {K::approve, {at_committee}, T::to_origin, C::always, {}},
      {K::decline, {intake, routing}, T::to_origin, C::always, {}},
      {K::reply, {to_origin}, T::closed, C::always, {}},
      {K::reply, {merged}, T::closed, C::master_answered, {}},
      {K::feedback, {closed}, T::same, C::always, {}},
      {K::reopen, {closed}, T::routing, C::always, {}},
      {K::withdraw, {intake, routing, with_agency, at_committee}, T::to_origin, C::always, {}},
      {K::merge, open, T::merged, C::always, {}},
      {K::unmerge, {merged}, T::before, C::always, {}},
      {K::split, {intake, routing, with_agency, at_committee}, T::split, C::always, {}},
      {K::correct, any, T::same, C::always, {}},
      {K::redact, any, T::same, C::always, {}},
      {K::note, any, T::same, C::always, {}},
  };
}

std::string command_of(EventKind kind) {
  std::string word(word_of(kind));
  std::ranges::replace(word, '_', '-');
  return word;
}

Text name_of(Stage stage) {
  switch (stage) {
    case Stage::intake:
      return {"intake", "mới tiếp nhận"};
    case Stage::routing:
      return {"routing", "chờ giao cơ quan giải quyết"};
    case Stage::with_agency:
      return {"with the agency", "cơ quan đang giải quyết"};
    case Stage::at_committee:
      return {"at the committee", "chờ cấp ủy xem xét kết quả"};
    case Stage::to_origin:
      return {"to be replied", "chờ trả lời nơi có ý kiến"};
    case Stage::closed:
      return {"closed", "đã trả lời nơi có ý kiến"};
    case Stage::merged:
      return {"merged", "đã gộp vào kiến nghị khác"};
    case Stage::split:
      return {"split", "đã tách"};
  }
  return {};
}

Text name_of(EventKind kind) {
  struct Row {
    EventKind kind;
    std::string_view vi;
  };
  using enum EventKind;
  static constexpr std::array rows = {Row{classify, "phân loại"},
                                      Row{route, "giao giải quyết"},
                                      Row{consult, "đề nghị phối hợp"},
                                      Row{cooperate, "trả lời phối hợp"},
                                      Row{send_back, "trả lại"},
                                      Row{refer, "chuyển cấp trên"},
                                      Row{hand_over, "bàn giao"},
                                      Row{pause, "tạm dừng thời hạn"},
                                      Row{resume, "tính tiếp thời hạn"},
                                      Row{extend, "gia hạn"},
                                      Row{promise, "hẹn ngày xong"},
                                      Row{fulfil, "làm xong việc đã hẹn"},
                                      Row{answer, "báo cáo kết quả"},
                                      Row{reject, "không chấp nhận kết quả"},
                                      Row{approve, "chấp nhận kết quả"},
                                      Row{decline, "không thụ lý"},
                                      Row{reply, "trả lời nơi có ý kiến"},
                                      Row{feedback, "ghi nhận phản hồi"},
                                      Row{reopen, "mở lại"},
                                      Row{withdraw, "rút kiến nghị"},
                                      Row{merge, "gộp"},
                                      Row{unmerge, "bỏ gộp"},
                                      Row{EventKind::split, "tách"},
                                      Row{correct, "đính chính"},
                                      Row{redact, "che thông tin"},
                                      Row{note, "ghi chú"}};
  for (const Row& row : rows) {
    if (row.kind == kind) return {command_of(kind), std::string(row.vi)};
  }
  return {};
}

}  // namespace lapthach::domain
