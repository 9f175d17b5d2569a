package rules

import (
	"errors"
	"io"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/parties"
)

// Row is one row of a rule table. Lists are divided by blanks, "*" is anything.
type Row struct {
	ID      string // "cz.rs.rodne-cislo", unique in its table
	Row     string // number and name of the ministry's row, or "ours"
	Kind    string // types (PERSON) or exact kinds (cz.dic)
	Subkind string
	Role    string // inner roles (docs/rules.md)
	Part    string // kinds of parts: body, metadata
	Doc     string // "contract" or "letter"
	Action  Action
	Default Action // what happens while a review is open
	Label   string
	Reason  string
	Basis   string
	By      string // "rule", or "office" for a row laid over the profile
}

// Problem is one mistake in a rule table.
type Problem struct {
	Row    int // as a spreadsheet shows it; 0 if the whole table is meant
	Column string
	Want   string
}

var (
	requiredColumns = []string{"id", "kind", "role", "action", "label", "reason", "basis"}
	optionalColumns = []string{"row", "subkind", "part", "doc", "default"}
)

// read reads a rule table and stops at the first mistake of its form.
func read(name string, r io.Reader, by string) ([]Row, []Problem, error) {
	raw, err := table.Read(name, r, requiredColumns, optionalColumns)
	if err != nil {
		return nil, nil, err
	}
	var rows []Row
	var problems []Problem
	seen := map[string]bool{}
	for _, t := range raw {
		row := parse(t, by)
		for _, p := range check(row, seen) {
			p.Row = t.Line
			problems = append(problems, p)
		}
		seen[row.ID] = true
		rows = append(rows, row)
	}
	return rows, problems, nil
}

// parse fills what may be left out.
func parse(t table.Row, by string) Row {
	or := func(col, otherwise string) string {
		if v := t.Get(col); v != "" {
			return v
		}
		return otherwise
	}
	row := Row{
		ID: t.Get("id"), Row: or("row", "ours"), Kind: or("kind", "*"), Subkind: or("subkind", "*"), Role: or("role", "*"),
		Part: or("part", "*"), Doc: or("doc", "*"), Action: Action(t.Get("action")), Default: Action(t.Get("default")),
		Label: t.Get("label"), Reason: t.Get("reason"), Basis: t.Get("basis"), By: by,
	}
	if row.Default == "" {
		if row.Default = row.Action; row.Action == Review {
			row.Default = Redact
		}
	}
	return row
}

// check returns the mistakes of one row.
func check(r Row, seen map[string]bool) (out []Problem) {
	bad := func(col, want string) { out = append(out, Problem{Column: col, Want: want}) }
	if r.ID == "" || strings.Trim(r.ID, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" {
		bad("id", "an id of lower-case letters, digits, dots and hyphens")
	} else if seen[r.ID] {
		bad("id", "each id once")
	}
	if !slices.Contains([]Action{Keep, Redact, Generalise, Review}, r.Action) {
		bad("action", "keep, redact, generalise or review")
	}
	if !slices.Contains([]Action{Keep, Redact, Generalise}, r.Default) {
		bad("default", "keep, redact or generalise")
	} else if r.Action != Review && r.Default != r.Action {
		bad("default", "nothing, as only a review has a default")
	}
	if !each(r.Kind, knownKind) {
		bad("kind", "types such as PERSON, kinds such as cz.dic, or *")
	}
	if !each(r.Role, knownRole) {
		bad("role", "roles such as employee, or *")
	}
	if !each(r.Part, knownPart) {
		bad("part", "parts such as body or metadata, or *")
	}
	if !each(r.Doc, func(s string) bool { return s == parties.Contract || s == parties.Letter }) {
		bad("doc", "contract, letter or *")
	}
	for col, v := range map[string]string{"label": r.Label, "reason": r.Reason, "basis": r.Basis} {
		if v == "" {
			bad(col, "the text that the protocol prints")
		}
	}
	slices.SortStableFunc(out, func(a, b Problem) int { return strings.Compare(a.Column, b.Column) })
	return out
}

// each reports whether every word of a list is known.
func each(list string, known func(string) bool) bool {
	if list == "*" {
		return true
	}
	words := strings.Fields(list)
	for _, w := range words {
		if !known(w) {
			return false
		}
	}
	return len(words) > 0
}

var types = []detectors.Type{
	detectors.Person, detectors.SignatureName, detectors.BirthDate, detectors.BirthNumber, detectors.Address, detectors.Phone, detectors.Email,
	detectors.BankAccount, detectors.IDDocument, detectors.TaxID, detectors.CompanyID, detectors.VehiclePlate, detectors.DataBox, detectors.Org,
	detectors.OtherID, detectors.Special, detectors.Secret, detectors.Salary,
}

// knownKind accepts types and anything of the form of a kind: kinds belong to
// detectors, which this package does not know.
func knownKind(s string) bool {
	return slices.Contains(types, detectors.Type(s)) || strings.Contains(s, ".") && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789.-") == ""
}

func knownRole(s string) bool {
	return s == partyRole || slices.Contains(parties.Roles(), parties.Role(s))
}

func knownPart(s string) bool {
	switch document.PartKind(s) {
	case document.Body, document.Header, document.Footer, document.Note, document.Comment, document.Metadata, document.FileName,
		document.Annotation, document.Link, document.Outline, document.Attachment, document.Hidden:
		return true
	}
	return false
}

// Lint returns every mistake of a rule table, with row and column.
func Lint(name string, r io.Reader) []Problem {
	_, problems, err := read(name, r, "office")
	var e *table.Error
	switch {
	case errors.As(err, &e):
		return []Problem{{Row: e.Row, Column: e.Column, Want: e.Want}}
	case err != nil:
		return []Problem{{Want: "a readable table"}}
	}
	return problems
}
