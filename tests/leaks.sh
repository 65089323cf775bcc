#!/bin/sh
# leaks.sh LAPTHACH: plants marks in every field that speaks of people, in what is taken in and in what
# is refused, and looks for them wherever they must not be. As under cron: no terminal, umask 022.
set -eu
lapthach=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
umask 022
faults=0

fail() {
    echo "leak: $1"
    faults=$((faults + 1))
}

# Nothing on PATH: no other program is started, so no argument list can hold what people said.
tool() {
    env -i PATH=/nonexistent HOME="$scratch" LC_ALL=C.UTF-8 LAPTHACH_TODAY=2019-08-14 \
        GIT_AUTHOR_NAME="Nguyễn Văn A" GIT_AUTHOR_EMAIL=a@example.vn \
        GIT_COMMITTER_NAME="Nguyễn Văn A" GIT_COMMITTER_EMAIL=a@example.vn \
        "$lapthach" "$@" </dev/null
}

# The result of a command that is refused is a message too: check prints faults.
accept() { tool "$@" >>"$scratch/out" 2>>"$scratch/err" || fail "refused: $*"; }
refuse() {
    status=0
    tool "$@" >>"$scratch/err" 2>&1 || status=$?
    [ "$status" = 3 ] || fail "status $status, not 3: $*"
}

# rows KIND: the standard input, as a file to import.
rows() { cat >"$scratch/$1.csv"; }

accept init book
cd book

rows units <<'END'
id,name,kind
xa-1,xã Một,commune
END
rows cells <<'END'
id,name,unit,secretary,phone,time,venue
c-1,Thôn 1,xa-1,MARK secretary,MARK 0912,19:30,MARK venue
c-2,Thôn 2,xa-1,MARK secretary 2,MARK 0913,19:30,
END
rows officials <<'END'
id,name,post,phone
o-1,MARK name,MARK post,MARK 0914
o-2,MARK name 2,,MARK 0915
END
rows teams <<'END'
decision,effective,team,official,role,units
qd-1,2019-01-01,t-1,MARK name,leader,xa-1
qd-1,2019-01-01,t-1,o-2,member,xa-1
END
rows unavailable <<'END'
official,from,to,reason
o-1,2019-09-01,2019-09-02,MARK reason
END
rows visits <<'END'
period,cell,official,date,status,notes
2019-Q3,c-1,o-1,2019-07-01,done,MARK notes
END
for kind in units cells officials teams unavailable visits; do
    accept import $kind "$scratch/$kind.csv" --preview
    accept import $kind "$scratch/$kind.csv"
done
accept assign draw 2019-Q4
accept assign publish 2019-Q4
for words in 'show 2019-Q4' 'show 2019-Q4 --format json' 'verify 2019-Q4'; do
    # shellcheck disable=SC2086
    accept assign $words
done
for format in text csv markdown json; do accept report roster 2019-Q4 --format $format; done

# Refused: a name that is not known or not clear, shifted columns, characters that cannot be stored,
# rows that contradict each other, a column without a name, a quote that is never closed.
refused() {
    rows refused
    refuse import "$1" "$scratch/refused.csv"
}
refused unavailable <<'END'
official,from,to,reason
SECRET name,2019-09-01,2019-09-02,SECRET reason
END
refused unavailable <<'END'
official,from,to,reason
MARK nam,2019-09-01,2019-09-02,SECRET reason
END
refused cells <<'END'
id,name,unit,secretary,phone
c-3,Thôn 3,nowhere,SECRET secretary,SECRET phone
END
printf 'id,name,phone\no-3,SECRET \033[31mname,SECRET phone\n' | refused officials
printf 'id,name,phone\no-3,SECRET \342\200\256name,SECRET phone\n' | refused officials
printf 'id,name,phone\no-3,SECRET \377name,SECRET phone\n' | refused officials
refused officials <<'END'
id,name,phone
o-3,SECRET name,SECRET 1
o-3,SECRET name,SECRET 2
END
refused visits <<'END'
period,cell,official,date,status,notes
2019-Q3,c-1,o-1,2019-07-01,done,SECRET notes
2019-Q3,c-1,o-2,2019-07-01,done,SECRET other notes
END
refused visits <<'END'
period,cell,official,date,status,notes
2019-Q3,c-1,o-1,2019-07-99,done,SECRET notes
END
refused officials <<'END'
id,name,
o-3,SECRET name,SECRET phone
END
refused officials <<'END'
id,name,phone
o-3,"SECRET name,SECRET phone
END
refused officials <<'END'
id,name,phone
o-3,SECRET name,SECRET phone,SECRET more
END

# Faults that a human has typed into the files.
for line in 'venue: "SECRET' 'phone: SECRET: 1' 'secretary: "SECRET\e"' 'members: x # SECRET' 'from: 2019-13-01 # SECRET'; do
    cp registry/cells.yaml "$scratch/kept"
    printf '  - id: "c-9"\n    name: "SECRET"\n    unit: "xa-9"\n    %s\n' "$line" >>registry/cells.yaml
    refuse check
    refuse import units "$scratch/units.csv"
    cp "$scratch/kept" registry/cells.yaml
done
accept check

look() {
    name=$1
    shift
    if "$@" | grep -aq 'MARK\|SECRET'; then fail "$name"; fi
}
look 'messages' cat "$scratch/err"
look 'commit messages' git log --all --format='%B%an%ae%cn%ce'
look 'reflog and refs' sh -c 'cat .git/logs/HEAD .git/logs/refs/heads/*; git for-each-ref; git reflog'
look 'our own files in .git' sh -c 'find .git/lapthach -type f -exec cat {} +'
look 'file names' find . -print

# The looking itself can find: what was taken in is in git, what was shown is on stdout.
objects() { git cat-file --batch-all-objects --batch; }
objects | grep -aq 'MARK notes' || fail 'this test looks in the wrong place'
grep -q 'MARK name' "$scratch/out" || fail 'this test sees no output'
if objects | grep -aq SECRET; then fail 'what was refused is in git'; fi
open_to_others=$(find . -perm /077 ! -type l)
[ -z "$open_to_others" ] || fail "others may look into: $open_to_others"
[ "$faults" = 0 ]
