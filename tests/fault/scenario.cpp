// Books in the making, and the invariants of the store.
#include "fault/scenario.hpp"

#include <stdexcept>

#include "fault/shell.hpp"

namespace fault {
namespace {

namespace fs = std::filesystem;

constexpr const char* human_dirt = " M notes.txt|?? scratch.txt|M  staged.txt|";

/// The files that the commands import, and a human's own.
constexpr const char* make_book = R"(
lapthach init --quiet book && cd book || exit 1
mkdir ../csv
cat > ../csv/units.csv <<'E'
id,name,kind,parent,code,from,to,successors
huyen,Huyện,district,,,,,
xa-mot,Xã Một,commune,huyen,00001,,,
E
cat > ../csv/cells.csv <<'E'
id,name,unit,kind,members,exempt,secretary,phone,time,venue,from,to
thon-a,Thôn A,xa-mot,residential,30,2,,,07:30,,,
thon-b,Thôn B,xa-mot,residential,31,2,,,07:30,,,
thon-c,Thôn C,xa-mot,residential,32,2,,,19:30,,,
E
cat > ../csv/officials.csv <<'E'
id,name,post,rank,home_cell,home_unit,phone,from,to
nguyen-van-a,Nguyễn Văn A,Trưởng phòng,standing,,,,,
tran-thi-b,Trần Thị B,Phó phòng,member,,,,,
E
cat > ../csv/teams.csv <<'E'
decision,effective,team,official,role,units
qd-1,2019-01-01,t01,nguyen-van-a,leader,xa-mot
qd-1,2019-01-01,t01,tran-thi-b,member,xa-mot
E
cat > ../csv/agencies.csv <<'E'
id,name,level,kind,from,to,successors
phong-tnmt,Phòng Tài nguyên,district,office,,,
E
cat > ../csv/holidays.csv <<'E'
date,kind,name
2019-09-02,off,Quốc khánh
E
cat > ../csv/unavailable.csv <<'E'
official,from,to,reason
tran-thi-b,2019-12-01,2019-12-31,đi học
E
cat > ../csv/travel.csv <<'E'
official,cell,cost
tran-thi-b,thon-a,5
E
cat > ../csv/visits.csv <<'E'
period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes
2019-Q3,thon-a,tran-thi-b,2019-07-01,done,25,28,3,0,91.5,,
E
echo one > notes.txt; echo one > staged.txt
git add notes.txt staged.txt && git commit -qm 'a human starts' || exit 1
echo two > notes.txt; echo two > staged.txt; git add staged.txt; echo mine > scratch.txt
)";

std::string import_line(const std::string& kinds) {
  return "for kind in " + kinds +
         "; do lapthach import $kind ../csv/$kind.csv --quiet || exit 1; done\n";
}

Scenario import_of(const std::string& kind, const std::string& needs) {
  return {"import " + kind,
          needs.empty() ? "" : import_line(needs),
          {"import", kind, "../csv/" + kind + ".csv"}};
}

/// `text` on one line, '|' for each line break.
std::string joined(std::string text) {
  for (char& c : text) c = c == '\n' ? '|' : c;
  return text;
}

std::string git(const fs::path& book, const std::string& arguments) {
  std::string output = shell(book, "git " + arguments).output;
  while (output.ends_with('\n')) output.pop_back();
  return output;
}

std::string run_line(const Scenario& scenario) {
  std::string line = "lapthach";
  for (const std::string& word : scenario.command) line += " '" + word + "'";
  return line;
}

std::string leftovers(const fs::path& book) {
  return shell(book,
               "find . -name '*.lapthach-*' -o -name '.lapthach-*' -o -name '*.conflict-*'; "
               "find .git -name '*.lock' -not -path '*/lapthach/*'; "
               "find .git/lapthach -name 'pending*' 2>/dev/null")
      .output;
}

std::string human_harmed(const fs::path& book) {
  const std::string status = joined(shell(book, "git status --porcelain | sort").output);
  if (status != human_dirt) return "git status: " + status;
  if (slurp(book / "notes.txt") != "two\n" || slurp(book / "scratch.txt") != "mine\n" ||
      git(book, "show :staged.txt") != "two") {
    return "a human's bytes are lost";
  }
  const Answer own = shell(book, "git commit -qm own && git show --format= --name-only HEAD");
  if (own.output != "staged.txt\n") return "a human's commit has: " + joined(own.output);
  return {};
}

}  // namespace

const std::vector<Scenario>& scenarios() {
  static const std::string base = "units cells officials teams";
  static const std::vector<Scenario> list = {
      import_of("units", ""),
      import_of("cells", "units"),
      import_of("officials", "units cells"),
      import_of("teams", "units cells officials"),
      import_of("agencies", ""),
      import_of("holidays", ""),
      import_of("unavailable", base),
      import_of("travel", base),
      import_of("visits", base),
      {"assign draw", import_line(base), {"assign", "draw", "2019-Q4"}},
      {"assign publish",
       import_line(base) + "lapthach assign draw 2019-Q4 --quiet >/dev/null || exit 1\n",
       {"assign", "publish", "2019-Q4"}},
  };
  return list;
}

Template prepare(const Scenario& scenario, const fs::path& directory) {
  fs::create_directories(directory);
  const fs::path book = directory / "book";
  const Answer made = shell(directory, std::string(make_book) + scenario.prepare);
  if (made.status != 0) throw std::runtime_error(scenario.name + ": " + made.output);
  Template result{scenario, book, git(book, "rev-parse HEAD"), {}};
  Scratch trial(directory);
  fs::copy(directory / "csv", trial.path() / "csv");
  fs::copy(book, trial.path() / "book",
           fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  const Answer done = shell(trial.path() / "book", run_line(scenario));
  if (done.status != 0) throw std::runtime_error(scenario.name + ": " + done.output);
  result.tree = git(trial.path() / "book", "rev-parse HEAD^{tree}");
  return result;
}

std::string violation(const Template& made, const fs::path& book, int status) {
  if (const Answer fsck = shell(book, "git fsck --full --no-dangling"); fsck.status != 0) {
    return "git fsck: " + joined(fsck.output);
  }
  const std::string head = git(book, "rev-parse HEAD");
  const bool in = head != made.before;
  if (in && git(book, "rev-parse HEAD^{tree}") != made.tree) return "half a change in HEAD";
  if (status == 0 && !in) return "lost: acknowledged, but not in HEAD";
  const bool refused = status != 0 && status < 128;
  if (refused && in &&
      slurp(book.parent_path() / "err").find("is in the book's history") == std::string::npos) {
    return "said no, but it is in HEAD";
  }
  const Answer again = shell(book, run_line(made.scenario));
  if (again.status != 0) return "the next command fails: " + joined(again.output);
  if (git(book, "rev-parse HEAD^{tree}") != made.tree) return "the next command makes another book";
  if (git(book, "rev-list --count " + made.before + "..HEAD") != "1") return "done twice";
  if (const std::string left = leftovers(book); !left.empty())
    return "left behind: " + joined(left);
  return human_harmed(book);
}

}  // namespace fault
