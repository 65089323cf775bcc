// The files of visits and sessions that a recording touches, each read once.
#pragma once

#include <map>
#include <utility>

#include "book/recording.hpp"
#include "book/visits_file.hpp"

namespace lapthach::book {

/// The unit of the cell that day; nothing, and a fault, when there is no such cell.
std::optional<domain::UnitId> unit_of_visit(Recording& recording, const domain::Visit& visit);

struct Shelf {
  Source original;
  VisitsContents before;
  VisitsContents after;
  Period period;
  bool touched = false;
};

/// The files that the records of the document lie in, each with all others of its unit.
class Shelves {
 public:
  explicit Shelves(Recording& recording) : recording_(recording) {}

  /// The file that holds the record `has` looks for, else the first with room for it.
  template <class Has>
  Shelf& find(Period period, const domain::UnitId& unit, Has has) {
    for (int part = 1;; ++part) {
      Shelf& shelf = at(period, unit, part);
      if (has(shelf.after)) return shelf;
      if (shelf.original.bytes.empty()) break;
    }
    for (int part = 1;; ++part) {
      Shelf& shelf = at(period, unit, part);
      if (std::ssize(shelf.after.visits) < most_visits_in_file) return shelf;
    }
  }

  /// The days of the visits of `cell` that the book has.
  std::vector<Date> days_of(Period period, const domain::UnitId& unit, const domain::CellId& cell) {
    std::vector<Date> days;
    for (int part = 1;; ++part) {
      const Shelf& shelf = at(period, unit, part);
      if (shelf.original.bytes.empty()) return days;
      for (const domain::Visit& visit : shelf.before.visits) {
        if (visit.cell == cell) days.push_back(visit.date);
      }
    }
  }

  /// The days of the sessions with the unit that the book has.
  std::vector<Date> days_of(Period period, const domain::UnitId& unit) {
    std::vector<Date> days;
    for (int part = 1;; ++part) {
      const Shelf& shelf = at(period, unit, part);
      if (shelf.original.bytes.empty()) return days;
      for (const domain::Session& session : shelf.before.sessions) {
        if (session.unit == unit) days.push_back(session.date);
      }
    }
  }

  void put() {
    for (auto& [path, shelf] : shelves_) {
      append(recording_.before, shelf.period, shelf.before);
      append(recording_.after, shelf.period, shelf.after);
      if (!shelf.touched) continue;
      recording_.plan.change.files.push_back({path, edit_visits_file(shelf.original, shelf.after)});
    }
  }

 private:
  static void append(domain::Records& records, Period period, const VisitsContents& contents) {
    domain::PeriodBook& book = book_of(records, period);
    book.visits.insert(book.visits.end(), contents.visits.begin(), contents.visits.end());
    book.sessions.insert(book.sessions.end(), contents.sessions.begin(), contents.sessions.end());
  }

  Shelf& at(Period period, const domain::UnitId& unit, int part) {
    const Path path = visits_path(period, unit, part);
    const auto [found, is_new] = shelves_.try_emplace(path);
    Shelf& shelf = found->second;
    if (!is_new) return shelf;
    shelf.original = {path, read_bytes(recording_.root, path).value_or("")};
    shelf.before = shelf.after = read_visits_file(shelf.original);
    shelf.period = period;
    return shelf;
  }

  Recording& recording_;
  std::map<Path, Shelf> shelves_;
};

/// True, and a fault, when the book has that visit in another period, where it would count twice.
bool is_elsewhere(Recording& recording, Shelves& shelves, Period period, const domain::UnitId& unit,
                  const domain::Visit& visit);

}  // namespace lapthach::book
