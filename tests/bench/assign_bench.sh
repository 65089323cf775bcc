# CPU of explain and repair beside reading and drawing, whole commands on a province's book:
# `bash assign_bench.sh LAPTHACH GENERATE_BOOK [RUNS]`: the province of place.hpp, one past period.
set -eu
program=$(realpath "$1") generate=$(realpath "$2") runs=${3:-5}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LC_ALL=C LAPTHACH_TODAY=2020-01-15 GIT_CONFIG_GLOBAL=$place/gitconfig
git config --global user.name Thư && git config --global user.email thu@example.com
git config --global init.defaultBranch main

"$generate" book --petitions 0 --scale province --periods 1 --from 2019-Q4
cd book
# Who visited where: somebody of the team of that cell.
awk '/cell:/ {cell = $NF} /official:/ {print cell, $NF}' 2019-Q4/visits/*.yaml | tr -d '"' > ../pairs
cell() { sed -n "$1p" ../pairs | cut -d ' ' -f 1; }
official() { sed -n "$1p" ../pairs | cut -d ' ' -f 2; }
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
  cpu pair "$program" assign explain 2020-Q2 --cell "$(cell $((run * 97)))" --official "$(official $((run * 97)))"
  cpu forbidden "$program" assign explain 2020-Q2 --cell "$(cell $((run * 97)))" --official "$(official $((run * 97 + 1000)))"
  cpu repair "$program" assign repair 2020-Q2 --absent "$(official $((run * 97)))" --dry-run
  cpu plan "$program" assign plan --periods 4 --from 2020-Q3
done
echo "median of $runs runs   CPU s    floor    ratio  allowed"
row "explain a pair" pair reading "1.2 times reading"
row "explain a ruled out one" forbidden reading "1.2 times reading"
row "repair" repair draw "1.2 times a draw"
row "verify" verify draw "-"
row "plan 4 periods" plan reading "1 s more than reading"
row "draw" draw reading "-"
