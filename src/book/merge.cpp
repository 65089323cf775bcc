// Merges one file: weaves the two versions, then proves that the result says what it must.
#include "lapthach/book/merge.hpp"

#include <algorithm>

#include "book/disk.hpp"
#include "book/layout.hpp"
#include "book/merge_courses.hpp"
#include "book/merge_kind.hpp"
#include "book/merge_pieces.hpp"
#include "book/merge_rule.hpp"
#include "book/merge_weave.hpp"
#include "book/modeline.hpp"
#include "lapthach/book/settings_file.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

std::string with_end(const std::string& bytes) {
  return bytes.empty() || bytes.ends_with('\n') ? bytes : bytes + '\n';
}

/// All of ours against all of theirs.
Merged whole_file_conflict(const std::string& ours, const std::string& theirs,
                           std::string_view path) {
  const Stretches stretches = {
      {with_end(ours), with_end(theirs), std::string(path.empty() ? "?" : path), 0}};
  return {with_markers(stretches), {""}};
}

std::optional<Tree> parse(std::string_view path, std::string bytes) {
  try {
    return parse_tree({std::string(path), std::move(bytes)});
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The version that both have in common. Where earlier common versions were in conflict with each
/// other, git hands over one with markers: what stands between them is not common.
std::optional<Tree> parse_base(std::string_view path, const std::string& bytes) {
  if (bytes.empty()) {
    Tree empty({std::string(path), {}});
    empty.nodes = {{NodeKind::map, 1, 0, 1, {}}};
    return empty;
  }
  if (!has_markers(bytes)) return parse(path, bytes);
  const auto stretches = parse_markers(bytes);
  if (!stretches) return std::nullopt;
  std::string common;
  for (const Stretch& one : *stretches) {
    if (!one.is_conflict()) common += one.ours;
  }
  return parse(path, common);
}

/// True when nothing of `base` is left in a list file that has records.
bool is_another_list(const Tree& base, const Tree& side, std::string_view list) {
  const auto names = [list](const Tree& tree) {
    const std::size_t node = find_key(tree, 0, list);
    auto found = node == 0 ? std::nullopt : piece_names(tree, node, list);
    return found.value_or(std::vector<std::string>{});
  };
  const auto before = names(base), now = names(side);
  return !before.empty() && !now.empty() &&
         std::none_of(now.begin(), now.end(), [&](const std::string& name) {
           return std::find(before.begin(), before.end(), name) != before.end();
         });
}

/// Git may take a new file for an old one under another name, and ask for a merge of the two.
bool are_one_file(const Tree& base, const Tree& ours, const Tree& theirs, const Part& part) {
  return belongs_to(base, part) && belongs_to(ours, part) && belongs_to(theirs, part) &&
         !is_another_list(base, ours, part.noun) && !is_another_list(base, theirs, part.noun);
}

/// The three versions as facts.
struct Versions {
  Facts base, ours, theirs;
};

std::vector<FactPath> places_of(const Stretches& stretches) {
  std::vector<FactPath> places;
  for (const Stretch& one : stretches) {
    if (one.is_conflict()) places.push_back(one.place);
  }
  return places;
}

bool is_right(const Versions& versions, const Facts& result, Side side, std::string_view path,
              const std::vector<FactPath>& conflicts) {
  const std::string* ours = find_fact(versions.ours, path);
  const std::string* theirs = find_fact(versions.theirs, path);
  const bool open = std::any_of(conflicts.begin(), conflicts.end(),
                                [&](const FactPath& place) { return lies_in(path, place); });
  const auto settled = open ? std::optional(Settled{side == Side::ours ? ours : theirs})
                            : settle(find_fact(versions.base, path), ours, theirs);
  const std::string* found = find_fact(result, path);
  if (!settled || (settled->value == nullptr) != (found == nullptr)) return false;
  return found == nullptr || *found == *settled->value;
}

/// True when the version for `side` says, fact by fact, what the three versions make of it, and
/// nothing else.
bool is_proved(const Versions& versions, const Stretches& stretches, Side side,
               std::string_view path) {
  const auto tree = parse(path, version(stretches, side));
  if (!tree) return false;
  const Facts result = facts_of(*tree);
  const auto places = places_of(stretches);
  for (const Facts* facts : {&versions.base, &versions.ours, &versions.theirs, &result}) {
    for (const auto& [fact, value] : *facts) {
      if (!is_right(versions, result, side, fact, places)) return false;
    }
  }
  return true;
}

/// A merge without conflicts: canonical when both sides are. Nothing when it reads with faults and
/// both sides do not.
std::optional<std::string> finished(const Tree& ours, const Tree& theirs, std::string bytes,
                                    std::string_view path) {
  const Part part = part_of(path);
  if (!part.has_form()) return bytes;
  const auto our_form = canonical_bytes(ours, part), their_form = canonical_bytes(theirs, part);
  if (!our_form || !their_form) return bytes;
  auto form = canonical_bytes(parse_tree({std::string(path), bytes}), part);
  if (!form) return std::nullopt;
  const bool canonical = our_form == ours.source->bytes && their_form == theirs.source->bytes;
  return canonical ? std::move(form) : std::move(bytes);
}

Merged open_conflicts(Stretches stretches) {
  Merged merged;
  for (Stretch& one : stretches) {
    if (!one.is_conflict()) continue;
    one.place = shown(one.place);
    merged.conflicts.push_back(one.place);
  }
  merged.bytes = with_markers(stretches);
  return merged;
}

}  // namespace

namespace {

/// The three versions without their modelines.
Merged merge_below(const std::string& base, const std::string& ours, const std::string& theirs,
                   std::string_view path, const domain::PetitionSettings& settings) {
  if (ours == theirs || base == theirs) return {ours, {}};
  if (base == ours) return {theirs, {}};
  const Part part = part_of(path);
  const auto old = parse_base(path, base), here = parse(path, ours), there = parse(path, theirs);
  if (!old || !here || !there || rule_of_file(part) == MergeRule::whole ||
      !are_one_file(*old, *here, *there, part)) {
    return whole_file_conflict(ours, theirs, path);
  }
  const Versions versions{facts_of(*old), facts_of(*here), facts_of(*there)};
  Stretches woven = weave(*old, *here, *there);
  if (!is_proved(versions, woven, Side::ours, path) ||
      !is_proved(versions, woven, Side::theirs, path)) {
    return whole_file_conflict(ours, theirs, path);
  }
  if (!places_of(woven).empty()) return open_conflicts(std::move(woven));
  auto bytes = finished(*here, *there, version(woven, Side::ours), path);
  if (!bytes) return whole_file_conflict(ours, theirs, path);
  Merged merged{*std::move(bytes), {}};
  if (part.kind == PartKind::petitions) {
    merged.illegal = newly_illegal(*here, *there, parse_tree({{}, merged.bytes}), settings);
  }
  return merged;
}

}  // namespace

Merged merge(const std::string& base, const std::string& ours, const std::string& theirs,
             std::string_view path, const domain::PetitionSettings& settings) {
  const std::string line = modeline(path);
  const auto below = [&](const std::string& bytes) {
    return std::string(without_modeline(bytes, path));
  };
  Merged merged = merge_below(below(base), below(ours), below(theirs), path, settings);
  if (ours.starts_with(line) || theirs.starts_with(line)) merged.bytes.insert(0, line);
  return merged;
}

namespace {

/// A book whose settings are themselves in conflict is merged by the table that ships: check, which
/// comes after, has the last word.
domain::PetitionSettings settings_here() {
  try {
    auto bytes = read_bytes({}, std::string(settings_path));
    if (bytes) return read_settings(*std::move(bytes), std::string(settings_path)).petitions;
  } catch (const Error&) {
  }
  return {};
}

}  // namespace

Merged merge_files(const fs::path& base, const fs::path& ours, const fs::path& theirs,
                   std::string_view path) {
  const auto bytes_of = [](const fs::path& file) {
    auto bytes = read_bytes({}, file.string());
    if (bytes) return *std::move(bytes);
    errno = ENOENT;
    throw disk::refusal(say("read {}", "đọc {}", file.string()));
  };
  const bool has_courses = part_of(path).kind == PartKind::petitions;
  Merged merged = merge(bytes_of(base), bytes_of(ours), bytes_of(theirs), path,
                        has_courses ? settings_here() : domain::PetitionSettings{});
  disk::StagedFiles staged;
  staged.add(fs::absolute(ours), merged.bytes);
  staged.sync();
  staged.put_in_place();
  return merged;
}

}  // namespace lapthach::book
