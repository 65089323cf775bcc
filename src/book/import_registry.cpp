// Imports the flat lists of the registry: a row is a record, or states anew what a record says.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "book/import_describe.hpp"
#include "book/import_draft.hpp"
#include "book/import_rows.hpp"

namespace lapthach::book {
namespace {

using domain::Registry;

/// Records of which several may carry one id: versions of one thing.
template <class Noun>
concept Versioned = requires(const Noun& noun) {
  noun.id;
  noun.span;
};

// What tells records of one list apart.
template <Versioned Noun>
auto key_of(const Noun& noun) {
  return std::tuple(noun.id, noun.span.from);
}
auto key_of(const domain::Holiday& holiday) { return holiday.date; }
auto key_of(const domain::Unavailability& absence) {
  return std::tuple(absence.official, absence.span.from, absence.span.to);
}

template <Versioned Noun>
std::string title(const Noun& noun) {
  return fmt::format("{} ({})", noun.id, noun.name);
}
std::string title(const domain::Holiday& holiday) {
  return fmt::format("{} {} {}", to_string(holiday.date), to_scalar(holiday.kind), holiday.name);
}
std::string title(const domain::Unavailability& absence) {
  return fmt::format("{} {} – {}", absence.official, short_text(absence.span.from),
                     short_text(absence.span.to));
}

/// The records of the book that rows mean: for each row its index, or nothing for a new record.
template <class Noun>
class Matches {
 public:
  explicit Matches(const std::vector<Noun>& stored) : stored_(stored) {
    for (std::size_t i = 0; i < stored.size(); ++i) {
      exact_.emplace(key_of(stored[i]), i);
      if constexpr (Versioned<Noun>) versions_[stored[i].id.str()].push_back(i);
    }
  }

  /// The record with the key of `noun`; it is then taken.
  std::optional<std::size_t> take_exact(const Noun& noun) {
    const auto found = exact_.find(key_of(noun));
    if (found == exact_.end()) return std::nullopt;
    taken_.insert(found->second);
    return found->second;
  }

  /// For a row that says no first day: the versions of its thing that no row has taken and whose
  /// days meet those of the row.
  std::vector<std::size_t> meeting(const Noun& noun) const {
    std::vector<std::size_t> found;
    if constexpr (Versioned<Noun>) {
      const auto versions = versions_.find(noun.id.str());
      if (noun.span.from || versions == versions_.end()) return found;
      for (const std::size_t i : versions->second) {
        if (!taken_.contains(i) && stored_[i].span.overlaps(noun.span)) found.push_back(i);
      }
    }
    return found;
  }

 private:
  const std::vector<Noun>& stored_;
  std::map<decltype(key_of(std::declval<Noun>())), std::size_t> exact_;
  std::map<std::string, std::vector<std::size_t>> versions_;
  std::set<std::size_t> taken_;
};

/// For each of `rows` the record it means.
template <class Noun>
std::vector<std::optional<std::size_t>> match(Draft& draft, const std::vector<Noun>& nouns,
                                              const std::vector<std::size_t>& rows,
                                              const std::vector<Noun>& stored) {
  Matches<Noun> matches(stored);
  std::vector<std::optional<std::size_t>> found;
  for (const std::size_t row : rows) found.push_back(matches.take_exact(nouns[row]));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (found[i]) continue;
    const Noun& noun = nouns[rows[i]];
    const std::vector<std::size_t> meeting = matches.meeting(noun);
    if (meeting.size() == 1) found[i] = meeting.front();
    if (meeting.size() <= 1) continue;
    refuse(
        draft, noun.mark, "id",
        say("the book has several versions of this record: which one is meant?",
            "trong sổ có nhiều bản của mục này: dòng này nói về bản nào?"),
        say("write in “from” the first day of the version", "ghi vào “from” ngày đầu của bản đó"));
  }
  return found;
}

/// Merges the rows into `after` (as yet equal to `stored`).
template <class Noun>
void merge(Draft& draft, const Directory& directory, const std::vector<Noun>& nouns,
           const std::vector<Noun>& stored, std::vector<Noun>& after, const Text& noun_name) {
  const auto rows = distinct_rows(draft, nouns, [](const Noun& noun) { return key_of(noun); });
  const auto records = match(draft, nouns, rows, stored);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Noun& row = nouns[rows[i]];
    if (!records[i]) {
      after.push_back(row);
      note_new(draft, noun_name, title(row));
      continue;
    }
    const Noun& old = stored[*records[i]];
    Noun fresh = overlaid(draft, directory, rows[i], row, old);
    if (fresh == old) {
      note_same(draft);
      continue;
    }
    fresh.mark = row.mark;
    note_changed(draft, noun_name, title(fresh), differences(old, fresh));
    after[*records[i]] = std::move(fresh);
  }
}

template <class Noun>
void import_list(Draft& draft, std::vector<Noun> Registry::*list, std::string_view key,
                 const Text& noun_name) {
  std::vector<Noun> nouns = read_values<Noun>(draft);
  Registry known = draft.before.registry;
  (known.*list).insert((known.*list).end(), nouns.begin(), nouns.end());
  const Directory directory(known);
  read_references(draft, directory, nouns);
  if (draft.failed()) return;

  const std::vector<Noun>& stored = draft.before.registry.*list;
  std::vector<Noun>& after = draft.after.registry.*list;
  merge(draft, directory, nouns, stored, after, noun_name);
  if (after != stored) put_list_file(draft, registry_path(key), key, after);
}

}  // namespace

void import_units(Draft& draft) {
  import_list(draft, &Registry::units, "units", say("unit", "đơn vị"));
}
void import_cells(Draft& draft) {
  import_list(draft, &Registry::cells, "cells", say("cell", "chi bộ"));
}
void import_officials(Draft& draft) {
  import_list(draft, &Registry::officials, "officials", say("official", "cán bộ"));
}
void import_agencies(Draft& draft) {
  import_list(draft, &Registry::agencies, "agencies", say("agency", "cơ quan"));
}
void import_holidays(Draft& draft) {
  import_list(draft, &Registry::holidays, "holidays", say("holiday", "ngày nghỉ, ngày làm bù"));
}
void import_unavailable(Draft& draft) {
  import_list(draft, &Registry::unavailable, "unavailable", say("absence", "thời gian bận"));
}

}  // namespace lapthach::book
