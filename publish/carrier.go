package publish

import (
	"fmt"
	"strings"
	"time"

	"inkoust/document"
)

// Carrier is what files of a record came in: an archive, a letter, a data
// message. It tells no name.
type Carrier struct {
	Kind      string // "zip", "mail", "databox", "asic", "signed"
	Files     int
	Delivered time.Time // of a data message; zero for the others
}

// protocolCarrier is a carrier in protokol.json.
type protocolCarrier struct {
	Kind      string `json:"kind"`
	Files     int    `json:"files"`
	Delivered string `json:"delivered,omitempty"` // UTC, "2026-03-12T13:05:00Z"
}

func (p *Publication) carriers() []protocolCarrier {
	var out []protocolCarrier
	for _, c := range p.Carriers {
		pc := protocolCarrier{Kind: c.Kind, Files: c.Files}
		if !c.Delivered.IsZero() {
			pc.Delivered = c.Delivered.UTC().Format(time.RFC3339)
		}
		out = append(out, pc)
	}
	return out
}

// CarrierLines say in the profile's language what the files came in.
func (p *Publication) CarrierLines() []string {
	var out []string
	for _, c := range p.Carriers {
		s := fmt.Sprintf("%s (%d)", p.wordOr("carrier", c.Kind), c.Files)
		if !c.Delivered.IsZero() {
			s += ", " + p.word("carrier.delivered") + " " + localTime(c.Delivered)
		}
		out = append(out, s)
	}
	return out
}

// offers reports whether a field of the offered metadata may be shown: what is
// empty or lost something is none.
func (p *Publication) offers(s string) bool {
	return s != "" && !strings.Contains(s, document.Literal(p.Lang, ""))
}

// offeredParties are the parties that a data message names whole.
func (p *Publication) offeredParties() []Party {
	var out []Party
	if p.Offered == nil {
		return nil
	}
	for _, party := range p.Offered.Parties {
		if p.offers(party.Name) {
			party.Source = p.word("suggestion.databox")
			out = append(out, party)
		}
	}
	return out
}

// offeredParty says on the form who the other side may be, "" if nobody is
// offered.
func (p *Publication) offeredParty() string {
	var all []string
	for _, party := range p.offeredParties() {
		s := party.Name
		if party.DataBox != "" {
			s += ", " + p.word("form.databox") + " " + party.DataBox
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		return ""
	}
	return fmt.Sprintf("%s %s – %s%s", p.word("suggestion"), strings.Join(all, "; "), p.word("suggestion.databox"), p.deliveries())
}

// deliveries adds when the messages came.
func (p *Publication) deliveries() string {
	s := ""
	for _, c := range p.Carriers {
		if !c.Delivered.IsZero() {
			s += ", " + p.word("carrier.delivered") + " " + localTime(c.Delivered)
		}
	}
	return s
}

// offeredSubject says on the form what the message calls itself.
func (p *Publication) offeredSubject() string {
	if p.Offered == nil || !p.offers(p.Offered.Subject) {
		return ""
	}
	return fmt.Sprintf("%s %s – %s", p.word("suggestion"), p.Offered.Subject, p.word("suggestion.databox"))
}

// takeOver fills the table that a person reviews with what is offered.
func (p *Publication) takeOver(m *Metadata) {
	if p.Offered == nil {
		return
	}
	if m.Subject == "" && p.offers(p.Offered.Subject) {
		m.Subject = p.Offered.Subject
		m.Suggested = strings.TrimPrefix(fmt.Sprintf("%s; %s: %s", m.Suggested, p.word("form.subject"), p.word("suggestion.databox")), "; ")
	}
	if len(m.Parties) == 0 {
		m.Parties = p.offeredParties()
	}
}

// localTime is a moment as the offices that we write for read it.
func localTime(t time.Time) string { return centralEurope(t).Format("2. 1. 2006 15:04") }
