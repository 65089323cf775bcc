"""The rows of the draw, and of other solvers on the networks of the same draw: equal optima."""

import os
import time

import meter as meters
import petition_rows

PERIOD = "2025-Q1"
SCALES = {"district": 7, "province": 5, "nation": 3}
SOLVED_BY_OTHERS = ("district", "province")


def cost_of(program, columns):
    """The value of columns (name, how much) at the objective of a program."""
    cost, inside = {}, False
    with open(program) as file:
        for line in file:
            if line.startswith("COLUMNS"):
                inside = True
            elif line.startswith("RHS"):
                break
            elif inside:
                column, row, value = line.split()
                if row == "COST":
                    cost[column] = int(value)
    total = 0
    for column, amount in columns:
        if abs(amount - round(amount)) > 1e-6:
            raise SystemExit(f"{program}: {column} is not whole: {amount}")
        total += cost.get(column, 0) * round(amount)
    return total


def columns_of_cbc(path):
    """What `solution` writes: number, name, value, reduced cost, of those that are not 0."""
    with open(path) as file:
        for line in file.read().splitlines()[1:]:
            words = line.replace("**", "").split()
            yield words[1], float(words[2])


def columns_of_glpk(path):
    """What `--write` writes: "j number status value price"; columns are in the order of the file."""
    with open(path) as file:
        for line in file:
            if line.startswith("j "):
                words = line.split()
                yield f"A{int(words[1]) - 1}", float(words[3])


class Draws:
    def __init__(self, meter, table, scale):
        self.meter, self.table, self.scale = meter, table, scale
        self.book = petition_rows.make_book(meter, 0, scale, scale + "-roster")
        self.runs = SCALES[scale]

    def draw(self):
        meter, name = self.meter, f"{self.scale}: assign draw"
        words = [meter.program, "assign", "draw", PERIOD, "--dry-run"]
        ways = meter.ways(words[1:])
        cat = f"{self.scale}: {petition_rows.CAT_ALL}"
        time.sleep(2.1)  # nothing is kept of files that changed less than two seconds ago
        meter.run(words, self.book, (0, 1))
        for _ in range(self.runs):
            for way, options in ways.items():
                meter.cost(name + way, words + options, self.book, (0, 1))
            meter.cost(cat, petition_rows.cat_words(self.book, petition_rows.CAT_ALL), self.book)
        for way in ways:
            self.table.row(meter, self.scale, name + way, cat, petition_rows.CAT_ALL)

    def solve(self):
        """Our solver and that of Boost in one process, those of linear programs on what it writes."""
        programs = f"{self.meter.place}/programs"
        os.makedirs(programs, exist_ok=True)
        name = f"{self.scale}: our networks, all levels"
        for _ in range(min(3, self.runs)):
            said = self.meter.run([self.meter.tool("bench_solver"), self.book, PERIOD, programs],
                                  self.book)
            for line in said.splitlines():
                who, number = line.split()
                self.meter.costs.setdefault(f"{self.scale}: {who}", []).append((float(number), 0))
        self.meter.costs[name] = self.meter.costs[f"{self.scale}: ours"]
        self.row(name)
        boost = f"{self.scale}: boost"
        if boost in self.meter.costs:
            self.meter.costs[f"{self.scale}: Boost, successive shortest paths"] = self.meter.costs[boost]
            self.row(f"{self.scale}: Boost, successive shortest paths")
        else:
            self.table.missing(self.scale, "Boost, successive shortest paths")
        with open(programs + "/optima") as file:
            self.optima = [line.split() for line in file]
        self.others(programs)

    def others(self, programs):
        self.lp("CBC, linear programs level by level", "cbc", programs, columns_of_cbc,
                "for f in $ALL; do echo import $f.mps; echo initialSolve; echo solution $f.solution; "
                "done > words; echo quit >> words; cbc - < words > /dev/null")
        self.lp("GLPK, linear programs level by level", "glpsol", programs, columns_of_glpk,
                "for f in $ALL; do glpsol --mps $f.mps --write $f.solution > /dev/null; done")

    def lp(self, name, program, programs, columns, script):
        if not meters.installed(program):
            self.table.missing(self.scale, name)
            return
        files = " ".join(f"{component}.{level}" for component, level, _ in self.optima)
        full = f"{self.scale}: {name}"
        self.meter.cost(full, ["sh", "-ec", script.replace("$ALL", files)], programs)
        for component, level, optimum in self.optima:
            path = f"{programs}/{component}.{level}"
            found = cost_of(path + ".mps", columns(path + ".solution"))
            if found != int(optimum):
                raise SystemExit(f"{name}: {component}.{level} is {found}, not {optimum}")
            os.unlink(path + ".solution")
        self.row(full)

    def row(self, name):
        self.table.row(self.meter, self.scale, name, f"{self.scale}: ours", "our solver")


def measure(meter, table):
    for scale in SCALES:
        draws = Draws(meter, table, scale)
        draws.draw()
        if scale in SOLVED_BY_OTHERS:
            draws.solve()
