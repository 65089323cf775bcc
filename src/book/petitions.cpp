// Puts changed petitions into their files, at most a hundred in each.
#include <algorithm>
#include <map>

#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/order.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/petitions_files.hpp"

namespace lapthach::book {

using domain::Petition;

namespace {

/// The petitions that a caller holds, all of their periods.
class FromRecords {
 public:
  explicit FromRecords(const domain::Records& records) : records_(records) {}

  const Path* place_of(const domain::PetitionId& id) const {
    const domain::PeriodBook* book = records_.period(id.period());
    if (book == nullptr) return nullptr;
    const auto found = std::ranges::lower_bound(book->petitions, id, {}, &Petition::id);
    const bool is_there = found != book->petitions.end() && found->id == id;
    return is_there ? file_of(*found) : nullptr;
  }

  std::size_t size_of(const Path& path, Period period) const {
    std::size_t size = 0;
    for_each_in(path, period, [&](const Petition&) { ++size; });
    return size;
  }

  std::vector<Petition> read(const Path& path, Period period) const {
    std::vector<Petition> petitions;
    for_each_in(path, period, [&](const Petition& petition) { petitions.push_back(petition); });
    return petitions;
  }

 private:
  template <class Visit>
  void for_each_in(const Path& path, Period period, Visit visit) const {
    const domain::PeriodBook* book = records_.period(period);
    if (book == nullptr) return;
    for (const Petition& petition : book->petitions) {
      const Path* file = file_of(petition);
      if (file != nullptr && *file == path) visit(petition);
    }
  }
  /// Null: it has no place yet.
  const Path* file_of(const Petition& petition) const {
    const int index = petition.mark.file;
    return index < 0 ? nullptr : &records_.files.at(static_cast<std::size_t>(index));
  }

  const domain::Records& records_;
};

/// The petitions of a book whose caller knows only where they stand.
class FromDisk {
 public:
  FromDisk(const std::filesystem::path& root, const PetitionPlaces& places)
      : root_(root), places_(places) {}

  const Path* place_of(const domain::PetitionId& id) const {
    const auto found = places_.files.find(id);
    return found == places_.files.end() ? nullptr : &found->second;
  }

  std::size_t size_of(const Path& path, Period /*period*/) const {
    const auto found = places_.sizes.find(path);
    return found == places_.sizes.end() ? 0 : found->second;
  }

  std::vector<Petition> read(const Path& path, Period period) const {
    if (!places_.sizes.contains(path)) return {};
    const std::string name = path.substr(path.rfind('/') + 1);
    return read_petitions(root_, {period, name, *parse_visits_name(name)});
  }

 private:
  const std::filesystem::path& root_;
  const PetitionPlaces& places_;
};

/// What goes into one file.
struct Portion {
  Period period;
  std::vector<const Petition*> petitions;
};

/// Finds each changed petition its file: the one it stands in, or the first of its unit with room.
template <class Source>
std::map<Path, Portion> share_among_files(const Source& source,
                                          const std::vector<Petition>& changed) {
  std::map<Path, Portion> files;
  std::map<Path, std::size_t> sizes;  // with the new ones
  const auto put = [&](const Path& path, const Petition& petition) {
    Portion& portion = files[path];
    portion.period = petition.id.period();
    portion.petitions.push_back(&petition);
  };
  for (const Petition& petition : changed) {
    if (const Path* place = source.place_of(petition.id)) {
      put(*place, petition);
      continue;
    }
    const Period period = petition.id.period();
    for (int part = 1;; ++part) {
      const Path path = petitions_path(period, petition.unit, part);
      const auto [size, is_new] = sizes.try_emplace(path);
      if (is_new) size->second = source.size_of(path, period);
      if (size->second >= most_petitions_in_file) continue;
      ++size->second;
      put(path, petition);
      break;
    }
  }
  return files;
}

/// One file after the other, so that no more of the book is held than that.
template <class Source>
std::vector<FileChange> written(const Source& source, const std::vector<Petition>& changed) {
  std::vector<FileChange> files;
  for (const auto& [path, portion] : share_among_files(source, changed)) {
    std::vector<Petition> petitions = source.read(path, portion.period);
    for (const Petition* petition : portion.petitions) {
      const auto stored = std::ranges::find(petitions, petition->id, &Petition::id);
      if (stored == petitions.end()) {
        petitions.push_back(*petition);
      } else {
        *stored = *petition;
      }
    }
    sort_records(petitions);
    files.push_back({path, modeline(path) + write_list("petitions", petitions)});
  }
  return files;
}

}  // namespace

std::vector<FileChange> petition_files(const domain::Records& records,
                                       const std::vector<Petition>& changed) {
  return written(FromRecords(records), changed);
}

std::vector<FileChange> petition_files(const std::filesystem::path& root,
                                       const PetitionPlaces& places,
                                       const std::vector<Petition>& changed) {
  return written(FromDisk(root, places), changed);
}

}  // namespace lapthach::book
