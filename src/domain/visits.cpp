// What follows from the record of a visit by itself, and by when it is due.
#include <algorithm>

#include "lapthach/domain/past_visit.hpp"

namespace lapthach::domain {

namespace {

bool has_card(const Visit& visit, Scorer scorer) {
  return std::ranges::any_of(visit.scores,
                             [&](const ScoreCard& card) { return card.scorer == scorer; });
}

/// As many names as members were absent.
bool names_the_absent(const Visit& visit) {
  const int absent = visit.excused.value_or(0) + visit.unexcused.value_or(0);
  return std::ssize(visit.absent) >= absent;
}

bool lasted(const Visit& visit, const RecordingGuide& guide) {
  const auto minutes = duration(visit);
  const bool both = visit.kind == MeetingKind::both && guide.least_minutes_both;
  const auto& least = both ? guide.least_minutes_both : guide.least_minutes;
  return !minutes || !least || *minutes >= *least;
}

bool has_part(const Visit& visit, VisitPart part, const RecordingGuide& guide) {
  switch (part) {
    case VisitPart::kind:
      return visit.kind.has_value();
    case VisitPart::start:
      return visit.start.has_value();
    case VisitPart::end:
      return visit.end.has_value();
    case VisitPart::place:
      return !visit.place.empty();
    case VisitPart::chair:
      return !visit.chair.empty();
    case VisitPart::secretary:
      return !visit.secretary.empty();
    case VisitPart::roll:
      return visit.members.has_value() || visit.roll.full.has_value();
    case VisitPart::present:
      return visit.present.has_value();
    case VisitPart::absent:
      return names_the_absent(visit);
    case VisitPart::previous:
      return !visit.previous.empty();
    case VisitPart::next:
      return !visit.next.empty();
    case VisitPart::speakers:
      return visit.speakers.has_value();
    case VisitPart::votes:
      return !visit.votes.empty();
    case VisitPart::resolution:
      return visit.resolution != Resolution{};
    case VisitPart::items:
      return !visit.items.empty();
    case VisitPart::observation:
      return !visit.observation.empty();
    case VisitPart::cell_score:
      return has_card(visit, Scorer::cell);
    case VisitPart::superior_score:
      return has_card(visit, Scorer::superior);
    case VisitPart::duration:
      return lasted(visit, guide);
  }
  return true;
}

}  // namespace

Date deadline(const Records& records, Period period) {
  if (!records.parts.empty()) {
    std::vector<Date> days;
    for (const auto& part : records.parts) days.push_back(deadline(*part, period));
    return std::ranges::max(days);
  }
  const PeriodBook* book = records.period(period);
  if (book && book->record && book->record->deadline) return *book->record->deadline;
  const std::vector<Date> days = meeting_days(records, period);
  return add_days(*std::ranges::max_element(days), records.settings.minutes.record_days);
}

bool is_closed(const Records& records, Period period) {
  const PeriodBook* book = records.period(period);
  return book && book->record && book->record->status == PeriodStatus::closed;
}

std::vector<OfficialId> attendees(const Visit& visit) {
  std::vector<OfficialId> officials;
  for_each_attendee(visit, [&](const OfficialId& official) { officials.push_back(official); });
  std::ranges::sort(officials);
  officials.erase(std::unique(officials.begin(), officials.end()), officials.end());
  return officials;
}

std::optional<int> duration(const Visit& visit) {
  constexpr int day = 24 * 60;
  if (!visit.start || !visit.end) return std::nullopt;
  return (visit.end->minutes - visit.start->minutes + day) % day;
}

std::vector<VisitPart> shortfalls(const RecordingGuide& guide, const Visit& visit) {
  std::vector<VisitPart> missing;
  if (attendees(visit).empty()) return missing;
  for (const VisitPart part : guide.parts) {
    if (!has_part(visit, part, guide)) missing.push_back(part);
  }
  return missing;
}

}  // namespace lapthach::domain
