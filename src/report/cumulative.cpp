// Annex 3 of the synthesis: period by period, how many were raised and how far they are settled.
#include <map>
#include <ranges>

#include "lapthach/report/figures.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

/// Voices of one period, or of all.
struct Sum {
  std::int64_t voices = 0, answered = 0, replied = 0, open = 0, overdue = 0, referred = 0;
  std::map<domain::BucketId, std::int64_t> buckets;  ///< the empty one: not classified yet

  void add(const docket::Summand& one) {
    const std::int64_t n = one.voices;
    voices += n;
    buckets[one.bucket] += n;
    if (one.answered) answered += n;
    if (one.replied) replied += n;
    if (one.open) open += n;
    if (one.overdue) overdue += n;
    if (one.referred) referred += n;
  }
};

/// Every bucket that holds on some day of the range or counts something, in the settings' order;
/// the empty one last.
std::vector<domain::BucketId> buckets_of(const PetitionView& view, const Sum& total) {
  std::vector<domain::BucketId> ids;
  const Date first = first_day(view.range.first), last = last_day(view.range.last);
  for (const domain::Bucket& bucket : view.records.settings.petitions.buckets) {
    const bool holds = (!bucket.span.from || *bucket.span.from <= last) &&
                       (!bucket.span.to || first <= *bucket.span.to);
    const bool known = std::ranges::find(ids, bucket.id) != ids.end();
    if (!known && (holds || total.buckets.contains(bucket.id))) ids.push_back(bucket.id);
  }
  if (total.buckets.contains({})) ids.emplace_back();
  return ids;
}

/// `first`: what a row is about.
print::Table empty_table(const PetitionView& view, const std::vector<domain::BucketId>& buckets,
                         std::vector<print::Column> first) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  print::Table table{"", std::move(first), {}};
  table.columns.push_back({"voices", say("Voices", "Tổng lượt").in(lang), number, counts});
  table.balances = {{{"voices"}, {}}, {{"voices"}, {"replied", "open"}}};
  for (const domain::BucketId& id : buckets) {
    const std::string name = id.empty() ? "unclassified" : id.str();
    table.columns.push_back({name, bucket_name(view, id), number, counts});
    table.balances.front().right.push_back(name);
  }
  table.columns.push_back({"answered", say("Answered", "Đã có kết quả").in(lang), number, counts});
  table.columns.push_back({"replied", say("Replied", "Đã trả lời").in(lang), number, counts});
  table.columns.push_back({"open", say("Open", "Đang giải quyết").in(lang), number, counts});
  table.columns.push_back({"overdue", say("Overdue", "Quá hạn").in(lang), number, counts});
  table.columns.push_back(
      {"referred", say("Referred up", "Chuyển cấp trên").in(lang), number, counts});
  return table;
}

std::vector<print::Value> row_of(std::vector<print::Value> row, const Sum& sum,
                                 const std::vector<domain::BucketId>& buckets) {
  row.emplace_back(sum.voices);
  for (const domain::BucketId& id : buckets) {
    const auto found = sum.buckets.find(id);
    row.emplace_back(found == sum.buckets.end() ? std::int64_t{0} : found->second);
  }
  for (const std::int64_t n : {sum.answered, sum.replied, sum.open, sum.overdue, sum.referred}) {
    row.emplace_back(n);
  }
  return row;
}

std::string summary(const PetitionView& view, std::int64_t periods, const Sum& total,
                    const std::vector<domain::BucketId>& buckets) {
  std::string parts;
  for (const domain::BucketId& id : buckets) {
    const auto found = total.buckets.find(id);
    parts += fmt::format("{}{}: {}", parts.empty() ? "" : "; ", bucket_name(view, id),
                         found == total.buckets.end() ? 0 : found->second);
  }
  return say("Periods: {}. Voices: {} ({}). Answered {}, replied {}, open {}, overdue {}.",
             "Số kỳ: {}. Tổng lượt ý kiến: {} ({}). Đã có kết quả {}, đã trả lời {}, đang giải "
             "quyết {}, quá hạn {}.",
             periods, total.voices, parts, total.answered, total.replied, total.open, total.overdue)
      .in(view.lang);
}

/// One row a unit, under the names of the structure asked for.
print::Section by_unit(const PetitionView& view, const std::vector<docket::Summand>& summands,
                       const std::vector<domain::BucketId>& buckets) {
  const Grouping grouping(view);
  std::map<domain::UnitId, Sum> sums;
  for (const docket::Summand& one : summands) sums[grouping.unit(one.unit, one.cell)].add(one);
  print::Table table = empty_table(view, buckets, unit_columns(view.lang));
  for (const auto& [unit, sum] : sums) {
    table.rows.push_back(
        row_of({unit.str(), grouping.unit_name(unit, last_day(view.range.last))}, sum, buckets));
  }
  return {say("By unit", "Theo đơn vị").in(view.lang), {}, {std::move(table)}};
}

}  // namespace

Figures cumulative_figures() {
  return {
      {"periods", say("How many periods the range has.", "Số kỳ được tổng hợp."),
       say("periods from the first to the last", "các kỳ từ kỳ đầu đến kỳ cuối")},
      {"voices",
       say("Opinions heard, each as often as it was raised (lượt).",
           "Số lượt ý kiến, kiến nghị, đề xuất đã tiếp thu."),
       say("sum of voices over petitions raised in the period, of kinds that count, those split "
           "counted through their parts",
           "tổng số lượt của các kiến nghị nêu trong kỳ, thuộc loại được tính; kiến nghị đã tách "
           "tính theo từng phần")},
      {"buckets",
       say("Voices by the competence that their petition has.",
           "Số lượt theo thẩm quyền giải quyết."),
       say("sum of voices by the bucket of the level it was last classified to; the buckets sum to "
           "the voices",
           "tổng số lượt theo nhóm của cấp được phân loại sau cùng; các nhóm cộng lại bằng tổng "
           "lượt")},
      {"unclassified", say("Voices of petitions nobody has classified.", "Số lượt chưa phân loại."),
       say("voices without a level", "số lượt chưa có cấp thẩm quyền")},
      {"answered",
       say("Voices whose petition has a written result, or was answered on the spot.",
           "Số lượt đã có văn bản kết quả, hoặc đã trả lời tại chỗ."),
       say("voices of petitions with an answer in their last round, replied or not",
           "số lượt của kiến nghị có kết quả trong lần giải quyết sau cùng, kể cả chưa trả lời")},
      {"replied",
       say("Voices whose cell has its reply: only that settles a petition.",
           "Số lượt đã trả lời nơi có ý kiến; chỉ khi đó mới là giải quyết xong."),
       say("voices of closed petitions; voices = replied + open",
           "số lượt của kiến nghị đã đóng; tổng lượt = đã trả lời + đang giải quyết"),
       true},
      {"open", say("Voices whose cell waits for its reply.", "Số lượt chưa trả lời nơi có ý kiến."),
       say("voices of petitions at any other stage", "số lượt của kiến nghị ở các bước khác")},
      {"overdue",
       say("Of the open ones those past their nearest due day.",
           "Trong số đang giải quyết, số lượt đã quá thời hạn gần nhất."),
       say("voices of open petitions with a running clock whose due day is before the day of the "
           "report",
           "số lượt của kiến nghị đang giải quyết có thời hạn trước ngày lập báo cáo")},
      {"referred",
       say("Voices that were passed on to a higher level.", "Số lượt đã chuyển cấp trên."),
       say("voices of petitions with an event `refer`",
           "số lượt của kiến nghị có việc chuyển lên")},
  };
}

print::Document cumulative(const PetitionView& view) {
  std::vector<docket::Summand> summands;
  for (const docket::Case* each : counted(view)) summands.push_back(docket::summand_of(*each));
  return cumulative(view, summands);
}

print::Document cumulative(const PetitionView& view, const std::vector<docket::Summand>& summands) {
  Sum total;
  std::map<Period, Sum> by_period;
  for (Period period = view.range.first; !(view.range.last < period); period = period + 1) {
    by_period[period];
  }
  for (const docket::Summand& one : summands) {
    total.add(one);
    by_period[one.period].add(one);
  }
  const auto buckets = buckets_of(view, total);

  print::Document document =
      petition_paper(view, say("Opinions and petitions by period, {}",
                               "Tổng hợp ý kiến, kiến nghị theo kỳ, {}", range_text(view.range)));
  print::Table table = empty_table(view, buckets, {{"period", say("Period", "Kỳ").in(view.lang)}});
  table.name = "cumulative";
  table.last_row_sums = true;
  for (const auto& [period, sum] : by_period) {
    table.rows.push_back(row_of({to_string(period)}, sum, buckets));
  }
  table.rows.push_back(row_of({say("Total", "Cộng").in(view.lang)}, total, buckets));
  const std::int64_t periods = std::ssize(by_period);
  std::vector<std::string> texts = notes(cumulative_figures(), view.lang);
  if (!view.is_public) texts.insert(texts.begin(), summary(view, periods, total, buckets));
  document.sections.push_back({"", std::move(texts), {std::move(table)}});
  if (view.structure) document.sections.push_back(by_unit(view, summands, buckets));

  document.totals = {{"periods", periods}, {"voices", total.voices}};
  for (const domain::BucketId& id : buckets) {
    const auto found = total.buckets.find(id);
    document.totals.emplace_back("buckets." + (id.empty() ? "unclassified" : id.str()),
                                 found == total.buckets.end() ? std::int64_t{0} : found->second);
  }
  document.totals.insert(document.totals.end(), {{"answered", total.answered},
                                                 {"replied", total.replied},
                                                 {"open", total.open},
                                                 {"overdue", total.overdue}});
  document.balances = {{{"voices"}, {}}, {{"voices"}, {"replied", "open"}}};
  for (const domain::BucketId& id : buckets) {
    document.balances.front().right.push_back("buckets." +
                                              (id.empty() ? "unclassified" : id.str()));
  }
  return document;
}

}  // namespace lapthach::report
