// One sentence a rule.
#include "roster/reasons.hpp"

#include <algorithm>

#include "roster/eligible.hpp"

namespace lapthach::roster {

namespace {

Reason home_reason(const Model& model, Pair pair) {
  const Official& official = model.officials[pair.official];
  if (official.home_cell == pair.cell) {
    return {say("is a member of this cell", "đang sinh hoạt tại chính chi bộ này"),
            official.record->mark};
  }
  return {say("has {} as home unit", "có đơn vị nhà là {}", official.record->home_unit),
          official.record->mark};
}

Reason exclusion_reason(const Model& model, Pair pair) {
  for (const domain::Exclusion* exclusion : model.exclusions[pair.cell]) {
    if (exclusion->official.str() != model.official_ids[pair.official]) continue;
    return {say("is excluded from this cell{}", "không được cử đến chi bộ này{}",
                because(exclusion->reason)),
            exclusion->mark};
  }
  return {};
}

Reason gap_reason(const Model& model, Pair pair) {
  int ago = 0;
  for (const Meeting& meeting : model.met[pair.cell]) {
    if (meeting.official == pair.official) ago = meeting.ago;
  }
  return {say("attended this cell in {} and {} periods must lie between two visits",
              "đã dự chi bộ này ở kỳ {}, mà hai lần dự phải cách nhau {} kỳ",
              to_string(model.period - ago), model.rules->minimum_gap),
          {}};
}

}  // namespace

std::string because(const std::string& reason) { return reason.empty() ? "" : ": " + reason; }

Text named(const Model& model, Index official) {
  const std::string& name = model.officials[official].record->name;
  return {name, "đồng chí " + name};
}

Text listed(const Text& who, const std::vector<Reason>& list) {
  Text line{who.en, who.vi};
  for (std::size_t r = 0; r < list.size(); ++r) {
    const Text& what = list[r].what;
    line = r == 0 ? say("{} {}", "{} {}", line, what) : say("{} and {}", "{} và {}", line, what);
  }
  return line;
}

std::vector<Reason> reasons(const Model& model, Pair pair) {
  const Cell& cell = model.cells[pair.cell];
  const Day& day = model.days[cell.day];
  const unsigned broken = all_broken_rules(model, pair);
  std::vector<Reason> list;
  if (broken & unit_valid) {
    list.push_back({say("the unit {} of the cell is not valid on {}",
                        "đơn vị {} của chi bộ không có hiệu lực vào ngày {}", cell.record->unit,
                        day_text(day.date)),
                    cell.record->mark});
  }
  if (broken & cell_open) {
    list.push_back({say("the cell is pinned to stay unattended{}",
                        "chi bộ đã được ấn định không có người dự{}", because(cell.closed->reason)),
                    cell.closed->mark});
  }
  if (broken & in_team) {
    list.push_back({say("is in no team that looks after {} on {}",
                        "không thuộc tổ công tác nào phụ trách {} vào ngày {}", cell.record->unit,
                        day_text(day.date)),
                    {}});
  }
  if (broken & in_office) {
    list.push_back(
        {say("is not in office on {}", "không đương chức vào ngày {}", day_text(day.date)),
         model.officials[pair.official].record->mark});
  }
  if (broken & present) {
    const domain::Unavailability& leave = *day.on_leave[pair.official];
    list.push_back(
        {say("is away on {}{}", "vắng vào ngày {}{}", day_text(day.date), because(leave.reason)),
         leave.mark});
  }
  if (broken & not_home) list.push_back(home_reason(model, pair));
  if (broken & not_excluded) list.push_back(exclusion_reason(model, pair));
  if (broken & long_ago) list.push_back(gap_reason(model, pair));
  return list;
}

}  // namespace lapthach::roster
