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

for command in 'log --verify' check; do
  seen 90 "'$lapthach' $command"
  has "$(printf '\033[K')"
  has ' ...'
  seen 90 "'$lapthach' $command --quiet"
  hasnt ' ...'
  seen 90 "'$lapthach' $command 2>&1 | cat"
  hasnt ' ...'
  seen 90 "TERM=dumb '$lapthach' $command"
  hasnt ' ...'
done
printf 'id,name,kind\nhop-ly,Xã Hợp Lý,commune\n' >../units.csv
seen 90 "'$lapthach' import units ../units.csv --lang vi"
has 'đang so ../units.csv với sổ ...'
has 'đang ghi số tệp: 1 ...'
has 'đã ghi vào git: import units: 1 new, 0 changed'
