// The subjects of check(), one file each; each rule in them is a small function.
#pragma once

#include <optional>
#include <vector>

#include "domain/findings.hpp"
#include "domain/in_force.hpp"

namespace lapthach::domain {

/// What settings, registry and decisions say of one another.
void check_foundation(Findings& findings, const std::vector<Membership>& memberships);
/// What periods and registers use, but for petitions.
void check_records(Findings& findings, const std::vector<Membership>& memberships);

void check_settings(Findings& findings);
/// Whether that day of the month is one on which cells meet by the calendar.
bool is_meeting_day(const CalendarSettings& calendar, int day);
/// "cells meet from the 1st to …", of a calendar that says so.
Text meeting_window(const CalendarSettings& calendar);
void check_registry(Findings& findings);    ///< spans, versions, days off
void check_succession(Findings& findings);  ///< parents and successors of units and agencies
void check_cells(Findings& findings);
void check_officials(Findings& findings);
void check_absences(Findings& findings);  ///< unavailable, exclusions, travel
void check_decisions(Findings& findings);
void check_teams(Findings& findings, const std::vector<Membership>& memberships);
void check_pins(Findings& findings);
void check_moves(Findings& findings);
void check_appointments(Findings& findings);
void check_periods(Findings& findings);  ///< days, guidance and closing of each period
void check_rosters(Findings& findings, const std::vector<Membership>& memberships);
void check_visits(Findings& findings, const std::vector<Membership>& memberships);
void check_petition_settings(Findings& findings);
void check_petitions(Findings& findings);         ///< what they refer to besides each other
void check_petition_links(Findings& findings);    ///< each is there once, those named are there
void check_petition_courses(Findings& findings);  ///< the order of events, merges

void check_minutes(Findings& findings);  ///< what the record of each visit says
void check_scores(Findings& findings);   ///< score sheets and cards
void check_sessions(Findings& findings, const std::vector<Membership>& memberships);
void check_registers(Findings& findings);

// Of the visits and sessions of one period, each by itself.
void check_visits_of(Findings& findings, const PeriodBook& book,
                     const std::vector<Membership>& memberships);
void check_minutes_of(Findings& findings, const PeriodBook& book);
void check_scores_of(Findings& findings, const PeriodBook& book);
/// And two sessions of one day.
void check_sessions_of(Findings& findings, const PeriodBook& book,
                       const std::vector<Membership>& memberships);

/// A span that ends before it begins.
void check_span(Findings& findings, Mark mark, const Span& span);

/// A head count below zero.
void check_count(Findings& findings, Use use, std::optional<int> count);

/// How many members the roll of the visit has; nothing when it does not say, or two numbers.
std::optional<int> on_roll(const Visit& visit);
/// More came than were expected.
void check_expected(Findings& findings, Mark mark, int present, int expected);

}  // namespace lapthach::domain
