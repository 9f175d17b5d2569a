// Package isrs makes the messages of the Czech register of contracts (ISRS,
// act 340/2015), XSD 1.2.1, and checks them before anybody sends them. The
// additions of version 1.6 are behind a switch (see Schema).
//
// It sends nothing and needs no credentials: a person sends the folder by data
// box. Start with Target for a record, with Zverejneni for a message alone.
package isrs

import (
	"time"

	"inkoust/internal/table"
	"inkoust/law"
	"inkoust/publish"
)

// Namespace of all messages.
const Namespace = "http://portal.gov.cz/rejstriky/ISRS/1.2/"

// Names of the main XML of a data message; the register tells the operation by
// them.
const (
	ZverejneniName      = "zverejneni.xml"
	ModifikaceName      = "modifikace.xml"
	PridaniPrilohyName  = "pridani_prilohy.xml"
	ZnepristupneniName  = "znepristupneni.xml"
	ZmocneniName        = "zmocneni.xml"
	ZruseniZmocneniName = "zruseni_zmocneni.xml"
)

// Limits of the schema and of the data box.
const (
	MaxText  = 255 // characters of tText, tCisloSmlouvy, tNazevSouboru
	MaxICO   = 20  // tIco
	MaxEmail = 50  // tEmail
)

// Hidden is the name of a party that is a trade secret (§ 5 odst. 6).
var Hidden = law.Text("cs", "hidden-party")

// Extensions are the only ones the register accepts; one other refuses the
// whole message (error 5).
var Extensions = []string{".pdf", ".doc", ".docx", ".rtf", ".odt", ".txt"}

// Zverejneni is the message that publishes a contract.
type Zverejneni struct {
	Smlouva Smlouva
	Prilohy []string // file names, exactly as they are sent
	Email   string   // emailProPotvrzeni
}

// Smlouva is tSmlouva; empty fields are left out.
type Smlouva struct {
	Subjekt          Subjekt
	SmluvniStrany    []Strana
	Predmet          string
	DatumUzavreni    time.Time
	CisloSmlouvy     string
	Schvalil         string
	HodnotaBezDPH    *table.Amount
	HodnotaVcetneDPH *table.Amount
	CiziMena         *CiziMena
	NavazanyZaznam   string // digits

	// Of Schema16 alone; left out where they are empty.
	CenaNeuvedena          string // why no price is told
	ZnepristupnitPredchozi *bool  // with a change of metadata: hide the version before
}

// Subjekt is the body that publishes; the register fills in what is empty.
type Subjekt struct {
	DatovaSchranka, Nazev, ICO, Adresa, Utvar string
	Platce                                    *bool
	Identifikace                              publish.PartyKind // of Schema16 alone
}

// Strana is a contracting party.
type Strana struct {
	DatovaSchranka, Nazev, ICO, Adresa, Utvar string
	Prijemce                                  *bool
	Identifikace                              publish.PartyKind // of Schema16 alone
	// Druh is not sent: XSD 1.2.1 has no place for it. It decides whether the
	// address may stand there.
	Druh publish.PartyKind
}

// CiziMena is a price in a currency other than the Czech crown.
type CiziMena struct {
	Hodnota table.Amount
	Mena    string
}

// Znepristupneni is the message that makes a published contract inaccessible.
type Znepristupneni struct {
	IDSmlouvy string // digits
	Email     string
}

// PridaniPrilohy is the message that adds files to a published contract. One of
// IDSmlouvy and DatovaZprava is given.
type PridaniPrilohy struct {
	IDSmlouvy    string
	DatovaZprava string
	Prilohy      []string
	Email        string
}

// Modifikace is the message that replaces the metadata of a published contract
// and may add files to it. Smlouva is the whole new metadata.
type Modifikace struct {
	IDSmlouvy string // digits
	Smlouva   Smlouva
	Prilohy   []string // may be empty
	Email     string
}

// Zmocneni is the message that lets another data box publish for the sender.
type Zmocneni struct {
	Zmocnenec string // id of a data box
	Email     string
}

// ZruseniZmocneni is the message that takes the mandate back.
type ZruseniZmocneni struct {
	Zmocnenec string // id of a data box
	Email     string
}
