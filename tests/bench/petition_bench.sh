# CPU of one event on one petition beside that of a bare git commit of one changed file:
# `bash petition_bench.sh LAPTHACH [RUNS] [PETITIONS...]`. Each book has 40 periods of ten years.
set -eu
program=$(realpath "$1") runs=${2:-9}
shift $(($# < 2 ? $# : 2))
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LC_ALL=C LAPTHACH_TODAY=2024-12-31 GIT_CONFIG_GLOBAL=$place/gitconfig XDG_STATE_HOME=$place/state
git config --global user.name Thư && git config --global user.email thu@example.com
git config --global init.defaultBranch main

# cpu FILE WORDS...: adds the seconds of user and system time, children too, as a line to FILE.
TIMEFORMAT='%U %S'
cpu() {
  local file=$1
  shift
  { time "$@" > "$place/said" 2>&1 || { cat "$place/said" >&3; exit 1; }; } 2>&1 3>&2 |
    awk '{print $1 + $2}' >> "$file"
}
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
by_git() { echo "$1" > mine.txt; git commit --quiet mine.txt -m mine; }

# row NAME FILE: one line of the table.
row() {
  awk -v name="$1" -v ours="$(median "$2")" -v gits="$(median git)" -v n="$petitions" 'BEGIN {
    printf "%9d  %-17s %7.1f ms %7.1f ms %6.2f  at most 2\n", n, name, ours * 1e3, gits * 1e3, ours / gits }'
}

make_book() {
  { echo id,name,kind; for i in $(seq 20); do echo "xa-$i,Xã số $i,commune"; done; } > units.csv
  { echo id,name,unit; for i in $(seq 200); do echo "thon-$i,Thôn $i,xa-$(((i - 1) % 20 + 1))"; done; } > cells.csv
  { echo id,name,level,kind; echo phong-tnmt,Phòng Tài nguyên,district,office; } > agencies.csv
  awk -v n="$petitions" 'BEGIN {
    print "period,cell,title,text,level,lead"
    for (i = 0; i < n; ++i)
      printf "%d-Q%d,thon-%d,Việc %d,\"Đề nghị sửa đường thôn, đoạn số %d dài %d mét.\",%s,%s\n",
             2015 + int(i / 4) % 10, i % 4 + 1, i % 200 + 1, i, i, i % 900,
             i % 2 ? "district" : "", i % 2 ? "phong-tnmt" : ""
  }' > petitions.csv
  "$program" init --quiet book
  cd book
  for kind in units cells agencies petitions; do "$program" import --quiet $kind ../$kind.csv; done
  "$program" petition list level:district --ids > ../directed
  "$program" petition list stage:intake --ids > ../taken-in
  echo one > mine.txt && git add mine.txt && git commit --quiet -m mine
}

# pick FILE NUMBER: a line of the file, another for each number.
pick() { sed -n "$(($2 * 37 % $(wc -l < "$1") + 1))p" "$1"; }

measure() {
  echo 'Đã gọi điện hỏi.' > ../note.txt
  for run in $(seq "$runs"); do
    echo "Đề nghị nạo vét mương tiêu số $run." > ../said.txt
    cpu ../git by_git "$run"
    cpu ../note "$program" petition note "$(pick ../directed "$run")" --text-file ../note.txt
    cpu ../classify "$program" petition classify "$(pick ../taken-in "$run")" --level district
    cpu ../raise "$program" petition raise 2024-Q4 --cell "thon-$run" --text-file ../said.txt
  done
}

printf '%9s  %-17s %10s %10s %6s\n' petitions command CPU 'git commit' ratio
[ $# -gt 0 ] || set -- 1000 4000 16000
for petitions in "$@"; do
  rm -rf "$place/size" && mkdir "$place/size" && cd "$place/size"
  make_book
  measure
  cd ..
  for name in note classify raise; do row "petition $name" $name; done
done
