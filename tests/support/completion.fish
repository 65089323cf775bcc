# completion.fish LAPTHACH: what a real fish offers for unfinished lines.
set lapthach $argv[1]
set desk (mktemp -d)
set -x PATH (dirname $lapthach) $PATH
set -x HOME $desk
set -x LAPTHACH_BOOK $desk/book
set -x GIT_AUTHOR_NAME 'Nguyễn Văn A'
set -x GIT_AUTHOR_EMAIL a@example.vn
set -x GIT_COMMITTER_NAME $GIT_AUTHOR_NAME
set -x GIT_COMMITTER_EMAIL $GIT_AUTHOR_EMAIL
lapthach init $desk/book --quiet; or exit 1
printf 'id,name,kind\nhop-ly,Xã Hợp Lý,commune\nquang-son,Xã Quang Sơn,commune\n' >$desk/units.csv
lapthach import units $desk/units.csv --quiet; or exit 1
lapthach completion fish | source

set wrong 0
function expect
    set offered (complete -C $argv[1] | string replace -r '\t.*' '')
    if test "$offered" != "$argv[2]"
        echo "for $argv[1]: $offered, not $argv[2]"
        set -g wrong 1
    end
end

expect 'lapthach assign pu' publish
expect 'lapthach -C book assign pu' publish
expect 'lapthach assign draw --ne' --next
expect 'lapthach import o' officials
expect 'lapthach log und' undo
expect 'lapthach import cells --encoding v' vni
expect 'lapthach record session --unit q' quang-son
expect "lapthach check --output $desk/units.c" $desk/units.csv
rm -rf $desk
exit $wrong
