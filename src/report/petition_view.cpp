// Names, days and shares as the papers on petitions write them.
#include "report/petition_view.hpp"

#include <algorithm>
#include <ranges>

#include "lapthach/base/decimal.hpp"
#include "report/names.hpp"
#include "report/without_persons.hpp"

namespace lapthach::report {
namespace {

template <class Named>
std::string name_in(const std::vector<Named>& all, const auto& id) {
  const auto found = std::ranges::find(all, id, &Named::id);
  return found == all.end() || found->name.empty() ? id.str() : found->name;
}

bool in_range(const PetitionView& view, const docket::Case& each) {
  const Period period = each.petition->id.period();
  return !(period < view.range.first) && !(view.range.last < period);
}

}  // namespace

docket::Cases counted(const PetitionView& view) {
  const domain::PetitionSettings& settings = view.records.settings.petitions;
  docket::Cases cases;
  for (const docket::Case& each : view.cases) {
    if (in_range(view, each) && docket::counts(each, settings)) cases.push_back(&each);
  }
  return cases;
}

docket::Cases counted_so_far(const PetitionView& view) {
  PetitionView all = view;
  for (const domain::PeriodBook& book : view.records.periods) {
    all.range.first = std::min(all.range.first, book.period);
  }
  return counted(all);
}

print::Table backlog_table(const PetitionView& view) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"period", say("Period", "Kỳ").in(lang), code},
                      {"opening", say("Open before", "Tồn đầu kỳ").in(lang), number, counts},
                      {"raised", say("Raised", "Nêu mới").in(lang), number, counts},
                      {"reopened", say("Reopened", "Mở lại").in(lang), number, counts},
                      {"closed", say("Replied", "Đã trả lời").in(lang), number, counts},
                      {"closing", say("Open after", "Còn lại cuối kỳ").in(lang), number, counts}},
                     {},
                     {},
                     {{{"opening", "raised", "reopened"}, {"closed", "closing"}}}};
  for (const docket::Flow& flow : docket::backlog(counted_so_far(view), view.range.first,
                                                  view.range.last, docket::Weight::voices)) {
    table.rows.push_back({to_string(flow.period), std::int64_t{flow.opening},
                          std::int64_t{flow.raised}, std::int64_t{flow.reopened},
                          std::int64_t{flow.closed}, std::int64_t{flow.closing}});
  }
  return table;
}

const domain::Event* last_of(const docket::Case& each, domain::EventKind kind) {
  const domain::Event* last = nullptr;
  for (const domain::Step& step : each.state.steps) {
    if (step.event->kind == domain::EventKind::reopen) last = nullptr;
    if (step.event->kind == kind) last = step.event;
  }
  return last;
}

std::string range_word(const PeriodRange& range) {
  if (range.first == range.last) return to_string(range.first);
  return to_string(range.first) + ".." + to_string(range.last);
}

Text range_text(const PeriodRange& range) {
  if (range.first == range.last) return period_text(range.first);
  return say("{} to {}", "từ {} đến {}", period_text(range.first), period_text(range.last));
}

print::Document petition_paper(const PetitionView& view, const Text& title) {
  print::Document document;
  document.title = title.in(view.lang);
  document.period = range_word(view.range);
  document.as_of = to_string(view.as_of);
  document.lang = view.lang;
  return document;
}

std::string content_text(const PetitionView& view, const domain::Petition& petition) {
  const std::string& text = petition.title.empty() ? petition.text : petition.title;
  return view.is_public ? without_persons(text, view.lang) : text;
}

std::string bucket_name(const PetitionView& view, const domain::BucketId& id) {
  if (id.empty()) return say("Not classified", "Chưa phân loại").in(view.lang);
  return name_in(view.records.settings.petitions.buckets, id);
}

std::string level_name(const PetitionView& view, const domain::LevelId& id, Date day) {
  const auto* level = domain::level_on(view.records.settings.petitions, id, day);
  return level == nullptr || level->name.empty() ? id.str() : level->name;
}

std::string topic_name(const PetitionView& view, const domain::TopicId& id) {
  return name_in(view.records.settings.petitions.topics, id);
}

std::string agency_name(const PetitionView& view, const domain::AgencyId& id, Date day) {
  for (const domain::Agency& agency : view.records.registry.agencies) {
    if (agency.id == id && agency.span.contains(day)) return agency.name;
  }
  return name_in(view.records.registry.agencies, id);
}

Text stage_text(domain::Stage stage) {
  switch (stage) {
    case domain::Stage::intake:
      return say("Received", "Mới tiếp nhận");
    case domain::Stage::routing:
      return say("To be directed", "Chờ chuyển cơ quan");
    case domain::Stage::with_agency:
      return say("With the agency", "Đang giải quyết");
    case domain::Stage::at_committee:
      return say("Answered to the committee", "Đã báo cáo kết quả");
    case domain::Stage::to_origin:
      return say("To be replied", "Chờ trả lời chi bộ");
    case domain::Stage::closed:
      return say("Replied", "Đã trả lời");
    case domain::Stage::merged:
      return say("Part of another", "Đã gộp");
    case domain::Stage::split:
      return say("Split", "Đã tách");
  }
  return {};
}

std::string paper_text(const domain::Doc& doc, Lang lang) {
  if (!doc.date) return doc.number;
  return fmt::format("{} ({})", doc.number, day_text(*doc.date).in(lang));
}

std::string share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::string() : to_string(percent(part, whole));
}

}  // namespace lapthach::report
