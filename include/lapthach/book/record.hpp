// Records of what the visits brought home: one or many, out of a document, laid into the book.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/book/book.hpp"

namespace lapthach::book {

enum class RecordKind {
  visit,
  session,
  review,
  absence,  ///< in advance, or of a visit that was to be
  attendance,
  notebook,
  training,
  briefing,
  inspection,
  guidance,    ///< a content of the guidance of a period
  appointment  ///< a working session that is planned
};

/// A field of a record that one value fills, or a list of values.
struct RecordField {
  std::string path;         ///< its key, "roll.full" when it lies in a record inside the record
  bool repeated = false;    ///< a list
  std::string placeholder;  ///< DATE, N, TEXT, or the words to choose from, as "cell|superior"
  Text meaning;
};
std::vector<RecordField> record_fields(RecordKind kind);

/// An opinion that becomes a petition, before it has its id.
struct Raising {
  const domain::Records& records;  ///< settings and registry
  Period period;
  const domain::Opinion& opinion;
  domain::Petition draft;  ///< what the record says of it
  std::function<const domain::Petition*(const domain::PetitionId&)> known;  ///< of that period
};

/// What an opinion in a document says under `petition` to become one.
inline constexpr std::string_view becomes_petition = "new";

struct RecordRequest {
  RecordKind kind = RecordKind::visit;
  /// YAML as in the book, or JSON: one record, a list of them, or a map with that list under the
  /// key of the book's file. Each may name its `period`. Names instead of ids, days as people type
  /// them and decimal commas are understood. A visit without a date is the only one recorded of its
  /// cell in that period, else it was on the day of the period's meetings.
  std::string document;
  std::string file;              ///< its name in faults; empty: the command line
  std::optional<Period> period;  ///< of records that do not name one; else the quarter of their day
  std::string correction;        ///< why what is recorded may change, and a closed period too
  std::optional<Date> today = {};  ///< what is recorded cannot be later; empty: not asked
  /// Gives the draft its id, and the events of an answer on the spot; returns the petition of the
  /// book when it is known. Empty: opinions cannot become petitions.
  std::function<domain::Petition(const Raising&)> raise = {};
};

/// What recording would do. A record that the book has is completed where it is blank; where it
/// says something else that is a fault, unless there is a correction.
struct RecordPlan {
  int added = 0, completed = 0, corrected = 0, same = 0;
  std::vector<std::string> preview;  ///< one line a record that changes the book, in its language
  std::vector<Diagnostic> diagnostics;          ///< any error: nothing may be written
  bool not_allowed = false;                     ///< every error asks for a correction only
  std::vector<domain::PetitionId> raised = {};  ///< petitions that are new
  Change change;                                ///< empty when nothing changes
};

/// The period.yaml that says what `record` does; of one that a human has formatted only the keys
/// that differ are touched. Throws Error (Fault::data) when that cannot be done.
std::string edit_period(const std::filesystem::path& root, const domain::PeriodRecord& record);

/// Throws Error (Fault::data) when the document cannot be read or the book is at fault.
RecordPlan plan_record(const std::filesystem::path& root, const RecordRequest& request);

/// The records of one period as JSON, in the form that a document may have:
/// {"period","guidance":[…],"appointments":[…],"visits":[…],"sessions":[…],"reviews":[…],"attendance":[…],"absences":[…],
/// "briefings":[…],"training":[…],"inspections":[…],"notebooks":[…]}.
std::string records_json(const domain::PeriodBook& book, const domain::Registers& registers,
                         const std::vector<domain::Unavailability>& absences);

}  // namespace lapthach::book
