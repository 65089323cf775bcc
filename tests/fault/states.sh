#!/bin/sh
# States of a book that no fault of ours makes, but a disk or a human does: sh states.sh, with lapthach in PATH.
# Prints what is wrong; exit status 1 then.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
printf '[user]\n\tname = Nguyễn Văn A\n\temail = a@example.vn\n' >gitconfig
printf 'id,name,kind\nxa-mot,Xã Một,commune\n' >units.csv
export HOME="$home" GIT_CONFIG_GLOBAL="$home/gitconfig" GIT_CONFIG_NOSYSTEM=1 LAPTHACH_TODAY=2019-08-14 LC_ALL=C.UTF-8
umask 022
failed=0

wrong() {
  echo "states: $*"
  failed=1
}

# fresh: a new book, in which we are then
fresh() {
  cd "$home"
  rm -rf book
  lapthach init --quiet book
  cd book
}

# refuses STATUS TEXT: the next import ends with STATUS, says TEXT and changes nothing
refuses() {
  before=$(git rev-parse HEAD; git status --porcelain; cat registry/units.yaml)
  status=0
  lapthach import units ../units.csv >../said 2>&1 || status=$?
  [ "$status" = "$1" ] || wrong "$2: exit status $status, not $1"
  grep -q "$2" ../said || wrong "$2: not said, but $(cat ../said)"
  [ "$before" = "$(git rev-parse HEAD; git status --porcelain; cat registry/units.yaml)" ] || wrong "$2: yet something changed"
}

# Only the owner may look.
fresh
lapthach import units ../units.csv --quiet
open=$(find . -perm /077 ! -type l)
[ -z "$open" ] || wrong "others can read: $open"

# The disk has spoiled the journal.
fresh
commit=$(git rev-parse HEAD)
{
  echo 'lapthach journal 1'
  echo "- $commit refs/heads/main"
  echo "- $(git rev-parse HEAD:registry/units.yaml) registry/units.yaml"
  printf '%064d\n' 0
} >.git/lapthach/pending
refuses 3 'is damaged'
[ -e .git/lapthach/pending ] || wrong 'the damaged journal is gone'

# Another git holds the index, or the branch.
fresh
echo theirs >.git/index.lock
refuses 4 'another git is at work'
[ "$(cat .git/index.lock)" = theirs ] || wrong 'the lock of another git is gone'
fresh
: >.git/refs/heads/main.lock
refuses 4 'main'
[ -e .git/refs/heads/main.lock ] || wrong "the branch's lock of another git is gone"

# A killed command's lock is not another's.
fresh
printf 'lapthach\n' >.git/index.lock
lapthach import units ../units.csv --quiet || wrong 'our own lock is not known'
[ ! -e .git/index.lock ] || wrong 'our own lock stays'

exit $failed
