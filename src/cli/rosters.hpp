// The parts of the book that the assign commands read.
#pragma once

#include <filesystem>
#include <optional>

#include "cli/context.hpp"
#include "lapthach/book/snapshot.hpp"
#include "lapthach/domain/past_visit.hpp"

namespace lapthach::cli {

/// What a draw of `period` looks at: registry, teams, and every period up to it (a cell counts as
/// never visited only when no period knows a visit). Throws Error (Fault::data).
domain::Records load_for_draw(const std::filesystem::path& root, Period period);

/// The same for what only draws, with what was found out of all these files and is kept while they
/// stay as they are.
struct BookToDraw {
  domain::Records records;
  /// Where nothing in the book is at fault, in place of its visits.
  std::optional<domain::Past> past = {};
  std::optional<book::Snapshot> snapshot = {};
};
BookToDraw open_for_draw(const std::filesystem::path& root, Period period);

/// Registry, teams and the roster of one period, without history.
domain::Records load_for_show(const std::filesystem::path& root, Period period);

/// Throws Error (Fault::no) when the period is closed.
void refuse_closed(const domain::Records& records, Period period);

/// The roster of `period`, or Error (Fault::no) that says how to draw one.
const domain::Roster& stored_roster(const domain::Records& records, Period period);

/// The period of `today` and its neighbours, without visits.
domain::Records load_around(const std::filesystem::path& root, Date today);
/// The first period whose meeting day is after `today`.
Period next_period(const domain::Records& around, Date today);

/// Where the roster of a period lies in the book.
std::string roster_path(Period period);
std::string period_path(Period period);

/// Makes the stored roster official, or says that it is. Throws Error (Fault::no) when it leaves
/// requirements unmet and that is not accepted.
int publish_roster(Period period, bool accept_unmet, Context& context);
/// The record of a period among the records; a new one has the day of the calendar rule.
domain::PeriodRecord& record_in(domain::Records& records, Period period);

/// Says so when a person must set the day of the meetings and none has.
void warn_of_day(Context& context, const domain::Records& records, Period period);

bool is_published(const domain::Records& records, Period period);

}  // namespace lapthach::cli
