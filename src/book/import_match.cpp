// Matches names as people type them with what the book, or the same file, calls things.
#include "book/import_match.hpp"

#include <algorithm>

#include "book/import_clean.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::book {
namespace {

/// Key of a name in which whatever parts a cell from its unit counts as a space: "Thôn 3, Hợp Lý",
/// "Thôn 3 (Hợp Lý)" and "Thôn 3 - Hợp Lý" are one.
std::string name_key(std::string_view text) {
  std::string apart;
  for (std::size_t i = 0; i < text.size(); ++i) {
    constexpr std::string_view dash = "–";
    const bool is_dash = text.substr(i).starts_with(dash);
    apart += is_dash || std::string_view(",()/-").find(text[i]) != std::string_view::npos ? ' '
                                                                                          : text[i];
    if (is_dash) i += dash.size() - 1;
  }
  return match_key(apart);
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// "Hợp Lý/Thôn 3" as "Thôn 3, Hợp Lý"; what names no commune first stays.
std::string village_first(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return text;
  return text.substr(slash + 1) + ", " + text.substr(0, slash);
}

/// What comes before the name of a unit of that kind; empty when the kind is not a usual one.
std::string_view title_of(std::string_view kind) {
  static constexpr std::pair<std::string_view, std::string_view> titles[] = {{"commune", "xã"},
                                                                             {"town", "thị trấn"},
                                                                             {"ward", "phường"},
                                                                             {"district", "huyện"},
                                                                             {"province", "tỉnh"}};
  const auto found =
      std::ranges::find(titles, kind, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(titles) ? std::string_view() : found->second;
}

/// The unit's name with the title of its kind, or without, as the book does not write it.
std::vector<std::string> other_names(const domain::Unit& unit) {
  const std::string title = std::string(title_of(unit.kind)) + ' ';
  if (title.size() == 1) return {};
  const std::string_view name = unit.name;
  if (match_key(name).starts_with(title)) return {std::string(trim(name.substr(title.size())))};
  return {title + unit.name};
}

/// "Chi bộ thôn 3" is called "thôn 3" too.
std::vector<std::string> names_of(const domain::Cell& cell) {
  constexpr std::string_view title = "Chi bộ ";
  std::vector<std::string> names{cell.name};
  if (match_key(cell.name).starts_with(match_key(title) + ' ')) {
    names.push_back(cell.name.substr(title.size()));
  }
  return names;
}

std::string shown_day(const Span& when) {
  if (!when.from) return when.to ? to_string(*when.to) : std::string{};
  return to_string(*when.from);
}

std::set<std::string> ids_in(const auto& records) {
  std::set<std::string> ids;
  for (const auto& record : records) ids.insert(ids.end(), record.id.str());
  return ids;
}

std::vector<Names::Version> versions_of(const auto& records, const auto& aliases_of) {
  std::vector<Names::Version> versions;
  for (const auto& record : records) {
    versions.push_back({record.id.str(), record.name, record.span, aliases_of(record)});
  }
  return versions;
}

using Aliases = std::vector<std::string>;

template <class Record>
Aliases no_aliases(const Record&) {
  return {};
}

Aliases aliases_of_unit(const domain::Unit& unit) {
  Aliases aliases = other_names(unit);
  if (!unit.code.empty()) aliases.insert(aliases.end(), {unit.code, without_zeros(unit.code)});
  return aliases;
}

/// "Thôn 3, xã Hợp Lý" tells a cell from its namesakes; the unit goes by name, id or code.
class CellAliases {
 public:
  explicit CellAliases(const std::vector<domain::Unit>& units) {
    for (const domain::Unit& unit : units) by_id_[unit.id.str()].push_back(&unit);
  }
  std::vector<std::string> operator()(const domain::Cell& cell) const {
    const std::vector<std::string> names = names_of(cell);
    std::vector<std::string> aliases(names.begin() + 1, names.end());
    for (const std::string& place : places(cell)) {
      for (const std::string& name : names) aliases.push_back(name + ", " + place);
    }
    return aliases;
  }

 private:
  /// What the cell's unit is called.
  std::vector<std::string> places(const domain::Cell& cell) const {
    std::vector<std::string> names{cell.unit.str()};
    const auto units = by_id_.find(cell.unit.str());
    if (units == by_id_.end()) return names;
    for (const domain::Unit* unit : units->second) {
      if (!unit->span.overlaps(cell.span)) continue;
      names.push_back(unit->name);
      if (!unit->code.empty()) {
        names.insert(names.end(), {unit->code, without_zeros(unit->code)});
      }
      for (std::string& other : other_names(*unit)) names.push_back(std::move(other));
    }
    return names;
  }

  std::unordered_map<std::string, std::vector<const domain::Unit*>> by_id_;
};

/// Whether all days of `days` are in `span`.
bool lies_in(const Span& days, const Span& span) {
  return (!span.from || (days.from && *span.from <= *days.from)) &&
         (!span.to || (days.to && *days.to <= *span.to));
}

}  // namespace

const Names::Keys& Names::keys() const {
  if (keys_) return *keys_;
  keys_ = Keys{list_(), {}};
  for (std::size_t i = 0; i < keys_->versions.size(); ++i) {
    const Version& version = keys_->versions[i];
    keys_->by_key[name_key(version.name)].push_back(i);
    for (const std::string& alias : version.aliases) keys_->by_key[name_key(alias)].push_back(i);
  }
  return *keys_;
}

Names::Found Names::find(const std::string& text, const Span& when) const {
  if (ids_.contains(text)) return {text, {}, {}};
  const auto& [versions, by_key] = keys();
  const std::vector<std::size_t>* meant = meant_by(text);
  if (!meant) return nothing(text);

  std::vector<const Version*> candidates;
  for (const std::size_t index : *meant) {
    if (versions[index].span.overlaps(when)) candidates.push_back(&versions[index]);
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Version* a, const Version* b) { return a->id < b->id; });
  candidates.erase(std::unique(candidates.begin(), candidates.end(),
                               [](const Version* a, const Version* b) { return a->id == b->id; }),
                   candidates.end());
  if (candidates.empty()) return not_then(text, when);
  const auto all_along = [&](const Version* each) { return lies_in(when, each->span); };
  if (std::ranges::count_if(candidates, all_along) == 1) {
    std::erase_if(candidates, [&](const Version* each) { return !all_along(each); });
  }
  if (candidates.size() > 1) return several(text, candidates);
  return {candidates.front()->id, {}, {}};
}

const std::vector<std::size_t>* Names::meant_by(const std::string& text) const {
  const auto& by_key = keys().by_key;
  const auto other = are_people_ ? person_in(text).name : village_first(text);
  for (const std::string& written : {text, other}) {
    const auto found = by_key.find(name_key(written));
    if (found != by_key.end()) return &found->second;
  }
  return is_ascii(text) ? meant_without_marks(other) : nullptr;
}

const std::vector<std::size_t>* Names::meant_without_marks(const std::string& text) const {
  if (by_fold_.empty()) {
    for (const auto& [key, indices] : keys().by_key) {
      std::vector<std::size_t>& all = by_fold_[fold(key)];
      all.insert(all.end(), indices.begin(), indices.end());
    }
  }
  const auto found = by_fold_.find(fold(name_key(text)));
  return found == by_fold_.end() ? nullptr : &found->second;
}

std::optional<std::string> Names::nearest_to(const std::string& text) const {
  const auto& [versions, by_key] = keys();
  std::vector<std::string> known(ids_.begin(), ids_.end());
  for (const Version& version : versions) known.push_back(version.name);
  if (auto near = nearest(text, known)) return near;
  if (are_people_) return std::nullopt;
  known.clear();
  for (const auto& [key, indices] : by_key) known.push_back(key);
  std::ranges::sort(known);
  const auto near = nearest(name_key(text), known);
  if (!near) return std::nullopt;
  return versions[by_key.at(*near).front()].id;
}

std::string Names::elsewhere(const std::string& text) const {
  const auto& [versions, by_key] = keys();
  const std::string name = person_in(text).name;
  const auto found = are_people_ || name == text ? by_key.end() : by_key.find(name_key(name));
  std::set<std::string> ids;
  if (found != by_key.end()) {
    for (const std::size_t index : found->second) ids.insert(versions[index].id);
  }
  return fmt::format("{}", fmt::join(ids, ", "));
}

Names::Found Names::nothing(const std::string& text) const {
  if (const std::string others = elsewhere(text); !others.empty()) {
    return {{},
            say("there is no {}", "không có {}", called(text)),
            say("elsewhere there is: {}", "ở nơi khác có: {}", others)};
  }
  constexpr int patience = 200;  // misses that are worth a suggestion: more are a missing file
  const auto near = ++misses_ <= patience ? nearest_to(text) : std::nullopt;
  return {{},
          say("there is no {}", "không có {}", called(text)),
          near ? say("did you mean “{}”?", "có phải ý bạn là “{}”?", id_or_place(*near))
               : say("write its id or its name as in the book, or import it first",
                     "hãy ghi mã hoặc tên như trong sổ, hoặc nhập mục đó trước")};
}

Text Names::called(const std::string& text) const {
  if (are_people_) return say("{} of this name", "{} mang tên này", kind_);
  return say("{} “{}”", "{} “{}”", kind_, clip(harmless(text), 40));
}

std::string Names::id_or_place(const std::string& id_or_name) const {
  const auto& versions = keys().versions;
  const auto version = std::ranges::find(versions, id_or_name, &Version::name);
  return are_people_ && version != versions.end() ? version->id : id_or_name;
}

Names::Found Names::not_then(const std::string& text, const Span& when) const {
  return {{},
          say("the {} is in the book, but not on {}", "{} có trong sổ, nhưng không có vào ngày {}",
              called(text), shown_day(when)),
          say("name what stood in its place that day, or write the id",
              "hãy ghi tên đúng vào ngày đó, hoặc ghi mã")};
}

Names::Found Names::several(const std::string& text,
                            const std::vector<const Version*>& candidates) const {
  std::string list;
  for (const Version* candidate : candidates) {
    if (!list.empty()) list += ", ";
    list += candidate->id;
  }
  return {{},
          say("there is more than one {}: {}", "có nhiều {}: {}", called(text), list),
          say("write the id; for a cell “name, unit” is enough too",
              "hãy ghi mã; với chi bộ cũng có thể ghi “tên, đơn vị”")};
}

Directory::Directory(const domain::Registry& registry)
    : units(say("unit", "đơn vị"), ids_in(registry.units),
            [&registry] { return versions_of(registry.units, aliases_of_unit); }),
      cells(say("cell", "chi bộ"), ids_in(registry.cells),
            [&registry] { return versions_of(registry.cells, CellAliases(registry.units)); }),
      officials(
          say("official", "cán bộ"), ids_in(registry.officials),
          [&registry] { return versions_of(registry.officials, no_aliases<domain::Official>); },
          true),
      agencies(say("agency", "cơ quan"), ids_in(registry.agencies),
               [&registry] { return versions_of(registry.agencies, no_aliases<domain::Agency>); }) {
}

}  // namespace lapthach::book
