package publish

import "time"

// PartyKind is what a contracting party is, in the words of the register
// (identifikace of ISRS 1.6).
type PartyKind string

// The kinds of contracting parties.
const (
	NaturalPerson PartyKind = "FO"
	SoleTrader    PartyKind = "PFO"
	LegalPerson   PartyKind = "PO"
	PublicBody    PartyKind = "OVM"
	ForeignPerson PartyKind = "ZFO"
	ForeignLegal  PartyKind = "ZPO"
)

// Natural reports whether the party is a human being, in business or not: its
// address is a home until the contrary is known.
func (k PartyKind) Natural() bool {
	return k == NaturalPerson || k == SoleTrader || k == ForeignPerson
}

// Metadata is what the register publishes beside the files, one record's rows of
// udaje.csv. Zero fields were not found.
type Metadata struct {
	Record     string
	Subject    string    // predmet
	Concluded  time.Time // datum_uzavreni
	Number     string    // cislo_smlouvy
	PriceNet   string    // hodnota_bez_dph, plain decimal "60000.00"
	PriceGross string    // hodnota_vcetne_dph
	Currency   string    // mena, "CZK" where empty
	Parties    []Party
	Linked     string    // navazany_zaznam: idSmlouvy of the linked record
	First      time.Time // puvodne_uverejneno: date of the first publication
}

// Party is a contracting party other than the office.
type Party struct {
	Name    string
	ICO     string
	Address string
	Kind    PartyKind
	Source  string // zdroj: where it was found, "text s. 1"
}
