// Names, days and shares as the papers on petitions write them.
#include "report/petition_view.hpp"

#include <algorithm>
#include <ranges>

#include "lapthach/base/decimal.hpp"
#include "report/names.hpp"

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

std::string day_or_blank(const std::optional<Date>& day, Lang lang) {
  return day ? day_text(*day).in(lang) : "";
}

std::string paper_text(const domain::Doc& doc, Lang lang) {
  if (!doc.date) return doc.number;
  return fmt::format("{} ({})", doc.number, day_text(*doc.date).in(lang));
}

std::string share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::string() : to_string(percent(part, whole));
}

}  // namespace lapthach::report
