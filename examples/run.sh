#!/bin/sh
# The main job in one line: draws next quarter's roster on a fresh copy of the 2019 example book.
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup
sh .ci/build release lapthach

lapthach=$PWD/build/release/lapthach
book=examples/out/lap-thach-2019
export LAPTHACH_TODAY=2019-08-14

# A commit needs a name. This machine's own, if git knows one; else one for the demonstration only.
if ! git -C / config user.name >/dev/null || ! git -C / config user.email >/dev/null; then
  export GIT_AUTHOR_NAME="Nguyễn Văn A" GIT_AUTHOR_EMAIL=a@example.vn
  export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
fi

say_and_do() {
  echo
  echo "\$ $*"
  case $1 in
  lapthach) shift; "$lapthach" "$@" ;;
  *) "$@" ;;
  esac
}

rm -rf "$book"
mkdir -p examples/out
say_and_do lapthach init "$book" --example lap-thach-2019
cd "$book"
say_and_do lapthach assign draw --next
say_and_do lapthach assign show 2019-Q4 --team t01
say_and_do git --no-pager log -1 --stat
