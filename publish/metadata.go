package publish

import (
	"strings"
	"time"

	"inkoust/internal/table"
)

// Metadata is what the register publishes beside the files, one record's rows of
// udaje.csv. Zero fields were not found.
type Metadata struct {
	Record     string
	Subject    string        // predmet
	Concluded  time.Time     // datum_uzavreni
	Number     string        // cislo_smlouvy
	PriceNet   *table.Amount // hodnota_bez_dph; nil is unknown, never zero
	PriceGross *table.Amount // hodnota_vcetne_dph
	Currency   string        // mena; "" is "CZK"
	Parties    []Party
	Linked     string    // navazany_zaznam: idSmlouvy of the linked record, digits
	First      time.Time // puvodne_uverejneno: date of the first publication
	Provided   time.Time // poskytnuto: the day an answer was given to its applicant
	Priceless  string    // cena_neuvedena: why no price is told

	Suggested string // where a value comes from that nobody stated; for the table alone
}

// Party is a contracting party other than the office.
type Party struct {
	Name    string
	ICO     string
	Address string
	Kind    PartyKind
	Source  string // zdroj: where it was found, "text s. 1"
	DataBox string // for the form alone; "" unless a data message told it
}

// NoDate is what Missing calls the date of conclusion.
const NoDate = "datum uzavření smlouvy"

// Missing returns the Czech names of what the register requires (§ 5 odst. 5 of
// act 340/2015) and is empty. The price is not among them: the law wants it where
// it can be told, and the message may be without (see NoPrice).
func (m *Metadata) Missing() []string {
	var out []string
	if strings.TrimSpace(m.Subject) == "" {
		out = append(out, "předmět smlouvy")
	}
	if m.Concluded.IsZero() {
		out = append(out, NoDate)
	}
	if len(m.Parties) == 0 {
		out = append(out, "smluvní strana")
	}
	return out
}

// NoPrice reports that no price is known. It is named in udaje.html and is never
// written as zero.
func (m *Metadata) NoPrice() bool { return m.PriceNet == nil && m.PriceGross == nil }
