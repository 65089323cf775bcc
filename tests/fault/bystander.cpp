// What he does and what must not happen to it.
#include "fault/bystander.hpp"

#include <chrono>
#include <fstream>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace fault {

namespace fs = std::filesystem;

namespace {

constexpr const char* words = "# a clerk was here\n";

void append(int file) {
  if (write(file, words, std::char_traits<char>::length(words)) < 0) std::perror("save");
}

int open_to_append(const fs::path& file) {
  fs::create_directories(file.parent_path());
  return open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

/// As one that was copied with its times. Git, which counts whole seconds, looks twice at a file
/// that is as young as its index, and would find what a command has hidden.
void make_older(const fs::path& file) {
  const auto earlier = std::chrono::seconds(2);
  fs::last_write_time(file, fs::file_time_type::clock::now() - earlier);
}

void overwrite(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

Bystander::Bystander(Who who, const Template& made, fs::path book)
    : who_(who), made_(made), book_(std::move(book)), file_(book_ / made.file) {
  if (saves()) saved_ = slurp(file_) + words;
  if (who_ == Who::stages) overwrite(book_ / "../words", words);
}

Bystander::~Bystander() {
  if (open_ >= 0) close(open_);
}

bool Bystander::saves() const {
  return who_ == Who::truncates || who_ == Who::replaces || who_ == Who::appends ||
         who_ == Who::holds_open;
}

void Bystander::save() {
  if (who_ == Who::truncates) overwrite(file_, saved_);
  if (who_ == Who::replaces) {
    const fs::path fresh = book_.parent_path() / "fresh";
    overwrite(fresh, saved_);
    fs::create_directories(file_.parent_path());
    fs::rename(fresh, file_);
  }
  if (who_ == Who::appends || who_ == Who::holds_open) open_ = open_to_append(file_);
  if (who_ == Who::appends) {
    append(open_);
    close(std::exchange(open_, -1));
    saved_ = slurp(file_);
    make_older(file_);
  }
  // The clock of the file system ticks every few milliseconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

/// The file itself is afterwards as it was.
void Bystander::stage() {
  const std::string file = "'" + made_.file + "'";
  const Answer added =
      shell(book_, "cp -p " + file + " ../file && cat ../words >> " + file + " && git add " + file);
  done_ = added.status == 0;
  shell(book_, "mv ../file " + file);
}

void Bystander::act() {
  acted_ = true;
  switch (who_) {
    case Who::nobody:
      return;
    case Who::commits:
      done_ = shell(book_, "git commit -qm own").status == 0;
      return;
    case Who::forces_commit:
      done_ = shell(book_, "rm -f .git/index.lock; git commit -qm own -- staged.txt").status == 0;
      return;
    case Who::stages:
      return stage();
    case Who::collects:
      shell(book_, "git gc -q --prune=now");
      return;
    case Who::packs:
      shell(book_, "git pack-refs --all");
      return;
    case Who::runs_another:
      // It may have to wait for the command, which stands still.
      shell(book_, std::string("{ ") + other_command +
                       " > ../other.out 2>&1; echo $? > ../other; } >/dev/null 2>&1 &");
      return;
    default:
      return save();
  }
}

std::string Bystander::saved_and_cleared() {
  if (who_ == Who::holds_open) {
    append(open_);
    close(std::exchange(open_, -1));
  }
  const std::string name = file_.filename().string();
  bool kept = false, in_place = false;
  for (const auto& entry : fs::directory_iterator(file_.parent_path())) {
    const std::string found = entry.path().filename().string();
    if (found != name && !found.starts_with(name + ".conflict-")) continue;
    const std::string bytes = slurp(entry.path());
    const bool his = who_ == Who::holds_open ? bytes.ends_with(words) : bytes == saved_;
    kept = kept || his;
    in_place = in_place || (his && found == name);
    if (found != name) fs::remove(entry.path());
  }
  if (!kept) return "a save is lost";
  const std::string status = "git status --porcelain -uall -- '" + made_.file + "'";
  if (in_place && shell(book_, status).output.empty()) return "git does not see a save";
  if (!shell(book_, "git log --all --format=%h -S'a clerk was here'").output.empty()) {
    return "a save is swept into a commit";
  }
  shell(book_, "git checkout -q HEAD -- '" + made_.file + "' || rm '" + made_.file + "'");
  return {};
}

std::string Bystander::staged_and_cleared() {
  if (!done_) return {};
  const bool kept = shell(book_, "git show ':" + made_.file + "'").output.ends_with(words);
  shell(book_, "git reset -q -- '" + made_.file + "'");
  return kept ? "" : "what a human has staged is lost";
}

std::string Bystander::other_ended() const {
  using namespace std::chrono_literals;
  for (int turn = 0; turn < 2000 && slurp(book_ / "../other").empty(); ++turn) {
    std::this_thread::sleep_for(10ms);
  }
  if (slurp(book_ / "../other") == "0\n") return {};
  return "the other command fails: " + slurp(book_ / "../other.out");
}

std::string Bystander::finish() {
  if (!acted_) return {};
  if (saves()) return saved_and_cleared();
  if (who_ == Who::runs_another) return other_ended();
  if (who_ == Who::stages) return staged_and_cleared();
  const bool commits = who_ == Who::commits || who_ == Who::forces_commit;
  if (commits && done_ && shell(book_, "git log --format=%s | grep -qx own").status != 0) {
    return "a human's commit is lost";
  }
  return {};
}

}  // namespace fault
