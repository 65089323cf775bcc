// The parts of the proof of a history.
#pragma once

#include <string>
#include <vector>

#include "book/findings.hpp"
#include "book/link.hpp"

namespace lapthach::book {

/// What its trailers claim; a commit by hand is listed. `true_link`: what it must state.
void check_trailers(const CommitStep& step, const Link& true_link, Findings& findings);
void check_modes(const CommitStep& step, Findings& findings);
void check_times(const CommitStep& step, Findings& findings);

/// What no commit may do to the records, whoever makes it, and what only a human may.
void check_records(const CommitStep& step, const git::Objects& objects, ParsedFiles& files,
                   Findings& findings);

/// True when the commit says that it takes back a command.
bool is_undo(const CommitStep& step);
/// Such a commit is the very reverse of the last command that nobody has taken back, and of one
/// that may be. Then it may remove what that command added; true when it is.
bool check_undo(const CommitStep& step, const git::Objects& objects, ParsedFiles& files,
                Findings& findings);

/// A merge holds what its sides changed and nothing else.
void check_merge(const CommitStep& step, git_repository* repository, const git::Objects& objects,
                 ParsedFiles& files, Findings& findings);

/// Whatever makes git show another history than is stored, or hide changes of the work tree.
void check_repository(git_repository* repository, Findings& findings);
/// Names the files of HEAD that the work tree has otherwise.
void check_work_tree(git_repository* repository, const git::Objects& objects, const git_oid& tree,
                     Findings& findings);

/// Every commit of the tool is signed by a key that `signers` allows its author on that day.
/// Returns the number of good signatures.
std::int64_t check_signatures(const std::vector<CommitStep>& steps, const git::Objects& objects,
                              const std::string& signers, Findings& findings);
/// The file of allowed signers that the clerk's own settings name, never the book's; or empty.
std::string configured_signers();

/// Heads that were seen before are in the history of `head`. Returns how many there were.
std::int64_t check_witness(git_repository* repository, const git_oid& head,
                           const ProofRequest& request, Findings& findings);

}  // namespace lapthach::book
