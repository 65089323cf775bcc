// Puts extracts together: kept ones, and new ones of the files that changed.
#include "cli/petition_rows.hpp"

#include <algorithm>
#include <list>
#include <set>
#include <thread>

#include "cli/petition_places.hpp"
#include "lapthach/base/share_out.hpp"
#include "lapthach/domain/happened_by.hpp"

namespace lapthach::cli {
namespace {

using book::PetitionsFile;
using domain::PetitionId;
using Others = std::vector<std::pair<std::string, book::FileState>>;

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
  /// `fields`: null, all of them.
  Assembly(Context& context, PetitionRows& rows, const std::vector<std::string>* fields)
      : root_(book_root(context)),
        rows_(rows),
        fields_(fields),
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
      const auto extract = docket::Extract::read(file.bytes);
      if (!extract) continue;
      rows_.extracts.push_back(*extract);
      rows_.files.push_back(file.place);
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

  /// Of the first; the others are what its petitions were merged into.
  std::string extract_of(const std::list<Petitions>& lists) const {
    const auto cases = cases_of_first(lists, law_, rows_.as_of);
    return fields_ == nullptr ? docket::extract_of(cases, rows_.scope())
                              : docket::extract_of(cases, rows_.scope(), *fields_);
  }

  void work_out_what_is_new() {
    std::vector<File*> fresh;
    for (File& file : files_) {
      if (file.bytes.empty()) fresh.push_back(&file);
    }
    const int threads = static_cast<int>(std::min(std::thread::hardware_concurrency(), 8U));
    share_out(fresh.size(), threads, [&](std::size_t i) {
      std::list<Petitions> petitions;
      petitions.push_back(read(*fresh[i]));
      fresh[i]->fresh = extract_of(petitions);
      fresh[i]->crosses = !masters_missing(petitions).empty();
    });
    for (File* file : fresh) {
      file->bytes = file->crosses ? std::string_view(file->fresh)
                                  : file->snapshot->keep(file->place.name, std::move(file->fresh));
    }
  }

  void note_places() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (const auto extract = docket::Extract::read(files_[i].bytes)) places_.add(*extract, i);
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

  void work_out_crossing(File& file) {
    if (places_.empty()) note_places();
    Others others;
    std::set<std::size_t> named;
    std::list<Petitions> lists;
    lists.push_back(read(file));
    const auto read_other = [&](std::size_t number) {
      const File& other = files_[number];
      const std::string path = other.place.path();
      if (named.insert(number).second) others.emplace_back(path, book::state_of(root_, path));
      return read(other);
    };
    add_masters(lists, places_, read_other,
                [&](const PetitionId& id) { rest_on_period(id.period(), others); });
    file.bytes = file.snapshot->keep(file.place.name, extract_of(lists), std::move(others));
  }

  const std::filesystem::path root_;
  PetitionRows& rows_;
  const std::vector<std::string>* fields_;
  docket::Law law_;
  std::vector<File> files_;
  PetitionPlaces places_;
};

book::Wanted all_but_petitions() {
  book::Wanted wanted;
  wanted.visits = false;
  wanted.rosters = false;
  return wanted;
}

/// `fields`: null, all of them, and what is known of files that have not changed is believed.
std::optional<PetitionRows> rows_of(Context& context, const FieldsAsked* fields) {
  try {
    const auto& root = book_root(context);
    book::Ground ground = book::ground_of(root);
    ground.ignored = fields != nullptr;
    PetitionRows rows{.records = book::load_or_throw(root, all_but_petitions()),
                      .calendar = {},
                      .as_of = context.desk.today,
                      .snapshots = {},
                      .extracts = {},
                      .files = {}};
    rows.calendar = domain::work_calendar(rows.records.registry);
    const auto asked =
        fields == nullptr ? std::vector<std::string>() : (*fields)(rows.records.settings.petitions);
    Assembly(context, rows, fields == nullptr ? nullptr : &asked).put_together(ground);
    return rows;
  } catch (const Error& error) {
    if (error.fault() != Fault::data) throw;
    return std::nullopt;
  }
}

}  // namespace

std::optional<PetitionRows> petition_rows(Context& context) { return rows_of(context, nullptr); }

std::optional<PetitionRows> petition_rows_anew(Context& context, const FieldsAsked& fields) {
  return rows_of(context, &fields);
}

}  // namespace lapthach::cli
