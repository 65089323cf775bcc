# CPU of one event on one petition beside that of a bare git commit of one changed file:
# `bash petition_bench.sh LAPTHACH [RUNS] [PETITIONS]`. The book has 40 periods of ten years.
set -eu
program=$(realpath "$1") runs=${2:-9} petitions=${3:-4000}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LC_ALL=C LAPTHACH_TODAY=2024-12-31 GIT_CONFIG_GLOBAL=$place/gitconfig
git config --global user.name Thư && git config --global user.email thu@example.com
git config --global init.defaultBranch main

{ echo id,name,kind; for i in $(seq 20); do echo "xa-$i,Xã số $i,commune"; done; } > units.csv
{ echo id,name,unit; for i in $(seq 200); do echo "thon-$i,Thôn $i,xa-$(((i - 1) % 20 + 1))"; done; } > cells.csv
{ echo id,name,level,kind; echo phong-tnmt,Phòng Tài nguyên,district,office; } > agencies.csv
awk -v n="$petitions" 'BEGIN {
  print "period,cell,title,text,level,lead"
  for (i = 0; i < n; ++i)
    printf "%d-Q%d,thon-%d,Việc %d,\"Đề nghị sửa đường thôn, đoạn số %d dài %d mét.\",district,phong-tnmt\n",
           2015 + int(i / 4) % 10, i % 4 + 1, i % 200 + 1, i, i, i % 900
}' > petitions.csv
"$program" init --quiet book
cd book
for kind in units cells agencies petitions; do "$program" import --quiet $kind ../$kind.csv; done
"$program" petition list --ids > ../ids
echo 'Đã gọi điện hỏi.' > ../note.txt
echo one > mine.txt && git add mine.txt && git commit --quiet -m mine

# cpu WORDS...: seconds of user and system time, children too.
TIMEFORMAT='%U %S'
cpu() { { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{print $1 + $2}'; }
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
by_git() { echo "$1" > mine.txt; git commit --quiet mine.txt -m mine; }
for run in $(seq "$runs"); do
  id=$(sed -n "$((run * 37 % petitions + 1))p" ../ids)
  cpu by_git "$run" >> ../git
  cpu "$program" petition note "$id" --text-file ../note.txt >> ../note
done
git=$(median ../git) note=$(median ../note)
awk -v g="$git" -v n="$note" -v p="$petitions" 'BEGIN {
  printf "%d petitions: git commit %.1f ms, petition note %.1f ms, ratio %.2f\n", p, g * 1e3, n * 1e3, n / g }'
