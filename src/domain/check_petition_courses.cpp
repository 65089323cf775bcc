// Checks that the events of each petition could follow each other, and what they make of others.
#include <algorithm>

#include "domain/check.hpp"
#include "domain/petition_links.hpp"
#include "lapthach/domain/doubtful_day.hpp"

namespace lapthach::domain {

namespace {

using Petitions = std::vector<const Petition*>;

bool is_known(const Petitions& petitions, const PetitionId& id) {
  return std::ranges::binary_search(petitions, id, {}, [](const Petition* p) { return p->id; });
}

/// A chain of merges that never ends at a petition of its own.
void check_circle(Findings& findings, const Petitions& petitions,
                  const std::vector<Course>& courses, std::size_t index) {
  const PetitionId& into = courses[index].standing.merged_into;
  if (into.empty() || !is_known(petitions, into) || root_of(petitions, courses, index)) return;
  findings.error({petitions[index]->mark, "events"},
                 say("{} is merged in a circle", "{} được gộp vòng tròn", petitions[index]->id),
                 say("undo one of the merges: lapthach petition unmerge {}",
                     "bỏ một lần gộp: lapthach petition unmerge {}", petitions[index]->id));
}

/// A result that came before the matter was raised is none of it.
void check_settled_before(Findings& findings, const Petitions& petitions,
                          const std::vector<Course>& courses, std::size_t index) {
  const Petition& petition = *petitions[index];
  const PetitionId& into = courses[index].standing.merged_into;
  if (into.empty()) return;
  const auto settled = master_settled(petitions, courses, index);
  if (!settled || petition.raised <= *settled) return;
  findings.warning(
      {petition.mark, "events"},
      say("{} is merged into {}, which was settled on {}, before it was raised on {}",
          "{} gộp vào {} đã có kết quả ngày {}, trước ngày nêu {}", petition.id, into,
          day_text(*settled), day_text(petition.raised)),
      say("it waits for a result of its own: lapthach petition unmerge {}",
          "kiến nghị này cần kết quả riêng: lapthach petition unmerge {}", petition.id));
}

void check_papers(Findings& findings, const Petition& petition, const Course& course) {
  for (const Event& event : petition.events) {
    const auto early = early_paper(petition, course, event);
    if (early) findings.warning({event.mark, "doc"}, early->what, early->hint);
  }
}

/// A part of a whole that was not split, or not any more: the matter would count twice.
void check_parent(Findings& findings, const Petitions& petitions, const std::vector<Course>& all,
                  const Petition& part) {
  const auto whole =
      std::ranges::lower_bound(petitions, part.parent, {}, [](const Petition* p) { return p->id; });
  if (whole == petitions.end() || (*whole)->id != part.parent) return;
  const Course& course = all[static_cast<std::size_t>(whole - petitions.begin())];
  const bool named = std::ranges::any_of(course.steps, [&](const Step& step) {
    return step.event->kind == EventKind::split &&
           std::ranges::count(step.event->petitions, part.id) > 0;
  });
  if (named) return;
  findings.warning({part.mark, "parent"},
                   say("{} is a part of {}, which is not split into it",
                       "{} là một phần của {}, nhưng kiến nghị "
                       "ấy không tách ra như vậy",
                       part.id, part.parent),
                   say("it counts twice; put it back: lapthach petition merge {} --into {}",
                       "một việc bị tính hai lần; gộp lại: lapthach petition merge {} --into {}",
                       part.id, part.parent));
}

}  // namespace

void check_petition_links(Findings& findings) {
  PetitionLinks links;
  links.take_in(findings.records());
  links.check(findings);
}

void check_petition_courses(Findings& findings) {
  const Records& records = findings.records();
  Petitions petitions;
  for (const PeriodBook& book : records.periods) {
    for (const Petition& petition : book.petitions) petitions.push_back(&petition);
  }
  std::ranges::stable_sort(petitions, {}, [](const Petition* p) { return p->id; });
  const std::vector<Course> all = courses(petitions, records.settings.petitions);
  for (std::size_t i = 0; i < petitions.size(); ++i) {
    check_circle(findings, petitions, all, i);
    check_settled_before(findings, petitions, all, i);
    check_papers(findings, *petitions[i], all[i]);
    if (!petitions[i]->parent.empty()) check_parent(findings, petitions, all, *petitions[i]);
    for (const Obstacle& obstacle : all[i].obstacles) {
      findings.error({obstacle.event->mark, "kind"}, obstacle.what,
                     say("{}; to strike it out: lapthach petition correct {} --event {} --reason "
                         "WORDS",
                         "{}; muốn xóa việc này: lapthach petition correct {} --event {} --reason "
                         "LÝ_DO",
                         obstacle.hint, petitions[i]->id.str(), obstacle.event->id));
    }
  }
}

}  // namespace lapthach::domain
