// The attacks, one row each.
#include "attack/attacks.hpp"

namespace attack {

namespace {

const std::vector<Attack> list = {
    // --- records ---------------------------------------------------------------------------------
    {"edit a visit by hand", "RSW", "present; hand typo", ""},
    {"edit a visit as the program", ".S.", "present; tool 'import visits'", ""},
    {"delete a visit by hand", "RSW", "echo 'visits: []' > $q3; hand tidy", ""},
    {"delete a visit as the program", "RSW", "echo 'visits: []' > $q3; tool 'import visits'", ""},
    {"delete a file of visits", "RSW", "git rm -q $q3; hand tidy", ""},
    {"give a visit to another cell", "RSW",
     "sed -i 's/cell: \"thon-a\"/cell: \"thon-b\"/' $q3; tool 'import visits'", ""},
    {"date a visit otherwise", "RSW",
     "sed -i 's/date: 2019-07-01/date: 2019-07-05/' $q3; tool 'import visits'", ""},
    {"move a visit to another period", "RSW",
     "mkdir 2019-Q4/visits; git mv $q3 2019-Q4/visits/xa-mot.yaml; hand move", ""},
    {"cut a file off", "RSW", "head -c 60 $q3 > x; mv x $q3; hand save", ""},
    {"cut a file off between two records", "RSW",
     "echo 'visits:' > x; sed -n '/thon-a/,/thon-b/p' $q2 | sed '$d' >> x; mv x $q2; hand save",
     ""},
    {"take a cell out of the registry as the program", "RSW",
     "sed -i '/id: \"thon-c\"/,$d' registry/cells.yaml; tool 'import cells'", ""},
    {"take a cell out of the registry by hand", "...",
     "sed -i '/id: \"thon-c\"/,$d' registry/cells.yaml; hand tidy", "cells thon-c was removed"},
    {"rename a cell as the program", "RSW",
     "sed -i 's/id: \"thon-c\"/id: \"thon-d\"/' registry/cells.yaml; tool 'import cells'", ""},
    {"edit a decision by hand", "...",
     "sed -i 's/role: \"member\"/role: \"leader\"/' decisions/qd-1.yaml; hand fix",
     "the decision qd-1 was changed by hand"},
    {"remove a decision", "RSW", "git rm -q decisions/qd-1.yaml; hand tidy", ""},
    {"put another decision under its name", "RSW",
     "sed -i 's/^id: .*/id: \"qd-2\"/' decisions/qd-1.yaml; hand fix", ""},
    {"edit a published roster by hand", "RSW", "sed -i 's/salt: 0/salt: 1/' $roster; hand fix", ""},
    {"edit a published roster as the program", "RSW",
     "sed -i 's/salt: 0/salt: 1/' $roster; tool 'assign draw' 2019-Q4", ""},
    {"edit a published roster as a repair", "RSW",
     "sed -i 's/salt: 0/salt: 1/' $roster; tool 'assign repair' 2019-Q4", ""},
    {"take a publication back", "RSW",
     "sed -i 's/status: published/status: drawn/' $roster; tool 'assign draw' 2019-Q4", ""},
    {"publish another roster than was drawn", "RSW",
     "git reset -q --hard $tip~3; sed -i 's/status: drawn/status: published/; s/salt: 0/salt: 1/' "
     "$roster; tool 'assign publish' 2019-Q4",
     ""},
    {"publish by hand", "RSW",
     "git reset -q --hard $tip~3; sed -i 's/status: drawn/status: published/' $roster; hand "
     "publish",
     ""},
    {"write to a closed period", "RSW",
     "sed -i 's/present: 25/present: 26/' $q2; tool 'import visits'", ""},
    {"open a closed period", "RSW", "sed -i 's/closed/open/' 2019-Q2/period.yaml; hand open", ""},
    // --- what a commit says of itself
    // --------------------------------------------------------------
    {"amend the last commit", "RSW", "members; git commit -qa --amend --no-edit", ""},
    {"amend it as the program", ".SW", "git reset -q --hard $tip~1; members; tool 'import cells'",
     ""},
    {"amend it as the program with a stolen key", "..W",
     "git reset -q --hard $tip~1; members; sign=../clerk; tool 'import cells'", ""},
    {"invent the trailers", "RSW",
     "members; hand \"import cells: 1 changed\\n\\nLapthach-Op: import cells\\nLapthach-Seq: "
     "12\\nLapthach-Sha256: $(printf %064d 0)\"",
     ""},
    {"state a trailer twice", "RSW",
     "members; git add -A; { printf 'import cells: 1 changed\\n\\nLapthach-Op: import cells\\n"
     "Lapthach-Op: import cells\\n'; forge . $(git write-tree) $tip; } > ../message; "
     "store $(git write-tree) HEAD",
     ""},
    {"state a trailer in the subject", "RSW",
     "echo x > notes.txt; hand 'Lapthach-Op: import cells'", ""},
    {"state a trailer in small letters", "RSW",
     "echo x > notes.txt; hand 'Note\\n\\nlapthach-op: import cells'", ""},
    {"invent an operation", "RSW", "echo x > notes.txt; tool 'petition reply'", ""},
    {"write a file that the operation never writes", "RSW", "present; tool 'import cells'", ""},
    {"date a commit back", "RSW", "members; clock=1500000000; tick; tool 'import cells'", ""},
    {"forge the author", ".S.", "members; author=b@example.vn; tool 'import cells'", ""},
    {"sign with a stranger's key", ".S.", "members; sign=../stranger; tool 'import cells'", ""},
    {"sign as another clerk", ".S.",
     "members; author=b@example.vn; sign=../clerk; tool 'import cells'", ""},
    {"sign with a key that has ended", ".S.",
     "members; author=c@example.vn; sign=../retired; tool 'import cells'", ""},
    {"move a signature to another commit", ".S.",
     "members; tool 'import cells'; { git cat-file commit HEAD | sed '/^$/,$d'; git cat-file "
     "commit "
     "$tip | sed -n '/^gpgsig/,/^ -----END/p'; git cat-file commit HEAD | sed -n '/^$/,$p'; } > "
     "../forged; git reset -q --hard $(git hash-object -t commit -w ../forged)",
     ""},
    // --- the order of commits
    // ----------------------------------------------------------------------
    {"roll back two commits", "..W", "git reset -q --hard $tip~2", ""},
    {"drop a commit from the middle", "RSW",
     "git -c commit.gpgSign=false rebase -q --onto $tip~2 $tip~1", ""},
    {"drop one and make the numbers right", ".SW", "git reset -q --hard $tip~2; replay $tip~1 $tip",
     ""},
    {"exchange two commits", "RSW",
     "git reset -q --hard $tip~2; git -c commit.gpgSign=false cherry-pick $tip $tip~1 > ../said",
     ""},
    {"rewrite from the middle, numbers right", ".SW",
     "git reset -q --hard $tip~4; present; tool 'import visits'; replay $tip~4 $tip", ""},
    {"the same with a stolen key", "..W",
     "git reset -q --hard $tip~4; present; sign=../clerk; tool 'import visits'; replay $tip~4 $tip",
     ""},
    {"begin another history with the same files", "..W",
     "sign=../clerk; { printf 'init: Begin the book\\n\\nLapthach-Op: init\\n'; "
     "forge . $(git write-tree) -; } > ../message; store $(git write-tree)",
     ""},
    {"merge another history in", "RSW",
     "git checkout -q --orphan other; git rm -rqf .; echo x > other.txt; hand other; git checkout "
     "-q "
     "main; git -c commit.gpgSign=false merge -q --allow-unrelated-histories -m merge other",
     ""},
    // --- taking back
    // ------------------------------------------------------------------------------------
    {"delete visits as an undo of their import", "RSW", "git rm -qr 2019-Q3/visits; undo $tip~5",
     ""},
    {"delete a visit beside a true undo", "RSW",
     "git checkout -q $tip~1 -- registry/holidays.yaml; git rm -q $q3; undo $tip", ""},
    {"take back half of a command", "RSW", "git reset -q --hard $tip~5; git rm -q $q3; undo HEAD",
     ""},
    {"take back another commit than is named", "RSW",
     "git checkout -q $tip~1 -- registry/holidays.yaml; undo $tip~1", ""},
    {"take a publication back as an undo", "RSW",
     "git reset -q --hard $tip~2; git checkout -q $tip~3 -- $roster; undo HEAD", ""},
    {"take back a commit by hand", "RSW",
     "git reset -q --hard $tip~4; git rm -q 2019-Q2/period.yaml; undo HEAD", ""},
    {"take back what somebody has built upon", "RSW",
     "members; hand later; git checkout -q $tip~1 -- registry/holidays.yaml; undo $tip", ""},
    {"take back what another clerk entered", "RSW",
     "git checkout -q $tip~1 -- registry/holidays.yaml; author=b@example.vn; undo $tip", ""},
    {"take back the beginning", "RSW",
     "git reset -q --hard $(git rev-list --max-parents=0 HEAD); git rm -q registry/travel.yaml; "
     "undo HEAD",
     ""},
    {"remove an event that is not the last as an undo", "RSW",
     "petition; git checkout -q HEAD~2 -- 2019-Q3/petitions; undo HEAD~1", ""},
    {"empty a list as an undo", "RSW",
     "printf 'holidays: []\\n' > registry/holidays.yaml; undo $tip", ""},
    {"leave other words in a list that was begun as an undo", "RSW",
     "raise; sed -i 's/text: .*/text: \"two\"/' 2019-Q3/petitions/xa-mot.yaml; undo HEAD", ""},
    {"put redacted words back as an undo", "RSW",
     "petition; tick; echo 'Nguyễn Văn A' > ../name.txt; XDG_STATE_HOME=/dev/null lapthach "
     "petition "
     "redact 2019Q3 --text-file ../name.txt --reason tên --quiet; git checkout -q HEAD~1 -- "
     "2019-Q3/petitions; undo HEAD",
     ""},
    {"a true undo without a key", ".S.",
     "git checkout -q $tip~1 -- registry/holidays.yaml; undo $tip", ""},
    // --- merges
    // ------------------------------------------------------------------------------------
    {"change a third record in a merge", "RSW",
     "git branch side; echo x > notes.txt; hand ours; git checkout -q side; echo y > other.txt; "
     "hand "
     "theirs; git checkout -q main; git merge -q --no-commit side; present; hand merge",
     ""},
    {"drop one side in a merge", "RSW",
     "git branch side; echo x > notes.txt; hand ours; git checkout -q side; lapthach import visits "
     "../csv/visits-next.csv --quiet; git checkout -q main; git -c commit.gpgSign=false merge -q "
     "-s "
     "ours -m merge side",
     ""},
    {"drop one record of one side in a merge", "RSW",
     "git branch side; members; hand ours; git checkout -q side; sed -i 's/members: 32/members: "
     "42/' "
     "registry/cells.yaml; hand theirs; git checkout -q main; git merge -q --no-commit side > "
     "../said; "
     "git checkout -q main -- registry/cells.yaml; hand merge",
     ""},
    {"add a record in a merge", "RSW",
     "git branch side; echo x > notes.txt; hand ours; git checkout -q side; echo y > other.txt; "
     "hand "
     "theirs; git checkout -q main; git merge -q --no-commit side; sed -n '/thon-a/,$p' $q3 | sed "
     "'s/thon-a/thon-b/' > x; cat x >> $q3; rm x; hand merge",
     ""},
    {"settle a conflict by dropping both sides", "RSW",
     "git branch side; members; hand ours; git checkout -q side; sed -i 's/members: 33/members: "
     "35/' "
     "registry/cells.yaml; hand theirs; git checkout -q main; git merge -q --no-commit side > "
     "../said "
     "|| true; git show $tip:registry/cells.yaml > registry/cells.yaml; hand merge",
     ""},
    {"claim a merge for the program", "RSW",
     "git branch side; echo x > notes.txt; hand ours; git checkout -q side; echo y > other.txt; "
     "hand "
     "theirs; git checkout -q main; git -c commit.gpgSign=false merge -q -m \"import cells: 1 "
     "changed"
     "\n\nLapthach-Op: import cells\" side",
     ""},
    // --- what git shows and stores
    // -----------------------------------------------------------------
    {"show another object in place of a file", "RSW",
     "new=$(sed 's/present: 26/present: 16/' $q3 | git hash-object -w --stdin); git replace $(git "
     "rev-parse HEAD:$q3) $new",
     ""},
    {"give a commit other parents (graft)", "RSW",
     "mkdir -p .git/info; echo \"$tip $(git rev-parse $tip~3)\" > .git/info/grafts", ""},
    {"cut the history off (shallow)", "RSW", "git rev-parse $tip~3 > .git/shallow", ""},
    {"keep objects elsewhere (alternates)", "RSW",
     "mkdir ../elsewhere; (cd .. && pwd) > .git/objects/info/alternates", ""},
    {"flip a bit in an object", "RSW",
     "f=$(object_of HEAD:$q3); chmod u+w $f; printf '\\377' | dd of=$f bs=1 seek=20 conv=notrunc "
     "2> ../said",
     ""},
    {"put another object under its name", "RSW",
     "new=$(sed 's/present: 26/present: 16/' $q3 | git hash-object -w --stdin); f=$(object_of "
     "HEAD:$q3); chmod u+w $f; cp $(object_of $new) $f",
     ""},
    {"lose an object of an old commit", "RSW", "rm -f $(object_of $tip~8:registry/cells.yaml)", ""},
    {"lose the last commit", "RSW", "rm -f $(object_of $tip)", ""},
    {"flip a bit in a tree", "RSW",
     "f=$(object_of HEAD^{tree}); chmod u+w $f; printf '\\377' | dd of=$f bs=1 seek=20 "
     "conv=notrunc "
     "2> ../said",
     ""},
    {"lose an old commit", "RSW", "rm -f $(object_of $tip~8)", ""},
    {"hide a change (skip-worktree)", "RSW", "present; git update-index --skip-worktree $q3", ""},
    {"hide a change (assume-unchanged)", "RSW", "present; git update-index --assume-unchanged $q3",
     ""},
    {"put a link in place of a file", "RSW", "ln -sf /etc/passwd $q3; hand link", ""},
    {"make a file executable", "RSW", "chmod +x registry/cells.yaml; hand mode", ""},
    {"put a submodule into the book", "RSW",
     "git update-index --add --cacheinfo 160000,$tip,evidence/kho; git -c commit.gpgSign=false "
     "commit -qm sub",
     ""},
    // --- what cannot be found: the manual says so
    // --------------------------------------------------
    {"a true undo with a stolen key", "...",
     "git checkout -q $tip~1 -- registry/holidays.yaml; sign=../clerk; undo $tip", ""},
    {"a false but legal record with a stolen key", "...",
     "members; sign=../clerk; tool 'import cells'", ""},
    {"roll back to after the last witness", "...",
     "XDG_STATE_HOME=/dev/null lapthach import visits ../csv/visits-next.csv --quiet; git reset "
     "-q "
     "--hard HEAD~1",
     ""},
    {"roll back and erase the memory of the machine", "...",
     "git reset -q --hard $tip~2; rm -r \"$XDG_STATE_HOME\"", ""},
};

const std::vector<Attack> honest = {
    {"nothing", "...", ":", ""},
    {"the next command", "...", "lapthach import visits ../csv/visits-next.csv --quiet", ""},
    {"a correction by the program", "...",
     "sed 's/,26,28/,27,28/' ../csv/visits-q3.csv > ../csv/fixed.csv; lapthach import visits "
     "../csv/fixed.csv --correct 'đếm lại' --quiet",
     ""},
    {"notes and registry by hand", "...",
     "echo x > notes.txt; members; hand 'As of today'; tick; lapthach import cells ../csv/more.csv "
     "--quiet",
     "made by hand: As of today"},
    {"a commit by hand, signed", "...", "echo x > notes.txt; git add -A; git commit -qm note",
     "made by hand: note"},
    {"a change that is not committed", "...", "echo '# x' >> registry/cells.yaml",
     "is not as the last commit has it"},
    {"a conflict that a human settles", "...",
     "git branch side; members; hand ours; git checkout -q side; sed -i 's/members: 33/members: "
     "35/' "
     "registry/cells.yaml; hand theirs; git checkout -q main; git merge -q --no-commit side > "
     "../said "
     "|| true; git checkout -q --theirs registry/cells.yaml; hand merge",
     ""},
    {"two clones that come together", "...",
     "git clone -q . ../clone; echo x > notes.txt; hand ours; cd ../clone; tick; lapthach import "
     "visits ../csv/visits-next.csv --quiet; cd ../book; tick; git fetch -q ../clone main; git -c "
     "commit.gpgSign=false merge -q -m merge FETCH_HEAD; tick; lapthach import cells "
     "../csv/cells.csv --quiet; rm -rf ../clone",
     ""},
    {"the last command taken back", "...", "lapthach log undo --quiet", ""},
    {"two taken back, and the work goes on", "...",
     "lapthach log undo --quiet; tick; lapthach log undo $(git rev-parse $tip~1) --quiet; tick; "
     "lapthach import visits ../csv/visits-next.csv --quiet; tick; lapthach log undo --quiet",
     ""},
    {"the first of a list taken back, and another entered", "...",
     "raise; tick; lapthach log undo --quiet; tick; raise; tick; lapthach log undo --quiet", ""},
    {"taken back behind a note by hand", "...",
     "echo x > notes.txt; hand note; tick; lapthach log undo --quiet", "made by hand: note"},
    {"the event of a petition taken back", "...",
     "petition; tick; lapthach log undo --quiet; tick; echo new | lapthach petition note 2019Q3 "
     "--text-file - --quiet; tick; lapthach log undo --quiet",
     ""},
    {"taken back on one machine, while another works", "...",
     "git clone -q . ../clone; lapthach log undo --quiet; cd ../clone; tick; lapthach import "
     "visits ../csv/visits-next.csv --quiet; cd ../book; tick; git fetch -q ../clone main; git -c "
     "commit.gpgSign=false merge -q -m merge FETCH_HEAD; tick; lapthach import cells "
     "../csv/cells.csv --quiet; rm -rf ../clone",
     ""},
    {"work on another branch", "...",
     "git checkout -q -b other; lapthach import visits ../csv/visits-next.csv --quiet; git "
     "checkout -q "
     "main",
     ""},
    {"packed and collected", "...", "git gc -q; git pack-refs --all", ""},
    {"the second clerk", "...",
     "GIT_AUTHOR_EMAIL=b@example.vn GIT_COMMITTER_EMAIL=b@example.vn; export GIT_AUTHOR_EMAIL "
     "GIT_COMMITTER_EMAIL; git config --global user.signingKey \"$PWD/../second\"; lapthach import "
     "visits ../csv/visits-next.csv --quiet; git config --global user.signingKey \"$PWD/../clerk\"",
     ""},
};

}  // namespace

const std::vector<Attack>& attacks() { return list; }
const std::vector<Attack>& controls() { return honest; }

}  // namespace attack
