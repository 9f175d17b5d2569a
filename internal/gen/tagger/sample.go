package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// sample is a text to learn from: its tokens, what is known of them, and which
// are words of names.
type sample struct {
	toks  []words.Token
	marks []tagger.Mark
	gold  []bool
}

// span is a place in a text, in bytes.
type span struct{ start, end int }

// split takes the marks around names out of a text.
func split(text string) (string, []span) {
	var b strings.Builder
	var spans []span
	for len(text) > 0 {
		open := strings.Index(text, nameOpen)
		if open < 0 {
			break
		}
		b.WriteString(text[:open])
		end := strings.Index(text, nameClose)
		start := b.Len()
		b.WriteString(text[open+1 : end])
		spans = append(spans, span{start, b.Len()})
		text = text[end+1:]
	}
	b.WriteString(text)
	return b.String(), spans
}

// reader turns texts into samples.
type reader struct {
	lex   *lexicon.Lexicon
	known map[string]tagger.Mark
}

func newReader(lex *lexicon.Lexicon) *reader {
	return &reader{lex: lex, known: map[string]tagger.Mark{}}
}

func (r *reader) mark(fold string) tagger.Mark {
	m, ok := r.known[fold]
	if !ok {
		m = tagger.MarkOf(r.lex.Classes(fold), r.lex.Exact(fold))
		if vocab.Is(fold) {
			m |= tagger.Vocab
		}
		r.known[fold] = m
	}
	return m
}

// sample reads a text with the places of its names.
func (r *reader) sample(text string, names []span) sample {
	s := sample{toks: words.Tokens(text)}
	s.marks, s.gold = make([]tagger.Mark, len(s.toks)), make([]bool, len(s.toks))
	low := map[string]bool{}
	for _, t := range s.toks {
		if t.Kind == words.Word && t.Shape == words.Lower {
			low[t.Fold] = true
		}
	}
	for i, t := range s.toks {
		if !t.Cap() {
			continue
		}
		s.marks[i] = r.mark(t.Fold)
		if low[t.Fold] {
			s.marks[i] |= tagger.Lower
		}
		s.gold[i] = slices.ContainsFunc(names, func(n span) bool { return n.start <= t.Start() && t.End() <= n.end })
	}
	return s
}

// forget takes from some of the names what the lexicon knows of them, so that
// the model learns to find names that no list has.
func (s *sample) forget(d *dice, percent int) {
	for i := range s.toks {
		if s.gold[i] && d.in(percent) {
			s.marks[i] = s.marks[i].Nameless()
		}
	}
}

// annotated reads texts with marked names: the texts of samples/annotated and
// other files of the same form.
func annotated(r *reader, path string) ([]sample, error) {
	f, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []sample
	sc := bufio.NewScanner(bytes.NewReader(f))
	sc.Buffer(nil, len(f)+1)
	for n := 1; sc.Scan(); n++ {
		var line struct {
			Text  string
			Spans []struct {
				Start, End  int
				Type, Label string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, n, err)
		}
		var names []span
		for _, s := range line.Spans {
			switch s.Type + s.Label {
			case "PERSON", "SIGNATURE_NAME":
				names = append(names, span{s.Start, s.End})
			}
		}
		out = append(out, r.sample(line.Text, names))
	}
	return out, sc.Err()
}
