// Says in the book's language what kept everybody away.
#include "roster/explain.hpp"

#include <algorithm>

#include "lapthach/base/say_in.hpp"
#include "roster/eligible.hpp"
#include "roster/reasons.hpp"
#include "roster/rivals.hpp"

namespace lapthach::roster {

namespace {

Lang language(const Model& model) { return model.records->settings.language; }

std::string points(const Objective& worth, Lang lang) {
  return worth[mandatory] > 0 ? say_in(lang, "{}, mandatory", "{}, bắt buộc", worth[priority])
                              : std::to_string(worth[priority]);
}

bool is_pinned(const Model& model, Index official) {
  return std::ranges::count(model.pinned, official, &Pair::official) > 0;
}

/// A rival's reason, where no rule keeps the official away but a pin takes the place.
Text pinned_elsewhere(const Model& model, Pair pair) {
  for (const Pair pinned : model.pinned) {
    if (pinned.official != pair.official) continue;
    return say("{} is pinned to cell {}", "{} đã được ấn định dự chi bộ {}",
               named(model, pair.official), model.cell_ids[pinned.cell]);
  }
  return say("{} could come", "{} có thể đến", named(model, pair.official));
}

/// Who could come but is kept for requirements elsewhere: names, empty when there are none.
std::string kept_elsewhere(const Model& model, const Choices& choices, Index cell) {
  std::string names;
  if (choices.empty()) return names;
  std::vector<Index> officials;
  candidates(model, cell, officials);
  for (const Index official : officials) {
    if (!is_ruled_out(model, choices, {cell, official})) continue;
    if (all_broken_rules(model, {cell, official}) != 0) continue;
    names += (names.empty() ? "" : ", ") + model.officials[official].record->name;
  }
  return names;
}

std::string kept_line(const Model& model, const std::string& names) {
  return say("{} could come but would then be missing to a requirement",
             "{} có thể đến nhưng khi đó sẽ thiếu lượt cho một yêu cầu", names)
      .in(language(model));
}

/// People whom the decision names but whose time in the team does not hold the day.
void add_former_members(const Model& model, const Cell& cell, std::vector<std::string>& because) {
  const Day& day = model.days[cell.day];
  for (const Index team : day.teams_of_unit[cell.unit]) {
    for (const domain::Member& member : day.statements[team]->members) {
      const Index official = model.official_ids.find(member.official.str());
      if (official == none || member.span.contains(day.date)) continue;
      because.push_back(say("{} is not in team {} on {}", "{} không ở tổ {} vào ngày {}",
                            named(model, official), model.teams[team], day_text(day.date))
                            .in(language(model)));
    }
  }
}

/// Why a cell has no open pair at all: one line for each official.
std::vector<std::string> nobody_eligible(const Model& model, Index j, const std::string& kept) {
  const Cell& cell = model.cells[j];
  const Lang lang = language(model);
  if (cell.closed) {
    return {say("pinned to stay unattended{}", "đã ấn định không có người dự{}",
                because(cell.closed->reason))
                .in(lang)};
  }
  std::vector<std::string> lines;
  std::vector<Index> officials;
  candidates(model, j, officials);
  for (const Index official : officials) {
    const std::vector<Reason> list = reasons(model, {j, official});
    if (list.empty() && !kept.empty() && !is_pinned(model, official)) continue;
    const Text line = list.empty() ? pinned_elsewhere(model, {j, official})
                                   : listed(named(model, official), list);
    lines.push_back(line.in(lang));
  }
  if (cell.unit != none) add_former_members(model, cell, lines);
  if (!kept.empty()) lines.push_back(kept_line(model, kept));
  if (lines.empty()) {
    lines.push_back(say("the team that looks after {} has no member",
                        "tổ phụ trách {} không có thành viên", cell.record->unit)
                        .in(lang));
  }
  return lines;
}

std::pair<std::int64_t, std::int64_t> by_priority(const Objective& worth) {
  return {worth[mandatory], worth[priority]};
}

std::string all_busy(const Model& model, const Rivals& rivals, const Objective& own,
                     bool by_cases) {
  std::string names;
  for (const Index official : rivals.officials) {
    if (!names.empty()) names += ", ";
    names += model.officials[official].record->name;
  }
  const Lang lang = language(model);
  const std::string more =
      rivals.more > 0 ? say_in(lang, " and {} more", " và {} đồng chí khác", rivals.more) : "";
  if (by_priority(rivals.worth) < by_priority(own) && by_cases) {
    return say_in(lang, "everybody who could come is needed for a requirement elsewhere: {}{}",
                  "những người có thể dự đều cần cho một yêu cầu ở nơi khác: {}{}", names, more);
  }
  if (by_priority(rivals.worth) < by_priority(own)) {
    return say_in(lang, "everybody who could come keeps a visit already published: {}{}",
                  "những người có thể dự đều giữ lượt dự đã ban hành: {}{}", names, more);
  }
  return say_in(lang,
                "everybody who could come is sent to a cell of no lower priority: {}{} (the lowest "
                "is {} with {}; this cell has {})",
                "những người có thể dự đều được cử đến chi bộ có mức ưu tiên không thấp hơn: {}{} "
                "(thấp nhất là {}, mức {}; chi bộ này mức {})",
                names, more, model.cells[rivals.lowest].record->name, points(rivals.worth, lang),
                points(own, lang));
}

std::string not_worth_a_visit(const Model& model) {
  return say("the priority of this cell is 0: a visit would only add load",
             "mức ưu tiên của chi bộ này là 0: cử người dự chỉ thêm tải")
      .in(language(model));
}

domain::Uncovered left_out(const Model& model, Index cell, std::vector<std::string> lines) {
  return {model.cells[cell].record->id, model.cells[cell].mandatory, std::move(lines)};
}

}  // namespace

std::vector<Left> explain(const Model& model, const Component& component, const Solution& solution,
                          const std::vector<Pair>& pairs) {
  const Network& network = solution.network;
  std::vector<Left> left;
  left.reserve(component.cells.size());
  std::optional<Competition> competition;
  Index node = 0;
  for (const Index cell : component.cells) {
    const auto visit = std::ranges::lower_bound(pairs, Pair{cell, 0});
    if (visit != pairs.end() && visit->cell == cell) continue;
    while (network.nodes[node].kind == NodeKind::cell && network.nodes[node].thing < cell) ++node;
    const bool open =
        network.nodes[node].kind == NodeKind::cell && network.nodes[node].thing == cell;
    const std::string kept = kept_elsewhere(model, solution.choices, cell);
    if (!open) {
      left.emplace_back(cell, left_out(model, cell, nobody_eligible(model, cell, kept)));
      continue;
    }
    const Objective own = worth(model.cells[cell], 0);
    if (own == Objective{}) {
      left.emplace_back(cell, left_out(model, cell, {not_worth_a_visit(model)}));
      continue;
    }
    if (!competition) competition.emplace(model, network, solution.optimum.flow);
    const Rivals& rivals = competition->rivals_of(node);
    std::vector<std::string> lines;
    if (!rivals.officials.empty() || kept.empty()) {
      lines.push_back(all_busy(model, rivals, own, !solution.choices.empty()));
    }
    if (!kept.empty()) lines.push_back(kept_line(model, kept));
    left.emplace_back(cell, left_out(model, cell, std::move(lines)));
  }
  return left;
}

domain::Uncovered explain_without_team(const Model& model, Index j) {
  const Cell& cell = model.cells[j];
  const Text date = day_text(model.days[cell.day].date);
  if (cell.closed) return left_out(model, j, nobody_eligible(model, j, {}));
  const Text line =
      cell.unit == none
          ? say("its unit {} is not valid on {}",
                "đơn vị {} của chi bộ không có hiệu lực vào ngày {}", cell.record->unit, date)
          : say("no team looks after {} on {}", "không có tổ công tác nào phụ trách {} vào ngày {}",
                cell.record->unit, date);
  return left_out(model, j, {line.in(language(model))});
}

}  // namespace lapthach::roster
