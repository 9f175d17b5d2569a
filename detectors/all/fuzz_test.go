package all_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/detectors/detectortest"
	"inkoust/document"
)

// seeds are the texts of all tables of this package and the examples that the
// detectors bring themselves.
func seeds(r detectors.Registry) (out []string) {
	for _, list := range [][]wording{wordings, traps, places, contacts, stamps, clauses, foldings} {
		for _, w := range list {
			text, _ := unmark(w.text)
			out = append(out, text)
		}
	}
	for _, id := range identifiers {
		for _, f := range forms {
			text, _ := unmark(f.put(id))
			out = append(out, text)
		}
	}
	for _, d := range r {
		if e, ok := d.(detectortest.Exampled); ok {
			yes, no := e.Examples()
			out = append(out, yes...)
			for _, n := range no {
				out = append(out, n.Text)
			}
		}
	}
	return append(out,
		"Příloha č. 2 (obchodní tajemství)\nmarže 12 %\nPříloha č. 3\nx", "DŮVĚRNÉ\n\na\tb\tobchodní tajemství\n", "Příloha č. 2 tvoří obchodní tajemství.\nPříloha č. 2\nx",
		"Jan Malý trpí cukrovkou\xff, (\u00a0ZTP", "***důvěrné", "pan Jan Malý\n\n(obchodní tajemství", "7\t2\t0\t4\t1\t3\t/\t3\t0\t0\t2\t")
}

// FuzzDetectors feeds any text to all detectors, to propagation and to the
// markers, in all languages.
func FuzzDetectors(f *testing.F) {
	r, err := all.Registry(all.Options{Terms: []string{"Vzorná", "720413"}})
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range seeds(r) {
		f.Add(s, byte(len(s)))
	}
	langs := []string{"", "cs", "sk", "pl", "ru"}
	kinds := []document.PartKind{document.Body, document.Header, document.FileName, document.Metadata}
	f.Fuzz(func(t *testing.T, text string, pick byte) {
		p := &document.Part{ID: "p", Kind: kinds[int(pick)/8%len(kinds)], Page: int(pick) % 2, Text: text, Lang: langs[int(pick)%len(langs)]}
		file := &detectors.File{Name: "1", Parts: []*document.Part{p}}
		var err error
		if file.Findings, err = r.Detect(context.Background(), p); err != nil {
			t.Fatal(err)
		}
		wholeSpans(t, text, file.Findings)
		for _, d := range r {
			if pr, ok := d.(detectors.Propagator); ok {
				if err := detectors.Propagate(context.Background(), pr, []*detectors.File{file}); err != nil {
					t.Fatal(err)
				}
			}
		}
		wholeSpans(t, text, file.Findings)
		pieces, err := r.Mark(context.Background(), file)
		if err != nil {
			t.Fatal(err)
		}
		wholeSpans(t, text, detectors.Resolve(append(file.Findings, pieces...)))
		if n := len(detectors.Resolve(append(file.Findings, pieces...))); n != len(file.Findings)+len(pieces) {
			t.Errorf("a piece of a range overlaps: %d of %d left", n, len(file.Findings)+len(pieces))
		}
	})
}

// wholeSpans checks what every finding promises: a place in the part, on rune
// borders, of its own.
func wholeSpans(t *testing.T, text string, found []detectors.Finding) {
	t.Helper()
	end := 0
	for _, f := range found {
		switch {
		case f.Part != "p" || f.Start < end || f.Start >= f.End || f.End > len(text):
			t.Errorf("%s %d-%d: outside the text or over the finding before, which ends at %d", f.Kind, f.Start, f.End, end)
			return
		case !onBorder(text, f.Start) || !onBorder(text, f.End):
			t.Errorf("%s %d-%d: not on rune borders", f.Kind, f.Start, f.End)
		case f.Score <= 0 || f.Score > 1 || f.Type == "" || f.Kind == "":
			t.Errorf("%s %s: score %v", f.Type, f.Kind, f.Score)
		}
		for _, k := range f.Keep {
			if k.Start < f.Start || k.End > f.End || k.Start >= k.End || !onBorder(text, k.Start) || !onBorder(text, k.End) {
				t.Errorf("%s %d-%d: keeps %d-%d", f.Kind, f.Start, f.End, k.Start, k.End)
			}
		}
		end = f.End
	}
}

// onBorder takes any place for one in bytes that are no text.
func onBorder(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
}
