# The book that is attacked, made by the program itself, with its clerks' keys and its witness.
mkdir home csv
for who in clerk second retired stranger; do
  ssh-keygen -q -t ed25519 -N '' -C $who -f $who || exit 1
done
{
  echo "a@example.vn namespaces=\"git\" $(cat clerk.pub)"
  echo "b@example.vn namespaces=\"git\" $(cat second.pub)"
  echo "c@example.vn namespaces=\"git\",valid-before=\"20180101\" $(cat retired.pub)"
} > signers
git config --global user.name 'Nguyễn Văn A'
git config --global user.email a@example.vn
git config --global gpg.format ssh
git config --global user.signingKey "$PWD/clerk"
git config --global commit.gpgSign true
git config --global init.defaultBranch main
cat > csv/units.csv <<'E'
id,name,kind,parent,code,from,to,successors
xa-mot,Xã Một,commune,,00001,,,
xa-hai,Xã Hai,commune,,00002,,,
E
cat > csv/cells.csv <<'E'
id,name,unit,kind,members,exempt,secretary,phone,time,venue,from,to
thon-a,Thôn A,xa-mot,residential,30,2,,,07:30,,,
thon-b,Thôn B,xa-mot,residential,31,2,,,07:30,,,
thon-c,Thôn C,xa-hai,residential,32,2,,,19:30,,,
E
cat > csv/more.csv <<'E'
id,name,unit,kind,members,exempt,secretary,phone,time,venue,from,to
thon-a,Thôn A,xa-mot,residential,33,2,,,07:30,,,
E
cat > csv/officials.csv <<'E'
id,name,post,rank,home_cell,home_unit,phone,from,to
nguyen-van-a,Nguyễn Văn A,Trưởng phòng,standing,,,,,
tran-thi-b,Trần Thị B,Phó phòng,member,,,,,
E
cat > csv/teams.csv <<'E'
decision,effective,team,official,role,units
qd-1,2019-01-01,t01,nguyen-van-a,leader,xa-mot;xa-hai
qd-1,2019-01-01,t01,tran-thi-b,member,xa-mot;xa-hai
E
cat > csv/visits-q2.csv <<'E'
period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes
2019-Q2,thon-a,tran-thi-b,2019-04-01,done,25,28,3,0,91.5,,
2019-Q2,thon-b,nguyen-van-a,2019-04-01,done,27,29,2,0,,,
E
cat > csv/visits-q3.csv <<'E'
period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes
2019-Q3,thon-a,nguyen-van-a,2019-07-01,done,26,28,2,0,,,
2019-Q3,thon-c,tran-thi-b,2019-07-01,done,30,32,2,0,,,
E
cat > csv/visits-next.csv <<'E'
period,cell,official,date,status,present,members,excused,unexcused,score,grade,notes
2019-Q3,thon-b,nguyen-van-a,2019-07-02,done,20,29,9,0,,,
E
cat > csv/holidays.csv <<'E'
date,kind,name
2019-09-02,off,Quốc khánh
E
lapthach init --quiet book && cd book || exit 1
import() { tick; lapthach import "$1" "../csv/$2.csv" --quiet || exit 1; }
import units units
import cells cells
import officials officials
import teams teams
import visits visits-q2
import visits visits-q3
tick
printf 'period: "2019-Q2"\nstatus: closed\n' > 2019-Q2/period.yaml
git add 2019-Q2/period.yaml && git commit -qm 'Close the second quarter' || exit 1
tick
lapthach assign draw 2019-Q4 --quiet > ../drawn || exit 1
tick
lapthach assign publish 2019-Q4 --quiet || exit 1
import cells more
import holidays holidays
