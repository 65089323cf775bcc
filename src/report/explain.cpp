// Lays out the chances, shares, rivals and rules of an answer.
#include "lapthach/report/explain.hpp"

#include <algorithm>
#include <map>

#include "report/level_words.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using print::ColumnKind;
using roster::Chance;

class Layout {
 public:
  Layout(const domain::Records& records, const domain::Roster& roster,
         const roster::WhyQuestion& question, const roster::Explanation& answer, Lang lang)
      : records_(records), roster_(roster), question_(question), answer_(answer), lang_(lang) {}

  print::Document document() {
    print::Document document;
    document.lang = lang_;
    document.title = say("Why the roster of {} is as it is", "Vì sao phân công {} như vậy",
                         period_text(roster_.period))
                         .in(lang_);
    document.period = to_string(roster_.period);
    document.as_of = to_string(roster_.date);
    const bool of_somebody = !question_.cell.empty() || !question_.official.empty();
    if (of_somebody) document.sections.push_back(chances());
    if (answer_.contest) document.sections.push_back(contest());
    if (!answer_.shares.empty()) document.sections.push_back(shares());
    if (!answer_.unmet.empty()) {
      document.sections.push_back(unmet());
    } else if (!of_somebody) {
      document.sections.push_back(
          {"", {in(say("Every requirement is met.", "Mọi yêu cầu đều được đáp ứng."))}, {}});
    }
    document.totals = {
        {"chances", std::ssize(answer_.chances) + static_cast<std::int64_t>(answer_.more)},
        {"unmet", std::ssize(answer_.unmet)}};
    return document;
  }

 private:
  std::string in(const Text& text) const { return text.in(lang_); }

  std::string name(const domain::OfficialId& id) const {
    return official_title(records_.registry, id, roster_.date);
  }
  std::string title(const domain::CellId& id) const {
    return cell_title(records_.registry, id, roster_.date, lang_);
  }
  template <class Ids, class Name>
  static std::string joined(const Ids& ids, Name name) {
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : ", ") + name(id);
    return all;
  }

  std::string standing(const Chance& chance) const {
    if (chance.sent && chance.pinned) return in(say("attends, set by hand", "dự, ấn định trước"));
    if (chance.sent) return in(say("attends", "dự"));
    if (!chance.broken.empty()) return in(say("may not", "không được cử"));
    return in(say("does not attend", "không dự"));
  }

  std::string reason(const Chance& chance) const {
    std::string all;
    for (const Text& broken : chance.broken) all += (all.empty() ? "" : "; ") + in(broken);
    if (!all.empty() || chance.otherwise) return all;
    return in(say("pins leave no other choice", "các ấn định không cho cách khác"));
  }

  /// What is asked about stands in the summary; a column of it would only take room.
  print::Table choices() const {
    const bool officials = question_.official.empty(), cells = question_.cell.empty();
    const bool rules = std::ranges::any_of(
        answer_.chances, [&](const Chance& chance) { return !reason(chance).empty(); });
    print::Table table{"", {{"n", in(say("No.", "STT")), ColumnKind::number}}, {}};
    const auto column = [&](bool wanted, std::string id, const Text& title) {
      if (wanted) table.columns.push_back({std::move(id), in(title)});
    };
    column(officials, "official", say("Official", "Đồng chí"));
    column(cells, "cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)"));
    column(true, "now", say("In the roster", "Trong bảng"));
    column(rules, "rules", say("Rules that forbid it", "Quy định ngăn cản"));
    column(true, "change", say("If it were otherwise", "Nếu làm khác"));
    for (const Chance& chance : answer_.chances) {
      auto& row = table.rows.emplace_back();
      row.push_back(std::ssize(table.rows));
      if (officials) row.push_back(name(chance.official));
      if (cells) row.push_back(title(chance.cell));
      row.push_back(standing(chance));
      if (rules) row.push_back(reason(chance));
      row.push_back(chance.otherwise ? change_text(chance.otherwise->change, lang_) : "");
    }
    return table;
  }

  /// One row an official and visit; a new visit stands beside one that is given up for it.
  print::Table moves() const {
    print::Table table{in(say("Who would go where then", "Khi đó ai đi đâu")),
                       {{"n", in(say("No.", "STT")), ColumnKind::number},
                        {"official", in(say("Official", "Đồng chí"))},
                        {"to", in(say("Would go to", "Sẽ đến"))},
                        {"instead_of", in(say("Instead of", "Thay vì"))}},
                       {}};
    std::int64_t number = 0;
    for (const Chance& chance : answer_.chances) {
      ++number;
      if (!chance.otherwise) continue;
      std::map<domain::OfficialId,
               std::pair<std::vector<domain::CellId>, std::vector<domain::CellId>>>
          of;
      for (const domain::Dropped& visit : chance.otherwise->added) {
        of[visit.official].first.push_back(visit.cell);
      }
      for (const domain::Dropped& visit : chance.otherwise->dropped) {
        of[visit.official].second.push_back(visit.cell);
      }
      for (const auto& [official, cells] : of) {
        const auto& [to, from] = cells;
        for (std::size_t k = 0; k < std::max(to.size(), from.size()); ++k) {
          table.rows.push_back({number, name(official), k < to.size() ? title(to[k]) : "",
                                k < from.size() ? title(from[k]) : ""});
        }
      }
    }
    return table;
  }

  print::Section chances() const {
    print::Section section{in(say("Who could go", "Ai có thể đi")), summary(), {}};
    if (answer_.chances.empty()) return section;
    section.tables.push_back(choices());
    section.tables.push_back(moves());
    if (section.tables.back().rows.empty()) section.tables.pop_back();
    return section;
  }

  std::vector<std::string> summary() const {
    std::vector<std::string> lines;
    if (!question_.cell.empty() && question_.official.empty()) lines.push_back(of_cell());
    if (question_.cell.empty() && !question_.official.empty()) lines.push_back(of_official());
    if (!question_.cell.empty() && !question_.official.empty()) lines.push_back(of_pair());
    if (answer_.more > 0) {
      lines.push_back(in(say("{} more that are further from a visit are left out.",
                             "Lược bớt {} khả năng xa hơn.", answer_.more)));
    }
    return lines;
  }

  std::string of_cell() const {
    std::vector<domain::OfficialId> visitors;
    for (const Chance& chance : answer_.chances) {
      if (chance.sent) visitors.push_back(chance.official);
    }
    if (visitors.empty()) {
      return in(say("{} has no visitor: {}.", "{} không có người dự: {}.", title(question_.cell),
                    joined(answer_.because, [](const std::string& line) { return line; })));
    }
    const std::string names = joined(visitors, [&](const auto& id) { return name(id); });
    const Chance& first = answer_.chances.front();
    if (!first.otherwise) {
      return in(say("{} is attended by {}; pins leave no other choice.",
                    "{} do {} dự; các ấn định không cho cách khác.", title(question_.cell), names));
    }
    for (const domain::Dropped& visit : first.otherwise->added) {
      if (visit.cell != question_.cell) continue;
      return in(say("{} is attended by {}. Next in line is {}; then: {}.",
                    "{} do {} dự. Người kế tiếp là {}; khi đó: {}.", title(question_.cell), names,
                    name(visit.official), change_text(first.otherwise->change, lang_)));
    }
    return in(say("{} is attended by {}. Next in line is nobody; then: {}.",
                  "{} do {} dự. Nếu không thì không có ai; khi đó: {}.", title(question_.cell),
                  names, change_text(first.otherwise->change, lang_)));
  }

  std::string of_official() const {
    std::vector<domain::CellId> cells;
    std::size_t open = 0;
    for (const Chance& chance : answer_.chances) {
      if (chance.sent) cells.push_back(chance.cell);
      open += chance.broken.empty() ? 1U : 0U;
    }
    const std::string who = name(question_.official);
    if (!cells.empty()) {
      return in(say("{} goes to {}.", "{} dự {}.", who,
                    joined(cells, [&](const auto& id) { return title(id); })));
    }
    if (open > 0) {
      return in(
          say("{} goes nowhere, though no rule forbids it: the first line says what a visit "
              "would change.",
              "{} không đi đâu dù không quy định nào ngăn cản: dòng đầu cho biết nếu đi thì "
              "thay đổi gì.",
              who));
    }
    if (answer_.chances.empty()) {
      return in(say("{} is in no team with a cell that meets.",
                    "{} không ở tổ nào có chi bộ họp kỳ này.", who));
    }
    return in(say("{} goes nowhere: rules forbid every cell.",
                  "{} không đi đâu: quy định không cho dự chi bộ nào.", who));
  }

  std::string of_pair() const {
    const Chance& chance = answer_.chances.front();
    const std::string who = name(chance.official), where = title(chance.cell);
    if (chance.sent && chance.pinned) {
      return in(say("{} goes to {} because people decided so.",
                    "{} dự {} vì đã được ấn định trước.", who, where));
    }
    if (!chance.otherwise) {
      return in(say("{} does not go to {}, and pins leave no room for it.",
                    "{} không dự {}, và các ấn định không còn chỗ.", who, where));
    }
    const std::string change = change_text(chance.otherwise->change, lang_);
    if (chance.sent) {
      return in(say("{} goes to {}; without that visit: {}.", "{} dự {}; nếu không: {}.", who,
                    where, change));
    }
    if (chance.broken.empty()) {
      return in(say("{} does not go to {}, though no rule forbids it; if so: {}.",
                    "{} không dự {} dù không quy định nào ngăn cản; nếu dự: {}.", who, where,
                    change));
    }
    return in(say("{} may not go to {}; if the rules were set aside: {}.",
                  "{} không được cử đến {}; nếu bỏ quy định: {}.", who, where, change));
  }

  print::Section contest() const {
    const roster::Contest& contest = *answer_.contest;
    print::Section section{
        in(say("What keeps the cell without a visitor", "Vì sao chi bộ không có người dự")),
        {},
        {}};
    if (!contest.officials.empty()) {
      section.paragraphs.push_back(
          in(say("{} cells compete for the visits of {} officials who could come to one of them: "
                 "{}. The cells: {}.",
                 "{} chi bộ cùng chờ {} đồng chí có thể đến: {}. Các chi bộ: {}.",
                 contest.cells.size(), contest.officials.size(),
                 joined(contest.officials, [&](const auto& id) { return name(id); }),
                 joined(contest.cells, [&](const auto& id) { return title(id); }))));
    }
    print::Table table{in(say("Each of these alone, set aside, would give the cell a visitor",
                              "Chỉ cần bỏ một trong những điều sau là chi bộ có người dự")),
                       {{"rule", in(say("Rule", "Điều"))}},
                       {}};
    for (const Text& lift : contest.lifts) table.rows.push_back({in(lift)});
    if (!table.rows.empty()) {
      section.tables.push_back(std::move(table));
    } else if (contest.searched) {
      section.paragraphs.push_back(
          in(say("None of the rules that were tried, set aside alone, would give the cell a "
                 "visitor: leave, homes, exclusions, the gap, pins, visits for each official.",
                 "Đã thử bỏ riêng từng điều (ngày vắng, quê quán, không cử, khoảng cách kỳ, ấn "
                 "định, số lượt mỗi người), không điều nào làm chi bộ có người dự.")));
    }
    if (!contest.searched) {
      section.paragraphs.push_back(
          in(say("So many officials help each other that not every rule was tried.",
                 "Vì nhiều tổ dự giúp nhau nên chưa thử hết các quy định.")));
    }
    return section;
  }

  print::Section shares() const {
    print::Table table{"",
                       {{"official", in(say("Official", "Đồng chí"))},
                        {"before", in(say("Visits before", "Số lượt trước đây"))},
                        {"expected", in(say("Expected", "Mức chung"))},
                        {"now", in(say("Now", "Kỳ này"))},
                        {"after", in(say("After", "Sau kỳ này"))}},
                       {}};
    for (const roster::Share& share : answer_.shares) {
      table.rows.push_back({name(share.official), tenths_text(share.done, lang_),
                            tenths_text(share.expected, lang_), tenths_text(share.now, lang_),
                            tenths_text(share.done + share.now, lang_)});
    }
    return {in(say("How much each has gone in the last {} periods",
                   "Số lượt mỗi đồng chí đã đi trong {} kỳ gần đây",
                   records_.settings.roster.load_periods)),
            {},
            {std::move(table)}};
  }

  print::Section unmet() const {
    std::vector<std::string> lines;
    for (const Text& text : answer_.unmet) lines.push_back(in(text));
    return {in(say("Requirements that are not met", "Yêu cầu chưa đạt")), std::move(lines), {}};
  }

  const domain::Records& records_;
  const domain::Roster& roster_;
  const roster::WhyQuestion& question_;
  const roster::Explanation& answer_;
  Lang lang_;
};

}  // namespace

print::Document explanation(const domain::Records& records, const domain::Roster& roster,
                            const roster::WhyQuestion& question, const roster::Explanation& answer,
                            Lang lang) {
  return Layout(records, roster, question, answer, lang).document();
}

}  // namespace lapthach::report
