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

/// What the closing of the period has explained.
std::vector<domain::Gap> gaps_of(const PetitionView& view, Period period) {
  const auto* book = view.records.period(period);
  return book == nullptr || !book->record ? std::vector<domain::Gap>() : book->record->gaps;
}

/// How much of what is looked after is due.
struct Load {
  std::int64_t all = 0, not_due = 0, due = 0;
};

Load petitions_sum(const PetitionView& view, const docket::Cases& pressing) {
  Load sum{0, 0, std::ssize(pressing)};
  for (const docket::Case& each : view.cases) {
    if (!each.state.is_open()) continue;
    ++sum.all;
    const bool soon = each.state.overdue || each.state.near;
    if (!each.state.due || !soon) ++sum.not_due;
  }
  return sum;
}

Load records_sum(const PetitionView& view, const minutes::Missing& missing, std::int64_t owed) {
  const auto gaps = gaps_of(view, missing.period);
  const auto explained = std::ranges::count_if(
      missing.records, [&](const auto& record) { return minutes::is_explained(record, gaps); });
  return {std::ssize(missing.records), explained, owed};
}

print::Section sum_section(const Load& petitions, const Load& records, const Load& remedies,
                           const Load& actions, Lang lang) {
  using print::ColumnKind::number;
  using print::Disclosure::counts;
  print::Table table{
      "",
      {{"what", say("What", "Nội dung").in(lang)},
       {"all", say("Altogether", "Tổng số").in(lang), number, counts},
       {"not_due", say("Settled, or not due", "Đã xong, chưa đến hạn").in(lang), number, counts},
       {"due", say("Due", "Đến hạn, còn nợ").in(lang), number, counts}},
      {},
      {},
      {{{"all"}, {"not_due", "due"}}}};
  const auto add = [&](const Text& what, const Load& sum) {
    table.rows.push_back({what.in(lang), sum.all, sum.not_due, sum.due});
  };
  add(say("Open petitions", "Kiến nghị đang giải quyết"), petitions);
  add(say("Records that are not there", "Biên bản chưa có"), records);
  add(say("Remedies of teams", "Biện pháp khắc phục của các tổ"), remedies);
  add(say("Actions of briefings", "Việc giao tại giao ban"), actions);
  return {say("Altogether", "Tổng hợp").in(lang), {}, {std::move(table)}};
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
       say("open petitions with a running clock whose due day is before the day of the report; "
           "pressing = overdue + near",
           "kiến nghị chưa trả lời có thời hạn trước ngày báo cáo; đến hạn = quá hạn + sắp đến "
           "hạn")},
      {"near", say("Open petitions whose due day is near.", "Số kiến nghị sắp đến hạn."),
       say("as many days before the due day as the rule of the term calls near",
           "trước hạn không quá số ngày gần hạn của quy tắc")},
      {"pressing", say("Both together.", "Cả hai loại trên."),
       say("rows of the table of petitions", "số dòng của bảng kiến nghị")},
      {"all", say("What is looked after.", "Tổng số theo dõi."),
       say("petitions that wait for their reply; records of the period that are not there; "
           "shortcomings of reviews up to the period; actions of briefings up to the day; "
           "altogether = settled or not due + due",
           "kiến nghị chưa trả lời; biên bản kỳ này chưa có; hạn chế nêu đến kỳ này; việc giao tại "
           "giao ban đến ngày báo cáo; tổng số = đã xong, chưa đến hạn + đến hạn, còn nợ")},
      {"not_due", say("Of it what nobody has to be reminded of.", "Trong đó không cần nhắc."),
       say("petitions whose day is not near; records whose lack the closing explains; shortcomings "
           "settled; actions done or dropped",
           "kiến nghị chưa gần hạn; biên bản thiếu đã giải trình khi đóng kỳ; hạn chế đã khắc "
           "phục; việc đã xong hoặc đã bỏ")},
      {"due", say("Of it what is due.", "Trong đó đến hạn, còn nợ."),
       say("rows of the lists below", "số dòng của các danh sách dưới")},
      {"missing", say("Records of the period that are not there.", "Số biên bản còn thiếu."),
       say("after the day of the meetings: visits, sessions, reviews and decisions on opinions "
           "that are owed - those that the closing explains",
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
  const auto records = minutes::unexplained(missing, gaps_of(view, view.range.last));
  const auto remedies = minutes::open_remedies(view.records, view.range.last);
  const auto actions = minutes::open_actions(view.records, view.as_of);
  print::Document document = petition_paper(
      view, say("What is due on {}", "Việc đến hạn tính đến {}", day_text(view.as_of)));
  const auto remedies_sum = minutes::remedies_so_far(view.records, view.range.last);
  const auto actions_sum = minutes::actions_so_far(view.records, view.as_of);
  document.sections = {
      sum_section(petitions_sum(view, cases), records_sum(view, missing, std::ssize(records)),
                  {remedies_sum.all, remedies_sum.ended, std::ssize(remedies)},
                  {actions_sum.all, actions_sum.ended, std::ssize(actions)}, view.lang),
      petitions_section(view, cases)};
  if (!view.is_public) {  // the others name persons
    document.sections.push_back(missing_section(missing, records, view.lang));
    document.sections.push_back(carried_section(remedies, actions, view.lang));
  }
  const std::int64_t overdue =
      std::ranges::count_if(cases, [](const docket::Case* each) { return each->state.overdue; });
  const std::int64_t near = std::ranges::count_if(
      cases, [](const docket::Case* each) { return each->state.near && !each->state.overdue; });
  document.totals = {{"pressing", std::ssize(cases)},
                     {"overdue", overdue},
                     {"near", near},
                     {"missing", std::ssize(records)},
                     {"remedies", std::ssize(remedies)},
                     {"actions", std::ssize(actions)}};
  document.balances = {{{"pressing"}, {"overdue", "near"}}};
  return document;
}

}  // namespace lapthach::report
