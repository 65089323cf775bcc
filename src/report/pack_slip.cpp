// The blank visit slip (phiếu dự sinh hoạt): what the visitor writes down by hand.
#include <algorithm>
#include <array>

#include "report/names.hpp"
#include "report/pack_sections.hpp"

namespace lapthach::report {
namespace {

using domain::VisitPart;

constexpr const char* space_to_write = "................";

/// A line of the slip, and the part of the record that it becomes; nothing when no guide can ask
/// for it.
struct Line {
  Text label;
  std::optional<VisitPart> part = {};
};

/// The lines in the order of a meeting (domain study, 2.2).
std::vector<Line> lines() {
  return {
      {say("Begins at", "Giờ bắt đầu"), VisitPart::start},
      {say("Ends at", "Giờ kết thúc"), VisitPart::end},
      {say("Regular, thematic or both", "Thường kỳ, chuyên đề hay cả hai"), VisitPart::kind},
      {say("Chair", "Chủ trì"), VisitPart::chair},
      {say("Secretary", "Thư ký"), VisitPart::secretary},
      {say("Members: full, probationary, temporary", "Đảng viên: chính thức, dự bị, tạm thời"),
       VisitPart::roll},
      {say("Of them exempt, sent elsewhere", "Trong đó được miễn, ở nơi khác"), VisitPart::roll},
      {say("Present", "Có mặt"), VisitPart::present},
      {say("Absent excused: names, reasons", "Vắng có lý do: họ tên, lý do"), VisitPart::absent},
      {say("Absent without leave: names", "Vắng không lý do: họ tên"), VisitPart::absent},
      {say("Guests", "Đại biểu dự")},
      {say("Agenda", "Nội dung sinh hoạt"), VisitPart::items},
      {say("Last month's result", "Kết quả tháng trước"), VisitPart::previous},
      {say("Next month's tasks", "Nhiệm vụ tháng sau"), VisitPart::next},
      {say("Documents made known", "Văn bản được phổ biến")},
      {say("Who spoke", "Số người phát biểu"), VisitPart::speakers},
      {say("The guest's speech", "Ý kiến của đại biểu cấp trên")},
      {say("The chair's conclusion", "Kết luận của chủ trì")},
      {say("Votes", "Biểu quyết"), VisitPart::votes},
      {say("Resolution adopted (notebook, page)", "Nghị quyết (sổ số, trang)"),
       VisitPart::resolution},
      {say("Score by the cell", "Chi bộ tự chấm điểm"), VisitPart::cell_score},
      {say("Observation: preparation, chairing, discussion, minutes",
           "Nhận xét: chuẩn bị, điều hành, thảo luận, ghi biên bản"),
       VisitPart::observation},
      {say("Score by the visitor", "Người dự chấm điểm"), VisitPart::superior_score},
      {say("Proposals of the team", "Đề xuất của tổ công tác")},
      {say("Signature", "Ký tên")},
  };
}

bool asks_for(const domain::RecordingGuide* guide, const std::optional<VisitPart>& part) {
  return guide != nullptr && part && std::ranges::find(guide->parts, *part) != guide->parts.end();
}

print::Table lines_table(const domain::RecordingGuide* guide, Lang lang) {
  print::Table table{"",
                     {{"number", say("No.", "TT").in(lang), print::ColumnKind::number},
                      {"item", say("What", "Mục").in(lang)},
                      {"required", say("Must", "Bắt buộc").in(lang)},
                      {"entry", say("Entry", "Ghi").in(lang)}},
                     {}};
  std::int64_t number = 0;
  for (const Line& line : lines()) {
    table.rows.push_back(
        {++number, line.label.in(lang), asks_for(guide, line.part) ? "*" : "", space_to_write});
  }
  table.by_hand = true;
  return table;
}

print::Table opinions_table(Lang lang) {
  constexpr std::int64_t blank_rows = 6;
  print::Table table{
      say("Opinions received", "Ý kiến, kiến nghị tiếp thu").in(lang),
      {{"number", say("No.", "TT").in(lang), print::ColumnKind::number},
       {"source",
        say("Source (cell, member, people)", "Nguồn (chi bộ, đảng viên, nhân dân)").in(lang)},
       {"speaker", say("Who said it", "Người nêu").in(lang)},
       {"content", say("Content", "Nội dung").in(lang)},
       {"level", say("Competence proposed", "Đề xuất thẩm quyền").in(lang)},
       {"on_the_spot", say("Answered there", "Đã trả lời tại chỗ").in(lang)}},
      {}};
  for (std::int64_t n = 1; n <= blank_rows; ++n) {
    table.rows.push_back({n, "", "", space_to_write, "", ""});
  }
  table.by_hand = true;
  return table;
}

print::Table score_table(const domain::ScoreSheet& sheet, Lang lang) {
  print::Table table{sheet.name,
                     {{"criterion", say("Criterion", "Tiêu chí").in(lang)},
                      {"most", say("Of", "Tối đa").in(lang), print::ColumnKind::number},
                      {"cell", say("The cell", "Chi bộ chấm").in(lang)},
                      {"superior", say("The visitor", "Cấp trên chấm").in(lang)}},
                     {}};
  for (const domain::SheetItem& item : domain::items_of(sheet)) {
    table.rows.push_back({item.name(), to_string(item.points()), "", ""});
  }
  table.by_hand = true;
  return table;
}

}  // namespace

print::Section slip(const PetitionView& view, const std::vector<PackCell>& cells, Date date) {
  const Lang lang = view.lang;
  const domain::RecordingGuide* guide = domain::guide_on(view.records.settings, date);
  print::Section section{say("Visit slip", "Phiếu dự sinh hoạt chi bộ").in(lang), {}, {}};
  section.annex = true;  // it comes back by itself
  const bool known = cells.size() == 1;
  section.paragraphs.push_back(
      say("Cell: {}. Day: {}. Place: ................",
          "Chi bộ: {}. Ngày: {}. Địa điểm: ................",
          known ? cell_title(view.records.registry, cells[0].cell, date, lang) : space_to_write,
          day_text(date))
          .in(lang));
  if (guide != nullptr && !guide->parts.empty()) {
    section.paragraphs.push_back(say("* must be recorded by {}.", "* phải ghi theo {}.",
                                     guide->name.empty() ? guide->id.str() : guide->name)
                                     .in(lang));
  }
  section.tables = {lines_table(guide, lang), opinions_table(lang)};
  for (const domain::ScoreSheet& sheet : view.records.settings.score_sheets) {
    if (sheet.span.contains(date)) section.tables.push_back(score_table(sheet, lang));
  }
  return section;
}

}  // namespace lapthach::report
