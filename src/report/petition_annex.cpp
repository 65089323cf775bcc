// Annex 2 of the synthesis: every petition with what became of it.
#include <algorithm>

#include "lapthach/report/figures.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/structure.hpp"

namespace lapthach::report {
namespace {

using domain::EventKind;

/// The paper of an event, else its day; empty without one.
std::string trace(const domain::Event* event, Lang lang) {
  if (event == nullptr) return {};
  return event->doc.number.empty() ? day_text(event->at).in(lang) : paper_text(event->doc, lang);
}

std::string origin_of(const PetitionView& view, const domain::Petition& petition) {
  const Grouping grouping(view);
  return petition.cell.empty() ? grouping.unit_name(grouping.unit_of(petition), petition.raised)
                               : grouping.cell_name(petition.cell, petition.raised);
}

std::vector<print::Value> row_of(const PetitionView& view, std::int64_t number,
                                 const docket::Case& each) {
  const domain::Petition& petition = *each.petition;
  const docket::State& state = each.state;
  std::string stage = stage_text(state.stage).in(view.lang);
  if (state.overdue) stage += say(", overdue", ", quá hạn").in(view.lang);
  return {number,
          petition.id.str(),
          content_text(view, petition),
          origin_of(view, petition),
          to_string(petition.id.period()),
          topic_name(view, state.topic),
          level_name(view, state.level, petition.raised),
          agency_name(view, Grouping(view).agency(state.lead), view.as_of),
          trace(last_of(each, EventKind::route), view.lang),
          day_cell(state.due),
          trace(last_of(each, EventKind::answer), view.lang),
          trace(last_of(each, EventKind::reply), view.lang),
          stage};
}

}  // namespace

Figures petitions_figures() {
  return {
      {"petitions", say("Rows of the table.", "Số dòng của bảng."),
       say("petitions raised in the range, of kinds that count, those split through their parts",
           "kiến nghị nêu trong các kỳ, thuộc loại được tính, kiến nghị đã tách tính theo từng "
           "phần")},
      {"voices", say("Opinions heard, each as often as it was raised.", "Số lượt ý kiến."),
       say("sum of voices", "tổng số lượt")},
      {"problems",
       say("Distinct problems: petitions that were merged are one.",
           "Số vấn đề: các kiến nghị đã gộp là một vấn đề."),
       say("petitions that were not merged into another of the table",
           "số kiến nghị không gộp vào kiến nghị khác của bảng")},
  };
}

print::Document petitions(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Document document = petition_paper(
      view,
      say("Opinions and petitions, {}", "Tổng hợp ý kiến, kiến nghị {}", range_text(view.range)));
  print::Table table{
      "",
      {{"number", say("No.", "TT").in(lang), print::ColumnKind::number},
       {"id", say("Id", "Mã").in(lang), print::ColumnKind::code},
       {"content", say("Content", "Nội dung ý kiến").in(lang)},
       {"origin", say("Raised by", "Chi bộ, đảng bộ nêu").in(lang)},
       {"period", say("Period", "Kỳ").in(lang)},
       {"topic", say("Topic", "Lĩnh vực").in(lang)},
       {"level", say("Competence", "Thẩm quyền").in(lang)},
       {"agency", say("Agency", "Cơ quan giải quyết").in(lang)},
       {"directed", say("Directed (paper, day)", "Văn bản chỉ đạo (số, ngày)").in(lang)},
       {"due", say("Due", "Thời hạn").in(lang), print::ColumnKind::date},
       {"result", say("Result (paper, day)", "Kết quả (văn bản số, ngày)").in(lang)},
       {"reply", say("Reply (paper, day)", "Trả lời (số, ngày)").in(lang)},
       {"stage", say("Stage", "Tình trạng").in(lang)}},
      {},
      "petitions"};
  const docket::Cases cases = counted(view);
  std::int64_t number = 0;
  for (const docket::Case* each : cases) table.rows.push_back(row_of(view, ++number, *each));
  document.sections.push_back({"", {}, {std::move(table)}});
  const docket::Size size = docket::size_of(cases);
  document.totals = {{"petitions", std::int64_t{size.petitions}},
                     {"voices", std::int64_t{size.voices}},
                     {"problems", std::int64_t{size.problems}}};
  return document;
}

}  // namespace lapthach::report
