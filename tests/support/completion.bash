# completion.bash LAPTHACH: presses the tab key on unfinished lines.
set -eu
source <("$1" completion bash)

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
expect lapthach assign p 'publish'
expect lapthach -C book assign p 'publish'
expect lapthach assign draw --p '--pin'
expect lapthach assign draw --ne '--next'
expect lapthach assign show --format j 'json'
expect lapthach import o 'officials'
expect lapthach check --output x ''
