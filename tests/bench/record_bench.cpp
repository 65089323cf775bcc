// CPU of recording beside that of bare git: `bench_record LAPTHACH [RUNS]` makes a book of ten
// years (20 communes, 200 cells, 40 periods) out of one import of 10,000 visits, then records
// visits in it. Prints the median of each command, and what it is in terms of git's.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

constexpr int communes = 20, cells = 200, periods = 40, second_visitors = 50;

/// CPU seconds of a shell command and all it starts. Throws when it fails.
double cpu_of(const fs::path& directory, const std::string& command) {
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(directory.c_str()) != 0) _exit(126);
    execl("/bin/sh", "sh", "-c", ("exec " + command).c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (status != 0) throw std::runtime_error(command);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void run(const fs::path& directory, const std::string& script) {
  cpu_of(directory, "sh -e <<'END'\n" + script + "\nEND\n");
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void write_tables(const fs::path& place) {
  std::ofstream units(place / "units.csv"), cell_list(place / "cells.csv");
  std::ofstream officials(place / "officials.csv"), teams(place / "teams.csv");
  units << "id,name,kind\n";
  cell_list << "id,name,unit,members,exempt\n";
  officials << "id,name,post,rank\n";
  teams << "decision,effective,team,official,role,units\n";
  for (int i = 0; i < communes; ++i) {
    units << fmt::format("xa-{0},Xã số {0},commune\n", i);
  }
  for (int i = 0; i < cells; ++i) {
    cell_list << fmt::format("cb-{0},Chi bộ số {0},xa-{1},{2},2\n", i, i % communes, 30 + i % 20);
    officials << fmt::format("can-bo-{0},Nguyễn Văn {0},Cán bộ,member\n", i);
    teams << fmt::format("37-qd,2009-01-01,to-{1},can-bo-{0},member,xa-{1}\n", i, i % communes);
  }
}

std::string day_of(int period) {
  return fmt::format("{}-{:02}-01", 2010 + period / 4, period % 4 * 3 + 1);
}

void write_visits(const fs::path& file) {
  std::ofstream visits(file);
  visits
      << "period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes\n";
  for (int period = 0; period < periods; ++period) {
    for (int row = 0; row < cells + second_visitors; ++row) {
      const int cell = row % cells, official = row < cells ? cell : (cell + communes) % cells;
      visits << fmt::format("{}-Q{},cb-{},can-bo-{},{},done,{},{},2,0,91.5,Tốt,Họp đúng giờ\n",
                            2010 + period / 4, period % 4 + 1, cell, official, day_of(period),
                            26 + cell % 20, 30 + cell % 20);
    }
  }
}

void make_book(const fs::path& place, const std::string& lapthach) {
  write_tables(place);
  write_visits(place / "visits.csv");
  run(place, lapthach +
                 " init --quiet empty\ncd empty\n"
                 "for kind in units cells officials teams; do\n" +
                 lapthach + " import --quiet $kind ../$kind.csv\ndone");
}

void compare(const char* name, double ours, double gits, double most) {
  std::printf("%-14s %7.3f s CPU, git %7.3f s: %.2f times (at most %.0f)\n", name, ours, gits,
              ours / gits, most);
}

void bench_import(const fs::path& place, const std::string& lapthach, int runs) {
  std::vector<double> ours, gits;
  for (int i = 0; i < runs; ++i) {
    // Nothing is deleted between: ext4 looks long for a new inode after that, for us and for git.
    const fs::path book = place / fmt::format("book-{}", i),
                   bare = place / fmt::format("bare-{}", i);
    fs::copy(place / "empty", book, fs::copy_options::recursive);
    fs::copy(place / "empty", bare, fs::copy_options::recursive);
    ours.push_back(cpu_of(book, lapthach + " import --quiet visits ../visits.csv"));
    run(place, fmt::format("cp -R {}/20* {}/", book.string(), bare.string()));
    gits.push_back(cpu_of(bare, "git add .") + cpu_of(bare, "git commit --quiet --message visits"));
  }
  fs::rename(place / "book-0", place / "book");
  compare("import visits", median(ours), median(gits), 3);
}

void bench_visit(const fs::path& place, const std::string& lapthach, int runs) {
  std::vector<double> ours, gits;
  fs::copy(place / "book", place / "bare", fs::copy_options::recursive);
  for (int i = 0; i < runs; ++i) {
    ours.push_back(cpu_of(
        place / "book",
        fmt::format("{} record visit 2019-Q4 --quiet --cell cb-{} --date 2019-10-02 --official "
                    "can-bo-{} --members 45 --present 40 --excused 5 --unexcused 0",
                    lapthach, i, i)));
    run(place, fmt::format("echo '# {}' >> bare/2019-Q4/visits/xa-{}.yaml", i, i % communes));
    gits.push_back(cpu_of(place / "bare", "git commit --quiet --all --message visit"));
  }
  compare("record visit", median(ours), median(gits), 2);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "bench_record LAPTHACH [RUNS]\n");
    return 2;
  }
  const std::string lapthach = fs::absolute(argv[1]).string();
  const int runs = argc > 2 ? std::atoi(argv[2]) : 11;
  setenv("LAPTHACH_TODAY", "2019-12-01", 1);
  const fs::path place = fs::temp_directory_path() / fmt::format("bench-record-{}", getpid());
  fs::create_directories(place);
  try {
    make_book(place, lapthach);
    bench_import(place, lapthach, std::max(1, runs / 3));
    bench_visit(place, lapthach, runs);
  } catch (const std::exception& failed) {
    std::fprintf(stderr, "failed: %s\n", failed.what());
    return 1;
  }
  fs::remove_all(place);
}
