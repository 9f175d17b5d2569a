#!/usr/bin/env python3
"""Measure the detection of names on the name corpora.

usage: names.py INKOUST NAMESDIR [NAME ...] [--batch N] [--lexicon NAME] [--misses] [--wrong]

Joins each N sentences of a corpus (default 25) into one text with an empty line
between them, runs "inkoust detect --json" on all texts and counts, a corpus:

  tokens   words of the corpus
  P, R     of words in names found (PERSON, SIGNATURE_NAME) and of words in names of the corpus
  whole    share of names whose words are all covered; the rest leaks in part or whole
  FP/1000  words wrongly taken for a name, a thousand words of the corpus
  asked    the same R and FP/1000 with the doubtful names left out
  cut      findings that begin or end inside a word or a character, which no
           finding should; they show wrong offsets

Detection runs twice, with one job and with two; the two must say the same, or
the exit status is 1. Corpora of test texts are counted and never shown: --misses
and --wrong, which print names missed or wrongly found, refuse them.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SURE = 0.5  # detectors.ReviewBelow: under it a person is asked
WORD = re.compile(r"\w+")
NAMES = ("PERSON", "SIGNATURE_NAME")


def batches(corpus, size):
    """Texts of size sentences each, with the names' byte offsets in the text."""
    lines = corpus.read_text(encoding="utf-8").splitlines()
    for first in range(0, len(lines), size):
        text, spans = b"", []
        for line in lines[first:first + size]:
            doc = json.loads(line)
            text += b"\n\n" if text else b""
            spans += [(len(text) + s["start"], len(text) + s["end"]) for s in doc["spans"] if s["label"] == "PERSON"]
            text += doc["text"].encode("utf-8")
        yield text, spans


def detect(args, folder, jobs):
    """The lines of detect --json, sorted by file."""
    run = subprocess.run([args.inkoust, "detect", "--json", "--jobs", str(jobs), "--lexicon", args.lexicon, str(folder)],
                         stdout=subprocess.PIPE)
    if run.returncode not in (0, 3):
        sys.exit("inkoust detect ended with %d" % run.returncode)
    return sorted(run.stdout.decode("utf-8").splitlines(), key=lambda line: json.loads(line)["file"])


def words(text):
    """The byte offsets of the words of a text."""
    at, last, out = 0, 0, []
    string = text.decode("utf-8")
    for m in WORD.finditer(string):
        at += len(string[last:m.start()].encode("utf-8"))
        length = len(m.group().encode("utf-8"))
        out.append((at, at + length))
        at, last = at + length, m.end()
    return out


def inside(word, spans):
    return any(s[0] < word[1] and word[0] < s[1] for s in spans)


class Count:
    """What one corpus sums up to."""

    def __init__(self):
        self.tokens = self.gold = self.hit = self.pred = self.names = self.whole = 0
        self.sure_hit = self.sure_pred = self.cut = 0

    def add(self, text, gold, found):
        """Counts one text and returns the names of it that are not covered whole."""
        spans = [(f["start"], f["end"]) for f in found]
        sure = [(f["start"], f["end"]) for f in found if f["score"] >= SURE]
        missed = set()
        for w in words(text):
            is_name, is_found, is_sure = inside(w, gold), inside(w, spans), inside(w, sure)
            self.tokens += 1
            self.gold += is_name
            self.pred += is_found
            self.hit += is_name and is_found
            self.sure_pred += is_sure
            self.sure_hit += is_name and is_sure
            self.cut += sum(w[0] < s[0] < w[1] or w[0] < s[1] < w[1] for s in spans)
            if is_name and not is_found:
                missed.update(g for g in gold if inside(w, [g]))
        self.names += len(gold)
        self.whole += len(gold) - len(missed)
        return missed

    def row(self, name):
        def share(a, b):
            return "%.3f" % (a / b) if b else "–"

        def per(n):
            return "%.2f" % (1000 * n / self.tokens)

        return "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %d |" % (
            name, self.tokens, self.names, share(self.hit, self.pred), share(self.hit, self.gold),
            share(self.whole, self.names), per(self.pred - self.hit), share(self.sure_hit, self.gold),
            per(self.sure_pred - self.sure_hit), self.cut)


HEAD = """| corpus | tokens | names | P | R | whole | FP/1000 | R, asked out | FP/1000, asked out | cut |
|---|---|---|---|---|---|---|---|---|---|"""


def show(kind, text, span):
    """One line of context; for corpora that may be looked at."""
    before = text[max(0, span[0] - 70):span[0]].decode("utf-8", "ignore")
    after = text[span[1]:span[1] + 50].decode("utf-8", "ignore")
    line = "%s\t%s[[%s]]%s" % (kind, before, text[span[0]:span[1]].decode("utf-8"), after)
    print(line.replace("\n", " "), file=sys.stderr)


def measure(args, corpus):
    """Counts one corpus; the second value tells that both runs agree."""
    count = Count()
    with tempfile.TemporaryDirectory() as tmp:
        texts = {}
        for n, (text, gold) in enumerate(batches(corpus, args.batch)):
            path = pathlib.Path(tmp, "%05d.txt" % n)
            path.write_bytes(text)
            texts[str(path)] = text, gold
        lines = detect(args, tmp, 1)
        for line in lines:
            doc = json.loads(line)
            if doc["status"] != "read" or doc["unit"] != "source":
                sys.exit("%s: a text was set aside: %s" % (corpus.name, doc.get("reason")))
            text, gold = texts.pop(doc["file"])
            found = [f for f in doc["findings"] or [] if f["type"] in NAMES]
            missed = count.add(text, gold, found)
            for span in sorted(missed) if args.misses else ():
                show("missed", text, span)
            for f in found if args.wrong else ():
                if not inside((f["start"], f["end"]), gold):
                    show("wrong " + ", ".join(f["why"]), text, (f["start"], f["end"]))
        if texts:
            sys.exit("%s: %d texts without an answer" % (corpus.name, len(texts)))
        return count, lines == detect(args, tmp, 2)


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("inkoust")
    p.add_argument("namesdir", type=pathlib.Path)
    p.add_argument("names", nargs="*", help="corpora, by their file names without .jsonl; default all")
    p.add_argument("--batch", type=int, default=25)
    p.add_argument("--lexicon", default="", help="as inkoust detect has it")
    p.add_argument("--misses", action="store_true")
    p.add_argument("--wrong", action="store_true")
    args = p.parse_args()
    corpora = [c for c in sorted(args.namesdir.glob("*.jsonl")) if not args.names or c.stem in args.names]
    if not corpora:
        sys.exit("%s: no such corpora" % args.namesdir)
    if (args.misses or args.wrong) and any("test" in c.stem for c in corpora):
        sys.exit("texts of test corpora are not shown")
    print(HEAD)
    same = True
    for corpus in corpora:
        count, agree = measure(args, corpus)
        print(count.row(corpus.stem), flush=True)
        if not agree:
            same = False
            print("%s: two runs differ" % corpus.stem, file=sys.stderr)
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
