// The identities of all lists of the book, in one table.
#include "book/record_key.hpp"

#include <array>

namespace lapthach::book {

namespace {

struct Row {
  std::string_view list;
  std::array<std::string_view, 3> keys;
};

constexpr std::array rows = {
    Row{"units", {"id", "from"}},
    Row{"cells", {"id", "from"}},
    Row{"officials", {"id", "from"}},
    Row{"agencies", {"id", "from"}},
    Row{"holidays", {"date", "name"}},
    Row{"unavailable", {"official", "from"}},
    Row{"exclusions", {"official", "cell", "from"}},
    Row{"travel", {"official"}},
    Row{"requirements", {"name"}},
    Row{"reports", {"report"}},
    Row{"teams", {"id"}},
    Row{"members", {"official"}},
    Row{"changes", {"team", "out", "in"}},
    Row{"required_roles", {"role"}},
    Row{"moved", {"day"}},
    Row{"pins", {"cell", "official"}},
    Row{"moves", {"cell"}},
    Row{"appointments", {"unit"}},
    Row{"assignments", {"cell", "official"}},
    Row{"repairs", {"from"}},
    Row{"causes", {"kind", "official", "cell"}},
    Row{"dropped", {"cell", "official"}},
    Row{"uncovered", {"cell"}},
    Row{"certificate", {"node"}},
    Row{"cases", {"choices"}},
    Row{"prices", {"node"}},
    Row{"choices", {"official", "unit", "cell"}},
    Row{"visits", {"cell", "date"}},
    Row{"visitors", {"official"}},
    Row{"petitions", {"id"}},
    Row{"events", {"id"}},
    Row{"dues", {"clock"}},
    Row{"levels", {"id", "from"}},
    Row{"buckets", {"id", "from"}},
    Row{"topics", {"id"}},
    Row{"opinion_kinds", {"id"}},
    Row{"outcomes", {"id"}},
    Row{"competence", {"id"}},
    Row{"clocks", {"id"}},
    Row{"tables", {"table"}},
    Row{"columns", {"column"}},
    Row{"lifecycle", {"event", "when", "to"}},
    Row{"queries", {"id"}},
    Row{"absent", {"name"}},
    Row{"votes", {"question"}},
    Row{"items", {"guidance", "text"}},
    Row{"scores", {"scorer"}},
    Row{"opinions", {"text"}},
    Row{"sessions", {"unit", "date"}},
    Row{"guidance", {"id"}},
    Row{"gaps", {"subject"}},
    Row{"reviews", {"team"}},
    Row{"shortcomings", {"id"}},
    Row{"settled", {"period", "shortcoming"}},
    Row{"notebooks", {"number"}},
    Row{"training", {"date", "subject"}},
    Row{"briefings", {"date", "unit"}},
    Row{"actions", {"id"}},
    Row{"inspections", {"date", "team", "official"}},
    Row{"attendance", {"month", "cell"}},
    Row{"score_sheets", {"id"}},
    Row{"groups", {"id"}},
    Row{"criteria", {"id"}},
    Row{"tiers", {"at_least", "above", "below"}},
    Row{"grades", {"name"}},
    Row{"recording_guides", {"id"}},
};

}  // namespace

std::span<const std::string_view> identifying_keys(std::string_view list) {
  for (const Row& row : rows) {
    if (row.list != list) continue;
    std::size_t count = 0;
    while (count < row.keys.size() && !row.keys[count].empty()) ++count;
    return {row.keys.data(), count};
  }
  return {};
}

std::string record_key(const Tree& tree, std::size_t node, std::string_view list) {
  std::string key;
  if (tree.nodes[node].kind != NodeKind::map) return key;
  for (const std::string_view name : identifying_keys(list)) {
    const std::size_t value = find_key(tree, node, name);
    if (value == 0 || tree.nodes[value].text.empty()) continue;
    if (!key.empty()) key += ' ';
    key += tree.nodes[value].text;
  }
  return key;
}

}  // namespace lapthach::book
