package office

import (
	"errors"
	"io"
	"strings"
	"time"

	"inkoust/internal/table"
)

// readOfficials reads osoby.csv.
func readOfficials(o *Office, name string, r io.Reader) error {
	rows, err := table.Read(name, r, []string{"jmeno"}, []string{"funkce", "od", "do"})
	if err != nil {
		return err
	}
	return eachRow(rows, func(row table.Row) error {
		p := Official{Name: row.Get("jmeno"), Function: row.Get("funkce")}
		if len(nameTokens(p.Name)) < 2 {
			return row.Error("jmeno", "a first name and a surname")
		}
		if p.From, p.To, err = span(row); err != nil {
			return err
		}
		o.Officials = append(o.Officials, p)
		return nil
	})
}

// eachRow reads all rows and returns the errors of those that are wrong, joined:
// who corrects a table wants to see them all.
func eachRow(rows []table.Row, read func(table.Row) error) error {
	var errs []error
	for _, row := range rows {
		errs = append(errs, read(row))
	}
	return errors.Join(errs...)
}

// readContacts reads kontakty.csv.
func readContacts(o *Office, name string, r io.Reader) error {
	rows, err := table.Read(name, r, []string{"druh", "hodnota"}, []string{"poznamka"})
	if err != nil {
		return err
	}
	return eachRow(rows, func(row table.Row) error {
		c := Contact{Kind: strings.ToLower(row.Get("druh")), Value: row.Get("hodnota"), Note: row.Get("poznamka")}
		switch c.Kind {
		case "email", "telefon", "datova_schranka", "adresa", "ucet":
		case "e-mail":
			c.Kind = "email"
		default:
			return row.Error("druh", "email, telefon, datova_schranka, adresa or ucet")
		}
		if normalContact(c.Kind, c.Value) == "" {
			return row.Error("hodnota", "a value of the kind that stands beside it")
		}
		o.Contacts = append(o.Contacts, c)
		return nil
	})
}

// actions are the words of the tables for the actions of the rules.
var actions = map[string]string{"ponechat": "keep", "znecitelnit": "redact", "znečitelnit": "redact", "zobecnit": "generalise", "posoudit": "review"}

// readDecisions reads rozhodnuti.csv. Two rows that hold at the same time for
// the same scope, kind and role must not differ in their action.
func readDecisions(o *Office, name string, r io.Reader) error {
	rows, err := table.Read(name, r, []string{"cislo", "druh", "akce", "duvod"}, []string{"rozsah", "role", "kdo", "od", "do"})
	if err != nil {
		return err
	}
	return eachRow(rows, func(row table.Row) error {
		d, err := decision(row)
		if err != nil {
			return err
		}
		for _, e := range o.Decisions {
			if e.Number == d.Number {
				return row.Error("cislo", "each number once")
			}
			if conflict(e, d) {
				return row.Error("akce", "the same action as the row with the same scope, kind and role")
			}
		}
		o.Decisions = append(o.Decisions, d)
		return nil
	})
}

// decision reads one row of rozhodnuti.csv.
func decision(row table.Row) (d Decision, err error) {
	d = Decision{Number: row.Get("cislo"), Kind: row.Get("druh"), Role: row.Get("role"), Reason: row.Get("duvod"), By: row.Get("kdo")}
	if d.Number == "" {
		return d, row.Error("cislo", "the number by which the protocol cites the decision")
	}
	if d.Kind == "" {
		return d, row.Error("druh", "a type such as PERSON, or *")
	}
	if d.Reason == "" {
		return d, row.Error("duvod", "the reason that the protocol prints")
	}
	if d.Role == "" {
		d.Role = "*"
	}
	var ok bool
	if d.Action, ok = actions[strings.ToLower(row.Get("akce"))]; !ok {
		return d, row.Error("akce", "ponechat, znecitelnit, zobecnit or posoudit")
	}
	if err := scope(row, &d); err != nil {
		return d, err
	}
	d.From, d.To, err = span(row)
	return d, err
}

// scope reads "", "vše", "úřad" or "dodavatel IČO".
func scope(row table.Row, d *Decision) error {
	const want = `nothing, vse, urad, or dodavatel with an IČO`
	word, rest, _ := strings.Cut(strings.ToLower(row.Get("rozsah")), " ")
	switch {
	case word == "" || word == "vse" || word == "vše":
		return nil
	case word == "urad" || word == "úřad":
		d.Ours = true
		return nil
	case word == "dodavatel" || word == "strana":
		ico, err := table.ParseICO(rest)
		if err != nil {
			return row.Error("rozsah", want)
		}
		d.Supplier = ico
		return nil
	}
	return row.Error("rozsah", want)
}

func conflict(a, b Decision) bool {
	if a.Supplier != b.Supplier || a.Ours != b.Ours || a.Kind != b.Kind || a.Role != b.Role || a.Action == b.Action {
		return false
	}
	return (a.To.IsZero() || !a.To.Before(b.From)) && (b.To.IsZero() || !b.To.Before(a.From))
}

// span reads the columns od and do.
func span(row table.Row) (from, to time.Time, err error) {
	if v := row.Get("od"); v != "" {
		if from, err = table.ParseDate(v); err != nil {
			return from, to, row.Error("od", "a date such as 12. 3. 2026")
		}
	}
	if v := row.Get("do"); v != "" {
		if to, err = table.ParseDate(v); err != nil || to.Before(from) {
			return from, to, row.Error("do", "a date such as 12. 3. 2026, not before the first day")
		}
	}
	return from, to, nil
}
