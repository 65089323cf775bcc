// Takes out of the records what was still to come on a day.
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::domain {

namespace {

void forget_later(std::optional<Date>& date, Date day) {
  if (date && day < *date) date.reset();
}

template <class T>
void leave_out_later(std::vector<T>& records, Date T::*date, Date day) {
  std::erase_if(records, [&](const T& record) { return day < record.*date; });
}

void look_back(PeriodRecord& record, Date day) {
  if (!record.closed_on || *record.closed_on <= day) return;
  record.status = PeriodStatus::open;
  record.closed_on.reset();
  record.gaps.clear();
}

void look_back(Roster& roster, Date day) {
  if (!roster.published_on || *roster.published_on <= day) return;
  roster.status = RosterStatus::drawn;
  roster.published_on.reset();
}

void look_back(Review& review, Date day) {
  std::erase_if(review.settled,
                [&](const Settlement& each) { return each.done && day < *each.done; });
}

void look_back(PeriodBook& book, Date meeting, Date day) {
  if (book.record) look_back(*book.record, day);
  if (book.roster) look_back(*book.roster, day);
  leave_out_later(book.visits, &Visit::date, day);
  leave_out_later(book.sessions, &Session::date, day);
  book.petitions = happened_by(std::move(book.petitions), day);
  if (day < meeting) book.reviews.clear();
  for (Review& review : book.reviews) look_back(review, day);
}

void look_back(Registers& registers, Date day) {
  leave_out_later(registers.notebooks, &Notebook::issued, day);
  leave_out_later(registers.training, &Training::date, day);
  leave_out_later(registers.briefings, &Briefing::date, day);
  leave_out_later(registers.inspections, &Inspection::date, day);
  std::erase_if(registers.attendance, [&](const MonthlyAttendance& month) {
    return day < lapthach::first_day(month.month);
  });
  for (Notebook& notebook : registers.notebooks) {
    forget_later(notebook.returned, day);
    forget_later(notebook.used_up, day);
    if (!notebook.used_up) notebook.replaced_by.clear();
  }
  for (Briefing& briefing : registers.briefings) {
    for (BriefingAction& action : briefing.actions) forget_later(action.done, day);
  }
  for (Inspection& inspection : registers.inspections) forget_later(inspection.remedied, day);
}

}  // namespace

std::vector<Petition> happened_by(std::vector<Petition> petitions, Date day) {
  leave_out_later(petitions, &Petition::raised, day);
  for (Petition& petition : petitions) leave_out_later(petition.events, &Event::at, day);
  return petitions;
}

Records happened_by(Records records, Date day) {
  for (PeriodBook& book : records.periods) {
    look_back(book, meeting_day(records, book.period), day);
  }
  look_back(records.registers, day);
  return records;
}

}  // namespace lapthach::domain
