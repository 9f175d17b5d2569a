#!/usr/bin/env python3
"""Redact every file of a folder of tricky documents, by the default rules.

usage: corpus.py INKOUST FOLDER

Prints for each sub-folder how many files were read, redacted and proved, and how
many set aside for each reason, with the share of doubt: files that were not read
to the end although nothing definite stands against it (no text, a password, a
codec or feature that is not supported, a bomb, a size limit). Names the files in
doubt and those that ended in another way: without a line of output, by a crash of
the reader, or not within the time limit. Ends with 1 if there is any of these.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

LIMIT = 300  # seconds a file, well above the program's own limits
DONE = "read, redacted, proved"
DOUBT = {"damaged", "text-layer-untrusted", "residue", "unverified", "unreadable"}


def verdict(inkoust, path):
    """DONE, the reason for which the file was set aside, or what went wrong."""
    with tempfile.TemporaryDirectory() as out:
        command = [inkoust, "redact", "--json", str(path), "--out", os.path.join(out, "out")]
        try:
            run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return "HANG"
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    if run.returncode not in (0, 3, 11) or not lines:
        return "EXIT %d" % run.returncode
    reason = json.loads(lines[0]).get("reason", "")
    if run.returncode != 3:
        return DONE
    return {"crashed": "CRASH", "timeout": "HANG"}.get(reason, reason)


def table(counts):
    total = sum(counts.values())
    for v, n in sorted(counts.items(), key=lambda item: (item[0] != DONE, -item[1], item[0])):
        print("%6d  %s%s" % (n, v, "  (doubt)" if v in DOUBT else ""))
    doubt = sum(n for v, n in counts.items() if v in DOUBT)
    print("%6d  files, doubt %d = %.1f %%" % (total, doubt, 100.0 * doubt / total))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[2])
    paths = sorted(p for p in root.rglob("*") if p.is_file())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(lambda p: verdict(sys.argv[1], p), paths))
    groups, notable = collections.defaultdict(collections.Counter), []
    for path, v in zip(paths, verdicts):
        groups[path.relative_to(root).parts[0]][v] += 1
        if v in DOUBT or v.isupper() or v.startswith("EXIT"):
            notable.append((v, path))
    for name in sorted(groups):
        print(name)
        table(groups[name])
    for v, path in sorted(notable):
        print("%s: %s" % (v, path))
    sys.exit(1 if any(v not in DOUBT for v, _ in notable) else 0)


if __name__ == "__main__":
    main()
