// The record of a period: its visits, sessions, reviews, and what they leave to do.
#include "lapthach/report/record.hpp"

#include <algorithm>
#include <set>

#include "lapthach/minutes/attendance.hpp"
#include "lapthach/minutes/carry_over.hpp"
#include "lapthach/minutes/registers.hpp"
#include "report/labelled.hpp"
#include "report/names.hpp"
#include "report/record_history.hpp"
#include "report/record_registers.hpp"
#include "report/record_scores.hpp"
#include "report/record_session.hpp"
#include "report/record_visit.hpp"
#include "report/visitors.hpp"

namespace lapthach::report {
namespace {

using domain::Records;
using domain::Visit;
using print::ColumnKind;

/// The units of a team on the day of the meetings.
std::vector<domain::UnitId> units_of(const Records& records, const domain::TeamId& id, Date date) {
  for (const domain::Team& team : domain::teams_on(records, date)) {
    if (team.statement->id == id) return team.statement->units;
  }
  return {};
}

bool names(const Visit& visit, const domain::OfficialId& official) {
  return std::ranges::any_of(visit.visitors, [&](const domain::Visitor& visitor) {
    return visitor.official == official || visitor.substitute == official;
  });
}

/// Which of the period's records the filter lets through.
class Chosen {
 public:
  Chosen(const Records& records, const domain::PeriodBook& book, const RosterFilter& filter)
      : records_(records), filter_(filter) {
    if (filter.team.empty()) return;
    const Date day = domain::meeting_day(records, book.period);
    for (const domain::UnitId& unit : units_of(records, filter.team, day)) units_.insert(unit);
  }

  bool unit(const domain::UnitId& id) const { return filter_.team.empty() || units_.contains(id); }
  bool team(const domain::TeamId& id) const { return filter_.team.empty() || filter_.team == id; }
  bool operator()(const Visit& visit) const {
    const domain::Cell* cell = domain::cell_on(records_.registry, visit.cell, visit.date);
    return (filter_.cell.empty() || filter_.cell == visit.cell) &&
           (filter_.official.empty() || names(visit, filter_.official)) &&
           (filter_.team.empty() || (cell && unit(cell->unit)));
  }
  bool operator()(const domain::Session& session) const {
    const auto& officials = session.officials;
    return filter_.cell.empty() && unit(session.unit) &&
           (filter_.official.empty() ||
            std::ranges::find(officials, filter_.official) != officials.end());
  }
  /// Reviews, guidance and what is carried over are about teams.
  bool about_teams() const { return filter_.cell.empty() && filter_.official.empty(); }

 private:
  const Records& records_;
  const RosterFilter& filter_;
  std::set<domain::UnitId> units_;
};

print::Section visits_section(const Records& records, const std::vector<const Visit*>& visits,
                              Lang lang) {
  print::Section section{say("Visits", "Dự sinh hoạt chi bộ").in(lang), {}, {}};
  if (visits.empty()) return section;
  print::Table table{"",
                     {{"no", say("No.", "TT").in(lang), ColumnKind::number},
                      {"cell", say("Cell (village, commune)", "Chi bộ (thôn, xã)").in(lang)},
                      {"date", say("Day", "Ngày").in(lang), ColumnKind::date},
                      {"officials", say("Officials", "Người dự").in(lang)},
                      {"attendance", say("Present", "ĐV dự / phải dự").in(lang)},
                      {"grade", say("Grade", "Xếp loại").in(lang)},
                      {"opinions", say("Opinions", "Ý kiến").in(lang), ColumnKind::number}},
                     {}};
  std::int64_t number = 0;
  for (const Visit* visit : visits) {
    const auto attended = minutes::attendance(*visit);
    table.rows.push_back({++number, cell_title(records.registry, visit->cell, visit->date, lang),
                          day_cell(visit->date), visitors_text(records, *visit, lang),
                          attended ? minutes::explain(*attended).in(lang) : "",
                          grades_text(records, *visit, lang), std::ssize(visit->opinions)});
  }
  section.tables.push_back(std::move(table));
  return section;
}

/// "2019-Q2/1 done on 2019-10-03" of each remedy that the review ended.
std::vector<std::string> settled_texts(const domain::Review& review, Lang lang) {
  std::vector<std::string> texts;
  for (const domain::Settlement& one : review.settled) {
    const std::string name = fmt::format("{}/{}", to_string(one.period), one.shortcoming);
    texts.push_back((one.done ? say("{} done on {}", "{} xong ngày {}", name, day_text(*one.done))
                              : say("{} dropped: {}", "{} thôi thực hiện: {}", name, one.dropped))
                        .in(lang));
  }
  return texts;
}

print::Section reviews_section(const domain::PeriodBook& book, const Chosen& chosen, Lang lang) {
  print::Table table{"",
                     {{"team", say("Team", "Tổ").in(lang)},
                      {"id", say("No.", "Số").in(lang)},
                      {"shortcoming", say("Shortcoming", "Tồn tại, hạn chế").in(lang)},
                      {"cause", say("Cause", "Nguyên nhân").in(lang)},
                      {"remedy", say("Remedy", "Giải pháp").in(lang)}},
                     {}};
  print::Section section{say("Reviews of the teams", "Đánh giá các tổ công tác").in(lang), {}, {}};
  for (const domain::Review& review : book.reviews) {
    if (!chosen.team(review.team)) continue;
    if (!review.strengths.empty()) {
      section.paragraphs.push_back(say("Strengths of team {}: {}", "Ưu điểm của tổ {}: {}",
                                       review.team, joined(review.strengths))
                                       .in(lang));
    }
    if (!review.lessons.empty()) {
      section.paragraphs.push_back(say("Lessons of team {}: {}", "Bài học của tổ {}: {}",
                                       review.team, joined(review.lessons))
                                       .in(lang));
    }
    if (!review.settled.empty()) {
      section.paragraphs.push_back(say("Remedies of team {}: {}", "Giải pháp của tổ {}: {}",
                                       review.team, joined(settled_texts(review, lang)))
                                       .in(lang));
    }
    for (const domain::Shortcoming& one : review.shortcomings) {
      table.rows.push_back({review.team.str(), one.id.str(), one.text, one.cause, one.remedy});
    }
  }
  if (!table.rows.empty()) section.tables.push_back(std::move(table));
  return section;
}

print::Section remedies_section(const Records& records, Period period, const Chosen& chosen,
                                Lang lang) {
  print::Table table{"",
                     {{"remedy", say("Name", "Mã").in(lang)},
                      {"team", say("Team", "Tổ").in(lang)},
                      {"shortcoming", say("Shortcoming", "Tồn tại, hạn chế").in(lang)},
                      {"text", say("Remedy", "Giải pháp").in(lang)}},
                     {}};
  for (const minutes::OpenRemedy& open : minutes::open_remedies(records, period)) {
    if (!chosen.team(open.team)) continue;
    table.rows.push_back({fmt::format("{}/{}", to_string(open.period), open.shortcoming->id),
                          open.team.str(), open.shortcoming->text, open.shortcoming->remedy});
  }
  return {
      say("Remedies still open", "Giải pháp còn phải thực hiện").in(lang), {}, {std::move(table)}};
}

/// Of each content of the guidance: how often it was brought up, by which teams, and which teams
/// have not yet.
print::Section coverage_section(const Records& records, const domain::PeriodBook& book,
                                const Chosen& chosen, Lang lang) {
  print::Table table{"",
                     {{"guidance", say("Content", "Nội dung định hướng").in(lang)},
                      {"sessions", say("Sessions", "Buổi làm việc").in(lang), ColumnKind::number},
                      {"visits", say("Visits", "Buổi dự").in(lang), ColumnKind::number},
                      {"teams", say("Teams", "Tổ đã thực hiện").in(lang)},
                      {"not_yet", say("Not yet", "Tổ chưa thực hiện").in(lang)}},
                     {}};
  const auto covers = minutes::coverage(records, book.period);
  for (const domain::Guidance& guidance : book.record->guidance) {
    std::int64_t sessions = 0, visits = 0;
    std::vector<std::string> teams, not_yet;
    for (const minutes::Coverage& cover : covers) {
      if (cover.guidance != guidance.id || !chosen.team(cover.team)) continue;
      sessions += cover.sessions;
      visits += cover.visits;
      (cover.sessions + cover.visits > 0 ? teams : not_yet).push_back(cover.team.str());
    }
    const Text focus = say("{} (focus)", "{} (trọng tâm)", guidance.text);
    table.rows.push_back({guidance.focus ? focus.in(lang) : guidance.text, sessions, visits,
                          fmt::format("{}", fmt::join(teams, ", ")),
                          fmt::format("{}", fmt::join(not_yet, ", "))});
  }
  return {
      say("Guidance covered", "Thực hiện nội dung định hướng").in(lang), {}, {std::move(table)}};
}

void add(print::Document& document, print::Section section) {
  const bool empty = std::ranges::all_of(
      section.tables, [](const print::Table& table) { return table.rows.empty(); });
  if (!empty || !section.paragraphs.empty()) document.sections.push_back(std::move(section));
}

template <class T>
std::vector<const T*> choose(const std::vector<T>& all, const Chosen& chosen) {
  std::vector<const T*> some;
  for (const T& one : all) {
    if (chosen(one)) some.push_back(&one);
  }
  return some;
}

/// Open or closed, and which gaps were accepted.
std::vector<std::string> state_of(const domain::PeriodBook& book, Lang lang) {
  std::vector<std::string> lines;
  if (!book.record || book.record->status == domain::PeriodStatus::open) {
    return {say("The period is open.", "Kỳ đang mở.").in(lang)};
  }
  lines.push_back(
      book.record->closed_on
          ? say("Closed on {}.", "Đã đóng ngày {}.", day_text(*book.record->closed_on)).in(lang)
          : say("Closed.", "Đã đóng.").in(lang));
  for (const domain::Gap& gap : book.record->gaps) {
    lines.push_back(
        say("Missing: {}, because: {}", "Thiếu: {}, lý do: {}", gap.subject, gap.reason).in(lang));
  }
  return lines;
}

const domain::PeriodBook& book_of(const Records& records, Period period,
                                  const domain::PeriodBook& none) {
  const domain::PeriodBook* stored = records.period(period);
  return stored ? *stored : none;
}

}  // namespace

domain::PeriodBook chosen(const Records& records, Period period, const RosterFilter& filter) {
  domain::PeriodBook part;
  part.period = period;
  const domain::PeriodBook& book = book_of(records, period, part);
  const Chosen chosen(records, book, filter);
  for (const Visit* visit : choose(book.visits, chosen)) part.visits.push_back(*visit);
  for (const domain::Session* session : choose(book.sessions, chosen)) {
    part.sessions.push_back(*session);
  }
  if (chosen.about_teams()) part.record = book.record;
  for (const domain::Review& review : book.reviews) {
    if (chosen.about_teams() && chosen.team(review.team)) part.reviews.push_back(review);
  }
  return part;
}

print::Document record(const Records& records, Period period, const RosterFilter& filter,
                       Lang lang) {
  domain::PeriodBook none;
  none.period = period;
  const domain::PeriodBook& book = book_of(records, period, none);
  const Chosen chosen(records, book, filter);
  print::Document document;
  document.lang = lang;
  document.title =
      say("Record of {}", "Kết quả dự sinh hoạt chi bộ {}", period_text(period)).in(lang);
  document.period = to_string(period);
  document.as_of = to_string(domain::meeting_day(records, period));
  const auto visits = choose(book.visits, chosen);
  document.sections.push_back(visits_section(records, visits, lang));
  document.sections[0].paragraphs = state_of(book, lang);
  if (visits.empty()) {
    document.sections[0].paragraphs.push_back(
        say("No visit is recorded.", "Chưa ghi buổi dự nào.").in(lang));
  }
  if (!chosen.about_teams()) {
    for (const Visit* visit : visits) {
      document.sections.push_back(visit_in_full(records, book, *visit, lang));
    }
  }
  for (const domain::Session* session : choose(book.sessions, chosen)) {
    document.sections.push_back(session_in_full(records, book, *session, lang));
  }
  if (chosen.about_teams()) {
    add(document, reviews_section(book, chosen, lang));
    add(document, remedies_section(records, period, chosen, lang));
    if (book.record) add(document, coverage_section(records, book, chosen, lang));
  }
  add(document, earlier_visits(records, period, filter, lang));
  const Registered part = registered(records, period, filter);
  for (print::Section& section :
       register_sections(records, period, part, chosen.about_teams(), lang)) {
    document.sections.push_back(std::move(section));
  }
  const auto waiting = minutes::waiting_opinions(book).size();
  document.totals = {{"visits", std::ssize(visits)},
                     {"sessions", std::ssize(book.sessions)},
                     {"reviews", std::ssize(book.reviews)},
                     {"opinions_waiting", static_cast<std::int64_t>(waiting)}};
  return document;
}

}  // namespace lapthach::report
