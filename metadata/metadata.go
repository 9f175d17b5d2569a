// Package metadata reads from a contract what the register of contracts wants
// beside the files (§ 5 odst. 5 of act 340/2015): subject, number, price, day of
// conclusion, the contract that an amendment belongs to, and whether an order was
// accepted.
//
// It offers and never decides: every value has the place it was read from and
// how far it can be trusted, and a person takes it over. It knows nothing of
// persons; whoever shows a value makes sure that nobody's data is in it. Czech
// and Slovak wording. Start with Read.
package metadata

import (
	"strings"
	"time"

	"inkoust/document"
	"inkoust/internal/fold"
	"inkoust/internal/table"
)

// Confidence is how far a value can be trusted.
type Confidence int

// The degrees of confidence.
const (
	Low    Confidence = iota // one of several, or guessed from the place alone
	Medium                   // the wording says it
	High                     // a label says it, or two values agree
)

// Fact is a value and where it stands.
type Fact struct {
	document.Span
	Text       string // as it should be shown, in one line
	Page       int    // 0 where there are no pages
	Confidence Confidence
}

// Amount is a price.
type Amount struct {
	Fact
	Sum      table.Amount
	Currency string // "CZK"
}

// Date is a day.
type Date struct {
	Fact
	Day time.Time
}

// Facts are what was found; nil is nothing.
type Facts struct {
	Subject, Number *Fact
	Linked          *Fact // number of the contract that this one changes
	Net, Gross      *Amount
	Concluded       *Date
	// Order says that the document is an order, which is concluded when the
	// supplier accepts it; Accepted is where the record says so.
	Order    bool
	Accepted *Date
	// Reference and Written are the number and the day of a letter.
	Reference *Fact
	Written   *Date
}

// maxRead bounds what is read of one file; the particulars of a contract stand
// in its first and last pages, and prices in between.
const maxRead = 4 << 20

// Read reads the main document of a record and, for the acceptance alone, the
// others.
func Read(main []*document.Part, others ...[]*document.Part) Facts {
	d := newText(main)
	f := Facts{Order: d.isOrder()}
	f.Number, f.Linked = d.numbers()
	f.Subject = d.subject()
	f.Net, f.Gross = d.prices()
	f.Concluded = d.signed()
	f.Reference, f.Written = d.reference(), d.written()
	if f.Order {
		f.Accepted = accepted(d, others)
	}
	return f
}

// text is the body of a document as lines.
type text struct{ lines []line }

// line is one line of a part.
type line struct {
	part  *document.Part
	start int    // byte of Part.Text
	raw   string // as it stands
	fold  fold.Text
}

func newText(parts []*document.Part) *text {
	t, left := &text{}, maxRead
	for _, p := range parts {
		if p.Kind != document.Body || left <= 0 {
			continue
		}
		body := p.Text[:min(len(p.Text), left)]
		left -= len(body)
		at := 0
		for raw := range strings.Lines(body) {
			if s := strings.TrimRight(raw, "\r\n"); strings.TrimSpace(s) != "" {
				t.lines = append(t.lines, line{p, at, s, fold.New(s)})
			}
			at += len(raw)
		}
	}
	return t
}

// fact makes a fact of the folded bytes from to of a line.
func (l line) fact(from, to int, c Confidence) *Fact {
	from, to = l.fold.Original(from), l.fold.Original(to)
	return &Fact{
		Span: document.Span{Part: l.part.ID, Start: l.start + from, End: l.start + to},
		Text: strings.Join(strings.Fields(l.raw[from:to]), " "), Page: l.part.Page, Confidence: c,
	}
}

// head are the first lines, where title and numbers stand.
func (t *text) head(n int) []line { return t.lines[:min(n, len(t.lines))] }
