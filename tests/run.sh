#!/bin/sh
# Builds and runs every test. `sh tests/run.sh full` also runs them all under the sanitizers, and meets
# every writing command with every fault at every system call.
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup
for preset in ${1:+ci} dev; do
  sh .ci/build "$preset"
  ctest --preset "$preset"
done
[ -z "${1:-}" ] || PATH=$PWD/build/dev:$PATH build/dev/tests/fault/fault_sweep
