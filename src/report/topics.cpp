// What people speak of: voices, petitions and problems by topic, and what comes back.
#include <map>

#include "lapthach/report/figures.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

std::vector<print::Value> row_of(const std::string& id, const std::string& name,
                                 const docket::Cases& cases) {
  const docket::Size size = docket::size_of(cases);
  std::int64_t replied = 0, open = 0;
  for (const docket::Case* each : cases) {
    if (each->state.round().closed) ++replied;
    if (each->state.is_open()) ++open;
  }
  return {id,
          name,
          std::int64_t{size.voices},
          std::int64_t{size.petitions},
          std::int64_t{size.problems},
          replied,
          open};
}

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
                      {"problems", say("Problems", "Vấn đề").in(lang), number, counts, {}, true},
                      {"replied", say("Replied", "Đã trả lời").in(lang), number, counts},
                      {"open", say("Open", "Đang giải quyết").in(lang), number, counts}},
                     {},
                     {},
                     {{{"petitions"}, {"replied", "open"}}},
                     true};
  for (const auto& [topic, members] : all) {
    const std::string name = topic.empty() ? say("Without a topic", "Chưa phân lĩnh vực").in(lang)
                                           : topic_name(view, topic);
    table.rows.push_back(row_of(topic.str(), name, members));
  }
  table.rows.push_back(row_of(say("Total", "Cộng").in(lang), "", cases));
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
       say("petitions of kinds that count, those split through their parts; petitions = replied + "
           "open",
           "số kiến nghị thuộc loại được tính, kiến nghị đã tách tính theo từng phần; kiến nghị = "
           "đã trả lời + đang giải quyết")},
      {"problems",
       say("Distinct problems: petitions that were merged are one.",
           "Số vấn đề: các kiến nghị đã gộp là một vấn đề."),
       say("petitions that carry a matter, others of which were merged into them; one that has "
           "several topics counts once in the last row",
           "số kiến nghị chính, không kể kiến nghị gộp vào; dòng cuối tính mỗi vấn đề một lần"),
       true},
      {"replied", say("Petitions whose cell has its reply.", "Số kiến nghị đã trả lời."),
       say("petitions whose last round ended by a reply", "kiến nghị có trả lời ở vòng sau cùng")},
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
  const print::Table& table = document.sections.front().tables.front();
  for (std::size_t i = 2; i < table.columns.size(); ++i) {
    document.totals.emplace_back(table.columns[i].name, table.rows.back()[i]);
  }
  document.balances = table.balances;
  return document;
}

}  // namespace lapthach::report
