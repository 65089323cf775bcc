// Finds the thing that a field means: by its id, or by its name as of the day that matters.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lapthach/domain/registry.hpp"

namespace lapthach::book {

/// The names of one kind of thing.
class Names {
 public:
  /// One version of the thing `id`; `aliases` are further texts by which people mean it.
  struct Version {
    std::string id;
    std::string name;
    Span span;
    std::vector<std::string> aliases = {};
  };

  /// `kind` is what a person calls such a thing: "unit". People are not named in messages, only
  /// their ids are: messages go into logs and mails. `list` gives all versions; it is asked once,
  /// when the first text is none of `ids`.
  Names(Text kind, std::set<std::string> ids, std::function<std::vector<Version>()> list,
        bool are_people = false)
      : kind_(std::move(kind)),
        are_people_(are_people),
        ids_(std::move(ids)),
        list_(std::move(list)) {}

  struct Found {
    std::string id;  ///< empty when nothing, or more than one thing, is meant: then why, and a hint
    Text what;
    Text hint;
  };
  /// What `text` means on some day of `when`; when that is several things, the only one that is
  /// called so on all of these days. An id is enough whatever its days.
  Found find(const std::string& text, const Span& when) const;

 private:
  /// Names are made into keys when the first is looked for: most texts are ids, and the keys of 200
  /// cells took two fifths of `record visit`.
  struct Keys {
    std::vector<Version> versions;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  };
  const Keys& keys() const;

  /// The versions that `text` may mean, whatever their days; null: none. A person's name may have
  /// honorifics before it and a post behind it; a text without any marks is matched without them.
  const std::vector<std::size_t>* meant_by(const std::string& text) const;
  const std::vector<std::size_t>* meant_without_marks(const std::string& text) const;
  std::optional<std::string> nearest_to(const std::string& text) const;
  /// The ids of what is called so in another place than `text` says; empty: none, or no place said.
  std::string elsewhere(const std::string& text) const;
  Found nothing(const std::string& text) const;
  Found not_then(const std::string& text, const Span& when) const;
  Found several(const std::string& text, const std::vector<const Version*>& candidates) const;

  /// `cell “Thôn 1”`, or `official of this name`.
  Text called(const std::string& text) const;
  std::string id_or_place(const std::string& id_or_name) const;

  Text kind_;
  bool are_people_;
  std::set<std::string> ids_;
  std::function<std::vector<Version>()> list_;
  mutable std::optional<Keys> keys_;
  // Filled when first needed: most files write the marks, and few have many unknown names.
  mutable std::unordered_map<std::string, std::vector<std::size_t>> by_fold_;
  mutable int misses_ = 0;
};

/// The names of everything that a field of a CSV file can refer to. `registry` must outlive it.
struct Directory {
  explicit Directory(const domain::Registry& registry);

  const Names& of(const domain::UnitId&) const { return units; }
  const Names& of(const domain::CellId&) const { return cells; }
  const Names& of(const domain::OfficialId&) const { return officials; }
  const Names& of(const domain::AgencyId&) const { return agencies; }

  Names units, cells, officials, agencies;
};

}  // namespace lapthach::book
