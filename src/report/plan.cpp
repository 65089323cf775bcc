// Lays a plan out: one row a period, what it misses, loads, repeats, and every visit.
#include "lapthach/report/plan.hpp"

#include <map>
#include <set>

#include "report/level_words.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

using print::ColumnKind;

class Layout {
 public:
  Layout(const domain::Records& records, const roster::Plan& plan, Lang lang)
      : records_(records),
        plan_(plan),
        lang_(lang),
        day_(domain::meeting_day(records, plan.from)) {}

  print::Document document() {
    const Period last = plan_.from + (plan_.periods - 1);
    print::Document document;
    document.lang = lang_;
    document.title = say("Plan of visits, {} to {}", "Kế hoạch dự sinh hoạt, {} đến {}",
                         period_text(plan_.from), period_text(last))
                         .in(lang_);
    document.period = to_string(plan_.from) + ".." + to_string(last);
    document.as_of = to_string(day_);
    document.sections = {coverage(), loads()};
    if (!plan_.missed.empty()) document.sections.push_back(missed());
    if (!plan_.never.empty()) document.sections.push_back(never());
    if (!plan_.repeated.empty()) document.sections.push_back(repeated());
    document.sections.push_back(schedule());
    document.totals = {
        {"visits", std::ssize(plan_.visits)}, {"missed", std::ssize(plan_.missed)},
        {"never", std::ssize(plan_.never)},   {"repeated", std::ssize(plan_.repeated)},
        {"unmet", plan_.objective[0]},        {"proven", plan_.proven ? 1 : 0}};
    return document;
  }

 private:
  std::string in(const Text& text) const { return text.in(lang_); }
  std::string title(const domain::CellId& id) const {
    return cell_title(records_.registry, id, day_, lang_);
  }
  std::string name(const domain::OfficialId& id) const {
    return official_title(records_.registry, id, day_);
  }

  print::Section coverage() const {
    print::Table table{"",
                       {{"period", in(say("Period", "Kỳ"))},
                        {"visits", in(say("Visits", "Số lượt")), ColumnKind::number},
                        {"cells", in(say("Cells attended", "Chi bộ được dự")), ColumnKind::number},
                        {"first", in(say("For the first time", "Lần đầu")), ColumnKind::number}},
                       {}};
    std::set<domain::CellId> seen;
    for (int t = 0; t < plan_.periods; ++t) {
      std::set<domain::CellId> cells;
      std::int64_t visits = 0, first = 0;
      for (const roster::PlannedVisit& planned : plan_.visits) {
        if (planned.period != plan_.from + t) continue;
        ++visits;
        cells.insert(planned.visit.cell);
        first += seen.insert(planned.visit.cell).second ? 1 : 0;
      }
      table.rows.push_back({to_string(plan_.from + t), visits, std::ssize(cells), first});
    }
    return {in(say("Coverage", "Mức bao quát")), summary(), {std::move(table)}};
  }

  std::vector<std::string> summary() const {
    std::vector<std::string> lines = {in(
        say("Visits: {}. Cells without one in the whole plan: {}; not in time: {}. Visits missing "
            "to requirements: {}.",
            "Số lượt: {}. Chi bộ không được dự trong cả kế hoạch: {}; không kịp hạn: {}. Số lượt "
            "còn thiếu so với yêu cầu: {}.",
            plan_.visits.size(), plan_.never.size(), plan_.missed.size(), plan_.objective[0]))};
    if (!plan_.left_to_draws.empty()) {
      std::string names;
      for (const std::string& name : plan_.left_to_draws) {
        names += (names.empty() ? "\"" : ", \"") + name + "\"";
      }
      lines.push_back(
          in(say("The plan does not weigh {}, which crosses other requirements: the draws do.",
                 "Kế hoạch không xét {}, vì chồng lên yêu cầu khác: khi lập bảng từng kỳ mới xét.",
                 names)));
    }
    if (!plan_.repeated.empty()) {
      lines.push_back(
          in(say("Somebody would go to the same cell twice, {} times: --exact-gap finds "
                 "the best plan in which nobody does.",
                 "Có {} lần cùng một người dự lại cùng một chi bộ: --exact-gap tìm kế "
                 "hoạch tốt nhất không lặp lại.",
                 plan_.repeated.size())));
    }
    if (!plan_.proven) {
      lines.push_back(
          in(say("The search for a plan without repeats was cut short: a better one may "
                 "exist.",
                 "Việc tìm kế hoạch không lặp đã dừng sớm: có thể còn cách tốt hơn.")));
    }
    return lines;
  }

  print::Section loads() const {
    std::map<int, std::int64_t> officials;
    for (const roster::PlannedLoad& load : plan_.loads) ++officials[load.visits];
    print::Table table{"",
                       {{"visits", in(say("Visits", "Số lượt")), ColumnKind::number},
                        {"officials", in(say("Officials", "Số đồng chí")), ColumnKind::number}},
                       {}};
    for (const auto& [visits, number] : officials) {
      table.rows.push_back({std::int64_t{visits}, number});
    }
    return {in(say("How often each goes", "Số lượt của mỗi người")), {}, {std::move(table)}};
  }

  print::Section missed() const {
    print::Table table{"",
                       {{"cell", in(say("Cell (village, commune)", "Chi bộ (thôn, xã)"))},
                        {"due", in(say("Due", "Đến hạn"))}},
                       {}};
    for (const roster::MissedCell& cell : plan_.missed) {
      table.rows.push_back({title(cell.cell), to_string(cell.due)});
    }
    return {in(say("Cells not attended in time", "Chi bộ không kịp hạn")), {}, {std::move(table)}};
  }

  print::Section never() const {
    print::Table table{"", {{"cell", in(say("Cell (village, commune)", "Chi bộ (thôn, xã)"))}}, {}};
    for (const domain::CellId& cell : plan_.never) table.rows.push_back({title(cell)});
    return {in(say("Cells without a visit in the plan", "Chi bộ không được dự trong kế hoạch")),
            {},
            {std::move(table)}};
  }

  print::Section repeated() const {
    print::Table table{"",
                       {{"official", in(say("Official", "Đồng chí"))},
                        {"cell", in(say("Cell (village, commune)", "Chi bộ (thôn, xã)"))},
                        {"first", in(say("First", "Lần trước"))},
                        {"second", in(say("Again", "Lần sau"))}},
                       {}};
    for (const roster::RepeatedPair& pair : plan_.repeated) {
      table.rows.push_back(
          {name(pair.official), title(pair.cell), to_string(pair.first), to_string(pair.second)});
    }
    return {in(say("The same official at the same cell", "Cùng người dự lại cùng chi bộ")),
            {},
            {std::move(table)}};
  }

  print::Section schedule() const {
    print::Table table{"",
                       {{"period", in(say("Period", "Kỳ"))},
                        {"team", in(say("Team", "Tổ"))},
                        {"official", in(say("Official", "Đồng chí"))},
                        {"cell", in(say("Cell (village, commune)", "Chi bộ (thôn, xã)"))},
                        {"time", in(say("Time (hour, day)", "Thời gian (giờ, ngày)"))}},
                       {}};
    for (const roster::PlannedVisit& planned : plan_.visits) {
      const domain::Assignment& visit = planned.visit;
      table.rows.push_back({to_string(planned.period), visit.team.str(), name(visit.official),
                            title(visit.cell), moment(visit.time, visit.date, lang_)});
    }
    return {in(say("Visits", "Lịch dự")), {}, {std::move(table)}};
  }

  const domain::Records& records_;
  const roster::Plan& plan_;
  Lang lang_;
  Date day_;
};

}  // namespace

print::Document plan(const domain::Records& records, const roster::Plan& plan, Lang lang) {
  return Layout(records, plan, lang).document();
}

}  // namespace lapthach::report
