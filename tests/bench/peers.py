"""The records of a book in the form of each peer, and the count by level and stage as each does it."""

import json
import os

STAGES = ("intake", "routing", "with_agency", "at_committee", "to_origin", "closed", "merged", "split")

JQ_FOLD = r"""
def stage: reduce .events[] as $e ({level: "", stage: "intake"};
  if $e.level then .level = $e.level else . end
  | if $e.kind == "classify" or $e.kind == "return" then .stage = "routing"
    elif $e.kind == "route" then .stage = "with_agency"
    elif $e.kind == "answer" then
      .stage = (if $e.on_the_spot or .level == "grassroots" then "to_origin" else "at_committee" end)
    elif $e.kind == "approve" or $e.kind == "withdraw" then .stage = "to_origin"
    elif $e.kind == "reply" then .stage = "closed"
    else . end);
.petitions[] | .events //= [] | stage | "\(.level) \(.stage)"
"""
JQ_TASKS = 'group_by([.level, .stage])[] | "\\(.[0].level // "") \\(.[0].stage) \\(length)"'


def counts_of(lines):
    """The counts of lines "level stage n", of which a level may be empty or none."""
    counts = {}
    for line in lines:
        *level, stage, number = line.split()
        level = "" if not level or level == ["none"] else level[0]
        counts[level, stage] = counts.get((level, stage), 0) + int(number)
    return counts


def happened(petition):
    for event in petition["events"]:
        doc = event.get("doc") or {}
        said = (event.get("text") or "", event.get("reason") or "", doc.get("number") or "")
        yield event["at"], " ".join(word for word in (event["kind"], *said) if word)


def write_rec(petitions, path):
    with open(path, "w") as out:
        out.write("%rec: Petition\n%key: Id\n\n")
        for one in petitions:
            fields = [("Id", one["id"]), ("Cell", one["cell"]), ("Raised", one["raised"]),
                      ("Kind", one["kind"]), ("Source", one["source"]), ("Topic", one["topic"]),
                      ("Level", one["level"] or "none"), ("Stage", one["stage"]),
                      ("Title", one["title"]), ("Text", one["text"])]
            fields += [("Event", f"{day} {what}") for day, what in happened(one)]
            out.write("".join(f"{key}: {value}\n" for key, value in fields) + "\n")


def write_journal(petitions, path):
    """One transaction a petition, a posting an event; hledger and ledger both read it."""
    with open(path, "w") as out:
        for one in sorted(petitions, key=lambda each: each["raised"]):
            out.write(f"{one['raised']} ({one['id']}) {one['title']}\n")
            for key in ("cell", "kind", "source", "topic", "text"):
                out.write(f"    ; {key}: {one[key]}\n")
            out.write(f"    (petitions:{one['level'] or 'none'}:{one['stage']})    1\n")
            for day, what in happened(one):
                kind, _, said = what.partition(" ")
                out.write(f"    (events:{kind})    1  ; [{day}] {said}\n")
            out.write("\n")


def write_tasks(petitions, path):
    tasks = []
    for number, one in enumerate(petitions):
        closed = one["stage"] == "closed"
        task = {"uuid": f"00000000-0000-4000-8000-{number:012}", "description": one["title"],
                "status": "completed" if closed else "pending", "entry": stamp(one["raised"]),
                "project": one["cell"], "stage": one["stage"], "topic": one["topic"],
                "said": one["text"], "annotations": []}
        if one["level"]:
            task["level"] = one["level"]
        if closed:
            task["end"] = stamp(one["events"][-1]["at"])
        for second, (day, what) in enumerate(happened(one)):
            task["annotations"].append({"entry": stamp(day, second), "description": what})
        tasks.append(task)
    with open(path, "w") as out:
        json.dump(tasks, out, ensure_ascii=False)


def stamp(day, second=0):
    return day.replace("-", "") + f"T0100{second:02}Z"


def write_taskrc(place):
    with open(place + "/taskrc", "w") as out:
        out.write("confirmation=no\nverbose=nothing\nhooks=off\ngc=off\n")
        for name in ("level", "stage", "topic", "said"):
            out.write(f"uda.{name}.type=string\n")
    os.makedirs(place + "/task", exist_ok=True)


def fold(petition):
    """Level and stage of one petition of a file, by the rows of the lifecycle that these books use."""
    level, stage = "", "intake"
    for event in petition.get("events", []):
        level = event.get("level", level)
        kind = event["kind"]
        if kind in ("classify", "return"):
            stage = "routing"
        elif kind == "route":
            stage = "with_agency"
        elif kind == "answer":
            below = event.get("on_the_spot") or level == "grassroots"
            stage = "to_origin" if below else "at_committee"
        elif kind in ("approve", "withdraw"):
            stage = "to_origin"
        elif kind == "reply":
            stage = "closed"
    return level, stage


def count_files(paths):
    """What the python peer runs: the C loader over the files of a book."""
    import yaml
    counts = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for petition in yaml.load(file, Loader=yaml.CSafeLoader)["petitions"]:
                key = fold(petition)
                counts[key] = counts.get(key, 0) + 1
    for (level, stage), number in sorted(counts.items()):
        print(level, stage, number)


if __name__ == "__main__":
    import sys
    with open(sys.argv[1]) as listed:
        count_files(listed.read().split("\0"))
