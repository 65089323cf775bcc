// What a merge may make of a value that its sides have each in their own version.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "book/flat_record.hpp"
#include "book/parsed_files.hpp"

namespace lapthach::book {

/// Some value in all the versions a merge knows: in the common ancestor, each side, the result.
template <class Value>
struct Versions {
  Value base;
  std::vector<Value> sides;
  Value result;
};

/// What a merge has made of a value, the worst last.
enum class Verdict {
  as_it_should,   ///< as a side that changed it, or as all had it
  human_decided,  ///< the sides disagree, and the result is neither's
  dropped,        ///< a side's change is not in it
  invented,       ///< no side has it so
};

/// What the sides have made of it that changed it.
template <class Value>
std::set<Value> changed_values(const Versions<Value>& versions) {
  std::set<Value> changed;
  for (const Value& side : versions.sides) {
    if (side != versions.base) changed.insert(side);
  }
  return changed;
}

template <class Value>
Verdict judge(const Versions<Value>& versions) {
  const auto changed = changed_values(versions);
  if (changed.empty()) {
    return versions.result == versions.base ? Verdict::as_it_should : Verdict::invented;
  }
  if (changed.contains(versions.result)) return Verdict::as_it_should;
  if (versions.result == versions.base) return Verdict::dropped;
  return changed.size() > 1 ? Verdict::human_decided : Verdict::invented;
}

/// Something in a file that is not as it should be.
struct Flaw {
  Verdict verdict = Verdict::as_it_should;
  std::string what;  ///< record and field: "thon-a: members"
};

/// The records of a file by key, each as its fields; of equal keys the later ones have a + more.
using FlatFile = std::map<std::string, FlatRecord>;
/// Null, or a file that cannot be read: none.
FlatFile flat_file(const Part& part, const ParsedFile* file);

/// Record by record, field by field.
std::vector<Flaw> file_flaws(const Versions<FlatFile>& file);

}  // namespace lapthach::book
