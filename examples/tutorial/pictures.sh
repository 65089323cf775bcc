#!/bin/sh
# pictures.sh LAPTHACH: types what tutorial.md says, and takes the pictures that it shows.
# Needs chromium, libreoffice-writer and poppler-utils.
set -eu
tutorial=$(cd "$(dirname "$0")" && pwd)
examples=$(dirname "$tutorial")
program=$(cd "$(dirname "$1")" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

# The commands of the sessions, and the files of the blocks that name one.
awk '
  /^```.* file=/ { file = $0; sub(/.* file=/, "", file); print "cat >" file " <<\"END OF BLOCK\""; next }
  /^```/ && file { print "END OF BLOCK"; file = ""; next }
  file { print; next }
  /^\$ / { print substr($0, 3) }
' "$tutorial/tutorial.md" >"$room/script"

mkdir "$room/home"
(
  cd "$room/home"
  export PATH="$program:$PATH" HOME="$room/home" LC_ALL=C.UTF-8 LAPTHACH_EXAMPLES="$examples"
  git config --global user.name "Nguyễn Văn A"
  git config --global user.email a@example.vn
  sh -e "$room/script" >"$room/said" 2>&1
) || { cat "$room/said"; exit 1; }

soffice --headless -env:UserInstallation="file://$room/office" --convert-to pdf --outdir "$room" \
  "$room/home/bao-cao.docx" >/dev/null
pdftoppm -png -r 64 -gray -f 1 -l 1 -singlefile "$room/bao-cao.pdf" "$tutorial/report"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$room/browser" \
  --window-size=1000,1300 --screenshot="$tutorial/dashboard.png" "file://$room/home/toan-canh.html" 2>/dev/null
