"""The rows of the peers: the same count over the same records, and the counts must agree."""

import json
import os
import sys

import meter as meters
import peers
import petition_rows

MOST = 100000  # petitions; beyond it recutils and hledger take all memory
COUNT = "petition count --by level,stage"


class Peers:
    def __init__(self, meter, table, size):
        self.meter, self.table, self.size = meter, table, size
        self.data = f"{meter.place}/peers"
        os.makedirs(self.data, exist_ok=True)
        self.files = self.data + "/files"
        self.way = list(size.ways[COUNT])[-1]  # warm, where it can be
        with open(petition_rows.list_of(size.book, petition_rows.CAT)) as listed:
            paths = [path for path in listed.read().split("\0") if "/petitions/" in path]
        with open(self.files, "w") as out:
            out.write("\0".join(paths))

    def convert(self):
        said = self.size.ours(["petition", "list", "--format", "json"])
        petitions = json.loads(said)
        peers.write_rec(petitions, self.data + "/petitions.rec")
        peers.write_journal(petitions, self.data + "/petitions.journal")
        peers.write_tasks(petitions, self.data + "/tasks.json")
        peers.write_taskrc(self.meter.place)
        ours = json.loads(self.size.ours(READ + ["--format", "json"]))
        self.expected = {(row["level"] or "", row["stage"]): row["n"] for row in ours}

    def shell(self, name, program, script):
        """Measures the script, which says its counts as lines "level stage n" when `program` is there."""
        what = f"{self.size.petitions:,} petitions"
        full = f"{self.size.petitions}: {name}"
        if not meters.installed(*program.split()):
            self.table.missing(what, name)
            return
        for _ in range(3 if self.size.petitions <= 10000 else 1):
            lines = self.meter.cost(full, ["sh", "-c", script], self.data).splitlines()
            found = peers.counts_of(lines)
            if found != self.expected:
                raise SystemExit(f"{name} counts {found}, lapthach {self.expected}")
        self.table.row(self.meter, what, full, f"{self.size.petitions}: {COUNT}{self.way}",
                       f"lapthach petition count{self.way}")

    def measure(self):
        self.convert()
        journal = "petitions.journal"
        self.shell("recutils: recsel -G Level,Stage", "recsel",
                   "recsel -t Petition -G Level,Stage -R 'Level,Stage,Count(Id)' petitions.rec | "
                   "grep .")
        self.shell("hledger: balance --flat", "hledger",
                   f"hledger -f {journal} balance petitions --flat -N | "
                   "sed -E 's/^ *([0-9]+) +\\(?petitions:([^:)]*):([^)]*)\\)?/\\2 \\3 \\1/'")
        self.shell("ledger: balance --flat", "ledger",
                   f"ledger -f {journal} balance '^petitions' --flat --no-total | "
                   "sed -E 's/^ *([0-9]+) +\\(?petitions:([^:)]*):([^)]*)\\)?/\\2 \\3 \\1/'")
        self.tasks()
        self.python()
        with open(self.data + "/fold.jq", "w") as out:
            out.write(peers.JQ_FOLD)
        self.shell("yq: over the files", "yq jq",
                   f"xargs -0 -a '{self.files}' yq -r \"$(cat fold.jq)\" | LC_ALL=C sort | uniq -c | "
                   "sed -E 's/^ *([0-9]+) (.*)/\\2 \\1/'")

    def python(self):
        name = "python3: yaml.CSafeLoader over the files"
        try:
            from yaml import CSafeLoader  # noqa: F401
        except ImportError:
            self.table.missing(f"{self.size.petitions:,} petitions", name)
            return
        self.shell(name, "python3", f"'{sys.executable}' -B '{peers.__file__}' '{self.files}'")

    def tasks(self):
        if meters.installed("task"):
            self.meter.run(["sh", "-c", f"rm -rf '{self.meter.place}/task'; mkdir "
                            f"'{self.meter.place}/task'; task import tasks.json"], self.data)
        self.shell("Taskwarrior: task export, and jq", "task jq",
                   f"task export | jq -r '{peers.JQ_TASKS}'")


READ = petition_rows.READERS[COUNT]


def measure(meter, table, size):
    Peers(meter, table, size).measure()
