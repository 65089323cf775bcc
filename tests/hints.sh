# hints.sh LAPTHACH SOURCES: every command and option that a sentence of the program tells to type exists.
set -eu
lapthach=$1
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
sh "$(dirname "$0")/support/commands.sh" "$lapthach" >"$desk/known"
groups='assign|record|petition|report|log'
wrong=0 tried=0

# takes COMMAND OPTION: whether the help of the command, or that of all, has the option.
takes() {
  { "$lapthach" $1 --help --lang en; "$lapthach" --help --lang en; } | grep -q -- "^  \(-., \)\{0,1\}$2\b"
}

grep -rhoE '"([^"\\]|\\.)*"' "$2" --include='*.cpp' --include='*.hpp' |
  grep -oE "lapthach ((($groups) [a-z][a-z-]*)|init|check|import|log)( --[a-z-]+)?" | sort -u >"$desk/said"
while read -r _ first second rest; do
  tried=$((tried + 1))
  case ${second:-} in --*) rest=$second second= ;; esac
  command=$first${second:+ $second}
  # A word behind `log` is what it is asked for; a colon follows the name of a question.
  if ! grep -qx -- "$command" "$desk/known" && ! { [ "$first" = log ] && [ "$second" = commit ]; }; then
    echo "no such command: lapthach $command"
    wrong=1
  elif [ -n "${rest:-}" ] && ! takes "$command" "$rest"; then
    echo "no such option: lapthach $command $rest"
    wrong=1
  fi
done <"$desk/said"
[ "$tried" -gt 30 ] || { echo "only $tried commands were found in the sentences"; wrong=1; }
exit $wrong
