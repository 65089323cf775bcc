#!/bin/sh
# Plants each fault of mutants.txt in a copy of the store, builds the program, and demands that the check sees it:
#   sh tests/fault/mutants.sh BUILD [WORD]      BUILD: where the fault suite is built; WORD: only mutants with it in their name
# Exit status 1 when one is not seen, or when its text does not stand in the source once any more.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${LAPTHACH_SOURCE:-$(cd "$here/../.." && pwd)}
build=$(cd "$1" && pwd)
word=${2:-}
copy=$build/mutants/source
made=$copy/build/dev
table=$here/mutants.txt
log=$build/mutants/log
export CCACHE_BASEDIR="$copy" CCACHE_NOHASHDIR=1

# restore: the copy is the source again; what has not changed keeps its time
restore() {
  (cd "$root" && find CMakeLists.txt src include -type f) | while read -r file; do
    cmp -s "$root/$file" "$copy/$file" || { mkdir -p "$copy/$(dirname "$file")" && cp "$root/$file" "$copy/$file"; }
  done
}

compile() {
  cmake --build "$made" --target lapthach >"$log" 2>&1 </dev/null && return
  cat "$log"
  return 1
}

# judge CHECK: its exit status, for the program that is built
judge() {
  status=0
  PATH=$made:$build/tests/fault:$here:$PATH timeout 600 sh -c "$1" >"$log" 2>&1 </dev/null || status=$?
}

# plant NAME: changes the copy; status 3 when a text does not stand there once
plant() {
  perl -e '
    my ($table, $copy, $wanted) = @ARGV;
    open(my $in, "<", $table) or die; my ($name, $file, @edits, $last) = ("", "");
    while (<$in>) {
      chomp;
      if (/^= (.*)/) { $name = $1; $last = "" }
      next if $name ne $wanted;
      if (/^@ (.*)/) { $file = $1; $last = "" }
      if (/^([-+]) (.*)/) {
        push @edits, {file => $file, "-" => "", "+" => ""} if $1 eq "-" && $last ne "-";
        $edits[-1]{$1} .= "$2\n"; $last = $1;
      }
    }
    for my $edit (@edits) {
      open(my $f, "<", "$copy/$edit->{file}") or exit 3; local $/; my $text = <$f>; close $f;
      my $count = () = $text =~ /^\Q$edit->{"-"}\E/mg;
      exit 3 if $count != 1;
      $text =~ s/^\Q$edit->{"-"}\E/$edit->{"+"}/m;
      open($f, ">", "$copy/$edit->{file}") or die; print $f $text; close $f;
    }
    exit(@edits ? 0 : 3);' "$table" "$copy" "$1"
}

mkdir -p "$copy"
restore
launcher=$(command -v ccache >/dev/null && echo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache || true)
cmake -S "$copy" -B "$made" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBUILD_TESTING=OFF $launcher >"$log"
compile

names=$(sed -n "s/^= //p" "$table" | grep -F -- "$word")
checks=$(echo "$names" | while read -r name; do
  awk -v name="= $name" '$0 == name { found = 1 } found && /^\? / { print substr($0, 3); exit }' "$table"
done | sort -u)

echo "$checks" | while read -r check; do
  judge "$check"
  [ "$status" = 0 ] || { cat "$log"; echo "mutants: without any mutant, $check ends with status $status"; exit 1; }
done

seen=0
missed=0
while read -r name; do
  check=$(awk -v name="= $name" '$0 == name { found = 1 } found && /^\? / { print substr($0, 3); exit }' "$table")
  planted=0
  plant "$name" || planted=$?
  if [ "$planted" != 0 ]; then
    verdict="STALE   $name"
  elif ! compile; then
    verdict="BROKEN  $name: does not compile"
  else
    judge "$check"
    [ "$status" = 1 ] && verdict="seen    $name" || verdict="MISSED  $name (status $status: $check)"
  fi
  echo "$verdict"
  [ "${verdict%% *}" = seen ] && seen=$((seen + 1)) || missed=$((missed + 1))
  restore
done <<NAMES
$names
NAMES
echo "$seen mutants seen, $missed not"
[ "$missed" = 0 ]
