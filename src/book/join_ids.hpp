// Keeps the ids of several books apart.
#pragma once

#include <map>
#include <tuple>
#include <type_traits>
#include <vector>

#include "lapthach/book/join.hpp"

namespace lapthach::book {

/// Which ids several books have, and which of those mean the same in each.
class SharedIds {
 public:
  explicit SharedIds(const std::vector<NamedBook>& books);

  template <class Id>
  static constexpr bool looks_at =
      (std::is_same_v<Id, domain::UnitId> || std::is_same_v<Id, domain::CellId> ||
       std::is_same_v<Id, domain::OfficialId> || std::is_same_v<Id, domain::AgencyId> ||
       std::is_same_v<Id, domain::TeamId> || std::is_same_v<Id, domain::DecisionId> ||
       std::is_same_v<Id, domain::GuidanceId> || std::is_same_v<Id, domain::PetitionId>);

  /// Whether `id` of the book at `book` is also that of something else in another.
  template <class Id>
  bool clashes(const Id& id, std::size_t book) const {
    const auto& ids = std::get<Owners<Id>>(owners_);
    const auto found = ids.find(id);
    return found != ids.end() && !found->second.same &&
           (found->second.several || found->second.book != book);
  }

 private:
  /// Who has an id.
  struct Owner {
    std::size_t book = 0;  ///< the first
    bool several = false;  ///< others too
    bool same = false;     ///< and it means the same in all of them
  };
  template <class Id>
  using Owners = std::map<Id, Owner>;

  template <class Id>
  void add(const Id& id, std::size_t book) {
    const auto [place, is_new] = std::get<Owners<Id>>(owners_).try_emplace(id, Owner{book});
    if (!is_new && place->second.book != book) place->second.several = true;
  }
  void add(const domain::Records& records, std::size_t book);
  void find_same_agencies(const std::vector<NamedBook>& books);
  void find_same_guidance(const std::vector<NamedBook>& books);

  std::tuple<Owners<domain::UnitId>, Owners<domain::CellId>, Owners<domain::OfficialId>,
             Owners<domain::AgencyId>, Owners<domain::TeamId>, Owners<domain::DecisionId>,
             Owners<domain::GuidanceId>, Owners<domain::PetitionId>>
      owners_;
};

/// Renames what clashes in the book at `book`, wherever it stands, and puts the book's name behind
/// the names of such units, officials, agencies and teams.
void keep_apart(const SharedIds& ids, std::size_t book, NamedBook& of);

}  // namespace lapthach::book
