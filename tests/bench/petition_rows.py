"""The rows of one size: what is asked of a book of so many petitions, and what is written into it."""

import csv
import os
import sys
import time

import meter as meters

COUNT = "petition count --by level,stage"
PERIODS = "2015-Q1..2024-Q4"
READERS = {
    COUNT: ["petition", "count", "--by", "level,stage"],
    "petition list 'level:district is:overdue'": ["petition", "list", "level:district is:overdue"],
    "report cumulative": ["report", "cumulative", PERIODS],
}
CAT, STATUS, COMMIT = "cat of the same files", "git status", "git commit of one file"
CAT_ALL = "cat of all files"
BY_HAND, EVENTS = COUNT + ", typed by hand", "yaml-cpp's events of the same files"
MOST_BY_HAND = 10000  # yaml-cpp takes a hundred times what cat takes
IMPORTED = 10000
IMPORT = "import of 10,000 petitions"
MOST = 8192  # MiB for one command of ours: more is a failure, not the end of the machine


def runs_for(petitions):
    return 9 if petitions <= 1000 else 7 if petitions <= 10000 else 3


def make_book(meter, petitions, scale, name, options=()):
    book = f"{meter.place}/{name}"
    if not os.path.exists(book):
        meter.run([meter.tool("generate_book"), book, "--petitions", str(petitions), "--scale", scale,
                   *options], meter.place)
        with open(book + "/mine.txt", "w") as file:
            file.write("one\n")
        meter.run(["git", "add", "mine.txt"], book)
        meter.run(["git", "commit", "--quiet", "-m", "mine"], book)
    files = sorted(os.path.join(folder, file) for folder, _, names in os.walk(book) for file in names
                   if file.endswith(".yaml"))
    for what, unread in ((CAT_ALL, "/nothing/"), (CAT, "/visits/")):
        with open(list_of(book, what), "w") as listed:
            listed.write("\0".join(file for file in files if unread not in file))
    return book


def list_of(book, what):
    """A file that lists those that `what` reads: what is asked of petitions needs no visits."""
    return book + (".all" if what == CAT_ALL else ".petitions")


def cat_words(book, what):
    return ["sh", "-c", f"xargs -0 -a '{list_of(book, what)}' cat > /dev/null"]


def visits_of(book, period):
    """Cells with an official of their team, as somebody visited them."""
    pairs, cell = [], None
    folder = f"{book}/{period}/visits"
    for name in sorted(os.listdir(folder)):
        with open(f"{folder}/{name}") as file:
            for line in file:
                words = line.replace('"', "").split()
                if "cell:" in words:
                    cell = words[-1]
                elif "official:" in words:
                    pairs.append((cell, words[-1]))
    return pairs


def write_rows(path, book):
    """Petitions to import: of every cell, in the periods that are open."""
    cells = sorted({cell for cell, _ in visits_of(book, "2023-Q1")})
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["period", "cell", "title", "text", "level", "lead"])
        for i in range(IMPORTED):
            text = f"Đề nghị sửa đường thôn, đoạn số {i} dài {i % 900 + 20} mét, trước mùa mưa năm sau."
            below = i % 9 == 0
            out.writerow([f"{2023 + i % 8 // 4}-Q{i % 4 + 1}", cells[i % len(cells)], f"Việc số {i}",
                          text, "grassroots" if below else "district",
                          "ubnd-xa" if below else "phong-ktht"])


def answer(petition):
    return ["petition", "answer", petition, "--doc", "12-BC/TNMT", "--outcome", "resolved"]


class Size:
    """Takes the measures of one book."""

    def __init__(self, meter, petitions, scale, options=()):
        self.meter, self.petitions = meter, petitions
        self.what = f"{petitions:,} petitions" + (" of one quarter" if options else "")
        self.book = make_book(meter, petitions, scale, f"{scale}-{petitions}", options)
        self.runs = runs_for(petitions)
        self.ways = {name: meter.ways(words) for name, words in READERS.items()}
        asked = "stage:with_agency level:district"
        self.waiting = self.ours(["petition", "list", asked, "--ids"]).split()
        self.visits = visits_of(self.book, "2024-Q3")

    def ours(self, words):
        return self.meter.run([self.meter.program] + words, self.book, (0, 1))

    def cost(self, name, words, most=0):
        return self.meter.cost(f"{self.petitions}: {name}", words, self.book, most=most)

    def cost_ours(self, name, words):
        return self.cost(name, [self.meter.program] + words, MOST)

    def read(self):
        self.ours(READERS[COUNT])  # the first one after a write is not warm
        for name, words in READERS.items():
            for way, options in self.ways[name].items():
                self.cost_ours(name + way, words + options)
        self.cost(CAT, cat_words(self.book, CAT))
        self.cost(CAT_ALL, cat_words(self.book, CAT_ALL))
        self.cost(STATUS, ["git", "status"])

    def write(self, run):
        with open(self.book + "/mine.txt", "w") as file:
            file.write(f"run {run}\n")
        self.cost(COMMIT, ["git", "commit", "--quiet", "-m", "mine", "mine.txt"])
        answered = self.waiting.pop()
        self.cost_ours("petition answer", answer(answered))
        cell, official = self.visits[run]
        self.cost_ours("record visit", ["record", "visit", "2024-Q4", "--quiet", "--cell", cell,
                                        "--official", official, "--date", "2024-12-02", "--members",
                                        "45", "--present", "40", "--excused", "5", "--unexcused", "0"])
        self.cost_ours("log ID", ["log", answered])
        path = self.ours(["petition", "show", answered]) and self.file_of(answered)
        self.cost("git log -p of its file", ["git", "--no-pager", "log", "-p", "--", path])

    def file_of(self, petition):
        folder = f"{petition[:4]}-{petition[4:6]}/petitions"
        found = self.meter.run(["grep", "-rl", petition, folder], self.book)
        return found.split()[0]

    def objects(self):
        return {os.path.join(folder, name) for folder, _, names in os.walk(self.book + "/.git/objects")
                for name in names}

    def take_back(self, objects):
        """As it was before the last commit, its objects too: git would find them and not write them."""
        self.meter.run(["git", "reset", "--quiet", "--hard", "HEAD~1"], self.book)
        for path in self.objects() - objects:
            os.unlink(path)

    def bring_in(self):
        """One import, and git with the same files."""
        rows, kept = f"{self.meter.place}/rows.csv", f"{self.meter.place}/imported"
        write_rows(rows, self.book)
        objects = self.objects()
        self.cost_ours(IMPORT, ["import", "--quiet", "petitions", rows])
        changed = self.meter.run(["git", "diff", "--name-only", "HEAD~1"], self.book)
        self.meter.run(["sh", "-ec", f"rm -rf '{kept}'; mkdir '{kept}'; cp --parents \"$@\" '{kept}'",
                        "sh"] + changed.split(), self.book)
        self.take_back(objects)
        self.meter.run(["cp", "-r", kept + "/.", self.book], self.book)
        self.cost("git add, git commit of the same files",
                  ["sh", "-ec", "git add .; git commit --quiet -m imported"])
        self.take_back(objects)

    def begin(self):
        """The first command of all links the whole tree; the first of a large period reads all of it.
        Nothing is kept of files that changed less than two seconds ago."""
        time.sleep(2.1)
        self.ours(answer(self.waiting.pop()))

    def read_by_hand(self, table):
        """A comment behind the first key makes a file one that its writer would not have written."""
        folder = f"{self.book}/*/petitions/*.yaml"
        by_hand = "s/^petitions:$/petitions:  # of the village/"
        self.meter.run(["sh", "-ec", f"sed -i '{by_hand}' {folder}"], self.book)
        for _ in range(self.runs):
            said = self.cost_ours(BY_HAND, READERS[COUNT] + self.ways[COUNT][", cold"])
            self.cost(EVENTS, [self.meter.tool("event_pass"), list_of(self.book, CAT)])
        self.meter.run(["git", "checkout", "--quiet", "."], self.book)
        if said != self.ours(READERS[COUNT]):
            raise SystemExit("files typed by hand are counted otherwise")
        self.tell(table, BY_HAND, EVENTS)

    def measure_full(self, table):
        """A write into files as full as those of a large book."""
        self.begin()
        for run in range(self.runs):
            self.write(run)
        self.tell(table, "petition answer", COMMIT)

    def measure(self, table):
        self.begin()
        for run in range(self.runs):
            self.read()
            self.write(run)
        for name in READERS:
            floor = CAT if name.startswith("petition") else CAT_ALL
            for way in self.ways[name]:
                self.tell(table, name + way, floor)
        self.tell(table, "petition answer", COMMIT)
        self.tell(table, "record visit", COMMIT)
        self.tell(table, "log ID", "git log -p of its file")
        self.tell(table, STATUS, CAT_ALL)
        self.measure_large(table, "check", CAT_ALL, lambda: self.cost_ours("check", ["check", "--quiet"]))
        self.measure_large(table, IMPORT, "git add, git commit of the same files", self.bring_in)
        if self.petitions <= MOST_BY_HAND:
            self.read_by_hand(table)  # last: git would look at all files again

    def measure_large(self, table, name, floor, work):
        """What takes long, and may take more memory than there is."""
        try:
            for _ in range(min(self.runs, 3)):
                work()
        except meters.Failed as failure:
            table.missing(self.what, name, "failed")
            print(failure, file=sys.stderr)
            return
        self.tell(table, name, floor)

    def tell(self, table, name, floor):
        table.row(self.meter, self.what, f"{self.petitions}: {name}", f"{self.petitions}: {floor}", floor)
