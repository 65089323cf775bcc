// What lists and counts say of all petitions: from the snapshot, where a file is as it was.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "lapthach/book/petitions_files.hpp"
#include "lapthach/book/snapshot.hpp"
#include "lapthach/docket/extract.hpp"

namespace lapthach::cli {

/// An extract of each file of petitions as of today, and what queries look at besides.
struct PetitionRows {
  domain::Records records;  ///< without petitions
  WorkCalendar calendar;
  Date as_of;
  std::vector<book::Snapshot> snapshots;  ///< hold the bytes of the extracts
  std::vector<docket::Extract> extracts;
  std::vector<book::PetitionsFile> files;  ///< of the extracts, one each

  docket::Scope scope() const { return {records, calendar, as_of}; }
};

/// Reads only the files of which the snapshot does not know, and writes down what is new. Nothing
/// when something in the book is at fault: whoever reads all of it finds everything that is.
std::optional<PetitionRows> petition_rows(Context& context);

/// The fields that are asked, by the settings of the book.
using FieldsAsked = std::function<std::vector<std::string>(const domain::PetitionSettings&)>;
/// The same of these fields alone: everything is read, and nothing written down.
std::optional<PetitionRows> petition_rows_anew(Context& context, const FieldsAsked& fields);

}  // namespace lapthach::cli
