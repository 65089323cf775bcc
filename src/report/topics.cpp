// What people speak of: voices, petitions and problems by topic, and what comes back.
#include <map>

#include "lapthach/report/figures.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

print::Section by_topic(const PetitionView& view, const docket::Cases& cases) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  std::map<domain::TopicId, docket::Cases> all;
  for (const docket::Case* each : cases) all[each->state.topic].push_back(each);
  print::Table table{"",
                     {{"topic", say("Topic", "Mã lĩnh vực").in(lang)},
                      {"name", say("Name", "Lĩnh vực").in(lang)},
                      {"voices", say("Voices", "Lượt").in(lang), number, counts},
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number, counts},
                      {"problems", say("Problems", "Vấn đề").in(lang), number, counts},
                      {"open", say("Open", "Đang giải quyết").in(lang), number, counts}},
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
  return {
      say("Topics", "Theo lĩnh vực").in(lang), notes(topics_figures(), lang), {std::move(table)}};
}

print::Section coming_back(const PetitionView& view, const docket::Cases& cases) {
  using enum print::ColumnKind;
  using enum print::Disclosure;
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"unit", say("Unit", "Đơn vị").in(lang)},
                      {"topic", say("Topic", "Lĩnh vực").in(lang)},
                      {"periods", say("Periods", "Số kỳ").in(lang), number},
                      {"again", say("Raised again", "Nêu lại").in(lang), number, counts},
                      {"petitions", say("Petitions", "Kiến nghị").in(lang), number, counts}},
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

Figures topics_figures() {
  return {
      {"voices", say("Opinions heard, each as often as it was raised.", "Số lượt ý kiến."),
       say("sum of voices", "tổng số lượt")},
      {"petitions", say("Petitions, merged ones each.", "Số kiến nghị, kể cả đã gộp."),
       say("petitions of kinds that count, those split through their parts",
           "số kiến nghị thuộc loại được tính, kiến nghị đã tách tính theo từng phần")},
      {"problems",
       say("Distinct problems: petitions that were merged are one.",
           "Số vấn đề: các kiến nghị đã gộp là một vấn đề."),
       say("petitions that carry a matter, others of which were merged into them",
           "số kiến nghị chính, không kể kiến nghị gộp vào"),
       true},
      {"open", say("Petitions whose cell waits for its reply.", "Số kiến nghị chưa trả lời."),
       say("petitions at another stage than closed", "số kiến nghị chưa đóng")},
      {"periods",
       say("In how many periods a unit raised the topic: three or more, or something raised anew "
           "after its reply, is what comes back.",
           "Số kỳ đơn vị nêu lĩnh vực này: từ ba kỳ, hoặc có việc nêu lại sau khi trả lời, là nội "
           "dung lặp lại."),
       say("distinct periods of the petitions of one unit and topic",
           "số kỳ khác nhau của kiến nghị cùng đơn vị, lĩnh vực"),
       true},
      {"again", say("Petitions that raise anew what was closed.", "Số kiến nghị nêu lại."),
       say("petitions that name an earlier one", "số kiến nghị ghi là nêu lại kiến nghị trước")},
  };
}

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
