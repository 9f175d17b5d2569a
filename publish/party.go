package publish

import "regexp"

// PartyKind is what a contracting party is, in the words of the register
// (identifikace of ISRS 1.6). Empty is unknown.
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
// address is a home until the contrary is known. Unknown is natural.
func (k PartyKind) Natural() bool {
	return k != LegalPerson && k != PublicBody && k != ForeignLegal
}

func (k PartyKind) foreign() bool { return k == ForeignPerson || k == ForeignLegal }

func (k PartyKind) known() bool {
	switch k {
	case "", NaturalPerson, SoleTrader, LegalPerson, PublicBody, ForeignPerson, ForeignLegal:
		return true
	}
	return false
}

// Legal forms as names of parties have them, and first words of public bodies.
var (
	legalForm = regexp.MustCompile(`[\s,](s\.\s?r\.\s?o\.|spol\. s r\.\s?o\.|a\.\s?s\.|v\.\s?o\.\s?s\.|k\.\s?s\.|z\.\s?s\.|z\.\s?ú\.|o\.\s?p\.\s?s\.|p\.\s?o\.|s\.\s?p\.|příspěvková organizace|státní podnik|družstvo|SE)([\s,]|$)`)
	bodyWord  = regexp.MustCompile(`^(Město|Obec|Městys|Statutární město|Hlavní město|Městská část|Městský obvod|Kraj|Ministerstvo|Česká republika) `)
)

// GuessKind tells the kind of a party from its name where the name says it: a
// legal form, a public body. Everything else stays unknown.
func GuessKind(name string) PartyKind {
	switch {
	case legalForm.MatchString(name):
		return LegalPerson
	case bodyWord.MatchString(name):
		return PublicBody
	}
	return ""
}

// Words of a municipality's name; a number only behind a city that numbers its
// districts.
var (
	municipality = regexp.MustCompile(`^\p{Lu}[\p{L}.]*([ –-]+[\p{L}.]+){0,6}$`)
	numberedCity = regexp.MustCompile(`^(Praha|Brno|Ostrava|Plzeň|Liberec|Pardubice) \d{1,2}$`)
	streetWord   = regexp.MustCompile(`(?i)(^|\s)(ulice|ul\.|náměstí|nám\.|třída|tř\.|nábřeží|nábř\.|č\. ?p\.|čp\.|č\. ?ev\.|PSČ)(\s|$)`)
)

// Municipality reports whether an address can be a municipality's name alone:
// no comma, no number, no word for a street.
func Municipality(address string) bool {
	s := line(address)
	if streetWord.MatchString(s) {
		return false
	}
	return municipality.MatchString(s) || numberedCity.MatchString(s)
}
