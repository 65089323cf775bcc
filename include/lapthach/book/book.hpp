// The book (sổ): a directory of YAML files under git. Reading, checking, changing, committing.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/domain/petition_row.hpp"

namespace lapthach::book {

/// Which parts to read. Settings, registry and decisions are always read.
struct Wanted {
  std::optional<Period> from, to;  ///< periods to read, both included; empty: none below / above
  bool periods = true;             ///< false: no period at all
  bool visits = true;              ///< with working sessions and reviews
  bool rosters = true;
  bool registers = false;
  bool petitions = false;
  std::string petition = {};  ///< only the files of petitions in which this id stands; empty: all
  /// Which of the petitions that were read are kept; Mark::file tells where one stands. Empty: all.
  std::function<bool(const domain::Petition&)> keep = {};

  /// Widens `from` and `to` so that they include a period; the first one sets both.
  void reach(Period period) {
    from = std::min(from.value_or(period), period);
    to = std::max(to.value_or(period), period);
  }
};

/// Everything read, and every fault found while reading. Records that could not be read are left
/// out of `records`.
struct Loaded {
  domain::Records records;
  std::vector<Diagnostic> diagnostics;
};

/// The directory that `dir` names, or the nearest parent of the current one that holds
/// lapthach.yaml. Throws Error (Fault::usage) when there is none.
std::filesystem::path find(const std::string& dir);

/// Reads the wanted parts. Throws Error (Fault::world) only when the disk refuses.
Loaded load(const std::filesystem::path& root, const Wanted& wanted = {});
/// load(), then throws Error (Fault::data) with all diagnostics when there was an error.
domain::Records load_or_throw(const std::filesystem::path& root, const Wanted& wanted = {});

/// load() of everything, what domain::check finds, papers of evidence/ that are missing, changed or
/// not referred to, and files that do not belong; sorted, refined. `rehash`: false where the papers
/// are known by name alone. `more`: finds faults that other rooms know of; their lines are not
/// shown. No more petitions are held than those of one period, and some thousand.
using Finder = std::function<std::vector<Diagnostic>(const domain::Records&)>;
std::vector<Diagnostic> check(const std::filesystem::path& root, bool rehash = true,
                              const Finder& more = {});

/// Fills in line, column and excerpt of places that name a key of a record (Where::key).
void refine(const std::filesystem::path& root, std::vector<Diagnostic>& diagnostics);

/// One file as it shall be; nothing: removed.
struct FileChange {
  std::string path;  ///< relative to the book, '/' between parts
  std::optional<std::string> bytes;

  bool operator==(const FileChange&) const = default;
};

/// The trailers that every commit of a command has, and one that a retry is known by.
inline constexpr std::string_view op_trailer = "Lapthach-Op";
inline constexpr std::string_view key_trailer = "Lapthach-Key";

/// What one command changes: files, and the commit that says so.
struct Change {
  std::vector<FileChange> files;
  std::string subject;  ///< one line a person can read; ids only, no personal text
  std::vector<std::pair<std::string, std::string>>
      trailers;           ///< e.g. {"Lapthach-Op", "assign draw"}
  std::string key = {};   ///< of a command that may be repeated: [A-Za-z0-9._:-]+; else empty
  std::string onto = {};  ///< the commit it must stand on, 40 hex digits; empty: whichever is last
};

struct Committed {
  std::string commit;  ///< 40 hex digits; empty when nothing had to change
  std::vector<std::string> paths;
  std::vector<std::string> hooks_not_run;  ///< git's hooks of a book that is not trusted
};

/// A command that was done before.
struct Done {
  std::string commit;
  std::string op;  ///< what its Lapthach-Op says
};
/// The commit of the branch that was made with `key`, if any. Throws Error (Fault::world) when the
/// book is not under git.
std::optional<Done> done_with_key(const std::filesystem::path& root, const std::string& key);

/// The book in the hands of one writing command, from its first look to its commit: other writing
/// commands wait, so nothing it has read changes under it. The kernel frees it when the process
/// dies.
class Hold {
 public:
  /// Waits its turn, at most a minute, then finishes or undoes what a killed command has left.
  /// Throws Error (Fault::world) when the book stays busy, is not under git or cannot be written.
  explicit Hold(const std::filesystem::path& root);
  ~Hold();
  Hold(const Hold&) = delete;
  Hold& operator=(const Hold&) = delete;

  struct Parts;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

/// Makes one commit of exactly the files of `change` that differ from HEAD, in the user's own
/// identity, and brings the work tree and index up to date for them. Everything else of the user's,
/// staged or not, stays as it is. Before anything is written it throws Error (Fault::world) when
/// there is no identity, HEAD is detached, a merge, rebase, cherry-pick, revert or bisect is under
/// way, a file in the way has changes that are not committed or was saved since `hold` was taken
/// (also by an earlier commit: each file once for a Hold), the directory cannot be written, or
/// the commit is to be signed and cannot be. With a key that the history has, nothing is done. When
/// the clerk trusts the book, its hooks are run, and one that refuses is an Error (Fault::no).
/// A process that dies in it leaves all or nothing, which the next Hold puts in order.
Committed commit(const Hold& hold, const Change& change);
/// The same, holding the book for as long as it takes.
Committed commit(const std::filesystem::path& root, const Change& change);

/// Makes a new book in `dir` (which must not exist or be empty), with git, and its first commit.
/// `today` dates nothing in the book; `example`: files to copy, relative path and bytes.
Committed init(const std::filesystem::path& dir, const std::vector<FileChange>& example);

/// The files of an empty book: settings with every default written out and explained.
std::vector<FileChange> empty_book();

// --- writing -----------------------------------------------------------------------------------

/// Canonical bytes of single files, behind the line that names their schema.
std::string write(const domain::PeriodRecord& record);
std::string write(const domain::Roster& roster);
std::string write(const domain::Decision& decision);

/// The files of petitions as they shall be with `changed` (new ones have no place yet) in them:
/// those they stand in, or are added to, and no others. `records` must hold their periods'
/// petitions.
std::vector<FileChange> petition_files(const domain::Records& records,
                                       const std::vector<domain::Petition>& changed);

/// registry/unavailable.yaml as it shall be to hold `leave`. Throws Error (Fault::data) when what
/// people wrote there cannot be kept.
FileChange leave_file(const std::filesystem::path& root, std::vector<domain::Unavailability> leave);

/// sha256 (hex) of what write(roster) makes but its modeline: how a repair names the roster before.
std::string roster_digest(const domain::Roster& roster);

/// sha256 (hex) of all that a draw of `period` looks at, in canonical form and order. `records`
/// must hold every earlier period. The period's own roster does not count, so that the digest of a
/// drawn roster can be checked later.
std::string inputs_digest(const domain::Records& records, Period period);

/// JSON Schema (2020-12) of one kind of file: settings units cells officials agencies holidays
/// unavailable exclusions travel decision period roster visits.
std::string schema(std::string_view kind);
const std::vector<std::string>& schema_kinds();
/// The rows of lapthach-data(5) for one kind: key, type, need, meaning, from the same field table.
std::string manual(std::string_view kind, Lang lang);

// --- import ------------------------------------------------------------------------------------

enum class ImportKind {
  units,
  cells,
  officials,
  teams,
  agencies,
  holidays,
  unavailable,
  travel,
  visits,
  petitions,
  attendance  ///< of each cell, month by month
};
std::optional<ImportKind> parse_import_kind(std::string_view word);

/// A row of a file that cannot be imported.
struct Reject {
  int line = 0;
  std::vector<std::string> fields;
  std::vector<Text> reasons;
};

/// What an import would do. `change` is empty when nothing is new; its subject is filled in.
struct ImportPlan {
  int rows = 0, added = 0, changed = 0, same = 0;
  std::vector<std::string> preview;     ///< one line a new record, in order
  std::vector<std::string> completed;   ///< one line a record that fills what the book left blank
  std::vector<std::string> conflicts;   ///< one line a record of which the book says something else
  std::vector<std::string> header;      ///< of the file
  std::vector<Reject> rejects;          ///< the rows at fault, in order
  std::vector<Diagnostic> diagnostics;  ///< any error: nothing may be written
  bool not_allowed = false;             ///< every error is lifted by a correction
  Change change;
};

/// A file to import may be as large as this: the cells of a whole country have 40 MiB.
inline constexpr std::size_t most_import_bytes = std::size_t{64} << 20U;

/// Plans the import of CSV `bytes` (named `file` in diagnostics) into the book. `mapping`: pairs of
/// a column of the file and the column it stands for (empty: leave out); for a column "*" that
/// leads nowhere all columns without a pair are left out; a text in double quotes fills the column
/// it stands for where the file leaves it empty; "month/day" for `dates` says how the file writes
/// days. `skip_bad`: rows at fault are left out, and the others planned without them. `make`: how a
/// row becomes a petition; petitions alone need it.
/// `correction`: why visits that are recorded otherwise, or lie in a closed period, are changed.
/// `today`: attendance of a later day is warned of.
ImportPlan plan_import(const std::filesystem::path& root, ImportKind kind, std::string_view bytes,
                       const std::string& file,
                       const std::vector<std::pair<std::string, std::string>>& mapping,
                       bool skip_bad = false, const domain::RowMaker& make = {},
                       const std::string& correction = {}, std::optional<Date> today = {});

}  // namespace lapthach::book
