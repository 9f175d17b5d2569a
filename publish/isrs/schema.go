package isrs

// Schema is a version of the register's schema.
type Schema string

// The schemas. Version 1.6 has been in use since December 2020, but its files
// are not public: the elements it adds and their places are those that a public
// reader of the register's open data knows (HlidacStatu, dump_mesice.cs). They
// are NOT verified against the official schema, so nothing is written by it
// unless the office asks for it.
const (
	Schema121 Schema = "1.2.1"
	Schema16  Schema = "1.6"
)

// The messages of XSD 1.2.1 (files operace_*, odpoved_*, chyba, vystup_smlouvy,
// dump_mesice of the register's set), as tables. A label is what the register's
// form calls the field; one without a label needs none in an error.

// Simple types of typ_spolecne.xsd.
var (
	tText        = &content{text: text(0, MaxText)}
	tTextNoEmpty = &content{text: text(1, MaxText)}
	tICO         = &content{text: text(0, MaxICO)}
	tMessage     = &content{text: text(0, MaxICO)}
	tBox         = &content{text: pattern(dataBox, "sedm písmen nebo číslic")}
	tCurrency    = &content{text: pattern(currency, "třípísmenný kód měny, například EUR")}
	tEmail       = &content{text: both(text(0, MaxEmail), pattern(email, "e-mailová adresa"))}
	tHash        = &content{text: anything, attrs: []string{"algoritmus"}}
	tString      = &content{text: anything}
	tInteger     = &content{text: collapsed(pattern(integerForm, "celé číslo"))}
	tDecimal     = &content{text: collapsed(pattern(decimalForm, "číslo s desetinnou tečkou, bez mezer"))}
	tBoolean     = &content{text: collapsed(booleanText)}
	tDate        = &content{text: collapsed(dateText)}
	tDateTime    = &content{text: collapsed(timeText)}
	tBase64      = &content{text: base64Text}
	tURI         = &content{text: collapsed(uriText)}
	tKind        = &content{text: pattern(kinds, "FO, PFO, PO, OVM, ZFO, nebo ZPO")}
)

func order(p ...particle) *content { return &content{order: p} }

// tSmlouva is typ_smlouva.xsd.
var tSmlouva = order(
	one("subjekt", "subjekt", order(
		maybe("datovaSchranka", "datová schránka", tBox),
		maybe("nazev", "název", tText),
		maybe("ico", "IČO", tICO),
		maybe("adresa", "adresa", tText),
		maybe("utvar", "útvar", tText),
		maybe("platce", "plátce", tBoolean),
		later("identifikace", "druh", tKind),
	)),
	many(1, "smluvniStrana", "smluvní strana", order(
		maybe("datovaSchranka", "datová schránka", tBox),
		one("nazev", "název", tTextNoEmpty),
		maybe("ico", "IČO", tICO),
		maybe("adresa", "adresa", tText),
		maybe("utvar", "útvar", tText),
		maybe("prijemce", "příjemce", tBoolean),
		later("identifikace", "druh", tKind),
	)),
	one("predmet", "předmět", tTextNoEmpty),
	later("cenaNeuvedena", "důvod neuvedení ceny", tText),
	one("datumUzavreni", "datum uzavření", tDate),
	maybe("cisloSmlouvy", "číslo smlouvy", tText),
	maybe("schvalil", "schválil", tText),
	maybe("hodnotaBezDph", "hodnota bez DPH", tDecimal),
	maybe("hodnotaVcetneDph", "hodnota včetně DPH", tDecimal),
	maybe("ciziMena", "cizí měna", order(
		one("hodnota", "hodnota", tDecimal),
		one("mena", "", tCurrency),
	)),
	maybe("navazanyZaznam", "navázaný záznam", tInteger),
	later("znepristupnitPredchoziZaznam", "znepřístupnit předchozí záznam", tBoolean),
)

// Attachments as they are sent, confirmed, linked and exported.
var (
	tUpload   = order(one("nazevSouboru", "název souboru", tText))
	tHashed   = order(maybe("hash", "hash", tHash), one("nazevSouboru", "název souboru", tText))
	tLinked   = order(one("nazevSouboru", "název souboru", tText), maybe("hash", "hash", tHash), maybe("odkaz", "odkaz", tString))
	tExported = order(one("data", "data", tBase64), one("hash", "hash", tHash), one("nazevSouboru", "název souboru", tText))
)

func files(least int, of *content) particle {
	return one("prilohy", "", order(many(least, "priloha", "příloha", of)))
}

var (
	tConfirm  = maybe("emailProPotvrzeni", "e-mail pro potvrzení", tEmail)
	tContract = one("smlouva", "", tSmlouva)
	tID       = one("idSmlouvy", "ID smlouvy", tInteger)
	tIDs      = one("identifikator", "", order(tID, one("idVerze", "ID verze", tInteger)))
	tLink     = one("odkaz", "odkaz", tURI)
	tShown    = one("casZverejneni", "čas zveřejnění", tDateTime)
	tOriginal = one("puvodniZprava", "původní zpráva", tMessage)
	tSeal     = one("potvrzeni", "potvrzení", order(
		one("hash", "hash", tHash),
		one("elektronickaZnacka", "elektronická značka", tBase64),
		maybe("informace", "", order(many(1, "text", "informace", tText))),
	))
	tGrant = order(one("zmocnenec", "zmocněnec", tBox))
)

// answer is a reply that repeats a contract (odpoved_zverejneni.xsd and three
// more).
func answer() *content {
	return order(tOriginal, one("data", "", order(tIDs, tLink, tShown, tContract, files(1, tHashed))), tSeal)
}

// granted is a reply that repeats a mandate.
func granted() *content {
	return order(tOriginal, one("data", "", order(one("zmocnitel", "zmocnitel", tBox), one("zmocnenec", "zmocněnec", tBox))), tSeal)
}

// roots are the elements that a message can begin with.
var roots = map[string]*content{
	"zverejneni": order(tContract, files(1, tUpload), tConfirm),
	"modifikace": order(tID, tContract, files(0, tUpload), tConfirm),
	"pridaniPrilohy": order(
		particle{least: 1, choice: []particle{tID, one("datovaZprava", "ID datové zprávy", tMessage)}},
		files(1, tUpload), tConfirm),
	"znepristupneni":  order(tID, tConfirm),
	"zmocneni":        order(one("noveZmocneni", "", tGrant), tConfirm),
	"zruseniZmocneni": order(one("ruseneZmocneni", "", tGrant), tConfirm),

	"odpovedZverejneni":      answer(),
	"odpovedModifikace":      answer(),
	"odpovedPridaniPrilohy":  answer(),
	"odpovedZnepristupneni":  answer(),
	"odpovedZmocneni":        granted(),
	"odpovedZruseniZmocneni": granted(),
	"chyba":                  order(tOriginal, one("kodChyby", "kód chyby", tString), one("chybovyText", "chybový text", tString)),

	"zaznam": order(
		maybe("data", "", order(tIDs, tLink, tShown, tContract, files(1, tExported),
			one("casGenerovani", "čas generování", tDateTime), one("platnyZaznam", "platný záznam", tBoolean))),
		one("potvrzeni", "potvrzení", order(one("hash", "hash", tHash), one("elektronickaZnacka", "elektronická značka", tBase64)))),
	"dump": order(
		one("mesic", "měsíc", tInteger), one("rok", "rok", tInteger),
		one("casGenerovani", "čas generování", tDateTime), one("dokoncenyMesic", "dokončený měsíc", tBoolean),
		many(0, "zaznam", "záznam", order(tIDs, tLink, tShown, tContract, files(1, tLinked),
			one("platnyZaznam", "platný záznam", tBoolean)))),
}

// Validate compares a message with XSD 1.2.1 of the register and returns where
// it leaves it, nil where it does not. Bytes that are no XML, or more than a
// message can be, are one error. It judges the form alone; what the register
// refuses beyond the schema is told by Check of the message.
func Validate(data []byte) []*FieldError { return Schema121.Validate(data) }

// Validate is the function of that name for one of the schemas.
func (s Schema) Validate(data []byte) []*FieldError {
	n, err := parse(data)
	if err != nil {
		return []*FieldError{{"zpráva", czech(err)}}
	}
	return (&validator{schema: s}).message(n)
}

// message compares a whole message.
func (v *validator) message(n *node) []*FieldError {
	in, known := roots[n.name]
	if !known || n.space != Namespace {
		v.add("", "není zprávou registru smluv (jmenný prostor "+Namespace+")")
		return v.errs
	}
	v.element(n, in, "")
	return v.errs
}

func czech(err error) string {
	switch err {
	case errBounds:
		return "je větší, než může být zpráva registru"
	case errDoctype:
		return "obsahuje deklaraci DOCTYPE, která do zprávy registru nepatří"
	}
	return "není správně utvořené XML"
}
