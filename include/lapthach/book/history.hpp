// The history of a book: what each commit changed, the proof that nobody tampered with it, backups.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lapthach/base/date.hpp"
#include "lapthach/base/error.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

// --- what was done -------------------------------------------------------------------------------

/// One field of a record, or a whole item of a list inside it, before and after; nothing: not
/// there.
struct FieldChange {
  std::string field;  ///< "members", "teams[t01].members[nguyen-van-a].role"
  std::optional<std::string> before, after;

  bool operator==(const FieldChange&) const = default;
};

enum class ChangeKind { added, changed, removed };

struct RecordChange {
  ChangeKind kind = ChangeKind::changed;
  std::string noun;  ///< "cells", "visits", "roster"
  std::string key;   ///< "thon-a", "thon-a 2019-07-01", "2019-Q4"; empty for settings
  std::vector<FieldChange> fields;

  bool operator==(const RecordChange&) const = default;
};

/// A file that a commit changed.
struct ChangedFile {
  std::string path;
  ChangeKind kind = ChangeKind::changed;
  bool of_book = false;    ///< its records are known; else it is only named
  bool from_side = false;  ///< in a merge: taken whole from one side
  Text unreadable;         ///< why its records cannot be told; empty: they can
  std::vector<RecordChange> records;
};

/// A moment as the clock of its writer showed it.
struct Moment {
  std::int64_t seconds = 0;  ///< since 1970, UTC
  int offset = 0;            ///< minutes east of UTC
};
std::string clock_text(const Moment& moment);  ///< 2019-08-14 08:00 +07:00
std::string iso_text(const Moment& moment);    ///< 2019-08-14T08:00:00+07:00
Date day_of(const Moment& moment);             ///< the writer's day

/// One commit (lần ghi).
struct Step {
  std::string commit;  ///< 40 hex digits
  std::int64_t seq = 0;
  Moment when;
  std::string author, email;
  std::string op;               ///< "import cells"; empty: made by hand
  std::string correction = {};  ///< why something recorded was changed
  std::string subject;          ///< first line of the message
  int parents = 0;              ///< 2 and more: a merge
  std::vector<ChangedFile> files;
};

/// What a history is asked for. All that is given must hold.
struct Question {
  std::vector<std::string> ids;      ///< the record's, or occurring in it
  std::vector<std::string> ops;      ///< beginnings of commands; "hand": made by hand. Any of them
  std::vector<std::string> by;       ///< parts of the author's name or address, without marks. Any
  std::vector<std::string> commits;  ///< beginnings of their names. Any of them
  std::vector<std::string> paths;    ///< a path, a directory or a beginning of one. Any of them
  std::optional<Date> since, until;  ///< days of the writer, both included
  std::optional<std::size_t> limit;  ///< most steps
};

/// Reads words: `op:`, `by:`, `since:`, `until:`, `path:`, `period:`, `commit:` with their value, a
/// period, else an id. Throws Error (Fault::usage).
Question parse_question(const std::vector<std::string>& words);

/// Calls `visit` with each commit that answers the question, newest first; one of which only parts
/// do with those parts. Stops when it returns false. Throws Error.
void history(const std::filesystem::path& root, const Question& question,
             const std::function<bool(const Step&)>& visit);

/// The last commit of the book; nothing outside git or before the first.
struct Head {
  std::int64_t seq = 0;
  std::string commit;  ///< 40 hex digits
  Moment when = {};    ///< it was committed
};
std::optional<Head> head_of(const std::filesystem::path& root);

/// The book as an earlier commit has it. It lies in a private directory that is gone afterwards;
/// what was never committed is not in it.
class PastBook {
 public:
  /// As it had been entered by the end of a day: the last commit not after that day on the line of
  /// first parents from HEAD, by the committer's own date. Throws Error: (Fault::no) when the
  /// history begins later, (Fault::data) when the commit cannot be read or holds what is no plain
  /// file, (Fault::world) when the book is not under git.
  PastBook(const std::filesystem::path& root, Date day);
  /// As `commit` (40 hex digits) has it. Throws Error likewise.
  PastBook(const std::filesystem::path& root, const std::string& commit);
  ~PastBook();
  PastBook(const PastBook&) = delete;
  PastBook& operator=(const PastBook&) = delete;

  const std::filesystem::path& root() const;
  const Head& head() const;

 private:
  struct Parts;
  void lay_out(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

// --- that it is true -----------------------------------------------------------------------------

/// One thing that is not as an honest history has it, or that a person should know.
struct Finding {
  Severity severity = Severity::error;
  std::string commit;  ///< 40 hex digits; empty: of the repository itself
  std::int64_t seq = 0;
  Where where;  ///< file and line in that commit
  Text what, hint;
};

struct ProofRequest {
  std::string range;               ///< "OLD..NEW"; empty: all of HEAD
  std::string signers;             ///< ssh allowed signers; empty: as git is configured, if it is
  std::string witness;             ///< a witness file; empty: this machine's own, if there is one
  std::vector<std::string> heads;  ///< beginnings of commits, as printed on papers
  bool own_witness = true;         ///< false: what this machine remembers does not matter
};

struct Proof {
  std::string head;  ///< 40 hex digits
  std::int64_t seq = 0;
  std::string sha256;  ///< the chain's value at head
  std::int64_t commits = 0, by_hand = 0, merges = 0, signatures = 0, witnessed = 0;
  bool signatures_checked = false;
  std::vector<Finding> findings;  ///< of the repository first, then oldest commit first
};

/// Replays the history of the book, or of a bare repository of one, against all that must hold; see
/// lapthach(1). Throws Error when there is nothing to prove: no repository, no such commit.
Proof prove(const std::filesystem::path& repository, const ProofRequest& request);

/// The repository that `dir` names: a bare one, or that of the book find(dir) gives.
std::filesystem::path find_repository(const std::string& dir);

/// Remembers outside the repository that the book had this commit. Never fails.
void witness(const std::filesystem::path& root, const std::string& commit);

// --- backups -------------------------------------------------------------------------------------

/// What a backup says of itself, in FILE.manifest.
struct Manifest {
  int format = 1;
  std::string tool;  ///< "lapthach 0.1.0"
  std::string head, branch, sha256;
  std::int64_t seq = 0, commits = 0;
  std::int64_t errors = 0;                                    ///< found by the proof and accepted
  std::vector<std::pair<std::string, std::int64_t>> records;  ///< number of each noun, by noun
  std::string bundle_sha256;                                  ///< of the file itself

  bool operator==(const Manifest&) const = default;
};

/// Writes `file`, which `git clone` and `git bundle verify` understand, with all branches and tags,
/// and beside it the manifest. The proof is the caller's. Throws Error (Fault::world).
Manifest write_bundle(const std::filesystem::path& repository, const Proof& proof,
                      const std::string& file);

/// Unpacks a backup into a directory of its own that is gone afterwards, and proves it.
struct BundleCheck {
  Manifest stated;
  Proof proof;  ///< with a finding for each line of the manifest that is not true
};
BundleCheck check_bundle(const std::string& file, const ProofRequest& request);

}  // namespace lapthach::book
