// What the petition commands share: reading the petitions that a line means, and writing them back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "lapthach/docket/enter.hpp"
#include "lapthach/docket/query.hpp"

namespace lapthach::cli {

/// Petitions of every period, without visits and rosters.
book::Wanted petitions_alone();
/// The book with those petitions; several as one.
domain::Records load_petitions(Context& context);

/// The petition of `records` that `typed`, the beginning of an id, means. Throws Error
/// (Fault::usage) when there is none, or several.
domain::PetitionId petition_meant(const domain::Records& records, const std::string& typed);
/// The same in the book; reads one file alone when `typed` is a whole id.
domain::PetitionId petition_meant(Context& context, const std::string& typed);

/// The petition of `id` in `records`; null when they do not hold it.
const domain::Petition* find_petition(const domain::Records& records, const domain::PetitionId& id);

/// The petitions a command works on: as the book has them, and as it will leave them.
struct Work {
  Context& context;
  domain::Records records;
  WorkCalendar calendar;
  std::map<domain::PetitionId, domain::Petition> changed = {};
  std::vector<book::FileChange> papers = {};
  /// When each petition of the book was settled; read when a merged one needs it.
  std::optional<std::map<domain::PetitionId, std::optional<Date>>> settled = {};

  const domain::Petition& petition(const domain::PetitionId& id) const;
  docket::Law law() const { return {records.settings.petitions, calendar}; }
  /// The day the petition that `id` was merged into was settled.
  std::optional<Date> master_settled(const domain::PetitionId& id);
};
/// Reads what a command needs for the petitions that `typed` mean: one file for one whole id.
Work work_on(Context& context, const std::vector<std::string>& typed);
/// Reads the petitions of one period, for what is added to it.
Work work_in(Context& context, Period period);
/// Reads all petitions.
Work work_on_all(Context& context);

/// Commits what was changed, or says under --dry-run what would be. The subject names ids only.
void finish(Work& work, const std::optional<book::Hold>& hold, std::string_view verb);

/// Warns, --quiet or not, of what is about to be entered.
void warn(Context& context, Text what, Text hint);
/// Warns in that way of what looks like personal data in what is about to be kept for good.
/// `key`: what the text is: title, text, reason.
void warn_of_personal_data(Context& context, std::string_view key, const std::string& text);

}  // namespace lapthach::cli
