// Books in the making.
#include "fault/scenario.hpp"

#include <fstream>
#include <stdexcept>

#include "fault/shell.hpp"

namespace fault {
namespace {

namespace fs = std::filesystem;

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
cat > ../csv/other.csv <<'E'
id,name,level,kind,from,to,successors
phong-nn,Phòng Nông nghiệp,district,office,,,
phong-yt,Phòng Y tế,district,office,,,
E
echo 'Cống thoát nước thôn A bị tắc.' > ../csv/said.txt
printf 'a paper \000 of bytes' > ../csv/paper.pdf
{
  echo period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes
  for year in 2014 2015 2016 2017 2018; do for quarter in 1 2 3 4; do
    echo $year-Q$quarter,thon-b,tran-thi-b,$year-$(printf %02d $((quarter * 3)))-05,done,25,28,3,0,91.5,,
  done; done
} > ../csv/many.csv
cat > ../csv/visit.yaml <<'E'
- cell: thon-a
  visitors:
    - official: tran-thi-b
  members: 30
  present: 27
  opinions:
    - text: Đề nghị làm cống thoát nước
      petition: new
- cell: thon-b
  visitors:
    - official: nguyen-van-a
  members: 31
  present: 30
E
cat > ../csv/amend.yaml <<'E'
id: bs-1
effective: 2019-10-01
basis: Thông báo 15-TB/HU
changes:
  - kind: role
    team: t01
    in: tran-thi-b
    role: deputy
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
          {"import", kind == "many" ? "visits" : kind, "../csv/" + kind + ".csv"}};
}

std::string trimmed(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

std::string require(const fs::path& directory, const std::string& command) {
  const Answer answer = shell(directory, command);
  if (answer.status != 0) throw std::runtime_error(command + ": " + answer.output);
  return trimmed(answer.output);
}

Template prepare_beginning(const Scenario& scenario, const fs::path& directory) {
  const fs::path place = directory / "desk";
  fs::create_directories(place);
  fs::create_directories(directory / "csv");
  std::ofstream(directory / "csv/other.csv")
      << "id,name,level,kind\nphong-nn,Phòng Nông nghiệp,district,office\n";
  require(place, "echo mine > mine.txt; " + scenario.prepare);
  Template made{.scenario = scenario, .place = place};
  const Scratch trial(directory);
  const fs::path desk = copy_of(made, trial.path());
  require(desk, line_of(scenario));
  made.content[1][0] = content_of(desk / "so", "HEAD");
  return made;
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
      import_of("many", base),
      {"import cells packed",
       import_line("units") + "git gc -q && git pack-refs --all || exit 1\n",
       {"import", "cells", "../csv/cells.csv"}},
      {"assign draw", import_line(base), {"assign", "draw", "2019-Q4"}},
      {"assign publish",
       import_line(base) + "lapthach assign draw 2019-Q4 --quiet >/dev/null || exit 1\n",
       {"assign", "publish", "2019-Q4"}},
      {"assign amend", import_line(base), {"assign", "amend", "../csv/amend.yaml"}},
      {"record visit",
       import_line(base),
       {"record", "visit", "2019-Q3", "--from", "../csv/visit.yaml"}},
      {"record guidance",
       import_line(base),
       {"record", "guidance", "2019-Q3", "--id", "dai-hoi", "--text", "Đại hội"}},
      {"record appointment",
       import_line(base),
       {"record", "appointment", "2019-Q3", "--unit", "xa-mot", "--date", "2019-07-02"}},
      {"record close",
       import_line(base) + "lapthach assign draw 2019-Q3 --quiet >/dev/null && "
                           "lapthach assign publish 2019-Q3 --quiet || exit 1\n",
       {"record", "close", "2019-Q3", "--gap", "team/t01=bão"}},
      {"petition raise",
       import_line("units cells"),
       {"petition", "raise", "2019-Q3", "--cell", "thon-a", "--text-file", "../csv/said.txt"}},
      {"petition answer with a paper",
       import_line("units cells") +
           "lapthach petition raise 2019-Q3 --cell thon-a --text-file ../csv/said.txt --quiet "
           ">/dev/null || exit 1\n",
       // A second answer would not be legal: a retry after a fault needs a key.
       {"petition", "answer", "2019Q3", "--on-the-spot", "--level", "grassroots", "--file",
        "../csv/paper.pdf", "--key", "paper"}},
      {"init", "", {"init", "so"}, true},
      {"init in an empty directory", "mkdir so", {"init", "so"}, true},
  };
  return list;
}

std::string line_of(const Scenario& scenario) {
  std::string line = "lapthach";
  for (const std::string& word : scenario.command) line += " '" + word + "'";
  return line;
}

Content content_of(const fs::path& book, const std::string& commit) {
  return require(book, "git ls-tree -r " + commit + " | grep -v staged.txt");
}

fs::path copy_of(const Template& made, const fs::path& directory) {
  constexpr auto all = fs::copy_options::recursive | fs::copy_options::copy_symlinks;
  fs::copy(made.place.parent_path() / "csv", directory / "csv", all);
  fs::copy(made.place, directory / made.place.filename(), all);
  return directory / made.place.filename();
}

Template prepare(const Scenario& scenario, const fs::path& directory) {
  if (scenario.begins_book) return prepare_beginning(scenario, directory);
  fs::create_directories(directory);
  require(directory, std::string(make_book) + scenario.prepare);
  Template made{.scenario = scenario, .place = directory / "book"};
  made.before = require(made.place, "git rev-parse HEAD");
  made.content[0][0] = content_of(made.place, "HEAD");
  const Scratch trial(directory);
  const fs::path book = copy_of(made, trial.path());
  require(book, line_of(scenario));
  made.subject = require(book, "git log -1 --format=%s");
  made.file = require(book, "git diff --name-only --diff-filter=M HEAD~ HEAD | head -1");
  if (made.file.empty()) made.file = require(book, "git diff --name-only HEAD~ HEAD | head -1");
  made.content[1][0] = content_of(book, "HEAD");
  require(book, other_command);
  made.content[1][1] = content_of(book, "HEAD");
  require(book, "git reset -q --hard " + made.before + " && " + other_command);
  made.content[0][1] = content_of(book, "HEAD");
  return made;
}

}  // namespace fault
