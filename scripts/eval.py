#!/usr/bin/env python3
"""Measure detection on annotated texts.

usage: eval.py INKOUST EVALDIR [TEXTS.jsonl ...] [score.py options]

Writes each record of the texts (default: EVALDIR/*-dev.jsonl) to ID.txt, runs "inkoust detect --json"
on the folder with the default profile, turns findings into spans and calls
EVALDIR/score.py. A text that was parked counts as one without findings, and is
named.
"""
import json
import pathlib
import subprocess
import sys
import tempfile


def spans_of(line):
    """The spans of one line of detect --json."""
    keys = ("start", "end", "type", "role", "action")
    return [{k: f[k] for k in keys} for f in line.get("findings") or []]


def predict(inkoust, gold, folder):
    """One prediction a document of gold."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        (folder / (doc["id"] + ".txt")).write_bytes(doc["text"].encode("utf-8"))
    run = subprocess.run([inkoust, "detect", "--json", str(folder)], stdout=subprocess.PIPE)
    if run.returncode not in (0, 3):
        sys.exit("inkoust detect ended with %d" % run.returncode)
    for line in run.stdout.decode("utf-8").splitlines():
        found = json.loads(line)
        ident = pathlib.PurePath(found["file"]).stem
        if found["status"] != "read":
            print("parked: %s (%s)" % (ident, found.get("reason")), file=sys.stderr)
        elif found["unit"] != "source":
            sys.exit("%s: offsets do not count bytes of the file" % ident)
        yield {"id": ident, "spans": spans_of(found)}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    inkoust, evaldir = sys.argv[1], pathlib.Path(sys.argv[2])
    rest = sys.argv[3:]
    golds = [pathlib.Path(a) for a in rest if a.endswith(".jsonl")] or sorted(evaldir.glob("*-dev.jsonl"))
    options = [a for a in rest if not a.endswith(".jsonl")]
    if not golds:
        sys.exit("%s: no *-dev.jsonl" % evaldir)
    for gold in golds:
        print("== %s" % gold.name, flush=True)
        with tempfile.TemporaryDirectory() as tmp:
            texts = pathlib.Path(tmp, "texts")
            texts.mkdir()
            pred = pathlib.Path(tmp, "pred.jsonl")
            with pred.open("w", encoding="utf-8") as out:
                for doc in predict(inkoust, gold, texts):
                    out.write(json.dumps(doc) + "\n")
            subprocess.run([sys.executable, str(evaldir / "score.py"), str(gold), str(pred)] + options, check=True)


if __name__ == "__main__":
    main()
