// Looks up the ids of one list; reads no more of the book than that.
#include "cli/known_words.hpp"

#include <map>

#include "lapthach/book/book.hpp"

namespace lapthach::cli {
namespace {

using domain::Records;

/// Of several versions of one id the last name stays.
using Names = std::map<std::string, std::string>;

template <class Record>
Names names(const std::vector<Record>& records) {
  Names found;
  for (const Record& record : records) found[record.id.str()] = record.name;
  return found;
}

Names periods(const Records& records) {
  Names found;
  for (const auto& book : records.periods) found[to_string(book.period)];
  return found;
}

Names teams(const Records& records) {
  Names found;
  for (const auto& decision : records.decisions) found.merge(names(decision.teams));
  return found;
}

Names petitions(const Records& records) {
  Names found;
  for (const auto& book : records.periods) {
    for (const auto& petition : book.petitions) found[petition.id.str()] = petition.title;
  }
  return found;
}

Names saved_queries(const Records& records) {
  Names found;
  for (const auto& saved : records.settings.petitions.queries) {
    found["@" + saved.id.str()] = saved.meaning.empty() ? saved.query : saved.meaning;
  }
  return found;
}

struct List {
  std::string_view placeholder;
  Names (*names)(const Records&);
  book::Wanted wanted = {.from = {}, .to = {}, .periods = false};
};

const std::vector<List>& lists() {
  static const std::vector<List> all = {
      {"CELL", [](const Records& r) { return names(r.registry.cells); }},
      {"OFFICIAL", [](const Records& r) { return names(r.registry.officials); }},
      {"UNIT", [](const Records& r) { return names(r.registry.units); }},
      {"AGENCY", [](const Records& r) { return names(r.registry.agencies); }},
      {"TEAM", teams},
      {"LEVEL", [](const Records& r) { return names(r.settings.petitions.levels); }},
      {"TOPIC", [](const Records& r) { return names(r.settings.petitions.topics); }},
      {"KIND", [](const Records& r) { return names(r.settings.petitions.opinion_kinds); }},
      {"OUTCOME", [](const Records& r) { return names(r.settings.petitions.outcomes); }},
      {"QUERY", saved_queries},
      {"PERIOD", periods, {.from = {}, .to = {}, .visits = false, .rosters = false}},
      {"ID",
       petitions,
       {.from = {}, .to = {}, .visits = false, .rosters = false, .petitions = true}},
  };
  return all;
}

}  // namespace

std::vector<Offer> known_words(const std::filesystem::path& root, std::string_view placeholder) {
  std::vector<Offer> found;
  for (const List& list : lists()) {
    if (list.placeholder != placeholder) continue;
    const auto loaded = book::load(root, list.wanted);
    for (const auto& [id, name] : list.names(loaded.records)) found.push_back({id, name});
  }
  return found;
}

}  // namespace lapthach::cli
