// Checks how units, cells and agencies hang together: the unit above, and those that came after.
#include <fmt/ranges.h>

#include "domain/check.hpp"
#include "domain/circles.hpp"
#include "domain/reference.hpp"

namespace lapthach::domain {

namespace {

void check_parent(Findings& findings, const Unit& unit) {
  if (unit.parent.empty()) return;
  const Registry& registry = findings.records().registry;
  const Use use{unit.mark, "parent"};
  if (!require_known(findings, use, registry.units, unit.parent)) return;
  const std::vector<Span> held = spans(registry.units, unit.parent);
  if (const auto day = first_day_without(held, unit.span)) {
    findings.error(use,
                   say("the parent of {} ({}): {}", "cấp trên của {} ({}): {}", unit.name, unit.id,
                       not_held(noun_of(unit), unit.parent.str(), held, *day)),
                   say("end this version the day before and add one with the parent of that day",
                       "kết thúc bản này vào ngày trước đó và thêm bản mới với cấp trên khi ấy"));
  }
}

template <class Record>
void check_successors(Findings& findings, const std::vector<Record>& all, const Record& record) {
  if (record.successors.empty()) return;
  const Use use{record.mark, "successors"};
  if (!record.span.to) {
    findings.error(use,
                   say("{} names successors but has no last day",
                       "{} có đơn vị kế tục nhưng chưa có ngày cuối", record.id),
                   say("add its last day (to), or leave successors out",
                       "thêm ngày cuối (to) hoặc bỏ successors"));
    return;
  }
  for (const auto& next : record.successors) {
    require_on(findings, use, all, next, add_days(*record.span.to, 1));
  }
}

/// The version that something points to on `day`: that day's, else the last; nothing when unknown.
template <class Record>
std::optional<std::size_t> pointed_to(const std::vector<Record>& all,
                                      const decltype(Record::id)& id, std::optional<Date> day) {
  const auto candidates = versions(all, id);
  if (candidates.empty()) return std::nullopt;
  const Record* target = &candidates.back();
  for (const Record& version : candidates) {
    if (day && version.span.contains(*day)) target = &version;
  }
  return static_cast<std::size_t>(target - all.data());
}

template <class Record>
void report_circle(Findings& findings, const std::vector<Record>& all,
                   const std::vector<std::size_t>& circle, std::string_view key) {
  std::vector<std::string_view> ids;
  for (const std::size_t i : circle) ids.push_back(all[i].id.str());
  ids.push_back(ids.front());
  const std::string path = fmt::to_string(fmt::join(ids, " > "));
  findings.error({all[circle.front()].mark, key},
                 say("{} goes in a circle: {}", "{} tạo thành vòng: {}", key, path),
                 say("take one of them out", "bỏ bớt một mắt xích"));
}

template <class Record>
void check_successor_circles(Findings& findings, const std::vector<Record>& all) {
  std::vector<std::vector<std::size_t>> next(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& to = all[i].span.to;
    const auto after = to ? std::optional(add_days(*to, 1)) : std::nullopt;
    for (const auto& successor : all[i].successors) {
      if (const auto target = pointed_to(all, successor, after)) next[i].push_back(*target);
    }
  }
  for (const auto& circle : circles(next)) report_circle(findings, all, circle, "successors");
}

void check_parent_circles(Findings& findings, const std::vector<Unit>& units) {
  std::vector<std::vector<std::size_t>> next(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto target = pointed_to(units, units[i].parent, units[i].span.from);
    if (target) next[i].push_back(*target);
  }
  for (const auto& circle : circles(next)) report_circle(findings, units, circle, "parent");
}

}  // namespace

void check_succession(Findings& findings) {
  const Registry& registry = findings.records().registry;
  for (const Unit& unit : registry.units) {
    check_parent(findings, unit);
    check_successors(findings, registry.units, unit);
  }
  for (const Cell& cell : registry.cells) check_successors(findings, registry.cells, cell);
  for (const Agency& agency : registry.agencies) {
    check_successors(findings, registry.agencies, agency);
  }
  check_parent_circles(findings, registry.units);
  check_successor_circles(findings, registry.units);
  check_successor_circles(findings, registry.cells);
  check_successor_circles(findings, registry.agencies);
}

}  // namespace lapthach::domain
