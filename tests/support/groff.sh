# groff.sh PAGE: fails when groff finds fault with the page.
if ! command -v groff >/dev/null; then
  echo "skipped: groff is not installed"
  exit 77
fi
faults=$(groff -Kutf8 -Tutf8 -mdoc -ww -z "$1" 2>&1)
echo "$faults"
test -z "$faults"
