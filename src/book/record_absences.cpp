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
  using domain::Unavailability;
  auto& list = recording.after.registry.unavailable;
  const Unavailability leave{absence.official, absence.span, absence.reason, absence.mark};
  const Text noun = say("absence", "thời gian bận");
  const auto stored = std::ranges::find_if(list, [&](const Unavailability& other) {
    return other.official == leave.official && other.span.from == leave.span.from;
  });
  if (stored == list.end()) {
    list.push_back(leave);
    note(recording, absence.mark, noun, absence.official.str(), nullptr);
    return;
  }
  Unavailability merged = leave;
  if (!merged.span.to) merged.span.to = stored->span.to;
  if (merged.reason.empty()) merged.reason = stored->reason;
  if (merged == *stored) {
    ++recording.plan.same;
    return;
  }
  Overlaid overlaid{recording.plan.diagnostics};
  overlaid.filled = true;
  if (replaces(*stored, merged)) overlaid.replaced.push_back(differences(*stored, merged));
  if (note(recording, absence.mark, noun, absence.official.str(), &overlaid)) *stored = merged;
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
  const std::string shown = to_string(period);
  if (!roster) {
    refuse(recording, absence.mark, "official",
           say("{} has no roster", "kỳ {} chưa có bảng phân công", shown),
           say("draw it, or record days of leave with --since and --until",
               "lập bảng phân công, hoặc ghi thời gian bận bằng --since và --until"));
  } else if (count == 0) {
    refuse(recording, absence.mark, "official",
           say("the roster of {} sends {} nowhere", "bảng phân công kỳ {} không cử {} đi đâu",
               shown, absence.official),
           say("record it with the visit: lapthach record visit {} --cell CELL --official "
               "{}=excused",
               "ghi cùng buổi dự: lapthach record visit {} --cell CHI_BỘ --official {}=excused",
               shown, absence.official));
  } else {
    refuse(recording, absence.mark, "official",
           say("the roster of {} sends {} to several cells",
               "bảng phân công kỳ {} cử {} đến nhiều chi bộ", shown, absence.official),
           say("name the cell: --cell CELL", "ghi rõ chi bộ: --cell CHI_BỘ"));
  }
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
    return merged;
  }
  Visitor fresh = visitor;
  if (fresh.reason.empty()) fresh.reason = stored->reason;
  if (*stored == fresh) return merged;
  merged.filled = true;
  if (replaces(*stored, fresh)) merged.replaced.push_back(differences(*stored, fresh));
  *stored = fresh;
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
    if (is_elsewhere(recording, shelves, *period, planned->unit, *visit)) return;
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
