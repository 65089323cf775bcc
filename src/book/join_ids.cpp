// Finds the ids that several books have, and renames them by the field tables.
#include "book/join_ids.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "book/fields.hpp"

namespace lapthach::book {

namespace {

template <class T>
std::vector<T> versions_of(const std::vector<T>& records, const decltype(T::id)& id) {
  std::vector<T> versions;
  for (const T& record : records) {
    if (record.id == id) versions.push_back(record);
  }
  return versions;
}

/// The form that renames ids.
class Renaming {
 public:
  Renaming(const SharedIds& ids, std::size_t book, const std::string& name)
      : ids_(ids), book_(book), name_(name) {}

  template <class V>
  void operator()(std::string_view, V& value, Need, const Meaning&, const auto&...) {
    rename(value);
  }

  template <class V>
  void rename(V& value) {
    if constexpr (SharedIds::looks_at<V>) {
      if (ids_.clashes(value, book_)) value = V::of_book(name_, value);
    } else if constexpr (requires { fields(*this, value); }) {
      fields(*this, value);
    }
  }
  template <class V>
  void rename(std::vector<V>& values) {
    for (V& value : values) rename(value);
  }
  template <class A, class B>
  void rename(std::pair<A, B>& value) {
    rename(value.first);
  }
  template <class V>
  void rename(std::optional<V>& value) {
    if (value) rename(*value);
  }
  void rename(domain::Gap& gap) {
    rename_subject<domain::CellId>(gap.subject, "cell/");
    rename_subject<domain::OfficialId>(gap.subject, "official/");
    rename_subject<domain::TeamId>(gap.subject, "team/");
    rename_subject<domain::UnitId>(gap.subject, "unit/");
  }
  void rename(domain::Opinion& opinion) {
    auto id = domain::PetitionId::parse(opinion.petition);
    if (!id) return;
    rename(*id);
    opinion.petition = id->str();
  }
  void rename(domain::Petition& petition) {
    fields(*this, petition);
    rename(petition.unit);
  }
  template <class T>
  void rename_and_name(std::vector<T>& records) {
    for (T& record : records) {
      if (ids_.clashes(record.id, book_) && !record.name.empty()) {
        record.name += " (" + name_ + ")";
      }
      rename(record);
    }
  }

 private:
  template <class Id>
  void rename_subject(std::string& subject, std::string_view kind) {
    if (!subject.starts_with(kind)) return;
    auto id = Id::parse(std::string_view(subject).substr(kind.size()));
    if (!id) return;
    rename(*id);
    subject = std::string(kind) + id->str();
  }

  const SharedIds& ids_;
  std::size_t book_;
  const std::string& name_;
};

/// Nothing in a report looks at the proof of a roster, and its nodes name ids in their texts.
void leave_out_proofs(domain::Roster& roster) {
  roster.certificate.clear();
  roster.cases.clear();
  roster.repairs.clear();
}

}  // namespace

SharedIds::SharedIds(const std::vector<NamedBook>& books) {
  for (std::size_t i = 0; i < books.size(); ++i) add(books[i].records, i);
  find_same_agencies(books);
  find_same_guidance(books);
}

void SharedIds::add(const domain::Records& records, std::size_t book) {
  for (const auto& unit : records.registry.units) add(unit.id, book);
  for (const auto& cell : records.registry.cells) add(cell.id, book);
  for (const auto& official : records.registry.officials) add(official.id, book);
  for (const auto& agency : records.registry.agencies) add(agency.id, book);
  for (const auto& decision : records.decisions) {
    add(decision.id, book);
    for (const auto& team : decision.teams) add(team.id, book);
  }
  for (const auto& period : records.periods) {
    for (const auto& petition : period.petitions) add(petition.id, book);
    if (!period.record) continue;
    for (const auto& guidance : period.record->guidance) add(guidance.id, book);
  }
}

void SharedIds::find_same_agencies(const std::vector<NamedBook>& books) {
  auto& owners = std::get<Owners<domain::AgencyId>>(owners_);
  std::map<domain::AgencyId, std::vector<domain::AgencyId>> same;  // with their successors
  for (auto& entry : owners) {
    const domain::AgencyId& id = entry.first;
    auto& owner = entry.second;
    if (!owner.several) continue;
    const auto first = versions_of(books[owner.book].records.registry.agencies, id);
    owner.same = std::ranges::all_of(books, [&](const NamedBook& book) {
      const auto versions = versions_of(book.records.registry.agencies, id);
      return versions.empty() || versions == first;
    });
    if (!owner.same) continue;
    for (const domain::Agency& agency : first) {
      same[id].insert(same[id].end(), agency.successors.begin(), agency.successors.end());
    }
  }
  // What becomes of an agency is part of what it is.
  for (bool again = true; again;) {
    again = false;
    for (const auto& [id, successors] : same) {
      const bool holds = std::ranges::all_of(successors, [&](const domain::AgencyId& next) {
        const auto found = owners.find(next);
        return found == owners.end() || found->second.same;
      });
      if (holds || !owners[id].same) continue;
      owners[id].same = false;
      again = true;
    }
  }
}

void SharedIds::find_same_guidance(const std::vector<NamedBook>& books) {
  auto& owners = std::get<Owners<domain::GuidanceId>>(owners_);
  for (auto& [id, owner] : owners) owner.same = owner.several;
  std::map<std::pair<Period, domain::GuidanceId>, domain::Guidance> first;
  for (const NamedBook& book : books) {
    for (const domain::PeriodBook& period : book.records.periods) {
      if (!period.record) continue;
      for (const domain::Guidance& guidance : period.record->guidance) {
        const auto [known, is_new] = first.try_emplace({period.period, guidance.id}, guidance);
        if (known->second != guidance) owners[guidance.id].same = false;
      }
    }
  }
}

void keep_apart(const SharedIds& ids, std::size_t book, NamedBook& of) {
  Renaming renaming(ids, book, of.name);
  domain::Registry& registry = of.records.registry;
  renaming.rename_and_name(registry.units);
  renaming.rename(registry.cells);
  renaming.rename_and_name(registry.officials);
  renaming.rename_and_name(registry.agencies);
  renaming.rename(registry.unavailable);
  renaming.rename(registry.exclusions);
  renaming.rename(registry.travel);
  for (domain::Decision& decision : of.records.decisions) {
    auto teams = std::move(decision.teams);
    decision.teams.clear();
    renaming.rename(decision);
    renaming.rename_and_name(teams);
    decision.teams = std::move(teams);
  }
  domain::Registers& registers = of.records.registers;
  for_each_register(registers, [&](std::string_view, auto& list) { renaming.rename(list); });
  renaming.rename(registers.attendance);
  for (domain::PeriodBook& period : of.records.periods) {
    renaming.rename(period.record);
    if (period.roster) leave_out_proofs(*period.roster);
    renaming.rename(period.roster);
    renaming.rename(period.visits);
    renaming.rename(period.sessions);
    renaming.rename(period.reviews);
    renaming.rename(period.petitions);
  }
}

}  // namespace lapthach::book
