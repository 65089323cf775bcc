# terminal.sh LAPTHACH: what is shown at a terminal and nowhere else. 77: no script(1) to make one.
set -eu
lapthach=$1
command -v script >/dev/null || { echo 'no script(1): nothing was tried'; exit 77; }
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export HOME=$desk LC_ALL=C.UTF-8 TERM=xterm LAPTHACH_TODAY=2019-08-14 SHELL=/bin/sh
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME='Nguyễn Văn A' GIT_AUTHOR_EMAIL=a@example.vn
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
unset NO_COLOR PAGER LESS
cd "$desk"
"$lapthach" init book --quiet
cd book

# seen ROWS COMMAND: what a terminal of that height is sent.
seen() {
  script -qec "stty rows $1 cols 80; $2" /dev/null </dev/null | tr -d '\r' >"$desk/seen"
}
# has TEXT, hasnt TEXT: in what was seen.
has() { grep -qF -- "$1" "$desk/seen" || { echo "not seen: $1"; cat "$desk/seen"; exit 1; }; }
hasnt() { ! grep -qF -- "$1" "$desk/seen" || { echo "seen: $1"; cat "$desk/seen"; exit 1; }; }

seen 5 "PAGER='sed s/^/paged:/' '$lapthach' log"
has 'paged:'
seen 90 "PAGER='sed s/^/paged:/' '$lapthach' log"
hasnt 'paged:'
has 'init'
seen 5 "PAGER='sed s/^/paged:/' '$lapthach' --help"
has 'paged:'
seen 5 "PAGER='sed s/^/paged:/' '$lapthach' log --output -"
has 'init'
seen 5 "PAGER=cat '$lapthach' log"
hasnt 'paged:'
has 'init'
seen 5 "PAGER=no-such-pager '$lapthach' log"
has 'init'
seen 5 "PAGER='sed s/^/paged:/' TERM=dumb '$lapthach' log"
hasnt 'paged:'
seen 5 "PAGER='sed s/^/paged:/' '$lapthach' log | cat"
hasnt 'paged:'
seen 5 "PAGER='head -n 1' '$lapthach' log --full"
hasnt 'error'

seen 90 "PAGER=cat '$lapthach' log"
has "$(printf '\033[1m')"
seen 90 "PAGER=cat NO_COLOR=1 '$lapthach' log"
hasnt "$(printf '\033')"
seen 90 "PAGER=cat NO_COLOR=1 '$lapthach' log --color always"
has "$(printf '\033[1m')"

# in_turn TEXT TEXT: the first was seen before the second.
in_turn() {
  sed 's/\x1b\[K/\n/g' "$desk/seen" | sed -n "/^$1/,/^$2/p" | grep -q "^$2" ||
    { echo "not seen in turn: $1, $2"; cat "$desk/seen"; exit 1; }
}

for command in 'log --verify' check; do
  seen 90 "'$lapthach' $command"
  has "$(printf '\033[K')"
  has ' ...'
  has ' of '
  seen 90 "'$lapthach' $command --quiet"
  hasnt ' ...'
  hasnt ' of '
  seen 90 "'$lapthach' $command 2>&1 | cat"
  hasnt ' ...'
  seen 90 "TERM=dumb '$lapthach' $command"
  hasnt ' ...'
done
seen 90 "'$lapthach' check"
in_turn 'reading files \.\.\.' 'reading files: 1 of 9'
in_turn 'reading files: 1 of 9' 'checking the book \.\.\.'
seen 90 "'$lapthach' check --lang vi"
in_turn 'đang đọc tệp: 1\/9' 'đang kiểm tra sổ \.\.\.'

printf 'id,name,kind\nhop-ly,Xã Hợp Lý,commune\n' >../units.csv
seen 90 "'$lapthach' import units ../units.csv --lang vi"
in_turn 'đang đọc tệp: 1\/9' 'đang so ..\/units.csv với sổ \.\.\.'
hasnt 'đang ghi số tệp'
has 'đã ghi vào git: import units: 1 new, 0 changed'

# Only a change of many files is waited for.
decisions=decision,effective,team,official,role,units
printf 'id,name\nnguyen-van-a,Nguyễn Văn A\n' >../officials.csv
"$lapthach" import officials ../officials.csv --quiet
for n in $(seq -w 1 20); do decisions="$decisions
qd-$n,2019-01-$n,t01,nguyen-van-a,leader,hop-ly"; done
printf '%s\n' "$decisions" >../teams.csv
seen 90 "'$lapthach' import teams ../teams.csv"
has 'writing files: 20 ...'
