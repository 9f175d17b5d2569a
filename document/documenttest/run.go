// Package documenttest is the conformance suite of document formats. A format
// passes when what it was told to remove is gone from every part and every
// byte, what it was told nothing about is still there, and damaged input never
// brings it down.
package documenttest

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"inkoust/document"
)

// Case is one file with the values that go and those that stay. Values are
// looked for as they stand in the decoded text of the parts.
type Case struct {
	Name string
	Data []byte
	Go   []string // removed wherever they stand
	Stay []string // must be in the text afterwards
}

// patience is how long one damaged input may keep a format busy.
const patience = 20 * time.Second

// Run checks a format with every case.
func Run(t *testing.T, format document.Format, cases []Case) {
	t.Helper()
	if len(cases) == 0 {
		t.Fatal("no cases")
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			s := suite{t, format, c}
			t.Run("parts", s.with((*suite).parts))
			t.Run("untouched", s.with((*suite).untouched))
			t.Run("redact", s.with((*suite).redact))
			t.Run("keep", s.with((*suite).keep))
			t.Run("damaged", s.with((*suite).damaged))
		})
	}
}

type suite struct {
	*testing.T
	format document.Format
	Case
}

func (s suite) with(check func(*suite)) func(*testing.T) {
	return func(t *testing.T) {
		s.T = t
		check(&s)
	}
}

// open opens data, or ends the test.
func (s *suite) open(data []byte) document.Document {
	s.Helper()
	if !s.format.Match(data[:min(len(data), document.HeadSize)]) {
		s.Fatalf("%s does not match its own file", s.format.Name())
	}
	doc, err := s.format.Open(s.Context(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		s.Fatalf("open: %v", err)
	}
	s.Cleanup(func() { doc.Close() })
	return doc
}

// read opens data and returns its parts.
func (s *suite) read(data []byte) (document.Document, []*document.Part) {
	s.Helper()
	doc := s.open(data)
	parts, err := collect(doc.Parts(s.Context()))
	if err != nil {
		s.Fatalf("parts: %v", err)
	}
	return doc, parts
}

func collect(seq iter.Seq2[*document.Part, error]) ([]*document.Part, error) {
	var parts []*document.Part
	for p, err := range seq {
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	return parts, nil
}

// parts: the same parts each time, unique, in UTF-8, with a way back.
func (s *suite) parts() {
	doc, parts := s.read(s.Data)
	info := doc.Info()
	if info.Format != s.format.Name() || info.Media == "" || len(info.Extension) < 2 || info.Extension[0] != '.' {
		s.Errorf("info is not complete: %+v", info)
	}
	again, err := collect(doc.Parts(s.Context()))
	if err != nil {
		s.Fatalf("parts a second time: %v", err)
	}
	_, other := s.read(s.Data)
	samePart := func(a, b *document.Part) bool { return *a == *b }
	if !slices.EqualFunc(parts, again, samePart) || !slices.EqualFunc(parts, other, samePart) {
		s.Error("the parts differ from reading to reading")
	}
	seen := map[string]bool{}
	for _, p := range parts {
		if p.ID == "" || p.Kind == "" || seen[p.ID] {
			s.Errorf("part %q: id or kind is missing or not unique", p.ID)
		}
		seen[p.ID] = true
		if !utf8.ValidString(p.Text) {
			s.Errorf("part %q: text is not utf-8", p.ID)
		}
	}
	s.places(doc, parts)
	s.images(doc, parts)
}

func (s *suite) places(doc document.Document, parts []*document.Part) {
	for _, r := range find(parts, s.Go, false) {
		places, err := doc.Places(r.Span)
		if err != nil || len(places) == 0 {
			s.Errorf("part %q, bytes %d to %d: no place (%v)", r.Part, r.Start, r.End, err)
		}
	}
	if _, err := doc.Places(document.Span{Part: "no such part", Start: 0, End: 1}); err == nil {
		s.Error("a span of no part has a place")
	}
}

func (s *suite) images(doc document.Document, parts []*document.Part) {
	for _, img := range doc.Images() {
		i := slices.IndexFunc(parts, func(p *document.Part) bool { return p.ID == img.Part })
		if img.ID == "" || img.Part != "" && i < 0 {
			s.Errorf("image %q: no id, or its part is unknown", img.ID)
		}
		if i >= 0 && img.Offset > len(parts[i].Text) || img.Offset < -1 {
			s.Errorf("image %q: stands outside its part", img.ID)
		}
	}
}

// write redacts and returns the new file.
func (s *suite) write(doc document.Document, plan *document.Plan) []byte {
	s.Helper()
	var b bytes.Buffer
	if _, err := doc.Redact(s.Context(), &b, plan); err != nil {
		s.Fatalf("redact: %v", err)
	}
	return b.Bytes()
}

// plan keeps or removes all pictures.
func plan(doc document.Document, fate document.Fate, redactions []document.Redaction) *document.Plan {
	p := &document.Plan{Lang: "cs", Redactions: redactions, Images: map[string]document.Fate{}}
	for _, img := range doc.Images() {
		p.Images[img.ID] = fate
	}
	return p
}

// untouched: without redactions the text stays as it is, twice over.
func (s *suite) untouched() {
	doc, before := s.read(s.Data)
	first := s.write(doc, plan(doc, document.ImageKept, nil))
	doc, after := s.read(first)
	s.sameRest(before, after, nil)
	if n := len(document.EmbeddedIn(doc)); n > 0 || doc.Info().Signatures > 0 {
		s.Errorf("the new file carries %d files and %d signatures, want none", n, doc.Info().Signatures)
	}
	second := s.write(doc, plan(doc, document.ImageKept, nil))
	_, last := s.read(second)
	s.sameRest(after, last, nil)
}

// redact: the values are gone, the rest is there, two runs are equal.
func (s *suite) redact() {
	for _, fate := range []document.Fate{document.ImageKept, document.ImageRemoved} {
		doc, before := s.read(s.Data)
		p := plan(doc, fate, find(before, s.Go, false))
		out := s.write(doc, p)
		if again := s.write(doc, p); !bytes.Equal(out, again) {
			s.Error("a second run on the same document gives other bytes")
		}
		other, _ := s.read(s.Data)
		if again := s.write(other, p); !bytes.Equal(out, again) {
			s.Error("a second run on the same file gives other bytes")
		}
		_, after := s.read(out)
		s.sameRest(before, after, p.Redactions)
		s.gone(out, after, s.Go)
		for _, v := range s.Stay {
			if !slices.ContainsFunc(after, func(p *document.Part) bool { return contains(p.Text, v) }) {
				s.Errorf("%q does not stay", v)
			}
		}
	}
}

// keep: of values with several words the last one survives, alone.
func (s *suite) keep() {
	doc, before := s.read(s.Data)
	p := plan(doc, document.ImageKept, find(before, s.Go, true))
	out := s.write(doc, p)
	_, after := s.read(out)
	s.sameRest(before, after, p.Redactions)
}

func (s *suite) gone(out []byte, parts []*document.Part, values []string) {
	for _, v := range values {
		for _, part := range parts {
			if contains(part.Text, v) {
				s.Errorf("value %q is still in part %q", v, part.ID)
			}
		}
		for _, where := range surfaces(out, v) {
			s.Errorf("value %q is still in the bytes of %s", v, where)
		}
	}
}

// damaged: cut and flipped input is parked or read, and never panics or hangs.
func (s *suite) damaged() {
	ctx, cancel := context.WithCancel(s.Context())
	defer cancel()
	for name, data := range damage(s.Data) {
		done := make(chan error, 1)
		go func() { done <- s.survive(ctx, data) }()
		select {
		case err := <-done:
			if err != nil {
				s.Errorf("%s: %v", name, err)
			}
		case <-time.After(patience):
			s.Fatalf("%s: still busy after %v", name, patience)
		}
	}
}

// survive opens, reads and rewrites a damaged file. Only a panic is an error,
// and an error that is neither a *document.Parked nor has words.
func (s *suite) survive(ctx context.Context, data []byte) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	s.format.Match(data[:min(len(data), document.HeadSize)])
	doc, err := s.format.Open(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return parkedOnly(err)
	}
	defer doc.Close()
	parts, err := collect(doc.Parts(ctx))
	if err != nil {
		return parkedOnly(err)
	}
	var b bytes.Buffer
	_, err = doc.Redact(ctx, &b, plan(doc, document.ImageKept, find(parts, s.Go, false)))
	return parkedOnly(err)
}

func parkedOnly(err error) error {
	if _, ok := document.ParkedReason(err); ok || err == nil {
		return nil
	}
	return fmt.Errorf("not a parked error: %w", err)
}
