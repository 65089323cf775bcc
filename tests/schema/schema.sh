# schema.sh LAPTHACH EXAMPLES DIR: runs validate.mjs in DIR, where its packages are put. 77: they cannot be had.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lapthach=$1 examples=$2 dir=$3
for program in node npm; do
  command -v $program >/dev/null || { echo "no $program here: the schemas were not tried"; exit 77; }
done
mkdir -p "$dir" && cd "$dir"
cp "$here/package.json" "$here/package-lock.json" "$here/validate.mjs" .
if ! [ -d node_modules/ajv ] || ! [ -d node_modules/yaml ]; then
  timeout 120 npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 ||
    { echo "npm cannot fetch ajv and yaml: the schemas were not tried"; tail -n 3 npm.log; exit 77; }
fi
exec node validate.mjs "$lapthach" "$examples/lap-thach-2019" "$examples/lap-thach-2026"
