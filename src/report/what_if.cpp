// A supposed draw beside the roster there is.
#include "lapthach/report/repair.hpp"
#include "report/labelled.hpp"
#include "report/level_words.hpp"
#include "report/names.hpp"
#include "report/roster_changes.hpp"

namespace lapthach::report {
namespace {

/// The cells that `roster` leaves out and `other` does not.
std::string only_left_by(const domain::Records& records, const domain::Roster& roster,
                         const domain::Roster& other, Lang lang) {
  std::string all;
  for (const domain::Uncovered& cell : roster.uncovered) {
    const auto known = std::ranges::find(other.uncovered, cell.cell, &domain::Uncovered::cell);
    if (known != other.uncovered.end()) continue;
    if (!all.empty()) all += "; ";
    all += cell_title(records.registry, cell.cell, roster.date, lang);
  }
  return all;
}

}  // namespace

print::Document what_if(const domain::Records& records, const domain::Roster& before,
                        const domain::Roster& after, const std::vector<std::string>& supposed,
                        Lang lang) {
  RosterChanges changes = changes_between(records, before, after, lang);
  domain::Objective difference{};
  for (std::size_t level = 0; level < difference.size(); ++level) {
    difference[level] = after.objective[level] - before.objective[level];
  }
  print::Document document;
  document.lang = lang;
  document.title = say("What if, {}", "Giả định {}", period_text(after.period)).in(lang);
  document.period = to_string(after.period);
  document.as_of = to_string(after.date);
  print::Section section;
  section.title = say("Changes", "Thay đổi").in(lang);
  const bool published = before.status == domain::RosterStatus::published;
  section.paragraphs = {
      say("Supposed: {}. Nothing is written.", "Giả định: {}. Không ghi gì vào sổ.",
          joined(supposed))
          .in(lang),
      (published ? say("Against the published roster: {}.", "So với bảng đã ban hành: {}.",
                       change_text(difference, lang))
                 : say("Against the roster drawn: {}.", "So với bảng đã lập: {}.",
                       change_text(difference, lang)))
          .in(lang),
      say("Visits: {}; the same: {}; no more: {}; new: {}.",
          "Số lượt: {}; như cũ: {}; bỏ: {}; mới: {}.", changes.before, changes.kept,
          changes.dropped, changes.added)
          .in(lang)};
  const std::string lost = only_left_by(records, after, before, lang);
  const std::string won = only_left_by(records, before, after, lang);
  if (!lost.empty()) {
    section.paragraphs.push_back(
        say("Without a visitor then: {}.", "Khi đó không còn người dự: {}.", lost).in(lang));
  }
  if (!won.empty()) {
    section.paragraphs.push_back(
        say("With a visitor then: {}.", "Khi đó có người dự: {}.", won).in(lang));
  }
  changes.officials.title = say("Officials", "Cán bộ").in(lang);
  changes.cells.title = say("Cells", "Chi bộ").in(lang);
  if (!changes.officials.rows.empty()) section.tables.push_back(std::move(changes.officials));
  if (!changes.cells.rows.empty()) section.tables.push_back(std::move(changes.cells));
  document.sections.push_back(std::move(section));
  document.totals = {
      {"kept", changes.kept}, {"dropped", changes.dropped}, {"added", changes.added}};
  for (std::size_t level = 0; level + 1 < difference.size(); ++level) {
    document.totals.emplace_back(domain::level_names[level], difference[level]);
  }
  return document;
}

}  // namespace lapthach::report
