// Where each petition of the book stands, and what the merged ones rest on.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lapthach/docket/docket.hpp"
#include "lapthach/docket/extract.hpp"

namespace lapthach::cli {

using Petitions = std::vector<domain::Petition>;

/// Whatever any of them was ever merged into and that is not among them.
std::set<domain::PetitionId> masters_missing(const std::list<Petitions>& lists);

/// The number of the extract in which each petition stands.
class PetitionPlaces {
 public:
  void add(const docket::Extract& extract, std::size_t number);
  bool empty() const { return places_.empty(); }
  /// Nothing when no extract has it.
  std::optional<std::size_t> find(const domain::PetitionId& id) const;

 private:
  std::map<std::string, std::size_t, std::less<>> places_;
};

/// Adds to `lists` whatever the petitions in them were merged into, and so on, one list a file.
/// Nothing else of those files counts: what stands beside it would lead on through the whole book.
/// `read(number)` gives the petitions of a file, `absent(id)` is told of what no file has.
void add_masters(std::list<Petitions>& lists, const PetitionPlaces& places,
                 const std::function<Petitions(std::size_t)>& read,
                 const std::function<void(const domain::PetitionId&)>& absent);

/// The cases of the petitions of `lists.front()`; the others are what they rest on.
std::vector<docket::Case> cases_of_first(const std::list<Petitions>& lists, const docket::Law& law,
                                         Date as_of);

}  // namespace lapthach::cli
