# completion.sh SHELL LAPTHACH: the tab key in that shell. 77: it is not installed.
set -eu
command -v "$1" >/dev/null || { echo "no $1 here: nothing was tried"; exit 77; }
case $1 in
  zsh) exec zsh -f "$(dirname "$0")/completion.zsh" "$2" ;;
  fish) exec fish --no-config "$(dirname "$0")/completion.fish" "$2" ;;
esac
