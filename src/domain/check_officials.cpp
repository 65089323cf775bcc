// Checks the officials: where they are at home, and namesakes.
#include "domain/check.hpp"
#include "domain/clashes.hpp"
#include "domain/reference.hpp"
#include "lapthach/base/text.hpp"

namespace lapthach::domain {

namespace {

/// A home that ends before its official leaves only silences the home rule: a warning.
template <class Record>
void check_home(Findings& findings, const Official& official, std::string_view key,
                const std::vector<Record>& all, const decltype(Record::id)& home) {
  const Use use{official.mark, key};
  if (home.empty() || !require_known(findings, use, all, home)) return;
  const std::vector<Span> held = spans(all, home);
  if (const auto day = first_day_without(held, official.span)) {
    findings.warning(use,
                     say("home of {}: {}", "nơi gắn với {}: {}", official.id,
                         not_held(noun_of(Record{}), home.str(), held, *day)),
                     say("end this version of the official the day before, and add one with the "
                         "home of that day",
                         "kết thúc bản này của cán bộ vào ngày trước đó, và thêm bản mới với nơi "
                         "gắn khi ấy"));
  }
}

void check_namesakes(Findings& findings, const std::vector<Official>& officials) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < officials.size(); ++i) {
    claims.push_back({match_key(officials[i].name), officials[i].span, i});
  }
  for (const Clash& clash : clashes(std::move(claims))) {
    const Official& earlier = officials[clash.earlier];
    const Official& later = officials[clash.later];
    if (earlier.id == later.id) continue;
    findings.warning(
        {later.mark, "name"},
        say("{} and {} have the same name", "{} và {} trùng tên nhau", earlier.id, later.id),
        say("if they are two people, name them by id; if one, keep one id",
            "nếu là hai người, hãy gọi bằng mã; nếu là một, chỉ giữ một mã"));
  }
}

}  // namespace

void check_officials(Findings& findings) {
  const Registry& registry = findings.records().registry;
  for (const Official& official : registry.officials) {
    check_home(findings, official, "home_cell", registry.cells, official.home_cell);
    check_home(findings, official, "home_unit", registry.units, official.home_unit);
  }
  check_namesakes(findings, registry.officials);
}

}  // namespace lapthach::domain
