// What is due, by whom: the paper that a program mails.
#include <algorithm>

#include "lapthach/minutes/carry_over.hpp"
#include "lapthach/minutes/missing.hpp"
#include "lapthach/report/figures.hpp"
#include "lapthach/report/office.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"

namespace lapthach::report {
namespace {

/// Open petitions that are overdue or near their day, the earliest first.
docket::Cases pressing(const PetitionView& view) {
  docket::Cases cases;
  for (const docket::Case& each : view.cases) {
    if (each.state.is_open() && each.state.due && (each.state.overdue || each.state.near)) {
      cases.push_back(&each);
    }
  }
  std::ranges::stable_sort(cases, {}, [](const docket::Case* each) { return *each->state.due; });
  return cases;
}

print::Section petitions_section(const PetitionView& view, const docket::Cases& cases) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"due", say("Due", "Thời hạn").in(lang), print::ColumnKind::date},
                      {"id", say("Id", "Mã").in(lang)},
                      {"agency", say("Agency", "Cơ quan").in(lang)},
                      {"stage", say("Stage", "Tình trạng").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)},
                      {"overdue", say("Overdue", "Quá hạn").in(lang)}},
                     {}};
  for (const docket::Case* each : cases) {
    const domain::Petition& petition = *each->petition;
    table.rows.push_back({to_string(*each->state.due), petition.id.str(),
                          agency_name(view, each->state.lead, view.as_of),
                          stage_text(each->state.stage).in(lang), content_text(view, petition),
                          each->state.overdue ? say("yes", "có").in(lang) : std::string()});
  }
  return {say("Petitions", "Kiến nghị").in(lang), {}, {std::move(table)}};
}

/// What the closing of the period explains is not missing.
std::vector<minutes::MissingRecord> owed(const PetitionView& view,
                                         const minutes::Missing& missing) {
  const auto* book = view.records.period(missing.period);
  if (book == nullptr || !book->record) return missing.records;
  return minutes::unexplained(missing, book->record->gaps);
}

print::Section missing_section(const minutes::Missing& missing,
                               const std::vector<minutes::MissingRecord>& records, Lang lang) {
  print::Section section{say("Records of {}, due {}", "Biên bản {}, hạn {}",
                             period_text(missing.period), day_text(missing.due))
                             .in(lang),
                         {},
                         {}};
  for (const auto& record : records) {
    section.paragraphs.push_back(minutes::describe(record).in(lang));
  }
  return section;
}

print::Section carried_section(const std::vector<minutes::OpenRemedy>& remedies,
                               const std::vector<minutes::OpenAction>& actions, Lang lang) {
  print::Section section{
      say("Remedies and actions", "Biện pháp khắc phục, việc giao ban").in(lang), {}, {}};
  for (const auto& each : remedies) {
    section.paragraphs.push_back(say("Team {}, since {}: {}", "Tổ {}, từ {}: {}", each.team,
                                     to_string(each.period), each.shortcoming->remedy)
                                     .in(lang));
  }
  for (const auto& each : actions) {
    section.paragraphs.push_back(
        fmt::format("{}: {}{}", each.action->who, each.action->text,
                    each.action->due ? " (" + day_text(*each.action->due).in(lang) + ")" : ""));
  }
  return section;
}

}  // namespace

Figures reminders_figures() {
  return {
      {"overdue",
       say("Open petitions past their nearest due day.",
           "Số kiến nghị đang giải quyết đã quá thời hạn gần nhất."),
       say("open petitions with a running clock whose due day is before the day of the report",
           "kiến nghị chưa trả lời có thời hạn trước ngày báo cáo")},
      {"near", say("Open petitions whose due day is near.", "Số kiến nghị sắp đến hạn."),
       say("as many days before the due day as the rule of the term calls near",
           "trước hạn không quá số ngày gần hạn của quy tắc")},
      {"missing", say("Records of the period that are not there.", "Số biên bản còn thiếu."),
       say("after the day of the meetings: visits, sessions, reviews and decisions on opinions "
           "that "
           "are owed - those that the closing explains",
           "sau ngày sinh hoạt: lượt dự, buổi làm việc, đánh giá, xử lý ý kiến còn thiếu - những "
           "mục đã giải trình khi đóng kỳ")},
      {"remedies", say("Remedies that nobody has settled.", "Số giải pháp chưa thực hiện xong."),
       say("shortcomings up to the period without a settlement",
           "hạn chế đến kỳ này chưa ghi kết quả khắc phục")},
      {"actions", say("Actions of briefings still to be done.", "Số việc giao ban chưa xong."),
       say("actions neither done nor dropped by the day of the report",
           "việc chưa xong và chưa bỏ đến ngày báo cáo")},
  };
}

print::Document reminders(const PetitionView& view) {
  const docket::Cases cases = pressing(view);
  const auto missing = minutes::missing(view.records, view.range.last, view.as_of);
  const auto records = owed(view, missing);
  const auto remedies = minutes::open_remedies(view.records, view.range.last);
  const auto actions = minutes::open_actions(view.records, view.as_of);
  print::Document document = petition_paper(
      view, say("What is due on {}", "Việc đến hạn tính đến {}", day_text(view.as_of)));
  document.sections = {petitions_section(view, cases)};
  if (!view.is_public) {  // the others name persons
    document.sections.push_back(missing_section(missing, records, view.lang));
    document.sections.push_back(carried_section(remedies, actions, view.lang));
  }
  const std::int64_t overdue =
      std::ranges::count_if(cases, [](const docket::Case* each) { return each->state.overdue; });
  document.totals = {{"overdue", overdue},
                     {"near", std::ssize(cases) - overdue},
                     {"missing", std::ssize(records)},
                     {"remedies", std::ssize(remedies)},
                     {"actions", std::ssize(actions)}};
  return document;
}

}  // namespace lapthach::report
