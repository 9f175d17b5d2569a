package publish

import (
	"io"
	"regexp"
	"strings"
	"time"

	"inkoust/internal/table"
)

// metadataColumns are the columns of udaje.csv, in order.
var metadataColumns = []string{
	"zaznam", "predmet", "datum_uzavreni", "cislo_smlouvy", "hodnota_bez_dph", "hodnota_vcetne_dph", "mena",
	"strana_nazev", "strana_ico", "strana_adresa", "strana_druh", "navazany_zaznam", "puvodne_uverejneno", "zdroj", "poskytnuto", "cena_neuvedena",
}

// ReadMetadata reads udaje.csv: the metadata of each record, by record. Several
// parties are several rows of one record; what is empty in a row may stand in
// another. Errors name row and column, never a value. name stands in errors only.
func ReadMetadata(name string, r io.Reader) (map[string]*Metadata, error) {
	rows, err := table.Read(name, r, metadataColumns[:1], metadataColumns[1:])
	if err != nil {
		return nil, err
	}
	out := map[string]*Metadata{}
	for _, row := range rows {
		record := row.Get("zaznam")
		if record == "" {
			return nil, row.Error("zaznam", "the name of the record")
		}
		if out[record] == nil {
			out[record] = &Metadata{Record: record}
		}
		if err := out[record].readRow(row); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readRow adds a row to the metadata of its record.
func (m *Metadata) readRow(row table.Row) error {
	for _, step := range []error{
		readText(row, "predmet", &m.Subject),
		readDate(row, "datum_uzavreni", &m.Concluded),
		readText(row, "cislo_smlouvy", &m.Number),
		readAmount(row, "hodnota_bez_dph", &m.PriceNet),
		readAmount(row, "hodnota_vcetne_dph", &m.PriceGross),
		readPattern(row, "mena", &m.Currency, currencyCode, "a currency of three letters such as CZK"),
		readPattern(row, "navazany_zaznam", &m.Linked, onlyDigits, "the id of a contract in the register, digits"),
		readDate(row, "puvodne_uverejneno", &m.First),
		readDate(row, "poskytnuto", &m.Provided),
		readText(row, "cena_neuvedena", &m.Priceless),
		m.readParty(row),
	} {
		if step != nil {
			return step
		}
	}
	return nil
}

var (
	currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)
	onlyDigits   = regexp.MustCompile(`^[0-9]{1,18}$`)
)

// set takes a value unless another row of the record already has a different
// one.
func set[T comparable](row table.Row, col string, field *T, v T) error {
	var empty T
	if *field != empty && *field != v {
		return row.Error(col, "the same as in the record's rows above, or nothing")
	}
	*field = v
	return nil
}

func readText(row table.Row, col string, field *string) error {
	s := line(row.Get(col))
	if s == "" {
		return nil
	}
	return set(row, col, field, s)
}

func readPattern(row table.Row, col string, field *string, re *regexp.Regexp, want string) error {
	s := strings.ToUpper(row.Get(col))
	if s == "KČ" {
		s = "CZK"
	}
	if s == "" {
		return nil
	}
	if !re.MatchString(s) {
		return row.Error(col, want)
	}
	return set(row, col, field, s)
}

func readDate(row table.Row, col string, field *time.Time) error {
	s := row.Get(col)
	if s == "" {
		return nil
	}
	t, err := table.ParseDate(s)
	if err != nil {
		return row.Error(col, wanted(err))
	}
	return set(row, col, field, t)
}

func readAmount(row table.Row, col string, field **table.Amount) error {
	s := row.Get(col)
	if s == "" {
		return nil
	}
	a, err := table.ParseAmount(s)
	if err != nil {
		return row.Error(col, wanted(err))
	}
	if *field != nil && **field != a {
		return row.Error(col, "the same as in the record's rows above, or nothing")
	}
	*field = &a
	return nil
}

// readParty adds the party of a row, if it has one.
func (m *Metadata) readParty(row table.Row) error {
	p := Party{
		Name: line(row.Get("strana_nazev")), ICO: row.Get("strana_ico"), Address: line(row.Get("strana_adresa")),
		Kind: PartyKind(strings.ToUpper(row.Get("strana_druh"))), Source: line(row.Get("zdroj")),
	}
	if p.Name == "" && p.ICO == "" && p.Address == "" && p.Kind == "" {
		return nil
	}
	if p.Name == "" {
		return row.Error("strana_nazev", "the name of the party")
	}
	if p.Kind == "" {
		p.Kind = GuessKind(p.Name)
	}
	if !p.Kind.known() {
		return row.Error("strana_druh", "one of FO, PFO, PO, OVM, ZFO, ZPO")
	}
	if p.ICO != "" && !p.Kind.foreign() {
		ico, err := table.ParseICO(p.ICO)
		if err != nil {
			return row.Error("strana_ico", wanted(err))
		}
		p.ICO = ico
	}
	m.Parties = append(m.Parties, p)
	return nil
}

// wanted takes the expected form out of an error of table.
func wanted(err error) string { return strings.TrimPrefix(err.Error(), "expected ") }
