# languages.sh LAPTHACH PAGE...: every command of the help runs in a transcript in English and in one in Vietnamese.
set -eu
lapthach=$1
shift
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
grep -hE '^\$.*lapthach' "$@" >"$lines"
wrong=0 tried=0
"$lapthach" --help --lang en | sed -n '/^Commands/,/^Options/p' |
  sed -n 's/^  \([a-z][a-z-]*\( [a-z][a-z-]*\)\{0,1\}\)  .*/\1/p' >"$lines.commands"
while read -r command; do
  tried=$((tried + 1))
  said="lapthach( -C [^ ]+| --lang vi)* $command( |$)"
  grep -E "$said" "$lines" | grep -qv -e '--lang vi' || { echo "not in English: $command"; wrong=1; }
  grep -E "$said" "$lines" | grep -q -e '--lang vi' || { echo "not in Vietnamese: $command"; wrong=1; }
done <"$lines.commands"
rm -f "$lines.commands"
[ "$tried" -gt 50 ] || { echo "only $tried commands"; wrong=1; }
exit $wrong
