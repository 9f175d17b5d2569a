// Package detectortest is the conformance suite of detectors. A package of
// detectors has one test: detectortest.Run(t, All()).
package detectortest

import (
	"context"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
)

// Exampled is a detector that brings texts to try it with.
type Exampled interface {
	Examples() (yes []string, no []detectors.Trap)
}

// Run checks each detector alone: that it describes itself, finds its own
// examples wherever they stand, leaves all traps alone, survives any bytes and
// may be used concurrently.
func Run(t *testing.T, list []detectors.Detector) {
	t.Helper()
	seen := map[string]bool{}
	for _, d := range list {
		info := d.Info()
		if seen[info.ID] {
			t.Errorf("two detectors with the id %s", info.ID)
		}
		seen[info.ID] = true
		t.Run(info.ID, func(t *testing.T) {
			t.Parallel()
			describes(t, info)
			examples(t, d)
			traps(t, d)
			noise(t, d)
			concurrent(t, d)
		})
	}
}

func describes(t *testing.T, info detectors.Info) {
	t.Helper()
	country, name, ok := strings.Cut(info.ID, ".")
	if !ok || country == "" || name == "" || info.ID != strings.ToLower(info.ID) {
		t.Errorf("id %q is not country.kebab-case", info.ID)
	}
	if info.Summary == "" || info.Source == "" || len(info.Types) == 0 {
		t.Errorf("summary, source or types missing")
	}
}

// carriers put an example where documents have it.
var carriers = []struct{ name, before, after string }{
	{"alone", "", ""},
	{"start", "", " a dále"},
	{"newline", "Text předtím.\n", "\nText potom."},
	{"table cell", "Řádek\t", "\tdalší"},
	{"no-break space", "žluťoučký kůň\u00a0", "\u00a0konec"},
	{"sentence", "(viz výše) ", ". Dále platí."},
	{"Cyrillic", "текст. ", ", текст"},
}

func examples(t *testing.T, d detectors.Detector) {
	e, ok := d.(Exampled)
	if !ok {
		return
	}
	yes, no := e.Examples()
	if len(yes) == 0 || len(no) == 0 {
		t.Errorf("no examples")
	}
	for _, y := range yes {
		for _, c := range carriers {
			text, want := unmark(c.before + y + c.after)
			if got := spans(t, d, text); !equal(got, want) {
				t.Errorf("%s: %q: got %v, want %v", c.name, text, quote(text, got), quote(text, want))
			}
		}
	}
	for _, n := range no {
		if got := spans(t, d, n.Text); len(got) > 0 {
			t.Errorf("%s: %q: got %v, want nothing", n.Name, n.Text, quote(n.Text, got))
		}
	}
}

func traps(t *testing.T, d detectors.Detector) {
	for _, n := range Traps {
		if got := spans(t, d, n.Text); len(got) > 0 {
			t.Errorf("%s: %q: got %v, want nothing", n.Name, n.Text, quote(n.Text, got))
		}
	}
}

// noise feeds what no document should hold. The seed is fixed: a failure
// repeats.
func noise(t *testing.T, d detectors.Detector) {
	r := rand.New(rand.NewPCG(1, 2))
	alphabet := []string{"0", "1", "7", "9", "/", "-", ".", " ", "\n", "\u00a0", "\t", "č", "CZ", "И", "\xff", "@", "+", "(", ")", "IČO:", "r. č. ", "tel.", "nar. ", "\x00", "e\u030c"}
	for range 200 {
		var b strings.Builder
		for range r.IntN(80) {
			b.WriteString(alphabet[r.IntN(len(alphabet))])
		}
		spans(t, d, b.String())
	}
	spans(t, d, strings.Repeat("1 ", 5000))
	spans(t, d, "")
}

func concurrent(t *testing.T, d detectors.Detector) {
	text := "Text bez údajů. "
	if e, ok := d.(Exampled); ok {
		yes, _ := e.Examples()
		text, _ = unmark(strings.Join(yes, "\n"))
	}
	want := spans(t, d, text)
	var wait sync.WaitGroup
	for range 4 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if got := spans(t, d, text); !equal(got, want) {
				t.Errorf("concurrent use: got %v, want %v", got, want)
			}
		}()
	}
	wait.Wait()
}

// language of the example: what the pattern is restricted to.
func language(d detectors.Detector) string {
	switch d := d.(type) {
	case *detectors.Pattern:
		if d.Lang != "" {
			return d.Lang
		}
	case *detectors.Labelled:
		if d.Lang != "" {
			return d.Lang
		}
	}
	return detectors.DefaultLanguage
}

type pair struct{ start, end int }

func spans(t *testing.T, d detectors.Detector, text string) []pair {
	t.Helper()
	p := &document.Part{ID: "body", Kind: document.Body, Text: text, Lang: language(d)}
	found, err := d.Detect(context.Background(), p)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if p.Text != text {
		t.Fatalf("detector changed the text")
	}
	var out []pair
	for i, f := range found {
		whole(t, d, p, f)
		if i > 0 && found[i-1].End > f.Start {
			t.Errorf("%q: findings overlap or are not sorted", text)
		}
		out = append(out, pair{f.Start, f.End})
	}
	return out
}

// whole checks one finding against the contract.
func whole(t *testing.T, d detectors.Detector, p *document.Part, f detectors.Finding) {
	t.Helper()
	if f.Part != p.ID || f.Start < 0 || f.End > len(p.Text) || f.Start >= f.End {
		t.Fatalf("span %v outside the part", f.Span)
	}
	if !border(p.Text, f.Start) || !border(p.Text, f.End) {
		t.Errorf("%q: span %v is not on rune borders", p.Text, f.Span)
	}
	if f.Score <= 0 || f.Score > 1 || f.Kind == "" || !listed(d.Info().Types, f.Type) {
		t.Errorf("score %v, kind %q or type %q out of contract", f.Score, f.Kind, f.Type)
	}
	for _, k := range f.Keep {
		if k.Part != f.Part || k.Start < f.Start || k.End > f.End || k.Start >= k.End {
			t.Errorf("kept span %v outside the finding %v", k, f.Span)
		}
	}
}

func listed(types []detectors.Type, want detectors.Type) bool {
	for _, t := range types {
		if t == want {
			return true
		}
	}
	return false
}

func border(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

// unmark takes the [[ and ]] out of an example and returns what they enclosed.
func unmark(s string) (string, []pair) {
	var out []pair
	for {
		i := strings.Index(s, "[[")
		if i < 0 {
			return s, out
		}
		s = s[:i] + s[i+2:]
		end := strings.Index(s, "]]")
		s = s[:end] + s[end+2:]
		out = append(out, pair{i, end})
	}
}

func equal(a, b []pair) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func quote(text string, pairs []pair) []string {
	var out []string
	for _, p := range pairs {
		out = append(out, text[p.start:p.end])
	}
	return out
}
