// What people speak of: voices, petitions and problems by topic, and what comes back.
#include <map>

#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

print::Section by_topic(const PetitionView& view, const docket::Cases& cases) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  std::map<domain::TopicId, docket::Cases> all;
  for (const docket::Case* each : cases) all[each->state.topic].push_back(each);
  print::Table table{"",
                     {{"topic", say("Topic", "Mã lĩnh vực").in(lang)},
                      {"name", say("Name", "Lĩnh vực").in(lang)},
                      {"voices", say("Voices", "Lượt").in(lang), number},
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number},
                      {"problems", say("Problems", "Vấn đề").in(lang), number},
                      {"open", say("Open", "Đang giải quyết").in(lang), number}},
                     {}};
  for (const auto& [topic, members] : all) {
    const docket::Size size = docket::size_of(members);
    std::int64_t open = 0;
    for (const docket::Case* each : members) open += each->state.is_open() ? 1 : 0;
    const std::string name = topic.empty() ? say("Without a topic", "Chưa phân lĩnh vực").in(lang)
                                           : topic_name(view, topic);
    table.rows.push_back({topic.str(), name, std::int64_t{size.voices},
                          std::int64_t{size.petitions}, std::int64_t{size.problems}, open});
  }
  return {say("Topics", "Theo lĩnh vực").in(lang), {}, {std::move(table)}};
}

print::Section coming_back(const PetitionView& view, const docket::Cases& cases) {
  using enum print::ColumnKind;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"unit", say("Unit", "Đơn vị").in(lang)},
                      {"topic", say("Topic", "Lĩnh vực").in(lang)},
                      {"periods", say("Periods", "Số kỳ").in(lang), number},
                      {"again", say("Raised again", "Nêu lại").in(lang), number},
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number}},
                     {}};
  const Grouping grouping(view);
  const auto unit_of = [&](const domain::Petition& petition) { return grouping.unit_of(petition); };
  for (const docket::Recurrence& each :
       docket::recurrences(cases, docket::recurring_periods, unit_of)) {
    table.rows.push_back({grouping.unit_name(each.unit, view.as_of), topic_name(view, each.topic),
                          std::int64_t{each.periods}, std::int64_t{each.again},
                          std::int64_t{each.petitions}});
  }
  return {
      say("What comes back: to be proposed as a policy", "Nội dung lặp lại, cần chủ trương chung")
          .in(lang),
      {},
      {std::move(table)}};
}

}  // namespace

print::Document topics(const PetitionView& view) {
  const docket::Cases cases = counted(view);
  print::Document document = petition_paper(
      view,
      say("Opinions by topic, {}", "Ý kiến, kiến nghị theo lĩnh vực, {}", range_text(view.range)));
  document.sections.push_back(by_topic(view, cases));
  document.sections.push_back(coming_back(view, cases));
  const docket::Size size = docket::size_of(cases);
  document.totals = {{"voices", std::int64_t{size.voices}},
                     {"petitions", std::int64_t{size.petitions}},
                     {"problems", std::int64_t{size.problems}}};
  return document;
}

}  // namespace lapthach::report
