// Writes with the writer of the book room, so that the files are as a command leaves them.
#include "records.hpp"

#include <fstream>
#include <map>

#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/order.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"

namespace example {

using namespace lapthach::domain;
using namespace lapthach::book;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  explicit Folder(fs::path root) : root_(std::move(root)) {}

  void write(const Path& file, const std::string& bytes) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream stream(root_ / file, std::ios::binary);
    stream << bytes;
    stream.exceptions(std::ios::failbit | std::ios::badbit);
    stream.close();
  }
  template <class T>
  void write(const Path& file, std::string_view key, const std::vector<T>& records) const {
    if (!records.empty()) write(file, modeline(file) + write_list(key, records));
  }

 private:
  fs::path root_;
};

struct Shelf {
  std::vector<Visit> visits;
  std::vector<Session> sessions;
};

void write_visits(const Folder& folder, const Records& book, const PeriodBook& period) {
  std::map<UnitId, Shelf> units;
  for (const Visit& visit : period.visits) {
    units[cell_on(book.registry, visit.cell, visit.date)->unit].visits.push_back(visit);
  }
  for (const Session& session : period.sessions) units[session.unit].sessions.push_back(session);
  for (const auto& [unit, shelf] : units) {
    const Path path = visits_path(period.period, unit);
    folder.write(path, modeline(path) + write_record(VisitsFile{shelf.visits, shelf.sessions}));
  }
}

}  // namespace

void write_records(Records book, const fs::path& directory) {
  const Folder folder(directory);
  sort_records(book);
  for (const PeriodBook& period : book.periods) {
    folder.write(period_path(period.period), write(*period.record));
    write_visits(folder, book, period);
    folder.write(reviews_path(period.period), "reviews", period.reviews);
  }
  Records empty;
  for (const PeriodBook& period : book.periods) {
    for (const FileChange& file : petition_files(empty, period.petitions)) {
      folder.write(file.path, *file.bytes);
    }
  }
  for_each_register(book.registers, [&](std::string_view key, const auto& list) {
    folder.write(register_path(key), key, list);
  });
  std::map<std::chrono::year, std::vector<MonthlyAttendance>> years;
  for (const MonthlyAttendance& month : book.registers.attendance) {
    years[month.month.year()].push_back(month);
  }
  for (const auto& [year, months] : years) {
    folder.write(attendance_path(year), "attendance", months);
  }
}

}  // namespace example
