// Everything the book holds, as values, and what must hold between them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/domain/decision.hpp"
#include "lapthach/domain/period.hpp"
#include "lapthach/domain/registers.hpp"
#include "lapthach/domain/registry.hpp"
#include "lapthach/domain/settings.hpp"

namespace lapthach::domain {

struct Records {
  Settings settings;
  Registry registry;
  std::vector<Decision> decisions;  ///< by effective day, then id
  Registers registers;
  std::vector<PeriodBook> periods;  ///< by period; only those that were asked for
  std::vector<std::string> files;   ///< what Mark::file indexes, relative to the book
  /// Of several books that are read as one, each by itself, with ids as they are here, without
  /// registers and petitions: what a book settles for itself (days of meetings, teams that a
  /// decision ends, what a period owes) is asked of each. Empty: one book.
  std::vector<std::shared_ptr<const Records>> parts = {};

  const PeriodBook* period(Period wanted) const;  ///< null when not loaded
};

/// The teams in force on `date` that have at least one unit valid that day.
std::vector<Team> teams_on(const Records& records, Date date);
/// Those in force on the day of the meetings of `period`: of several books each on its own day.
std::vector<Team> teams_meeting(const Records& records, Period period);

/// The day the calendar rule gives `period`, before any shift is asked of people (Shift::manual
/// leaves the day as it is and planned_day reports needs_person).
struct PlannedDay {
  Date date;
  bool shifted = false;
  bool needs_person = false;  ///< Shift::manual and the day is not a working day
};
PlannedDay planned_day(const CalendarSettings& calendar, const WorkCalendar& work, Period period);

/// The day the meetings of `period` are, of several the first: the record's actual day, else its
/// planned day, else the rule. Of several books the earliest.
Date meeting_day(const Records& records, Period period);
/// All common days of the meetings: that one, then those of the further months in order, each where
/// the record moved it to, without repeats.
std::vector<Date> meeting_days(const Records& records, Period period);
/// The day and time of one cell in that period: where its meeting was moved to, else its own month,
/// day of the month and time where stated. A cell with a day of its own follows the rule with that
/// day, whatever moved the common day.
Date meeting_day(const Records& records, Period period, const Cell& cell);
std::optional<ClockTime> meeting_time(const Records& records, Period period, const Cell& cell);
/// What put the cell's meeting elsewhere in that period; null: nothing.
const Move* move_of(const Records& records, Period period, const CellId& cell);

/// meeting_day() of many cells of one period.
class MeetingDays {
 public:
  MeetingDays(const Records& records, Period period);

  const std::vector<Date>& common() const { return common_; }
  Date of(const Cell& cell);

 private:
  std::size_t turn(const Cell& cell) const;

  const Records& records_;
  Period period_;
  std::vector<int> months_;   ///< of the quarter, in order
  std::vector<Date> common_;  ///< by month
  std::map<CellId, std::size_t> turns_;
  std::map<std::pair<int, int>, Date> own_;  ///< by month and day of the month
};

/// The last day to record what the visits of `period` brought: the record's deadline, else
/// MinutesSettings::record_days after the last of meeting_days(). Of several books the last.
Date deadline(const Records& records, Period period);
bool is_closed(const Records& records, Period period);

/// The recording guide that holds on `date`: of several the one that began last; null when none.
const RecordingGuide* guide_on(const Settings& settings, Date date);
/// The parts that `guide` asks for and `visit` does not have. A visit that nobody came to owes
/// none.
std::vector<VisitPart> shortfalls(const RecordingGuide& guide, const Visit& visit);
/// How long the meeting lasted, in minutes; one that ends before it starts went over midnight.
std::optional<int> duration(const Visit& visit);
/// Who came: visitors whose status is done, and the substitutes of those who were substituted.
std::vector<OfficialId> attendees(const Visit& visit);

/// The sheet called `id`; null when there is none.
const ScoreSheet* sheet_of(const Settings& settings, const SheetId& id);

/// What points are given for: a criterion, or a group without criteria.
struct SheetItem {
  const ScoreGroup* group = nullptr;
  const Criterion* criterion = nullptr;  ///< null: the group itself

  const CriterionId& id() const { return criterion ? criterion->id : group->id; }
  const std::string& name() const { return criterion ? criterion->name : group->name; }
  Decimal points() const { return criterion ? criterion->points : group->points; }
  bool assumed() const { return criterion ? criterion->assumed : group->assumed; }
};
std::vector<SheetItem> items_of(const ScoreSheet& sheet);

/// Every fault between records: references to nothing or to what is not valid on the day of use,
/// overlapping versions, ends before beginnings, members who left, circles of successors, two
/// visits of one cell, pins that contradict. Places carry Where::key (see book::refine).
std::vector<Diagnostic> check(const Records& records);

/// A place in the records' files.
Where where(const Records& records, Mark mark, std::string_view key = {});

}  // namespace lapthach::domain
