#!/usr/bin/env python3
"""Redact office documents of a folder and have LibreOffice open what was written.

usage: office.py INKOUST FOLDER [EXTENSION...]

Prints for each extension how many files were written and proved, how many of
them LibreOffice opens and turns into PDF, and how many were set aside for each
reason. The proof compares what stays with the source. Needs soffice. Files that do
not open are named. Ends with 1 if a file crashes the reader or hangs.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

LIMIT = 300  # seconds a file
BATCH = 20   # files a LibreOffice process


def redact(inkoust, path, out):
    command = [inkoust, "redact", "--json", "--images", "keep", "--attachments", "remove", str(path), "--out", str(out)]
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return "HANG"
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    if run.returncode not in (0, 3, 11) or not lines:
        return "EXIT %d" % run.returncode
    return json.loads(lines[0]).get("reason", "") if run.returncode == 3 else ""


def convert(kind, paths, out, profile):
    """Converts files in batches; a batch that fails is repeated file by file."""
    os.makedirs(out, exist_ok=True)
    extension = kind.split(":")[0]
    done = lambda p: os.path.exists(os.path.join(out, p.stem + "." + extension))
    for i in range(0, len(paths), BATCH):
        for batch in [paths[i:i + BATCH]] + [[p] for p in paths[i:i + BATCH]]:
            batch = [p for p in batch if not done(p)]
            if not batch:
                continue
            command = ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", kind, "--outdir", out]
            try:
                subprocess.run(command + [str(p) for p in batch], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)
            except subprocess.TimeoutExpired:
                pass
    return {p for p in paths if done(p)}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    inkoust, root, kinds = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:] or ["docx", "xlsx", "odt", "ods"]
    bad = False
    for kind in kinds:
        with tempfile.TemporaryDirectory() as tmp:
            bad |= measure(inkoust, sorted(root.rglob("*." + kind)), kind, pathlib.Path(tmp))
    sys.exit(1 if bad else 0)


def measure(inkoust, paths, kind, tmp):
    counts, written = collections.Counter(), []
    for path in paths:
        reason = redact(inkoust, path, tmp / "out")
        counts[reason or "written and proved"] += 1
        if not reason:
            written += sorted((tmp / "out").rglob(path.stem + "*." + kind))[:1] or []
    opened = convert("pdf", written, str(tmp / "pdf"), str(tmp / "profile"))
    print("%s: %d files" % (kind, len(paths)))
    for what, n in sorted(counts.items(), key=lambda item: -item[1]):
        print("%6d  %s" % (n, what))
    print("%6d  of %d opened by LibreOffice" % (len(opened), len(written)))
    for p in sorted(set(written) - opened):
        print("not opened: %s" % p.name)
    return any(re.match("HANG|EXIT|crashed|timeout", r) for r in counts)


if __name__ == "__main__":
    main()
