// Puts extracts together: kept ones, and new ones of the files that changed.
#include "cli/petition_rows.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <thread>

#include "lapthach/base/share_out.hpp"
#include "lapthach/book/petitions_files.hpp"
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::cli {
namespace {

using book::PetitionsFile;
using domain::Petition;
using domain::PetitionId;
using Petitions = std::vector<Petition>;
using Others = std::vector<std::pair<std::string, book::FileState>>;

/// Whatever any of them was ever merged into and that is not among them.
std::set<PetitionId> masters_missing(const std::list<Petitions>& lists) {
  std::set<PetitionId> missing;
  for (const Petitions& petitions : lists) {
    for (const Petition& petition : petitions) {
      for (const domain::Event& event : petition.events) {
        if (event.kind != domain::EventKind::merge) continue;
        missing.insert(event.petitions.begin(), event.petitions.end());
      }
    }
  }
  if (missing.empty()) return missing;
  for (const Petitions& petitions : lists) {
    for (const Petition& petition : petitions) missing.erase(petition.id);
  }
  return missing;
}

/// One file of petitions, and what is known of it.
struct File {
  PetitionsFile place;
  book::Snapshot* snapshot = nullptr;
  std::string_view bytes = {};  ///< of its extract
  std::string fresh;            ///< the same, not kept yet
  bool crosses = false;         ///< something in it was merged into what stands in another file
};

class Assembly {
 public:
  Assembly(Context& context, PetitionRows& rows)
      : root_(book_root(context)),
        rows_(rows),
        law_{rows.records.settings.petitions, rows.calendar},
        files_(files()) {}

  /// `ground` is from before the records were read.
  void put_together(const book::Ground& ground) {
    open_snapshots(ground);
    work_out_what_is_new();
    for (File& file : files_) {
      if (file.crosses) work_out_crossing(file);
    }
    for (book::Snapshot& snapshot : rows_.snapshots) snapshot.save();
    for (const File& file : files_) {
      if (auto extract = docket::Extract::read(file.bytes)) rows_.extracts.push_back(*extract);
    }
  }

 private:
  std::vector<File> files() const {
    std::vector<File> all;
    for (PetitionsFile& place : book::petitions_files(root_))
      all.emplace_back().place = std::move(place);
    return all;
  }

  void open_snapshots(const book::Ground& ground) {
    std::vector<std::string> folders;
    for (const File& file : files_) {
      if (folders.empty() || folders.back() != file.place.folder()) {
        folders.push_back(file.place.folder());
      }
    }
    for (const std::string& folder : folders) {
      rows_.snapshots.emplace_back(root_, folder, ground, to_string(rows_.as_of));
    }
    std::size_t next = 0;
    for (File& file : files_) {
      while (folders[next] != file.place.folder()) ++next;
      file.snapshot = &rows_.snapshots[next];
      const auto bytes = file.snapshot->find(file.place.name);
      if (bytes && docket::Extract::read(*bytes)) file.bytes = *bytes;
    }
  }

  Petitions read(const File& file) const {
    return domain::happened_by(book::read_petitions(root_, file.place), rows_.as_of);
  }

  /// Of the petitions of `own`; `all` has them and whatever they were merged into.
  std::string extract_of(const Petitions& own, const std::list<Petitions>& all) const {
    std::vector<const Petition*> pointers;
    for (const Petitions& petitions : all) {
      for (const Petition& petition : petitions) pointers.push_back(&petition);
    }
    auto cases = docket::cases(std::move(pointers), law_, rows_.as_of);
    const auto is_own = [&](const docket::Case& each) {
      return own.data() <= each.petition && each.petition < own.data() + own.size();
    };
    std::erase_if(cases, [&](const docket::Case& each) { return !is_own(each); });
    return docket::extract_of(cases, rows_.scope());
  }

  void work_out_what_is_new() {
    std::vector<File*> fresh;
    for (File& file : files_) {
      if (file.bytes.empty()) fresh.push_back(&file);
    }
    const int threads = static_cast<int>(std::min(std::thread::hardware_concurrency(), 8U));
    share_out(fresh.size(), threads, [&](std::size_t i) {
      const std::list<Petitions> petitions = {read(*fresh[i])};
      fresh[i]->fresh = extract_of(petitions.front(), petitions);
      fresh[i]->crosses = !masters_missing(petitions).empty();
    });
    for (File* file : fresh) {
      file->bytes = file->crosses ? std::string_view(file->fresh)
                                  : file->snapshot->keep(file->place.name, std::move(file->fresh));
    }
  }

  /// Where a petition stands; null when the book does not have it.
  const File* file_of(const PetitionId& id) {
    if (places_.empty()) note_places();
    const auto found = places_.find(id.str());
    return found == places_.end() ? nullptr : found->second;
  }

  void note_places() {
    for (const File& file : files_) {
      const auto extract = docket::Extract::read(file.bytes);
      for (std::size_t row = 0; extract && row < extract->size(); ++row) {
        places_.emplace(extract->id(row), &file);
      }
    }
  }

  /// That no file of the period has a petition rests on all of them, and on there being no more.
  void rest_on_period(Period period, Others& others) const {
    const std::string folder = to_string(period) + "/petitions";
    others.emplace_back(folder, book::state_of(root_, folder));
    for (const File& file : files_) {
      if (file.place.period != period) continue;
      others.emplace_back(file.place.path(), book::state_of(root_, file.place.path()));
    }
  }

  /// Reads what the petitions were merged into, and so on. Of other files nothing else counts: what
  /// stands beside it would lead on through the whole book.
  void work_out_crossing(File& file) {
    Others others;
    std::list<Petitions> all = {read(file)};
    std::set<PetitionId> looked_for;
    std::set<const File*> named;
    for (bool more = true; more;) {
      std::map<const File*, std::set<PetitionId>> wanted;
      for (const PetitionId& id : masters_missing(all)) {
        if (!looked_for.insert(id).second) continue;
        const File* other = file_of(id);
        if (other == nullptr) rest_on_period(id.period(), others);
        if (other != nullptr) wanted[other].insert(id);
      }
      more = !wanted.empty();
      for (const auto& [other, ids] : wanted) {
        const std::string path = other->place.path();
        if (named.insert(other).second) others.emplace_back(path, book::state_of(root_, path));
        Petitions& some = all.emplace_back(read(*other));
        std::erase_if(some, [&](const Petition& each) { return !ids.contains(each.id); });
      }
    }
    file.bytes =
        file.snapshot->keep(file.place.name, extract_of(all.front(), all), std::move(others));
  }

  const std::filesystem::path root_;
  PetitionRows& rows_;
  docket::Law law_;
  std::vector<File> files_;
  std::map<std::string, const File*, std::less<>> places_;
};

book::Wanted all_but_petitions() {
  book::Wanted wanted;
  wanted.visits = false;
  wanted.rosters = false;
  return wanted;
}

}  // namespace

std::optional<PetitionRows> petition_rows(Context& context, bool anew) {
  try {
    const auto& root = book_root(context);
    book::Ground ground = book::ground_of(root);
    ground.ignored = anew;
    PetitionRows rows{.records = book::load_or_throw(root, all_but_petitions()),
                      .calendar = {},
                      .as_of = context.desk.today,
                      .snapshots = {},
                      .extracts = {}};
    rows.calendar = domain::work_calendar(rows.records.registry);
    Assembly(context, rows).put_together(ground);
    return rows;
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    return std::nullopt;
  }
}

}  // namespace lapthach::cli
