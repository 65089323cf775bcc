// Sections II to IV of the synthesis: what the teams judge, learn and propose.
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "lapthach/minutes/carry_over.hpp"
#include "lapthach/minutes/registers.hpp"
#include "lapthach/report/finish.hpp"
#include "report/names.hpp"
#include "report/period_sections.hpp"
#include "report/without_persons.hpp"

namespace lapthach::report {
namespace {

/// Teams in force that wrote no review.
std::string silent_teams(const PetitionView& view) {
  std::string list;
  for (const domain::Team& team : domain::teams_meeting(view.records, view.range.first)) {
    const auto& reviews = book_of(view).reviews;
    const auto wrote = [&](const domain::Review& review) {
      return review.team == team.statement->id;
    };
    if (std::ranges::any_of(reviews, wrote)) continue;
    list += (list.empty() ? "" : ", ") + team.statement->id.str();
  }
  return list;
}

std::string number_of(const domain::Decision& decision) {
  return decision.number.empty() ? decision.id.str() : decision.number;
}

/// The decisions after the meetings of `period`, up to the day of the report, that state the team
/// anew.
std::string amended_since(const PetitionView& view, const domain::TeamId& team, Period period) {
  std::string list;
  const Date since = domain::meeting_day(view.records, period);
  for (const domain::Decision& decision : view.records.decisions) {
    if (decision.effective <= since || view.as_of < decision.effective) continue;
    const auto states = [&](const domain::TeamStatement& each) { return each.id == team; };
    if (std::ranges::none_of(decision.teams, states)) continue;
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", number_of(decision),
                        day_text(decision.effective).in(view.lang));
  }
  return list;
}

void add_lessons(const PetitionView& view, print::Section& section) {
  for (const domain::PeriodBook& book : view.records.periods) {
    if (view.range.last < book.period) continue;
    for (const domain::Review& review : book.reviews) {
      const std::string since = amended_since(view, review.team, book.period);
      const bool now = book.period == view.range.first;
      if (!now && since.empty()) continue;  // told in its own period
      for (const std::string& lesson : review.lessons) {
        std::string text = say("Team {}, lesson of {}: {}", "Tổ {}, bài học kỳ {}: {}", review.team,
                               to_string(book.period), free_text(view, lesson))
                               .in(view.lang);
        if (!since.empty()) {
          text += say("; the team was stated anew since by {}",
                      "; sau đó tổ được điều chỉnh bởi {}", since)
                      .in(view.lang);
        }
        section.paragraphs.push_back(std::move(text));
      }
    }
  }
}

/// "xã Tử Du (5 petitions in 4 periods, 1 raised again)"
std::string recurrence_text(const PetitionView& view, const docket::Recurrence& each) {
  const Text again = each.again == 0
                         ? Text{}
                         : say(", {} raised again", ", {} nêu lại", count_text(view, each.again));
  return say("{} ({} petitions in {} periods{})", "{} ({} kiến nghị trong {} kỳ{})",
             unit_title(view.records.registry, each.unit, view.as_of, view.lang),
             count_text(view, each.petitions), each.periods, again)
      .in(view.lang);
}

/// What comes back in a unit, topic by topic: a policy may be wanted.
void propose_policies(const PetitionView& view, print::Section& section) {
  std::vector<std::pair<domain::TopicId, std::string>> topics;
  for (const docket::Recurrence& each : docket::recurrences(counted_so_far(view))) {
    auto topic =
        std::ranges::find(topics, each.topic, [](const auto& known) { return known.first; });
    if (topic == topics.end()) topic = topics.insert(topic, {each.topic, ""});
    topic->second += (topic->second.empty() ? "" : "; ") + recurrence_text(view, each);
  }
  for (const auto& [topic, units] : topics) {
    section.paragraphs.push_back(say("A common policy: {} comes back in {}.",
                                     "Chủ trương chung: {} lặp lại ở {}.", topic_name(view, topic),
                                     units)
                                     .in(view.lang));
  }
}

/// Agencies that hold what is overdue.
void propose_directions(const PetitionView& view, print::Section& section) {
  std::map<domain::AgencyId, std::int64_t> late;
  for (const docket::Case& each : view.cases) {
    if (each.state.is_open() && each.state.overdue) ++late[each.state.lead];
  }
  for (const auto& [agency, n] : late) {
    const std::string name =
        agency.empty() ? say("the organ that keeps the book", "cơ quan giữ sổ").in(view.lang)
                       : agency_name(view, agency, view.as_of);
    section.paragraphs.push_back(say("Direct {}: {} petitions overdue.",
                                     "Chỉ đạo {} giải quyết {} kiến nghị quá hạn.", name,
                                     count_text(view, n))
                                     .in(view.lang));
  }
}

void propose_members(const PetitionView& view, print::Section& section) {
  const Date day = std::min(view.as_of, last_day(view.range.last));
  for (const minutes::Vacancy& each : minutes::vacancies(view.records, day)) {
    section.paragraphs.push_back(say("Fill a place in team {}: {}.", "Kiện toàn tổ {}: {}.",
                                     each.team, role_title(each.role, view.lang))
                                     .in(view.lang));
  }
}

void propose_requests(const PetitionView& view, print::Section& section) {
  for (const domain::Session& session : book_of(view).sessions) {
    if (session.requests.empty() || view.as_of < session.date) continue;
    section.paragraphs.push_back(
        say("Asked by {}: {}", "{} đề nghị: {}",
            unit_title(view.records.registry, session.unit, session.date, view.lang),
            free_text(view, session.requests))
            .in(view.lang));
  }
}

}  // namespace

const domain::PeriodBook& book_of(const PetitionView& view) {
  return *view.records.period(view.range.first);
}

docket::Cases earlier(const PetitionView& view, bool open_only) {
  const Period first = view.records.periods.front().period, before = view.range.first - 1;
  if (before < first) return {};
  docket::Cases cases = counted(
      {view.records, view.cases, {first, before}, view.as_of, view.lang, {}, view.is_public});
  if (open_only) std::erase_if(cases, [](const docket::Case* c) { return !c->state.is_open(); });
  return cases;
}

std::string count_text(const PetitionView& view, std::int64_t n) {
  const int minimum = view.is_public ? view.records.settings.reports.public_minimum : 1;
  return 0 < n && n < minimum ? fmt::format("<{}", minimum) : std::to_string(n);
}

std::string parts_text(const PetitionView& view,
                       const std::vector<std::pair<std::string, std::int64_t>>& parts) {
  std::vector<std::int64_t> counts;
  for (const auto& part : parts) counts.push_back(part.second);
  const int minimum = view.is_public ? view.records.settings.reports.public_minimum : 1;
  const auto shown = published(counts, minimum);
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", parts[i].first, shown[i]);
  }
  return text;
}

std::string free_text(const PetitionView& view, const std::string& text) {
  return view.is_public ? without_persons(text, view.lang) : text;
}

print::Section judgement(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{
      say("II. Strengths, shortcomings and their causes", "II. Ưu điểm, hạn chế và nguyên nhân")
          .in(lang),
      {},
      {}};
  for (const domain::Review& review : book_of(view).reviews) {
    for (const std::string& strength : review.strengths) {
      section.paragraphs.push_back(
          say("Team {}, strength: {}", "Tổ {}, ưu điểm: {}", review.team, free_text(view, strength))
              .in(lang));
    }
    for (const domain::Shortcoming& each : review.shortcomings) {
      section.paragraphs.push_back(say("Team {}, shortcoming: {}; cause: {}",
                                       "Tổ {}, hạn chế: {}; nguyên nhân: {}", review.team,
                                       free_text(view, each.text),
                                       each.cause.empty() ? "-" : free_text(view, each.cause))
                                       .in(lang));
    }
  }
  const std::string silent = silent_teams(view);
  if (section.paragraphs.empty()) {
    section.paragraphs.push_back(
        say("No team has written its review yet.", "Chưa có tổ nào ghi đánh giá.").in(lang));
  } else if (!silent.empty()) {
    section.paragraphs.push_back(
        say("Teams without a review: {}.", "Tổ chưa ghi đánh giá: {}.", silent).in(lang));
  }
  return section;
}

print::Section remedies(const PetitionView& view) {
  const Lang lang = view.lang;
  print::Section section{
      say("III. Lessons and remedies", "III. Bài học và biện pháp khắc phục").in(lang), {}, {}};
  add_lessons(view, section);
  for (const auto& open : minutes::open_remedies(view.records, view.range.first)) {
    section.paragraphs.push_back(say("Team {}, to do since {}: {}", "Tổ {}, phải làm từ {}: {}",
                                     open.team, to_string(open.period),
                                     free_text(view, open.shortcoming->remedy))
                                     .in(lang));
  }
  return section;
}

print::Section proposals(const PetitionView& view) {
  print::Section section{
      say("IV. Proposals", "IV. Đề xuất với Ban Thường vụ").in(view.lang), {}, {}};
  propose_policies(view, section);
  propose_directions(view, section);
  propose_members(view, section);
  propose_requests(view, section);
  return section;
}

}  // namespace lapthach::report
