// Reads visits file by file, from the snapshot where a file is as it was.
#include "lapthach/book/draw_inputs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include "book/layout.hpp"
#include "book/load.hpp"
#include "book/order.hpp"
#include "book/packed_visits.hpp"
#include "book/visits_file.hpp"
#include "lapthach/base/share_out.hpp"
#include "lapthach/domain/check_uses.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

/// The visits of one period.
class PastVisits {
 public:
  /// `ground`: from before the book was read.
  PastVisits(const fs::path& root, const Ground& ground, const domain::VisitsCheck& is_sound,
             const domain::PeriodBook& book)
      : root_(root),
        folder_(to_string(book.period) + "/visits"),
        is_sound_(is_sound),
        book_(book),
        snapshot_(root, folder_, ground, "past visits"),
        past_{book.period, {}} {}

  /// False when something is at fault. Makes the files part of `all`.
  bool read(Ground& all) {
    for (std::string& name : names_in(root_, folder_)) {
      if (parse_visits_name(name)) names_.push_back(std::move(name));
    }
    std::vector<std::optional<PastFile>> files = kept();
    snapshot_.add_to(all);
    if (!complete(files)) return false;
    snapshot_.save();
    for (auto& file : files) {
      if (!add(*std::move(file))) return false;
    }
    put_in_order(past_);
    return true;
  }

  domain::PastPeriod take() { return std::move(past_); }

 private:
  std::vector<std::optional<PastFile>> kept() {
    std::vector<std::optional<PastFile>> files;
    files.reserve(names_.size());
    for (const std::string& name : names_) {
      const auto bytes = snapshot_.find(name);
      files.push_back(bytes ? unpack_past(*bytes) : std::nullopt);
    }
    return files;
  }

  /// Reads those that are missing. False when one is at fault.
  bool complete(std::vector<std::optional<PastFile>>& files) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!files[i]) missing.push_back(i);
    }
    const int threads = static_cast<int>(std::min(std::thread::hardware_concurrency(), 8U));
    share_out(missing.size(), threads, [&](std::size_t i) {
      files[missing[i]] = read_file(folder_ + "/" + names_[missing[i]]);
    });
    for (const std::size_t i : missing) {
      if (!files[i]) return false;
      snapshot_.keep(names_[i], pack(*files[i]));
    }
    return true;
  }

  /// Nothing when the file is at fault, or gone.
  std::optional<PastFile> read_file(const Path& path) const {
    const auto bytes = read_bytes(root_, path);
    if (!bytes || bytes->empty()) return std::nullopt;
    auto contents = read_visits_file({path, *bytes});
    domain::PeriodBook alone;
    alone.period = book_.period;
    alone.record = book_.record;
    alone.visits = std::move(contents.visits);
    alone.sessions = std::move(contents.sessions);
    if (!is_sound_(alone)) return std::nullopt;
    PastFile file;
    for (const domain::Visit& visit : alone.visits) file.visits.push_back(domain::past_of(visit));
    for (const domain::Session& session : alone.sessions) {
      file.sessions.emplace_back(session.unit, session.date);
    }
    return file;
  }

  /// False when another file has one of its sessions.
  bool add(PastFile file) {
    std::ranges::move(file.visits, std::back_inserter(past_.visits));
    return std::ranges::all_of(
        file.sessions, [&](const auto& session) { return sessions_.insert(session).second; });
  }

  const fs::path& root_;
  const std::string folder_;
  const domain::VisitsCheck& is_sound_;
  const domain::PeriodBook& book_;
  Snapshot snapshot_;
  domain::PastPeriod past_;
  std::vector<std::string> names_;
  std::set<std::pair<domain::UnitId, Date>> sessions_;
};

/// The periods up to `last`, in order.
std::vector<Period> periods_to(const fs::path& root, Period last) {
  std::vector<Period> periods;
  for (const std::string& name : names_in(root, "")) {
    const auto period = parse_folder(name);
    if (period && *period <= last) periods.push_back(*period);
  }
  return periods;
}

/// What each file of the visits rests on: the record of the period has the guidance that they name.
Ground ground_of_visits(Ground ground, const fs::path& root, Period period) {
  rest_on(ground, root, period_path(period));
  return ground;
}

}  // namespace

std::optional<DrawInputs> load_to_draw(const fs::path& root, Period period) {
  try {
    DrawInputs inputs{{}, {}, ground_of(root)};
    std::map<Period, Ground> grounds;
    for (const Period each : periods_to(root, period)) {
      grounds.emplace(each, ground_of_visits(inputs.ground, root, each));
    }
    for (const auto& [each, ground] : grounds) {
      for (const Path& path : {period_path(each), roster_path(each), reviews_path(each)}) {
        rest_on(inputs.ground, root, path);
      }
    }
    inputs.records = load_but_visits(root, period);
    const domain::VisitsCheck is_sound = domain::visits_check(inputs.records);
    for (const domain::PeriodBook& book : inputs.records.periods) {
      const auto ground = grounds.find(book.period);
      if (ground == grounds.end()) return std::nullopt;  // it was made just now
      PastVisits visits(root, ground->second, is_sound, book);
      if (!visits.read(inputs.ground)) return std::nullopt;
      inputs.past.push_back(visits.take());
    }
    if (any_repeated(inputs.past)) return std::nullopt;
    return inputs;
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    return std::nullopt;
  }
}

}  // namespace lapthach::book
