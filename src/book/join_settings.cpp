// Compares the settings of several books, as far as figures depend on them, and joins them.
#include "book/join_settings.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include <fmt/ranges.h>

namespace lapthach::book {

namespace {

using domain::Settings;

/// The first id whose versions differ; of `shared` only those that both know.
template <class T>
std::optional<std::string> difference(const std::vector<T>& a, const std::vector<T>& b,
                                      bool shared) {
  const auto lacks = [shared](const T& record, const std::vector<T>& others) {
    if (std::ranges::find(others, record) != others.end()) return false;
    return !shared || std::ranges::find(others, record.id, &T::id) != others.end();
  };
  for (const auto& [mine, others] : {std::tie(a, b), std::tie(b, a)}) {
    for (const T& record : mine) {
      if (lacks(record, others)) return record.id.str();
    }
  }
  return std::nullopt;
}

std::vector<domain::Topic> without_synonyms(std::vector<domain::Topic> topics) {
  for (domain::Topic& topic : topics) topic.synonyms.clear();
  return topics;
}

std::vector<domain::ClockRule> without_basis(std::vector<domain::ClockRule> rules) {
  for (domain::ClockRule& rule : rules) rule.basis.clear();
  return rules;
}

template <class T>
std::vector<T> without_source(std::vector<T> records) {
  for (T& record : records) record.source.clear();
  return records;
}

bool same_days(const domain::CalendarSettings& a, const domain::CalendarSettings& b) {
  return std::tie(a.day, a.month, a.shift, a.further_months) ==
         std::tie(b.day, b.month, b.shift, b.further_months);
}

/// The keys of lapthach.yaml under which two books say otherwise, each with the id if it has one.
std::vector<std::string> differing_keys(const Settings& a, const Settings& b) {
  std::vector<std::string> keys;
  const auto add = [&](const char* key, const std::optional<std::string>& id) {
    if (id) keys.push_back(fmt::format("{} ({})", key, *id));
  };
  const auto add_if = [&](const char* key, bool differs) {
    if (differs) keys.emplace_back(key);
  };
  const domain::PetitionSettings &p = a.petitions, &q = b.petitions;
  add("petitions.levels", difference(p.levels, q.levels, false));
  add("petitions.buckets", difference(p.buckets, q.buckets, false));
  add("petitions.topics", difference(without_synonyms(p.topics), without_synonyms(q.topics), true));
  add("petitions.opinion_kinds", difference(p.opinion_kinds, q.opinion_kinds, false));
  add("petitions.outcomes", difference(p.outcomes, q.outcomes, true));
  const auto clocks = without_basis(p.clocks), other_clocks = without_basis(q.clocks);
  const auto clock = difference(clocks, other_clocks, false);
  add("petitions.clocks", clock);
  add_if("petitions.clocks", !clock && clocks != other_clocks);  // their order
  add_if("petitions.lifecycle", p.lifecycle != q.lifecycle);
  add_if("calendar", !same_days(a.calendar, b.calendar));
  add_if("minutes", a.minutes != b.minutes);
  add("score_sheets",
      difference(without_source(a.score_sheets), without_source(b.score_sheets), true));
  add("recording_guides",
      difference(without_source(a.recording_guides), without_source(b.recording_guides), false));
  return keys;
}

std::optional<Date> first_day_of(const domain::Records& records) {
  if (records.periods.empty()) return std::nullopt;
  return first_day(records.periods.front().period);
}

/// The first day from `since` on that one registry has off, or at work, and the other not.
std::optional<Date> differing_day(const domain::Registry& a, const domain::Registry& b,
                                  Date since) {
  const auto lacks = [&](const domain::Holiday& day, const domain::Registry& other) {
    return !(day.date < since) &&
           std::ranges::none_of(other.holidays, [&](const domain::Holiday& each) {
             return each.date == day.date && each.kind == day.kind;
           });
  };
  std::optional<Date> first;
  for (const auto& [mine, other] : {std::tie(a, b), std::tie(b, a)}) {
    for (const domain::Holiday& day : mine.holidays) {
      if (lacks(day, other) && (!first || day.date < *first)) first = day.date;
    }
  }
  return first;
}

/// Days before the later of the two books has its first period move nothing in it.
std::optional<Date> differing_day(const domain::Records& a, const domain::Records& b) {
  const auto first = first_day_of(a), second = first_day_of(b);
  if (!first || !second) return std::nullopt;
  return differing_day(a.registry, b.registry, std::max(*first, *second));
}

template <class T>
void add_new(std::vector<T>& all, const std::vector<T>& more) {
  for (const T& record : more) {
    if (std::ranges::find(all, record.id, &T::id) == all.end()) all.push_back(record);
  }
}

/// The committee that all books name as their superior; what it writes papers with is not known.
void put_superior(Settings& settings, const std::vector<NamedBook>& books) {
  const std::string& superior = settings.committee.superior;
  const bool common = std::ranges::all_of(books, [&](const NamedBook& book) {
    return book.records.settings.committee.superior == superior;
  });
  if (!common || superior.empty()) return;
  domain::CommitteeSettings committee;
  committee.name = superior;
  settings.committee = std::move(committee);
  settings.papers.reports.clear();
}

}  // namespace

std::vector<Diagnostic> disagreements(const std::vector<NamedBook>& books) {
  std::vector<Diagnostic> found;
  for (std::size_t i = 1; i < books.size(); ++i) {
    const NamedBook &first = books.front(), &other = books[i];
    auto keys = differing_keys(first.records.settings, other.records.settings);
    if (const auto day = differing_day(first.records, other.records)) {
      keys.push_back(fmt::format("registry/holidays.yaml ({})", to_string(*day)));
    }
    if (keys.empty()) continue;
    found.push_back(
        {.severity = Severity::error,
         .where = {},
         .what = say("{} and {} count otherwise: {}", "{} và {} tính khác nhau: {}", first.name,
                     other.name, fmt::join(keys, ", ")),
         .hint = say("make both say the same in lapthach.yaml and registry/holidays.yaml, or "
                     "report on one at a time",
                     "hãy ghi như nhau trong lapthach.yaml và registry/holidays.yaml của hai sổ, "
                     "hoặc báo cáo riêng từng sổ"),
         .excerpt = {}});
  }
  return found;
}

Settings settings_of_all(const std::vector<NamedBook>& books) {
  Settings all = books.front().records.settings;
  for (const NamedBook& book : books) {
    const Settings& own = book.records.settings;
    add_new(all.petitions.topics, own.petitions.topics);
    add_new(all.petitions.outcomes, own.petitions.outcomes);
    add_new(all.petitions.queries, own.petitions.queries);
    add_new(all.score_sheets, own.score_sheets);
    all.reports.public_minimum = std::max(all.reports.public_minimum, own.reports.public_minimum);
  }
  all.petitions.competence.clear();
  put_superior(all, books);
  return all;
}

}  // namespace lapthach::book
