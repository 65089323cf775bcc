# What an attacker has at hand, in a book.
clock=${clock:-1565744400}
tick() {
  clock=$((clock + 3600))
  export GIT_AUTHOR_DATE="@$clock +0700" GIT_COMMITTER_DATE="@$clock +0700"
}

# A human's commit, without a signature: MESSAGE, in which \n is a line break.
hand() { git add -A && printf "$1\n" | git -c commit.gpgSign=false commit -q -F -; }

# A commit as the program makes it, made with the program's own source: OP [PERIOD]. $sign: a key to
# sign it with; $author: whom it names.
tool() {
  git add -A && tree=$(git write-tree) || return 1
  { printf '%s: 1 changed\n\nLapthach-Op: %s\n' "$1" "$1"
    test -z "${2:-}" || printf 'Lapthach-Period: %s\n' "$2"
    forge . "$tree" "$(git rev-parse HEAD)"; } > ../message
  store "$tree" HEAD
}

# A commit that says it takes back another, as the program would: COMMIT.
undo() {
  git add -A && tree=$(git write-tree) || return 1
  { printf 'log: undo\n\nLapthach-Op: log undo\nLapthach-Undo: %s\n' "$(git rev-parse "$1")"
    forge . "$tree" "$(git rev-parse HEAD)"; } > ../message
  store "$tree" HEAD
}

# The commit of tree $1 on top of $2, or of nothing, with ../message.
store() {
  made=$(GIT_AUTHOR_EMAIL=${author:-a@example.vn} GIT_COMMITTER_EMAIL=${author:-a@example.vn} \
    git -c user.signingKey="$sign" commit-tree "$1" ${2:+-p "${2:-}"} ${sign:+-S} -F ../message) || return 1
  git reset -q --hard "$made"
}

# Makes the commits after $1 up to $2 anew on HEAD, with numbers and sums made right.
replay() {
  for commit in $(git rev-list --reverse "$1..$2"); do
    tick
    git diff --binary "$commit^" "$commit" | git apply --index - || return 1
    git log -1 --format=%B "$commit" | sed '/^Lapthach-S/d' | sed '${/^$/d}' > ../message
    if grep -q Lapthach-Op ../message; then
      tree=$(git write-tree)
      forge . "$tree" "$(git rev-parse HEAD)" >> ../message
      store "$tree" HEAD || return 1
    else
      git -c commit.gpgSign=false commit -q -F ../message || return 1
    fi
  done
}

object_of() {
  id=$(git rev-parse "$1")
  echo ".git/objects/$(echo "$id" | cut -c1-2)/$(echo "$id" | cut -c3-)"
}
# The first petition of its commune in the period.
raise() {
  echo 'Đề nghị ông Nguyễn Văn A sửa cống' > ../said.txt
  XDG_STATE_HOME=/dev/null lapthach petition raise 2019-Q3 --cell thon-a --text-file ../said.txt --quiet
}
# It with an event, and a second event.
petition() {
  raise
  for text in one two; do
    tick; echo $text | XDG_STATE_HOME=/dev/null lapthach petition note 2019Q3 --text-file - --quiet
  done
}
members() { sed -i 's/members: 33/members: 34/' registry/cells.yaml; }
present() { sed -i 's/present: 26/present: 16/' "$q3"; }

q2=2019-Q2/visits/xa-mot.yaml
q3=2019-Q3/visits/xa-mot.yaml
roster=2019-Q4/roster.yaml
sign='' author=''
tip=$(git rev-parse -q --verify HEAD 2> /dev/null) || tip=''
tick
