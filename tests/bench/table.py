"""One table of what lapthach costs beside floors of the same run, beside its peers and other solvers.

python3 table.py LAPTHACH TOOLS [--sizes 1000,10000,100000] [--million] [--no-peers] [--no-rosters]
[--place DIR]: TOOLS is where generate_book, measure, event_pass and bench_solver were built; the books are
made in a new directory below DIR, else in the one for temporary files.
"""

import argparse
import os
import shutil
import tempfile

import meter as meters
import peer_rows
import petition_rows
import roster_rows


def read_words():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("tools")
    words.add_argument("--sizes", default="1000,10000,100000")
    words.add_argument("--million", action="store_true")
    words.add_argument("--no-peers", action="store_true")
    words.add_argument("--no-rosters", action="store_true")
    words.add_argument("--place")
    return words.parse_args()


def main():
    asked = read_words()
    sizes = [int(size) for size in asked.sizes.split(",") if size] + [1000000] * asked.million
    place = os.path.abspath(tempfile.mkdtemp(prefix="lapthach-bench-", dir=asked.place))
    try:
        meter = meters.Meter(asked.program, asked.tools, place)
        table = meters.Table()
        if asked.million:
            full = petition_rows.Size(meter, 2000, "district", ("--periods", "1", "--from", "2024-Q3"))
            full.measure_full(table)
            shutil.rmtree(full.book)
        for petitions in sizes:
            size = petition_rows.Size(meter, petitions, "district")
            size.measure(table)
            if not asked.no_peers and petitions <= peer_rows.MOST:
                peer_rows.measure(meter, table, size)
            shutil.rmtree(size.book)
        if not asked.no_rosters:
            roster_rows.measure(meter, table)
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
