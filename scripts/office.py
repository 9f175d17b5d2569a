#!/usr/bin/env python3
"""Redact every office document of a folder and have LibreOffice open the results.

usage: office.py INKOUST FOLDER [--sample N] [--ext xlsx,docx,...] [--keep DIR]

Each file is redacted by the default rules and proved by the program itself: what
it writes has lost nothing outside the removed places. LibreOffice then opens
source and result, one process a batch. A file is undamaged if LibreOffice opens
its source and it is no bomb and not encrypted. Prints a row a kind: files, undamaged ones, written
and opened, set aside with their reasons; then the files that a crash or a hang
ended, and the results that LibreOffice does not open. Ends with 1 if there is any
of these. --sample takes N files spread over the folder, --keep keeps the results.
"""
import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

LIMIT = 300  # seconds a file, well above the program's own limits
BATCH = 40  # files a process of LibreOffice
BATCH_LIMIT = 600  # seconds a batch
SHEETS = {"xlsx", "xlsm", "xltx", "ods", "ots", "xls", "csv"}
KINDS = ["docx", "docm", "dotx", "odt", "ott", "xlsx", "xlsm", "xltx", "ods", "ots", "rtf", "html", "doc", "xls"]


def redact(inkoust, path, out):
    """The written file or None, and the reason for which the source was set aside."""
    command = [inkoust, "redact", "--json", str(path), "--out", str(out)]
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None, "HANG"
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    if run.returncode not in (0, 3, 11) or not lines:
        return None, "EXIT %d" % run.returncode
    if run.returncode == 3:
        reason = json.loads(lines[0]).get("reason", "")
        return None, {"crashed": "CRASH", "timeout": "HANG"}.get(reason, reason)
    files = [p for p in pathlib.Path(out).rglob("*") if p.is_file() and not p.name.startswith("prehled.")]
    return (files[0], "") if files else (None, "NO FILE")


def opened(jobs, work):
    """The names of the files that LibreOffice opens; jobs are (name, path)."""
    good = set()
    for kind, flt in (("csv", "csv:Text - txt - csv (StarCalc):9,34,76"), ("txt", "txt:Text (encoded):UTF8")):
        mine = [(n, p) for n, p in jobs if (p.suffix[1:].lower() in SHEETS) == (kind == "csv")]
        for i in range(0, len(mine), BATCH):
            good |= convert(mine[i:i + BATCH], kind, flt, work)
    return good


def convert(batch, kind, flt, work):
    """One batch in one process; a file that ends it is left out and tried alone."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=work))
    (folder / "in").mkdir()
    for n, p in batch:
        shutil.copyfile(p, folder / "in" / (n + p.suffix))
    command = ["soffice", "-env:UserInstallation=file://%s/profile" % work, "--headless", "--convert-to", flt,
               "--outdir", str(folder / "out")] + [str(folder / "in" / (n + p.suffix)) for n, p in batch]
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=BATCH_LIMIT)
    except subprocess.TimeoutExpired:
        pass
    good = {n for n, _ in batch if (folder / "out" / (n + "." + kind)).exists()}
    shutil.rmtree(folder)
    missing = [(n, p) for n, p in batch if n not in good]
    if len(batch) > 1 and missing:
        for job in missing:
            good |= convert([job], kind, flt, work)
    return good


def arguments():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("inkoust")
    p.add_argument("folder")
    p.add_argument("--sample", type=int, default=0)
    p.add_argument("--ext", default=",".join(KINDS))
    p.add_argument("--keep", default="")
    return p.parse_args()


def main():
    args = arguments()
    kinds = args.ext.split(",")
    paths = sorted(p for p in pathlib.Path(args.folder).rglob("*") if p.is_file() and p.suffix[1:].lower() in kinds)
    if args.sample:
        paths = [paths[i * len(paths) // args.sample] for i in range(min(args.sample, len(paths)))]
    with tempfile.TemporaryDirectory() as work:
        names = {p: "f%04d" % i for i, p in enumerate(paths)}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = dict(zip(paths, pool.map(lambda p: redact(args.inkoust, p, pathlib.Path(work) / names[p]), paths)))
        sound = opened([(names[p], p) for p in paths], work)
        done = {p: r for p, (r, _) in results.items() if r}
        shown = opened([("r" + names[p], r) for p, r in done.items()], work)
        if args.keep:
            os.makedirs(args.keep, exist_ok=True)
            for p, r in done.items():
                shutil.copyfile(r, pathlib.Path(args.keep) / (p.stem + r.suffix))
    sys.exit(report(paths, names, results, sound, done, shown))


def report(paths, names, results, sound, done, shown):
    bad = []
    print("%-6s %6s %10s %20s  %s" % ("kind", "files", "undamaged", "written and opened", "set aside"))
    for kind in sorted({p.suffix[1:].lower() for p in paths}):
        mine = [p for p in paths if p.suffix[1:].lower() == kind]
        whole = [p for p in mine if names[p] in sound and results[p][1] not in ("bomb", "encrypted")]
        good = [p for p in whole if p in done and "r" + names[p] in shown]
        reasons = collections.Counter(results[p][1] for p in mine if p not in done)
        share = "%d (%.1f %%)" % (len(good), 100.0 * len(good) / max(1, len(whole)))
        print("%-6s %6d %10d %20s  %s" % (kind, len(mine), len(whole), share, ", ".join("%s %d" % (k, n) for k, n in sorted(reasons.items()))))
        for p in mine:
            reason = results[p][1]
            if reason.isupper() or reason.startswith("EXIT"):
                bad.append("%s: %s" % (reason, p))
            elif p in done and p in whole and "r" + names[p] not in shown:
                bad.append("NOT OPENED: %s" % p)
            elif p not in done and p in whole:
                print("       set aside though LibreOffice opens it: %s: %s" % (reason, p.name))
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    main()
