#!/usr/bin/env python3
"""Run detection on every file of a folder of tricky documents.

usage: corpus.py INKOUST FOLDER

Prints how many files were read and how many set aside for each reason, and
names those that ended in another way: without a line of output, by a crash of
the reader, or not within the time limit. Ends with 1 if there is any of these.
"""
import collections
import json
import pathlib
import subprocess
import sys

LIMIT = 120  # seconds a file, well above the program's own limits


def verdict(inkoust, path):
    """"read", the reason for which the file was set aside, or what went wrong."""
    try:
        run = subprocess.run([inkoust, "detect", "--json", str(path)],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return "HANG"
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    if run.returncode not in (0, 3) or not lines:
        return "EXIT %d" % run.returncode
    found = json.loads(lines[0])
    if found["status"] == "read":
        return "read"
    return "CRASH" if found["reason"] == "crashed" else found["reason"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    counts, bad = collections.Counter(), []
    for path in sorted(p for p in pathlib.Path(sys.argv[2]).rglob("*") if p.is_file()):
        v = verdict(sys.argv[1], path)
        counts[v] += 1
        if v.isupper() or v.startswith("EXIT"):
            bad.append((v, path))
    for v, n in counts.most_common():
        print("%6d  %s" % (n, v))
    for v, path in bad:
        print("%s: %s" % (v, path))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
