// A petition as one row of a table tells it: raised, directed, answered and replied, a day for
// each.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/petition.hpp"
#include "lapthach/domain/records.hpp"

namespace lapthach::domain {

/// What a row leaves empty is not known. Words of the settings stand as typed: an id or a name.
struct PetitionRow {
  std::string ref;
  std::optional<Period> period;  ///< else that of `raised`
  CellId cell;
  UnitId unit;                 ///< of a working session, when no cell raised it
  std::optional<Date> raised;  ///< else the day of the period's meetings
  std::string kind;
  Source source = Source::cell;
  std::string title, text;
  std::string topic, level;
  AgencyId lead;
  std::optional<Date> routed;
  std::optional<Date> due;  ///< of the answer, as it was set then
  std::optional<Date> answered;
  std::string answer_doc;
  std::optional<Date> replied;
  std::string reply_doc;
  Mark mark;

  bool operator==(const PetitionRow&) const = default;
};

/// Why a row cannot be taken in.
struct RowFault {
  std::string_view column;
  Text what;
  Text hint;
};

/// What a row becomes.
struct RowOutcome {
  Petition petition;
  bool known = false;            ///< the book has it
  std::vector<EventKind> added;  ///< events that it did not have
  std::vector<Text> warnings;
  std::vector<RowFault> faults;  ///< any: the rest does not matter
};

/// Looks a petition up by id; null when there is none.
using KnownPetition = std::function<const Petition*(const PetitionId&)>;
/// Makes a petition of a row, with the events that the row states, or adds those to the known one.
using RowMaker =
    std::function<RowOutcome(const PetitionRow&, const Records&, const KnownPetition&)>;

}  // namespace lapthach::domain
