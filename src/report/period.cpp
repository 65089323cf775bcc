// Puts the synthesis of a period together from its tables and from what the teams wrote.
#include <algorithm>
#include <iterator>
#include <map>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/carry_over.hpp"
#include "lapthach/report/synthesis.hpp"
#include "report/names.hpp"
#include "report/petition_view.hpp"
#include "report/record_session.hpp"
#include "report/record_visit.hpp"

namespace lapthach::report {
namespace {

std::int64_t total(const print::Document& document, std::string_view name) {
  const auto found = std::ranges::find(
      document.totals, name, [](const auto& each) { return std::string_view(each.first); });
  return found == document.totals.end() ? 0 : std::get<std::int64_t>(found->second);
}

const domain::PeriodBook* book_of(const PetitionView& view) {
  return view.records.period(view.range.first);
}

Text guidance_text(const domain::PeriodBook& book) {
  std::string list;
  if (book.record) {
    for (const domain::Guidance& each : book.record->guidance) {
      list += (list.empty() ? "" : "; ") + each.text;
    }
  }
  if (list.empty()) return say("1. Guidance: none.", "1. Định hướng nội dung: không có.");
  return say("1. Guidance: {}.", "1. Định hướng nội dung: {}.", list);
}

Text visits_text(const print::Document& presence) {
  return say(
      "2. Officials assigned: {}; attended {}, excused {}, without leave {}, substituted {}, "
      "not recorded {}.",
      "2. Lượt cán bộ được phân công: {}; đã dự {}, vắng có lý do {}, vắng không lý do {}, "
      "cử người thay {}, chưa ghi {}.",
      total(presence, "assigned"), total(presence, "done"), total(presence, "excused"),
      total(presence, "unexcused"), total(presence, "substituted"), total(presence, "unrecorded"));
}

/// How many meetings have each grade, and the attendance of all together.
Text quality_text(const domain::Records& records, const domain::PeriodBook& book) {
  minutes::Attendance sum;
  std::map<std::string, int> grades;
  for (const domain::Visit& visit : book.visits) {
    if (const auto found = minutes::attendance(visit)) {
      sum.present += found->present;
      sum.members += found->members;
      sum.exempt += found->exempt;
      sum.away += found->away;
    }
    for (const domain::ScoreCard& card : visit.scores) {
      const std::string grade = grade_of(records, visit, card);
      if (!grade.empty()) ++grades[grade];
      if (!grade.empty()) break;
    }
  }
  std::string list;
  for (const auto& [grade, n] : grades) {
    list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", grade, n);
  }
  if (list.empty()) list = "-";
  return say("3. Meetings recorded: {}; attendance {}; grades: {}.",
             "3. Số buổi sinh hoạt đã ghi: {}; tỷ lệ dự: {}; xếp loại: {}.", book.visits.size(),
             minutes::explain(sum), list);
}

std::map<domain::Source, std::int64_t> by_source(const docket::Cases& cases) {
  std::map<domain::Source, std::int64_t> sums;
  for (const docket::Case* each : cases) sums[each->petition->source] += each->petition->voices;
  return sums;
}

Text opinions_text(const PetitionView& view, const docket::Cases& cases) {
  std::map<domain::BucketId, std::int64_t> buckets;
  std::int64_t voices = 0;
  for (const docket::Case* each : cases) {
    buckets[each->state.bucket] += each->petition->voices;
    voices += each->petition->voices;
  }
  std::string competence, sources;
  for (const auto& [bucket, n] : buckets) {
    competence +=
        fmt::format("{}{}: {}", competence.empty() ? "" : ", ", bucket_name(view, bucket), n);
  }
  for (const auto& [source, n] : by_source(cases)) {
    sources +=
        fmt::format("{}{}: {}", sources.empty() ? "" : ", ", source_text(source).in(view.lang), n);
  }
  if (voices == 0) return say("5. Opinions: none.", "5. Ý kiến, kiến nghị: không có.");
  return say("5. Opinions: {} voices. By competence: {}. By source: {}.",
             "5. Ý kiến, kiến nghị: {} lượt. Theo thẩm quyền: {}. Theo nguồn: {}.", voices,
             competence, sources);
}

/// Petitions of earlier periods, and those of them that are open.
docket::Cases earlier(const PetitionView& view, bool open_only) {
  if (view.records.periods.empty()) return {};
  const Period first = view.records.periods.front().period, before = view.range.first - 1;
  if (before < first) return {};
  docket::Cases cases = counted({view.records, view.cases, {first, before}, view.as_of, view.lang});
  if (open_only) std::erase_if(cases, [](const docket::Case* c) { return !c->state.is_open(); });
  return cases;
}

Text settlement_text(const PetitionView& view) {
  const auto all = earlier(view, false), open = earlier(view, true);
  const auto overdue = std::ranges::count_if(open, [](const auto* c) { return c->state.overdue; });
  return say("6. Of {} petitions of earlier periods {} are open, {} of them overdue.",
             "6. Trong {} kiến nghị của các kỳ trước còn {} đang giải quyết, {} quá hạn.",
             all.size(), open.size(), overdue);
}

print::Section results(const PetitionView& view, const print::Document& presence) {
  const domain::PeriodBook& book = *book_of(view);
  print::Section section{say("I. Results", "I. Kết quả").in(view.lang), {}, {}};
  const Text sessions =
      say("4. Working sessions with committees: {}.",
          "4. Số buổi làm việc với Ban Thường vụ Đảng ủy: {}.", book.sessions.size());
  for (const Text& text :
       {guidance_text(book), visits_text(presence), quality_text(view.records, book), sessions,
        opinions_text(view, counted(view)), settlement_text(view)}) {
    section.paragraphs.push_back(text.in(view.lang));
  }
  return section;
}

print::Section judgement(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{
      say("II. Strengths, shortcomings and their causes", "II. Ưu điểm, hạn chế và nguyên nhân")
          .in(lang),
      {},
      {}};
  for (const domain::Review& review : book_of(view)->reviews) {
    for (const std::string& strength : review.strengths) {
      section.paragraphs.push_back(
          say("Team {}, strength: {}", "Tổ {}, ưu điểm: {}", review.team, strength).in(lang));
    }
    for (const domain::Shortcoming& each : review.shortcomings) {
      section.paragraphs.push_back(say("Team {}, shortcoming: {}; cause: {}",
                                       "Tổ {}, hạn chế: {}; nguyên nhân: {}", review.team,
                                       each.text, each.cause.empty() ? "-" : each.cause)
                                       .in(lang));
    }
  }
  if (section.paragraphs.empty()) {
    section.paragraphs.push_back(
        say("No team has written its review yet.", "Chưa có tổ nào ghi đánh giá.").in(lang));
  }
  return section;
}

print::Section remedies(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{
      say("III. Lessons and remedies", "III. Bài học và biện pháp khắc phục").in(lang), {}, {}};
  for (const domain::Review& review : book_of(view)->reviews) {
    for (const std::string& lesson : review.lessons) {
      section.paragraphs.push_back(
          say("Team {}, lesson: {}", "Tổ {}, bài học: {}", review.team, lesson).in(lang));
    }
  }
  for (const auto& open : minutes::open_remedies(view.records, view.range.first)) {
    section.paragraphs.push_back(say("Team {}, to do since {}: {}", "Tổ {}, phải làm từ {}: {}",
                                     open.team, to_string(open.period), open.shortcoming->remedy)
                                     .in(lang));
  }
  return section;
}

print::Section proposals(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{say("IV. Proposals", "IV. Đề xuất với Ban Thường vụ").in(lang), {}, {}};
  for (const docket::Case* each : counted(view)) {
    if (!each->petition->highlight) continue;
    section.paragraphs.push_back(
        fmt::format("{}: {}", each->petition->id,
                    each->petition->title.empty() ? each->petition->text : each->petition->title));
  }
  for (const docket::Recurrence& each : docket::recurrences(counted(view))) {
    section.paragraphs.push_back(
        say("{} comes back in {}: {} petitions", "{} lặp lại ở {}: {} kiến nghị",
            topic_name(view, each.topic),
            unit_title(view.records.registry, each.unit,
                       std::min(view.as_of, last_day(view.range.last)), lang),
            each.petitions)
            .in(lang));
  }
  return section;
}

std::string grade_text(const domain::Records& records, const domain::Visit& visit) {
  for (const domain::ScoreCard& card : visit.scores) {
    const std::string grade = grade_of(records, visit, card);
    if (!grade.empty()) return grade;
  }
  return {};
}

print::Section visits_annex(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"number", say("No.", "TT").in(lang), print::ColumnKind::number},
                      {"cell", say("Cell", "Chi bộ").in(lang)},
                      {"date", say("Day", "Ngày").in(lang), print::ColumnKind::date},
                      {"visitors", say("Who attended, absences", "Người dự; vắng, lý do").in(lang)},
                      {"present", say("Present of expected", "ĐV dự / tổng").in(lang)},
                      {"rate", "%", print::ColumnKind::percent},
                      {"grade", say("Grade", "Xếp loại").in(lang)},
                      {"notes", say("Notes", "Ghi chú").in(lang)}},
                     {}};
  std::int64_t number = 0;
  for (const domain::Visit& visit : book_of(view)->visits) {
    if (view.as_of < visit.date) continue;
    const auto found = minutes::attendance(visit);
    const auto rate = found ? found->rate() : std::nullopt;
    table.rows.push_back(
        {++number, cell_title(view.records.registry, visit.cell, visit.date, lang),
         to_string(visit.date), visitors_text(view.records, visit, lang),
         found ? fmt::format("{}/{}", found->present, found->expected()) : std::string(),
         rate ? to_string(*rate) : std::string(), grade_text(view.records, visit), visit.notes});
  }
  return {say("Annex 1. Visits", "Phụ lục 1. Kết quả dự sinh hoạt").in(lang),
          {},
          {std::move(table)},
          {},
          true};
}

/// Each working session in full.
void add_sessions(print::Document& document, const PetitionView& view) {
  const domain::PeriodBook& book = *book_of(view);
  const Text annex = say("Annex 5. ", "Phụ lục 5. ");
  for (const domain::Session& session : book.sessions) {
    print::Section section = session_in_full(view.records, book, session, view.lang);
    section.title = annex.in(view.lang) + section.title;
    document.sections.push_back(std::move(section));
  }
}

/// The sections of another paper under one title.
void take_in(print::Document& document, const Text& title, print::Document annex, Lang lang) {
  for (print::Section& section : annex.sections) {
    section.title = section.title.empty() ? title.in(lang) : title.in(lang) + ": " + section.title;
    section.annex = true;
    document.sections.push_back(std::move(section));
  }
}

print::Section outstanding(const PetitionView& view, const docket::Cases& open) {
  const Lang lang = view.lang;
  print::Table table{"",
                     {{"id", say("Id", "Mã").in(lang), print::ColumnKind::code},
                      {"period", say("Period", "Kỳ").in(lang)},
                      {"content", say("Content", "Nội dung").in(lang)},
                      {"agency", say("Agency", "Cơ quan giải quyết").in(lang)},
                      {"due", say("Due", "Thời hạn").in(lang)},
                      {"stage", say("Stage", "Tình trạng").in(lang)}},
                     {}};
  for (const docket::Case* each : open) {
    const domain::Petition& petition = *each->petition;
    table.rows.push_back({petition.id.str(), to_string(petition.id.period()),
                          petition.title.empty() ? petition.text : petition.title,
                          agency_name(view, each->state.lead, view.as_of),
                          day_or_blank(each->state.due, lang),
                          stage_text(each->state.stage).in(lang)});
  }
  return {say("Annex 4. Outstanding of earlier periods", "Phụ lục 4. Tồn từ các kỳ trước").in(lang),
          {},
          {std::move(table)},
          {},
          true};
}

}  // namespace

print::Document period(const PetitionView& view) {
  if (book_of(view) == nullptr) {
    throw Error(Fault::no,
                say("the book has nothing of {} yet", "sổ chưa có gì của kỳ {}",
                    to_string(view.range.first)),
                say("see what there is: lapthach assign show, lapthach record show",
                    "xem những gì đã có: lapthach assign show, lapthach record show"));
  }
  const Lang lang = view.lang;
  const auto presence = compliance({view.records, view.range, view.as_of, lang});
  const auto of_period = cumulative(view);
  const PeriodRange so_far{view.records.periods.front().period, view.range.last};
  const docket::Cases open = earlier(view, true);

  print::Document document = petition_paper(
      view, say("Synthesis of the visits and opinions, {}",
                "Báo cáo tổng hợp kết quả dự sinh hoạt chi bộ và ý kiến, kiến nghị {}",
                range_text(view.range)));
  document.sections = {results(view, presence), judgement(view), remedies(view), proposals(view),
                       visits_annex(view)};
  take_in(document, say("Annex 2. Opinions", "Phụ lục 2. Ý kiến, kiến nghị"), petitions(view),
          lang);
  take_in(document, say("Annex 3. Period by period", "Phụ lục 3. Tổng hợp qua các kỳ"),
          cumulative({view.records, view.cases, so_far, view.as_of, lang}), lang);
  document.sections.push_back(outstanding(view, open));
  add_sessions(document, view);
  document.totals = presence.totals;
  std::ranges::copy(of_period.totals, std::back_inserter(document.totals));
  document.totals.emplace_back("outstanding", std::ssize(open));
  return document;
}

}  // namespace lapthach::report
