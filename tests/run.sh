#!/bin/sh
# Builds and runs every test. `sh tests/run.sh full` also runs them all under the sanitizers, lets many write at once,
# plants every mutant of the store, and meets every writing command with every fault at every system call (hours).
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup
for preset in ${1:+ci} dev; do
  sh .ci/build "$preset"
  ctest --preset "$preset"
done
[ -n "${1:-}" ] || exit 0
PATH=$PWD/build/dev:$PATH
build/dev/tests/fault/fault_stress --rounds 5
sh tests/fault/mutants.sh build/dev
build/dev/tests/fault/fault_sweep
