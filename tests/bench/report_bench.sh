# CPU of reading a book and printing a paper from it: `bash report_bench.sh LAPTHACH [RUNS]`. The book
# is the example of eleven periods.
set -eu
program=$(realpath "$1") runs=${2:-11}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LC_ALL=C LAPTHACH_TODAY=2019-10-15 GIT_CONFIG_GLOBAL=$place/gitconfig XDG_STATE_HOME=$place/state
git config --global user.name Thư && git config --global user.email thu@example.com
git config --global init.defaultBranch main
"$program" init --quiet book --example lap-thach-2019

TIMEFORMAT='%U %S'
# row MOST WORDS...: one line of the table; MOST is in milliseconds.
row() {
  local most=$1
  shift
  for _ in $(seq "$runs"); do
    { time "$program" -C book "$@" > /dev/null 2> said; } 2>&1 | awk '{print $1 + $2}'
  done | sort -n | awk -v name="$*" -v most="$most" '{v[NR] = $1} END {
    printf "%-36s %7.1f ms  at most %d\n", name, v[int((NR + 1) / 2)] * 1e3, most }'
}
printf '%-36s %10s   (%d files, %d KiB)\n' command CPU "$(find book -name '*.yaml' | wc -l)" \
  "$(find book -name '*.yaml' -print0 | xargs -0 cat | wc -c | awk '{print $1 / 1024}')"
row 150 report period 2019-Q3
row 150 report cumulative 2017-Q1..2019-Q3
row 150 check
