#!/bin/sh
# Makes the example books: generate.sh LAPTHACH EXAMPLE_CSV OUT writes OUT/lap-thach-2019 and
# OUT/lap-thach-2026 through the real commands, as plain directories without their git history.
set -eu
lapthach=$1
example_csv=$2
out=$3
data=$(cd "$(dirname "$0")/generator" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A home of its own: nobody's git settings may show in the books.
export HOME="$work/home" GIT_CONFIG_NOSYSTEM=1 LAPTHACH_TODAY=2026-11-23 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME LAPTHACH_BOOK GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
mkdir -p "$HOME" "$out"
git config --global user.name "Văn thư ví dụ"
git config --global user.email "van-thu@example.org"

# The paper's number and the names of teams are not in the CSV columns: written in by hand here.
name_decisions() {
    for file in decisions/*.yaml; do
        sed -f "$data/$1/decisions.sed" "$file" > "$file.new"
        mv "$file.new" "$file"
    done
    git commit --quiet --all --message "decisions: Add numbers, bases and names of teams"
}

make_book() {
    tables="$work/$1.csv"
    mkdir "$tables"
    "$example_csv" "$1" "$data" "$tables"
    cp "$data/$1"/*.csv "$tables"
    "$lapthach" --quiet init "$work/$1"
    cd "$work/$1"
    cp "$data/$1/lapthach.yaml" .
    git commit --quiet --all --message "settings: Describe the committee"
    for kind in units cells officials agencies holidays unavailable travel teams; do
        "$lapthach" --quiet import "$kind" "$tables/$kind.csv"
    done
    name_decisions "$1"
    cp -R "$tables/records/." .
    git add . && git commit --quiet --message "records: Take in what the visits brought home"
    "$lapthach" check
    rm -rf .git .schema "${out:?}/$1"
    cp -R . "$out/$1"
    cd "$data"
}

case $out in /*) ;; *) out=$PWD/$out ;; esac
for name in lap-thach-2019 lap-thach-2026; do make_book "$name"; done
