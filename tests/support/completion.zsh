# completion.zsh LAPTHACH: presses the tab key in a real zsh, on a terminal of its own. 77: it cannot make one.
emulate -R zsh
zmodload zsh/zpty zsh/zselect 2>/dev/null || exit 77
lapthach=$1
desk=$(mktemp -d)
trap 'zpty -d shell 2>/dev/null; rm -rf $desk' EXIT
export PATH=${lapthach:h}:$PATH LAPTHACH_BOOK=$desk/book TERM=vt100 HOME=$desk ZDOTDIR=$desk LC_ALL=C.UTF-8
export GIT_AUTHOR_NAME='Nguyễn Văn A' GIT_AUTHOR_EMAIL=a@example.vn
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
lapthach init $desk/book --quiet || exit 1
print 'id,name,kind\nhop-ly,Xã Hợp Lý,commune\nquang-son,Xã Quang Sơn,commune' >$desk/units.csv
lapthach import units $desk/units.csv --quiet || exit 1
mkdir $desk/functions && lapthach completion zsh >$desk/functions/_lapthach || exit 1

# As a package installs it: found by compinit. Control-X writes down what stands on the line.
cat >$desk/.zshrc <<'RC'
fpath=($HOME/functions $fpath)
autoload -Uz compinit && compinit -u -d $HOME/dump
write_down() { print -r -- $BUFFER >$HOME/line.new && mv $HOME/line.new $HOME/line; BUFFER= }
zle -N write_down
bindkey '^X' write_down
RC

# expect TYPED BECOMES: the line after a tab.
expect() {
  local screen
  rm -f $desk/line
  zpty -w -n shell "$1"$'\t\C-x'
  repeat 300; do
    zpty -r -t shell screen >/dev/null 2>&1
    [[ -e $desk/line ]] && break
    zselect -t 10
  done
  [[ $(<$desk/line) == "$2" ]] && return
  print -r -- "for $1: $(<$desk/line), not $2"
  exit 1
}

zpty -b shell zsh -i
expect 'lapthach assign pu' 'lapthach assign publish '
expect 'lapthach assign draw --ne' 'lapthach assign draw --next '
expect 'lapthach import o' 'lapthach import officials '
expect 'lapthach log und' 'lapthach log undo '
expect 'lapthach import cells --encoding v' 'lapthach import cells --encoding vni '
expect 'lapthach record session --unit q' 'lapthach record session --unit quang-son '
expect "lapthach check --output $desk/units.c" "lapthach check --output $desk/units.csv "
