# commands.sh LAPTHACH: prints the commands that the help of the program lists, one a line.
set -eu
"$1" --help --lang en | sed -n '/^Commands/,/^Options/p' |
  sed -n 's/^  \([a-z][a-z-]*\( [a-z][a-z-]*\)\{0,1\}\)  .*/\1/p'
