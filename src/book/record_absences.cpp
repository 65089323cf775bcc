// Records absences: before the roster as days of leave, after it as what became of a visit.
#include <algorithm>

#include "book/fields_absence.hpp"
#include "book/record_shelves.hpp"

namespace lapthach::book {

namespace {

using domain::Visit;
using domain::Visitor;
using domain::VisitStatus;

void record_leave(Recording& recording, const Absence& absence) {
  auto& list = recording.after.registry.unavailable;
  const domain::Unavailability leave{absence.official, absence.span, absence.reason, absence.mark};
  if (std::ranges::find(list, leave) != list.end()) {
    ++recording.plan.same;
    return;
  }
  list.push_back(leave);
  note(recording, absence.mark, say("absence", "thời gian bận"), absence.official.str(), nullptr);
}

/// What the roster of `period` gives the official to attend, in that cell if one is named.
const domain::Assignment* assignment_of(Recording& recording, Period period,
                                        const Absence& absence) {
  const auto& roster = book_of(recording.before, period).roster;
  const domain::Assignment* found = nullptr;
  int count = 0;
  if (roster) {
    for (const domain::Assignment& assignment : roster->assignments) {
      const bool wanted = assignment.official == absence.official &&
                          (absence.cell.empty() || assignment.cell == absence.cell);
      if (!wanted) continue;
      found = &assignment;
      ++count;
    }
  }
  if (count == 1) return found;
  const Text name = say("{} in {}", "{} kỳ {}", absence.official, to_string(period));
  refuse(recording, absence.mark, "official",
         count == 0 ? say("the roster sends {} nowhere", "bảng phân công không cử {} đi đâu", name)
                    : say("the roster sends {} to several cells",
                          "bảng phân công cử {} đến nhiều chi bộ", name),
         count == 0 ? say("record it with the visit: lapthach record visit --official {}=excused",
                          "ghi cùng buổi dự: lapthach record visit --official {}=excused",
                          absence.official)
                    : say("name the cell", "ghi rõ chi bộ"));
  return nullptr;
}

Visitor visitor_of(const Absence& absence) {
  const VisitStatus usual =
      absence.substitute.empty() ? VisitStatus::excused : VisitStatus::substituted;
  return {absence.official, absence.status.value_or(usual), absence.reason, absence.substitute,
          absence.mark};
}

/// Puts the visitor into the visit; what was said of the official before counts as replaced.
Overlaid lay_visitor(Recording& recording, Visit& visit, const Visitor& visitor) {
  Overlaid merged{recording.plan.diagnostics};
  const auto stored = std::ranges::find(visit.visitors, visitor.official, &Visitor::official);
  if (stored == visit.visitors.end()) {
    visit.visitors.push_back(visitor);
    merged.filled = true;
  } else if (*stored != visitor) {
    merged.replaced.push_back(differences(*stored, visitor));
    *stored = visitor;
  }
  return merged;
}

void record_missed(Recording& recording, Shelves& shelves, const Entry<Absence>& entry) {
  const Absence& absence = entry.value;
  const auto period = period_of_entry(recording, entry.period, std::nullopt, entry.mark);
  const domain::Assignment* planned = period ? assignment_of(recording, *period, absence) : nullptr;
  if (!planned) return;
  const auto same = [&](const Visit& visit) { return visit.cell == planned->cell; };
  Shelf& shelf = shelves.find(*period, planned->unit, [&](const VisitsContents& contents) {
    return std::ranges::any_of(contents.visits, same);
  });
  auto visit = std::ranges::find_if(shelf.after.visits, same);
  const bool is_new = visit == shelf.after.visits.end();
  if (is_new) {
    visit = shelf.after.visits.insert(visit, Visit{});
    visit->cell = planned->cell;
    visit->date = planned->date;
    visit->mark = entry.mark;
  }
  const Overlaid merged = lay_visitor(recording, *visit, visitor_of(absence));
  const std::string title =
      fmt::format("{} {} {}", to_string(*period), planned->cell, absence.official);
  if (!merged.filled && merged.replaced.empty()) {
    ++recording.plan.same;
    return;
  }
  const bool noted = note(recording, entry.mark, say("absence", "vắng mặt"), title,
                          merged.replaced.empty() ? nullptr : &merged);
  shelf.touched = shelf.touched || noted;
}

}  // namespace

void record_absences(Recording& recording) {
  const auto entries = read_entries<Absence>(recording);
  if (recording.failed()) return;
  Shelves shelves(recording);
  for (const Entry<Absence>& entry : entries) {
    const bool in_advance = entry.value.span.from || entry.value.span.to;
    if (in_advance) {
      record_leave(recording, entry.value);
    } else {
      record_missed(recording, shelves, entry);
    }
  }
  if (recording.failed()) return;
  shelves.put();
  const auto& leave = recording.after.registry.unavailable;
  if (leave != recording.before.registry.unavailable) {
    put_list(recording, registry_path("unavailable"), "unavailable", leave);
  }
}

}  // namespace lapthach::book
