// Why a roster is as it is: who could have gone, what another choice would change, level by level,
// and what keeps a cell without a visitor or a requirement unmet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lapthach/domain/records.hpp"

namespace lapthach::roster {

/// Another roster: the best of those that make the other choice, and what it changes, after less
/// before, at each level (draw.hpp).
struct Alternative {
  domain::Objective change{};
  std::vector<domain::Dropped> dropped, added;  ///< visits, by cell and official
};

/// An official at a cell.
struct Chance {
  domain::OfficialId official;
  domain::CellId cell;
  bool sent = false;         ///< the roster has this visit
  bool pinned = false;       ///< by a decision of people
  std::vector<Text> broken;  ///< the rules that forbid it, without a subject: "is away on …"
  /// Of a visit that is made: the best roster without it. Of another one: the best roster with it,
  /// the broken rules set aside. None when pins leave no other choice.
  std::optional<Alternative> otherwise;
};

/// How much an official goes, in tenths of visits.
struct Share {
  domain::OfficialId official;
  std::int64_t done = 0;      ///< in the last load_periods periods
  std::int64_t expected = 0;  ///< of them, if each team had shared its visits evenly
  std::int64_t now = 0;       ///< in this period
};

/// Why nobody attends a cell that somebody could attend: its rivals and those who are sent to them.
struct Contest {
  std::vector<domain::CellId>
      cells;  ///< with this cell one more than the visits there are for them
  std::vector<domain::OfficialId> officials;
  std::vector<Text> lifts;  ///< each alone would give the cell a visitor: "if A were not away on …"
  bool searched = true;     ///< false: too many officials to try each rule
};

struct Explanation {
  /// The certificate proves the part of the roster that was looked at. False: the book has changed
  /// since, and nothing else here means anything.
  bool proven = true;
  std::vector<Chance> chances;  ///< visits first, then the others: what is nearest to a visit first
  std::size_t more = 0;         ///< chances left out
  std::vector<Share> shares;    ///< of the official asked for and of those of the same teams
  std::optional<Contest> contest;    ///< of a cell that nobody attends, if any rule lets one come
  std::vector<std::string> because;  ///< what the roster says of it, in the book's language
  std::vector<Text> unmet;           ///< requirements that are not met, of the teams concerned
};

struct WhyQuestion {
  domain::CellId cell;          ///< may be empty
  domain::OfficialId official;  ///< may be empty; both empty: only what is not met
};

/// Explains `roster` by `records`. Throws Error (Fault::no) when the cell does not meet in the
/// period, else as draw() does.
Explanation why(const domain::Records& records, const domain::Roster& roster,
                const WhyQuestion& question);

}  // namespace lapthach::roster
