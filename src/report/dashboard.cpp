// Puts the dashboard together: what is counted over petitions.
#include "lapthach/report/dashboard.hpp"

#include <algorithm>

#include "lapthach/base/decimal.hpp"
#include "lapthach/report/figures.hpp"
#include "report/dashboard_sections.hpp"
#include "report/names.hpp"

namespace lapthach::report {
namespace {

std::optional<Decimal> whole(std::int64_t n) { return Decimal{n * 100}; }

/// The column of a table as the values of a chart.
print::Series series_of(const print::Table& table, std::string_view name) {
  const auto column = std::ranges::find(table.columns, name, &print::Column::name);
  const auto place = static_cast<std::size_t>(column - table.columns.begin());
  print::Series series{column->title, {}};
  for (const auto& row : table.rows) {
    const auto* n = std::get_if<std::int64_t>(&row[place]);
    const auto* text = std::get_if<std::string>(&row[place]);
    series.values.push_back(n ? whole(*n) : text ? parse_decimal(*text) : std::nullopt);
  }
  return series;
}

std::vector<std::string> band_names(Lang lang) {
  std::vector<std::string> names;
  int from = 0;
  for (const int to : docket::age_bands) {
    names.push_back(fmt::format("{}–{}", from, to));
    from = to + 1;
  }
  names.push_back(say("over {}", "trên {}", docket::age_bands.back()).in(lang));
  return names;
}

/// Whether a paper for the public may show a picture: not when it would tell small counts.
bool may_draw(const PetitionView& view) { return !view.is_public; }

}  // namespace

print::Section trend(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{
      say("Voices and replies by period", "Ý kiến nêu và trả lời qua các kỳ").in(lang), {}, {}};
  print::Table table = backlog_table(view);
  print::Chart chart{print::ChartKind::line,        section.title, {}, {}, {},
                     say("voices", "lượt").in(lang)};
  for (const auto& row : table.rows) chart.labels.push_back(std::get<std::string>(row.front()));
  chart.series = {series_of(table, "raised"), series_of(table, "closed"),
                  series_of(table, "closing")};
  chart.text = say("Voices raised, replied to, and left open at the end of each period.",
                   "Số lượt nêu mới, đã trả lời và còn lại cuối mỗi kỳ.")
                   .in(lang);
  if (may_draw(view)) section.charts.push_back(std::move(chart));
  section.tables.push_back(std::move(table));
  return section;
}

print::Section ages(const PetitionView& view) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  print::Section section{
      say("Age of open petitions", "Thời gian chờ của kiến nghị chưa trả lời").in(lang), {}, {}};
  print::Chart chart{print::ChartKind::stacked,
                     section.title,
                     {},
                     band_names(lang),
                     {},
                     say("petitions", "kiến nghị").in(lang)};
  print::Table table{"",
                     {{"stage", say("Stage", "Tình trạng").in(lang)},
                      {"open", say("Open", "Chưa trả lời").in(lang), number, counts}},
                     {}};
  table.balances = {{{"open"}, {}}};
  table.last_row_sums = true;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    const std::string name = fmt::format("age_{}", i + 1);
    table.columns.push_back(
        {name, chart.labels[i] + say(" days", " ngày").in(lang), number, counts});
    table.balances.front().right.push_back(name);
  }
  const auto calendar = domain::work_calendar(view.records.registry);
  const auto cases = counted_so_far(view);
  std::vector<std::int64_t> sums(chart.labels.size() + 1);
  sums[0] = std::ranges::count_if(cases, [](const auto* each) { return each->state.is_open(); });
  for (const docket::Ageing& row : docket::ageing(cases, calendar, view.as_of)) {
    const std::string stage = stage_text(row.stage).in(lang);
    print::Series series{stage, {}};
    std::vector<print::Value> cells = {stage, std::int64_t{0}};
    std::int64_t open = 0;
    for (std::size_t i = 0; i < row.n.size(); ++i) {
      series.values.push_back(whole(row.n[i]));
      cells.emplace_back(std::int64_t{row.n[i]});
      open += row.n[i];
      sums[i + 1] += row.n[i];
    }
    cells[1] = open;
    if (open == 0) continue;
    chart.series.push_back(std::move(series));
    table.rows.push_back(std::move(cells));
  }
  std::vector<print::Value> last = {say("Total", "Cộng").in(lang)};
  last.insert(last.end(), sums.begin(), sums.end());
  table.rows.push_back(std::move(last));
  chart.text = say("Open petitions by days since they were raised or reopened, at each stage.",
                   "Số kiến nghị chưa trả lời theo số ngày từ khi nêu, ở từng bước.")
                   .in(lang);
  if (may_draw(view) && !chart.series.empty()) section.charts.push_back(std::move(chart));
  section.tables.push_back(std::move(table));
  return section;
}

print::Section timeliness(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Document paper = agencies(view);
  print::Section section = std::move(paper.sections.front());
  section.title = say("On time by agency", "Đúng hạn theo cơ quan").in(lang);
  print::Table table = section.tables.front();
  table.rows.pop_back();  // all agencies together
  print::Chart chart{print::ChartKind::bar, section.title, {}, {}, {}, "%"};
  const auto name = std::ranges::find(table.columns, "name", &print::Column::name);
  const auto place = static_cast<std::size_t>(name - table.columns.begin());
  for (const auto& row : table.rows) chart.labels.push_back(std::get<std::string>(row[place]));
  chart.series = {series_of(table, "settled_percent"), series_of(table, "strict_percent"),
                  series_of(table, "cohort_percent")};
  chart.text = say("The share on time of each agency: of what has ended; of that and what is "
                   "overdue; of all that was due.",
                   "Tỷ lệ đúng hạn của từng cơ quan: trên số đã xong; trên số đã xong và quá hạn; "
                   "trên số đến hạn.")
                   .in(lang);
  if (may_draw(view) && !chart.labels.empty()) section.charts.push_back(std::move(chart));
  return section;
}

print::Section overdue_list(const PetitionView& view) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"due", say("Due", "Thời hạn").in(lang), date},
                      {"days", say("Days late", "Số ngày quá hạn").in(lang), number},
                      {"id", say("Id", "Mã").in(lang), code},
                      {"agency", say("Agency", "Cơ quan").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)}},
                     {}};
  docket::Cases late = counted_so_far(view);
  std::erase_if(late, [](const docket::Case* each) {
    return !each->state.is_open() || !each->state.overdue || !each->state.due;
  });
  std::ranges::stable_sort(late, {}, [](const docket::Case* each) { return *each->state.due; });
  for (const docket::Case* each : late) {
    table.rows.push_back({to_string(*each->state.due),
                          std::int64_t{days_between(*each->state.due, view.as_of)},
                          each->petition->id.str(), agency_name(view, each->state.lead, view.as_of),
                          content_text(view, *each->petition)});
  }
  return {say("Overdue", "Việc quá hạn").in(lang), {}, {std::move(table)}};
}

Figures dashboard_figures() {
  Figures figures = {
      {"open", say("Petitions whose cell waits for its reply.", "Số kiến nghị chưa trả lời."),
       say("petitions at another stage than closed", "kiến nghị chưa đóng")},
      {"age",
       say("Open petitions by age, in bands of 10, 20, 40, 60 and 120 days.",
           "Số kiến nghị chưa trả lời theo thời gian chờ: 10, 20, 40, 60, 120 ngày."),
       say("calendar days from the day it was raised or reopened to the day of the report; the "
           "bands sum to the open ones",
           "số ngày từ khi nêu hoặc mở lại đến ngày báo cáo; các nhóm cộng lại bằng số chưa trả "
           "lời")},
      {"cells",
       say("Cells there are in the units that teams look after.",
           "Số chi bộ thuộc các đơn vị được phụ trách."),
       say("cells valid on the last day of the range, or the day of the report; cells = attended + "
           "not attended",
           "chi bộ còn hiệu lực ngày cuối kỳ hoặc ngày báo cáo; số chi bộ = đã được dự + chưa")},
      {"attended", say("Of them attended in the range.", "Trong đó đã được dự."),
       say("cells with a visit that somebody came to", "chi bộ có buổi dự mà có người đến")},
      {"unattended", say("Of them not attended in the range.", "Trong đó chưa được dự."),
       say("cells - attended", "số chi bộ - đã được dự")},
      {"attended_percent", say("Share of the cells attended.", "Tỷ lệ chi bộ được dự."),
       say("attended / cells", "đã được dự / số chi bộ")},
      {"visits_percent",
       say("Members who came to the visited meetings.", "Tỷ lệ đảng viên dự các buổi được dự."),
       say("sum of present / sum of expected over the visits of the period",
           "tổng có mặt / tổng phải dự của các buổi trong kỳ")},
      {"months_percent",
       say("Members who came to the monthly meetings.", "Tỷ lệ đảng viên dự sinh hoạt hằng tháng."),
       say("sum of present / sum of expected over the months of the period",
           "tổng có mặt / tổng phải dự của các tháng trong kỳ")},
      {"threshold", say("The rate to be reached.", "Tỷ lệ cần đạt."),
       say("minutes.attendance_threshold of the settings",
           "mục minutes.attendance_threshold của quy định")},
      {"days", say("Days past the due day.", "Số ngày quá hạn."),
       say("day of the report - due day", "ngày báo cáo - thời hạn")},
  };
  for (const Figures& more : {period_figures(), agencies_figures()}) {
    for (const Figure& figure : more) {
      const bool known = std::ranges::find(figures, figure.name, &Figure::name) != figures.end();
      if (!known) figures.push_back(figure);
    }
  }
  return figures;
}

print::Document dashboard(const PetitionView& view) {
  print::Document document = petition_paper(
      view, say("Overview, {}", "Bảng theo dõi tổng hợp, {}", range_text(view.range)));
  const print::Document sums = cumulative(view);
  print::Section figures{"", sums.sections.front().paragraphs, {}};
  document.sections = {std::move(figures), trend(view),         ages(view),
                       timeliness(view),   coverage_grid(view), attendance_trend(view),
                       overdue_list(view)};
  document.totals = sums.totals;
  document.balances = sums.balances;
  return document;
}

}  // namespace lapthach::report
