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

# cpu FILE WORDS...: adds the seconds of user and system time to FILE. A command that fails would be
# fast: status 1 only says that a requirement is unmet or a record missing.
TIMEFORMAT='%U %S'
cpu() {
  local file=$1
  shift
  { time { "$@" > ../out 2>&1 || [ $? -eq 1 ] || touch ../failed; }; } 2> ../time
  awk '{print $1 + $2}' ../time >> "../$file"
  if [ -e ../failed ]; then
    echo "failed: $*" && cat ../out && exit 1
  fi
}
median() { sort -n "../$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
row() { awk -v what="$1" -v own="$(median "$2")" -v floor="$(median "$3")" -v limit="$4" \
  'BEGIN { printf "%-22s %8.3f %8.3f %6.2f   %s\n", what, own, floor, own / floor, limit }'; }
for run in $(seq "$runs"); do
  # Reads all that an explanation reads, and says that the roster is published.
  cpu reading "$program" assign draw 2020-Q2
  cpu draw "$program" assign draw 2020-Q3 --dry-run
  cpu verify "$program" assign verify 2020-Q2
  cpu pair "$program" assign explain 2020-Q2 --cell "cb-$((run * 977))" --official "o-$((run * 977 % 150))"
  cpu forbidden "$program" assign explain 2020-Q2 --cell "cb-$((run * 977))" --official "o-$((run * 977 % 150 + 1))"
  cpu repair "$program" assign repair 2020-Q2 --absent "o-$run" --dry-run
  cpu plan "$program" assign plan --periods 4 --from 2020-Q3
done
echo "median of $runs runs   CPU s    floor    ratio  allowed"
row "explain a pair" pair reading "1.2 times reading"
row "explain a ruled out one" forbidden reading "1.2 times reading"
row "repair" repair draw "1.2 times a draw"
row "verify" verify draw "-"
row "plan 4 periods" plan reading "1 s more than reading"
row "draw" draw reading "-"
