// What another committee or another year would change: lapthach.yaml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/base/say.hpp"
#include "lapthach/domain/papers.hpp"
#include "lapthach/domain/settings_petitions.hpp"
#include "lapthach/domain/settings_reports.hpp"
#include "lapthach/domain/sheets.hpp"

namespace lapthach::domain {

/// The committee that keeps the book.
struct CommitteeSettings {
  std::string name;          ///< Huyện ủy Lập Thạch
  std::string superior;      ///< Đảng bộ tỉnh Vĩnh Phúc
  std::string symbol;        ///< on paper numbers: HU
  std::string place;         ///< place line of a paper: Lập Thạch
  std::string organ;         ///< the board that keeps the book: Ban Tổ chức
  std::string organ_symbol;  ///< on the numbers of its papers: BTCHU

  bool operator==(const CommitteeSettings&) const = default;
};

/// What to do when the planned day is not a working day. The norm is local: data.
enum class Shift { none, next_day, next_working_day, manual };

/// When the meetings of a period are: the `day`th of the `month`th month of the quarter, solar.
/// With further months each cell is attended in one of them: its own, else the cells of a unit take
/// the months in turn, in order of id.
struct CalendarSettings {
  int day = 1;    ///< 1 to 31; a month that is shorter takes its last day
  int month = 1;  ///< of the quarter, 1 to 3
  Shift shift = Shift::none;
  std::optional<ClockTime> time;         ///< of cells that state none
  std::vector<int> further_months = {};  ///< of the quarter, each 1 to 3
  int duration = 90;                     ///< minutes that a meeting takes, for calendars; 1 to 1440
  int reminder = 1440;                   ///< minutes before it that a calendar reminds; 0: never
  /// Days of the month between which cells meet (khung ngày); none: any.
  std::optional<int> earliest_day = {}, latest_day = {};
  Mark mark;

  bool operator==(const CalendarSettings&) const = default;
};

/// Who counts towards a requirement and how many the plan wants: "every team sends one standing
/// member". Ranks and roles are alternatives: one match is enough; both empty matches everybody.
struct Requirement {
  std::string name;  ///< shown in messages
  std::vector<std::string> ranks;
  std::vector<std::string> roles;
  int count = 1;           ///< visits wanted per team and period, 1 to 999
  bool each_unit = false;  ///< that many in each unit of the team, at the cells of that unit
  Mark mark = {};

  bool operator==(const Requirement&) const = default;
};

enum class HomeRule { none, cell, unit };   ///< never sent to the home cell / home unit
enum class Pairing { none, rotate, keep };  ///< prefer new faces, or the known one
enum class Help { own_team, any_team };     ///< may attend cells of other teams

/// Points of the priority of a cell, each 0 to 100,000; the sum over uncovered cells is minimised.
struct PrioritySettings {
  int base = 1;             ///< every cell
  int per_period = 10;      ///< for each period since the last visit, at most longest_interval
  int never = 20;           ///< never visited as far as the book knows
  int low_attendance = 50;  ///< attendance at the last visit below `threshold`
  int threshold = 90;       ///< percent, 0 to 100

  bool operator==(const PrioritySettings&) const = default;
};

/// Rules and weights of the draw. Numbers of periods are 0 to 400.
struct RosterSettings {
  int visits_per_official = 1;  ///< at most, in one period; 1 to 9
  int visitors_per_cell = 1;    ///< 1 to 9
  /// Visits of one official that begin closer are one time slot; 0 to 1440.
  int separation_minutes = 180;
  HomeRule home = HomeRule::cell;
  int minimum_gap = 0;       ///< periods that must lie between two visits of a pair; 0: no rule
  int longest_interval = 8;  ///< a cell not visited for so many periods is mandatory; 0: no rule
  Pairing pairing = Pairing::rotate;
  int pairing_periods = 8;  ///< how far back the preference looks
  int load_periods = 8;     ///< how far back loads are evened out
  Help help = Help::own_team;
  PrioritySettings priority;
  std::vector<Requirement> requirements;
  Mark mark;

  bool operator==(const RosterSettings&) const = default;
};

/// A role that every team must have.
struct RequiredRole {
  std::string role;
  int count = 1;                   ///< members with that role, 1 to 99
  std::vector<std::string> ranks;  ///< who may take it over; empty: anybody
  Mark mark = {};

  bool operator==(const RequiredRole&) const = default;
};

/// What must hold of each work team; `assign rotate` keeps to it, `assign teams` tells what lacks.
struct TeamSettings {
  int longest_stay = 8;  ///< periods an official stays in one team; 0: no rule, to 400
  bool away_from_home =
      true;               ///< in no team that looks after the home unit, or that of the home cell
  int least_members = 0;  ///< 0: as many as the team has; to 999
  int most_members = 0;   ///< the same
  std::vector<RequiredRole> required_roles;
  Mark mark = {};

  bool operator==(const TeamSettings&) const = default;
};

struct Settings {
  Lang language = Lang::vi;  ///< of the papers
  CommitteeSettings committee;
  CalendarSettings calendar;
  RosterSettings roster;
  TeamSettings teams;
  PetitionSettings petitions;
  MinutesSettings minutes;
  ReportSettings reports;
  std::vector<ScoreSheet> score_sheets;
  std::vector<RecordingGuide> recording_guides;
  PapersSettings papers;
  Mark mark;

  bool operator==(const Settings&) const = default;
};

}  // namespace lapthach::domain
