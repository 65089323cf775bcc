# languages.sh LAPTHACH PAGE...: every command of the help runs in a transcript in English and in one in Vietnamese.
set -eu
lapthach=$1
shift
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
grep -hE '^\$.*lapthach' "$@" >"$desk/lines"
sh "$(dirname "$0")/support/commands.sh" "$lapthach" >"$desk/commands"
wrong=0 tried=0
while read -r command; do
  tried=$((tried + 1))
  said="lapthach( -C [^ ]+| --lang vi)* $command( |$)"
  grep -E "$said" "$desk/lines" | grep -qv -e '--lang vi' || { echo "not in English: $command"; wrong=1; }
  grep -E "$said" "$desk/lines" | grep -q -e '--lang vi' || { echo "not in Vietnamese: $command"; wrong=1; }
done <"$desk/commands"
[ "$tried" -gt 50 ] || { echo "only $tried commands"; wrong=1; }
exit $wrong
