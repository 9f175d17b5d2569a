#!/usr/bin/env python3
"""Compare the speed of inkoust with that of MuPDF on files made here.

usage: bench.py INKOUST ENGINE FOLDER [ROUNDS]

INKOUST is the program, ENGINE the program of scripts/engine (the PDF engine in
one process), FOLDER keeps the generated files. Needs chromium, soffice, mutool
and pdftotext. The contestants run by turns, ROUNDS times; processor time
(user and system, children included) is compared, the median of the ratios
within a round is printed. Before anything is timed, the outputs are looked at:
a contestant that left a value or lost other text is no measure.
"""
import collections
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time

TERMS = [
    "Karel Novotný", "Žofie Dvořáčková", "Bohumil Křepelka", "Ludmila Šťastná",
    "zofie.dvorackova@priklad.example", "b.krepelka@priklad.example",
    "Lipová 1482/7", "Nábřežní 263", "602 719 444", "731 550 268", "2301234568/0800", "750615/0015",
]
WORDS = """smlouva dodavatel objednatel předmět plnění cena lhůta závazek povinnost ustanovení příloha dílo služba termín
úhrada faktura odpovědnost škoda sankce pokuta výpověď odstoupení změna dodatek písemně strana právo zákon rozsah kvalita
předání převzetí záruka vada odstranění součinnost podklady dokumentace podle které bude nejpozději každý měsíc další""".split()

SCRIPT = """
var terms = read(scriptArgs[2]).split("\\n").filter(function(t) { return t.length > 0 })
var doc = new PDFDocument(scriptArgs[0]), hits = 0
for (var i = 0; i < doc.countPages(); ++i) {
  var page = doc.loadPage(i), text = page.toStructuredText()
  terms.forEach(function(t) {
    text.search(t).forEach(function(quads) {
      var mark = page.createAnnotation("Redact")
      mark.setQuadPoints(quads)
      ++hits
    })
  })
  page.applyRedactions(true, 2)
}
doc.save(scriptArgs[1], "garbage,compress")
print(hits)
"""


def sentence(rng, values):
    """A sentence with the given values between plain words."""
    out = []
    for v in values:
        out += rng.sample(WORDS, rng.randint(4, 9)) + [v]
    out += rng.sample(WORDS, rng.randint(3, 7))
    text = " ".join(out)
    return text[0].upper() + text[1:] + "."


def html(pages):
    """Pages of contract text, a table on each; every value stands on every page."""
    rng = random.Random(7)
    out = ["<html lang=cs><head><meta charset=utf-8><title>Rámcová smlouva</title><style>",
           "@page{size:A4;margin:18mm} body{font:10.5pt 'Liberation Serif';text-align:justify}",
           "h2{font:bold 13pt 'Liberation Sans'} td{border:1px solid #777;padding:2px 6px} p{page-break-inside:avoid} .p{page-break-after:always}",
           "</style></head><body>"]
    for n in range(1, pages + 1):
        out.append("<div class=p><h2>%d. %s</h2>" % (n, sentence(rng, [])))
        values = TERMS + rng.sample(TERMS, 4)
        rng.shuffle(values)
        while values:
            take, values = values[:2], values[2:]
            out.append("<p>%s %s %s</p>" % (sentence(rng, []), sentence(rng, take), sentence(rng, [])))
        out.append("<table>")
        for row in range(8):
            out.append("<tr><td>%d.%d</td><td>%s</td><td>%d Kč</td></tr>" % (n, row + 1, sentence(rng, []), rng.randint(1000, 99999)))
        out.append("</table></div>")
    return "\n".join(out + ["</body></html>"])


def quiet(*args):
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def inputs(folder):
    """Makes what is missing in the folder and returns the files by name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "terms.txt").write_text("\n".join(TERMS) + "\n", "utf-8")
    (folder / "redact.js").write_text(SCRIPT, "utf-8")
    for name, pages in (("chromium", 276), ("thousand", 1000), ("writer", 60)):
        source, pdf = folder / (name + ".html"), folder / (name + ".pdf")
        if pdf.exists():
            continue
        source.write_text(html(pages), "utf-8")
        if name == "writer":
            quiet("soffice", "-env:UserInstallation=file://%s/profile" % folder.resolve(), "--headless",
                  "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), str(source))
        else:
            quiet("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                  "--user-data-dir=%s/chromium" % folder.resolve(), "--print-to-pdf=%s" % pdf, source.resolve().as_uri())
    return {name: folder / (name + ".pdf") for name in ("chromium", "thousand", "writer")}


class Memory(threading.Thread):
    """The highest sum of resident memory of a process and all below it."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.peak, self.done = pid, 0, False

    def run(self):
        while not self.done:
            self.peak = max(self.peak, self.sum(self.pid))
            time.sleep(0.02)

    def sum(self, pid):
        try:
            status = pathlib.Path("/proc/%d/status" % pid).read_text()
            kids = pathlib.Path("/proc/%d/task" % pid).glob("*/children")
            below = [int(k) for f in kids for k in f.read_text().split()]
        except OSError:
            return 0
        own = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")]
        return sum(own) + sum(self.sum(k) for k in below)


Run = collections.namedtuple("Run", "cpu wall memory out code")


def run(*args):
    """Runs a program: processor seconds with its children, seconds, MB, output."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    p = subprocess.Popen([str(a) for a in args], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    memory = Memory(p.pid)
    memory.start()
    out = p.communicate()[0].decode()
    memory.done = True
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    memory.join()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(cpu, wall, memory.peak / 1024, out, p.returncode)


def words(pdf):
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
    return text, collections.Counter(text.split())


def honest(name, source, output):
    """Ends the program when the output is no redacted copy of the source.

    inkoust leaves nothing. mutool misses a value at a line break here and there,
    which does not change its time. What the rules of inkoust remove besides the
    listed values is no loss.
    """
    (_, before), (text, after) = words(source), words(output)
    flat = " ".join(text.split())
    left = sum(flat.count(t) for t in TERMS)
    gone = {w for t in TERMS for w in t.split()}
    plain = {w: n for w, n in before.items() if w.strip(".,") not in gone}
    kept = sum(min(n, after[w]) for w, n in plain.items()) / sum(plain.values())
    if left > (20 if name == "mutool" else 0) or name != "inkoust" and kept < 0.995:
        sys.exit("%s: values left %d times, %.2f %% of the other words kept" % (name, left, 100 * kept))
    return left, kept


def contestants(inkoust, engine, folder, pdf):
    terms, out = folder / "terms.txt", folder / "out"
    return {
        "mutool": (["mutool", "run", folder / "redact.js", pdf, out / "mutool.pdf", terms], out / "mutool.pdf"),
        "engine": ([engine, "-terms", terms, pdf, out / "engine.pdf"], out / "engine.pdf"),
        "inkoust": ([inkoust, "redact", pdf, "--terms", terms, "--out", out / "whole"], out / "whole"),
    }


def compare(inkoust, engine, folder, pdf, rounds, who=("mutool", "engine", "inkoust")):
    """Runs the contestants by turns and returns their runs by name."""
    tasks = contestants(inkoust, engine, folder, pdf)
    runs = {name: [] for name in who}
    for n in range(rounds):
        for name in who:
            args, output = tasks[name]
            shutil.rmtree(folder / "out", ignore_errors=True)
            (folder / "out" / "whole").mkdir(parents=True)
            r = run(*args)
            if output.is_dir():
                output = next(output.iterdir(), output / "none")
            if not output.exists():
                sys.exit("%s: no output, code %d" % (name, r.code))
            if n == 0:
                left, kept = honest(name, pdf, output)
                print("  %-8s %6.2f s CPU %6.2f s %5.0f MB  size %.2f  left %d  other words kept %.2f %%" %
                      (name, r.cpu, r.wall, r.memory, output.stat().st_size / pdf.stat().st_size, left, 100 * kept))
            runs[name].append(r)
    return runs


def ratio(runs, a, b, what="cpu"):
    return statistics.median(getattr(x, what) / getattr(y, what) for x, y in zip(runs[a], runs[b]))


def row(what, value, bar):
    print("%-62s %10s   bar %s" % (what, value, bar))


def where(engine, folder, pdf):
    """Where the engine's time goes, of its own profile."""
    profile = folder / "engine.prof"
    run(engine, "-profile", profile, "-repeat", "5", "-terms", folder / "terms.txt", pdf, folder / "out" / "engine.pdf")
    out = subprocess.run(["go", "tool", "pprof", "-top", "-cum", "-nodecount=2000", "-nodefraction=0", str(engine), str(profile)],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
    share = {}
    for line in out.splitlines():
        f = line.split()
        if len(f) >= 6 and f[4].endswith("%"):
            share[" ".join(f[5:])] = float(f[4].rstrip("%"))
    names = {
        "objects of the file": ["pdf.load"], "inflate": ["pdf.(*store).decode"], "operators": ["pdf.(*store).parseContent"],
        "interpret (with operators)": ["pdf.(*doc).read"], "layout": ["pdf.newLayout"], "text": ["pdf.textOf"],
        "trust": ["pdf.(*trust).page"], "terms": ["main.find"], "marks": ["pdf.markPage"], "lines set anew": ["pdf.setPage"],
        "streams rewritten": ["pdf.(*rewriter).write"], "deflate": ["pdf.deflate"], "fonts": ["pdf.(*exporter).finishFonts"],
        "written": ["pdf.(*store).writeFile"], "garbage collection": ["runtime.gcBgMarkWorker"],
    }
    print("where the engine's time goes, share of processor time (a line may lie within another):")
    for label, functions in names.items():
        print("  %-28s %5.1f %%" % (label, sum(v for k, v in share.items() if any(k == "inkoust/document/" + f or k == f for f in functions))))


def start_up(inkoust):
    runs = [run(inkoust, "version") for _ in range(11)]
    return statistics.median(r.wall for r in runs), statistics.median(r.cpu for r in runs)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    inkoust, engine, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    files = inputs(folder)
    print("chromium, 276 pages:")
    c = compare(inkoust, engine, folder, files["chromium"], rounds)
    print("  %s matches by mutool" % c["mutool"][0].out.strip())
    print("writer, 60 pages:")
    w = compare(inkoust, engine, folder, files["writer"], rounds)
    print("chromium, 1,000 pages:")
    t = compare(inkoust, engine, folder, files["thousand"], max(1, rounds // 2), ("inkoust",))
    wall, cpu = start_up(inkoust)
    where(engine, folder, files["chromium"])
    print()
    row("engine : mutool, processor time, Chromium", "%.2f" % ratio(c, "engine", "mutool"), "1.0")
    row("engine : mutool, processor time, Writer", "%.2f" % ratio(w, "engine", "mutool"), "–")
    row("whole program : mutool, processor time, Chromium", "%.2f" % ratio(c, "inkoust", "mutool"), "2.0, aim 1.5")
    row("whole program : mutool, processor time, Writer", "%.2f" % ratio(w, "inkoust", "mutool"), "–")
    row("1,000 pages, seconds", "%.1f" % statistics.median(r.wall for r in t["inkoust"]), "8")
    row("1,000 pages, processor seconds", "%.1f" % statistics.median(r.cpu for r in t["inkoust"]), "–")
    row("1,000 pages, MB summed over processes", "%.0f" % max(r.memory for r in t["inkoust"]), "250")
    row("inkoust version, ms (processor ms)", "%.0f (%.0f)" % (1000 * wall, 1000 * cpu), "40")


if __name__ == "__main__":
    main()
