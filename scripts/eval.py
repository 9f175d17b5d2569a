#!/usr/bin/env python3
"""Measure detection on annotated texts.

usage: eval.py INKOUST EVALDIR [TEXTS.jsonl ...] [score.py options]

Writes each record of the texts (default: EVALDIR/*-dev.jsonl) to ID.txt, runs "inkoust detect --json"
on the folder with the default profile, turns findings into spans and calls
EVALDIR/score.py. A text that was parked counts as one without findings, and is
named.

Then tells misses apart, a line a language: of the gold spans to redact, how many are covered whole by findings of
whatever type, how many are not found or only in part (detection), and how many are found and stay (role); of
those to keep, how many go.
"""
import json
import pathlib
import subprocess
import sys
import tempfile


# Types of ranges, which the texts do not mark: where they are only asked about,
# they are no wrong spans. What is removed counts in the bytes in any case.
RANGES = {"SPECIAL_CATEGORY", "TRADE_SECRET", "SALARY"}


def spans_of(line):
    """The spans of one line of detect --json."""
    keys = ("start", "end", "type", "role", "action")
    found = line.get("findings") or []
    return [{k: f[k] for k in keys} for f in found if f["type"] not in RANGES or f["action"] == "redact"]


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


def covered(text, start, end, spans):
    """How many bytes of start..end lie in spans, which do not overlap; white space never counts, as in score.py."""
    inside = (text[max(start, s["start"]):min(end, s["end"])] for s in spans if s["start"] < end and s["end"] > start)
    return sum(len(b"".join(piece.split())) for piece in inside)


def misses(gold, pred):
    """Counts by language and for all, see the head of this file."""
    found = {d["id"]: d["spans"] for d in map(json.loads, pred.read_text(encoding="utf-8").splitlines())}
    counts = {}
    for line in gold.read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        spans = found.get(doc["id"], [])
        gone = [s for s in spans if s["action"] != "keep"]
        text = doc["text"].encode("utf-8")
        for g in doc["spans"]:
            size = len(b"".join(text[g["start"]:g["end"]].split()))
            seen, taken = covered(text, g["start"], g["end"], spans), covered(text, g["start"], g["end"], gone)
            kinds = []
            if g["action"] == "redact":
                kinds = ["redact", "whole" if seen == size else "part" if seen else "missed"]
                if seen == size and taken < size:
                    kinds.append("stays")
            elif g["action"] == "keep":
                kinds = ["keep"] + (["goes"] if taken else [])
            for kind in kinds:
                for lang in (doc["lang"], "ALL"):
                    counts.setdefault(lang, {}).setdefault(kind, 0)
                    counts[lang][kind] += 1
    print("\nSpans to redact and to keep: what is missed by detection, what by roles")
    print("      redact covered whole  not found  in part  stays (role) |  keep  goes (role)")
    for lang in sorted(counts, key=lambda x: (x == "ALL", x)):
        c = {k: counts[lang].get(k, 0) for k in ("redact", "whole", "missed", "part", "stays", "keep", "goes")}
        print("%-5s %6d  %5d %.4f %10d %8d %13d | %5d %12d" % (
            lang, c["redact"], c["whole"], c["whole"] / max(1, c["redact"]), c["missed"], c["part"], c["stays"], c["keep"], c["goes"]))


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
            misses(gold, pred)


if __name__ == "__main__":
    main()
