# completion.bash LAPTHACH: presses the tab key on unfinished lines, in a book that has something to offer.
set -eu
lapthach=$1
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export PATH="$(dirname "$lapthach"):$PATH" LAPTHACH_BOOK=$desk/book
export GIT_AUTHOR_NAME='Nguyễn Văn A' GIT_AUTHOR_EMAIL=a@example.vn
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
lapthach init "$desk/book" --quiet
printf 'id,name,kind\nhop-ly,Xã Hợp Lý,commune\nquang-son,Xã Quang Sơn,commune\n' >"$desk/units.csv"
lapthach import units "$desk/units.csv" --quiet

source <(lapthach completion bash)

# expect WORDS... OFFERED: what is offered for the last of WORDS.
expect() {
  local offered=${*: -1}
  COMP_WORDS=("${@:1:$#-1}")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _lapthach || true
  if [[ "${COMPREPLY[*]}" != "$offered" ]]; then
    echo "for ${COMP_WORDS[*]}: ${COMPREPLY[*]}, not $offered"
    exit 1
  fi
}

expect lapthach a 'assign'
expect lapthach assign pu 'publish'
expect lapthach -C book assign pu 'publish'
expect lapthach assign draw --pi '--pin'
expect lapthach assign draw --ne '--next'
expect lapthach assign show --format j 'json'
expect lapthach import o 'officials'
expect lapthach check --output x ''
expect lapthach record session --unit q 'quang-son'
LAPTHACH_BOOK=$desk/none expect lapthach record session --unit q ''
expect lapthach -C "$desk/book" record session --unit h 'hop-ly'
