package publish

import (
	"fmt"
	"time"

	"inkoust/document"
)

// Confidence is how far a suggestion can be trusted. The words stand in words.csv.
type Confidence string

// The degrees of confidence.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// Conclusion is the day on which a contract was probably concluded, told by the
// electronic signatures of its main document: a contract is concluded when the
// last party signs. It is offered to a person and sent by nobody else.
type Conclusion struct {
	Day        time.Time // the local day, as a date in UTC
	Source     document.TimeSource
	Signatures int    // that told a time
	File       string // name in the package
}

// Confidence is that of the clock, one degree less where a single signature
// tells: the other party may have signed elsewhere.
func (c Conclusion) Confidence() Confidence {
	switch {
	case c.Source == document.TimeStamped && c.Signatures > 1:
		return High
	case c.Source == document.TimeStamped, c.Source == document.TimeSigned && c.Signatures > 1:
		return Medium
	}
	return Low
}

// Conclusion suggests the date of conclusion where nobody stated it. False means
// that there is nothing to suggest. Timestamps of archives are nobody's
// signature, and embedded files are not the contract.
func (p *Publication) Conclusion() (Conclusion, bool) {
	if p.Metadata != nil && !p.Metadata.Concluded.IsZero() {
		return Conclusion{}, false
	}
	for i := range p.Files {
		f := &p.Files[i]
		if f.Disposition != Publish || f.Carrier != "" || f.Parked != nil {
			continue
		}
		if c, ok := lastSigned(f.Signings); ok {
			c.File = f.Name
			return c, true
		}
	}
	return Conclusion{}, false
}

func lastSigned(all []document.Signing) (Conclusion, bool) {
	var c Conclusion
	var last time.Time
	for _, s := range all {
		if s.Archive || s.At.IsZero() {
			continue
		}
		c.Signatures++
		if s.At.After(last) {
			last, c.Source = s.At, s.Source
		}
	}
	y, m, d := centralEurope(last).Date()
	c.Day = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return c, c.Signatures > 0
}

// suggestion says on the form what the signatures tell, "" if nothing.
func (p *Publication) suggestion() string {
	c, ok := p.Conclusion()
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s %s – %s %s (%d), %s; %s %s", p.word("suggestion"), czechDate(c.Day), p.word("suggestion.signatures"), c.File,
		c.Signatures, p.word("signing."+string(c.Source)), p.word("suggestion.confidence"), p.word("confidence."+string(c.Confidence())))
}

// suggest fills the date into the table that a person reviews, unless it is a
// mere guess, with its source in the last column.
func (p *Publication) suggest(m *Metadata) {
	c, ok := p.Conclusion()
	if !ok || c.Confidence() == Low {
		return
	}
	m.Concluded = c.Day
	m.Suggested = fmt.Sprintf("%s: %s %s", p.word("form.concluded"), p.word("suggestion.signatures"), c.File)
}
