// Puts changed petitions into their files, at most a hundred in each.
#include <algorithm>
#include <map>

#include "book/layout.hpp"
#include "book/modeline.hpp"
#include "book/order.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"

namespace lapthach::book {

using domain::Petition;

namespace {

/// The petitions of the files under change, by path.
class Shelf {
 public:
  explicit Shelf(const domain::Records& records) : records_(records) {}

  void put(const Petition& petition) {
    if (const Petition* stored = find(petition.id)) {
      std::vector<Petition>& file = open(path_of(*stored), petition.id.period());
      *std::ranges::find(file, petition.id, &Petition::id) = petition;
      return;
    }
    for (int part = 1;; ++part) {
      const Path path = petitions_path(petition.id.period(), petition.unit, part);
      std::vector<Petition>& file = open(path, petition.id.period());
      if (std::ssize(file) >= most_petitions_in_file) continue;
      file.push_back(petition);
      changed_[path] = true;
      return;
    }
  }

  std::vector<FileChange> take() {
    std::vector<FileChange> files;
    for (auto& [path, petitions] : files_) {
      if (!changed_[path]) continue;
      sort_records(petitions);
      files.push_back({path, modeline(path) + write_list("petitions", petitions)});
    }
    return files;
  }

 private:
  const Petition* find(const domain::PetitionId& id) const {
    const domain::PeriodBook* book = records_.period(id.period());
    if (book == nullptr) return nullptr;
    const auto found = std::ranges::lower_bound(book->petitions, id, {}, &Petition::id);
    return found != book->petitions.end() && found->id == id ? &*found : nullptr;
  }

  const Path& path_of(const Petition& stored) {
    const Path& path = records_.files.at(static_cast<std::size_t>(stored.mark.file));
    changed_[path] = true;
    return path;
  }

  /// The petitions that were read from that file.
  std::vector<Petition>& open(const Path& path, Period period) {
    const auto [file, is_new] = files_.try_emplace(path);
    const domain::PeriodBook* book = is_new ? records_.period(period) : nullptr;
    if (book == nullptr) return file->second;
    for (const Petition& petition : book->petitions) {
      const int index = petition.mark.file;
      if (index >= 0 && records_.files[static_cast<std::size_t>(index)] == path) {
        file->second.push_back(petition);
      }
    }
    return file->second;
  }

  const domain::Records& records_;
  std::map<Path, std::vector<Petition>> files_;
  std::map<Path, bool> changed_;
};

}  // namespace

std::vector<FileChange> petition_files(const domain::Records& records,
                                       const std::vector<Petition>& changed) {
  Shelf shelf(records);
  for (const Petition& petition : changed) shelf.put(petition);
  return shelf.take();
}

}  // namespace lapthach::book
