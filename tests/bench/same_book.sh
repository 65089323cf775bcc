# The same words make the same book, one that check and the proof of the history accept:
# `sh same_book.sh GENERATE_BOOK LAPTHACH`.
set -eu
generate=$1 program=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export LC_ALL=C LAPTHACH_TODAY=2024-12-31 GIT_CONFIG_GLOBAL=$place/gitconfig XDG_STATE_HOME=$place/state
git config --global user.name Thư && git config --global user.email thu@example.com
for book in one two; do "$generate" "$place/$book" --petitions 200 --seed 7; done
diff -r --exclude .git "$place/one" "$place/two"
for book in one two; do git -C "$place/$book" rev-parse HEAD > "$place/$book.commit"; done
cmp "$place/one.commit" "$place/two.commit"
"$program" -C "$place/one" --lang en check > "$place/said" 2>&1 || { cat "$place/said"; exit 1; }
if grep -E '(error|warning):' "$place/said"; then exit 1; fi
[ "$("$program" -C "$place/one" petition list --ids | sort -u | wc -l)" -eq 200 ]
"$program" -C "$place/one" --lang en log --verify
# The files have the form that the program writes: a note adds lines and changes none.
echo 'Đã gọi điện hỏi.' > "$place/note.txt"
"$program" -C "$place/one" --quiet petition note "$("$program" -C "$place/one" petition list --ids | head -n 1)" \
  --text-file "$place/note.txt"
[ "$(git -C "$place/one" diff --numstat HEAD~1 | cut -f 2)" = 0 ]
git -C "$place/one" reset --quiet --hard HEAD~1
# Another seed is another book.
"$generate" "$place/three" --petitions 200 --seed 8
if diff -r -q --exclude .git "$place/one" "$place/three" > /dev/null; then exit 1; fi
