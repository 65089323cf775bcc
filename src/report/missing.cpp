// Who has not reported: teams, officials and cells whose records are not there.
#include <map>

#include "lapthach/report/record.hpp"
#include "report/names.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using minutes::Missing;
using minutes::MissingRecord;
using print::ColumnKind;

print::Section teams(const Missing& missing, Lang lang) {
  std::map<domain::TeamId, std::int64_t> counts;
  for (const MissingRecord& record : missing.records) ++counts[record.team];
  print::Table table{
      "",
      {{"team", say("Team", "Tổ").in(lang)},
       {"records", say("Records missing", "Số biên bản thiếu").in(lang), ColumnKind::number}},
      {}};
  for (const auto& [team, count] : counts) table.rows.push_back({team.str(), count});
  return {say("Teams", "Theo tổ").in(lang), {}, {std::move(table)}};
}

print::Section officials(const domain::Records& records, const Missing& missing, Lang lang) {
  print::Table table{"",
                     {{"official", say("Official", "Mã cán bộ").in(lang)},
                      {"name", say("Name", "Họ và tên").in(lang)},
                      {"team", say("Team", "Tổ").in(lang)},
                      {"cell", say("Cell", "Chi bộ").in(lang)},
                      {"what", say("What is missing", "Còn thiếu").in(lang)}},
                     {}};
  for (const MissingRecord& record : missing.records) {
    if (record.official.empty()) continue;
    table.rows.push_back(
        {record.official.str(), official_name(records, record.official, missing.meeting),
         record.team.str(), cell_title(records.registry, record.cell, missing.meeting, lang),
         minutes::describe(record).in(lang)});
  }
  return {say("Officials", "Theo cán bộ").in(lang), {}, {std::move(table)}};
}

print::Section cells(const domain::Records& records, const Missing& missing, Lang lang) {
  print::Table table{"",
                     {{"cell", say("Cell", "Mã chi bộ").in(lang)},
                      {"name", say("Name", "Tên chi bộ").in(lang)},
                      {"team", say("Team", "Tổ").in(lang)}},
                     {}};
  for (const MissingRecord& record : missing.records) {
    if (record.owed != minutes::Owed::visit) continue;
    table.rows.push_back({record.cell.str(),
                          cell_title(records.registry, record.cell, missing.meeting, lang),
                          record.team.str()});
  }
  return {say("Cells", "Theo chi bộ").in(lang), {}, {std::move(table)}};
}

print::Section others(const Missing& missing, Lang lang) {
  print::Section section{
      say("Opinions, sessions, reviews", "Ý kiến, buổi làm việc, đánh giá").in(lang), {}, {}};
  for (const MissingRecord& record : missing.records) {
    if (record.official.empty()) section.paragraphs.push_back(minutes::describe(record).in(lang));
  }
  return section;
}

bool has_roster(const domain::Records& records, Period period) {
  const domain::PeriodBook* book = records.period(period);
  return book && book->roster && book->roster->status == domain::RosterStatus::published;
}

Text summary(const domain::Records& records, const Missing& missing, Date today) {
  const auto count = missing.records.size();
  const Text due = day_text(missing.due);
  const bool late = missing.late(today);
  if (count == 0 && today < missing.meeting) {
    return say("The meetings are on {}: nothing is due before.",
               "Kỳ họp ngày {}: trước đó chưa phải ghi gì.", day_text(missing.meeting));
  }
  if (count == 0 && !has_roster(records, missing.period)) {
    return say("Nothing is missing: no roster is published, so no visit is owed.",
               "Không thiếu biên bản nào: chưa ban hành bảng phân công nên chưa có buổi dự nào "
               "phải ghi.");
  }
  if (count == 0) return say("Nothing is missing.", "Không thiếu biên bản nào.");
  if (late) {
    return say("Records missing: {}, due since {}.", "Còn thiếu {} mục, đã quá hạn ngày {}.", count,
               due);
  }
  return say("Records missing: {}, due on {}.", "Còn thiếu {} mục, hạn ghi đến ngày {}.", count,
             due);
}

}  // namespace

print::Document missing(const domain::Records& records, const Missing& missing, Date today,
                        Lang lang) {
  print::Document document;
  document.lang = lang;
  document.title =
      say("Records missing of {}", "Biên bản còn thiếu {}", period_text(missing.period)).in(lang);
  document.period = to_string(missing.period);
  document.as_of = to_string(today);
  const std::int64_t late = missing.late(today) ? std::ssize(missing.records) : 0;
  document.totals = {{"missing", std::ssize(missing.records)}, {"late", late}};
  print::Section head{"", {}, {}};
  head.paragraphs.push_back(summary(records, missing, today).in(lang));
  document.sections.push_back(std::move(head));
  if (missing.records.empty()) return document;
  document.sections.push_back(teams(missing, lang));
  print::Section by_official = officials(records, missing, lang);
  if (!by_official.tables[0].rows.empty()) document.sections.push_back(std::move(by_official));
  print::Section by_cell = cells(records, missing, lang);
  if (!by_cell.tables[0].rows.empty()) document.sections.push_back(std::move(by_cell));
  print::Section rest = others(missing, lang);
  if (!rest.paragraphs.empty()) document.sections.push_back(std::move(rest));
  return document;
}

}  // namespace lapthach::report
