# installed.sh PACKAGE.deb RUNNER [PAGE...]: runs the transcripts against the program that a Debian package installs, and
# looks whether all that belongs to it is there. RUNNER: build/release/tests/transcript. As root with --install before
# them, the package is installed by dpkg, else it is only unpacked.
set -eu
install=
if [ "$1" = --install ]; then install=yes; shift; fi
package=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
runner=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
source=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- "$source"/tests/transcripts/*.md "$source/README.md"
root=
if [ -n "$install" ]; then
  dpkg -i "$package" >/dev/null
else
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
  dpkg-deb -x "$package" "$root"
fi
lapthach=$root/usr/bin/lapthach
share=$root/usr/share
wrong=0
complain() { echo "$1"; wrong=1; }

for file in bash-completion/completions/lapthach zsh/vendor-completions/_lapthach \
  fish/vendor_completions.d/lapthach.fish lapthach/examples/lap-thach-2019/lapthach.yaml \
  lapthach/examples/lap-thach-2026/lapthach.yaml lapthach/examples/cron/crontab; do
  [ -s "$share/$file" ] || complain "missing: $file"
done
for page in man1/lapthach.1 man5/lapthach-data.5 man7/lapthach.7; do
  [ -s "$share/man/$page" ] || [ -s "$share/man/$page.gz" ] || complain "missing: $page"
done
for shell in bash zsh fish; do
  "$lapthach" completion $shell | cmp -s - "$(find "$share" -path "*$shell*" -name '*lapthach*' -type f | head -n 1)" ||
    complain "the completion of $shell is another"
done
for schema in "$share"/lapthach/schema/*.schema.json; do
  "$lapthach" schema "$(basename "$schema" .schema.json)" | cmp -s - "$schema" || complain "another schema: $schema"
done
desk=$(mktemp -d)
LAPTHACH_EXAMPLES=$share/lapthach/examples GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.vn GIT_COMMITTER_NAME=A \
  GIT_COMMITTER_EMAIL=a@example.vn "$lapthach" init "$desk/book" --example lap-thach-2019 --quiet
find "$desk/book" -name '*.yaml' | while read -r file; do
  named=$(sed -n '1s/^# yaml-language-server: $schema=//p' "$file")
  cmp -s "$(dirname "$file")/$named" "$share/lapthach/schema/$(basename "$named")" || echo "$file names $named"
done >"$desk/unnamed"
[ ! -s "$desk/unnamed" ] || complain "files whose schema is not there or another: $(head -n 3 "$desk/unnamed")"
rm -r "$desk"

# The example books are those of the package, not of the source it was built from.
LAPTHACH_EXAMPLES=$share/lapthach/examples
export LAPTHACH_EXAMPLES
pages=0
for page; do
  pages=$((pages + 1))
  "$runner" "$lapthach" "$page" || complain "wrong: $page"
done
echo "pages: $pages, wrong: $wrong"
exit $wrong
