#!/bin/sh
# A book handed over by a stranger: no setting, hook, attribute, link or variable of git runs a program or writes
# elsewhere. Each trap is first shown to spring under git itself, where there is a git command that springs it.
#
#   evil.sh LAPTHACH
set -eu
lapthach=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

export HOME="$work/home" GIT_CONFIG_NOSYSTEM=1 LAPTHACH_TODAY=2019-08-14 LC_ALL=C
unset GIT_CONFIG_GLOBAL XDG_CONFIG_HOME XDG_STATE_HOME LAPTHACH_BOOK || true
mkdir home bin
git config --global user.name 'Nguyễn Văn A'
git config --global user.email a@example.vn
sprung=$work/sprung
printf '#!/bin/sh\ntouch %s\n' "$sprung" >snare
chmod +x snare
snare=$work/snare

cat >units.csv <<'X'
id,name,kind,parent,code,from,to,successors
xa-mot,Xã Một,commune,,00001,,,
X
cat >agencies.csv <<'X'
id,name,level,kind,from,to,successors
phong-tnmt,Phòng Tài nguyên,district,office,,,
X

failures=0
traps=0
complain() {
  echo "$vector: $1"
  failures=$((failures + 1))
}

# begin NAME: a book of its own, `d`, with a change that is not committed, so that git looks at it.
begin() {
  vector=$1
  traps=$((traps + 1))
  rm -rf d other "$sprung"
  "$lapthach" init --quiet d
  git init -q -b main other
  git -C other commit -q --allow-empty -m 'not ours'
  echo '# nháp' >>d/registry/officials.yaml
}

# springs COMMAND: the control; git itself falls into the trap.
springs() {
  (cd d && sh -c "$1" >/dev/null 2>&1 </dev/null) || true
  [ -e "$sprung" ] || complain "the trap does not spring under: $1"
  rm -f "$sprung"
}

# escapes [STATUS] [VAR=VALUE ...]: every command of ours passes by, and what it writes is in the book.
escapes() {
  expected=$1
  shift
  before=$(git -C d --git-dir=.git rev-parse HEAD)
  other=$(git -C other rev-parse HEAD)
  status=0
  (cd d && env "$@" PATH="$work/bin:$PATH" "$lapthach" import units ../units.csv >../out 2>&1 </dev/null) || status=$?
  [ "$status" = "$expected" ] || complain "import: status $status, $(cat out)"
  for line in 'check' 'import agencies ../agencies.csv --preview' 'log --verify'; do
    (cd d && env "$@" PATH="$work/bin:$PATH" "$lapthach" $line >>../out 2>&1 </dev/null) || true
  done
  [ ! -e "$sprung" ] || complain "sprung"
  [ "$(git -C other rev-parse HEAD)" = "$other" ] || complain "wrote into another repository"
  if [ "$expected" = 0 ]; then
    [ "$(git -C d --git-dir=.git log -1 --format=%s)" = 'import units: 1 new, 0 changed' ] || complain "not committed in the book"
  else
    [ "$(git -C d --git-dir=.git rev-parse HEAD)" = "$before" ] || complain "refused, and yet committed"
  fi
}

for name in git sh bash ssh ssh-keygen gpg gpgsm less vi nano; do ln -s "$snare" "bin/$name"; done

begin 'programs in PATH'
escapes 0
rm -rf bin && mkdir bin

begin core.fsmonitor
git -C d config core.fsmonitor "$snare"
springs 'git status'
escapes 0

hooks='pre-commit prepare-commit-msg commit-msg post-commit reference-transaction post-index-change post-checkout pre-auto-gc'
begin .git/hooks
mkdir -p d/.git/hooks
for hook in $hooks; do cp snare "d/.git/hooks/$hook"; done
springs 'git commit -qam x'
escapes 0
grep -q 'the hook pre-commit was not run' out || complain 'the clerk is not told that a hook was not run'

begin core.hooksPath
mkdir d/h
for hook in $hooks; do cp snare "d/h/$hook"; done
git -C d config core.hooksPath h
springs 'git commit -qam x'
escapes 0

begin 'clean and smudge filters'
git -C d config filter.x.clean "$snare"
git -C d config filter.x.smudge "$snare"
git -C d config filter.x.process "$snare"
mkdir -p d/.git/info
echo '*.yaml filter=x' >d/.git/info/attributes
springs 'git add .'
escapes 0

begin diff.external
git -C d config diff.external "$snare"
springs 'git diff'
escapes 0

begin diff.textconv
git -C d config diff.x.textconv "$snare"
mkdir -p d/.git/info
echo '*.yaml diff=x' >d/.git/info/attributes
springs 'git diff'
escapes 0

begin 'a merge driver'
git -C d config merge.lapthach.driver "$snare"
git -C d config merge.x.driver "$snare"
escapes 0

begin commit.gpgSign
git -C d config commit.gpgSign true
git -C d config gpg.program "$snare"
springs 'git commit -qam x'
escapes 0

begin gpg.ssh.program
git -C d config commit.gpgSign true
git -C d config gpg.format ssh
git -C d config gpg.ssh.program "$snare"
git -C d config user.signingKey "$snare"
springs 'git commit -qam x'
escapes 0

begin gpg.ssh.defaultKeyCommand
git -C d config commit.gpgSign true
git -C d config gpg.format ssh
git -C d config gpg.ssh.defaultKeyCommand "$snare"
springs 'git commit -qam x'
escapes 0

begin 'pager, editor, ssh, alias, credentials'
git -C d config core.pager "$snare"
git -C d config core.editor "$snare"
git -C d config core.sshCommand "$snare"
git -C d config core.askPass "$snare"
git -C d config credential.helper "!$snare"
git -C d config alias.log "!$snare"
git -C d remote add origin ssh://h/x
springs 'git fetch'
escapes 0

begin include.path
printf '[core]\n\tfsmonitor = %s\n\thooksPath = h\n[lapthach]\n\ttrusted = *\n' "$snare" >d/.git/inc
mkdir d/h && cp snare d/h/pre-commit
git -C d config include.path inc
springs 'git status'
escapes 0

begin 'a book that trusts itself'
git -C d config lapthach.trusted '*'
cp snare d/.git/hooks/pre-commit 2>/dev/null || { mkdir -p d/.git/hooks && cp snare d/.git/hooks/pre-commit; }
escapes 0

for name in GIT_EXTERNAL_DIFF GIT_PAGER GIT_SSH GIT_SSH_COMMAND GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_ASKPASS GIT_PROXY_COMMAND \
  GIT_EXEC_PATH PAGER EDITOR VISUAL SSH_ASKPASS GIT_TEMPLATE_DIR; do
  begin "$name"
  escapes 0 "$name=$snare"
done

begin 'settings in the environment'
escapes 0 GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=core.fsmonitor "GIT_CONFIG_VALUE_0=$snare" GIT_CONFIG_KEY_1=lapthach.trusted 'GIT_CONFIG_VALUE_1=*' \
  "GIT_CONFIG_PARAMETERS='core.fsmonitor=$snare'"

for pair in "GIT_DIR=$work/other/.git" "GIT_WORK_TREE=$work/other" "GIT_INDEX_FILE=$work/foreign" "GIT_OBJECT_DIRECTORY=$work/foreign" \
  "GIT_ALTERNATE_OBJECT_DIRECTORIES=$work/other/.git/objects" GIT_NAMESPACE=x "GIT_COMMON_DIR=$work/other/.git" "GIT_CEILING_DIRECTORIES=/" \
  "GIT_TRACE=$work/foreign" "GIT_TRACE2_EVENT=$work/foreign" "GIT_TRACE_SETUP=$work/foreign" GIT_DEFAULT_HASH=sha256 GIT_REF_STORAGE=x; do
  begin "$pair"
  escapes 0 "$pair"
  [ ! -e foreign ] || complain 'wrote elsewhere'
  rm -rf foreign
done

begin core.worktree
git -C d config core.worktree "$work/other"
escapes 4

begin 'a directory that is a link'
rm -rf d/registry && ln -s "$work/other" d/registry
escapes 4
[ -z "$(ls other)" ] || complain 'wrote through the link'

begin 'a file that is a link'
echo 'units: []' >target && ln -sf "$work/target" d/registry/units.yaml
escapes 3
[ "$(cat target)" = 'units: []' ] || complain 'wrote through the link'

begin 'a repository that lies elsewhere'
mv d/.git elsewhere.git && echo "gitdir: $work/elsewhere.git" >d/.git
escapes 0
rm -rf elsewhere.git

if [ "$(id -u)" = 0 ]; then
  begin 'a book of another user'
  chown -R 65534 d
  status=0
  (cd d && "$lapthach" import units ../units.csv >../out 2>&1) || status=$?
  { [ "$status" = 4 ] && grep -q safe.directory out; } || complain "status $status, $(cat out)"
fi

# What the clerk herself trusts is honoured: the same hook, and now it runs.
begin 'a trusted book'
mkdir -p d/.git/hooks && cp snare d/.git/hooks/pre-commit
git config --global lapthach.trusted "$work/d"
(cd d && "$lapthach" import units ../units.csv --quiet) || complain 'a hook that agrees stops the command'
[ -e "$sprung" ] || complain 'the hook of a trusted book is not run'

echo "$traps traps, $failures sprung or wrong"
[ "$failures" = 0 ]
