"""Runs commands in turn and keeps what each cost: CPU seconds of all its processes, peak memory."""

import os
import shutil
import statistics
import subprocess


class Failed(Exception):
    pass


class Meter:
    """One place to work in, and the costs by the name of what was run."""

    def __init__(self, program, tools, place):
        self.program = os.path.abspath(program)
        self.tools = os.path.abspath(tools)
        self.place = place
        self.costs = {}
        self.environment = dict(
            os.environ, LC_ALL="C.UTF-8", LAPTHACH_TODAY="2024-12-31", XDG_STATE_HOME=place + "/state",
            GIT_CONFIG_GLOBAL=place + "/gitconfig", GIT_CONFIG_NOSYSTEM="1", TASKRC=place + "/taskrc",
            TASKDATA=place + "/task")
        with open(place + "/gitconfig", "w") as file:
            file.write("[user]\n\tname = Thư\n\temail = thu@example.com\n[gc]\n\tauto = 0\n")

    def tool(self, name):
        return os.path.join(self.tools, name)

    def run(self, words, folder, good=(0,)):
        """What the command says; one that fails would be fast, and is no measure."""
        done = subprocess.run(words, cwd=folder, env=self.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        if done.returncode not in good:
            raise Failed(f"{' '.join(words)[:300]}\n{done.stderr.decode()[-2000:]}")
        return done.stdout.decode()

    def ways(self, words):
        """How a command can be run: by what is added to its name, the options. Those that keep nothing
        from one time to the next are neither cold nor warm."""
        anew = "--no-snapshot"
        if anew in self.run([self.program] + words[:2] + ["--help"], self.place):
            return {", cold": [anew], ", warm": []}
        return {"": []}

    def cost(self, name, words, folder, good=(0,), most=0):
        """Runs the command once, with `most` MiB of memory, and keeps its cost under the name."""
        report = self.place + "/measured"
        if os.path.exists(report):  # of one that failed
            os.unlink(report)
        said = self.run([self.tool("measure"), report, str(most)] + words, folder, good)
        with open(report) as file:
            seconds, kibibytes = file.read().split()
        self.costs.setdefault(name, []).append((float(seconds), int(kibibytes)))
        return said

    def seconds(self, name):
        return statistics.median(cost[0] for cost in self.costs[name])

    def mebibytes(self, name):
        return max(cost[1] for cost in self.costs[name]) / 1024

    def runs(self, name):
        return len(self.costs[name])


HEAD = ("what", "command", "CPU s", "peak MiB", "runs", "floor CPU s", "ratio", "floor")


def shown(seconds):
    return f"{seconds:.3f}" if seconds >= 0.01 else f"{seconds:.4f}"


class Table:
    """Prints each row as soon as it is known, as Markdown."""

    def __init__(self, widths=(30, 47, 8, 8, 4, 11, 7, 37)):
        self.widths = widths
        self.line(HEAD)
        self.line("-" * width for width in widths)

    def line(self, cells):
        padded = (str(cell).ljust(width) for cell, width in zip(cells, self.widths))
        print("| " + " | ".join(padded) + " |", flush=True)

    def row(self, meter, what, name, floor, floor_name):
        seconds, least = meter.seconds(name), meter.seconds(floor)
        peak = meter.mebibytes(name)
        self.line((what, name.split(": ", 1)[-1], shown(seconds), f"{peak:.0f}" if peak else "",
                   meter.runs(name), shown(least), f"{seconds / least:.2f}", floor_name))

    def missing(self, what, name, why="not installed"):
        self.line((what, name, why, "", "", "", "", ""))


def installed(*programs):
    return all(shutil.which(program) for program in programs)
