// Package contacts finds what stands beside a person, or beside an address of
// mail, without a word that announces it: the phone in a list of contacts, the
// number of a paper behind a name. A number of that form means nothing by
// itself; it needs the person, so that the package runs behind the names.
//
// It looks at the places of persons alone and reads no further than the entry of
// each. Start reading at Detector.DetectAfter.
package contacts

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// The kinds of the findings.
const (
	PhoneKind    detectors.Kind = "contact.phone"
	DocumentKind detectors.Kind = "contact.document"
)

// Detector finds numbers beside persons. It is safe for concurrent use.
type Detector struct{}

var _ detectors.Second = Detector{}

// New returns the detector.
func New() Detector { return Detector{} }

// Info implements detectors.Detector.
func (Detector) Info() detectors.Info {
	return detectors.Info{
		ID:      "contact.beside",
		Summary: "Phone, identity card or birth beside a person, without a label",
		Source:  "regulation (EU) 2016/679, article 4",
		Types:   []detectors.Type{detectors.Phone, detectors.IDDocument, detectors.BirthDate},
	}
}

// Detect finds nothing: without the persons a number means nothing.
func (Detector) Detect(context.Context, *document.Part) ([]detectors.Finding, error) { return nil, nil }

// DetectAfter finds numbers beside the persons and addresses of mail among the
// earlier findings. Those that overlap an earlier one are left to it.
func (Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := reader{part: p, known: make([]*detectors.Finding, len(earlier))}
	some := false
	for i := range earlier {
		r.known[i] = &earlier[i]
		some = some || anchors(&earlier[i])
	}
	if !some {
		return nil, nil
	}
	slices.SortFunc(r.known, func(a, b *detectors.Finding) int { return cmp.Compare(a.Start, b.Start) })
	for i, f := range r.known {
		if anchors(f) {
			r.behind(i)
		}
		if f.Type == detectors.Email {
			r.before(i)
		}
	}
	r.births()
	return r.found, nil
}

// anchors reports whether numbers beside a finding belong to a person.
func anchors(f *detectors.Finding) bool {
	return f.Type == detectors.Person || f.Type == detectors.SignatureName || f.Type == detectors.Email
}

// reader reads the entries of one part.
type reader struct {
	part  *document.Part
	known []*detectors.Finding // sorted by start
	found []detectors.Finding
}

// entryReach is how many bytes behind a person its number may begin: a
// profession, an office and a mailbox stand between.
const entryReach = 140

// behind reads the entry behind anchor i, to the next anchor of its kind.
func (r *reader) behind(i int) {
	text, a := r.part.Text, r.known[i]
	end := min(len(text), a.End+entryReach)
	next := i + 1
	for at := a.End; at < end; {
		for next < len(r.known) && r.known[next].End <= at {
			next++
		}
		if next < len(r.known) && r.known[next].Start <= at {
			if k := r.known[next]; k.Type == a.Type || k.Type == detectors.Person {
				return
			}
			at = r.known[next].End
			continue
		}
		limit := len(text)
		if next < len(r.known) {
			limit = r.known[next].Start
		}
		at = telling(text, at, min(end, limit))
		switch {
		case at == end || at == limit:
		case ends(text, at):
			return
		case text[at] == '.' || text[at] == '?' || text[at] == '!' || text[at] == '\n':
			at++
		default:
			stop, ok := r.value(a, at, limit)
			if !ok {
				return
			}
			at = stop
		}
	}
}

// telling is the first byte from at on, up to another one, that may begin a value
// or end an entry.
func telling(text string, at, to int) int {
	for at < to && !tells[text[at]] {
		at++
	}
	return at
}

var tells = func() (t [256]bool) {
	for _, c := range []byte("\n.?!+(0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		t[c] = true
	}
	return t
}()

// before reads the number that a comma or a bar divides from an address of mail
// behind it.
func (r *reader) before(i int) {
	text, a := r.part.Text, r.known[i]
	low := max(0, a.Start-longest-4)
	if i > 0 {
		low = max(low, r.known[i-1].End)
	}
	at := back(text, low, a.Start)
	if at == a.Start {
		return
	}
	end := at
	for at > low && (isDigit(text[at-1]) || strings.IndexByte(" -./()", text[at-1]) >= 0) {
		at--
	}
	for at < end && text[at] == ' ' {
		at++
	}
	if at < end && (at == 0 || divides(text, at)) {
		if stop, ok := phone(text, at, end, r.part.Lang); ok && stop == end {
			r.add(at, stop, detectors.Phone, PhoneKind, "beside an address of mail")
		}
	}
}

// add notes a finding.
func (r *reader) add(start, end int, t detectors.Type, k detectors.Kind, why string) {
	r.found = append(r.found, detectors.Finding{
		Span: document.Span{Part: r.part.ID, Start: start, End: end}, Type: t, Kind: k, Score: 0.7, Why: []string{why},
	})
}
