// Random work of two clerks on a random file: a merge has all of both, and nothing else.
#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "book/merge_conflict.hpp"
#include "book/scalar.hpp"
#include "book/writer.hpp"
#include "lapthach/book/merge.hpp"
#include "unit/book/random_noun.hpp"

using namespace lapthach;
using namespace lapthach::book;

namespace {

using Fields = std::map<std::string, std::string>;
/// A file of cells as a table: id, then field, then value.
using Table = std::map<std::string, Fields>;

const std::string path = "registry/cells.yaml";
const std::vector<std::string> field_names = {"kind", "members", "secretary", "venue"};

class Clerk {
 public:
  explicit Clerk(unsigned seed) : engine_(seed) {}

  int number(int least, int greatest) {
    return std::uniform_int_distribution<int>(least, greatest)(engine_);
  }
  std::string cell() { return "c-" + std::to_string(number(1, 12)); }
  std::string value(const std::string& field) {
    const int drawn = number(1, 3);
    return field == "members" ? std::to_string(drawn) : "chữ " + std::to_string(drawn);
  }
  Fields fields() {
    Fields made = {{"name", "Chi bộ"}, {"unit", "u"}};
    for (const std::string& name : field_names) {
      if (number(0, 1) == 1) made[name] = value(name);
    }
    return made;
  }
  Table table() {
    Table made;
    for (int i = number(0, 8); i > 0; --i) made[cell()] = fields();
    return made;
  }
  /// Some work on the table: records added and removed, fields set and emptied.
  Table worked_on(Table table) {
    for (int i = number(0, 5); i > 0; --i) {
      const std::string id = cell(), field = field_names[static_cast<std::size_t>(number(0, 3))];
      const int kind = number(0, 5);
      if (!table.contains(id)) {
        table[id] = fields();
      } else if (kind == 0) {
        table.erase(id);
      } else if (kind == 1) {
        table[id].erase(field);
      } else {
        table[id][field] = value(field);
      }
    }
    return table;
  }

 private:
  std::mt19937 engine_;
};

const std::string* field_of(const Table& table, const std::string& id, const std::string& field) {
  const auto record = table.find(id);
  if (record == table.end()) return nullptr;
  const auto found = record->second.find(field);
  return found == record->second.end() ? nullptr : &found->second;
}

std::string text(const std::string* value) { return value ? "=" + *value : "none"; }

/// What the three tables make, worked out cell of the table by cell; empty: there is a conflict.
struct Expected {
  Table table;
  std::vector<std::string> conflicts;
};

void expect_record(const std::string& id, const Table& base, const Table& ours, const Table& theirs,
                   Expected& expected) {
  const bool both = ours.contains(id) && theirs.contains(id);
  if (!both) {
    const Table& left = ours.contains(id) ? ours : theirs;
    if (!left.contains(id)) return;
    const bool removed = base.contains(id);
    if (removed && base.at(id) == left.at(id)) return;
    if (removed) expected.conflicts.push_back("cells[" + id + "]");
    expected.table[id] = left.at(id);
    return;
  }
  std::vector<std::string> names = field_names;
  names.insert(names.end(), {"name", "unit"});
  for (const std::string& name : names) {
    const std::string* b = field_of(base, id, name);
    const std::string* o = field_of(ours, id, name);
    const std::string* t = field_of(theirs, id, name);
    const bool ours_changed = text(o) != text(b), theirs_changed = text(t) != text(b);
    if (ours_changed && theirs_changed && text(o) != text(t)) {
      // Made on both sides: what one lacks comes from the other.
      if (base.contains(id) || (o && t)) {
        expected.conflicts.push_back("cells[" + id + "]." + name);
      }
    }
    const std::string* result = theirs_changed && !ours_changed ? t : o;
    if (!base.contains(id) && !o) result = t;
    if (result) expected.table[id][name] = *result;
  }
}

Expected expect(const Table& base, const Table& ours, const Table& theirs) {
  Table all = base;
  all.insert(ours.begin(), ours.end());
  all.insert(theirs.begin(), theirs.end());
  Expected expected;
  for (const auto& [id, fields] : all) expect_record(id, base, ours, theirs, expected);
  std::sort(expected.conflicts.begin(), expected.conflicts.end());
  return expected;
}

/// The table as the tool writes it.
std::string canonical(const Table& table) {
  std::vector<domain::Cell> cells;
  for (const auto& [id, found] : table) {
    const auto& record = found;  // clang 14 captures no structured binding
    domain::Cell cell;
    cell.id = *domain::CellId::parse(id);
    cell.unit = *domain::UnitId::parse(record.at("unit"));
    const auto put = [&](std::string& into, const std::string& field) {
      if (record.contains(field)) into = record.at(field);
    };
    put(cell.name, "name");
    put(cell.kind, "kind");
    put(cell.secretary, "secretary");
    put(cell.venue, "venue");
    if (record.contains("members")) parse_scalar(record.at("members"), cell.members);
    cells.push_back(std::move(cell));
  }
  return write_list("cells", cells);
}

/// The table as a human writes it: indented otherwise, plain, in some order, with comments that
/// name their record and field.
std::string by_hand(const Table& table, const std::string& signature) {
  std::string out = "# all cells\ncells:\n";
  for (const auto& [id, record] : table) {
    out += "# about " + id + signature + "\n- id: " + id + "\n";
    for (const auto& [name, value] : record) {
      out += "  " + name + ": " + value + " # " + id + " " + name + "\n";
    }
  }
  return table.empty() ? "cells: []\n" : out;
}

/// Files of which nothing is left are another file to the merge; that rule has its own test.
bool keeps_something(const Table& base, const Table& side) {
  return base.empty() || side.empty() ||
         std::any_of(base.begin(), base.end(),
                     [&](const auto& one) { return side.contains(one.first); });
}

struct Draw {
  Table base, ours, theirs;
};

/// Calls `use` with many draws, numbered.
template <class Use>
void for_many(unsigned count, Use use) {
  for (unsigned seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    Clerk clerk(seed);
    Draw draw;
    if (seed % 5 != 0) draw.base = clerk.table();
    draw.ours = clerk.worked_on(draw.base);
    draw.theirs = clerk.worked_on(draw.base);
    if (keeps_something(draw.base, draw.ours) && keeps_something(draw.base, draw.theirs)) use(draw);
  }
}

}  // namespace

TEST_CASE("a merge of canonical files has exactly the changes of both sides") {
  int clean = 0, open = 0;
  for_many(1000, [&](const Draw& draw) {
    const std::string base = draw.base.empty() ? "" : canonical(draw.base);
    const std::string ours = canonical(draw.ours), theirs = canonical(draw.theirs);
    if (ours == theirs || base == ours || base == theirs) return;
    const Expected expected = expect(draw.base, draw.ours, draw.theirs);
    const Merged merged = merge(base, ours, theirs, path);
    CAPTURE(base);
    CAPTURE(ours);
    CAPTURE(theirs);
    auto places = merged.conflicts;
    std::sort(places.begin(), places.end());
    CHECK(places == expected.conflicts);
    if (places.empty()) {
      CHECK(merged.bytes == canonical(expected.table));
      CHECK(merge(base, theirs, ours, path).bytes == merged.bytes);
      ++clean;
    } else {
      CHECK(has_markers(merged.bytes));
      CHECK(merge(base, theirs, ours, path).conflicts == merged.conflicts);
      ++open;
    }
  });
  CHECK(clean > 250);
  CHECK(open > 75);
}

TEST_CASE("a side against an unchanged one is that side, byte for byte") {
  for_many(200, [](const Draw& draw) {
    for (const auto& write : {canonical(draw.ours), by_hand(draw.ours, "")}) {
      CHECK(merge(canonical(draw.base), write, canonical(draw.base), path).bytes == write);
      CHECK(merge(canonical(draw.base), canonical(draw.base), write, path).bytes == write);
      CHECK(merge(canonical(draw.base), write, write, path).bytes == write);
    }
  });
}

TEST_CASE("a merge of files written by hand keeps the comment of every record and field") {
  int clean = 0;
  for_many(500, [&](const Draw& draw) {
    const std::string base = by_hand(draw.base, ""), ours = by_hand(draw.ours, ""),
                      theirs = by_hand(draw.theirs, "");
    if (ours == theirs || base == ours || base == theirs) return;
    const Expected expected = expect(draw.base, draw.ours, draw.theirs);
    const Merged merged = merge(base, ours, theirs, path);
    CAPTURE(base);
    CAPTURE(ours);
    CAPTURE(theirs);
    CAPTURE(merged.bytes);
    CHECK(merged.conflicts.empty() == expected.conflicts.empty());
    if (!expected.conflicts.empty() || !merged.conflicts.empty()) return;
    for (const auto& [id, record] : expected.table) {
      CHECK(merged.bytes.find("# about " + id + "\n- id: " + id + "\n") != std::string::npos);
      for (const auto& [name, value] : record) {
        const std::string line = name + ": " + value + " # " + id + " " + name + "\n";
        CHECK(merged.bytes.find(line) != std::string::npos);
      }
    }
    ++clean;
  });
  CHECK(clean > 125);
}

TEST_CASE(
    "the version of each side in an open merge is what that side and the agreed changes say") {
  for_many(500, [](const Draw& draw) {
    const std::string base = draw.base.empty() ? "" : canonical(draw.base);
    const Merged merged = merge(base, canonical(draw.ours), canonical(draw.theirs), path);
    const bool is_whole = std::count(merged.conflicts.begin(), merged.conflicts.end(), "") > 0;
    CHECK_FALSE(is_whole);
    if (merged.conflicts.empty()) return;
    const auto stretches = parse_markers(merged.bytes);
    REQUIRE(stretches);
    // Settled for one side, a second merge with that side finds nothing left to disagree about.
    for (const Side side : {Side::ours, Side::theirs}) {
      const std::string settled = version(*stretches, side);
      const Table& own = side == Side::ours ? draw.ours : draw.theirs;
      CHECK(merge(canonical(own), settled, canonical(own), path).bytes == settled);
      for (const std::string& place : merged.conflicts) {
        const std::string id = place.substr(6, place.find(']') - 6);
        const bool kept = settled.find("\"" + id + "\"") != std::string::npos;
        CHECK(kept == own.contains(id));
      }
    }
  });
}

TEST_CASE("files of every kind with any text in them merge to a whole file or to an open one") {
  const auto merged_or_open = [](const auto& base, const auto& ours, const auto& theirs,
                                 const std::string& place) {
    const Merged merged =
        merge(write_record(base), write_record(ours), write_record(theirs), place);
    CHECK(has_markers(merged.bytes) == !merged.conflicts.empty());
    CHECK(parse_markers(merged.bytes).has_value());
    return merged;
  };
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const auto three = [&](auto noun, const std::string& place) {
      using Noun = decltype(noun);
      const Noun base = test::random_noun<Noun>(3 * seed),
                 ours = test::random_noun<Noun>(3 * seed + 1);
      merged_or_open(base, ours, test::random_noun<Noun>(3 * seed + 2), place);
      CHECK(merged_or_open(base, ours, base, place).bytes == write_record(ours));
    };
    three(domain::Settings{}, "lapthach.yaml");
    three(domain::Decision{}, "decisions/any.yaml");
    three(domain::PeriodRecord{}, "2019-Q3/period.yaml");
    three(domain::Roster{}, "2019-Q3/roster.yaml");
    three(domain::Decision{}, "evidence/notes.yaml");
  }
}
