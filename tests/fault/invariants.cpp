// Looks with git's own eyes, and runs the command again.
#include "fault/invariants.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace fault {
namespace {

namespace fs = std::filesystem;

constexpr const char* admits = "is in the book's history";

/// `text` on one line, '|' for each line break.
std::string joined(std::string text) {
  std::replace(text.begin(), text.end(), '\n', '|');
  return text;
}

/// Subjects of the commits since the template's.
std::vector<std::string> subjects(const Template& made, const fs::path& book) {
  std::istringstream log(shell(book, "git log --format=%s " + made.before + "..HEAD").output);
  std::vector<std::string> all;
  for (std::string line; std::getline(log, line);) all.push_back(line);
  return all;
}

long count(const std::vector<std::string>& all, const std::string& subject) {
  return std::count(all.begin(), all.end(), subject);
}

/// The lines of `left` that are not in `found`.
std::string without(const std::string& left, const std::string& found) {
  std::istringstream lines(left);
  std::string own;
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + found).find("\n" + line + "\n") == std::string::npos) own += line + "\n";
  }
  return own;
}

/// The commits since the template's, and what HEAD holds for them.
std::string wrong_history(const Template& made, const fs::path& book) {
  const auto all = subjects(made, book);
  const long ours = count(all, made.subject), other = count(all, other_subject);
  const long own = count(all, "own");
  if (ours > 1 || other > 1) return "done twice";
  if (ours + other + own != static_cast<long>(all.size())) return "a commit of nobody's";
  if (content_of(book, "HEAD") != made.content[ours][other]) return "half a change in HEAD";
  return {};
}

std::string human_harmed(const Template& made, const fs::path& book) {
  const bool committed = count(subjects(made, book), "own") > 0;
  const std::string dirt =
      committed ? " M notes.txt|?? scratch.txt|" : " M notes.txt|?? scratch.txt|M  staged.txt|";
  const std::string status = joined(shell(book, "git status --porcelain | sort").output);
  if (status != dirt) return "git status: " + status;
  if (slurp(book / "notes.txt") != "two\n" || slurp(book / "scratch.txt") != "mine\n" ||
      slurp(book / "staged.txt") != "two\n") {
    return "a human's bytes are lost";
  }
  if (!committed) shell(book, "git commit -qm own");
  const Answer own =
      shell(book, "git log -1 --format= --name-only --grep='^own$' && git show HEAD:staged.txt");
  if (own.output != "staged.txt\ntwo\n") return "a human's commit has: " + joined(own.output);
  return {};
}

/// New contents lie beside their file only while a journal says so: also when a power cut has
/// brought them back, for a later command uses the same name, and would take them for a human's.
bool has_unknown_leftovers(const fs::path& book) {
  if (fs::exists(book / ".git/lapthach/pending")) return false;
  for (auto entry = fs::recursive_directory_iterator(book); entry != fs::end(entry); ++entry) {
    const std::string name = entry->path().filename().string();
    if (name == ".git") entry.disable_recursion_pending();
    if (name.starts_with(".lapthach-new.")) return true;
  }
  return false;
}

std::string wrong_book(const Template& made, const fs::path& book, const Outcome& outcome) {
  if (const Answer fsck = shell(book, "git fsck --full --no-dangling"); fsck.status != 0) {
    return "git fsck: " + joined(fsck.output);
  }
  const bool in = has_change(made, book);
  if (std::string wrong = wrong_history(made, book); !wrong.empty()) return wrong;
  if (!in && (outcome.status == 0 || outcome.was_in)) return "lost: acknowledged, but not in HEAD";
  const bool refused = outcome.status != 0 && outcome.status < 128;
  if (refused && in && !outcome.was_in && outcome.said.find(admits) == std::string::npos) {
    return "said no, but it is in HEAD: " + joined(outcome.said);
  }
  if (has_unknown_leftovers(book)) return "left behind, and no journal tells of it";
  const std::string own = without(leftovers(book), outcome.found);
  if (outcome.tidy && refused && !in && !own.empty())
    return "left behind by itself: " + joined(own);
  const bool came_between = count(subjects(made, book), other_subject) > 0;
  const bool refuses = made.scenario.last_only && came_between && !in;
  const Answer again = shell(book, line_of(made.scenario));
  if (refuses != (again.status == 1) || (again.status != 0 && !refuses)) {
    return "the next command ends with " + std::to_string(again.status) + ": " +
           joined(again.output);
  }
  if (has_change(made, book) == refuses) return "the next command does not do it";
  if (std::string wrong = wrong_history(made, book); !wrong.empty()) return "then " + wrong;
  if (const std::string left = leftovers(book); !left.empty())
    return "left behind: " + joined(left);
  return human_harmed(made, book);
}

bool is_whole(const Template& made, const fs::path& book) {
  return shell(book, "lapthach check && git fsck --full && test -z \"$(git status --porcelain)\"")
                 .status == 0 &&
         content_of(book, "HEAD") == made.content[1][0];
}

/// After init: people and commands know a book by its settings, which are there when all is.
std::string wrong_beginning(const Template& made, const fs::path& desk, const Outcome& outcome) {
  const fs::path book = desk / "so";
  const bool begun = fs::exists(book / "lapthach.yaml");
  if (begun && !is_whole(made, book)) return "half a book";
  if (!begun && outcome.status == 0) return "lost: acknowledged, but not there";
  const Answer again = shell(desk, line_of(made.scenario));
  if (!begun && again.status != 0) return "init again: " + joined(again.output);
  if (!is_whole(made, book)) return "init again does not make the book";
  if (shell(desk, line_of(made.scenario)).status == 0)
    return "init takes a book for an empty place";
  // Whatever it could not remove itself, the first command that writes does.
  const Answer next = shell(desk, "lapthach -C so import agencies ../csv/other.csv");
  if (next.status != 0) return "the next command fails: " + joined(next.output);
  if (const std::string left = leftovers(book); !left.empty())
    return "left behind: " + joined(left);
  const std::string all = joined(shell(desk, "ls -A").output);
  if (all != "mine.txt|so|") return "beside the book: " + all;
  return slurp(desk / "mine.txt") == "mine\n" ? "" : "a human's bytes are lost";
}

}  // namespace

std::string leftovers(const fs::path& place) {
  if (!fs::exists(place / ".git")) return {};
  return shell(place,
               "find . -name '*.lapthach-*' -o -name '.lapthach-*' -o -name '*.conflict-*'; "
               "find .git -name '*.lock' -not -path '*/lapthach/*'; "
               "find .git/lapthach -name '*pending*' -o -name '*index*' -o -name objects ")
      .output;
}

bool has_change(const Template& made, const fs::path& place) {
  return !made.scenario.begins_book && count(subjects(made, place), made.subject) > 0;
}

std::string violation(const Template& made, const fs::path& place, const Outcome& outcome) {
  return made.scenario.begins_book ? wrong_beginning(made, place, outcome)
                                   : wrong_book(made, place, outcome);
}

}  // namespace fault
