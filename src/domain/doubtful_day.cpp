// Judges days by what they belong to.
#include "lapthach/domain/doubtful_day.hpp"

#include "domain/findings.hpp"

namespace lapthach::domain {

namespace {

bool is_far(Date date, Period period) {
  constexpr int days_before = 31;
  return date < add_days(first_day(period), -days_before) || period_of(date) - period > 1;
}

Text hint_on_far(Date date, Period period) {
  const auto turned = Date{date.year(), std::chrono::month{static_cast<unsigned>(date.day())},
                           std::chrono::day{static_cast<unsigned>(date.month())}};
  if (turned.ok() && period_of(turned) == period) {
    return say("do day and month stand the wrong way round? then it is {}",
               "có phải ngày và tháng bị đảo? nếu vậy là {}", day_text(turned));
  }
  return say("correct the day or the period", "sửa lại ngày hoặc kỳ");
}

/// The last day on which an agency was charged before `event`, since the petition was raised or
/// reopened.
std::optional<Date> directed_before(const Course& course, const Event& event) {
  std::optional<Date> directed;
  for (const Step& step : course.steps) {
    if (step.event->id == event.id) break;
    const EventKind kind = step.event->kind;
    if (kind == EventKind::reopen) directed.reset();
    if (kind == EventKind::route || kind == EventKind::refer) directed = step.event->at;
  }
  return directed;
}

}  // namespace

std::optional<DoubtfulDay> far_day(Date date, Period period) {
  if (!is_far(date, period)) return std::nullopt;
  return DoubtfulDay{say("{} is far from the period {}", "ngày {} cách xa kỳ {}", day_text(date),
                         to_string(period)),
                     hint_on_far(date, period)};
}

std::vector<Period> periods_near(Date date) {
  const Period own = period_of(date);
  std::vector<Period> near;
  for (const Period period : {own - 1, own, own + 1}) {
    if (!is_far(date, period)) near.push_back(period);
  }
  return near;
}

std::optional<DoubtfulDay> early_term(const Event& event) {
  if (!event.until || event.at <= *event.until) return std::nullopt;
  return DoubtfulDay{say("`{}` on {} sets {}, a day before it",
                         "việc `{}` ngày {} ấn định ngày {}, trước chính việc này",
                         command_of(event.kind), day_text(event.at), day_text(*event.until)),
                     say("correct until (--until) or the day of the event (--at)",
                         "sửa lại until (--until) hoặc ngày xảy ra (--at)")};
}

std::optional<DoubtfulDay> early_paper(const Petition& petition, const Course& course,
                                       const Event& event) {
  if (!event.doc.date) return std::nullopt;
  const auto doubt = [&](const Text& what) {
    return DoubtfulDay{
        what, say("correct the day of the paper (doc.date)", "sửa lại ngày văn bản (doc.date)")};
  };
  const Date dated = *event.doc.date;
  if (event.kind == EventKind::reply && dated < petition.raised) {
    return doubt(say("the reply is dated {}, before the petition was raised on {}",
                     "văn bản trả lời ghi ngày {}, trước ngày nêu kiến nghị {}", day_text(dated),
                     day_text(petition.raised)));
  }
  if (event.kind != EventKind::answer) return std::nullopt;
  const auto directed = directed_before(course, event);
  if (!directed || *directed <= dated) return std::nullopt;
  return doubt(say("the result is dated {}, before an agency was charged on {}",
                   "văn bản kết quả ghi ngày {}, trước ngày giao giải quyết {}", day_text(dated),
                   day_text(*directed)));
}

}  // namespace lapthach::domain
