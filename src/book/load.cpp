// Reads the files of a book into records, in canonical order, with every fault on the way.
#include "book/load.hpp"

#include "book/count_files.hpp"
#include "book/layout.hpp"
#include "book/loading.hpp"
#include "book/order.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

void read_settings(Loading& loading, domain::Records& records) {
  const Path file(settings_path);
  std::error_code fault;
  if (!fs::exists(loading.root / file, fault)) {
    loading.whole = false;
    add_fault(loading, file, say("not there", "không có tệp này"),
              say("is this a book? `lapthach init DIR` begins one",
                  "đây có phải là sổ không? `lapthach init THƯ_MỤC` để lập sổ mới"));
    return;
  }
  read_file(loading, file, records.settings);
}

void read_decisions(Loading& loading, domain::Records& records) {
  for (const std::string& name : names_in(loading.root, "decisions")) {
    const auto id = parse_decision_name(name);
    domain::Decision decision;
    if (!id || !read_file(loading, decision_path(*id), decision)) continue;
    if (decision.id != *id) {
      add_fault(loading, decision_path(*id),
                say("the file holds decision {}", "tệp này chứa quyết định {}", decision.id),
                say("name it {}, or correct its id", "đặt tên tệp là {}, hoặc sửa mã",
                    decision_path(decision.id)));
    }
    records.decisions.push_back(std::move(decision));
  }
}

/// A record of a period must be of the period whose folder it lies in.
void check_folder(Loading& loading, const Path& file, Period stated, Period folder) {
  if (stated == folder) return;
  const std::string name = to_string(folder);
  add_fault(
      loading, file,
      say("the file is of period {} but lies in the folder of {}",
          "tệp ghi kỳ {} nhưng nằm trong thư mục kỳ {}", to_string(stated), name),
      say("move it, or write period: \"{}\"", "chuyển tệp đi, hoặc ghi period: \"{}\"", name));
}

void read_visits(Loading& loading, domain::PeriodBook& book) {
  const Path directory = to_string(book.period) + "/visits";
  for (const std::string& name : names_in(loading.root, directory)) {
    if (!parse_visits_name(name)) continue;
    std::vector<domain::Visit> visits;
    std::vector<domain::Session> sessions;
    const VisitsFile file{visits, sessions};
    read_file(loading, directory + "/" + name, file);
    append(book.visits, std::move(visits));
    append(book.sessions, std::move(sessions));
  }
}

/// The file of a year holds the months of that year.
void check_year(Loading& loading, const Path& file, std::chrono::year year,
                const std::vector<domain::MonthlyAttendance>& records) {
  for (const domain::MonthlyAttendance& record : records) {
    if (record.month.year() == year) continue;
    add_fault(loading, file,
              say("the file holds a month of another year: {}",
                  "tệp ghi một tháng của năm khác: {}", to_string(record.month)),
              say("move it to {}", "chuyển sang {}", attendance_path(record.month.year())));
  }
}

void read_registers(Loading& loading, domain::Records& records) {
  for_each_register(records.registers, [&](std::string_view key, auto& list) {
    read_list(loading, register_path(key), key, list);
  });
  for (const std::string& name : names_in(loading.root, "registers/attendance")) {
    const auto year = parse_attendance_name(name);
    if (!year) continue;
    std::vector<domain::MonthlyAttendance> months;
    read_list(loading, attendance_path(*year), "attendance", months);
    check_year(loading, attendance_path(*year), *year, months);
    append(records.registers.attendance, std::move(months));
  }
}

void read_period(Loading& loading, domain::Records& records, Period period, const Wanted& wanted) {
  domain::PeriodBook book;
  book.period = period;
  domain::PeriodRecord record;
  if (read_file(loading, period_path(period), record)) {
    check_folder(loading, period_path(period), record.period, period);
    book.record = std::move(record);
  }
  domain::Roster roster;
  if (wanted.rosters && read_file(loading, roster_path(period), roster)) {
    check_folder(loading, roster_path(period), roster.period, period);
    book.roster = std::move(roster);
  }
  if (wanted.visits) read_visits(loading, book);
  if (wanted.visits || loading.reviews) {
    read_list(loading, reviews_path(period), "reviews", book.reviews);
  }
  if (wanted.petitions) read_petitions(loading, book, wanted);
  records.periods.push_back(std::move(book));
}

void read_periods(Loading& loading, domain::Records& records, const Wanted& wanted) {
  for (const std::string& name : names_in(loading.root, "")) {
    const auto period = parse_folder(name);
    if (!period || (wanted.from && *period < *wanted.from) || (wanted.to && *wanted.to < *period)) {
      continue;
    }
    read_period(loading, records, *period, wanted);
  }
}

void read_book(Loading& loading, domain::Records& records, const Wanted& wanted) {
  read_settings(loading, records);
  for_each_list(records.registry, [&](std::string_view key, auto& list) {
    read_list(loading, registry_path(key), key, list);
  });
  read_decisions(loading, records);
  if (wanted.registers) read_registers(loading, records);
  if (wanted.periods) read_periods(loading, records, wanted);
  sort_records(records);
  sort_diagnostics(loading.faults);
}

}  // namespace

Loaded load(const fs::path& root, const Wanted& wanted) {
  Loaded loaded;
  Loading loading = loading_into(root, loaded);
  read_book(loading, loaded.records, wanted);
  return loaded;
}

domain::Records load_or_throw(const fs::path& root, const Wanted& wanted) {
  return load_or_throw(root, wanted, {});
}

domain::Records load_or_throw(const fs::path& root, const Wanted& wanted,
                              const Progress& progress) {
  Loaded loaded;
  Loading loading = loading_into(root, loaded);
  loading.progress = &progress;
  if (progress) loading.all = count_files(root, wanted);
  read_book(loading, loaded.records, wanted);
  throw_if_faulty(loaded.diagnostics);
  return std::move(loaded.records);
}

domain::Records load_but_visits(const fs::path& root, Period last) {
  Loaded loaded;
  Loading loading = loading_into(root, loaded);
  loading.reviews = true;
  Wanted wanted;
  wanted.to = last;
  wanted.visits = false;
  read_book(loading, loaded.records, wanted);
  throw_if_faulty(loaded.diagnostics);
  return std::move(loaded.records);
}

void load_periods(const fs::path& root, const Wanted& wanted, domain::Records& records,
                  const Progress& progress) {
  Loaded loaded{std::move(records), {}};
  Loading loading = loading_into(root, loaded);
  loading.progress = &progress;
  if (progress) loading.all = count_files(root, wanted);
  read_periods(loading, loaded.records, wanted);
  sort_records(loaded.records);
  sort_diagnostics(loaded.diagnostics);
  records = std::move(loaded.records);
  throw_if_faulty(loaded.diagnostics);
}

Thorough load_but_petitions(const fs::path& root, const Progress& progress) {
  Wanted wanted{.from = {}, .to = {}, .registers = true, .petitions = true};
  Thorough reading;
  if (progress) reading.files = count_files(root, wanted);
  wanted.petitions = false;
  go_on(root, reading, progress,
        [&](Loading& loading) { read_book(loading, reading.loaded.records, wanted); });
  return reading;
}

fs::path find(const std::string& dir) {
  std::error_code fault;
  const fs::path start = dir.empty() ? fs::current_path(fault) : fs::path(dir);
  if (!dir.empty()) {
    if (fs::exists(start / settings_path, fault)) return start;
    throw Error(
        Fault::usage,
        say("{} is not a book: it has no {}", "{} không phải là sổ: không có {}", dir,
            settings_path),
        say("name the directory that holds {}, or begin a book with `lapthach init {}`",
            "chỉ đúng thư mục có {}, hoặc lập sổ mới bằng `lapthach init {}`", settings_path, dir));
  }
  for (fs::path at = start; !at.empty(); at = at.parent_path()) {
    if (fs::exists(at / settings_path, fault)) return at;
    if (at == at.root_path()) break;
  }
  throw Error(Fault::usage, say("no book here", "ở đây không có sổ nào"),
              say("go into the directory of the book, or name it with -C DIR",
                  "vào thư mục của sổ, hoặc chỉ ra bằng -C THƯ_MỤC"));
}

}  // namespace lapthach::book
