package external

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
)

// Reason stands among the reasons of every finding that came from outside.
const Reason = "external detector"

// A text is asked in pieces, so that no service is asked for more than it takes
// (spaCy refuses 1,000,000 characters). Pieces overlap by more than a value is
// long, so that each stands whole in one of them.
const (
	pieceSize = 200_000 // bytes
	overlap   = 2_000
)

// DetectAfter returns what the detector finds beyond what was found before: of a
// finding that overlaps an earlier one, the rest. So it can only add.
func (d *Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if len(d.spec.Languages) > 0 && !slices.Contains(d.spec.Languages, p.Lang) || strings.TrimSpace(p.Text) == "" {
		return nil, nil
	}
	var found []detectors.Finding
	for start := 0; start < len(p.Text); {
		end := pieceEnd(p.Text, start)
		more, err := d.piece(ctx, p, start, end)
		if err != nil {
			return nil, d.park(ctx, err)
		}
		found = append(found, more...)
		if end == len(p.Text) {
			break
		}
		start = border(p.Text, end-overlap)
	}
	return beyond(p.Text, detectors.Resolve(slices.Clone(earlier)), found), nil
}

// park tells apart a run that was cancelled and a detector that failed.
func (d *Detector) park(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return document.Park(document.ReasonDetector, d.spec.ID, err)
}

func pieceEnd(text string, start int) int {
	if len(text)-start <= pieceSize {
		return len(text)
	}
	return border(text, start+pieceSize)
}

// border is the last rune border not behind byte i.
func border(text string, i int) int {
	for back := 0; back < utf8.UTFMax && i-back > 0; back++ {
		if utf8.RuneStart(text[i-back]) {
			return i - back
		}
	}
	return i
}

// piece asks about a stretch of a part and checks the answer whole.
func (d *Detector) piece(ctx context.Context, p *document.Part, start, end int) ([]detectors.Finding, error) {
	lang := cmp.Or(d.spec.Language, p.Lang)
	hits, err := d.asker.ask(ctx, p.Text[start:end], lang)
	if err != nil {
		return nil, err
	}
	if len(hits) > maxHits {
		return nil, errors.New("too many findings")
	}
	places := borders(p.Text[start:end])
	var found []detectors.Finding
	for i, h := range hits {
		if err := d.valid(h, len(places)-1); err != nil {
			return nil, wrong(i, err)
		}
		typ, wanted := d.spec.Types[h.Type]
		if !wanted || *h.Score < d.spec.MinScore {
			continue
		}
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: start + places[*h.Start], End: start + places[*h.End]}, Type: typ,
			Kind: detectors.Kind(d.spec.ID), Score: *h.Score, Why: []string{Reason, "answered " + h.Type},
		})
	}
	return found, nil
}

// valid checks one finding of an answer against the text's length in characters.
func (d *Detector) valid(h hit, length int) error {
	_, known := d.spec.Types[h.Type]
	switch {
	case h.Start == nil || h.End == nil || h.Score == nil:
		return errors.New("start, end or score is missing")
	case *h.Start < 0 || *h.Start >= *h.End || *h.End > length:
		return errors.New("it does not lie in the text")
	case !(*h.Score >= 0 && *h.Score <= 1):
		return errors.New("its score is not from 0 to 1")
	case !known && !slices.Contains(d.spec.Ignore, h.Type):
		return errors.New("its type is neither in types nor in ignore")
	}
	return nil
}

// borders returns the byte of each character of a text, and its length. Bytes
// that are no UTF-8 count one each, as they are sent.
func borders(text string) []int {
	places := make([]int, 0, len(text)+1)
	for i := range text {
		places = append(places, i)
	}
	return append(places, len(text))
}

// lowest is the score of a finding that was answered with zero: it is shown, and
// asked about, rather than dropped.
const lowest = 0.01

// beyond cuts what overlaps a taken place or a better finding off the found ones
// and drops what is left without a letter or digit.
func beyond(text string, taken, found []detectors.Finding) []detectors.Finding {
	slices.SortStableFunc(found, func(a, b detectors.Finding) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.End-b.Start, a.End-a.Start), a.Start-b.Start, cmp.Compare(a.Type, b.Type))
	})
	covered := make([]bool, len(text)+1)
	cover := func(s document.Span) {
		for i := s.Start; i < s.End; i++ {
			covered[i] = true
		}
	}
	for _, f := range taken {
		cover(f.Span)
	}
	var out []detectors.Finding
	for _, f := range found {
		f.Score = max(f.Score, lowest)
		for i := f.Start; i < f.End; {
			start := i
			for i < f.End && !covered[i] {
				i++
			}
			if rest := f; start < i && trim(text, &rest, start, i) {
				out = append(out, rest)
			}
			for i < f.End && covered[i] {
				i++
			}
		}
		cover(f.Span)
	}
	slices.SortFunc(out, func(a, b detectors.Finding) int { return a.Start - b.Start })
	return out
}

// trim sets a finding to what lies between two bytes, without the marks and
// spaces at its ends, and reports whether anything is left.
func trim(text string, f *detectors.Finding, start, end int) bool {
	value := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	first := strings.IndexFunc(text[start:end], value)
	if first < 0 {
		return false
	}
	if start > f.Start {
		start += first
	}
	if end < f.End {
		last := strings.LastIndexFunc(text[start:end], value)
		_, size := utf8.DecodeRuneInString(text[start+last:])
		end = start + last + size
	}
	f.Start, f.End = start, end
	return true
}
