// Writes with the writer of the book room, so that the files are as a command leaves them.
#include "book_files.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

#include "book/layout.hpp"
#include "book/merge_driver.hpp"
#include "book/modeline.hpp"
#include "book/order.hpp"
#include "book/writer.hpp"
#include "lapthach/book/book.hpp"
#include "lapthach/book/merge.hpp"

namespace bench {

using namespace lapthach;
using namespace lapthach::book;
using namespace lapthach::domain;
namespace fs = std::filesystem;

namespace {

void write_file(const fs::path& root, const Path& file, const std::string& bytes) {
  fs::create_directories((root / file).parent_path());
  std::ofstream stream(root / file, std::ios::binary);
  stream << bytes;
  stream.close();
  if (!stream) throw std::runtime_error("cannot write " + (root / file).string());
}

void write_with_modeline(const fs::path& root, const Path& file, const std::string& bytes) {
  write_file(root, file, modeline(file) + bytes);
}

void write_visits(const Records& records, const PeriodBook& book, const fs::path& root) {
  std::map<UnitId, std::vector<Visit>> units;
  for (const Visit& visit : book.visits) {
    units[cell_on(records.registry, visit.cell, visit.date)->unit].push_back(visit);
  }
  for (auto& [unit, visits] : units) {
    sort_records(visits);
    for (std::size_t from = 0; from < visits.size(); from += most_visits_in_file) {
      const std::size_t to = std::min<std::size_t>(visits.size(), from + most_visits_in_file);
      const std::vector<Visit> part(visits.begin() + static_cast<std::ptrdiff_t>(from),
                                    visits.begin() + static_cast<std::ptrdiff_t>(to));
      const int number = static_cast<int>(from) / most_visits_in_file + 1;
      write_with_modeline(root, visits_path(book.period, unit, number),
                          write_record(VisitsFile{part, book.sessions}));
    }
  }
}

void run_git(const fs::path& root, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", root.string(), "-c", "gc.auto=0"});
  const pid_t child = fork();
  if (child == 0) {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    execvp("git", argv.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("git failed: " + words.back());
}

}  // namespace

void write_frame(const Records& records, const fs::path& root) {
  write_with_modeline(root, Path(settings_path), write_record(records.settings));
  for_each_list(records.registry, [&](std::string_view key, const auto& list) {
    write_with_modeline(root, registry_path(key), write_list(key, list));
  });
  for (const Decision& decision : records.decisions) {
    write_with_modeline(root, decision_path(decision.id), write(decision));
  }
  write_file(root, ".gitattributes", attributes_for_git());
  write_file(root, ".gitignore", "/private/\n");
}

void write_period(const Records& records, PeriodBook book, const fs::path& root) {
  write_with_modeline(root, period_path(book.period), write(*book.record));
  write_visits(records, book, root);
  const Records empty;
  for (const FileChange& file : petition_files(empty, book.petitions)) {
    write_file(root, file.path, *file.bytes);
  }
}

void commit_all(const fs::path& root, Date day) {
  const std::string when = to_string(day) + "T07:00:00+0700";
  for (const char* who : {"GIT_AUTHOR_", "GIT_COMMITTER_"}) {
    setenv((std::string(who) + "NAME").c_str(), "Nguyễn Thị Thư", 1);
    setenv((std::string(who) + "EMAIL").c_str(), "thu@example.com", 1);
    setenv((std::string(who) + "DATE").c_str(), when.c_str(), 1);
  }
  setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
  setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
  run_git(root, {"init", "--quiet", "--initial-branch=main"});
  run_git(root, {"add", "."});
  run_git(root, {"commit", "--quiet", "--no-gpg-sign", "--message", "Begin the book"});
  prepare_clone(root);
}

}  // namespace bench
