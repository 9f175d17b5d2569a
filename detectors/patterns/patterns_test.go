package patterns

import (
	"context"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/document"
)

// card is a whole description; tests change one thing in it.
func card() Spec {
	return Spec{ID: "office.client-card", Shape: "AA-999999", Context: []string{"karta klienta", "průkaz*"},
		Score: 0.4, ContextScore: 0.95,
		Finds:  []string{"karta klienta: [[ŽK-123456]]", "průkazem [[AB-000001]], [[AB-000002]]"},
		Leaves: []string{"norma XAB-123456", "AB-1234567", "AB-12345"}}
}

func TestPatternFindsItsExamplesEverywhere(t *testing.T) {
	d, err := New(card())
	if err != nil {
		t.Fatal(err)
	}
	detectortest.Run(t, []detectors.Detector{d})
}

func TestContextRaisesTheScore(t *testing.T) {
	d, err := New(card())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, text  string
		base, score float64
		why         string
	}{
		{"none", "viz AB-123456", 0.4, 0.4, "pattern"},
		{"before", "Karta klienta č. AB-123456", 0.4, 0.95, "pattern|context: karta klienta"},
		{"inflected", "s průkazem AB-123456", 0.4, 0.95, "pattern|context: průkaz*"},
		{"whole word", "kartami klienta AB-123456", 0.4, 0.4, "pattern"},
		{"heading", "Jméno\tKarta klienta\nJan\tAB-123456", 0.4, 0.95, "pattern|context: karta klienta"},
	}
	for _, tt := range tests {
		found, err := detectors.Registry{d}.Detect(context.Background(), &document.Part{ID: "body", Text: tt.text, Lang: "cs"})
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: got %v, %v", tt.name, found, err)
		}
		f := found[0]
		if f.Base != tt.base || f.Score != tt.score || strings.Join(f.Why, "|") != tt.why {
			t.Errorf("%s: got %v → %v %v, want %v → %v %v", tt.name, f.Base, f.Score, f.Why, tt.base, tt.score, tt.why)
		}
	}
}

func TestDescriptionIsRefusedWithTheReason(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Spec)
		want   string
	}{
		{"whole", func(*Spec) {}, ""},
		{"id", func(s *Spec) { s.ID = "Karta" }, "id: expected"},
		{"type", func(s *Spec) { s.Type = "CARD" }, "type: expected one of [PERSON"},
		{"term is no type of a pattern", func(s *Spec) { s.Type = detectors.Term }, "type: expected"},
		{"both", func(s *Spec) { s.Pattern = "[0-9]{6}" }, "expected either shape or pattern"},
		{"neither", func(s *Spec) { s.Shape = "" }, "expected either shape or pattern"},
		{"check", func(s *Spec) { s.Check = "mod11" }, "check: expected one of cz.account"},
		{"no example", func(s *Spec) { s.Leaves = nil }, "finds, leaves: expected at least"},
		{"score", func(s *Spec) { s.Score = 1.1 }, "score, context-score: expected"},
		{"score not a number", func(s *Spec) { s.Context, s.ContextScore, s.Score = nil, 0, 0 }, "score: expected"},
		{"context falls", func(s *Spec) { s.ContextScore = 0.1 }, "context-score: expected"},
		{"context word", func(s *Spec) { s.Context = []string{"karta", "…"} }, "context: word 2: expected"},
		{"missed example", func(s *Spec) { s.Finds = append(s.Finds, "tajný [[12345]]") }, "finds: example 3: what"},
		{"example of other extent", func(s *Spec) { s.Finds[0] = "[[karta AB-123456]]" }, "finds: example 1: what"},
		{"example without marks", func(s *Spec) { s.Finds[1] = "AB-123456" }, "finds: example 2: expected the value between"},
		{"example not closed", func(s *Spec) { s.Finds[1] = "[[AB-123456" }, "finds: example 2: expected the value between"},
		{"found where nothing is", func(s *Spec) { s.Leaves[1] = "tajný AB-123456" }, "leaves: example 2: something"},
		{"backslash", func(s *Spec) { s.Shape = `99\` }, "shape: expected a character"},
		{"shape without end", func(s *Spec) { s.Shape = "9{200}" }, "shape: can run long"},
		{"shape too large", func(s *Spec) { s.Shape = strings.Repeat("9", 501) }, "shape: expected at most 500"},
		{"border", pattern(`\b[0-9]{6}\b`), `pattern: \b knows ASCII only`},
		{"word", pattern(`\w{6}`), `pattern: \w knows ASCII only`},
		{"digit", pattern(`[\d/]{6}`), `pattern: \d knows ASCII only`},
		{"space", pattern(`AB\s[0-9]{6}`), `pattern: \s knows ASCII only`},
		{"posix", pattern(`[[:alpha:]]{6}`), `pattern: [: :] knows ASCII`},
		{"quoted", pattern(`\QAB\E[0-9]{6}`), `pattern: \Q`},
		{"backslash before a letter", pattern(`AB\\b[0-9]{1}`), "finds: example 1"},
		{"anchor", pattern(`^[0-9]{6}$`), "pattern: ^ and $"},
		{"star", pattern(`AB.*[0-9]`), "pattern: can run long: * and +"},
		{"plus", pattern(`AB-([0-9]+)`), "pattern: can run long: * and +"},
		{"open count", pattern(`[0-9]{6,}`), "pattern: can run long: {n,}"},
		{"long match", pattern(`[0-9]{61}`), "pattern: can run long: a match may have 61"},
		{"nested", pattern(`(([0-9]{1,30}){1,30}){1,30}`), "pattern: "},
		{"large program", pattern(`[0-9]{40}|[1-9]{40}|[2-9]{40}|[3-9]{40}`), "pattern: can run long: too many"},
		{"empty", pattern(`[0-9]{0,6}`), "pattern: can match nothing"},
		{"syntax", pattern(`[0-9`), "pattern: expected a regular expression"},
		{"look-ahead", pattern(`(?=[0-9]{6})`), "pattern: expected a regular expression"},
	}
	for _, tt := range tests {
		s := card()
		tt.change(&s)
		_, err := New(s)
		switch {
		case tt.want == "" && err != nil, tt.want != "" && err == nil:
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		case err != nil && !strings.HasPrefix(err.Error(), tt.want):
			t.Errorf("%s: got %v, want %q…", tt.name, err, tt.want)
		case err != nil && strings.Contains(err.Error(), "tajný"):
			t.Errorf("%s: the message quotes an example: %v", tt.name, err)
		}
	}
}

func pattern(source string) func(*Spec) {
	return func(s *Spec) { s.Shape, s.Pattern = "", source }
}

func TestShapes(t *testing.T) {
	tests := []struct {
		shape, finds, leaves string
	}{
		{"999999/9999", "[[850101/0001]]", "850101/00010"},
		{"9{2,4}-?9", "[[12-3]] [[12345]]", "1-2"},
		{"Aa X9", "[[Žá ž1]] [[Ab\u00a0c2]] [[Ab\nc2]]", "Ab  c2"},
		{`\A\9.9`, "[[A9.5]]", "B9.5 A9x5"},
		{"č. 9", "[[č. 5]]", "č.5"},
	}
	for _, tt := range tests {
		_, err := New(Spec{ID: "office.x", Shape: tt.shape, Score: 1, Finds: []string{tt.finds}, Leaves: []string{tt.leaves}})
		if err != nil {
			t.Errorf("%s: %v", tt.shape, err)
		}
	}
}

func TestChecksAcceptValidValuesOnly(t *testing.T) {
	tests := []struct{ check, source, valid, invalid string }{
		{"cz.rodne-cislo", "[0-9]{6}/?[0-9]{4}", "850101/0001", "850101/0002"},
		{"cz.ico", "[0-9]{8}", "60070561", "60070562"},
		{"luhn", "[0-9]{4}( [0-9]{4}){3}", "4111 1111 1111 1111", "4111 1111 1111 1112"},
		{"pl.pesel", "[0-9]{11}", "44051401359", "44051401358"},
		{"iban", "[A-Z]{2}[0-9]{2}( [0-9]{4}){5}", "CZ65 0800 0000 1920 0014 5399", "CZ65 0800 0000 1920 0014 5398"},
	}
	for _, tt := range tests {
		_, err := New(Spec{ID: "office.x", Pattern: tt.source, Check: tt.check, Score: 1,
			Finds: []string{"[[" + tt.valid + "]]"}, Leaves: []string{tt.invalid}})
		if err != nil {
			t.Errorf("%s: %v", tt.check, err)
		}
	}
}

// worst is about the largest expression that is accepted, on a text in which it
// is nearly found at every place.
func worst(t testing.TB) (detectors.Detector, string) {
	d, err := New(Spec{ID: "office.x", Pattern: "([a-y]{0,1}[a-z0-9-]{0,1}){6}[a-z-]{38}Z", Score: 1,
		Finds: []string{"[[" + strings.Repeat("a", 41) + "Z]]"}, Leaves: []string{"b"}})
	if err != nil {
		t.Fatal(err)
	}
	return d, strings.Repeat("-a", 1<<19)
}

// A value whose letters stand in the reach of earlier digits begins before its
// own window.
func TestWindowsReachBack(t *testing.T) {
	d, err := New(Spec{ID: "office.x", Shape: "A{0,2}-?9{1,4}(9)a?", Score: 1, Finds: []string{"[[A-1(2)]]"}, Leaves: []string{"1"}})
	if err != nil {
		t.Fatal(err)
	}
	got, err := d.Detect(context.Background(), &document.Part{ID: "body", Text: "1AAAAAAAAAA-A1(2)"})
	if err != nil || len(got) != 1 || got[0].Start != 12 || got[0].End != 17 {
		t.Errorf("got %v, %v, want one value from 12 to 17", got, err)
	}
}

// Windows around digits are a way to be fast; they must find the same.
func TestWindowsFindWhatTheWholeTextHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, err := New(Spec{ID: "office.x", Shape: "A{0,2}-?9{1,4}(9)a?", Score: 1,
			Finds: []string{"[[A-1(2)]]"}, Leaves: []string{"1"}})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"A", "Ž", "-", "1", "(2)", "a", "ř", " ", "\n", "\u00a0", "žluť ", "\xff"}), 0, 60).Draw(t, "text"), "")
		part := &document.Part{ID: "body", Text: text}
		windows, _ := d.Detect(context.Background(), part)
		d.(*detector).digits = false
		whole, _ := d.Detect(context.Background(), part)
		if !slices.EqualFunc(windows, whole, func(a, b detectors.Finding) bool { return a.Span == b.Span }) {
			t.Errorf("%q: got %v, want %v", text, windows, whole)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	usual, err := New(card())
	if err != nil {
		b.Fatal(err)
	}
	slow, text := worst(b)
	for _, bb := range []struct {
		name, text string
		d          detectors.Detector
	}{
		{"usual", strings.Repeat("Objednatel zaplatí cenu 1 250,00 Kč, karta klienta AB-123456, za dílo podle přílohy č. 1. ", 10000), usual},
		{"worst", text, slow},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			for b.Loop() {
				if _, err := bb.d.Detect(b.Context(), &document.Part{ID: "body", Text: bb.text}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func FuzzNew(f *testing.F) {
	f.Add("AA-999999", "", "karta AB-123456")
	f.Add("", `(?i)[a-ž]{2} [0-9]{3,6}(/[0-9]{2})?`, "\xff ab\u00a01234/56 é")
	f.Fuzz(func(t *testing.T, shape, source, text string) {
		d, err := New(Spec{ID: "office.x", Shape: shape, Pattern: source, Score: 1,
			Finds: []string{"[[" + text + "]]"}, Leaves: []string{"."}})
		if err != nil {
			return
		}
		found, err := d.Detect(context.Background(), &document.Part{ID: "body", Text: text + text})
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, x := range found {
			if x.Start < end || x.End <= x.Start || x.End > 2*len(text) {
				t.Fatalf("%v after %d", x.Span, end)
			}
			if end = x.End; utf8.ValidString(text) && !utf8.ValidString((text + text)[x.Start:x.End]) {
				t.Fatalf("%v is not on rune borders", x.Span)
			}
		}
	})
}
