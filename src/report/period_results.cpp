// Section I of the synthesis: what was prepared, what the visits found, what became of opinions.
#include <algorithm>
#include <map>
#include <set>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/missing.hpp"
#include "lapthach/minutes/registers.hpp"
#include "lapthach/report/finish.hpp"
#include "report/names.hpp"
#include "report/period_sections.hpp"
#include "report/record_opinions.hpp"
#include "report/record_scores.hpp"

namespace lapthach::report {
namespace {

using Parts = std::vector<std::pair<std::string, std::int64_t>>;

std::string total(const PetitionView& view, const print::Document& document,
                  std::string_view name) {
  const auto found = std::ranges::find(
      document.totals, name, [](const auto& each) { return std::string_view(each.first); });
  return count_text(view,
                    found == document.totals.end() ? 0 : std::get<std::int64_t>(found->second));
}

/// The decisions by which the teams of that day are in force.
std::string decisions_of(const std::vector<domain::Team>& teams) {
  std::set<std::string> numbers;
  for (const domain::Team& team : teams) {
    numbers.insert(team.decision->number.empty() ? team.decision->id.str() : team.decision->number);
  }
  return fmt::format("{}", fmt::join(numbers, ", "));
}

Text preparation_text(const PetitionView& view, const std::vector<domain::Team>& teams, Date day) {
  const domain::PeriodBook& book = book_of(view);
  std::string list;
  if (book.record) {
    for (const domain::Guidance& each : book.record->guidance) {
      list += (list.empty() ? "" : "; ") + each.text;
      if (each.focus) list += say(" (focus)", " (trọng tâm)").in(view.lang);
    }
  }
  if (list.empty()) list = say("none", "không có").in(view.lang);
  const std::string basis = teams.empty() ? "-" : decisions_of(teams);
  return say("1. Preparation and direction. Basis: {}; day of the meetings: {}. Guidance: {}.",
             "1. Công tác chuẩn bị, chỉ đạo. Căn cứ: {}; ngày sinh hoạt: {}. Định hướng nội dung: "
             "{}.",
             basis, day_text(day), list);
}

/// How often each content of the guidance was brought up; empty without guidance.
std::string guidance_covered(const PetitionView& view) {
  std::map<domain::GuidanceId, std::pair<int, int>> sums;
  for (const minutes::Coverage& each : minutes::coverage(view.records, view.range.first)) {
    sums[each.guidance].first += each.sessions;
    sums[each.guidance].second += each.visits;
  }
  std::string list;
  for (const auto& [guidance, sum] : sums) {
    list +=
        say("{}{}: {} sessions, {} visits", "{}{}: {} buổi làm việc, {} buổi dự",
            list.empty() ? "" : "; ", guidance_text(book_of(view), guidance), sum.first, sum.second)
            .in(view.lang);
  }
  if (list.empty()) return {};
  return say("Guidance brought up: {}.", "Nội dung định hướng đã thực hiện: {}.", list)
      .in(view.lang);
}

Text visits_text(const PetitionView& view, const print::Document& presence, std::size_t teams) {
  const auto n = [&](std::string_view name) { return total(view, presence, name); };
  return say(
      "2. Teams: {}. Officials assigned: {}; attended {}, excused {}, without leave {}, "
      "substituted {}, not recorded {}.",
      "2. Số tổ công tác: {}. Lượt cán bộ được phân công: {}; đã dự {}, vắng có lý do {}, vắng "
      "không lý do {}, cử người thay {}, chưa ghi {}.",
      teams, n("assigned"), n("done"), n("excused"), n("unexcused"), n("substituted"),
      n("unrecorded"));
}

/// Which teams owe records, and how many; empty when none does.
std::string late_teams(const PetitionView& view) {
  const auto missing = minutes::missing(view.records, view.range.first);
  if (view.as_of < missing.meeting) return {};
  std::map<domain::TeamId, int> owed;
  for (const minutes::MissingRecord& record : missing.records) ++owed[record.team];
  std::string list;
  for (const auto& [team, n] : owed) {
    list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", team.empty() ? "-" : team.str(), n);
  }
  if (list.empty()) return {};
  return say("Records missing by team (due {}): {}.", "Biên bản còn thiếu theo tổ (hạn {}): {}.",
             day_text(missing.due), list)
      .in(view.lang);
}

/// What the meetings of the period had, for the paragraph on quality.
struct Quality {
  std::int64_t meetings = 0, with_results = 0, with_resolution = 0, speakers = 0;
  minutes::Attendance attendance;
  std::map<std::string, std::int64_t> grades;
};

std::string grade_text(const domain::Records& records, const domain::Visit& visit) {
  for (const domain::ScoreCard& card : visit.scores) {
    const std::string grade = grade_of(records, visit, card);
    if (!grade.empty()) return grade;
  }
  return {};
}

Quality quality_of(const PetitionView& view) {
  Quality sum;
  for (const domain::Visit& visit : book_of(view).visits) {
    if (view.as_of < visit.date) continue;
    ++sum.meetings;
    sum.with_results += !visit.previous.empty() && !visit.next.empty();
    sum.with_resolution += !(visit.resolution == domain::Resolution{});
    sum.speakers += visit.speakers.value_or(0);
    const std::string grade = grade_text(view.records, visit);
    if (!grade.empty()) ++sum.grades[grade];
    const auto found = minutes::attendance(visit);
    if (!found) continue;
    sum.attendance.present += found->present;
    sum.attendance.members += found->members;
    sum.attendance.exempt += found->exempt;
    sum.attendance.away += found->away;
  }
  return sum;
}

Text quality_text(const PetitionView& view) {
  const Quality sum = quality_of(view);
  const Parts grades(sum.grades.begin(), sum.grades.end());
  const auto n = [&](std::int64_t count) { return count_text(view, count); };
  return say(
      "3. Quality. Meetings recorded: {}; attendance: {}; grades: {}. Results of the month before "
      "and tasks of the next: in {}; resolutions: {}; members who spoke: {}.",
      "3. Chất lượng sinh hoạt. Số buổi đã ghi: {}; tỷ lệ dự: {}; xếp loại: {}. Có kết quả tháng "
      "trước và nhiệm vụ tháng sau: {} buổi; có nghị quyết: {} buổi; lượt phát biểu: {}.",
      n(sum.meetings), minutes::explain(sum.attendance),
      grades.empty() ? "-" : parts_text(view, grades), n(sum.with_results), n(sum.with_resolution),
      n(sum.speakers));
}

Text sessions_text(const PetitionView& view) {
  std::string units;
  int held = 0;
  for (const domain::Session& session : book_of(view).sessions) {
    if (view.as_of < session.date) continue;
    ++held;
    units += (units.empty() ? "" : ", ") +
             unit_title(view.records.registry, session.unit, session.date, view.lang);
  }
  const auto& record = book_of(view).record;
  const std::size_t planned = record ? record->appointments.size() : 0;
  const Text plan =
      planned == 0 ? Text{} : say("planned {}, held ", "theo lịch {}, đã làm việc ", planned);
  if (held == 0 && planned == 0) {
    return say("4. Working sessions with committees: none.",
               "4. Làm việc với Ban Thường vụ Đảng ủy: không có.");
  }
  if (held == 0) units = "-";
  return say("4. Working sessions with committees: {}{} ({}).",
             "4. Số buổi làm việc với Ban Thường vụ Đảng ủy: {}{} ({}).", plan, held, units);
}

/// Voices by what `key` says of a case, in order of the keys, each with its name.
template <class Key, class Name>
std::string voices_by(const PetitionView& view, const docket::Cases& cases, Key key, Name name) {
  std::map<std::decay_t<decltype(key(*cases.front()))>, std::int64_t> sums;
  for (const docket::Case* each : cases) sums[key(*each)] += each->petition->voices;
  Parts parts;
  for (const auto& [value, n] : sums) parts.emplace_back(name(value), n);
  return parts_text(view, parts);
}

Text opinions_text(const PetitionView& view, const docket::Cases& cases) {
  if (cases.empty()) return say("5. Opinions: none.", "5. Ý kiến, kiến nghị: không có.");
  std::int64_t voices = 0, on_the_spot = 0;
  for (const docket::Case* each : cases) {
    voices += each->petition->voices;
    if (each->state.round().on_the_spot) on_the_spot += each->petition->voices;
  }
  const std::string competence = voices_by(
      view, cases, [](const docket::Case& each) { return each.state.bucket; },
      [&](const domain::BucketId& id) { return bucket_name(view, id); });
  const std::string sources = voices_by(
      view, cases, [](const docket::Case& each) { return each.petition->source; },
      [&](domain::Source source) { return source_text(source).in(view.lang); });
  const std::string topics = voices_by(
      view, cases, [](const docket::Case& each) { return each.state.topic; },
      [&](const domain::TopicId& id) {
        return id.empty() ? say("no topic", "chưa phân lĩnh vực").in(view.lang)
                          : topic_name(view, id);
      });
  return say(
      "5. Opinions: {} voices. By competence: {}. By source: {}. By topic: {}. Answered on the "
      "spot: {}.",
      "5. Ý kiến, kiến nghị: {} lượt. Theo thẩm quyền: {}. Theo nguồn: {}. Theo lĩnh vực: {}. Trả "
      "lời tại chỗ: {}.",
      count_text(view, voices), competence, sources, topics, count_text(view, on_the_spot));
}

Text settlement_text(const PetitionView& view) {
  const auto all = earlier(view, false), open = earlier(view, true);
  const auto overdue = std::ranges::count_if(open, [](const auto* c) { return c->state.overdue; });
  const auto n = [&](std::int64_t count) { return count_text(view, count); };
  return say("6. Settlement. Of {} petitions of earlier periods {} are open, {} of them overdue.",
             "6. Kết quả giải quyết. Trong {} kiến nghị của các kỳ trước còn {} đang giải quyết, "
             "{} quá hạn.",
             n(std::ssize(all)), n(std::ssize(open)), n(overdue));
}

/// Words that go on in the sentence around them.
std::string without_stop(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

/// What is worth telling of, with what became of it.
std::string highlight_text(const PetitionView& view, const docket::Case& each) {
  const domain::Petition& petition = *each.petition;
  const domain::Event* answer = last_of(each, domain::EventKind::answer);
  std::string result;
  if (answer != nullptr) {
    result = without_stop(free_text(view, answer->text));
    const std::string paper = paper_text(answer->doc, view.lang);
    if (!paper.empty()) result += (result.empty() ? "" : ", ") + paper;
  }
  if (result.empty()) result = stage_text(each.state.stage).in(view.lang);
  const std::string origin =
      petition.cell.empty()
          ? unit_title(view.records.registry, petition.unit, petition.raised, view.lang)
          : cell_title(view.records.registry, petition.cell, petition.raised, view.lang);
  return say("- {} ({}): {}. Result: {}.", "- {} ({}): {}. Kết quả: {}.", origin,
             to_string(petition.id.period()), without_stop(content_text(view, petition)), result)
      .in(view.lang);
}

/// Of the period, and of earlier ones what was settled in it.
void add_highlights(const PetitionView& view, std::vector<std::string>& paragraphs) {
  std::vector<std::string> texts;
  for (const docket::Case& each : view.cases) {
    if (!each.petition->highlight) continue;
    const Period period = each.petition->id.period();
    const auto& closed = each.state.round().closed;
    const bool now = period == view.range.first;
    if (now || (period < view.range.first && closed && period_of(*closed) == view.range.first)) {
      texts.push_back(highlight_text(view, each));
    }
  }
  if (texts.empty()) return;
  paragraphs.push_back(say("7. Outstanding results:", "7. Những kết quả nổi bật:").in(view.lang));
  paragraphs.insert(paragraphs.end(), texts.begin(), texts.end());
}

}  // namespace

print::Section results(const PetitionView& view, const print::Document& presence) {
  const Date day = domain::meeting_day(view.records, view.range.first);
  const auto teams = domain::teams_meeting(view.records, view.range.first);
  print::Section section{say("I. Results", "I. Kết quả").in(view.lang), {}, {}};
  for (const std::string& text :
       {preparation_text(view, teams, day).in(view.lang), guidance_covered(view),
        visits_text(view, presence, teams.size()).in(view.lang), late_teams(view),
        quality_text(view).in(view.lang), sessions_text(view).in(view.lang),
        opinions_text(view, counted(view)).in(view.lang), settlement_text(view).in(view.lang)}) {
    if (!text.empty()) section.paragraphs.push_back(text);
  }
  add_highlights(view, section.paragraphs);
  section.tables.push_back(backlog_table(view));
  section.tables.back().title = say("Backlog in voices", "Biến động trong kỳ (lượt)").in(view.lang);
  return section;
}

}  // namespace lapthach::report
