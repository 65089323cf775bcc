// git and an editor, by hand.
#include "fault/clerk.hpp"

#include <chrono>
#include <fstream>
#include <thread>

#include "fault/shell.hpp"

namespace fault {

namespace fs = std::filesystem;

namespace {

constexpr const char* file_of_the_book = "registry/cells.yaml";

void pause(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

}  // namespace

Day Clerk::work(const std::atomic<bool>& over) {
  while (!over) {
    const int what = below(12);
    if (what < 6) commit();
    if (what == 6 || what == 7) collect();
    if (what == 8) shell(book_, "git pack-refs --all"), ++day_.packings;
    if (what == 9) std::ofstream(book_ / "scratch.txt", std::ios::app) << "mine\n";
    if (what > 9) save();
    pause(below(150));
  }
  return std::move(day_);
}

void Clerk::commit() {
  const std::string name = "human " + std::to_string(day_.commits + 1);
  std::ofstream(book_ / "notes.txt") << name << "\n";
  // Git refuses while a command holds its lock, and he tries again.
  for (int turn = 0; turn < 20; ++turn) {
    const std::string line = "git add notes.txt && git commit -qm '" + name + "' -- notes.txt";
    if (shell(book_, line).status == 0) {
      ++day_.commits;
      return;
    }
    pause(20 + below(50));
  }
}

void Clerk::collect() {
  shell(book_, below(2) == 0 ? "git gc -q" : "git gc -q --prune=now");
  ++day_.collections;
}

/// One of three ways to save; the bytes begin with what the editor had read before.
void Clerk::save() {
  const fs::path file = book_ / file_of_the_book;
  const std::string token = "# human save " + std::to_string(++day_.saves) + "\n";
  const int way = below(3);
  if (way == 0) {
    std::ofstream(file, std::ios::app) << token;
  } else {
    const std::string bytes = slurp(file) + token;
    pause(below(30));
    const fs::path fresh = book_ / "../fresh";
    std::ofstream(way == 1 ? file : fresh) << bytes;
    if (way == 2) fs::rename(fresh, file);
  }
  pause(below(300));
  for (int turn = 0; turn < 200; ++turn) {
    if (take_back(token)) return;
    pause(50);
  }
  day_.wrong.push_back("lost: " + token);
}

/// Finds the save and undoes it; false when it is nowhere to be seen, perhaps because a command is
/// about to keep it.
bool Clerk::take_back(const std::string& token) {
  const fs::path file = book_ / file_of_the_book;
  for (const auto& entry : fs::directory_iterator(file.parent_path())) {
    const fs::path& path = entry.path();
    if (!path.filename().string().starts_with("cells.yaml.conflict-")) continue;
    if (slurp(path).find(token) == std::string::npos) continue;
    fs::remove(path);
    ++day_.kept_beside;
    return true;
  }
  if (slurp(file).find(token) == std::string::npos) return false;
  const std::string line = std::string("git checkout -q HEAD -- ") + file_of_the_book;
  for (int turn = 0; turn < 200 && shell(book_, line).status != 0; ++turn) pause(20 + below(50));
  ++day_.kept_in_place;
  return true;
}

}  // namespace fault
