# CPU of explain and repair beside reading and drawing, whole commands on a province's book:
# `bash assign_bench.sh LAPTHACH [RUNS]`. 150 teams, 10,350 cells, 3,000 officials, one past period.
set -eu
program=$(realpath "$1") runs=${2:-5}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LC_ALL=C LAPTHACH_TODAY=2020-01-15 GIT_CONFIG_GLOBAL=$place/gitconfig
git config --global user.name Thư && git config --global user.email thu@example.com
git config --global init.defaultBranch main

awk 'BEGIN { print "id,name,kind"; for (u = 0; u < 150; ++u) printf "xa-%d,Xã số %d,commune\n", u, u }' > units.csv
awk 'BEGIN { print "id,name,unit,members,time"
  for (c = 0; c < 10350; ++c) printf "cb-%d,Chi bộ %d,xa-%d,%d,19:30\n", c, c, c % 150, 20 + c % 30 }' > cells.csv
awk 'BEGIN { print "id,name,post,rank,home_cell"
  for (o = 0; o < 3000; ++o) printf "o-%d,Nguyễn Văn %d,Chuyên viên,%s,cb-%d\n", o, o, o % 20 < 2 ? "standing" : "member", o * 150 % 10350 + o % 150 }' > officials.csv
awk 'BEGIN { print "decision,effective,team,official,role,units"
  for (o = 0; o < 3000; ++o) printf "qd-37,2019-07-01,to-%d,o-%d,member,xa-%d\n", o % 150, o, o % 150 }' > teams.csv
awk 'BEGIN { print "period,cell,official,date,status,present,members"
  for (o = 0; o < 3000; ++o) printf "2019-Q4,cb-%d,o-%d,2019-10-01,done,18,20\n", o % 150 + 150 * (o * 7 % 69), o }' |
  awk -F, 'NR == 1 || !seen[$2]++' > visits.csv
"$program" init --quiet book
cd book
for kind in units cells officials teams visits; do "$program" import --quiet $kind ../$kind.csv; done
"$program" assign draw 2020-Q2 --quiet > ../roster
"$program" assign publish 2020-Q2 --quiet

# cpu WORDS...: seconds of user and system time.
TIMEFORMAT='%U %S'
cpu() { { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{print $1 + $2}'; }
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
for run in $(seq "$runs"); do
  cpu "$program" record missing 2020-Q2 >> ../reading
  cpu "$program" assign draw 2020-Q3 --dry-run >> ../draw
  cpu "$program" assign verify 2020-Q2 >> ../verify
  cpu "$program" assign explain 2020-Q2 --cell "cb-$((run * 977))" --official "o-$((run * 977 % 150))" >> ../explain
  cpu "$program" assign repair 2020-Q2 --absent "o-$run" --dry-run >> ../repair
  cpu "$program" assign plan --periods 4 --from 2020-Q3 >> ../plan
done
for what in reading draw verify explain repair plan; do
  printf '%s %.3f s  ' $what "$(median ../$what)"
done
echo
