// Reads the petitions of one period after the other.
#include "cli/row_cases.hpp"

#include <algorithm>
#include <list>
#include <set>
#include <span>

#include "cli/petition_places.hpp"
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::cli {
namespace {

using docket::Row;

Period period_of(const Row& row) {
  return domain::PetitionId::parse(row.id()).value_or(domain::PetitionId()).period();
}

class Reading {
 public:
  Reading(Context& context, const PetitionRows& rows)
      : root_(book_root(context)),
        rows_(rows),
        law_{rows.records.settings.petitions, rows.calendar} {}

  /// The cases of these rows, by id, in `lists`.
  std::vector<docket::Case> cases_of(std::span<const Row> some, std::list<Petitions>& lists) {
    std::set<std::size_t> files;
    std::set<std::string_view> ids;
    for (const Row& row : some) {
      files.insert(static_cast<std::size_t>(row.extract - rows_.extracts.data()));
      ids.insert(row.id());
    }
    Petitions& own = lists.emplace_back();
    for (const std::size_t file : files) {
      for (domain::Petition& petition : read(file)) {
        if (ids.contains(petition.id.str())) own.push_back(std::move(petition));
      }
    }
    if (!masters_missing(lists).empty()) note_places();
    add_masters(
        lists, places_, [&](std::size_t file) { return read(file); },
        [](const domain::PetitionId&) {});
    return cases_of_first(lists, law_, rows_.as_of);
  }

 private:
  void note_places() {
    if (!places_.empty()) return;
    for (std::size_t i = 0; i < rows_.extracts.size(); ++i) places_.add(rows_.extracts[i], i);
  }
  Petitions read(std::size_t file) const {
    return domain::happened_by(book::read_petitions(root_, rows_.files[file]), rows_.as_of);
  }

  const std::filesystem::path& root_;
  const PetitionRows& rows_;
  docket::Law law_;
  PetitionPlaces places_;
};

}  // namespace

void for_each_case(Context& context, const PetitionRows& rows, const std::vector<Row>& found,
                   const std::function<bool(const docket::Case&)>& each) {
  Reading reading(context, rows);
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end = std::find_if(begin, found.end(), [period = period_of(*begin)](const Row& row) {
      return period_of(row) != period;
    });
    std::list<Petitions> lists;
    const auto cases = reading.cases_of({begin, end}, lists);
    for (; begin != end; ++begin) {
      const auto id = domain::PetitionId::parse(begin->id());
      const docket::Case* one = id ? docket::find(cases, *id) : nullptr;
      if (one != nullptr && !each(*one)) return;
    }
  }
}

}  // namespace lapthach::cli
