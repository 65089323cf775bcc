// Reads the petitions of a book, which make up most of it.
#include <algorithm>

#include "book/loading.hpp"
#include "book/mentions.hpp"
#include "book/order.hpp"
#include "lapthach/book/earlier.hpp"
#include "lapthach/book/petitions_files.hpp"

namespace lapthach::book {

namespace fs = std::filesystem;

namespace {

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

}  // namespace

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

std::vector<domain::Petition> petitions_of(const fs::path& root, const domain::UnitId& unit,
                                           Period from, Period to) {
  std::vector<Path> names;
  std::vector<Diagnostic> faults;
  Loading loading{root, names, faults};
  std::vector<domain::Petition> petitions;
  for (Period period = from; !(to < period); period = period + 1) {
    for (const PetitionsFile& file : petitions_files_of(root, period)) {
      if (file.unit == unit) append(petitions, read_petitions_file(loading, file));
    }
  }
  throw_if_faulty(faults);
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
  std::vector<Path> names;
  std::vector<Diagnostic> faults;
  Loading loading{root, names, faults};
  auto petitions = read_petitions_file(loading, file);
  throw_if_faulty(faults);
  sort_records(petitions);
  return petitions;
}

std::vector<domain::Petition> load_petitions(const fs::path& root, Period period, Thorough& reading,
                                             const Progress& progress) {
  domain::PeriodBook book;
  book.period = period;
  go_on(root, reading, progress, [&](Loading& loading) { read_petitions(loading, book, {}); });
  sort_records(book.petitions);
  return std::move(book.petitions);
}

}  // namespace lapthach::book
