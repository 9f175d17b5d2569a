// Package metadata reads from a contract what the register of contracts wants
// beside the files (§ 5 odst. 5 of act 340/2015): subject, number, price, day of
// conclusion, the contract that an amendment belongs to, and whether an order was
// accepted.
//
// It offers and never decides: every value has the place it was read from and
// how far it can be trusted, and a person takes it over. It knows nothing of
// persons; whoever shows a value makes sure that nobody's data is in it. Czech,
// Slovak and Polish wording. Start with Read.
package metadata

import (
	"time"

	"inkoust/document"
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
	Currency string // "CZK", "EUR" or "PLN"
}

// Date is a day.
type Date struct {
	Fact
	Day time.Time
}

// Facts are what was found; nil is nothing.
type Facts struct {
	Subject, Number *Fact
	// Title is the subject without the name of the work, for where that name
	// may not be shown; nil where there is no title.
	Title      *Fact
	Linked     *Fact // number of the contract that this one changes
	Net, Gross *Amount
	Concluded  *Date
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
	f.Subject, f.Title = d.subject()
	f.Net, f.Gross = d.prices()
	f.Concluded = d.signed()
	f.Reference, f.Written = d.reference(), d.written()
	if f.Order {
		f.Accepted = accepted(d, others)
	}
	return f
}
