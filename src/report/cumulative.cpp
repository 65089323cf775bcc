// Annex 3 of the synthesis: period by period, how many were raised and how far they are settled.
#include <map>
#include <ranges>

#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

/// Voices of one period, or of all.
struct Sum {
  std::int64_t voices = 0, answered = 0, replied = 0, open = 0, overdue = 0, referred = 0;
  std::map<domain::BucketId, std::int64_t> buckets;  ///< the empty one: not classified yet

  void add(const docket::Case& each) {
    const std::int64_t n = each.petition->voices;
    const docket::Round& round = each.state.round();
    voices += n;
    buckets[each.state.bucket] += n;
    if (round.answered) answered += n;
    if (round.closed) replied += n;
    if (each.state.is_open()) open += n;
    if (each.state.is_open() && each.state.overdue) overdue += n;
    const bool up = std::ranges::any_of(each.state.steps, [](const domain::Step& step) {
      return step.event->kind == domain::EventKind::refer;
    });
    if (up) referred += n;
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

void require_sum(const Sum& total, const std::vector<domain::BucketId>& buckets) {
  std::int64_t sum = 0;
  for (const auto& id : buckets) {
    if (const auto found = total.buckets.find(id); found != total.buckets.end()) {
      sum += found->second;
    }
  }
  if (sum == total.voices) return;
  throw Error(Fault::data,
              say("the buckets hold {} voices of {}", "các nhóm thẩm quyền có {} lượt trên {}", sum,
                  total.voices),
              say("see buckets in lapthach.yaml: lapthach check",
                  "xem mục buckets trong lapthach.yaml: lapthach check"));
}

/// `first`: what a row is about.
print::Table empty_table(const PetitionView& view, const std::vector<domain::BucketId>& buckets,
                         std::vector<print::Column> first) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  print::Table table{"", std::move(first), {}};
  table.columns.push_back({"voices", say("Voices", "Tổng lượt").in(lang), number});
  for (const domain::BucketId& id : buckets) {
    table.columns.push_back(
        {id.empty() ? "unclassified" : id.str(), bucket_name(view, id), number});
  }
  table.columns.push_back({"answered", say("Answered", "Đã có kết quả").in(lang), number});
  table.columns.push_back({"replied", say("Replied", "Đã trả lời").in(lang), number});
  table.columns.push_back({"open", say("Open", "Đang giải quyết").in(lang), number});
  table.columns.push_back({"overdue", say("Overdue", "Quá hạn").in(lang), number});
  table.columns.push_back({"referred", say("Referred up", "Chuyển cấp trên").in(lang), number});
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
print::Section by_unit(const PetitionView& view, const docket::Cases& cases,
                       const std::vector<domain::BucketId>& buckets) {
  const Grouping grouping(view);
  std::map<domain::UnitId, Sum> sums;
  for (const docket::Case* each : cases) sums[grouping.unit_of(*each->petition)].add(*each);
  print::Table table = empty_table(view, buckets, unit_columns(view.lang));
  for (const auto& [unit, sum] : sums) {
    table.rows.push_back(
        row_of({unit.str(), grouping.unit_name(unit, last_day(view.range.last))}, sum, buckets));
  }
  return {say("By unit", "Theo đơn vị").in(view.lang), {}, {std::move(table)}};
}

}  // namespace

print::Document cumulative(const PetitionView& view) {
  Sum total;
  std::map<Period, Sum> by_period;
  for (Period period = view.range.first; !(view.range.last < period); period = period + 1) {
    by_period[period];
  }
  const docket::Cases cases = counted(view);
  for (const docket::Case* each : cases) {
    total.add(*each);
    by_period[each->petition->id.period()].add(*each);
  }
  const auto buckets = buckets_of(view, total);
  require_sum(total, buckets);

  print::Document document =
      petition_paper(view, say("Opinions and petitions by period, {}",
                               "Tổng hợp ý kiến, kiến nghị theo kỳ, {}", range_text(view.range)));
  print::Table table = empty_table(view, buckets, {{"period", say("Period", "Kỳ").in(view.lang)}});
  for (const auto& [period, sum] : by_period) {
    table.rows.push_back(row_of({to_string(period)}, sum, buckets));
  }
  table.rows.push_back(row_of({say("Total", "Cộng").in(view.lang)}, total, buckets));
  const std::int64_t periods = std::ssize(by_period);
  document.sections.push_back({"", {summary(view, periods, total, buckets)}, {std::move(table)}});
  if (view.structure) document.sections.push_back(by_unit(view, cases, buckets));

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
  return document;
}

}  // namespace lapthach::report
