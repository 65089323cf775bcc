// Reads the files of a book into records, in canonical order, with every fault on the way.
#include "book/load.hpp"

#include <algorithm>

#include "book/canonical.hpp"
#include "book/count_files.hpp"
#include "book/layout.hpp"
#include "book/mentions.hpp"
#include "book/order.hpp"
#include "book/reader.hpp"
#include "lapthach/book/earlier.hpp"
#include "lapthach/book/petitions_files.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// One reading of a book under way.
struct Loading {
  const fs::path& root;
  Loaded& loaded;
  std::vector<Where>* partial = nullptr;  ///< see Reading::partial
  bool whole = true;
  bool reviews = false;                ///< also without visits
  const Progress* progress = nullptr;  ///< null or empty: nobody looks on
  std::size_t done = 0, all = 0;       ///< files

  std::vector<Diagnostic>& faults() { return loaded.diagnostics; }
  domain::Records& records() { return loaded.records; }
};

void add_fault(Loading& loading, const Path& file, Text what, Text hint) {
  loading.faults().push_back({.severity = Severity::error,
                              .where = {.file = file, .line = 0, .column = 0, .key = {}},
                              .what = std::move(what),
                              .hint = std::move(hint),
                              .excerpt = {}});
}

/// What `read` throws because the file is at fault is kept; nothing is then returned.
template <class Read>
auto keep_faults(Loading& loading, Read read) -> decltype(read()) {
  try {
    return read();
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    loading.whole = false;
    const auto& found = error.diagnostics();
    loading.faults().insert(loading.faults().end(), found.begin(), found.end());
  }
  return {};
}

void tell_progress(Loading& loading) {
  if (loading.all == 0) return;
  (*loading.progress)(++loading.done, loading.all);
}

/// The bytes of one file, if it is there.
std::optional<Source> read_source(Loading& loading, const Path& file) {
  return keep_faults(loading, [&]() -> std::optional<Source> {
    auto bytes = read_bytes(loading.root, file);
    if (!bytes) return std::nullopt;
    tell_progress(loading);
    return Source{file, *std::move(bytes)};
  });
}

/// What Mark::file says of the file that is read next.
int next_file(Loading& loading) { return static_cast<int>(loading.records().files.size()); }

/// Reads one file that is one record. False when it is at fault.
template <class T>
bool read_whole(Loading& loading, Source source, T& noun) {
  return keep_faults(loading, [&] {
    const Tree tree = parse_tree(std::move(source));
    const Reading reading{tree, next_file(loading), loading.faults(), loading.partial};
    loading.records().files.push_back(tree.source.name);
    return read_record(reading, 0, noun) || loading.partial != nullptr;
  });
}

/// False when it is not there or at fault.
template <class T>
bool read_file(Loading& loading, const Path& file, T& noun) {
  auto source = read_source(loading, file);
  return source && read_whole(loading, *std::move(source), noun);
}

template <class T>
void append(std::vector<T>& into, std::vector<T>&& records) {
  into.insert(into.end(), std::make_move_iterator(records.begin()),
              std::make_move_iterator(records.end()));
}

std::size_t count_items(std::string_view bytes) {
  constexpr std::string_view item = "\n  - ";
  std::size_t count = 0;
  for (std::size_t at = bytes.find(item); at != bytes.npos; at = bytes.find(item, at + 1)) ++count;
  return count;
}

/// Reads the records of a canonical file without fault one by one. Nothing, and the source as it
/// was, when it is another.
template <class T>
std::optional<std::vector<T>> read_items(Loading& loading, Source& source, std::string_view key) {
  if (loading.partial || !source.bytes.ends_with('\n')) return std::nullopt;
  Tree tree{std::move(source), {}, false};
  tree.composed = guard_bytes(tree.source);
  std::vector<T> records;
  records.reserve(count_items(tree.source.bytes));
  std::vector<Diagnostic> faults;
  const Reading reading{tree, next_file(loading), faults};
  const bool whole = scan_items(tree, key, [&](std::size_t item) {
    return tree.nodes[item].kind == NodeKind::map &&
           read_record(reading, item, records.emplace_back());
  });
  source = std::move(tree.source);
  if (!whole) return std::nullopt;
  loading.records().files.push_back(source.name);
  return records;
}

template <class T>
std::vector<T> read_list(Loading& loading, Source source, std::string_view key) {
  if (auto records = read_items<T>(loading, source, key)) return *std::move(records);
  std::vector<T> records;
  const ListFile<std::vector<T>> list{key, records};
  read_whole(loading, std::move(source), list);
  return records;
}

template <class T>
void read_list(Loading& loading, const Path& file, std::string_view key, std::vector<T>& into) {
  auto source = read_source(loading, file);
  if (!source) return;
  auto records =
      keep_faults(loading, [&] { return read_list<T>(loading, *std::move(source), key); });
  if (into.empty()) {
    into = std::move(records);
  } else {
    append(into, std::move(records));
  }
}

void read_settings(Loading& loading) {
  const Path file(settings_path);
  std::error_code fault;
  if (!fs::exists(loading.root / file, fault)) {
    loading.whole = false;
    add_fault(loading, file, say("not there", "không có tệp này"),
              say("is this a book? `lapthach init DIR` begins one",
                  "đây có phải là sổ không? `lapthach init THƯ_MỤC` để lập sổ mới"));
    return;
  }
  read_file(loading, file, loading.records().settings);
}

void read_decisions(Loading& loading) {
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
    loading.records().decisions.push_back(std::move(decision));
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

void read_registers(Loading& loading) {
  for_each_register(loading.records().registers, [&](std::string_view key, auto& list) {
    read_list(loading, register_path(key), key, list);
  });
  for (const std::string& name : names_in(loading.root, "registers/attendance")) {
    const auto year = parse_attendance_name(name);
    if (!year) continue;
    std::vector<domain::MonthlyAttendance> records;
    read_list(loading, attendance_path(*year), "attendance", records);
    check_year(loading, attendance_path(*year), *year, records);
    append(loading.records().registers.attendance, std::move(records));
  }
}

/// The files of petitions of one period, by name.
std::vector<PetitionsFile> petitions_files_of(const fs::path& root, Period period) {
  std::vector<PetitionsFile> files;
  for (std::string& name : names_in(root, to_string(period) + "/petitions")) {
    if (const auto unit = parse_visits_name(name))
      files.push_back({period, std::move(name), *unit});
  }
  return files;
}

/// The unit of a petition is the one its file is named after.
std::vector<domain::Petition> read_petitions_file(Loading& loading, const PetitionsFile& file) {
  std::vector<domain::Petition> petitions;
  read_list(loading, file.path(), "petitions", petitions);
  for (domain::Petition& petition : petitions) petition.unit = file.unit;
  return petitions;
}

void read_petitions(Loading& loading, domain::PeriodBook& book, const Wanted& wanted) {
  std::vector<PetitionsFile> files = petitions_files_of(loading.root, book.period);
  if (!wanted.petition.empty())
    files = files_that_name(loading.root, std::move(files), wanted.petition);
  for (const PetitionsFile& file : files) {
    std::vector<domain::Petition> petitions = read_petitions_file(loading, file);
    if (wanted.keep) std::erase_if(petitions, [&](const auto& each) { return !wanted.keep(each); });
    append(book.petitions, std::move(petitions));
  }
}

void read_period(Loading& loading, Period period, const Wanted& wanted) {
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
  loading.records().periods.push_back(std::move(book));
}

void read_periods(Loading& loading, const Wanted& wanted) {
  for (const std::string& name : names_in(loading.root, "")) {
    const auto period = parse_folder(name);
    if (!period || (wanted.from && *period < *wanted.from) || (wanted.to && *wanted.to < *period)) {
      continue;
    }
    read_period(loading, *period, wanted);
  }
}

void read_book(Loading& loading, const Wanted& wanted) {
  read_settings(loading);
  for_each_list(loading.records().registry, [&](std::string_view key, auto& list) {
    read_list(loading, registry_path(key), key, list);
  });
  read_decisions(loading);
  if (wanted.registers) read_registers(loading);
  if (wanted.periods) read_periods(loading, wanted);
  sort_records(loading.records());
  sort_diagnostics(loading.faults());
}

/// One more part of a thorough reading.
template <class Read>
void go_on(const fs::path& root, Thorough& reading, const Progress& progress, Read read) {
  Loading loading{root, reading.loaded, &reading.partial, reading.whole};
  loading.progress = &progress;
  loading.done = reading.done;
  loading.all = reading.files;
  read(loading);
  reading.done = loading.done;
  reading.whole = loading.whole;
}

void throw_if_faulty(Loaded& loaded) {
  if (any_error(loaded.diagnostics)) throw Error(Fault::data, std::move(loaded.diagnostics));
}

}  // namespace

Loaded load(const fs::path& root, const Wanted& wanted) {
  Loaded loaded;
  Loading loading{root, loaded};
  read_book(loading, wanted);
  return loaded;
}

domain::Records load_or_throw(const fs::path& root, const Wanted& wanted) {
  return load_or_throw(root, wanted, {});
}

domain::Records load_or_throw(const fs::path& root, const Wanted& wanted,
                              const Progress& progress) {
  Loaded loaded;
  Loading loading{root, loaded};
  loading.progress = &progress;
  if (progress) loading.all = count_files(root, wanted);
  read_book(loading, wanted);
  throw_if_faulty(loaded);
  return std::move(loaded.records);
}

domain::Records load_but_visits(const fs::path& root, Period last) {
  Loaded loaded;
  Loading loading{root, loaded};
  loading.reviews = true;
  Wanted wanted;
  wanted.to = last;
  wanted.visits = false;
  read_book(loading, wanted);
  throw_if_faulty(loaded);
  return std::move(loaded.records);
}

void load_periods(const fs::path& root, const Wanted& wanted, domain::Records& records,
                  const Progress& progress) {
  Loaded loaded{std::move(records), {}};
  Loading loading{root, loaded};
  loading.progress = &progress;
  if (progress) loading.all = count_files(root, wanted);
  read_periods(loading, wanted);
  sort_records(loaded.records);
  sort_diagnostics(loaded.diagnostics);
  records = std::move(loaded.records);
  throw_if_faulty(loaded);
}

std::vector<domain::Petition> petitions_of(const fs::path& root, const domain::UnitId& unit,
                                           Period from, Period to) {
  Loaded loaded;
  Loading loading{root, loaded};
  std::vector<domain::Petition> petitions;
  for (Period period = from; !(to < period); period = period + 1) {
    for (const PetitionsFile& file : petitions_files_of(root, period)) {
      if (file.unit == unit) append(petitions, read_petitions_file(loading, file));
    }
  }
  throw_if_faulty(loaded);
  sort_records(petitions);
  return petitions;
}

std::string PetitionsFile::folder() const { return to_string(period) + "/petitions"; }
std::string PetitionsFile::path() const { return folder() + "/" + name; }

std::vector<PetitionsFile> petitions_files(const fs::path& root) {
  std::vector<PetitionsFile> files;
  for (const std::string& folder : names_in(root, "")) {
    if (const auto period = parse_folder(folder)) append(files, petitions_files_of(root, *period));
  }
  return files;
}

std::vector<domain::Petition> read_petitions(const fs::path& root, const PetitionsFile& file) {
  Loaded loaded;
  Loading loading{root, loaded};
  auto petitions = read_petitions_file(loading, file);
  throw_if_faulty(loaded);
  sort_records(petitions);
  return petitions;
}

Thorough load_but_petitions(const fs::path& root, const Progress& progress) {
  Wanted wanted{.from = {}, .to = {}, .registers = true, .petitions = true};
  Thorough reading;
  if (progress) reading.files = count_files(root, wanted);
  wanted.petitions = false;
  go_on(root, reading, progress, [&](Loading& loading) { read_book(loading, wanted); });
  return reading;
}

std::vector<domain::Petition> load_petitions(const fs::path& root, Period period, Thorough& reading,
                                             const Progress& progress) {
  domain::PeriodBook book;
  book.period = period;
  go_on(root, reading, progress, [&](Loading& loading) { read_petitions(loading, book, {}); });
  sort_records(book.petitions);
  return std::move(book.petitions);
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
