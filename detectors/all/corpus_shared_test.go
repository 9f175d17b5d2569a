//go:build shared

package all

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/words"
)

// goldText is a line of the corpora of SHARED/eval/names.
type goldText struct {
	Text  string
	Lang  string
	Spans []struct {
		Start, End int
		Label      string
	}
}

// sameName is how many letters two surnames share at the start to count as forms
// of one: the corpora have no ids of persons.
const sameName = 5

// TestLaterMentionsInTheNews takes the first full name of each surname in a text
// as found, as a perfect detector would find it, and counts which later surnames
// of the same beginning propagation finds, and what it finds that is no name. Only
// factRuEval has whole texts.
func TestLaterMentionsInTheNews(t *testing.T) {
	all, found, seeds, wrong := 0, 0, 0, 0
	for _, g := range readGold(t, "factrueval_devset.jsonl") {
		f := &detectors.File{Name: "1", Parts: []*document.Part{{ID: "body", Text: g.Text, Lang: g.Lang}}}
		later := g.seed(f)
		seeds += len(f.Findings)
		known := len(f.Findings)
		again(t, []*detectors.File{f})
		for _, s := range later {
			all++
			if covered(f.Findings, s) {
				found++
			}
		}
		if len(f.Findings) > known {
			for _, n := range f.Findings {
				if !g.named(n.Span) {
					wrong++
				}
			}
		}
	}
	share, rate := float64(found)/float64(all), 100*float64(wrong)/float64(seeds)
	t.Logf("seeds %d, later mentions %d, found %.3f, wrong forms in 100 seeds %.1f", seeds, all, share, rate)
	if all < 100 || share < wantedShare || rate > wantedWrong {
		t.Errorf("got %.3f of %d found and %.1f wrong, want at least %.2f and at most %.0f", share, all, rate, wantedShare, wantedWrong)
	}
}

func readGold(t *testing.T, name string) (out []goldText) {
	t.Helper()
	f, err := os.Open(filepath.Join(os.Getenv("SHARED"), "eval", "names", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		var g goldText
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}

// seed puts the first full name of each surname into the file and returns the
// later surnames of the same beginnings.
func (g *goldText) seed(f *detectors.File) (later []document.Span) {
	known := map[string]bool{}
	for _, s := range g.Spans {
		if s.Label != "SURNAME" || s.End-s.Start < 2*sameName {
			continue
		}
		key := string([]rune(words.Fold(g.Text[s.Start:s.End]))[:sameName])
		span := document.Span{Part: "body", Start: s.Start, End: s.End}
		whole, full := g.person(span)
		switch {
		case known[key] && !seeded(f, span):
			later = append(later, span)
		case full && !known[key]:
			known[key] = true
			f.Findings = append(f.Findings, detectors.Finding{Span: whole, Type: detectors.Person, Score: 0.9})
		}
	}
	return later
}

func seeded(f *detectors.File, s document.Span) bool {
	return slices.ContainsFunc(f.Findings, func(n detectors.Finding) bool { return isPerson(n.Type) && n.Overlaps(s) })
}

// person is the whole name around a surname; full tells that it has more words.
func (g *goldText) person(s document.Span) (whole document.Span, full bool) {
	for _, p := range g.Spans {
		if p.Label == "PERSON" && p.Start <= s.Start && s.End <= p.End {
			text := g.Text[p.Start:p.End]
			return document.Span{Part: "body", Start: p.Start, End: p.End}, strings.ContainsAny(text, " .") && utf8.ValidString(text)
		}
	}
	return s, false
}

func (g *goldText) named(s document.Span) bool {
	for _, p := range g.Spans {
		if p.Label != "LOCATION" && p.Start < s.End && s.Start < p.End {
			return true
		}
	}
	return false
}
