#!/bin/sh
# examples.sh LAPTHACH EXAMPLE_CSV OUT: makes the example books anew and compares every byte.
set -eu
examples=$(cd "$(dirname "$0")/../examples" && pwd)
rm -rf "$3"
sh "$examples/generate.sh" "$1" "$2" "$3"
for name in lap-thach-2019 lap-thach-2026; do
    diff -r "$examples/$name" "$3/$name"
done
